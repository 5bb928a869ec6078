import Diagnostics
import TestSupport
import Testing
import YAMLReading

@testable import LibraryLoading

@Suite struct KeyRenamingTests {
  /// A file of one kind with every key, each value in one of its forms; the seed chooses.
  struct Sample {
    private var generator: SeededGenerator
    private(set) var text = ""

    init(_ schema: FileSchema, seed: UInt64) {
      generator = SeededGenerator(seed: seed)
      write(schema.keys, indent: 0, depth: 0)
    }

    private mutating func write(_ table: KeyTable, indent: Int, depth: Int) {
      let pad = String(repeating: " ", count: indent)
      for key in table.keys.shuffled(using: &generator) {
        if Bool.random(using: &generator) { text += "\(pad)# \(key.name) \(key.chinese)\n" }
        text += pad + quoted(key.name) + ":"
        write(key.schema, table, indent: indent + 2, depth: depth + 1)
      }
      text += "\(pad)x-own: title\n"
    }

    private mutating func write(_ schema: Schema, _ table: KeyTable, indent: Int, depth: Int) {
      let pad = String(repeating: " ", count: indent)
      switch schema {
      case .text:
        text += [" title\n", " \"true\"\n", " 标题\n", "\n"].randomElement(using: &generator)!
      case .lines: text += " |\n\(pad)title: approved\n\(pad)是\n"
      case .integer, .number: text += " 7\n"
      case .date: text += " 2026-11-01\n"
      case .days: text += " 90 days\n"
      case .stretch: text += " 2 sentences\n"
      case .flag: text += " " + quoted(["true", "false"].randomElement(using: &generator)!) + "\n"
      case .choice(let words):
        text += " " + quoted(words.randomElement(using: &generator)!.english) + "\n"
      case .list(let item):
        text += "\n\(pad)-"
        write(item, table, indent: indent + 2, depth: depth)
      case .map(let item):
        text += "\n\(pad)title:"
        write(item, table, indent: indent + 2, depth: depth)
      case .object(let inner):
        text += "\n"
        write(inner, indent: indent, depth: depth)
      case .sameKeysAgain:
        text += "\n"
        if depth < 5 { write(table, indent: indent, depth: depth) }
      case .anyOf(let choices):
        write(
          choices.randomElement(using: &generator)!, table, indent: indent, depth: depth)
      }
    }

    private mutating func quoted(_ word: String) -> String {
      [word, word, "\"\(word)\"", "'\(word)'"].randomElement(using: &generator)!
    }
  }

  static func renamed(
    _ text: String, _ schema: FileSchema, to language: KeyLanguage
  ) throws -> String {
    let bytes = Array(text.utf8)
    let document = YAMLFile.read(bytes, path: "x.yaml")
    #expect(document.diagnostics.map(\.message.en) == [], "\(text)")
    let root = try #require(document.value)
    let edits = KeyRenaming.edits(root, schema, to: language, in: bytes)
    return String(decoding: edits.applied(to: bytes), as: UTF8.self)
  }

  @Test(arguments: FileSchema.allCases)
  func thereAndBackGivesTheSameBytes(_ schema: FileSchema) throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let text = Sample(schema, seed: seed).text
      let chinese = try Self.renamed(text, schema, to: .zh)
      #expect(chinese != text)
      #expect(try Self.renamed(chinese, schema, to: .zh) == chinese)
      #expect(try Self.renamed(chinese, schema, to: .en) == text)
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var schema: FileSchema
    var english: String
    var chinese: String

    init(_ name: String, _ schema: FileSchema, _ english: String, _ chinese: String) {
      (testDescription, self.schema, self.english, self.chinese) = (name, schema, english, chinese)
    }
  }

  @Test(arguments: [
    Case(
      "comments, quotes, spacing and line ends stay", .template,
      "# title\r\n\"title\" :  \"title\"  # status\r\n'status':   'approved'\r\n",
      "# title\r\n\"标题\" :  \"title\"  # status\r\n'状态':   '已批准'\r\n"),
    Case(
      "the author's own names stay", .template,
      "slots:\n  title: { type: name, optional: true }\n  status:\nx-title: status\n",
      "要填:\n  title: { 类型: 姓名, 可不填: 是 }\n  status:\nx-title: status\n"),
    Case(
      "unknown keys stay, with what is in them", .template, "titel: { title: x }\ntitle: y\n",
      "titel: { title: x }\n标题: y\n"),
    Case(
      "conditions within conditions", .rule,
      "unless: { any: [{ matcher: time, within: sentence }, { not: { tokens: [any] } }] }\n",
      "除非: { 任一: [{ 词表: time, 范围: 句 }, { 不是: { 词: [any] } }] }\n"),
    Case(
      "a rule's setting, short and long", .styleguide,
      "rules: { a: off, b: error, c: { off: true, level: warning }, title: on }\n",
      "规则: { a: 关, b: 必须改, c: { 关: 是, 级别: 建议改 }, title: 开 }\n"),
    Case(
      "parts of a scenario, as names and as maps", .scenario,
      "parts:\n  - required\n  - { id: time, need: required, after: [required] }\n",
      "回复要点:\n  - required\n  - { 要点: time, 要求: 必须, 在后: [required] }\n"),
    Case(
      "texts in two languages", .styleguide,
      "name: { zh: 甲, en: en }\nui: en\nlanguages: [en]\n",
      "名称: { 中文: 甲, 英文: en }\n界面语言: 英文\n语言: [en]\n"),
  ])
  func renamesKeysAndFixedWordsOnly(_ testCase: Case) throws {
    #expect(try Self.renamed(testCase.english, testCase.schema, to: .zh) == testCase.chinese)
    #expect(try Self.renamed(testCase.chinese, testCase.schema, to: .en) == testCase.english)
  }

  @Test func keepsAKeyThatIsThereUnderBothNames() throws {
    let text = "title: a\n标题: b\nstatus: approved\n"
    #expect(try Self.renamed(text, .template, to: .zh) == "title: a\n标题: b\n状态: 已批准\n")
    #expect(try Self.renamed(text, .template, to: .en) == text)
  }

  @Test func bringsEveryWordForYesAndNoToOne() throws {
    let text = "slots:\n  a: { optional: yes, personal: 否, must_edit: On }\n"
    #expect(
      try Self.renamed(text, .template, to: .zh)
        == "要填:\n  a: { 可不填: 是, 个人信息: 否, 必须改写: 是 }\n")
  }

  /// What was read from a mended text may have ranges that do not hold its words.
  @Test func replacesNothingButTheWordsItRead() {
    let bytes = Array("标题：好\nstatus：approved\nslots:\n  a：{optional: yes，}\n\"title: x".utf8)
    for length in 0...bytes.count {
      let part = Array(bytes[..<length])
      guard let root = YAMLFile.read(part, path: "x.yaml").value else { continue }
      for language in KeyLanguage.allCases {
        for edit in KeyRenaming.edits(root, .template, to: language, in: part) {
          let old = String(decoding: part[edit.range], as: UTF8.self)
          #expect(["标题", "status", "slots", "approved", "optional", "yes"].contains(old))
        }
      }
    }
  }
}
