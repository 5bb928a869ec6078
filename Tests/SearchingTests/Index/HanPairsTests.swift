import TestSupport
import Testing

@testable import Searching

@Suite struct HanPairsTests {
  private func packed(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { PackedText.append($0, to: &bytes) }
    return bytes
  }

  private func pairs(of texts: [String]) -> HanPairs.Writing {
    var counting = HanPairs.Counting()
    for text in texts { packed(text).withUnsafeBytes { counting.count($0) } }
    return HanPairs.Writing(counting.commonest)
  }

  private func paired(_ text: String, _ pairs: HanPairs.Writing) -> [UInt8] {
    var bytes: [UInt8] = []
    packed(text).withUnsafeBytes { pairs.append($0, to: &bytes) }
    return bytes
  }

  private func text(_ bytes: [UInt8], _ pairs: [UInt8]) throws -> String {
    try pairs.withUnsafeBytes { pairs in
      try bytes.withUnsafeBytes { PackedText.text($0, try HanPairs(pairs)) }
    }
  }

  private func unpaired(_ bytes: [UInt8], _ pairs: [UInt8]) throws -> [UInt8] {
    var unpaired: [UInt8] = []
    try pairs.withUnsafeBytes { pairs in
      try bytes.withUnsafeBytes { try HanPairs(pairs).append(unpaired: $0, to: &unpaired) }
    }
    return unpaired
  }

  private static let texts = ["退款退款，退款到了", "退货退货 refund 退货", "一次", "“退款”Ok", "款款款"]

  @Test(arguments: [
    ("退款", 2), ("退款到", 4), ("退退款货", 6), ("退款，退货。", 8), ("到退款Ok", 6), ("货", 2), ("", 0), ("一次", 4),
    ("款到退款👍退货", 13), ("é退款", 5), ("\u{0}退货\u{10FFFF}", 8),
  ])
  func givesBackEveryText(_ text: String, _ size: Int) throws {
    let pairs = pairs(of: Self.texts)
    let bytes = paired(text, pairs)
    #expect(bytes.count == size)
    #expect(try self.text(bytes, pairs.bytes).utf8.elementsEqual(text.utf8))
    #expect(try unpaired(bytes, pairs.bytes) == packed(text))
  }

  /// 退款 stands in these texts four times, 退货 three times, the others less.
  @Test func keepsWhatIsCommonTheCommonestFirst() {
    #expect(pairs(of: Self.texts).bytes == packed("退款退货"))
    #expect(pairs(of: Self.texts.reversed()).bytes == packed("退款退货"))
    #expect(pairs(of: ["refund 退款", ""]).bytes == [])
  }

  @Test func hasACodeForEveryPair() throws {
    // 20,449 pairs, each three times, one once more.
    let scalars = (0x4E00..<0x4E00 + 143).compactMap(Unicode.Scalar.init)
    let all = scalars.flatMap { one in
      scalars.map { String(Character(one)) + String(Character($0)) }
    }
    let pairs = pairs(of: [all, all, all, [all[777]]].flatMap { $0 })
    #expect(pairs.bytes.count == HanPairs.mostCount * 4)
    #expect(HanPairs.mostCount == 10_752)
    #expect(Array(pairs.bytes.prefix(4)) == packed(all[777]))
    for text in all where try self.text(paired(text, pairs), pairs.bytes) != text {
      Issue.record("\(text)")
    }
    #expect(paired(all[777], pairs).count == 2 && paired(all.last!, pairs).count == 4)
  }

  /// Whatever the disk made of them: some text, or it is said that they are damaged.
  @Test func anyBytesMakeSomeText() throws {
    var random = SeededGenerator(seed: 20_261_122)
    func bytes(_ count: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: count, using: &random)).map { _ in .random(in: 0...255, using: &random) }
    }
    for _ in 0..<2_000 {
      let (some, pairs) = (bytes(0...12), bytes(0...4_000))
      let whole = Array(pairs.prefix(pairs.count / 4 * 4))
      #expect(try text(some, whole).unicodeScalars.count <= 6 * some.count)
      _ = try? unpaired(some, whole)
    }
    #expect(throws: IndexProblem.damaged) { try text([0x41], [1, 2, 3]) }
    #expect(throws: IndexProblem.damaged) { try unpaired([0xD6, 0], []) }
    #expect(throws: IndexProblem.damaged) { try unpaired([0xD6], [0x80, 0, 0x80, 0]) }
    #expect(try text([0xD6, 0], []) == "\u{FFFD}")
    #expect(try text([0xD6, 0], [0x7F, 0xFF, 0x80, 1]) == "\u{FFFD}丁")
  }
}
