import DomainModel
import TextAnalysis

/// Flags whatever of a class is not allowed: emoji, web addresses, opening or closing sentences, or what
/// the rule's own words and patterns find.
struct AllowlistChecker: KindChecker {
  /// Nil where the rule's words say what is looked at.
  let subject: Subject?
  let phrases: PhraseSet
  /// Words and patterns that are allowed.
  let allowed: PhraseSet
  /// The same as plain words: emoji without shades, domains and sentences in lower case.
  let plain: Set<[UInt8]>

  var triggers: PhraseSet? { subject == nil ? phrases : nil }

  static func plainForm(_ text: String, of subject: Subject?) -> [UInt8] {
    let bytes = Array(text.utf8)
    switch subject {
    case .emoji: return withoutShades(bytes[...])
    case .link: return domain(ofAddress: bytes[...])
    case .opener, .closer: return PhraseTable.folded(core(of: bytes, 0..<bytes.count))
    default: return PhraseTable.folded(bytes)
    }
  }

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    switch subject {
    case .emoji: emoji(in: context, scope)
    case .link: addresses(in: context, scope)
    case .opener: sentence(context.units(.sentence, in: scope).first, context, scope)
    case .closer: sentence(context.units(.sentence, in: scope).last, context, scope)
    default: words(in: context, scope, exceptions)
    }
  }

  private func emoji(in context: CheckContext, _ scope: Range<Int>) -> [Finding] {
    context.marks.emoji.starting(in: scope).compactMap { range in
      plain.contains(Self.withoutShades(context.bytes[range]))
        ? nil : Finding(range: range, isPhrase: true)
    }
  }

  private func addresses(in context: CheckContext, _ scope: Range<Int>) -> [Finding] {
    context.text.addresses.compactMap { address in
      guard scope.contains(address.range.lowerBound) else { return nil }
      let written = context.source.bytes[address.source]
      guard !isAllowed(domain: Self.domain(ofAddress: written)) else { return nil }
      return Finding(
        range: address.range, isPhrase: true, quotation: String(decoding: written, as: UTF8.self))
    }
  }

  /// A domain is allowed with all that are below it.
  private func isAllowed(domain: [UInt8]) -> Bool {
    var rest = domain[...]
    while true {
      if plain.contains(Array(rest)) { return true }
      guard let dot = rest.firstIndex(of: UInt8(ascii: ".")) else { return false }
      rest = rest[(dot + 1)...]
    }
  }

  private func sentence(
    _ sentence: Range<Int>?, _ context: CheckContext, _ scope: Range<Int>
  ) -> [Finding] {
    guard let sentence else { return [] }
    let core = Self.core(of: context.bytes, sentence)
    if plain.contains(PhraseTable.folded(core)) { return [] }
    let isPattern = context.occurrences(of: allowed, except: PhraseSet(), in: sentence).contains {
      $0.range.count >= core.count
    }
    return isPattern ? [] : [Finding(range: sentence, isPhrase: true)]
  }

  private func words(
    in context: CheckContext, _ scope: Range<Int>, _ exceptions: PhraseSet
  ) -> [Finding] {
    let found = context.occurrences(of: phrases, except: exceptions, in: scope)
    guard !found.isEmpty else { return [] }
    let excepted = context.occurrences(of: allowed, except: PhraseSet(), in: scope)
    var index = 0
    return found.compactMap { hit in
      while index < excepted.count, excepted[index].range.upperBound < hit.range.upperBound {
        index += 1
      }
      if index < excepted.count, excepted[index].range.lowerBound <= hit.range.lowerBound {
        return nil
      }
      return Finding(range: hit.range, isPhrase: true)
    }
  }

  /// Without U+FE0F, which asks for colour, and the five skin tones (U+1F3FB to U+1F3FF).
  private static func withoutShades(_ emoji: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    let bytes = Array(emoji)
    var index = 0
    while index < bytes.count {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: bytes.count)
      if unit.scalar != 0xFE0F, !(0x1F3FB...0x1F3FF).contains(unit.scalar) {
        plain += bytes[index..<index + unit.length]
      }
      index += unit.length
    }
    return plain
  }

  /// `shop.example.com` of `https://www.shop.example.com:443/path`.
  private static func domain(ofAddress address: ArraySlice<UInt8>) -> [UInt8] {
    var rest = address
    if let colon = rest.firstRange(of: "://".utf8) { rest = rest[colon.upperBound...] }
    rest = rest.prefix { !"/?#".utf8.contains($0) }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[(at + 1)...] }
    rest = rest.prefix { $0 != UInt8(ascii: ":") }
    let folded = PhraseTable.folded(Array(rest))
    return folded.starts(with: "www.".utf8) ? Array(folded.dropFirst(4)) : folded
  }

  /// From the first to the last character or word of a sentence.
  private static func core(of bytes: [UInt8], _ sentence: Range<Int>) -> [UInt8] {
    var units = TextUnits(in: bytes, sentence)
    guard let first = units.next() else { return [] }
    var end = first.range.upperBound
    while let unit = units.next() { end = unit.range.upperBound }
    return Array(bytes[first.range.lowerBound..<end])
  }
}
