import Diagnostics
import Testing

@testable import YAMLReading

/// Every value knows its bytes, whatever stands before it.
@Suite struct RangeTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    /// The bytes of each scalar, keys included, in order.
    var scalars: [String]
    var testDescription: String { text.debugDescription }
  }

  static let cases: [Case] = [
    Case(text: "---\na: b\n---\n", scalars: ["a", "b"]),
    Case(text: "---\n标题: 😀 您好 # 说明\nb: 'c d'\n---\n", scalars: ["标题", "😀 您好", "b", "'c d'"]),
    Case(
      text: "\u{FEFF}---\r\n标题: \"您好\"\r\nb: c\r\n---\r\n", scalars: ["标题", "\"您好\"", "b", "c"]),
    Case(text: "---\ra: 您\rb: 好\r---\r", scalars: ["a", "您", "b", "好"]),
    Case(
      text: "---\na: |\n  一行\n\n  二行\n\n\nb: >-\n  三\n---\n",
      scalars: ["a", "|\n  一行\n\n  二行", "b", ">-\n  三"]),
    Case(text: "---\na: |\n  一\n---\n", scalars: ["a", "|\n  一"]),
    Case(text: "---\na: [甲, 乙]\nb: {丙: 丁}\n---\n", scalars: ["a", "甲", "乙", "b", "丙", "丁"]),
    Case(text: "---\na:\nb:   # 空\nc:\n---\n", scalars: ["a", "", "b", "", "c", ""]),
    Case(text: "---\ne\u{301}: x\nb: y\n---\n", scalars: ["e\u{301}", "x", "b", "y"]),
    Case(text: "---\na: 一\n  二\n  三\nb: y\n---\n", scalars: ["a", "一\n  二\n  三", "b", "y"]),
  ]

  @Test(arguments: cases)
  func scalarsKnowTheirBytes(_ test: Case) throws {
    let bytes = Array(test.text.utf8)
    let read = FrontMatter.read(bytes, path: "x.md")
    #expect(read.diagnostics == [])
    let root = try #require(read.value.root)
    #expect(scalarRanges(root).map { bytes.text($0) } == test.scalars)
  }

  @Test func collectionsReachFromTheirFirstValueToTheirLast() throws {
    let text = "---\na:\n  - 甲\n  - b: 乙\n    c: [x, y]   \n\n\nd: { e: f }\n---\n"
    let bytes = Array(text.utf8)
    let root = try #require(FrontMatter.read(bytes, path: "x.md").value.root)
    #expect(bytes.text(root.range) == "a:\n  - 甲\n  - b: 乙\n    c: [x, y]   \n\n\nd: { e: f }")
    let list = try #require(root["a"])
    #expect(bytes.text(list.range) == "- 甲\n  - b: 乙\n    c: [x, y]")
    let map = try #require(list.items?[1])
    #expect(bytes.text(map.range) == "b: 乙\n    c: [x, y]")
    #expect(bytes.text(try #require(map["c"]).range) == "[x, y]")
    #expect(bytes.text(try #require(root["d"]).range) == "{ e: f }")
  }
}

func scalarRanges(_ node: YAMLNode) -> [Range<Int>] {
  switch node.content {
  case .scalar: [node.range]
  case .sequence(let items): items.flatMap(scalarRanges)
  case .mapping(let entries): entries.flatMap { scalarRanges($0.key) + scalarRanges($0.value) }
  }
}
