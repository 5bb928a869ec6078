extension IndexAssembly {
  /// The sections that queries are read by.
  struct Reading {
    var sounds: [UInt8] = []
    var initials: [UInt8] = []
    var spellings: [UInt8] = []
    var letters: [UInt8] = []
  }

  /// - Parameters:
  ///   - terms: all of them, with their lists.
  ///   - names: likewise.
  func reading(
    _ terms: KeyedLists.Writing, _ names: KeyedLists.Writing
  ) throws(IndexProblem) -> Reading {
    var reading = Reading()
    reading.sounds.append(sounds(of: terms))
    reading.initials.append(try initials(names))
    var spellings: [UInt64] = []
    for word in try words(terms) { Spellings.append(word[...], to: &spellings, &reading.letters) }
    reading.spellings.append(spellings)
    return reading
  }

  /// Of pairs in titles, customers' words and labels only.
  private func sounds(of terms: KeyedLists.Writing) -> [UInt64] {
    var sounds: [UInt64] = []
    terms.visit { key, first in
      let term = Term(key: key)
      // A list starts with how many templates hold the term outside their bodies.
      if term.isHanPair, first != 0 { PairSounds.append(recordsOf: term, to: &sounds) }
    }
    return sounds.sorted()
  }

  private func initials(_ names: KeyedLists.Writing) throws(IndexProblem) -> [UInt64] {
    var records = parts.flatMap(\.initials)
    if let kept {
      records += try kept.readingTables().initials.all.filter { names.contains($0.name) }
    }
    records.sort { ($0.signs, $0.name) < ($1.signs, $1.name) }
    var initials: [UInt64] = []
    for (index, record) in records.enumerated() where index == 0 || records[index - 1] != record {
      initials += [record.signs, record.name]
    }
    return initials
  }

  /// Each once, in the order of their bytes.
  private func words(_ terms: KeyedLists.Writing) throws(IndexProblem) -> [[UInt8]] {
    var words = parts.flatMap(\.words)
    if let kept {
      words += try kept.readingTables().spellings.words.filter {
        terms.contains(Term.word($0[...]).key) || terms.contains(Term.spelling($0[...]).key)
      }
    }
    words.sort { $0.lexicographicallyPrecedes($1) }
    var last: [UInt8] = []
    return words.filter { word in
      defer { last = word }
      return word != last
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ numbers: [UInt64]) {
    reserveCapacity(count + numbers.count * 8)
    for number in numbers { append(little: number) }
  }
}
