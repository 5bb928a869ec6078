import Diagnostics
import DomainModel

/// The keys that the kinds of rules live on, as far as a file gives them.
struct RuleBodyKeys: Sendable {
  private var tokens: [Located<String>]?
  private(set) var added: [Located<String>]
  private(set) var removed: [Located<String>]
  private var swap: [Rule.Swap]?
  private var either: [Rule.Swap]?
  private var count: Countable?
  private var min: Int?
  private var max: Int?
  private var per: Unit?
  private var first: [Rule.Cue]?
  private var second: [Rule.Cue]?
  private var within: Rule.Reach?
  private var isBefore: Bool?
  private var parts: [Located<String>]?
  private var matchers: [Located<String>]?
  private var phrases: [Located<String>]?
  private var need: Rule.Need?
  private var isOrdered: Bool?
  private var steps: [[Rule.Cue]]?
  private var subject: Subject?
  private var allow: [Located<String>]?
  private var edge: Edge?
  private var share: Double?
  private var threshold: Double?

  init(_ record: Record, _ reading: inout Reading) {
    tokens = record.read(RuleKeys.tokens, &reading)
    added = record.read(RuleKeys.tokensAdded, &reading) ?? []
    removed = record.read(RuleKeys.tokensRemoved, &reading) ?? []
    swap = record.read(RuleKeys.swap, &reading).map(Self.swaps)
    either = record.read(RuleKeys.either, &reading).map(Self.swaps)
    count = record.read(RuleKeys.count, &reading)?.value
    min = record.read(RuleKeys.min, &reading)?.value
    max = record.read(RuleKeys.max, &reading)?.value
    per = record.read(RuleKeys.per, &reading)?.value
    first = record.read(RuleKeys.first, &reading)
    second = record.read(RuleKeys.second, &reading)
    within = record.read(RuleKeys.within, &reading)
    isBefore = record.read(RuleKeys.before, &reading)
    parts = record.read(RuleKeys.parts, &reading)
    matchers = record.read(RuleKeys.matchers, &reading)
    phrases = record.read(RuleKeys.phrases, &reading)
    need = record.read(RuleKeys.need, &reading)
    isOrdered = record.read(RuleKeys.ordered, &reading)
    steps = record.read(RuleKeys.steps, &reading)
    subject = record.read(RuleKeys.subject, &reading)?.value
    allow = record.read(RuleKeys.allow, &reading)
    edge = record.read(RuleKeys.position, &reading)?.value
    share = record.read(RuleKeys.share, &reading)
    threshold = record.read(RuleKeys.threshold, &reading)
  }

  private static func swaps(_ map: [(name: Located<String>, value: Located<String>)])
    -> [Rule.Swap]
  {
    map.map { pair in
      Rule.Swap(from: pair.name, to: pair.value.value.split(separator: "|").map(String.init))
    }
  }

  /// What it looks for, by the keys of its kind.
  func body(of kind: RuleKind) -> Rule.Body {
    switch kind {
    case .existence: .existence(tokens: (tokens ?? []) + added)
    case .substitution: .substitution(swaps: swap ?? [])
    case .occurrence:
      .occurrence(
        what: count ?? .tokens, tokens: (tokens ?? []) + added, min: min, max: max,
        per: per ?? .message)
    case .length: .length(min: min, max: max, per: per ?? .message)
    case .consistency: .consistency(either: either ?? [])
    case .conditional:
      .conditional(
        first: (first ?? []) + added.map { .word($0) }, second: second ?? [],
        reach: Rule.Reach(
          within?.unit ?? .message, further: within?.further ?? 0, isBefore: isBefore))
    case .required:
      .required(
        parts: parts ?? [], matchers: matchers ?? [], phrases: (phrases ?? []) + added,
        need: need ?? .all, ordered: isOrdered ?? false)
    case .sequence: .sequence(steps: steps ?? [])
    case .repetition:
      .repetition(
        of: subject ?? .word, tokens: (tokens ?? []) + added, min: min, max: max,
        per: per ?? .message)
    case .allowlist:
      .allowlist(
        of: subject ?? (tokens == nil ? .emoji : nil), tokens: tokens ?? [],
        allow: (allow ?? []) + added)
    case .variety: .variety(where: edge ?? .opener, share: share, min: min)
    case .duplicate: .duplicate(threshold: threshold, min: min)
    }
  }

  /// Whether `tokens+` has a list of this kind to go to.
  static func hasWordList(_ kind: RuleKind) -> Bool {
    switch kind {
    case .existence, .occurrence, .conditional, .required, .repetition, .allowlist: true
    case .substitution, .consistency, .sequence, .length, .variety, .duplicate: false
    }
  }

