import TextAnalysis

/// The words of a query that are pinyin: whole syllables, each of which is in a pair of the index with
/// the syllable or the Han character beside it.
struct PinyinReading {
  private(set) var extras: [QueryReading.Extra] = []
  private(set) var words: [Range<Int>] = []
  /// Each word that was read, and what as.
  private(set) var respellings: [Respelling] = []
  /// The whole query in Han characters, where all of it could be read in one way: a name, perhaps.
  private(set) var respelled: String?

  private static let mostPairs = 3

  private enum Unit {
    case character(UInt32)
    /// With the position of its word.
    case syllable(UInt16, Int)
  }

  init<Index: TermCounting>(
    _ parts: QueryParts, in index: Index, _ sounds: PairSounds
  ) throws(Index.Failure) {
    for run in parts.runs {
      let hasSyllables = run.contains {
        if case .word(let position) = $0 { !parts.words[position].splits.isEmpty } else { false }
      }
      if hasSyllables { try read(run, parts, in: index, sounds) }
    }
  }

  private mutating func read<Index: TermCounting>(
    _ run: [QueryParts.Part], _ parts: QueryParts, in index: Index, _ sounds: PairSounds
  ) throws(Index.Failure) {
    var units: [Unit] = []
    var isWhole = parts.runs.count == 1
    for part in run {
      switch part {
      case .character(let scalar): units.append(.character(scalar))
      case .word(let position):
        let splits = parts.words[position].splits
        guard !splits.isEmpty else {
          try read(units, parts, in: index, sounds, isWhole: false)
          units = []
          isWhole = false
          continue
        }
        for syllable in try Self.best(splits, in: index, sounds) {
          units.append(.syllable(syllable, position))
        }
      }
    }
    try read(units, parts, in: index, sounds, isWhole: isWhole)
  }

  /// The split of which most neighbours are pairs of the index.
  private static func best<Index: TermCounting>(
    _ splits: [[UInt16]], in index: Index, _ sounds: PairSounds
  ) throws(Index.Failure) -> [UInt16] {
    var best = (split: splits[0], count: -1)
    for split in splits {
      var count = 0
      for (first, second) in zip(split, split.dropFirst())
      where !sounds.pairs(sounding: first, second).isEmpty {
        count += 1
      }
      if count > best.count { best = (split, count) }
    }
    return best.split
  }

  private mutating func read<Index: TermCounting>(
    _ units: [Unit], _ parts: QueryParts, in index: Index, _ sounds: PairSounds, isWhole: Bool
  ) throws(Index.Failure) {
    var pairs: [[Term]] = []
    for (first, second) in zip(units, units.dropFirst()) {
      pairs.append(
        try index.commonest(Self.pairs(first, second, sounds), limit: Self.mostPairs))
    }
    if units.count == 1, case .syllable(let syllable, _) = units[0], parts.words.count == 1,
      parts.runs.count == 1
    {
      // Alone: what starts like that.
      pairs = [try index.commonest(sounds.pairs(startingWith: syllable), limit: Self.mostPairs)]
    }
    if isWhole { respelled = Self.respelled(pairs) }
    let unread = Self.unreadWords(units, pairs)
    tell(units, pairs, parts, without: unread)
    for (place, unit) in units.enumerated() {
      guard case .syllable(_, let word) = unit, !unread.contains(word) else { continue }
      if words.last != parts.words[word].range { words.append(parts.words[word].range) }
      for neighbour in [place - 1, place] where pairs.indices.contains(neighbour) {
        let places = [parts.words[word].range]
        for pair in pairs[neighbour] {
          extras.append(.init(term: pair, share: 10, places: places))
        }
        if let pair = pairs[neighbour].first {
          let character = neighbour == place ? pair.firstCharacter : pair.secondCharacter
          extras.append(.init(term: .character(character), share: 10, places: places))
        }
      }
    }
  }

  /// Each word in the characters of the commonest pairs; a syllable alone as the words that start so.
  private mutating func tell(
    _ units: [Unit], _ pairs: [[Term]], _ parts: QueryParts, without unread: Set<Int>
  ) {
    var spelled: [Int: String.UnicodeScalarView] = [:]
    var order: [Int] = []
    for (place, unit) in units.enumerated() {
      guard case .syllable(_, let word) = unit, !unread.contains(word) else { continue }
      if units.count == 1 {
        respellings.append(
          Respelling(kind: .pinyin, range: parts.words[word].range, pairs: pairs.first ?? []))
        return
      }
      let before = place > 0 ? pairs[place - 1].first?.secondCharacter : nil
      let after = place < pairs.count ? pairs[place].first?.firstCharacter : nil
      guard let scalar = (before ?? after).flatMap(Unicode.Scalar.init) else { continue }
      if spelled[word] == nil { order.append(word) }
      spelled[word, default: String.UnicodeScalarView()].append(scalar)
    }
    for word in order {
      let meant = spelled[word].map { [String($0)] } ?? []
      respellings.append(Respelling(kind: .pinyin, range: parts.words[word].range, words: meant))
    }
  }

  /// The characters of the commonest pairs, where each goes on as the one before it ends.
  private static func respelled(_ pairs: [[Term]]) -> String? {
    var characters = String.UnicodeScalarView()
    var last: UInt32?
    for pair in pairs {
      guard let pair = pair.first, last == nil || last == pair.firstCharacter else { return nil }
      for scalar in last == nil
        ? [pair.firstCharacter, pair.secondCharacter] : [pair.secondCharacter]
      {
        guard let scalar = Unicode.Scalar(scalar) else { return nil }
        characters.append(scalar)
      }
      last = pair.secondCharacter
    }
    return characters.isEmpty ? nil : String(characters)
  }

  /// Words of which a syllable is in no pair.
  private static func unreadWords(_ units: [Unit], _ pairs: [[Term]]) -> Set<Int> {
    var unread: Set<Int> = []
    for (place, unit) in units.enumerated() {
      guard case .syllable(_, let word) = unit else { continue }
      let isRead = [place - 1, place].contains {
        pairs.indices.contains($0) && !pairs[$0].isEmpty
      }
      if !isRead { unread.insert(word) }
    }
    return unread
  }

  /// Two Han characters were typed as they are meant.
  private static func pairs(_ first: Unit, _ second: Unit, _ sounds: PairSounds) -> [Term] {
    switch (first, second) {
    case (.character(let first), .character(let second)): return [.pair(first, second)]
    case (.syllable(let first, _), .syllable(let second, _)):
      return sounds.pairs(sounding: first, second)
    case (.character(let scalar), .syllable(let second, _)):
      return readings(of: scalar).flatMap { sounds.pairs(sounding: $0, second) }
        .filter { $0.firstCharacter == scalar }
    case (.syllable(let first, _), .character(let scalar)):
      return readings(of: scalar).flatMap { sounds.pairs(sounding: first, $0) }
        .filter { $0.secondCharacter == scalar }
    }
  }

  private static func readings(of scalar: UInt32) -> [UInt16] {
    let readings = Pinyin.shared.readings(of: scalar)
    return (0..<readings.count).map { readings[$0] }
  }
}
