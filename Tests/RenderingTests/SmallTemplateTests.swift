import Diagnostics
import Foundation
import Rendering
import TemplateParsing
import Testing

/// Every template over the signs that mean something, up to a length.
@Suite struct SmallTemplateTests {
  static let signs = "{}%|'a.\n中".unicodeScalars.map { Array(String($0).utf8) }
  @Test func everyTemplateOfUpToFiveSignsReadsAndGivesItselfBack() async {
    await check(length: 5)
  }

  static let isExhaustive = ProcessInfo.processInfo.environment["KOUWEN_EXHAUSTIVE"] == "1"

  /// 597,871 of them: in a debug build some 15 seconds of a processor's time.
  @Test(.enabled(if: isExhaustive, "KOUWEN_EXHAUSTIVE=1 tries the half million of six signs too"))
  func everyTemplateOfUpToSixSignsReadsAndGivesItselfBack() async {
    await check(length: 6)
  }

  /// Templates of up to so many signs, a task for each pair of first signs.
  private func check(length: Int) async {
    await withTaskGroup(of: (count: Int, failures: [String]).self) { group in
      group.addTask { Self.check([], upTo: 1) }
      for first in Self.signs {
        for second in Self.signs { group.addTask { Self.check(first + second, upTo: length - 2) } }
      }
      var count = 0
      for await result in group {
        count += result.count
        #expect(result.failures == [])
      }
      let expected = (0...length).reduce(0) { sum, power in
        sum + (0..<power).reduce(1) { product, _ in product * Self.signs.count }
      }
      #expect(count == expected)
    }
  }

  private static func check(_ start: [UInt8], upTo length: Int) -> (Int, [String]) {
    var (count, failures) = (0, [String]())
    var waiting = [(bytes: start, left: length)]
    while let (bytes, left) = waiting.popLast() {
      count += 1
      if !holds(bytes), failures.count < 5 {
        failures.append(String(decoding: bytes, as: UTF8.self))
      }
      if left > 0 { waiting += signs.map { (bytes + $0, left - 1) } }
    }
    return (count, failures)
  }

  /// The nodes join to the whole text, and rendering gives a text or a reason.
  private static func holds(_ bytes: [UInt8]) -> Bool {
    for comments in [CommentHandling.guidance, .text] {
      let parsed = TemplateParser.parse(bytes, in: 0..<bytes.count, path: "t", comments: comments)
      var end = 0
      for node in parsed.value.nodes {
        guard node.range.lowerBound == end, node.range.upperBound >= end else { return false }
        end = node.range.upperBound
      }
      guard end == bytes.count else { return false }
      let result = Renderer(mode: comments == .text ? .lenient : .strict)
        .render(CompiledTemplate(parsed, slots: []), values: [:])
      let hasReason = !result.diagnostics.isEmpty || !result.unknown.isEmpty
      guard result.text != nil || hasReason else { return false }
      let isPlain = !bytes.contains(UInt8(ascii: "{"))
      if isPlain, comments == .text, !(result.text?.utf8.elementsEqual(bytes) ?? false) {
        return false
      }
    }
    return true
  }
}
