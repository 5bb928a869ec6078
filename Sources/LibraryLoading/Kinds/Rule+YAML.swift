import Diagnostics
import DomainModel
import YAMLReading

enum RuleKeys {
  static let title = Key("title", "标题", .text, zh: "规则的大白话", en: "the rule in plain words")
  static let kind = Key(
    "kind", "类型", .choice(RuleKind.self), required: true, zh: "规则怎么查", en: "how the rule looks")
  static let level = Key("level", "级别", .level, zh: "有多要紧", en: "how much it matters")
  static let message = Key(
    "message", "提示", .both, required: true, zh: "查到时说的话", en: "what is said when it is found")
  static let tokens = Key("tokens", "词", .texts, zh: "要找的词", en: "the words to look for")
  static let tokensAdded = Key(
    "tokens+", "词+", .texts, zh: "在继承的基础上加词", en: "words added to the base's")
  static let tokensRemoved = Key(
    "tokens-", "词-", .texts, zh: "从继承的词里去掉", en: "words taken from the base's")
  static let swap = Key("swap", "换成", .map(of: .text), zh: "不好的: 好的", en: "bad: good")
  static let exceptions = Key(
    "exceptions", "例外", .texts, zh: "包含该词但没问题的说法", en: "phrases in which the word is fine")
  static let unless = Key(
    "unless", "除非", .condition, zh: "附近有它就不算", en: "not where this holds nearby")
  static let onlyIf = Key(
    "only_if", "仅当", .condition, zh: "附近有它才算", en: "only where this holds nearby")
  static let applies = Key(
    "applies", "适用", .applicability, zh: "用在哪些回复上", en: "the replies it is for")
  static let scope = Key(
    "scope", "范围", .choice(Scope.self), zh: "看哪一段", en: "the part of the text it looks at")
  static let count = Key("count", "数什么", .choice(Countable.self), zh: "数什么", en: "what is counted")
  static let min = Key("min", "至少", .integer(0...100_000), zh: "至少几个", en: "at least")
  static let max = Key("max", "至多", .integer(0...100_000), zh: "至多几个", en: "at most")
  static let per = Key(
    "per", "每", .choice(Unit.self), zh: "在多大范围里数", en: "the stretch it counts in")
  static let ignoreCase = Key(
    "ignore_case", "忽略大小写", .flag, zh: "不分大小写", en: "letters' case is ignored")
  static let either = Key(
    "either", "二选一", .map(of: .text), zh: "同一篇里只用一种", en: "pairs of which one may be used")
  static let first = Key("first", "前", .texts, zh: "先有的词", en: "if one of these")
  static let second = Key("second", "后", .texts, zh: "跟着要有的词", en: "then one of these")
  static let within = Key("within", "在内", .choice(Unit.self), zh: "多远之内", en: "how near")
  static let before = Key("before", "之前", .flag, zh: "要求出现在前面", en: "must come before")
  static let parts = Key("parts", "要点", .words, zh: "回复的部分", en: "parts of a reply")
  static let matchers = Key("matchers", "词表", .words, zh: "词表名", en: "names of matchers")
  static let phrases = Key("phrases", "短语", .texts, zh: "短语", en: "phrases")
  static let need = Key("need", "要求", .text, zh: "all、any 或数字", en: "all, any or a number")
  static let ordered = Key("ordered", "按顺序", .flag, zh: "要按顺序", en: "in this order")
  static let steps = Key("steps", "步骤", .texts, zh: "依次出现的词", en: "words one after the other")
  static let allow = Key("allow", "许可", .texts, zh: "只许用这些", en: "only these are allowed")
  static let position = Key("where", "位置", .choice(Edge.self), zh: "开头还是结尾", en: "opener or closer")
  static let share = Key("share", "占比", .number, zh: "最多占几成", en: "the largest share")
  static let threshold = Key("threshold", "阈值", .number, zh: "多像才算重复", en: "how alike is too alike")
  static let extends = Key("extends", "继承", .text, zh: "在哪条规则上改", en: "the rule it builds on")
  static let examples = Key(
    "examples", "例子", .list(of: .example), required: true, zh: "好坏例子，也是测试",
    en: "good and bad, which are also its tests")
  static let tip = Key(
    "tip", "要点序号", .integer(1...10), zh: "十条要点里的第几条", en: "its place among the ten tips")
  static let decided = Key(
    "decided", "决定", .decision, zh: "谁在什么时候定的，为什么", en: "who decided, when and why")
  static let sources = Key("sources", "出处", .texts, zh: "依据", en: "where it comes from")
  static let trust = Key("trust", "可信度", .trust, zh: "查得有多准", en: "how sure it can be")

