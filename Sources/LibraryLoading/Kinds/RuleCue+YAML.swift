import Diagnostics
import DomainModel
import YAMLReading

extension Shape where Value == Rule.Reach {
  static let stretch = Shape(.stretch) { node, reading in
    guard let text = node.text else {
      reading.reportWrongKind(node, wanted: .text)
      return nil
    }
    if let reach = Rule.Reach(text: text) { return reach }
    reading.report(
      LoadingChecks.unknownChoice,
      Message(
        zh: "“\(text.shortened)”不是一段距离", en: "‘\(text.shortened)’ is no stretch of text"),
      at: node.range,
      help: Message(
        zh: "写 句、段、全文，或者 2 句（这一句和前后各两句）",
        en: "write sentence, paragraph, message, or 2 sentences (this one and two on either side)"))
    return nil
  }
}

extension Rule.Reach {
  /// `sentence`, `段`, or a count: `2 sentences`, `2 句`.
  init?(text: String) {
    if let unit = Unit(word: text) {
      self.init(unit)
      return
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let name = text.dropFirst(digits.count).drop { $0 == " " }
    guard let count = Int(digits), (1...999).contains(count), digits.first != "0",
      let unit = Self.countedUnits[String(name)]
    else { return nil }
    self.init(unit, further: count)
  }

  func text(_ language: KeyLanguage) -> String {
    guard further > 0 else { return language == .zh ? unit.chinese : unit.rawValue }
    return language == .zh
      ? "\(further) \(unit.chinese)" : "\(further) \(unit.rawValue)\(further == 1 ? "" : "s")"
  }

  private static let countedUnits: [String: Unit] = [
    "句": .sentence, "句话": .sentence, "sentence": .sentence, "sentences": .sentence,
    "段": .paragraph, "段话": .paragraph, "paragraph": .paragraph, "paragraphs": .paragraph,
  ]
}

extension Shape where Value == Rule.Need {
  static let need = Shape(.anyOf([.choice(words), .integer(1...1000)])) { node, reading in
    guard let text = node.text else {
      reading.reportWrongKind(node, wanted: .text)
      return nil
    }
    if let count = Int(text), (1...1000).contains(count) { return .atLeast(count) }
    switch text {
    case "all", "全部": return .all
    case "any", "任一": return .atLeast(1)
    default:
      reading.reportUnknownChoice(node, text, words + [("2", "2")])
      return nil
    }
  }

  private static let words: [(english: String, chinese: String)] = [("all", "全部"), ("any", "任一")]
}

extension Shape where Value == Rule.Cue {
  private static let matcher = Key("matcher", "词表", .text, zh: "词表名", en: "the name of a matcher")
  private static let part = Key("part", "要点", .text, zh: "回复的部分", en: "a part of the reply")
  private static let table = KeyTable([matcher, part])

  /// A word, `{ matcher: time }` or `{ part: empathy }`.
  static let cue = Shape(.anyOf([.text, .object(table)])) { node, reading in
    guard node.entries != nil else {
      return Shape<Located<String>>.text.read(node, &reading).map { .word($0) }
    }
    let record = Record(
      node, table, of: Message(zh: "要找的东西", en: "what is looked for"), &reading)
    if let matcher = record.read(matcher, &reading) { return .matcher(matcher) }
    if let part = record.read(part, &reading) { return .part(part) }
    reading.report(
      LoadingChecks.missingKey,
      Message(zh: "这里要写“词表”（matcher）或“要点”（part）", en: "this needs ‘matcher’ or ‘part’"),
      at: record.anchor)
    return nil
  }
}

extension Shape where Value == [Rule.Cue] {
  static let cues = Shape.list(of: .cue)

  /// One cue, or several of which each will do.
  static let step = cues
}
