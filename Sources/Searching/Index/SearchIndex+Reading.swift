extension SearchIndex: TermCounting {
  func templateCount(of term: Term) throws(IndexProblem) -> Int {
    try lists(of: term)?.count ?? 0
  }

  /// What queries are read by. Lives as long as the index.
  func readingTables() throws(IndexProblem) -> ReadingTables {
    ReadingTables(
      sounds: PairSounds(try numbers(.sounds)),
      initials: NameInitials(try numbers(.initials)),
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
