/// Flags each use of a form where the text prefers another: the one that the profile uses, else the one
/// that stands more often, else the one that came first.
struct ConsistencyChecker: KindChecker {
  /// Forms of which one text should use one.
  struct Group: Sendable {
    private(set) var phrases = PhraseSet()
    /// One or more a form, by phrase.
    private var forms: [Form] = []
    /// By profile: the form that it has settled on.
    var settled: [String: Int] = [:]

    var count: Int { forms.count }

    /// A phrase counts as the form that was added last.
    mutating func add(_ form: Form) {
      phrases.insert(form.phrase)
      forms.removeAll { $0.phrase == form.phrase }
      let place = forms.firstIndex { $0.phrase > form.phrase } ?? forms.count
      forms.insert(form, at: place)
    }

    /// The form that a phrase is.
    func form(of phrase: Int) -> Form? {
      var (low, high) = (0, forms.count)
      while low < high {
        let middle = (low + high) / 2
        if forms[middle].phrase < phrase { low = middle + 1 } else { high = middle }
      }
      return low < forms.count && forms[low].phrase == phrase ? forms[low] : nil
    }

    /// What to write for a form; nil for a pattern.
    func text(ofForm index: Int) -> String? { forms.first { $0.index == index }?.text }
  }

  struct Form: Sendable {
    var phrase: Int
    /// Among those that somebody listed.
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
    let forms = hits.map { group.form(of: $0.phrase)?.index ?? -1 }
    /// The forms that stand here: how often, and where first.
    var uses: [(form: Int, count: Int, first: Int)] = []
    for (position, form) in forms.enumerated() where form >= 0 {
      if let place = uses.firstIndex(where: { $0.form == form }) {
        uses[place].count += 1
      } else {
        uses.append((form, 1, position))
      }
    }
    let kept: Int
    if let settled = context.source.profile.flatMap({ group.settled[$0] }) {
      kept = settled
    } else if uses.count > 1 {
      kept = uses.max { ($0.count, -$0.first) < ($1.count, -$1.first) }!.form
    } else {
      return []
    }
    let use = uses.first { $0.form == kept }
    let text = group.text(ofForm: kept) ?? use.map { context.string(hits[$0.first].range) }
    var findings: [Finding] = []
    for (hit, form) in zip(hits, forms) where form >= 0 && form != kept {
      let match = context.string(hit.range)
      findings.append(
        Finding(
          range: hit.range, isPhrase: true,
          replacements: text.map { [SubstitutionChecker.cased($0, like: match)] } ?? [],
          count: use?.count ?? 0))
    }
    return findings
  }
}
