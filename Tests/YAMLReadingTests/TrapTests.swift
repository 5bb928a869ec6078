import Diagnostics
import Testing

@testable import YAMLReading

/// The slips of people who write YAML by hand, in Chinese, and are no programmers.
@Suite struct TrapTests {
  /// YAML between two fences (which are line 1 and the last), and what must be found in it.
  struct Case: CustomTestStringConvertible {
    var yaml: String
    /// `check line:column`, as many as there are slips, and nothing else.
    var findings: [String]
    /// Values that must be there all the same, as `key=text`; nested keys with `/`.
    var values: [String]
    var testDescription: String { yaml.debugDescription }

    /// Names at the start of a line; two of the same would be a slip of their own.
    static func names(_ yaml: String) -> Set<String> {
      Set(
        yaml.split(separator: "\n").compactMap { line in
          let words = line.replacing("\u{200B}", with: "").drop { $0.isWhitespace }
          let name = words.prefix { !" :：".contains($0) }
          return name == "-" ? nil : String(name)
        })
    }

    /// A few slips take the whole text with them.
    var canHaveCompany: Bool {
      !["not-a-map", "yaml-alias", "yaml-directive"].contains { name in
        findings.contains { $0.hasPrefix(name) }
      } && !yaml.hasPrefix(" ")
    }

    init(_ yaml: String, _ findings: String..., values: [String] = []) {
      self.yaml = yaml
      self.findings = findings
      self.values = values
    }
  }

