import CLanguageData

/// How Han characters are read, without tones: 退 is `tui`, 行 is `xing` or `hang`. Read where the table
/// lies in the program.
///
/// A syllable is known by its number in alphabetical order. `pinyin.py` in Sources/CLanguageData writes
/// the table: four counts of 32 bits (first character, characters, lists, syllables), an entry of 16
/// bits for each character (a syllable; 0x7FFF for none; with the top bit, where in the lists its
/// readings start), the lists (how many, then each), and the syllables, six letters each.
package struct Pinyin: @unchecked Sendable {
  /// Constant bytes of the program, so that any thread may read them.
  private let entries: UnsafePointer<UInt16>
  private let lists: UnsafePointer<UInt16>
  private let letters: UnsafePointer<UInt8>
  private let first: UInt32
  private let count: UInt32
  package let syllableCount: Int

  package static let shared = Pinyin()

  /// Letters of the longest syllable, `zhuang`.
  package static let longestSyllable = 6

  private init() {
    let table = language_table_pinyin()
    let bytes = UnsafeRawPointer(table.bytes)
    let counts = bytes.assumingMemoryBound(to: UInt32.self)
    first = counts[0]
    count = counts[1]
    syllableCount = Int(counts[3])
    entries = (bytes + 16).assumingMemoryBound(to: UInt16.self)
    lists = entries + Int(counts[1])
    letters = UnsafeRawPointer(lists + Int(counts[2])).assumingMemoryBound(to: UInt8.self)
  }

  /// The readings of one character, commonest first; at most four.
  package struct Readings: Hashable, Sendable {
    package private(set) var count = 0
    private var packed: UInt64 = 0

    package subscript(position: Int) -> UInt16 {
      UInt16(truncatingIfNeeded: packed >> UInt64(position * 16))
    }

    fileprivate mutating func append(_ syllable: UInt16) {
      packed |= UInt64(syllable) << UInt64(count * 16)
      count += 1
    }

    package func contains(_ syllable: UInt16) -> Bool {
      for position in 0..<count where self[position] == syllable { return true }
      return false
    }
  }

  package func readings(of scalar: UInt32) -> Readings {
    var readings = Readings()
    guard scalar >= first, scalar - first < count else { return readings }
    let entry = entries[Int(scalar - first)]
    if entry & 0x8000 != 0 {
      let start = Int(entry & 0x7FFF)
      for position in 1...Int(lists[start]) { readings.append(lists[start + position]) }
    } else if entry != 0x7FFF {
      readings.append(entry)
    }
    return readings
  }

  /// The syllable's first letter.
  package func initial(of syllable: UInt16) -> UInt8 {
    letters[Int(syllable) * Self.longestSyllable]
  }

  package func spelling(of syllable: UInt16) -> String {
    let start = letters + Int(syllable) * Self.longestSyllable
    let spelling = UnsafeBufferPointer(start: start, count: Self.longestSyllable)
    return String(decoding: spelling.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The syllable that some letters spell as a whole.
  package func syllable(spelled word: ArraySlice<UInt8>) -> UInt16? {
    guard !word.isEmpty, word.count <= Self.longestSyllable else { return nil }
    var low = 0
    var high = syllableCount
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle, word) { low = middle + 1 } else { high = middle }
    }
    return low < syllableCount && isEqual(low, word) ? UInt16(low) : nil
  }

  private func isBefore(_ syllable: Int, _ word: ArraySlice<UInt8>) -> Bool {
    let start = letters + syllable * Self.longestSyllable
    for offset in 0..<Self.longestSyllable {
      let own = start[offset]
      let other = offset < word.count ? word[word.startIndex + offset] : 0
      if own != other { return own < other }
    }
    return false
  }

  private func isEqual(_ syllable: Int, _ word: ArraySlice<UInt8>) -> Bool {
    let start = letters + syllable * Self.longestSyllable
    for offset in 0..<Self.longestSyllable {
      let other = offset < word.count ? word[word.startIndex + offset] : 0
      if start[offset] != other { return false }
    }
    return true
  }
}
