extension SearchIndex: TermCounting {
  func templateCount(of term: Term) throws(IndexProblem) -> Int {
    try lists(of: term)?.count ?? 0
  }

  /// What queries are read by. Lives as long as the index.
  /// - Parameter hasWords: whether what is read holds ASCII letters or digits, for which alone the
  ///   larger tables are: in a message without any they need not even come from disk.
  func readingTables(forWords hasWords: Bool = true) throws(IndexProblem) -> ReadingTables {
    let sounds = PairSounds(try numbers(.sounds))
    guard hasWords else { return ReadingTables(sounds: sounds, initials: .none, spellings: .none) }
    return ReadingTables(
      sounds: sounds,
      initials: try NameInitials(
        signs: try numbers(.initialSigns),
        names: try bytes.read(.initialNames).assumingMemoryBound(to: UInt32.self)),
      spellings: Spellings(
        try numbers(.spellings),
        letters: try bytes.read(.letters).assumingMemoryBound(to: UInt8.self)))
  }

  /// Every section starts at a multiple of eight, and every machine this runs on is little-endian.
  private func numbers(
    _ section: IndexFormat.Section
  ) throws(IndexProblem) -> UnsafeBufferPointer<UInt64> {
    try bytes.read(section).assumingMemoryBound(to: UInt64.self)
  }
}
