/// Flags each phrase that has a better form, and offers it.
struct SubstitutionChecker: KindChecker {
  let phrases: PhraseSet
  /// By phrase.
  let replacements: [Int: [Replacement]]

  var triggers: PhraseSet? { phrases }

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    context.occurrences(of: phrases, except: exceptions, in: scope).compactMap { hit in
      let forms = (replacements[hit.phrase] ?? []).map { form in
        form.text(groups: { context.groups(of: hit) }, in: context.bytes)
      }
      let match = context.string(hit.range)
      // Where case is ignored, the right form matches too: iPhone for `iphone: iPhone`.
      guard !forms.contains(match) else { return nil }
      return Finding(
        range: hit.range, isPhrase: true, replacements: forms.map { Self.cased($0, like: match) },
        isSafe: true)
    }
  }

  /// A small first letter becomes a capital where the found word has one: `ASAP` is no such word.
  static func cased(_ form: String, like match: String) -> String {
    guard let first = match.utf8.first, first >= 0x41, first <= 0x5A,
      let start = form.utf8.first, start >= 0x61, start <= 0x7A,
      match.utf8.dropFirst().first.map({ $0 >= 0x61 && $0 <= 0x7A }) ?? false
    else { return form }
    return form.prefix(1).uppercased() + form.dropFirst()
  }
}
