import Reports
import TestSupport
import Testing

@Suite struct UnifiedDiffTests {
  private static func diff(_ old: String, _ changes: [(Range<Int>, String)]) -> String {
    String(
      decoding: UnifiedDiff(Array(old.utf8)).text(
        path: "a.md", changes: changes.map { ($0.0, Array($0.1.utf8)) }), as: UTF8.self)
  }

  @Test func showsChangedLinesWithThoseAroundThem() {
    #expect(
      Self.diff("1\n2\n3\n4\n五\n6\n7\n8\n9\n", [(8..<11, "5")]) == """
        --- a/a.md
        +++ b/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -五
        +5
         6
         7
         8

        """)
    #expect(Self.diff("a\n", []) == "")
  }

  @Test func saysWhereTheLastLineHasNoEnd() {
    #expect(
      Self.diff("a\nb", [(2..<3, "c")]) == """
        --- a/a.md
        +++ b/a.md
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c
        \\ No newline at end of file

        """)
  }

  @Test func coloursAreForTerminalsAndKeepThemSafe() {
    let text = String(
      decoding: UnifiedDiff(Array("a\u{1B}[31m\n".utf8), usesColour: true).text(
        path: "a.md", changes: [(0..<1, Array("b".utf8))]), as: UTF8.self)
    #expect(text.contains("\u{1B}[1;31m-a␛[31m\u{1B}[0m"))
  }

  /// Whatever is changed: applying the diff to the old text gives the new one.
  @Test(arguments: 0..<300) func leadsFromTheOldTextToTheNew(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let signs = ["a", "b", "\n", "\n", "\r\n", "天"]
    let old = Array(
      (0..<Int.random(in: 0...40, using: &random)).map { _ in
        signs.randomElement(using: &random)!
      }.joined().utf8)
    var changes: [(range: Range<Int>, replacement: [UInt8])] = []
    var place = 0
    var new: [UInt8] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) where place <= old.count {
      let start = Int.random(in: place...old.count, using: &random)
      let end = Int.random(in: start...min(old.count, start + 4), using: &random)
      let replacement = Array(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          signs.randomElement(using: &random)!
        }.joined().utf8)
      new += old[place..<start] + replacement
      changes.append((start..<end, replacement))
      place = end
      if place == old.count { break }
    }
    new += old[place...]
    let diff = UnifiedDiff(old).text(path: "a.md", changes: changes)
    #expect(try patched(old, diff) == new)
  }

  /// Applies a diff as `patch` would, and refuses one that does not fit.
  private func patched(_ old: [UInt8], _ diff: [UInt8]) throws -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    var last: (sign: UInt8, count: Int) = (0, 0)
    for line in diff.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      let words = Array(line) + [0x0A]
      switch words[0] {
      case _ where words.starts(with: "--- ".utf8) || words.starts(with: "+++ ".utf8): continue
      case UInt8(ascii: "@"):
        let numbers = String(decoding: words, as: UTF8.self).split(whereSeparator: {
          !$0.isNumber && $0 != ","
        })
        let parts = try #require(numbers.first).split(separator: ",").compactMap { Int($0) }
        let count = parts.count > 1 ? parts[1] : 1
        var line = 1
        let first = count == 0 ? parts[0] + 1 : parts[0]
        var index = 0
        while line < first {
          index = (old[index...].firstIndex(of: 0x0A) ?? old.count - 1) + 1
          line += 1
        }
        result += old[place..<index]
        place = index
      case UInt8(ascii: "\\"):
        // The line before has no end.
        if last.sign != UInt8(ascii: "-") { result.removeLast() }
        if last.sign != UInt8(ascii: "+") { place -= 1 }
        continue
      case UInt8(ascii: "+"): result += words.dropFirst()
      case let sign:
        let text = Array(words.dropFirst())
        let shown = old[place..<min(old.count, place + text.count)]
        #expect(shown.elementsEqual(text) || shown.elementsEqual(text.dropLast()))
        place += text.count
        if sign == UInt8(ascii: " ") { result += text }
      }
      last = (words[0], words.count)
    }
    return result + old[min(place, old.count)...]
  }
}