  /// These keys with `tokens+` in its list: what a rule that extends this one builds on.
  func settled(_ kind: RuleKind) -> RuleBodyKeys {
    var keys = self
    switch kind {
    case .existence, .occurrence, .repetition: keys.tokens = tokens.map { $0 + added } ?? added
    case .required: keys.phrases = phrases.map { $0 + added } ?? added
    case .allowlist: keys.allow = allow.map { $0 + added } ?? added
    case .conditional: keys.first = (first ?? []) + added.map { .word($0) }
    case .substitution, .consistency, .sequence, .length, .variety, .duplicate: break
    }
    (keys.added, keys.removed) = ([], [])
    return keys
  }

  /// These keys, and the base's where they are absent: a list of one's own takes the place of the
  /// base's, pairs join the base's, `tokens+` and `tokens-` change the list of words of the kind.
  ///
  /// - Parameter base: without words to add or take away, as this function leaves it.
  func inheriting(from base: RuleBodyKeys, kind: RuleKind) -> RuleBodyKeys {
    var keys = self
    let taken = Set(removed.map(\.value))
    func words(_ own: [Located<String>]?, _ inherited: [Located<String>]?) -> [Located<String>]? {
      if let own { return own + added }
      let kept = (inherited ?? []).filter { !taken.contains($0.value) }
      let known = Set(kept.map(\.value))
      let all = kept + added.filter { !known.contains($0.value) }
      return all.isEmpty ? nil : all
    }
    func pairs(_ own: [Rule.Swap]?, _ inherited: [Rule.Swap]?) -> [Rule.Swap]? {
      let ownWords = Set((own ?? []).map(\.from.value))
      let kept = (inherited ?? []).filter {
        !taken.contains($0.from.value) && !ownWords.contains($0.from.value)
      }
      return own == nil && inherited == nil ? nil : kept + (own ?? [])
    }
    switch kind {
    case .existence, .occurrence, .repetition: keys.tokens = words(tokens, base.tokens)
    case .required: keys.phrases = words(phrases, base.phrases)
    case .allowlist: keys.allow = words(allow, base.allow)
    case .conditional:
      keys.first =
        (first ?? (base.first ?? []).filter { !taken.contains($0.name.value) })
        + added.map { .word($0) }
    case .substitution, .consistency, .sequence, .length, .variety, .duplicate: break
    }
    (keys.added, keys.removed) = ([], [])
    keys.swap = pairs(swap, base.swap)
    keys.either = pairs(either, base.either)
    keys.tokens = keys.tokens ?? base.tokens
    keys.count = count ?? base.count
    keys.min = min ?? base.min
    keys.max = max ?? base.max
    keys.per = per ?? base.per
    keys.second = second ?? base.second
    keys.within = within ?? base.within
    keys.isBefore = isBefore ?? base.isBefore
    keys.parts = parts ?? base.parts
    keys.matchers = matchers ?? base.matchers
    keys.phrases = keys.phrases ?? base.phrases
    keys.need = need ?? base.need
    keys.isOrdered = isOrdered ?? base.isOrdered
    keys.steps = steps ?? base.steps
    keys.subject = subject ?? base.subject
    keys.edge = edge ?? base.edge
    keys.share = share ?? base.share
    keys.threshold = threshold ?? base.threshold
    return keys
  }
}

extension RuleBodyKeys {
  /// Says which keys are absent that a rule of this kind lives on.
  func demandWhatItLivesOn(_ kind: RuleKind, at place: Range<Int>, _ reading: inout Reading) {
    func demand(_ isThere: Bool, _ key: Key<some Any>) {
      guard !isThere else { return }
      reading.report(
        LoadingChecks.missingKey,
        Message(
          zh: "“\(kind.chinese)”类的规则要写“\(key.chinese)”（\(key.name)）",
          en: "a rule of kind \(kind.rawValue) needs ‘\(key.name)’"),
        at: place)
    }
    let hasLimit = min != nil || max != nil
    let hasTokens = tokens?.isEmpty == false || !added.isEmpty
    switch kind {
    case .existence: demand(hasTokens, RuleKeys.tokens)
    case .substitution: demand(swap != nil, RuleKeys.swap)
    case .occurrence:
      demand(hasTokens || count != nil && count != .tokens, RuleKeys.tokens)
      demand(hasLimit, RuleKeys.max)
    case .length: demand(hasLimit, RuleKeys.max)
    case .consistency: demand(either != nil, RuleKeys.either)
    case .conditional:
      demand(first != nil || !added.isEmpty, RuleKeys.first)
      demand(second != nil, RuleKeys.second)
    case .required:
      demand([parts, matchers, phrases].contains { $0?.isEmpty == false }, RuleKeys.parts)
    case .sequence: demand(steps != nil, RuleKeys.steps)
    case .allowlist: demand(allow != nil || !added.isEmpty, RuleKeys.allow)
    case .repetition, .variety, .duplicate: break
    }
  }
}
