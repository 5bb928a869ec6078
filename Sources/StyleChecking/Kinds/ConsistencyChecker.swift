/// Flags each use of a form where the text prefers another: the one that the profile uses, else the one
/// that stands more often, else the one that came first.
struct ConsistencyChecker: KindChecker {
  /// Forms of which one text should use one.
  struct Group: Sendable {
    var phrases: PhraseSet
    /// By phrase.
    var forms: [Int: Form]
    /// By profile: the form that it has settled on.
    var settled: [String: Int]
  }

  struct Form: Sendable {
    var index: Int
    /// What to write; nil for a pattern.
    var text: String?
  }

  let groups: [Group]
  let triggers: PhraseSet?

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    groups.flatMap { findings(of: $0, in: context, scope, exceptions) }
  }

  private func findings(
    of group: Group, in context: CheckContext, _ scope: Range<Int>, _ exceptions: PhraseSet
  ) -> [Finding] {
    let hits = context.occurrences(of: group.phrases, except: exceptions, in: scope)
    guard !hits.isEmpty else { return [] }
    /// By form: how often it stands here, and where first.
    var uses: [Int: (count: Int, first: Int)] = [:]
    for (position, hit) in hits.enumerated() {
      guard let form = group.forms[hit.phrase] else { continue }
      uses[form.index, default: (0, position)].count += 1
    }
    let kept: Int
    if let settled = context.source.profile.flatMap({ group.settled[$0] }) {
      kept = settled
    } else if uses.count > 1 {
      kept = uses.max { ($0.value.count, -$0.value.first) < ($1.value.count, -$1.value.first) }!.key
    } else {
      return []
    }
    let text =
      group.forms.values.first { $0.index == kept }?.text
      ?? uses[kept].map { context.string(hits[$0.first].range) }
    return hits.compactMap { hit in
      guard let form = group.forms[hit.phrase], form.index != kept else { return nil }
      let match = context.string(hit.range)
      return Finding(
        range: hit.range, isPhrase: true,
        replacements: text.map { [SubstitutionChecker.cased($0, like: match)] } ?? [],
        count: uses[kept]?.count ?? 0)
    }
  }
}
