import Diagnostics
import DomainModel
import YAMLReading

/// A rule file before it takes over what it does not say itself. Shared, not copied: it is large.
final class RuleDraft: Sendable {
  /// Its body and everything else as the file alone has it.
  let rule: Rule
  let keys: RuleBodyKeys
  /// The keys that a rule of any kind may leave to the one it extends.
  let given: Set<String>

  init(rule: Rule, keys: RuleBodyKeys, given: Set<String>) {
    self.rule = rule
    self.keys = keys
    self.given = given
  }

  /// Nil, with a finding, where the file does not say of which kind it is.
  convenience init?(id: String, _ node: YAMLNode, _ source: SourceText, _ reading: inout Reading) {
    let record = Record(node, RuleKeys.table, of: Message(zh: "规则", en: "a rule"), &reading)
    let examples = record.read(RuleKeys.examples, &reading) ?? []
    let message = record.read(RuleKeys.message, &reading)
    let level = record.read(RuleKeys.level, &reading)
    let scope = record.read(RuleKeys.scope, &reading)
    let parts = record.read(RuleKeys.part, &reading) ?? []
    let keys = RuleBodyKeys(record, &reading)
    let title = record.read(RuleKeys.title, &reading)?.value ?? id
    let trust = record.read(RuleKeys.trust, &reading) ?? .pattern
    let ignoreCase = record.read(RuleKeys.ignoreCase, &reading) ?? true
    let exceptions = record.read(RuleKeys.exceptions, &reading) ?? []
    let unless = record.read(RuleKeys.unless, &reading)
    let onlyIf = record.read(RuleKeys.onlyIf, &reading)
    let applies = record.read(RuleKeys.applies, &reading) ?? Rule.Applicability()
    let hasSafeFix = record.read(RuleKeys.safeFix, &reading)
    let tip = record.read(RuleKeys.tip, &reading)
    let decided = record.read(RuleKeys.decided, &reading)
    let sources = (record.read(RuleKeys.sources, &reading) ?? []).map(\.value)
    let extends = record.read(RuleKeys.extends, &reading)
    let aliases = record.read(CommonKeys.aliases, &reading) ?? []
    let owner = record.read(CommonKeys.owner, &reading)?.value
    let note = record.read(CommonKeys.note, &reading)?.value
    Self.demandBothExamples(examples, record, &reading)
    Self.demandParts(scope, parts, isInherited: extends != nil, &reading)

    guard let kind = record.read(RuleKeys.kind, &reading)?.value,
      let kindRange = record.keyRange("kind")
    else { return nil }
    if extends == nil { keys.demandWhatItLivesOn(kind, at: kindRange, &reading) }
    let kindPlace = reading.place(kindRange)
    let ownScope = scope ?? (parts.first.map { Located(.part, at: $0.place) })
    self.init(
      rule: Rule(
        id: id, title: title, body: keys.body(of: kind),
        level: level ?? Located(.warning, at: kindPlace), isOn: true, trust: trust,
        message: message ?? Message(title), ignoresCase: ignoreCase, exceptions: exceptions,
        unless: unless, onlyIf: onlyIf, applies: applies,
        scope: ownScope ?? Located(.text, at: kindPlace), parts: parts, hasSafeFix: hasSafeFix,
        examples: examples, tip: tip, owner: owner, decided: decided, sources: sources, note: note,
        extends: extends, removedTokens: keys.removed, aliases: aliases, source: source,
        kindPlace: kindPlace),
      keys: keys,
      given: Set(
        [RuleKeys.scope.name, RuleKeys.part.name, RuleKeys.applies.name, RuleKeys.ignoreCase.name]
          .filter { record.keyRange($0) != nil }))
  }

  private static func demandBothExamples(
    _ examples: [Rule.Example], _ record: Record, _ reading: inout Reading
  ) {
    guard let place = record.keyRange("examples") else { return }
    let hasBad = examples.contains { !$0.bad.isEmpty }
    let hasGood = examples.contains { !$0.good.isEmpty }
    guard !examples.isEmpty, !(hasBad && hasGood) else { return }
    reading.report(
      LoadingChecks.missingKey,
      hasBad
        ? Message(zh: "规则还缺一个好例子（good）", en: "the rule needs a good example")
        : Message(zh: "规则还缺一个坏例子（bad）", en: "the rule needs a bad example"),
      at: place,
      help: Message(
        zh: "规则照样在跑，只是没人证明过它查得对：好坏例子各写一个",
        en: "the rule runs, but nothing shows that it finds the right things: give one of each"))
  }

  private static func demandParts(
    _ scope: Located<Scope>?, _ parts: [Located<String>], isInherited: Bool,
    _ reading: inout Reading
  ) {
    guard let scope, scope.value == .part, parts.isEmpty, !isInherited else { return }
    reading.report(
      LoadingChecks.missingKey,
      Message(zh: "范围写了“部分”（part），还要写是哪一部分", en: "the scope is `part`: say which, in `part`"),
      at: scope.place.utf8,
      help: Message(zh: "加一行 哪一部分: [共情]", en: "add a line `part: [empathy]`"))
  }
}

extension Shape where Value == Rule.Example {
  fileprivate static let bad = Key(
    "bad", "坏", .sentences, zh: "会被查出的写法，⟦…⟧ 标出哪里", en: "flagged; ⟦…⟧ marks where")
  fileprivate static let good = Key("good", "好", .sentences, zh: "没问题的写法", en: "accepted")
  fileprivate static let language = Key("lang", "语言", .text, zh: "例子的语言", en: "its language")
  fileprivate static let scenario = Key("scenario", "场景", .text, zh: "在哪个场景", en: "its scenario")
  fileprivate static let channel = Key("channel", "渠道", .text, zh: "在哪个渠道", en: "its channel")
  fileprivate static let profile = Key("profile", "口吻", .text, zh: "用哪种口吻", en: "its profile")

  static let example = Shape.object(
    KeyTable([bad, good, language, scenario, channel, profile]), Message(zh: "例子", en: "an example")
  ) { record, node, reading in
    let bad = record.read(bad, &reading) ?? []
    let good = record.read(good, &reading) ?? []
    if bad.isEmpty, good.isEmpty {
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

extension Shape where Value == Decision {
  fileprivate static let question = Key(
    "question", "问题", .sentence, zh: "要定的事", en: "what was to be settled")
  fileprivate static let choice = Key("choice", "选择", .sentence, zh: "怎么定的", en: "what was chosen")
  fileprivate static let on = Key("on", "日期", .date, zh: "哪天定的", en: "when")
  fileprivate static let by = Key("by", "人", .text, zh: "谁定的", en: "by whom")
  fileprivate static let why = Key("why", "原因", .sentence, zh: "为什么", en: "why")

  static let decision = Shape.object(
    KeyTable([question, choice, on, by, why]), Message(zh: "决定", en: "a decision")
  ) { record, _, reading in
    Decision(
      question: record.read(question, &reading)?.value,
      choice: record.read(choice, &reading)?.value, on: record.read(on, &reading)?.value,
      by: record.read(by, &reading)?.value, why: record.read(why, &reading)?.value)
  }
}
