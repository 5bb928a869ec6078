import TextAnalysis

/// The words of an index and their stems by their letters, to find the one that a mistyped word meant.
///
/// A record of 64 bits is which letters a word holds (32 bits; digits share six of them), where it
/// starts among the letters of all (26) and how long it is (6). In the order of the words.
struct Spellings {
  private let records: UnsafeBufferPointer<UInt64>
  private let letters: UnsafeBufferPointer<UInt8>

  init(_ records: UnsafeBufferPointer<UInt64>, letters: UnsafeBufferPointer<UInt8>) {
    self.records = records
    self.letters = letters
  }

  static var none: Spellings {
    Spellings(
      UnsafeBufferPointer(start: nil, count: 0), letters: UnsafeBufferPointer(start: nil, count: 0))
  }

  /// In letters. A slip in a shorter word makes another word; nobody types a longer one.
  private static let lengths = 4...32
  private static let mostFound = 3

  /// Whether a word is worth a record: ASCII letters and digits, not digits alone.
  static func isKept(_ word: ArraySlice<UInt8>) -> Bool {
    guard lengths.contains(word.count) else { return false }
    var hasLetter = false
    for byte in word {
      if byte >= 0x61 && byte <= 0x7A {
        hasLetter = true
      } else if !ScalarClass.isDigit(byte) {
        return false
      }
    }
    return hasLetter
  }

  /// All words, in order.
  var words: [[UInt8]] {
    records.map { record in
      let start = min(Int(record >> 6 & (1 << 26 - 1)), letters.count)
      return Array(letters[start..<min(start + Int(record & 0x3F), letters.count)])
    }
  }

  /// Adds the record of a word that is kept. Words are added in order, each once.
  static func append(
    _ word: ArraySlice<UInt8>, to records: inout [UInt64], _ letters: inout [UInt8]
  ) {
    guard letters.count < 1 << 26 else { return }
    records.append(
      UInt64(marks(of: word)) << 32 | UInt64(letters.count) << 6 | UInt64(word.count))
    letters.append(contentsOf: word)
  }

  private static func marks(of word: ArraySlice<UInt8>) -> UInt32 {
    var marks: UInt32 = 0
    for byte in word { marks |= 1 << UInt32(byte >= 0x61 ? byte - 0x61 : 26 + byte % 6) }
    return marks
  }

  /// The words, and their terms, that a word may be a slip of: one letter more, less or other, or two in the
  /// other order; two such slips in a word of eight letters or more. The fewest slips only, commonest
  /// first.
  func near<Index: TermCounting>(
    _ word: ArraySlice<UInt8>, in index: Index
  ) throws(Index.Failure) -> [(term: Term, word: [UInt8])] {
    guard Self.isKept(word) else { return [] }
    let marks = Self.marks(of: word)
    var slips = word.count >= 8 ? 2 : 1
    var found: [(term: Term, word: [UInt8])] = []
    for record in records {
      let other = UInt32(truncatingIfNeeded: record >> 32)
      guard (marks & ~other).nonzeroBitCount <= slips, (other & ~marks).nonzeroBitCount <= slips
      else { continue }
      let length = Int(record & 0x3F)
      let start = Int(record >> 6 & (1 << 26 - 1))
      guard abs(length - word.count) <= slips, start + length <= letters.count else { continue }
      let candidate = UnsafeBufferPointer(rebasing: letters[start..<start + length])
      guard Self.startAlike(word, candidate),
        let distance = Self.distance(word, candidate, within: slips)
      else { continue }
      if distance < slips {
        slips = distance
        found.removeAll()
      }
      let spelled = Array(candidate)
      found.append((.word(LightStem.stem(spelled[...])), spelled))
    }
    let commonest = try index.commonest(found.map(\.term), limit: Self.mostFound)
    return commonest.compactMap { term in found.first { $0.term == term } }
  }

  /// Hardly anybody mistypes the first letter, but for typing the second before it.
  private static func startAlike(
    _ word: ArraySlice<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = word.startIndex
    return word[start] == other[0] || word[start] == other[1] && word[start + 1] == other[0]
  }

  /// Slips between two words (optimal string alignment), nil where there are more than `limit`.
  private static func distance(
    _ word: ArraySlice<UInt8>, _ other: UnsafeBufferPointer<UInt8>, within limit: Int
  ) -> Int? {
    let word = Array(word)
    var beforePrevious = [Int](repeating: 0, count: other.count + 1)
    var previous = Array(0...other.count)
    var current = beforePrevious
    for row in 1...word.count {
      current[0] = row
      var least = row
      for column in 1...other.count {
        let isSame = word[row - 1] == other[column - 1]
        var cost = min(previous[column], current[column - 1]) + 1
        cost = min(cost, previous[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, word[row - 1] == other[column - 2],
          word[row - 2] == other[column - 1]
        {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current[column] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[other.count] <= limit ? previous[other.count] : nil
  }
}
