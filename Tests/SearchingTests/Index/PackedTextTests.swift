import TestSupport
import Testing

@testable import Searching

@Suite struct PackedTextTests {
  private func packed(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { PackedText.append($0, to: &bytes) }
    return bytes
  }

  private func text(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { PackedText.text($0, .none) }
  }

  @Test(arguments: [
    ("", 0), ("refund", 6), ("退款", 4), ("一鿿", 4), ("，！？：；（）", 14), ("“好”……", 10), ("、。《》", 8),
    ("カタカナ", 8), ("café", 6), ("👨‍👩‍👧", 19), ("\u{3400}\u{F900}", 8), ("\u{0}\u{7F}", 2),
    ("\u{10FFFF}", 5),
    ("4G 网络", 7),
  ])
  func givesBackEveryText(_ text: String, _ size: Int) {
    #expect(packed(text).count == size)
    #expect(self.text(packed(text)).utf8.elementsEqual(text.utf8))
  }

  @Test func givesBackEveryScalar() {
    // All of the first plane, some of the others.
    let values = Array(0...UInt32(0xFFFF)) + stride(from: 0x1_0000, through: 0x10_FFFF, by: 251)
    let scalars = values.compactMap(Unicode.Scalar.init)
    let changed = scalars.filter { scalar in
      let text = String(Character(scalar))
      return !self.text(packed(text)).utf8.elementsEqual(text.utf8)
    }
    #expect(changed == [])
  }

  /// Whatever the disk made of them: some text, and nothing read behind the end.
  @Test func anyBytesMakeSomeText() {
    var random = SeededGenerator(seed: 20_261_122)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(text(bytes).unicodeScalars.count <= 2 * bytes.count)
    }
    #expect(text([0xD5]) == "" && text([0xD5, 0xF0]) == "\u{FFFD}" && text([0x80]) == "")
  }
}
