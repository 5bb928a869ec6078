import Diagnostics
import DomainModel
import YAMLReading

extension Shape where Value == Rule.Condition {
  fileprivate static let matcher = Key(
    "matcher", "词表", .text, zh: "词表名", en: "the name of a matcher")
  fileprivate static let tokens = Key("tokens", "词", .texts, zh: "或者直接列词", en: "or words")
  fileprivate static let part = Key("part", "要点", .words, zh: "回复的部分", en: "a part of the reply")
  fileprivate static let slot = Key(
    "slot", "要填", .list(of: .choice(SlotType.self)), zh: "哪种空", en: "a blank of this type")
  fileprivate static let customerSays = Key(
    "customer_says", "客户说", .texts, zh: "客户的话里有这些词", en: "words in what the customer wrote")
  fileprivate static let within = Key(
    "within", "范围", .stretch, zh: "多大范围：句、段、全文、2 句",
    en: "how near: sentence, paragraph, message, 2 sentences")
  fileprivate static let before = Key(
    "before", "之前", .flag, zh: "是：只看前面；否：只看后面；不写：前后都看",
    en: "true: before it; false: behind it; absent: on either side")
  fileprivate static let distance = Key(
    "distance", "距离", .integer(1...10_000), zh: "多少个字之内", en: "within so many characters")

  /// Nested at most so deep; YAML's own depth limit is above it.
  private static let maxDepth = 8

  static let condition = Shape(.object(table)) { node, reading in
    read(node, depth: 0, &reading)
  }

  fileprivate static let all = Key("all", "全部", .anyNode, zh: "都成立", en: "all of these hold")
  fileprivate static let any = Key("any", "任一", .anyNode, zh: "有一个成立", en: "one of these holds")
  fileprivate static let not = Key("not", "不是", .anyNode, zh: "不成立", en: "this does not hold")

  private static let table = KeyTable([
    matcher, tokens, part, slot, customerSays, within, before, distance, all, any, not,
  ])

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
    let reach = record.read(within, &reading) ?? Rule.Reach()
    let surroundings = Rule.Surroundings(
      matcher: record.read(matcher, &reading), tokens: record.read(tokens, &reading) ?? [],
      parts: record.read(part, &reading) ?? [],
      slotTypes: (record.read(slot, &reading) ?? []).map(\.value),
      customerSays: record.read(customerSays, &reading) ?? [],
      reach: Rule.Reach(
        reach.unit, further: reach.further, isBefore: record.read(before, &reading)),
      distance: record.read(distance, &reading)?.value)
    guard !surroundings.isEmpty else {
      reading.report(
        LoadingChecks.missingKey,
        Message(
          zh: "条件要写“词表”（matcher）、“词”（tokens）、“要点”（part）、“要填”（slot）或“客户说”（customer_says）",
          en: "a condition needs ‘matcher’, ‘tokens’, ‘part’, ‘slot’ or ‘customer_says’"),
        at: record.anchor)
      return nil
    }
    return .near(surroundings)
  }

  /// One condition is one thing; of several side by side all but the first would be passed over in silence.
  private static func reportSecondForm(_ record: Record, _ reading: inout Reading) {
    func written(_ names: [String]) -> [Range<Int>] {
      names.compactMap { name in
        record.node(name).flatMap { $0.isNull ? nil : record.keyRange(name) }
      }
    }
    let groups = written([all.name, any.name, not.name])
    let words = written([
      matcher.name, tokens.name, part.name, slot.name, customerSays.name,
    ])
    let forms = groups + words
    guard groups.count > 1 || !groups.isEmpty && !words.isEmpty else { return }
    reading.report(
      LoadingChecks.wrongKindOfValue,
      Message(zh: "一个条件里只能写一种，这里写了好几种", en: "one condition says one thing, and this says several"),
      at: forms.max { $0.lowerBound < $1.lowerBound }!,
      help: Message(
        zh: "都要成立，就写 全部: [{ … }, { … }]；有一个就行，就写 任一",
        en: "put them into `all: [{ … }, { … }]`, or into `any` where one is enough"))
  }
}

extension Rule.Surroundings {
  fileprivate var isEmpty: Bool {
    matcher == nil && tokens.isEmpty && parts.isEmpty && slotTypes.isEmpty && customerSays.isEmpty
  }
}

extension Shape where Value == YAMLNode {
  fileprivate static let anyNode = Shape(.sameKeysAgain) { node, _ in node }
}
