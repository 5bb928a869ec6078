import CLanguageData

/// What each Unicode scalar is compared as, read where it lies in the program.
///
/// A trie of two levels: scalars in blocks of 128, equal blocks kept once. An entry of 16 bits is 0
/// where a scalar stays itself, 1 where it is left out, the scalar it becomes, or (from U+D800 to
/// U+F8FF, which nothing becomes) the number of a longer form in the pool. `folding.py` in
/// Sources/CLanguageData writes it: four counts of 32 bits (index, blocks, pool's forms, pool's bytes),
/// the block of each 128 scalars, the blocks, where the pool's forms start, and the pool in UTF-8.
struct FoldingTable: @unchecked Sendable {
  /// Constant bytes of the program, so that any thread may read them.
  private let index: UnsafePointer<UInt16>
  private let blocks: UnsafePointer<UInt16>
  private let poolStarts: UnsafePointer<UInt16>
  private let pool: UnsafePointer<UInt8>
  private let end: UInt32

  static let shared = FoldingTable()

  private init() {
    let table = language_table_folding()
    let bytes = UnsafeRawPointer(table.bytes)
    let counts = bytes.assumingMemoryBound(to: UInt32.self)
    let (indexCount, blockCount) = (Int(counts[0]), Int(counts[1]))
    let formCount = Int(counts[2])
    index = (bytes + 16).assumingMemoryBound(to: UInt16.self)
    blocks = index + indexCount
    poolStarts = blocks + blockCount * 128
    pool = UnsafeRawPointer(poolStarts + formCount + 1).assumingMemoryBound(to: UInt8.self)
    end = UInt32(indexCount) * 128
  }

  enum Form {
    case same
    case scalar(UInt32)
    /// UTF-8, possibly nothing.
    case bytes(UnsafeBufferPointer<UInt8>)
  }

  /// 0 where the scalar stays what it is.
  @inline(__always)
  func entry(of scalar: UInt32) -> UInt16 {
    guard scalar < end else { return 0 }
    return blocks[Int(index[Int(scalar >> 7)]) << 7 | Int(scalar & 0x7F)]
  }

  func form(_ entry: UInt16) -> Form {
    switch entry {
    case 0: return .same
    case 1: return .bytes(UnsafeBufferPointer(start: nil, count: 0))
    case 0xD800..<0xF900:
      let number = Int(entry - 0xD800)
      let start = Int(poolStarts[number])
      return .bytes(
        UnsafeBufferPointer(start: pool + start, count: Int(poolStarts[number + 1]) - start))
    default: return .scalar(UInt32(entry))
    }
  }
}