  static let table = KeyTable(
    [
      title, kind, level, message, tokens, tokensAdded, tokensRemoved, swap, exceptions, unless,
      onlyIf, applies, scope, count, min, max, per, ignoreCase, either, first, second, within,
      before, parts, matchers, phrases, need, ordered, steps, allow, position, share, threshold,
      extends, examples, tip, decided, sources, trust,
    ] + CommonKeys.all)
}

extension Rule {
  private static let subject = Message(zh: "规则", en: "a rule")

  init?(id: String, _ node: YAMLNode, _ source: SourceText, _ reading: inout Reading) {
    let record = Record(node, RuleKeys.table, of: Self.subject, &reading)
    let examples = record.read(RuleKeys.examples, &reading) ?? []
    let message = record.read(RuleKeys.message, &reading)
    let level = record.read(RuleKeys.level, &reading)
    let scope = record.read(RuleKeys.scope, &reading)
    let tokens = record.read(RuleKeys.tokens, &reading)
    let min = record.read(RuleKeys.min, &reading)?.value
    let max = record.read(RuleKeys.max, &reading)?.value
    let per = record.read(RuleKeys.per, &reading)?.value ?? .message
    let count = record.read(RuleKeys.count, &reading)
    let swap = record.read(RuleKeys.swap, &reading)
    let either = record.read(RuleKeys.either, &reading)
    let first = record.read(RuleKeys.first, &reading)
    let second = record.read(RuleKeys.second, &reading)
    let within = record.read(RuleKeys.within, &reading)?.value ?? .message
    let before = record.read(RuleKeys.before, &reading) ?? false
    let parts = record.read(RuleKeys.parts, &reading) ?? []
    let matchers = record.read(RuleKeys.matchers, &reading) ?? []
    let phrases = record.read(RuleKeys.phrases, &reading) ?? []
    let need = record.read(RuleKeys.need, &reading)?.value
    let ordered = record.read(RuleKeys.ordered, &reading) ?? false
    let steps = record.read(RuleKeys.steps, &reading)
    let allow = record.read(RuleKeys.allow, &reading)
    let position = record.read(RuleKeys.position, &reading)?.value ?? .opener
    let share = record.read(RuleKeys.share, &reading)
    let threshold = record.read(RuleKeys.threshold, &reading)
    let added = record.read(RuleKeys.tokensAdded, &reading) ?? []
    let removed = record.read(RuleKeys.tokensRemoved, &reading) ?? []
    let title = record.read(RuleKeys.title, &reading)?.value ?? id
    let trust = record.read(RuleKeys.trust, &reading) ?? .pattern
    let ignoreCase = record.read(RuleKeys.ignoreCase, &reading) ?? true
    let exceptions = record.read(RuleKeys.exceptions, &reading) ?? []
    let unless = record.read(RuleKeys.unless, &reading)
    let onlyIf = record.read(RuleKeys.onlyIf, &reading)
    let applies = record.read(RuleKeys.applies, &reading) ?? Applicability()
    let tip = record.read(RuleKeys.tip, &reading)
    let decided = record.read(RuleKeys.decided, &reading)
    let sources = (record.read(RuleKeys.sources, &reading) ?? []).map(\.value)
    let extends = record.read(RuleKeys.extends, &reading)
    let aliases = record.read(CommonKeys.aliases, &reading) ?? []
    let owner = record.read(CommonKeys.owner, &reading)?.value
    let note = record.read(CommonKeys.note, &reading)?.value
    Self.demandBothExamples(examples, record, &reading)

    guard let kind = record.read(RuleKeys.kind, &reading)?.value,
      let kindRange = record.keyRange("kind")
    else { return nil }
    /// Says that the key which this kind lives on is absent.
    func demand<Value>(_ value: Value?, _ key: String, _ chinese: String, ifNone: Value) -> Value {
      if let value { return value }
      guard extends == nil else { return ifNone }
      reading.report(
        LoadingChecks.missingKey,
        Message(
          zh: "“\(kind.chinese)”类的规则要写“\(chinese)”（\(key)）",
          en: "a rule of kind \(kind.rawValue) needs ‘\(key)’"),
        at: kindRange)
      return ifNone
    }
    let body: Body
    switch kind {
    case .existence:
      let words = tokens.flatMap { $0.isEmpty && added.isEmpty ? nil : $0 }
      let own = demand(words ?? (added.isEmpty ? nil : []), "tokens", "词", ifNone: [])
      body = .existence(tokens: own + added)
    case .substitution:
      body = .substitution(swaps: Self.swaps(demand(swap, "swap", "换成", ifNone: [])))
    case .occurrence:
      let what = count?.value ?? .tokens
      if what == .tokens { _ = demand(tokens, "tokens", "词", ifNone: []) }
      if min == nil, max == nil { _ = demand(Int?.none, "max", "至多", ifNone: 0) }
      body = .occurrence(what: what, tokens: tokens ?? [], min: min, max: max, per: per)
    case .length:
      if min == nil, max == nil { _ = demand(Int?.none, "max", "至多", ifNone: 0) }
      body = .length(min: min, max: max, per: per)
    case .consistency:
      body = .consistency(either: Self.swaps(demand(either, "either", "二选一", ifNone: [])))
    case .conditional:
      body = .conditional(
        first: demand(first, "first", "前", ifNone: []),
        second: demand(second, "second", "后", ifNone: []), within: within, before: before)
    case .required:
      let isEmpty = parts.isEmpty && matchers.isEmpty && phrases.isEmpty
      _ = demand(isEmpty ? Bool?.none : true, "parts", "要点", ifNone: true)
      body = .required(
        parts: parts, matchers: matchers, phrases: phrases, need: need, ordered: ordered)
    case .sequence: body = .sequence(steps: demand(steps, "steps", "步骤", ifNone: []))
    case .repetition: body = .repetition(tokens: tokens ?? [], max: max)
    case .allowlist: body = .allowlist(allow: demand(allow, "allow", "许可", ifNone: []))
    case .variety: body = .variety(where: position, share: share)
    case .duplicate: body = .duplicate(threshold: threshold)
    }
    let kindPlace = reading.place(kindRange)
    self.init(
      id: id, title: title, body: body, level: level ?? Located(.warning, at: kindPlace),
      isOn: true, trust: trust, message: message ?? Message(title), ignoresCase: ignoreCase,
      exceptions: exceptions, unless: unless, onlyIf: onlyIf, applies: applies,
      scope: scope ?? Located(.text, at: kindPlace), examples: examples, tip: tip, owner: owner,
      decided: decided, sources: sources, note: note, extends: extends, removedTokens: removed,
      aliases: aliases,
      source: source, kindPlace: kindPlace)
  }

