import Diagnostics
import TestSupport
import Testing

@testable import YAMLReading

/// Input that was made, or came out, to do harm.
@Suite struct HostileTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var findings: [String]
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ findings: String...) {
      self.name = name
      self.bytes = bytes
      self.findings = findings
    }

    init(_ name: String, yaml: String, _ findings: String...) {
      self.name = name
      self.bytes = Array("---\n\(yaml)\n---\n正文\n".utf8)
      self.findings = findings
    }
  }

  /// 标题: 您好，欢迎光临 in GBK.
  static let gbk: [UInt8] =
    Array("---\n".utf8) + [0xB1, 0xEA, 0xCC, 0xE2, 0x3A, 0x20, 0xC4, 0xFA, 0xBA, 0xC3, 0xA3, 0xAC]
    + [0xBB, 0xB6, 0xD3, 0xAD, 0xB9, 0xE2, 0xC1, 0xD9] + Array("\n---\n".utf8) + [0xC4, 0xFA]

  static let laughs =
    "a0: &a0 [x, x]\n"
    + (1...9).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

  static let cases: [Case] = [
    Case("billion laughs", yaml: laughs, "yaml-alias 3:10"),
    Case("deep brackets", yaml: "a: " + String(repeating: "[", count: 10_000), "too-deep 2:19"),
    Case("deep braces", yaml: "a: " + String(repeating: "{a: ", count: 5000), "too-deep 2:64"),
    Case("deep dashes", yaml: "a:\n  " + String(repeating: "- ", count: 10_000), "too-deep 3:33"),
    Case(
      "many values", yaml: "a: [" + String(repeating: "x,", count: 20_000) + "]",
      "too-many-values 2:19999"),
    Case("GBK", gbk, "not-utf-8 2:1"),
    Case("UTF-16 with a mark", [0xFF, 0xFE, 0x2D, 0, 0x2D, 0, 0x2D, 0, 0x0A, 0], "not-utf-8 1:1"),
    Case("UTF-16 without a mark", [0, 0x2D, 0, 0x2D, 0, 0x2D, 0, 0x0A], "not-utf-8 1:1"),
    Case(
      "one broken byte", Array("---\na: b\n---\n正文".utf8) + [0xFF] + Array("完".utf8),
      "not-utf-8 4:3"),
    Case(
      "overlong", Array("---\na: ".utf8) + [0xC0, 0x80] + Array("\n---\n".utf8), "not-utf-8 2:4"),
    Case(
      "surrogate", Array("---\na: ".utf8) + [0xED, 0xA0, 0x80] + Array("\n---\n".utf8),
      "not-utf-8 2:4"),
    Case("NUL in the YAML", yaml: "a: b\0c", "control-character 2:5"),
    Case("NUL in the body", Array("---\na: b\n---\n正\0文\0".utf8), "control-character 4:2"),
    Case("nothing but NUL", [0, 0, 0], "control-character 1:1", "missing-front-matter 1:1"),
    Case("too large", [UInt8](repeating: 0x61, count: (1 << 20) + 1), "too-large 1:1"),
    Case(
      "too large front matter", yaml: "a: |\n" + String(repeating: "  甲\n", count: 12_000),
      "too-large 2:1"),
    Case(
      "a key of 2,000 bytes", yaml: String(repeating: "k", count: 2000) + ": v\nb: c",
      "unreadable-yaml 2:2001"),
    Case(
      "an open quote to the end", yaml: "a: b\nc: \"" + String(repeating: "甲\n", count: 2),
      "unclosed-quote 3:4"),
    Case("a document inside", yaml: "a: b\n--- c: d\ne: f", "several-documents 3:1"),
  ]

  @Test(arguments: cases)
  func isRefusedInOneFinding(_ test: Case) {
    let read = FrontMatter.read(test.bytes, path: "x.md")
    #expect(places(read.diagnostics, test.bytes).sorted() == test.findings.sorted())
  }

  /// A megabyte of one slip is fifty findings and a word about the rest, not a million.
  @Test(arguments: [
    "- @a\n", "  · b\n", "- \"x\n", "\tb: c\n", "- &a *a\n", "- b #c\n", "甲乙\n", "a: [\n", "]",
    "甲：",
  ])
  func manySlipsAreCutShort(_ slip: String) {
    let yaml = "a:\n" + String(repeating: slip, count: 60_000 / slip.utf8.count)
    let read = FrontMatter.read(Array("---\n\(yaml)\n---\n".utf8), path: "x.md")
    #expect((1...YAMLLimits.maxFindings + 1).contains(read.diagnostics.count))
  }

  @Test func namesTheWayOutOfGBK() throws {
    let finding = try #require(FrontMatter.read(Self.gbk, path: "x.md").diagnostics.first)
    #expect(finding.message.zh.contains("GBK"))
    #expect(finding.help?.zh.contains("iconv -f GB18030 -t UTF-8") == true)
  }

  @Test func aFileMayHoldMoreThanAFrontMatter() {
    let yaml = "words:\n" + String(repeating: "  - 甲\n", count: 20_000)
    let read = YAMLFile.read(Array(yaml.utf8), path: "styleguide.yaml")
    #expect(read.diagnostics == [])
    #expect(read.value?["words"]?.items?.count == 20_000)
  }

  @Test(arguments: ["", "\u{FEFF}", "# 说明\n", "---\n", "\n\n"])
  func anEmptyFileIsNothing(_ text: String) {
    let read = YAMLFile.read(Array(text.utf8), path: "styleguide.yaml")
    #expect(read.value == nil)
    #expect(read.diagnostics == [])
  }

  static let realistic = """
    title: 物流延误：说明原因，给出新时间
    scenario: logistics-delay
    status: approved            # proposed | approved | deprecated
    reviewed: 2026-11-01
    customer_says: |
      快递三天没动了
      @客服 #8812 我的包裹到哪了？？

      还没到: 怎么办
    tags: [物流, 延误, "a, b"]
    use_when: 已经查到物流节点，
      能给出新的预计时间
    slots:
      delay_reason: { label: 延误原因, choices: [天气, 仓库积压, 地址有误] }
      compensation: { label: 补偿, optional: true }
      eta:
    examples:
      - bad: 我们会⟦尽快⟧处理。
        good: '我今天 3 点前回复你。'
      - bad: "好\\n的"
    before_send:
    - 物流节点真的查过了
    swap: { 亲爱的: "", 您: 你 }
    """

  /// Whatever happens to a text, reading ends, every place is in the file, and asking twice says the same.
  @Test func anyTextIsReadToAnEnd() {
    var random = SeededGenerator(seed: 42)
    let base = Array(("---\n" + Self.realistic + "\n---\n正文\n").utf8)
    for round in 0..<6000 {
      var bytes: [UInt8]
      if round % 3 == 0 {
        bytes = Array(("---\n" + random.text(upTo: 24) + "\n---\n").utf8)
      } else {
        bytes = base
        for _ in 0...Int(random.next() % 4) {
          let start = Int(random.next() % UInt64(bytes.count))
          let end = min(bytes.count, start + Int(random.next() % 12))
          let new =
            round % 3 == 1
            ? Array(random.text(upTo: 3).utf8) : [UInt8(truncatingIfNeeded: random.next())]
          bytes.replaceSubrange(start..<(random.next() % 2 == 0 ? start : end), with: new)
        }
      }
      check(FrontMatter.read(bytes, path: "x.md"), bytes)
      let file = YAMLFile.readDocument(bytes, path: "x.yaml")
      #expect(file.diagnostics.allSatisfy { $0.location.utf8.upperBound <= bytes.count })
    }
  }

  private func check(_ read: Parsed<FrontMatterDocument>, _ bytes: [UInt8]) {
    let limit = bytes.count
    #expect(read.value.body.upperBound <= limit && read.value.frontMatter.upperBound <= limit)
    #expect(read.diagnostics.count <= YAMLLimits.maxFindings + 10)
    for finding in read.diagnostics {
      #expect(finding.location.utf8.upperBound <= limit)
      for fix in finding.fixes {
        #expect(fix.edits.allSatisfy { $0.range.upperBound <= limit })
      }
    }
    if let root = read.value.root {
      #expect(scalarRanges(root).allSatisfy { $0.upperBound <= limit })
    } else {
      #expect(!read.diagnostics.isEmpty)
    }
    #expect(read.diagnostics == FrontMatter.read(bytes, path: "x.md").diagnostics)
  }

  /// The eye for slips sees none in what reads well.
  @Test func findsNoSlipInGoodText() {
    var scanner = TrapScanner(Array(Self.realistic.utf8), 0..<Self.realistic.utf8.count)
    #expect(scanner.scan().map(\.message.en) == [])
    for document in EditorTests.documents {
      var scanner = TrapScanner(Array(document.utf8), 0..<document.utf8.count)
      #expect(scanner.scan().map(\.message.en) == [])
    }
    let bytes = Array(("---\n" + Self.realistic + "\n---\n").utf8)
    #expect(FrontMatter.read(bytes, path: "x.md").diagnostics == [])
  }
}
