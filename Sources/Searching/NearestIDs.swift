import DomainModel
import TextAnalysis

extension SearchIndex {
  /// Ids near to what looks like one and is no name of anything (`logistics/dely`), nearest first;
  /// empty for all else. Looks at every id.
  package func ids(near text: String) throws(IndexProblem) -> [String] {
    guard Self.looksLikeID(text),
      try nameList(ExactNames.key(of: ExactNames.fold(text))) == nil
    else { return [] }
    var ids: [String] = []
    for number in 0..<count where try traits(number).status != .deprecated {
      ids.append(try id(number))
    }
    return NearestName.nearest(to: text, among: ids)
  }

  /// ASCII words with a slash between them. In Chinese a slash stands between words as well.
  private static func looksLikeID(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
              || "-_.".utf8.contains($0)
          }
      }
  }
}

extension SearchOutcome {
  /// Puts what was meant by a slip before what was found by the letters typed.
  package mutating func put(first meant: [SearchResult], for query: SearchQuery) {
    guard !meant.isEmpty else { return }
    func place(of result: SearchResult) -> String {
      query.allVariants ? result.template.id : result.template.baseID
    }
    let taken = Set(meant.map(place))
    let others = results.filter { !taken.contains(place(of: $0)) }
    results = Array((meant + others).prefix(max(0, query.limit)))
    (suggestions, hiddenByFilters, isDoubtful, wishes) = ([], 0, false, [])
    readings.insert(
      SearchReading(kind: .slip, typed: query.text, meant: meant.map(\.template.id)), at: 0)
  }
}
