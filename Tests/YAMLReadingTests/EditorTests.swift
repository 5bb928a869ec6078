import Diagnostics
import TestSupport
import Testing

@testable import YAMLReading

/// Edits change what they were asked to change, and no other byte.
@Suite struct EditorTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var before: String
    var edit: @Sendable (inout YAMLEditor) throws -> Void
    var after: String
    var testDescription: String { name }

    init(
      _ name: String, _ before: String, _ after: String,
      _ edit: @escaping @Sendable (inout YAMLEditor) throws -> Void
    ) {
      self.name = name
      self.before = before
      self.after = after
      self.edit = edit
    }
  }

  static let cases: [Case] = [
    Case("plain text", "a: 甲 # 说明\nb: c\n", "a: 乙 # 说明\nb: c\n") {
      try $0.set(["a"], to: .text("乙"))
    },
    Case("text that needs quotes", "a: 甲\n", "a: \"@乙\"\n") { try $0.set(["a"], to: .text("@乙")) },
    Case("double quotes stay", "a: \"甲\"\n", "a: \"乙\"\n") { try $0.set(["a"], to: .text("乙")) },
    Case("single quotes stay", "a: '甲'\n", "a: 'it''s'\n") { try $0.set(["a"], to: .text("it's")) },
    Case("missing value", "a:  # 说明\nb: c\n", "a: 乙  # 说明\nb: c\n") {
      try $0.set(["a"], to: .text("乙"))
    },
    Case(
      "block keeps its margin and comment", "a: | # 说明\n    甲\n\nb: c\n",
      "a: | # 说明\n    乙\n    丙\n\nb: c\n"
    ) {
      try $0.set(["a"], to: .text("乙\n丙\n"))
    },
    Case("one line becomes several", "a: 甲\nb: c\n", "a: |-\n  乙\n  丙\nb: c\n") {
      try $0.set(["a"], to: .text("乙\n丙"))
    },
    Case("several lines beside a comment", "a: 甲 # 说明\n", "a: \"乙\\n丙\" # 说明\n") {
      try $0.set(["a"], to: .text("乙\n丙"))
    },
    Case(
      "in a map on one line", "s: { label: 甲, optional: true }\n",
      "s: { label: \"乙,丙\", optional: true }\n"
    ) {
      try $0.set(["s", "label"], to: .text("乙,丙"))
    },
    Case("in a list", "e:\n  - bad: 甲\n    good: 乙\n", "e:\n  - bad: 甲\n    good: 丙\n") {
      try $0.set(["e", 0, "good"], to: .text("丙"))
    },
    Case(
      "new key comes last", "a: b\nc:\n  - d # 说明\n\n# 完\n", "a: b\nc:\n  - d # 说明\ne: f\n\n# 完\n"
    ) {
      try $0.set(["e"], to: .text("f"))
    },
    Case("new key behind another", "a: b # 说明\nc: d\n", "a: b # 说明\ne: f\nc: d\n") {
      try $0.set(["e"], to: .text("f"), after: "a")
    },
    Case(
      "new key in a nested map", "s:\n    x:\n        a: b\nc: d\n",
      "s:\n    x:\n        a: b\n        e: f\nc: d\n"
    ) {
      try $0.set(["s", "x", "e"], to: .text("f"))
    },
    Case("new key in a map on one line", "s: {a: b}\n", "s: {a: b, e: f}\n") {
      try $0.set(["s", "e"], to: .text("f"))
    },
    Case("new key in an empty map", "s: {}\n", "s: {e: f}\n") {
      try $0.set(["s", "e"], to: .text("f"))
    },
    Case("new key below an empty one", "s:\nc: d\n", "s:\n  e: f\nc: d\n") {
      try $0.set(["s", "e"], to: .text("f"))
    },
    Case("new path", "c: d\n", "c: d\ns:\n  e:\n    f: g\n") {
      try $0.set(["s", "e", "f"], to: .text("g"))
    },
    Case("list on one line", "t: [甲, 乙] # 说明\n", "t: [丙, 丁] # 说明\n") {
      try $0.set(["t"], to: .list(["丙", "丁"]))
    },
    Case("list below", "t:\n- 甲\n- 乙\nc: d\n", "t:\n- 丙\nc: d\n") {
      try $0.set(["t"], to: .list(["丙"]))
    },
    Case(
      "list grows and keeps its comments", "t:\n  - 甲 # 一\n  - 乙 # 二\nc: d\n",
      "t:\n  - 甲 # 一\n  - 乙 # 二\n  - 丙\nc: d\n"
    ) {
      try $0.set(["t"], to: .list(["甲", "乙", "丙"]))
    },
    Case("new short list", "c: d\n", "c: d\nt: [甲, 乙]\n") {
      try $0.set(["t"], to: .list(["甲", "乙"]))
    },
    Case("new list with signs", "c: d\n", "c: d\nt:\n  - \"@甲\"\n  - 乙，丙\n") {
      try $0.set(["t"], to: .list(["@甲", "乙，丙"]))
    },
    Case("list becomes text", "t: # 说明\n  - 甲\n  - 乙\nc: d\n", "t: 丙 # 说明\nc: d\n") {
      try $0.set(["t"], to: .text("丙"))
    },
    Case("text becomes list", "t: 甲\nc: d\n", "t: [乙, 丙]\nc: d\n") {
      try $0.set(["t"], to: .list(["乙", "丙"]))
    },
    Case("append to a list", "t:\n  - 甲\n\nc: d\n", "t:\n  - 甲\n  - \"#乙\"\n\nc: d\n") {
      try $0.append("#乙", to: ["t"])
    },
    Case("append to a list on one line", "t: [甲]\n", "t: [甲, 乙]\n") {
      try $0.append("乙", to: ["t"])
    },
    Case("append to an empty list", "t: []\n", "t: [乙]\n") { try $0.append("乙", to: ["t"]) },
    Case("append to a block of sentences", "t: |\n  甲\nc: d\n", "t: |\n  甲\n  @乙 #8812: ?\nc: d\n")
    {
      try $0.append("@乙 #8812: ?", to: ["t"])
    },
    Case("append to a key that is missing", "c: d\n", "c: d\nt: |\n  甲\n") {
      try $0.append("甲", to: ["t"], asLines: true)
    },
    Case("append to a single text", "t: 甲\n", "t: [甲, 乙]\n") { try $0.append("乙", to: ["t"]) },
    Case("remove", "a: b\nt:\n  - 甲 # 说明\nc: d\n", "a: b\nc: d\n") { try $0.remove(["t"]) },
    Case("remove a block", "t: |\n  甲\nc: d\n", "c: d\n") { try $0.remove(["t"]) },
    Case("remove from a map on one line", "s: {a: b, c: d, e: f}\n", "s: {a: b, e: f}\n") {
      try $0.remove(["s", "c"])
    },
    Case("remove the last of a map on one line", "s: {a: b, c: d}\n", "s: {a: b}\n") {
      try $0.remove(["s", "c"])
    },
    Case("remove the first key of an item", "e:\n  - bad: 甲\n    good: 乙\n", "e:\n  - good: 乙\n") {
      try $0.remove(["e", 0, "bad"])
    },
    Case("rename", "title: 甲 # 说明\nslots: {eta: }\n", "标题: 甲 # 说明\nslots: {时间: }\n") {
      try $0.rename(["title"], to: "标题")
      try $0.rename(["slots", "eta"], to: "时间")
    },
  ]

  @Test(arguments: cases)
  func changesOneValueAndNothingElse(_ test: Case) throws {
    for (lineBreak, mark) in [("\n", ""), ("\r\n", "\u{FEFF}")] {
      func file(_ yaml: String) -> String {
        mark + "---\n\(yaml)---\n正文 a: b\n".replacing("\n", with: lineBreak)
      }
      var editor = try YAMLEditor(Array(file(test.before).utf8))
      try test.edit(&editor)
      #expect(String(decoding: editor.result(), as: UTF8.self) == file(test.after))
    }
  }

  @Test func refusesWhatItCannotDo() throws {
    var editor = try YAMLEditor(Array("---\na: b\nc: d\n---\n".utf8))
    #expect(throws: YAMLEditor.Problem.notFound(["x"])) { try editor.remove(["x"]) }
    #expect(throws: YAMLEditor.Problem.notAMap(["a"])) {
      try editor.set(["a", "x"], to: .text("y"))
    }
    #expect(throws: YAMLEditor.Problem.exists(["c"])) { try editor.rename(["a"], to: "c") }
    #expect(throws: YAMLEditor.Problem.unreadable) { _ = try YAMLEditor(Array("正文".utf8)) }
  }

  static let documents = [
    "a: b\nc: 'd'\ne: \"f\"\ng: |\n  h\n  i\nj: [k, l]\nm:\n  - n\n  - o # p\nq: {r: s, t: }\nu:\n",
    "标题: 甲 # 说明\n客户会说: |-\n    一\n    二\n\n要填:\n  名: { 名称: 乙 }\n  时: \n标签: []\n例子:\n  - 坏: 一\n    好: 二\n  - 坏: 三\n",
    "# 开头\na: >\n  b\n  c\n\n\nd: |+\n  e\n\nf: \"g\n  h\"\n# 结尾\n",
  ]

  /// Any text can be written anywhere, is read back as it was, and moves no other byte.
  @Test func anyTextSurvivesAnyPlace() throws {
    var random = SeededGenerator(seed: 20_261_121)
    var edits = 0
    for round in 0..<3000 {
      let document = Self.documents[round % Self.documents.count]
      let bytes = Array("---\n\(document)---\n正文\n".utf8)
      var editor = try YAMLEditor(bytes)
      let paths = scalarPaths(editor.root)
      let path = paths[Int(random.next() % UInt64(paths.count))]
      let text = random.text(upTo: 8)
      let old = try #require(editor.node(at: path))
      do {
        try editor.set(path, to: .text(text))
      } catch {
        Issue.record(
          "\(path) in \(document.debugDescription) to \(text.debugDescription): \(error)")
        continue
      }
      edits += 1
      let result = editor.result()
      #expect(editor.node(at: path)?.text == text)
      #expect(result.starts(with: bytes[..<old.range.lowerBound]))
      #expect(result.reversed().starts(with: bytes[old.range.upperBound...].reversed()))
      #expect(FrontMatter.read(result, path: "").diagnostics.allSatisfy { $0.severity != .error })
    }
    #expect(edits == 3000)
  }

  @Test func listsAndSentencesSurvive() throws {
    var random = SeededGenerator(seed: 7)
    for round in 0..<1500 {
      let bytes = Array("---\n\(Self.documents[round % 3])---\n正文\n".utf8)
      var editor = try YAMLEditor(bytes)
      let items = (0..<Int(random.next() % 4)).map { _ in random.text(upTo: 6) }
      let names = (editor.root.entries ?? []).map { YAMLEditor.Step.key($0.name) } + ["新"]
      let path = [names[Int(random.next() % UInt64(names.count))]]
      try editor.set(path, to: .list(items))
      #expect(editor.node(at: path)?.items?.map(\.text) == items)
      let more = random.text(upTo: 6)
      try editor.append(more, to: path)
      #expect(editor.node(at: path)?.items?.map(\.text) == items + [more])
      try editor.remove(path)
      #expect(editor.node(at: path) == nil)
    }
  }
}

