import Searching

/// Many searches in one index, on all processors.
struct SearchRun: Sendable {
  private let search: MemorySearch

  init(_ search: MemorySearch) { self.search = search }

  private static let queriesATask = 32

  /// What `body` makes of each number from 0, in order. It is handed the search to ask.
  func map<Result: Sendable>(
    _ count: Int, _ onProgress: (Int, Int) -> Void,
    _ body: @escaping @Sendable (_ search: (SearchQuery) -> [SearchResult], Int) -> Result
  ) async -> [Result] {
    let batches = stride(from: 0, to: count, by: Self.queriesATask).map {
      $0..<min($0 + Self.queriesATask, count)
    }
    var results = [[Result]](repeating: [], count: batches.count)
    var done = 0
    await withTaskGroup(of: (Int, [Result]).self) { group in
      for (position, batch) in batches.enumerated() {
        group.addTask {
          var search = search
          let made = batch.map { number in
            body({ search.search($0).results }, number)
          }
          return (position, made)
        }
      }
      for await (position, made) in group {
        results[position] = made
        done += made.count
        onProgress(done, count)
      }
    }
    return results.flatMap { $0 }
  }
}
