import TestSupport
import Testing

@testable import Searching

@Suite struct PostingListTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// How many numbers there may be, and of how many each is one, on average.
    var limit: Int
    var gap: Int
    var bits: Int
    var testDescription: String { "\(limit) / \(gap), \(bits) bits" }
  }

  static let cases = [1, 2, 3, 127, 128, 129, 1000, 20_000].flatMap { limit in
    [1, 2, 3, 17, 200, 5000].flatMap { gap in
      [0, 2, 6, 7].map { Case(limit: limit, gap: gap, bits: $0) }
    }
  }

  private func numbers(_ list: Case, _ random: inout SeededGenerator) -> [UInt32] {
    (0..<UInt32(list.limit)).filter { _ in Int.random(in: 0..<list.gap, using: &random) == 0 }
  }

  @Test(arguments: cases)
  func givesBackWhatWasPutIn(_ list: Case) throws {
    var random = SeededGenerator(seed: UInt64(list.limit * 31 + list.gap))
    for _ in 0..<3 {
      let numbers = numbers(list, &random)
      let values = numbers.map { _ in
        UInt8.random(in: 0...UInt8(1 << list.bits - 1), using: &random)
      }
      // What stands before and behind it is no business of a list's.
      var bytes: [UInt8] = [0xFF]
      PostingList.encode(numbers, values, below: list.limit, valueBits: list.bits, into: &bytes)
      let length = bytes.count - 1
      bytes += Array(repeating: 0xFF, count: 8)
      try bytes.withUnsafeBytes { bytes in
        let read = try PostingList(
          UnsafeRawBufferPointer(rebasing: bytes[1..<1 + length]), count: numbers.count,
          below: list.limit, valueBits: list.bits)
        var found: [(Int, Int)] = []
        read.visit { found.append(($0, $1)) }
        #expect(found.map(\.0) == numbers.map(Int.init))
        #expect(found.map(\.1) == values.map(Int.init))
        #expect(read.byteCount == length)
        expectLookUps(read, numbers, values, list.limit, &random)
      }
    }
  }

  private func expectLookUps(
    _ list: PostingList, _ numbers: [UInt32], _ values: [UInt8], _ limit: Int,
    _ random: inout SeededGenerator
  ) {
    let known = Dictionary(uniqueKeysWithValues: zip(numbers.map(Int.init), values.map(Int.init)))
    for step in [1, 7, 300] {
      var cursor = PostingList.Cursor(list)
      var wanted = Int.random(in: 0..<step, using: &random)
      while wanted < limit + 3 {
        #expect(cursor.value(of: wanted) == known[wanted])
        wanted += Int.random(in: 1...step, using: &random)
      }
    }
    // Both where reading all of the list is faster and where looking for each is.
    for count in [0, 1, 50, 1_000] {
      let wanted = Set((0..<count).map { _ in Int.random(in: 0..<limit, using: &random) }).sorted()
      var found: [Int: Int] = [:]
      list.find(wanted) { position, value in found[wanted[position]] = value }
      #expect(found == known.filter { wanted.contains($0.key) })
    }
  }

  @Test func aListThatIsCutShortIsDamaged() {
    var bytes: [UInt8] = []
    PostingList.encode([3, 5, 90], [1, 2, 3], below: 100, valueBits: 6, into: &bytes)
    for length in bytes.indices {
      bytes.withUnsafeBytes { bytes in
        _ = #expect(throws: IndexProblem.damaged) {
          try PostingList(
            UnsafeRawBufferPointer(rebasing: bytes[..<length]), count: 3, below: 100, valueBits: 6)
        }
      }
    }
    bytes.withUnsafeBytes { bytes in
      _ = #expect(throws: IndexProblem.damaged) {
        try PostingList(bytes, count: 101, below: 100, valueBits: 6)
      }
    }
  }

  /// Any bytes at all: whoever made them knew the checksums.
  @Test func anyBytesAreReadWithoutHarm() throws {
    var random = SeededGenerator(seed: 20_261_122)
    for _ in 0..<500 {
      let bytes = (0..<300).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : 0
      }
      try bytes.withUnsafeBytes { bytes in
        let count = Int.random(in: 0...60, using: &random)
        let list = try PostingList(
          UnsafeRawBufferPointer(rebasing: bytes[..<292]), count: count, below: 1000, valueBits: 6)
        var read = 0
        list.visit { _, value in
          read += 1
          #expect(value < 64)
        }
        #expect(read <= count)
        var cursor = PostingList.Cursor(list)
        for number in stride(from: 0, to: 1000, by: 13) { _ = cursor.value(of: number) }
      }
    }
  }
}
