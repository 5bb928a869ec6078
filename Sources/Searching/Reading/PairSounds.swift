import TextAnalysis

/// The Han pairs of an index by how they sound, without tones: 发票 under `fa piao`.
///
/// A record of 64 bits is the first syllable (9 bits), the second (9), the pair's two characters (21
/// each); sorted, so that the pairs of a sound stand together. A pair with several readings has a
/// record for each.
struct PairSounds {
  private let records: UnsafeBufferPointer<UInt64>

  init(_ records: UnsafeBufferPointer<UInt64>) { self.records = records }

  private static let pairBits: UInt64 = 42
  private static let pairMask: UInt64 = 1 << 42 - 1

  /// Adds the records of a pair. Whoever keeps them sorts them.
  static func append(recordsOf pair: Term, to records: inout [UInt64]) {
    let first = Pinyin.shared.readings(of: pair.firstCharacter)
    let second = Pinyin.shared.readings(of: pair.secondCharacter)
    for one in 0..<first.count {
      for other in 0..<second.count {
        records.append(key(first[one], second[other]) | pair.key & pairMask)
      }
    }
  }

  private static func key(_ first: UInt16, _ second: UInt16) -> UInt64 {
    (UInt64(first) << 9 | UInt64(second)) << pairBits
  }

  /// The pairs of two syllables, each once.
  func pairs(sounding first: UInt16, _ second: UInt16) -> [Term] {
    let key = Self.key(first, second)
    return pairs(from: key, to: key + 1 << Self.pairBits)
  }

  /// The pairs whose first character has a syllable.
  func pairs(startingWith first: UInt16) -> [Term] {
    pairs(from: Self.key(first, 0), to: Self.key(first + 1, 0))
  }

  private func pairs(from low: UInt64, to high: UInt64) -> [Term] {
    var found: [Term] = []
    var index = firstIndex(notBelow: low)
    while index < records.count, records[index] < high {
      let pair = Term(key: 1 << 62 | records[index] & Self.pairMask)
      if found.last != pair { found.append(pair) }
      index += 1
    }
    return found
  }

  private func firstIndex(notBelow key: UInt64) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The pairs that somebody may have meant who typed another with the same sound (发漂 for 发票): those
  /// that keep one of its characters, commonest first.
  func homophones<Index: TermCounting>(
    of pair: Term, in index: Index
  ) throws(Index.Failure) -> [Term] {
    var found: [Term] = []
    let first = Pinyin.shared.readings(of: pair.firstCharacter)
    let second = Pinyin.shared.readings(of: pair.secondCharacter)
    for one in 0..<first.count {
      for other in 0..<second.count {
        for candidate in pairs(sounding: first[one], second[other]) where candidate != pair {
          let keepsOne =
            candidate.firstCharacter == pair.firstCharacter
            || candidate.secondCharacter == pair.secondCharacter
          if keepsOne { found.append(candidate) }
        }
      }
    }
    return try index.commonest(found, limit: Self.mostHomophones)
  }

  private static let mostHomophones = 3
}
