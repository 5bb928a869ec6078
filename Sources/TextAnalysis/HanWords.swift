/// Words that start and end with Han characters, to ask whether one of them starts or ends at a place of
/// a text: few do, and the character there nearly always says so.
struct HanWords {
  /// By their first characters, and by their last ones.
  private let byFirst: [UInt32: [[UInt8]]]
  private let byLast: [UInt32: [[UInt8]]]

  init(_ words: [String]) {
    let words = words.map { Array($0.utf8) }
    byFirst = Dictionary(grouping: words) { Self.key($0[0], $0[1], $0[2]) }
    byLast = Dictionary(grouping: words) { word in
      Self.key(word[word.count - 3], word[word.count - 2], word[word.count - 1])
    }
  }

  /// Whether a word starts at an offset and ends before `limit`.
  func start(in text: UnsafeBufferPointer<UInt8>, at offset: Int, _ limit: Int) -> Bool {
    guard offset + 3 <= limit, text[offset] & 0xF0 == 0xE0,
      let words = byFirst[Self.key(text[offset], text[offset + 1], text[offset + 2])]
    else { return false }
    return words.contains { word in
      offset + word.count <= limit && word.indices.allSatisfy { word[$0] == text[offset + $0] }
    }
  }

  /// Whether a word ends at an offset and starts at or behind `limit`.
  func end(in text: UnsafeBufferPointer<UInt8>, at offset: Int, _ limit: Int) -> Bool {
    guard offset - 3 >= limit, text[offset - 3] & 0xF0 == 0xE0,
      let words = byLast[Self.key(text[offset - 3], text[offset - 2], text[offset - 1])]
    else { return false }
    return words.contains { word in
      let start = offset - word.count
      return start >= limit && word.indices.allSatisfy { word[$0] == text[start + $0] }
    }
  }

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }
}