  private static func swaps(_ map: [(name: Located<String>, value: Located<String>)]) -> [Swap] {
    map.map { pair in
      Swap(from: pair.name, to: pair.value.value.split(separator: "|").map(String.init))
    }
  }

  private static func demandBothExamples(
    _ examples: [Example], _ record: Record, _ reading: inout Reading
  ) {
    guard let place = record.keyRange("examples") else { return }
    let hasBad = examples.contains { $0.bad != nil }
    let hasGood = examples.contains { $0.good != nil }
    guard !examples.isEmpty, !(hasBad && hasGood) else { return }
    reading.report(
      LoadingChecks.missingKey,
      hasBad
        ? Message(zh: "规则还缺一个好例子（good）", en: "the rule needs a good example")
        : Message(zh: "规则还缺一个坏例子（bad）", en: "the rule needs a bad example"),
      at: place)
  }
}

extension Shape where Value == Rule.Example {
  fileprivate static let bad = Key(
    "bad", "坏", .text, zh: "会被查出的写法，⟦…⟧ 标出哪里", en: "flagged; ⟦…⟧ marks where")
  fileprivate static let good = Key("good", "好", .text, zh: "没问题的写法", en: "accepted")
  fileprivate static let language = Key("lang", "语言", .text, zh: "例子的语言", en: "its language")
  fileprivate static let scenario = Key("scenario", "场景", .text, zh: "在哪个场景", en: "its scenario")
  fileprivate static let channel = Key("channel", "渠道", .text, zh: "在哪个渠道", en: "its channel")
  fileprivate static let profile = Key("profile", "口吻", .text, zh: "用哪种口吻", en: "its profile")

