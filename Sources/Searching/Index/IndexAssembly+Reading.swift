extension IndexAssembly {
  /// The sections that queries are read by.
  struct Reading {
    var sounds: [UInt8] = []
    var initialSigns: [UInt8] = []
    var initialNames: [UInt8] = []
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
    for (signs, name) in try initials(names) {
      reading.initialSigns.append(little: signs)
      reading.initialNames.append(little: UInt32(name))
    }
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

  /// Sorted, each once; a name is its position among all.
  private func initials(
    _ names: KeyedLists.Writing
  ) throws(IndexProblem) -> [(signs: UInt64, name: Int)] {
    var initials: [(signs: UInt64, name: Int)] = []
    for (signs, name) in parts.lazy.flatMap(\.initials) {
      if let position = names.position(of: name) { initials.append((signs, position)) }
    }
    if let kept {
      for (signs, name) in try kept.readingTables().initials.all {
        let key = try kept.names.key(at: name)
        if let position = names.position(of: key) { initials.append((signs, position)) }
      }
    }
    initials.sort { ($0.signs, $0.name) < ($1.signs, $1.name) }
    var last: (signs: UInt64, name: Int) = (0, -1)
    return initials.filter { record in
      defer { last = record }
      return record != last
    }
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
