import Diagnostics
import TestSupport
import Testing

@Suite struct LineCursorTests {
  private static let pieces = [
    "退款", "，", "a", "b c ", "\n", "\r\n", "\r", "😊", "👨‍👩‍👧", "e\u{301}", "\u{FEFF}", "0123456789",
    "ＡＢ",
  ]

  /// Asked in order, in trust's order (to the end and again from the beginning), or anyhow, at every byte.
  @Test func namesThePlacesThatATableNames() {
    var generator = SeededGenerator(seed: 11)
    for number in 0..<600 {
      var bytes = (0..<Int.random(in: 0...14, using: &generator))
        .flatMap { _ in Array(Self.pieces.randomElement(using: &generator)!.utf8) }
      // Bytes that are no text at all.
      if number % 5 == 0, !bytes.isEmpty {
        bytes[bytes.indices.randomElement(using: &generator)!] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let table = LineTable(bytes)
      var cursor = LineCursor(bytes)
      var offsets = Array(-1...bytes.count + 2)
      if number % 3 == 1 { offsets += offsets }
      if number % 3 == 2 { offsets.shuffle(using: &generator) }
      for offset in offsets {
        let (expected, found) = (table.position(of: offset), cursor.place(of: offset))
        #expect(
          found.line == expected.line && found.column == expected.column, "\(bytes) at \(offset)")
      }
    }
  }

  /// Counted on from a place before it, a place is the same.
  @Test func placesAreTheSameBehindOthers() {
    var generator = SeededGenerator(seed: 5)
    let pieces: [[UInt8]] =
      ["a", "退款了，", "😊", "é", "\n", "\r\n", "\r", "a longer stretch of letters"]
      .map { Array($0.utf8) } + [[0xFF], [0x80], [0xEF, 0xBB, 0xBF]]
    for _ in 0..<60 {
      let bytes = (0..<Int.random(in: 0...14, using: &generator))
        .flatMap { _ in pieces.randomElement(using: &generator)! }
      let table = LineTable(bytes)
      for first in 0...bytes.count {
        for second in 0...bytes.count {
          var cursor = LineCursor(bytes)
          _ = cursor.place(of: first)
          let (found, expected) = (cursor.place(of: second), table.position(of: second))
          #expect(found.line == expected.line && found.column == expected.column)
        }
      }
    }
  }
}
