/// Where patterns may match, by words that have to stand in their matches: only there anybody looks.
struct PatternWords: Sendable {
  /// Patterns that no word is known of.
  let others: [Int]
  private let machine: AhoCorasick
  /// By word of the machine: the patterns that need it.
  private let patterns: [[Int32]]
  /// By pattern: how far a match reaches from its word at most, in bytes; nil where there is no limit.
  private let reaches: [Int?]
  /// Those for which `ſ` and `K` are letters like s and k, which no word says.
  private let ignoringCase: [Int32]
  private let oddLetters: Int

  init(_ all: [Pattern]) {
    var others: [Int] = []
    var words: [AhoCorasick.Pattern] = [.init("\u{17F}"), .init("\u{212A}")]
    oddLetters = words.count
    var numbers: [AhoCorasick.Pattern: Int] = [:]
    var patterns: [[Int32]] = [[], []]
    var ignoringCase: [Int32] = []
    for (number, pattern) in all.enumerated() {
      guard let required = pattern.requiredWords else {
        others.append(number)
        continue
      }
      if pattern.ignoresCaseSomewhere { ignoringCase.append(Int32(number)) }
      for bytes in required {
        let word = AhoCorasick.Pattern(bytes, ignoresCase: pattern.ignoresCaseSomewhere)
        let place = numbers[word] ?? words.count
        if place == words.count {
          numbers[word] = place
          words.append(word)
          patterns.append([])
        }
        patterns[place].append(Int32(number))
      }
    }
    self.others = others
    self.patterns = patterns
    self.ignoringCase = ignoringCase
    machine = AhoCorasick(numbers.isEmpty ? [] : words)
    // A character has four bytes at most.
    reaches = all.map { $0.longestMatch.map { 4 * $0 } }
  }

  /// A stretch of the text that holds all matches of a pattern which start or end near it.
  struct Place {
    var pattern: Int32
    var stretch: Range<Int>
  }

  /// By pattern; the stretches of one pattern come in order and apart.
  func places(in bytes: [UInt8], _ range: Range<Int>) -> [Place] {
    let hits = machine.matches(in: bytes, range)
    guard !hits.isEmpty else { return [] }
    var places: [Place] = []
    for hit in hits {
      if hit.pattern < oddLetters {
        for pattern in ignoringCase { places.append(Place(pattern: pattern, stretch: range)) }
      }
      for pattern in patterns[hit.pattern] {
        var stretch = range
        if let reach = reaches[Int(pattern)] {
          var start = max(range.lowerBound, hit.range.upperBound - reach)
          while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
          stretch =
            start..<max(hit.range.upperBound, min(range.upperBound, hit.range.lowerBound + reach))
        }
        places.append(Place(pattern: pattern, stretch: stretch))
      }
    }
    places.sort {
      ($0.pattern, $0.stretch.lowerBound) < ($1.pattern, $1.stretch.lowerBound)
    }
    return Self.merged(places)
  }

  private static func merged(_ places: [Place]) -> [Place] {
    var merged: [Place] = []
    for place in places {
      if let last = merged.last, last.pattern == place.pattern,
        place.stretch.lowerBound <= last.stretch.upperBound
      {
        let end = max(last.stretch.upperBound, place.stretch.upperBound)
        merged[merged.count - 1].stretch = last.stretch.lowerBound..<end
      } else {
        merged.append(place)
      }
    }
    return merged
  }
}
