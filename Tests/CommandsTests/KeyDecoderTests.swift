import Testing

@testable import Commands

/// Bytes of a terminal and the keys that they stand for.
@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(in: Array(text.utf8))
  }

  @Test(
    arguments: [
      ("退款a", [.text("退"), .text("款"), .text("a")]),
      ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
      ("\u{1B}[H\u{1B}[1~\u{1B}[7~\u{1B}OF\u{1B}[4~", [.home, .home, .home, .end, .end]),
      (
        "\u{1B}[5~\u{1B}[6~\u{1B}[3~\t\u{7F}\u{8}",
        [.pageUp, .pageDown, .delete, .tab, .backspace, .backspace]
      ),
      ("\u{1B}[1;2A\u{1B}[1;5B\u{1B}[1;3A", [.shiftUp, .shiftDown, .shiftUp]),
      ("\u{3}\u{E}\u{10}\u{14}", [.control("c"), .control("n"), .control("p"), .control("t")]),
      // Keys that mean nothing here: Alt-x, F1 in three manners, Ctrl-Right, Ctrl-Space.
      ("\u{1B}x\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[1;5C\u{0}a", [.text("a")]),
      // Esc twice; the second one waits.
      ("\u{1B}\u{1B}", [.escape]),
      // A character behind Esc is no Alt and a character.
      ("\u{1B}好", [.text("好")]),
    ] as [(String, [Key])])
  func namesKeys(_ text: String, _ expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(
    arguments: [
      (
        "\u{1B}[200~一\r\n二\t\u{1B}[A\u{15}三\r\u{1B}[201~\r",
        [.text("一"), .pastedBreak, .text("二"), .text(" "), .text("三"), .pastedBreak, .enter]
      ),
      // Not marked: what goes on behind a line break was pasted.
      ("一\r\n二\r三\r", [.text("一"), .pastedBreak, .text("二"), .pastedBreak, .text("三"), .enter]),
      // A key behind it was not.
      ("一\r\u{1B}[B", [.text("一"), .enter, .down]),
    ] as [(String, [Key])])
  func tellsPastedLinesFromEnter(_ text: String, _ expected: [Key]) {
    #expect(keys(text) == expected)
  }

  /// Input methods send words, networks cut them anywhere.
  @Test func readingsMayEndWithinACharacter() {
    let text = "快递👨‍👩‍👧é\u{1B}[B\u{1B}[1;2A\u{1B}[200~两\n行\u{1B}[201~x"
    let whole = keys(text)
    #expect(whole.count == 14)
    for size in 1...5 {
      var decoder = KeyDecoder()
      var found: [Key] = []
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        found += decoder.keys(in: Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      #expect(found == whole, "in pieces of \(size)")
    }
  }

  @Test func escIsAKeyWhereNothingFollows() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(in: [0x1B]) == [])
    #expect(decoder.mayBeEscape)
    #expect(decoder.escapeAlone() == .escape)
    #expect(!decoder.mayBeEscape)
    #expect(decoder.keys(in: [0x1B, UInt8(ascii: "[")]) == [])
    #expect(decoder.escapeAlone() == nil)
    #expect(decoder.keys(in: [UInt8(ascii: "A")]) == [.up])
  }
}
