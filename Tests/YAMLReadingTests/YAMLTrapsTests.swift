import Diagnostics
import Foundation
import Testing

@testable import YAMLReading

/// Slips that only the reader of a key can tell from what was meant.
@Suite struct YAMLTrapsTests {
  struct Case: CustomTestStringConvertible {
    var yaml: String
    /// The text after the fix; nil where nothing can be said.
    var fixed: String?
    var testDescription: String { yaml.debugDescription }

    init(_ yaml: String, _ fixed: String?) {
      self.yaml = yaml
      self.fixed = fixed
    }
  }

  @Test(arguments: [
    Case("a:\n  - 订单号: 8812", "a:\n  - \"订单号: 8812\""),
    Case("a:\n  - {姓名}", "a:\n  - \"{姓名}\""),
    Case("a:\n  - [微笑]", "a:\n  - \"[微笑]\""),
    Case("a:\n  - 说 \"好\": 行", "a:\n  - '说 \"好\": 行'"),
    Case("a:\n  - 订单号: 8812\n    单号: 2", nil),
    Case("a:\n  - 文字", nil),
  ])
  func aTextWasMeant(_ test: Case) throws {
    let bytes = Array(test.yaml.utf8)
    let node = try #require(YAMLFile.read(bytes, path: "").value?["a"]?.items?.first)
    let slip = YAMLTraps.textMeant(node, bytes)
    #expect(slip.map { fixed(bytes, $0.1) } == test.fixed)
    if let fixed = test.fixed {
      let after = YAMLFile.read(Array(fixed.utf8), path: "").value
      #expect(after?["a"]?.items?.first?.text == bytes.text(node.range))
    }
  }

  @Test(arguments: [
    Case("a:\n  日期：2026-11-01\n  人：王芳", "a:\n  日期: 2026-11-01\n  人: 王芳"),
    Case("a:\n  日期:2026年", "a:\n  日期: 2026年"),
    Case("a: 名称：甲", "a: 名称: 甲"),
    Case("a: 一句话", nil),
    Case("a: \"名称：甲\"", nil),
  ])
  func aMapWasMeant(_ test: Case) throws {
    let bytes = Array(test.yaml.utf8)
    let node = try #require(YAMLFile.read(bytes, path: "").value?["a"])
    #expect(YAMLTraps.mapMeant(node, bytes).map { fixed(bytes, $0.1) } == test.fixed)
  }

  @Test(arguments: [
    Case("a: 门店 # 在哪里", "a: \"门店 # 在哪里\""),
    Case("a: 门店 #\t在哪里  \nb: c", "a: \"门店 #\\t在哪里\"  \nb: c"),
    Case("a: 说\"好\" # 行\r\n", "a: '说\"好\" # 行'\r\n"),
    // Two spaces, a value in quotes, a number, a value of several lines.
    Case("a: 门店  # 在哪里", nil), Case("a: \"门店\" # 在哪里", nil), Case("a: 15 # 天", nil),
    Case("a: 2026-11-01 # 周日", nil), Case("a: 门店\n  在哪里 # 好", nil), Case("a: 门店 #", nil),
    Case("a: 门店 # ", nil), Case("a: # 门店", nil), Case("a: 门店#在哪里", nil),
    Case("a: |  # 门店\n  好", nil),
  ])
  func aSentenceWasCutOff(_ test: Case) throws {
    let bytes = Array(test.yaml.utf8)
    let node = try #require(YAMLFile.read(bytes, path: "").value?["a"])
    let slip = YAMLTraps.cutText(node, bytes)
    #expect(slip.map { fixed(bytes, $0.fix) } == test.fixed)
    if let slip, let fixed = test.fixed {
      let after = YAMLFile.read(Array(fixed.utf8), path: "").value?["a"]
      #expect(after?.text == (node.text ?? "") + " " + bytes.text(slip.cut))
      #expect(!slip.fix.isSafe)
    }
  }

  private func fixed(_ bytes: [UInt8], _ fix: Fix) -> String {
    let new = PatchedText(bytes, fix.edits).bytes
    return new.text(0..<new.count)
  }

  @Test func everyCheckIsListedOnceAndNamesTheBadThing() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/YAMLReading/YAMLChecks.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let declared = source.split(separator: "package static let ").dropFirst().count - 1
    #expect(YAMLChecks.all.count == declared)
    #expect(Set(YAMLChecks.all.map(\.id)).count == declared)
    for check in YAMLChecks.all {
      #expect(check.id.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(check.id)")
      #expect(!check.id.hasPrefix("no-"))
    }
  }

  @Test func findsATwinAmongManyKeys() {
    let yaml = (0..<200).map { "k\($0): v\n" }.joined() + "k150: w\nk7: w\n"
    let bytes = Array(yaml.utf8)
    let read = YAMLFile.read(bytes, path: "")
    #expect(places(read.diagnostics, bytes) == ["duplicate-key 201:1", "duplicate-key 202:1"])
    #expect(read.value?["k150"]?.text == "v")
  }

  @Test func saysWhichKeysWereLost() {
    let text = "---\na: 甲\n乙丙，丁\nslots:\n  x: [a, b] c, d]\n  ]: ]\nb: c\n---\n正文\n"
    let read = FrontMatter.read(Array(text.utf8), path: "")
    #expect(read.value.root?["b"]?.text == "c")
    #expect(read.value.isPartial == !read.value.lostKeys.isEmpty)
  }
}
