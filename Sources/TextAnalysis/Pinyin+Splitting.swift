extension Pinyin {
  /// Letters of the longest word that is split; nobody types more without a space.
  private static let longestInput = 48
  /// How many ways to split a word are told at most.
  private static let mostSplits = 4

  /// The ways to cut some small ASCII letters into whole syllables, fewest syllables first: `fangan` is
  /// `fang an` and `fan gan`. Empty where some letter would be left over.
  package func splits(of word: ArraySlice<UInt8>) -> [[UInt16]] {
    guard !word.isEmpty, word.count <= Self.longestInput,
      word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return [] }
    // For each end, the best ways to get there; longer ways come in order, so that the first are kept.
    var ways: [[[UInt16]]] = Array(repeating: [], count: word.count + 1)
    ways[0] = [[]]
    for end in 1...word.count {
      var found: [[UInt16]] = []
      for length in stride(from: min(Self.longestSyllable, end), through: 1, by: -1) {
        let start = end - length
        if ways[start].isEmpty { continue }
        let letters = word[word.startIndex + start..<word.startIndex + end]
        guard let syllable = syllable(spelled: letters) else { continue }
        for way in ways[start] { found.append(way + [syllable]) }
      }
      found.sort { one, other in
        one.count != other.count ? one.count < other.count : one.lexicographicallyPrecedes(other)
      }
      ways[end] = Array(found.prefix(Self.mostSplits))
    }
    return ways[word.count]
  }
}