  static let example = Shape.object(
    KeyTable([bad, good, language, scenario, channel, profile]), Message(zh: "例子", en: "an example")
  ) { record, node, reading in
    let bad = record.read(bad, &reading)
    let good = record.read(good, &reading)
    if bad == nil, good == nil {
      reading.report(
        LoadingChecks.missingKey,
        Message(zh: "例子里要有“坏”（bad）或“好”（good）", en: "an example needs ‘bad’ or ‘good’"),
        at: record.anchor)
    }
    return Rule.Example(
      bad: bad, good: good, language: record.read(language, &reading)?.value,
      scenario: record.read(scenario, &reading)?.value,
      channel: record.read(channel, &reading)?.value,
      profile: record.read(profile, &reading)?.value)
  }
}

extension Shape where Value == Rule.Applicability {
  fileprivate static let languages = Key("languages", "语言", .words, zh: "语言", en: "languages")
  fileprivate static let scenarios = Key("scenarios", "场景", .words, zh: "场景", en: "scenarios")
  fileprivate static let channels = Key("channels", "渠道", .words, zh: "渠道", en: "channels")
  fileprivate static let profiles = Key("profiles", "口吻", .words, zh: "口吻", en: "profiles")

  static let applicability = Shape.object(
    KeyTable([languages, scenarios, channels, profiles]), Message(zh: "适用", en: "applies")
  ) { record, _, reading in
    Rule.Applicability(
      languages: record.read(languages, &reading) ?? [],
      scenarios: record.read(scenarios, &reading) ?? [],
      channels: record.read(channels, &reading) ?? [],
      profiles: record.read(profiles, &reading) ?? [])
  }
}

extension Shape where Value == Rule.Condition {
  fileprivate static let matcher = Key(
    "matcher", "词表", .text, zh: "词表名", en: "the name of a matcher")
  fileprivate static let tokens = Key("tokens", "词", .texts, zh: "或者直接列词", en: "or words")
  fileprivate static let within = Key(
    "within", "范围", .choice(Unit.self), zh: "多大范围", en: "how near")
  fileprivate static let distance = Key(
    "distance", "距离", .integer(1...10_000), zh: "多少个字之内", en: "within so many characters")

  /// Nested at most so deep; YAML's own depth limit is above it.
  private static let maxDepth = 8

  static let condition = Shape(
    .object(KeyTable([matcher, tokens, within, distance, all, any, not]))
  ) { node, reading in read(node, depth: 0, &reading) }

  fileprivate static let all = Key("all", "全部", .anyNode, zh: "都成立", en: "all of these hold")
  fileprivate static let any = Key("any", "任一", .anyNode, zh: "有一个成立", en: "one of these holds")
  fileprivate static let not = Key("not", "不是", .anyNode, zh: "不成立", en: "this does not hold")