  static let cases: [Case] = [
    // Colons.
    Case("标题：您好\n状态: 待审", "full-width-colon 2:3", values: ["标题=您好", "状态=待审"]),
    Case("状态: 待审\n标题：您好", "full-width-colon 3:3", values: ["标题=您好", "状态=待审"]),
    Case("标题：您好", "full-width-colon 2:3", values: ["标题=您好"]),
    Case("标题 ： 您好\na: b", "full-width-colon 2:4", values: ["标题=您好", "a=b"]),
    Case("标题:您好\na: b", "missing-space-after-colon 2:3", values: ["标题=您好", "a=b"]),
    Case("a: b\n标题:您好\nc: d", "missing-space-after-colon 3:3", values: ["a=b", "标题=您好", "c=d"]),
    Case("要填：\n  甲: {名称: 乙}\na: b", "full-width-colon 2:3", values: ["要填/甲/名称=乙", "a=b"]),
    Case("要填:\n  甲：乙\n  丙: 丁\na: b", "full-width-colon 3:4", values: ["要填/甲=乙", "a=b"]),
    Case("丁: {名称：甲}\nb: c", "full-width-colon 2:7", values: ["丁/名称=甲", "b=c"]),
    Case("戊: {名称:甲}\nb: c", "missing-space-after-colon 2:7", values: ["戊/名称=甲", "b=c"]),
    Case("标题: 物流: 延误\na: b", "colon-in-text 2:5", values: ["标题=物流: 延误", "a=b"]),
    Case("标题\na: b", "missing-colon 2:1", values: ["a=b"]),
    Case("要填\n  甲: 乙\na: b", "missing-colon 2:1", values: ["要填/甲=乙", "a=b"]),
    Case("a: 甲\n乙丙丁，戊\nb: c", "missing-colon 3:1", values: ["b=c"]),
    // Spaces and tabs.
    Case("标题:　您好\na: b", "full-width-space 2:4", values: ["标题=您好", "a=b"]),
    Case("标题: 　您好\na: b", "full-width-space 2:5", values: ["a=b"]),
    Case("状态: 待审　\na: b", "full-width-space 2:7", values: ["a=b"]),
    Case("标题:\u{A0}您好\na: b", "full-width-space 2:4", values: ["标题=您好", "a=b"]),
    Case("要填:\n　　甲: 乙\na: b", "full-width-space 3:1", values: ["要填/甲=乙", "a=b"]),
    Case("标签:\n　- 甲\n　- 乙\na: b", "full-width-space 3:1", values: ["a=b"]),
    Case("标签:\n  -　甲\n  - 乙\na: b", "full-width-space 3:4", values: ["a=b"]),
    Case("要填:\n\t甲: 乙\n\t丙: 丁\na: b", "tab-indentation 3:1", values: ["要填/丙=丁", "a=b"]),
    Case("标签:\n\t- 甲\na: b", "tab-indentation 3:1", values: ["a=b"]),
    Case("a: b\n\t\nc: d", "tab-indentation 3:1", values: ["a=b", "c=d"]),
    // Lists.
    Case("标签: [甲，乙]", "full-width-comma 2:7"),
    Case("标签: [甲、乙, 丙]", "full-width-comma 2:7"),
    Case("要填: { 甲: 乙，丙: 丁 }", "full-width-comma 2:11"),
    Case("要填: { 甲: 乙； 丙: 丁 }", "full-width-comma 2:11"),
    Case("标签: ［甲，乙］", "full-width-mark 2:5"),
    Case("标签: 【甲，乙】", "full-width-mark 2:5"),
    Case("标签: [甲, 乙】\na: b", "full-width-mark 2:10", values: ["a=b"]),
    Case("标签: [甲, 乙\na: b", "unclosed-bracket 2:5", values: ["a=b"]),
    Case("标签: [甲, 乙", "unclosed-bracket 2:5"),
    Case("标签: [甲,,乙]\na: b", "empty-entry 2:8", values: ["a=b"]),
    Case("标签: [甲, , 乙]\na: b", "empty-entry 2:9", values: ["a=b"]),
    Case("标签: [,甲]\na: b", "empty-entry 2:6", values: ["a=b"]),
    Case("标签: [甲,,,乙]", "empty-entry 2:8", "empty-entry 2:9"),
    Case("标签: [\n  甲,\n  ,\n  乙]\na: b", "empty-entry 4:3", values: ["a=b"]),
    Case("要填: { 甲: { 乙: 丙,, 丁: 戊 } }\na: b", "empty-entry 2:17", values: ["a=b"]),
    Case("标签: [甲, 乙,]\n要填: { 甲: , 乙 }\na: b", values: ["a=b"]),
    Case("要填: { 甲: { 乙: 丙 } 丁: { 戊: 己 } }\na: b", "missing-comma 2:19", values: ["a=b"]),
    Case("要填: { 甲: { 乙: 丙 }\n  丁: { 戊: 己 } }\na: b", "missing-comma 3:3", values: ["a=b"]),
    Case("标签: [[甲] [乙]]\na: b", "missing-comma 2:10", values: ["a=b"]),
    Case("标签: [甲, 乙]]\na: b", "text-after-bracket 2:11", values: ["a=b"]),
    Case("要填: { 甲: 乙 }}\na: b", "text-after-bracket 2:13", values: ["a=b"]),
    Case(
      "要填:\n  甲:{ 乙: 丙 }\na: b", "missing-space-after-colon 3:4", values: ["要填/甲/乙=丙", "a=b"]),
    Case(
      "要填: {甲:{乙: 丙}}\na: b", "missing-space-after-colon 2:7", values: ["要填/甲/乙=丙", "a=b"]),
    Case(
      "要填: { 甲: { 乙: 丙 }, 丁:{ 戊: 己 } }\na: b", "missing-space-after-colon 2:21",
      values: ["要填/甲/乙=丙", "要填/丁/戊=己", "a=b"]),
    Case("要填: {甲：{乙: 丙}}\na: b", "full-width-colon 2:7", values: ["要填/甲/乙=丙", "a=b"]),
    Case("要填:\n  甲：{ 乙: 丙 }\na: b", "full-width-colon 3:4", values: ["要填/甲/乙=丙", "a=b"]),
    Case("词: {称呼:{name}, 甲: 乙}\na: b", "unquoted-braces 2:5", values: ["a=b"]),
    Case("词: [你好:{name: 1}]\na: b", "unquoted-braces 2:5", values: ["a=b"]),
    Case("标签: [补发] 订单\na: b", "text-after-bracket 2:5", values: ["标签=[补发] 订单", "a=b"]),
    Case(
      "标签:\n  · 甲\n  · 乙\na: b", "bullet-character 3:3", "bullet-character 4:3", values: ["a=b"]),
    Case("标签:\n• 甲\na: b", "bullet-character 3:1", values: ["a=b"]),
    Case("标签:\n  － 甲\na: b", "bullet-character 3:3", values: ["a=b"]),
    Case("标签:\n  —甲\na: b", "bullet-character 3:3", values: ["a=b"]),
    Case(
      "标签:\n  * 甲\n  * 乙\na: b", "bullet-character 3:3", "bullet-character 4:3", values: ["a=b"]),
    Case("标签:\n  - 甲\n  -乙\na: b", "missing-space-after-dash 4:3", values: ["a=b"]),
    Case("标签:\n  -甲\na: b", "missing-space-after-dash 3:3", values: ["a=b"]),
    Case("标签: - 甲\na: b", "list-beside-key 2:5", values: ["a=b"]),
    Case("标签: - 甲\n  - 乙\na: b", "list-beside-key 2:5", values: ["a=b"]),
    Case("标签: 甲\n- 乙\n- 丙\na: b", "stray-list-item 3:1", values: ["标签=甲", "a=b"]),
    Case("标签: 甲\n  - 乙\na: b", "stray-list-item 3:3", values: ["a=b"]),
    Case("标签: \"甲\"\n  - 乙\na: b", "stray-list-item 3:3", values: ["标签=甲", "a=b"]),
    Case("标签:\n  - 甲\n - 乙\na: b", "wrong-indentation 4:2", values: ["a=b"]),
    Case("标签:\n  - 甲\n   - 乙\na: b", "wrong-indentation 4:4", values: ["a=b"]),
    // Signs at the start of a text.
    Case("客户会说:\n  - @客服 #8812 我的包裹", "special-start 3:5"),
    Case("客户会说:\n  - *重要* 退款\n  - 好", "special-start 3:5"),
    Case("客户会说:\n  - %折扣", "special-start 3:5"),
    Case("客户会说:\n  - !急\n  - 好", "special-start 3:5"),
    Case("客户会说:\n  - !!!", "special-start 3:5"),
    Case("客户会说:\n  - 好\n  - &什么", "special-start 4:5"),
    Case("客户会说:\n  - ? 怎么办", "special-start 3:5"),
    Case("客户会说:\n  - |退款", "special-start 3:5"),
    Case("标题: `退款`\na: b", "special-start 2:5", values: ["标题=`退款`", "a=b"]),
    Case("标题: > 3天没到\na: b", "special-start 2:5", values: ["标题=> 3天没到", "a=b"]),
    Case("标题: @人\n丙: @乙", "special-start 2:5", "special-start 3:4", values: ["标题=@人", "丙=@乙"]),
    Case("标签: [@甲, %乙, 丙]\na: b", "special-start 2:6", "special-start 2:10", values: ["a=b"]),
    Case("客户会说: | 快递没到\n  还没到\na: b", "special-start 2:9", values: ["客户会说=快递没到\n还没到\n", "a=b"]),
    Case("问候: {{ name }}您好\na: b", "unquoted-braces 2:5", values: ["问候={{ name }}您好", "a=b"]),
    Case("问候: {{ name }}\na: b", "unquoted-braces 2:5", values: ["问候={{ name }}", "a=b"]),
    Case("问候: {姓名}您好\na: b", "unquoted-braces 2:5", values: ["问候={姓名}您好", "a=b"]),
    Case("a: !!str 8812\nb: c", "yaml-tag 2:4", values: ["a=8812", "b=c"]),
    // Quotes.
    Case("标题: \"她说\"好\"\"\na: b", "text-after-quote 2:9", values: ["标题=她说\"好\"", "a=b"]),
    Case("标题: \"退款\"按钮\na: b", "text-after-quote 2:9", values: ["标题=\"退款\"按钮", "a=b"]),
    Case("标题: \"退款\"和\"换货\"\na: b", "text-after-quote 2:9", values: ["标题=\"退款\"和\"换货\"", "a=b"]),
    Case("标题: '退款'按钮\na: b", "text-after-quote 2:9", values: ["标题='退款'按钮", "a=b"]),
    Case("标题: \"您好”\na: b", "unclosed-quote 2:8", values: ["标题=您好", "a=b"]),
    Case("标题: \"您好\na: b", "unclosed-quote 2:5", values: ["标题=您好", "a=b"]),
    Case("标题: \"您好\na: \"b\"", "unclosed-quote 2:5", values: ["标题=您好", "a=b"]),
    Case("标签: [\"甲”, 乙]\na: b", "unclosed-quote 2:8", values: ["a=b"]),
    Case("标签: [\"甲\"乙, 丙]\na: b", "text-after-quote 2:6", values: ["a=b"]),
    Case("标题: \"/\\d+元/\"\na: b", "unknown-escape 2:7", values: ["标题=/\\d+元/", "a=b"]),
    // Patterns.
    Case("词: [/退款|退货/, /[0-9]+元/]\na: b", "unquoted-pattern 2:14", values: ["a=b"]),
    Case("词: [/\\d{2,4}/, 甲]\na: b", "unquoted-pattern 2:5", values: ["a=b"]),
    Case("词: [/a,b/]", "unquoted-pattern 2:5"),
    Case("词: [{{x}}, 甲]\na: b", "unquoted-braces 2:5", values: ["a=b"]),
    // Numbers of orders.
    Case("标题: 订单 #8812 怎么办\na: b", "hash-cut-text 2:8", values: ["a=b"]),
    Case("客户会说:\n  - #8812 到哪了", "hash-cut-text 3:5"),
    Case("标签: [甲, 订单 #8812, 丙]\na: b", "hash-cut-text 2:9", values: ["a=b"]),
    // Blocks.
    Case("客户会说: |\n快递没到\na: b", "uneven-block 3:1", values: ["客户会说=快递没到\n", "a=b"]),
    Case("客户会说: |\n  快递没到\n 怎么办\na: b", "uneven-block 4:2", values: ["客户会说=快递没到\n怎么办\n", "a=b"]),
    Case(
      "客户会说: |\n    快递没到\n  怎么办\n  急\na: b", "uneven-block 4:3",
      values: ["客户会说=快递没到\n怎么办\n急\n", "a=b"]),
    Case("客户会说: |\n\t快递没到\na: b", "tab-indentation 3:1", values: ["客户会说=快递没到\n", "a=b"]),
    Case("客户会说: |\n　　快递没到\na: b", "full-width-space 3:1", values: ["客户会说=快递没到\n", "a=b"]),
    Case("客户会说：｜\n  快递没到\na: b", "full-width-colon 2:5", "full-width-mark 2:6", values: ["a=b"]),
    Case("客户会说: ｜\n  快递没到\na: b", "full-width-mark 2:7", values: ["客户会说=快递没到\n", "a=b"]),
    // Indentation.
    Case("标题: 甲\n  状态: 待审\na: b", "wrong-indentation 3:3", values: ["标题=甲", "状态=待审", "a=b"]),
    Case(" 标题: 甲\n状态: 待审", "wrong-indentation 2:2", values: ["标题=甲", "状态=待审"]),
    Case(
      "要填:\n    甲: 一\n   乙: 二\na: b", "wrong-indentation 4:4", values: ["要填/甲=一", "要填/乙=二", "a=b"]),
    Case("要填:\n  甲: 一\n   乙: 二\na: b", "wrong-indentation 4:4", values: ["要填/乙=二", "a=b"]),
    // Keys, features, comments.
    Case("标题: 甲\na: b\n标题: 乙", "duplicate-key 4:1", values: ["标题=甲", "a=b"]),
    Case("caf\u{E9}: 甲\ncafe\u{301}: 乙", "duplicate-key 3:1"),
    Case("a: {x: 1, x: 2}", "duplicate-key 2:11"),
    Case("＃ 备注\na: b", "full-width-mark 2:1", values: ["a=b"]),
    Case("%YAML 1.2\na: b", "yaml-directive 2:1", values: ["a=b"]),
    Case("base: &x {a: 1}\nother: *x", "yaml-alias 3:8"),
    Case("标题：甲\nbase: &x {a: 1}\nother: *x", "full-width-colon 2:3", "yaml-alias 4:8"),
    Case("- a\n- b", "not-a-map 2:1"),
    Case("您好，欢迎光临", "missing-colon 2:1"),
    // Two slips, two findings.
    Case(
      "标题：您好\n标签: [甲, 乙\n客户会说:\n  - @客服\na: b", "full-width-colon 2:3", "unclosed-bracket 3:5",
      "special-start 5:5", values: ["标题=您好", "a=b"]),
    Case("标题: \"甲\" 乙\n状态:\t待审\n标签: [甲，乙]", "text-after-quote 2:9", "full-width-comma 4:7"),
    // Unseen characters.
    Case("标\u{200B}题: 甲\na: b", "invisible-character 2:2", values: ["标题=甲", "a=b"]),
    Case("标题: 甲\u{2028}乙\na: b", "odd-line-break 2:6", values: ["标题=甲 乙", "a=b"]),
    Case("标题: 甲\u{7}\na: b", "control-character 2:6", values: ["标题=甲", "a=b"]),
  ]

