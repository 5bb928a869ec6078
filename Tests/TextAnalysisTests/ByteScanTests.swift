import TestSupport
import Testing
import TextAnalysis

/// Eight bytes at a time find what one at a time finds.
@Suite struct ByteScanTests {
  private static func texts(seed: UInt64) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      "退款", "到", "，", "。", "a", "bc ", "7", "@", "\n", "😊", "é", "~", "\u{7F}", "x", "X", "[_{",
    ]
    .map { Array($0.utf8) }
    return (0..<400).map { number in
      number % 2 == 0
        ? (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
        : (0..<Int.random(in: 0...12, using: &generator)).flatMap { _ in
          pieces.randomElement(using: &generator)!
        }
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): true
    case 0x20, 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xE4...0xE9: false
    default: true
    }
  }

  @Test func findsTheSigns() {
    for text in Self.texts(seed: 1) {
      for start in 0...text.count {
        let expected = (start..<text.count).filter { Self.isSign(text[$0]) }
        var cursor = SignIndex.Cursor(SignIndex(text, start..<text.count))
        var found: [Int] = []
        var index = start
        while true {
          index = cursor.next(from: index) { _ in true }
          guard index < text.count else { break }
          found.append(index)
          index += 1
        }
        #expect(found == expected)
      }
    }
  }

  @Test func passesSignsThatAreNotWanted() {
    let text = Array("退，款。a，b。".utf8)
    var cursor = SignIndex.Cursor(SignIndex(text, 0..<text.count))
    let isStop = { text[$0] == 0xE3 }
    #expect(cursor.next(from: 0, where: isStop) == 9)
    // Asked again for the same place, it is still there.
    #expect(cursor.next(from: 9, where: isStop) == 9)
    #expect(cursor.next(from: 10, where: isStop) == 17)
    #expect(cursor.next(from: 18, where: isStop) == text.count)
    #expect(cursor.next(from: text.count + 3, where: isStop) == text.count + 3)
  }

  @Test func findsOddBytes() {
    for text in Self.texts(seed: 4) {
      let expected = text.indices.filter {
        switch text[$0] {
        case 0x20...0x7E, 0x80...0xBF, 0xE3...0xE9: false
        default: true
        }
      }
      var found: [Int] = []
      let holdsAny = text.withUnsafeBufferPointer { bytes in
        let holdsNoneWanted = !ByteScan.holdsOddity(in: bytes) {
          found.append($0)
          return false
        }
        #expect(holdsNoneWanted)
        return ByteScan.holdsOddity(in: bytes) { _ in true }
      }
      #expect(found == expected)
      #expect(holdsAny == !expected.isEmpty)
    }
  }

  @Test func findsOneOfTwoBytesBeforeTheEnd() {
    for text in Self.texts(seed: 3) {
      for end in 0...text.count {
        let expected = text[..<end].firstIndex { $0 == 0x0A || $0 == 0x37 } ?? end
        #expect(ByteScan.first(0x0A, or: 0x37, in: text, from: 0, end) == expected)
      }
    }
  }
}
