import CLanguageData
import TextAnalysis

/// What words mean, as 64 small numbers each, read where the table lies in the program: the sum of a
/// text's vectors points where its meaning does. No model is needed to compare texts.
///
/// `vectors.py` in Sources/CLanguageData/generators writes the table: four counts of 32 bits (words,
/// dimensions, buckets, characters of the longest Han word), the words' keys in order, their vectors in
/// the same order (how much a word says is in its vector's length), and where each bucket of keys
/// starts, by the key's first 12 bits.
struct WordVectors: @unchecked Sendable {
  /// Constant bytes of the program, so that any thread may read them.
  private let keys: UnsafePointer<UInt64>
  private let vectors: UnsafeRawPointer
  private let starts: UnsafePointer<UInt16>

  static let shared = WordVectors()
  static let dimensions = 64
  private static let longestHanWord = 4

  private init() {
    let table = language_table_vectors()
    let bytes = UnsafeRawPointer(table.bytes)
    let counts = bytes.assumingMemoryBound(to: UInt32.self)
    let count = Int(counts[0])
    precondition(
      counts[1] == Self.dimensions && counts[2] == 4096 && counts[3] == Self.longestHanWord)
    keys = (bytes + 16).assumingMemoryBound(to: UInt64.self)
    vectors = UnsafeRawPointer(keys + count)
    starts = (vectors + count * Self.dimensions).assumingMemoryBound(to: UInt16.self)
  }

  /// Whether a stem, or a Han word, is among the words.
  func contains(_ word: ArraySlice<UInt8>) -> Bool { vector(Self.key(of: word)) != nil }

  /// Adds the vectors of a folded text's words: of Han the longest word at each place, from the left; of
  /// others their stems.
  func add(wordsOf text: [UInt8], to sum: inout SIMD64<Int32>) {
    var index = 0
    while index < text.count {
      let unit = TermScanner.unit(in: text, at: index)
      let end = index + unit.length
      if TermScanner.isIdeograph(unit.scalar) {
        index = addHanWord(in: text, from: index, to: &sum)
      } else if TermScanner.isWordScalar(unit.scalar) {
        let start = index
        index = TermScanner.endOfWord(in: text, from: end)
        if let vector = vector(Self.key(of: LightStem.stem(text[start..<index]))) {
          Self.add(vector, to: &sum)
        }
      } else {
        index = end
      }
    }
  }

  /// Returns where the word ends; a character that stands in no word is passed over.
  private func addHanWord(
    in text: [UInt8], from start: Int, to sum: inout SIMD64<Int32>
  ) -> Int {
    var hash = Self.emptyKey
    var end = start
    var afterFirst = start
    var found: (vector: UnsafeRawPointer, end: Int)?
    for length in 1...Self.longestHanWord {
      guard end < text.count else { break }
      let unit = TermScanner.unit(in: text, at: end)
      guard TermScanner.isIdeograph(unit.scalar) else { break }
      for place in end..<end + unit.length { hash = Self.key(hash, adding: text[place]) }
      end += unit.length
      if length == 1 { afterFirst = end }
      if let vector = vector(hash) { found = (vector, end) }
    }
    guard let found else { return afterFirst }
    Self.add(found.vector, to: &sum)
    return found.end
  }

  @inline(__always)
  private static func add(_ vector: UnsafeRawPointer, to sum: inout SIMD64<Int32>) {
    sum &+= SIMD64<Int32>(truncatingIfNeeded: vector.loadUnaligned(as: SIMD64<Int8>.self))
  }

  @inline(__always)
  private func vector(_ key: UInt64) -> UnsafeRawPointer? {
    let bucket = Int(key >> 52)
    let start = Int(starts[bucket])
    var count = Int(starts[bucket + 1]) - start
    guard count > 0 else { return nil }
    // Halved without a branch, which the processor could not foresee.
    var found = keys + start
    while count > 1 {
      let half = count >> 1
      found += found[half] <= key ? half : 0
      count -= half
    }
    return found.pointee == key ? vectors + (found - keys) * Self.dimensions : nil
  }

  /// FNV-1a, 64 bits.
  private static let emptyKey: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  private static func key(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private static func key(of word: ArraySlice<UInt8>) -> UInt64 {
    var hash = emptyKey
    for byte in word { hash = key(hash, adding: byte) }
    return hash
  }
}