  @Test(arguments: cases)
  func findsTheSlipOnTheAuthorsOwnLine(_ test: Case) throws {
    let bytes = Array("---\n\(test.yaml)\n---\n正文\n".utf8)
    let read = FrontMatter.read(bytes, path: "x.md")
    #expect(places(read.diagnostics, bytes) == test.findings)
    for value in test.values {
      let parts = value.split(separator: "=", maxSplits: 1)
      var node = read.value.root
      for key in parts[0].split(separator: "/") { node = node?[String(key)] }
      #expect(node?.text == String(parts[1]), "\(parts[0])")
    }
  }

  /// What a safe fix promises: the finding is gone, and no other took its place.
  @Test(arguments: cases)
  func fixesSettleTheirFinding(_ test: Case) throws {
    var bytes = Array("---\n\(test.yaml)\n---\n正文\n".utf8)
    let found = FrontMatter.read(bytes, path: "x.md").diagnostics
    guard found.allSatisfy({ !$0.fixes.isEmpty }) else { return }
    bytes = PatchedText(bytes, found.flatMap { $0.fixes[0].edits }).bytes
    let after = FrontMatter.read(bytes, path: "x.md").diagnostics
    #expect(places(after, bytes) == [], "\(bytes.text(0..<bytes.count))")
  }

