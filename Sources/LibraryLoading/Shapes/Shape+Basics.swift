import Diagnostics
import DomainModel
import TextAnalysis
import YAMLReading

/// What was expected where something else stood, in people's words.
enum WantedKind {
  case text, flag, wholeNumber, number, date, days, list, keysAndValues

  var words: Message {
    switch self {
    case .text: Message(zh: "一段文字", en: "text")
    case .flag: Message(zh: "“是”或“否”", en: "true or false")
    case .wholeNumber: Message(zh: "一个整数", en: "a whole number")
    case .number: Message(zh: "一个数字", en: "a number")
    case .date: Message(zh: "一个日期，如 2026-11-01", en: "a date such as 2026-11-01")
    case .days: Message(zh: "一段时间，如 90天、6个月", en: "a span such as 90 days or 6 months")
    case .list: Message(zh: "一个列表", en: "a list")
    case .keysAndValues: Message(zh: "若干“键: 值”", en: "keys with values")
    }
  }
}

extension Reading {
  mutating func reportWrongKind(_ node: YAMLNode, wanted: WantedKind, help: Message? = nil) {
    if case .text = wanted, let trap = YAMLTraps.textMeant(node, bytes) {
      report(YAMLChecks.mapInsteadOfText, trap.0, at: node.range, fixes: [trap.1])
      return
    }
    if case .keysAndValues = wanted, let trap = YAMLTraps.mapMeant(node, bytes) {
      report(YAMLChecks.textInsteadOfMap, trap.0, at: node.range, fixes: [trap.1])
      return
    }
    let found: Message
    switch node.content {
    case .scalar(let scalar):
      found = Message(zh: "“\(scalar.text.shortened)”", en: "‘\(scalar.text.shortened)’")
    case .sequence: found = Message(zh: "一个列表", en: "a list")
    case .mapping: found = Message(zh: "若干“键: 值”", en: "keys with values")
    }
    report(
      LoadingChecks.wrongKindOfValue,
      Message(
        zh: "这里要\(wanted.words.zh)，写的是\(found.zh)",
        en: "this should be \(wanted.words.en), but it is \(found.en)"),
      at: node.range, help: help)
  }
}

extension String {
  /// For messages: a long value is cut, so that the finding stays one line.
  var shortened: String {
    let oneLine = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return oneLine.count > 30 ? oneLine.prefix(29) + "…" : oneLine
  }
}

extension Shape where Value == Located<String> {
  static let text = Shape(.text) { node, reading in
    guard let text = node.text else {
      reading.reportWrongKind(node, wanted: .text)
      return nil
    }
    return Located(text.withoutFinalNewlines, at: reading.place(node))
  }

  /// What people write in words, where a `#` is more likely one of them than a comment.
  static let sentence = Shape(.text) { node, reading in
    reading.reportCutText(node)
    return text.read(node, &reading)
  }
}

extension Reading {
  mutating func reportCutText(_ node: YAMLNode) {
    guard let trap = YAMLTraps.cutText(node, bytes) else { return }
    report(
      YAMLChecks.hashCutText, trap.message, at: trap.cut, help: trap.help, fixes: [trap.fix])
  }
}

extension String {
  /// A `|` block ends in a line break that nobody means.
  fileprivate var withoutFinalNewlines: String {
    guard utf8.last == UInt8(ascii: "\n") else { return self }
    var text = self[...]
    while text.utf8.last == UInt8(ascii: "\n") || text.utf8.last == UInt8(ascii: "\r") {
      text = Substring(text.unicodeScalars.dropLast())
    }
    return String(text)
  }
}

extension Shape where Value == Bool {
  static let flag = Shape(.flag) { node, reading in
    guard let value = node.text.flatMap(FlagWords.value) else {
      reading.reportWrongKind(node, wanted: .flag)
      return nil
    }
    return value
  }
}

extension Shape where Value == Located<Int> {
  static func integer(_ range: ClosedRange<Int>) -> Self {
    Shape(.integer(range)) { node, reading in
      guard let text = node.text, let number = Int(text) else {
        reading.reportWrongKind(node, wanted: .wholeNumber)
        return nil
      }
      guard range.contains(number) else {
        reading.report(
          LoadingChecks.wrongKindOfValue,
          Message(
            zh: "\(number) 不在 \(range.lowerBound) 到 \(range.upperBound) 之间",
            en: "\(number) is not between \(range.lowerBound) and \(range.upperBound)"),
          at: node.range)
        return nil
      }
      return Located(number, at: reading.place(node))
    }
  }

  /// In days: a month counts 30, a year 365.
  static let days = Shape(.days) { node, reading in
    guard let text = node.text, let days = dayCount(text), days > 0, days <= 36_500 else {
      reading.reportWrongKind(node, wanted: .days)
      return nil
    }
    return Located(days, at: reading.place(node))
  }

  private static func dayCount(_ text: String) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard let number = Int(digits), number < 100_000 else { return nil }
    switch text.dropFirst(digits.count).filter({ $0 != " " }).lowercased() {
    case "", "天", "日", "d", "day", "days": return number
    case "周", "星期", "w", "week", "weeks": return number * 7
    case "月", "个月", "m", "month", "months": return number * 30
    case "年", "y", "year", "years": return number * 365
    default: return nil
    }
  }
}

