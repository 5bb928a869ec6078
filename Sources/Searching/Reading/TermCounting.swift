/// What readings of a query ask of an index.
protocol TermCounting {
  associatedtype Failure: Error

  /// In how many templates a term stands; 0 where it is unknown.
  func templateCount(of term: Term) throws(Failure) -> Int
}

extension TermCounting {
  /// The commonest of some terms, at most `limit`; of those that are as common, the first by key.
  func commonest(_ terms: [Term], limit: Int) throws(Failure) -> [Term] {
    var counted: [(term: Term, count: Int)] = []
    for term in terms {
      let count = try templateCount(of: term)
      if count > 0, !counted.contains(where: { $0.term == term }) { counted.append((term, count)) }
    }
    counted.sort { ($1.count, $0.term.key) < ($0.count, $1.term.key) }
    return counted.prefix(limit).map(\.term)
  }
}
