import Diagnostics
import Operations
import TestSupport
import Testing

/// Rounds of fixes on one text.
@Suite struct FixingTextTests {
  /// A rule that replaces one word by another, wherever it stands.
  struct Swap: Sendable {
    var from: String
    var to: String
    var isSafe = true

    init(_ from: String, _ to: String, isSafe: Bool = true) {
      (self.from, self.to, self.isSafe) = (from, to, isSafe)
    }

    func findings(in bytes: [UInt8]) -> [Diagnostic] {
      let word = Array(from.utf8)
      let check = Check(
        "swap-\(from)-\(to)", .warning, title: Message(from), why: Message("because"))
      var found: [Diagnostic] = []
      var index = 0
      while index + word.count <= bytes.count {
        guard bytes[index..<index + word.count].elementsEqual(word) else {
          index += 1
          continue
        }
        let range = index..<index + word.count
        found.append(
          Diagnostic(
            check, Message(from), at: SourceRange(file: "reply", utf8: range),
            fixes: [
              Fix(Message(to), isSafe: isSafe, edits: [TextEdit(range, replacement: to)])
            ]))
        index += word.count
      }
      return found
    }
  }

  private static func fixed(
    _ bytes: [UInt8], _ swaps: [Swap], _ options: FixOptions = FixOptions(),
    isFixable: (TextEdit) -> Bool = { _ in true }
  ) -> FixingText {
    var text = FixingText(bytes)
    while text.step(
      swaps.flatMap { $0.findings(in: text.text.bytes) }.sorted(by: Diagnostic.inReadingOrder),
      options, isFixable: { isFixable($1) })
    {}
    return text
  }

  private static func fixed(_ text: String, _ swaps: Swap...) -> String {
    String(decoding: fixed(Array(text.utf8), swaps).text.bytes, as: UTF8.self)
  }

  @Test func appliesAllThatStandApartAndThenTheRest() {
    #expect(Self.fixed("请登陆帐号。", Swap("登陆", "登录"), Swap("帐号", "账号")) == "请登录账号。")
    #expect(Self.fixed("aaaa", Swap("a", "b")) == "bbbb")
    // What one fix makes, another takes up.
    #expect(Self.fixed("abc", Swap("ab", "x"), Swap("xc", "y")) == "y")
    #expect(Self.fixed("a a", Swap(" ", "")) == "aa")
    #expect(Self.fixed("", Swap("a", "b")) == "")
  }

  @Test func ofTwoThatOverlapTheFirstGoes() {
    #expect(Self.fixed("abc", Swap("ab", "1"), Swap("bc", "2")) == "1c")
    #expect(Self.fixed("abc", Swap("abc", "1"), Swap("ab", "2")) == "2c")
  }

  @Test func takesBackAFixThatLeavesItsOwnFinding() {
    #expect(Self.fixed("登陆。", Swap("登陆", "登陆页")) == "登陆。")
    // What is beside it is fixed all the same.
    #expect(Self.fixed("登陆，帐号。", Swap("登陆", "登陆页"), Swap("帐号", "账号")) == "登陆，账号。")
  }

  @Test func stopsWhereFixesUndoOneAnotherAndSaysSo() {
    let swaps = [Swap("a", "b"), Swap("b", "a"), Swap("x", "y")]
    let first = Self.fixed(Array("a x".utf8), swaps)
    #expect(first.contradictions == ["swap-a-b", "swap-b-a"])
    let second = Self.fixed(first.text.bytes, swaps)
    #expect(second.text.bytes == first.text.bytes)
  }

  @Test func leavesATextAloneThatWouldGrowWithoutEnd() {
    let swaps = [Swap("a", "bb"), Swap("b", "aa")]
    let result = Self.fixed(Array("a".utf8), swaps)
    #expect(result.text.bytes == Array("a".utf8))
    #expect(!result.isChanged && result.applied.isEmpty)
    #expect(result.contradictions == ["swap-a-bb", "swap-b-aa"])
  }

  @Test func leavesUnsafeOnesUnlessAskedFor() {
    let swaps = [Swap("a", "b", isSafe: false), Swap("c", "d")]
    let bytes = Array("ac".utf8)
    #expect(Self.fixed(bytes, swaps).text.bytes == Array("ad".utf8))
    #expect(
      Self.fixed(bytes, swaps, FixOptions(includesUnsafe: true)).text.bytes == Array("bd".utf8))
    #expect(
      Self.fixed(bytes, swaps, FixOptions(includesUnsafe: true, rules: ["swap-a-b"])).text.bytes
        == Array("bc".utf8))
  }

  @Test func keepsToWhatMayBeChanged() {
    let result = Self.fixed(
      Array("aaxaa".utf8), [Swap("a", "b")], isFixable: { $0.range.lowerBound > 2 })
    #expect(result.text.bytes == Array("aaxbb".utf8))
    #expect(result.applied.values.reduce(0, +) == 2)
  }

  @Test func newLinesEndAsTheOthersDo() {
    let swap = Swap("|", "\n")
    #expect(Self.fixed("a|b\r\n", swap) == "a\r\nb\r\n")
    #expect(Self.fixed("a|b\n", swap) == "a\nb\n")
    #expect(Self.fixed("\u{FEFF}a|b", swap) == "\u{FEFF}a\nb")
  }

  @Test func changesAreAsSmallAsCanBe() {
    let text = "请登陆，然后帐号再登陆。"
    let result = Self.fixed(Array(text.utf8), [Swap("登陆", "登录"), Swap("帐号", "帐号")])
    let bytes = Array(text.utf8)
    var rebuilt: [UInt8] = []
    var place = 0
    for change in result.text.changes {
      rebuilt += bytes[place..<change.range.lowerBound] + change.replacement
      place = change.range.upperBound
    }
    rebuilt += bytes[place...]
    #expect(rebuilt == result.text.bytes)
    #expect(result.text.changes.count == 2)
  }

  /// Whatever the rules are: a second run changes nothing, and the edits lead from one to the other.
  @Test(arguments: 0..<200) func fixingAgainChangesNothing(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func word(_ count: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: count, using: &random)).map { _ in
          ["a", "b", "天", " ", "\n"].randomElement(using: &random)!
        }.joined())
    }
    let swaps = (0..<3).map { _ in Swap(word(1...2), word(0...2)) }
    let first = Self.fixed(Array(word(0...30).utf8), swaps)
    let second = Self.fixed(first.text.bytes, swaps)
    #expect(second.text.bytes == first.text.bytes)
    if first.contradictions.isEmpty { #expect(second.applied.isEmpty) }
  }

  @Test func takesALongTextWithManyFixes() {
    let text = String(repeating: "登陆 ", count: 20_000)
    let result = Self.fixed(Array(text.utf8), [Swap("登陆", "登录")])
    #expect(result.applied.values.reduce(0, +) == 20_000)
    #expect(result.text.changes.count == 20_000)
  }
}
