import FileAccess
import Operations
import Searching

/// Answers queries in one process, and says how long each search took, from the query's text to the
/// ids of the ten best templates: as `search_with_tantivy.py stream` does, beside which it is measured.
///
///     SearchTiming LIBRARY     a query a line in; {"ids": [numbers], "ms": milliseconds} out
///
/// Takes up the index that `kouwen search` made. A template's number stands behind the last hyphen of
/// its id.
@main struct SearchTiming {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 2 else {
      return try StandardStream.error.write("usage: SearchTiming LIBRARY < queries\n")
    }
    var search = try await LibrarySearch.open(
      try LibraryLocation.at(arguments[1]), cache: CacheFolder.path, .trusted)
    // As a stream of queries does: all checksums are looked at beforehand.
    try await search.makeSure()
    var searcher = Searcher(search.index)
    var input = LineBatches()
    while let batch = try input.next() {
      for line in batch.lines {
        let text = String(decoding: batch.bytes[line], as: UTF8.self)
        let answer = try answer(text, &searcher)
        try StandardStream.output.write(answer)
      }
    }
  }

  private static func answer(_ text: String, _ searcher: inout Searcher) throws -> String {
    let start = ContinuousClock.now
    var query = SearchQuery(text, limit: 10)
    query.wantsMatches = false
    let ids = try searcher.search(query) { _ in nil }.results.map(\.template.id)
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let milliseconds = Double(seconds) * 1000 + Double(attoseconds) / 1e15
    let numbers = ids.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }
    return "{\"ids\":\(numbers),\"ms\":\(milliseconds)}\n"
  }
}