extension SeededGenerator {
  /// What random texts are made of: the signs that YAML knows, and the letters people use.
  static let signs: [String] = [
    "a", "b", "甲", "乙", "😀", " ", "  ", "\n", "\n  ", "- ", "-", ": ", ":", "：", ",", "，", "[", "]",
    "{", "}", "{{ x }}", "#", " #", "#8812", "\"", "'", "”", "|", ">", "@", "*", "&", "!", "%", "?",
    "`",
    "~", "null", "---", "\u{3000}", "\u{A0}", "\t", "\r", "\\", "/", "·", "e\u{301}", "\u{200B}",
    "\u{2028}", "\u{85}", "\u{FEFF}", "\u{7}", "1", "是",
  ]

  mutating func text(upTo count: Int) -> String {
    var text = ""
    for _ in 0...Int(next() % UInt64(count)) { text += Self.signs.randomElement(using: &self)! }
    return text
  }
}

func scalarPaths(_ node: YAMLNode, _ path: [YAMLEditor.Step] = []) -> [[YAMLEditor.Step]] {
  switch node.content {
  case .scalar: return [path]
  case .sequence(let items):
    return items.enumerated().flatMap { scalarPaths($1, path + [.item($0)]) }
  case .mapping(let entries):
    return entries.flatMap { scalarPaths($0.value, path + [.key($0.name)]) }
  }
}