extension Shape where Value == Double {
  static let number = Shape(.number) { node, reading in
    guard let text = node.text, let number = Double(text), number.isFinite else {
      reading.reportWrongKind(node, wanted: .number)
      return nil
    }
    return number
  }
}

extension Shape where Value == Located<CivilDate> {
  static let date = Shape(.date) { node, reading in
    guard let text = node.text else {
      reading.reportWrongKind(node, wanted: .date)
      return nil
    }
    guard let date = CivilDate(text) else {
      reading.report(
        LoadingChecks.malformedDate,
        Message(
          zh: "“\(text.shortened)”不是一个存在的日期", en: "‘\(text.shortened)’ is not a date that exists"),
        at: node.range,
        help: Message(zh: "写成 2026-11-01 这样：年-月-日", en: "write it like 2026-11-01: year-month-day"),
        fixes: spelledOut(text).map {
          [
            Fix(
              Message(zh: "改成 \($0)", en: "change it to \($0)"), isSafe: true,
              edits: [TextEdit(node.range, replacement: $0.description)])
          ]
        } ?? [])
      return nil
    }
    return Located(date, at: reading.place(node))
  }
}

extension Shape where Value == Located<CivilDate> {
  /// `2026年11月1日`, `２０２６－１１－０１`: a day all the same, but not as files write it.
  private static func spelledOut(_ text: String) -> CivilDate? {
    var numbers: [Int] = []
    var isInNumber = false
    for character in text {
      guard let digit = character.wholeNumberValue, digit < 10 else {
        isInNumber = false
        continue
      }
      if isInNumber, numbers[numbers.count - 1] < 1000 {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
      } else {
        numbers.append(digit)
      }
      isInNumber = true
    }
    guard numbers.count == 3, numbers[0] >= 1000 else { return nil }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}

extension Shape {
  static func choice<Choice: NamedChoice>(_ type: Choice.Type) -> Self
  where Value == Located<Choice> {
    let words = Choice.allCases.map { (english: $0.rawValue, chinese: $0.chinese) }
    let choices = Array(Choice.allCases)
    return Shape(.choice(words)) { node, reading in
      guard let word = node.text else {
        reading.reportWrongKind(node, wanted: .text)
        return nil
      }
      if let index = words.firstIndex(where: { $0.english == word || $0.chinese == word }) {
        return Located(choices[index], at: reading.place(node))
      }
      reading.reportUnknownChoice(node, word, words)
      return nil
    }
  }
}

extension Reading {
  mutating func reportUnknownChoice(
    _ node: YAMLNode, _ word: String, _ choices: [(english: String, chinese: String)]
  ) {
    let names = choices.flatMap { [$0.english, $0.chinese] }
    let nearest = NearestName.nearest(to: word, among: names, limit: 1).first
    let list = { (name: ((english: String, chinese: String)) -> String, separator: String) in
      choices.map { $0.english == $0.chinese ? $0.english : name($0) }.joined(separator: separator)
    }
    report(
      LoadingChecks.unknownChoice,
      Message(
        zh: "“\(word.shortened)”不在可选的词里",
        en: "‘\(word.shortened)’ is not one of the words for this key"),
      at: node.range,
      help: Message(
        zh: "可选：" + list({ "\($0.chinese)（\($0.english)）" }, "、"),
        en: "known words: " + list({ "\($0.english) (\($0.chinese))" }, ", ")),
      fixes: nearest.map {
        [
          Fix(
            Message(zh: "是不是想写“\($0)”？", en: "did you mean ‘\($0)’?"), isSafe: false,
            edits: [TextEdit(node.range, replacement: $0)])
        ]
      } ?? [])
  }
}

extension Shape where Value == Located<Severity> {
  /// A level, in English or in the words people see: 必须改, 建议改, 可优化.
  static let level = Shape(.choice(levels)) { node, reading in
    guard let word = node.text else {
      reading.reportWrongKind(node, wanted: .text)
      return nil
    }
    if let severity = Severity.allCases.first(where: { $0.rawValue == word || $0.label.zh == word })
    {
      return Located(severity, at: reading.place(node))
    }
    reading.reportUnknownChoice(node, word, levels)
    return nil
  }

  static let levels = Severity.allCases.reversed().map { ($0.rawValue, $0.label.zh) }
}

extension Shape where Value == Trust {
  static let trust = Shape(.choice(words)) { node, reading in
    guard let word = node.text else {
      reading.reportWrongKind(node, wanted: .text)
      return nil
    }
    if let index = words.firstIndex(where: { $0.english == word || $0.chinese == word }) {
      return Trust.allCases[index]
    }
    reading.reportUnknownChoice(node, word, words)
    return nil
  }

  private static let words: [(english: String, chinese: String)] = [
    ("exact", "确定"), ("pattern", "有上下文"), ("heuristic", "推测"),
  ]
}
