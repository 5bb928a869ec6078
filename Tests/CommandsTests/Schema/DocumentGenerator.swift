import LibraryLoading
import TestSupport

/// Makes documents of a kind of file from the table of its keys: as they should be, or with one slip.
struct DocumentGenerator {
  private var random: SeededGenerator
  /// Containers deeper than this are left out.
  private static let maxDepth = 5

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Every required key, and some of the others, under either of their names.
  mutating func document(_ table: KeyTable) -> JSONValue {
    .object(entries(table, depth: 0))
  }

  private mutating func entries(_ table: KeyTable, depth: Int) -> [String: JSONValue] {
    var entries: [String: JSONValue] = [:]
    var isCondition = false
    for key in table.keys {
      if case .sameKeysAgain = key.schema { isCondition = true }
    }
    if isCondition { return condition(table) }
    for key in table.keys where key.isRequired || Int.random(in: 0..<3, using: &random) == 0 {
      guard let value = value(key.schema, depth: depth + 1) else { continue }
      entries[Bool.random(using: &random) ? key.name : key.chinese] = value
    }
    // A text in two languages that says nothing in either is taken for a text with braces.
    if entries.isEmpty, table.key(called: "zh") != nil { entries["zh"] = text() }
    if Int.random(in: 0..<6, using: &random) == 0 { entries["x-own"] = .list([.number(1)]) }
    return entries
  }

  /// Of a condition's forms one is written.
  private mutating func condition(_ table: KeyTable) -> [String: JSONValue] {
    let leaf: [String: JSONValue] = ["matcher": .text("time")]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return ["all": .list([.object(leaf), .object(leaf)])]
    case 1: return ["不是": .object(leaf)]
    case 2: return ["词": .list([text()]), "within": .text("句")]
    default: return leaf.merging(["距离": .number(3)]) { first, _ in first }
    }
  }

  private mutating func text() -> JSONValue {
    let words = [
      "退款", "refund", "{{ a }}", "到了: 吗？", "# 好", "@客服", "a'b\"c", "😀", "no", "010", "- x",
    ]
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return .number(3)
    case 1: return .flag(true)
    default: return .text(words.randomElement(using: &random)!)
    }
  }

  /// A value as it should be; nil where it would stand too deep.
  private mutating func value(_ schema: Schema, depth: Int) -> JSONValue? {
    guard depth < Self.maxDepth else { return nil }
    switch schema {
    case .text: return text()
    case .lines: return Bool.random(using: &random) ? .list([text(), text()]) : text()
    case .integer(let range):
      return .number(Double(Int.random(in: range, using: &random)))
    case .number: return .number(0.5)
    case .flag:
      return [.flag(true), .flag(false), .text("是"), .text("否"), .text("yes"), .text("off")]
        .randomElement(using: &random)
    case .date: return [.text("2026-11-01"), .text("2026/1/2")].randomElement(using: &random)
    case .days:
      return [.number(90), .text("6个月"), .text("90 days"), .text("1年"), .text("2 weeks")]
        .randomElement(using: &random)
    case .stretch:
      return [.text("句"), .text("message"), .text("2 sentences"), .text("3段")]
        .randomElement(using: &random)
    case .choice(let words):
      let word = words.randomElement(using: &random)!
      return .text(Bool.random(using: &random) ? word.english : word.chinese)
    case .list(let item):
      if Int.random(in: 0..<4, using: &random) == 0 { return value(item, depth: depth) }
      let count = Int.random(in: 0...2, using: &random)
      return .list((0..<count).compactMap { _ in value(item, depth: depth + 1) })
    case .map(let item):
      let names = ["a", "客户名", "b-c"].prefix(Int.random(in: 1...3, using: &random))
      var entries: [String: JSONValue] = [:]
      for name in names { entries[name] = value(item, depth: depth + 1) }
      return .object(entries)
    case .object(let table): return .object(entries(table, depth: depth))
    case .sameKeysAgain: return nil
    case .anyOf(let choices): return value(choices.randomElement(using: &random)!, depth: depth)
    }
  }

  /// What a slip does to a document: the document, and what was done, in words for a failing test.
  mutating func slip(in document: JSONValue, _ table: KeyTable) -> (JSONValue, String)? {
    guard case .object(var entries) = document else { return nil }
    let known = entries.keys.sorted().filter { table.key(called: $0) != nil }
    let choice = Int.random(in: 0..<3, using: &random)
    if choice == 0 {
      entries["zzz-nonesuch"] = .text("x")
      return (.object(entries), "an unknown key")
    }
    if choice == 1, let required = table.keys.filter(\.isRequired).randomElement(using: &random) {
      entries[required.name] = nil
      entries[required.chinese] = nil
      return (.object(entries), "\(required.name) is missing")
    }
    guard let name = known.randomElement(using: &random), let key = table.key(called: name) else {
      return nil
    }
    // Sometimes the slip is a level deeper.
    if Bool.random(using: &random), let inner = innerSlip(entries[name]!, key.schema) {
      entries[name] = inner.0
      return (.object(entries), "\(name): \(inner.1)")
    }
    guard let wrong = Self.wrong(key.schema) else { return nil }
    entries[name] = wrong
    return (.object(entries), "\(name) is \(wrong)")
  }

  private mutating func innerSlip(_ value: JSONValue, _ schema: Schema) -> (JSONValue, String)? {
    switch (schema, value) {
    case (.object(let table), .object): return slip(in: value, table)
    case (.map(let item), .object(var entries)):
      guard let name = entries.keys.sorted().first, let value = entries[name],
        let inner = innerSlip(value, item)
      else { return nil }
      entries[name] = inner.0
      return (.object(entries), "\(name): \(inner.1)")
    case (.list(let item), .list(var items)):
      guard let first = items.first, let inner = innerSlip(first, item) else { return nil }
      items[0] = inner.0
      return (.list(items), inner.1)
    default: return nil
    }
  }

  /// A value that cannot stand behind such a key.
  static func wrong(_ schema: Schema) -> JSONValue? {
    switch schema {
    case .text: .list([.text("a")])
    case .lines: .object(["a": .text("b")])
    case .integer, .number, .flag, .date, .days, .stretch, .choice: .text("天晓得")
    case .list(let item): wrong(item).map { .list([$0]) }
    case .map, .object: .text("天晓得")
    case .sameKeysAgain: nil
    case .anyOf: .list([.list([.text("a")])])
    }
  }
}

extension JSONValue {
  /// As YAML: keys a line at the top and, where they hold more than one, a level below; braces further down.
  func yaml(indentation: String = "") -> String {
    guard case .object(let entries) = self else { return flow }
    return entries.sorted { $0.key < $1.key }.map { name, value in
      if case .object(let inner) = value, inner.count > 1, indentation.isEmpty {
        return "\(name):\n" + value.yaml(indentation: "  ")
      }
      return "\(indentation)\(name): \(value.flow)\n"
    }.joined()
  }

  /// On one line: JSON, which YAML reads too.
  private var flow: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .text(let text):
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .object(let entries):
      "{ "
        + entries.sorted { $0.key < $1.key }.map { "\($0): \($1.flow)" }.joined(separator: ", ")
        + " }"
    }
  }
}