  private static let table = KeyTable([matcher, tokens, within, distance, all, any, not])

  private static func read(_ node: YAMLNode, depth: Int, _ reading: inout Reading)
    -> Rule.Condition?
  {
    guard depth < maxDepth else {
      reading.report(
        LoadingChecks.wrongKindOfValue,
        Message(
          zh: "条件套得太深（最多 \(maxDepth) 层）", en: "conditions are nested deeper than \(maxDepth)"),
        at: node.range)
      return nil
    }
    guard node.entries != nil else {
      reading.reportWrongKind(node, wanted: .keysAndValues)
      return nil
    }
    let record = Record(node, table, of: Message(zh: "条件", en: "a condition"), &reading)
    reportSecondForm(record, &reading)
    func conditions(_ key: Key<YAMLNode>, _ reading: inout Reading) -> [Rule.Condition]? {
      guard let node = record.read(key, &reading) else { return nil }
      return (node.items ?? [node]).compactMap { read($0, depth: depth + 1, &reading) }
    }
    if let all = conditions(all, &reading) { return .all(all) }
    if let any = conditions(any, &reading) { return .any(any) }
    if let not = conditions(not, &reading) { return .not(.any(not)) }
    let matcher = record.read(matcher, &reading)
    let tokens = record.read(tokens, &reading) ?? []
    if matcher == nil, tokens.isEmpty {
      reading.report(
        LoadingChecks.missingKey,
        Message(zh: "条件要写“词表”（matcher）或“词”（tokens）", en: "a condition needs ‘matcher’ or ‘tokens’"),
        at: record.anchor)
      return nil
    }
    return .near(
      matcher: matcher, tokens: tokens, within: record.read(within, &reading)?.value ?? .message,
      distance: record.read(distance, &reading)?.value)
  }

  /// One condition is one thing; of several side by side all but the first would be passed over in silence.
  private static func reportSecondForm(_ record: Record, _ reading: inout Reading) {
    let forms = [all.name, any.name, not.name, matcher.name, tokens.name].compactMap { name in
      record.node(name).flatMap { $0.isNull ? nil : record.keyRange(name).map { (name, $0) } }
    }
    guard forms.count > 1, forms.map(\.0) != [matcher.name, tokens.name] else { return }
    reading.report(
      LoadingChecks.wrongKindOfValue,
      Message(zh: "一个条件里只能写一种，这里写了好几种", en: "one condition says one thing, and this says several"),
      at: forms.map(\.1).max { $0.lowerBound < $1.lowerBound }!,
      help: Message(
        zh: "都要成立，就写 全部: [{ … }, { … }]；有一个就行，就写 任一",
        en: "put them into `all: [{ … }, { … }]`, or into `any` where one is enough"))
  }
}

extension Shape where Value == YAMLNode {
  fileprivate static let anyNode = Shape(.sameKeysAgain) { node, _ in node }
}

extension Shape where Value == Decision {
  fileprivate static let question = Key(
    "question", "问题", .text, zh: "要定的事", en: "what was to be settled")
  fileprivate static let choice = Key("choice", "选择", .text, zh: "怎么定的", en: "what was chosen")
  fileprivate static let on = Key("on", "日期", .date, zh: "哪天定的", en: "when")
  fileprivate static let by = Key("by", "人", .text, zh: "谁定的", en: "by whom")
  fileprivate static let why = Key("why", "原因", .text, zh: "为什么", en: "why")

  static let decision = Shape.object(
    KeyTable([question, choice, on, by, why]), Message(zh: "决定", en: "a decision")
  ) { record, _, reading in
    Decision(
      question: record.read(question, &reading)?.value,
      choice: record.read(choice, &reading)?.value, on: record.read(on, &reading)?.value,
      by: record.read(by, &reading)?.value, why: record.read(why, &reading)?.value)
  }
}