  /// Two slips in one file are two findings, and neither hides or doubles the other.
  @Test func findsEachOfTwoSlips() {
    for (i, one) in Self.cases.enumerated() {
      for (j, two) in Self.cases.enumerated() where i != j && (i * 31 + j) % 4 == 0 {
        let shift = one.yaml.split(separator: "\n", omittingEmptySubsequences: false).count
        let second = two.yaml.replacing("\na: b", with: "\nx: y").replacing(
          "\nb: c", with: "\nz: c")
        guard one.canHaveCompany, two.canHaveCompany,
          Case.names(one.yaml).isDisjoint(with: Case.names(second))
        else { continue }
        let bytes = Array("---\n\(one.yaml)\n\(second)\n---\n正文\n".utf8)
        let expected =
          one.findings
          + two.findings.map { finding in
            let parts = finding.split { $0 == " " || $0 == ":" }
            return "\(parts[0]) \(Int(parts[1])! + shift):\(parts[2])"
          }
        let read = FrontMatter.read(bytes, path: "x.md")
        let found = places(read.diagnostics, bytes)
        #expect(found.sorted() == expected.sorted(), "\(bytes.text(0..<bytes.count))")
      }
    }
  }

  @Test(arguments: cases)
  func saysItPlainlyInBothLanguages(_ test: Case) {
    for finding in FrontMatter.read(Array("---\n\(test.yaml)\n---\n".utf8), path: "").diagnostics {
      for text in [finding.message.zh, finding.message.en] {
        #expect(!text.isEmpty && !text.hasSuffix("。") && !text.hasSuffix("."))
        #expect(!text.contains("scalar") && !text.contains("mapping") && !text.contains("token"))
      }
      #expect(finding.help != nil || !finding.fixes.isEmpty, "\(finding.message.zh)")
    }
  }

  @Test(arguments: cases.map { $0.yaml.replacing("\n", with: "\r\n") })
  func findsTheSameInTextsFromWindows(_ yaml: String) throws {
    let bytes = Array("\u{FEFF}---\r\n\(yaml)\r\n---\r\n正文\r\n".utf8)
    let read = FrontMatter.read(bytes, path: "x.md")
    let plain = try #require(
      Self.cases.first { $0.yaml.replacing("\n", with: "\r\n") == yaml })
    #expect(places(read.diagnostics, bytes) == plain.findings)
  }
}

/// `check line:column` of each finding.
func places(_ diagnostics: [Diagnostic], _ bytes: [UInt8]) -> [String] {
  let table = LineTable(bytes)
  return diagnostics.map {
    let place = table.position(of: $0.location.utf8.lowerBound)
    return "\($0.check.id) \(place.line):\(place.column)"
  }
}
