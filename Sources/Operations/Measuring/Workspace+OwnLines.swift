import DomainModel
import Measuring
import Searching

extension Workspace {
  /// How the library finds its own templates by the lines that customers say, each left out in turn.
  package func measuredByOwnLines(
    onProgress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) async -> SearchMeasurement {
    let own = OwnLines(library)
    let found = await searched(own, onProgress) { line, results in
      let place = results.firstIndex { $0.template.baseID == line.baseID }
      return SearchMeasurement.Answer(
        query: line.text, expected: [line.baseID], place: place.map { $0 + 1 },
        first: results.first)
    }
    return SearchMeasurement(
      templates: library.templates.count { $0.status != .deprecated }, answers: found,
      folds: own.folds)
  }

  /// What `body` makes of each line and of what it finds where it is left out, in the order of lines.
  func searched<Result: Sendable>(
    _ own: OwnLines, _ onProgress: (Int, Int) -> Void,
    _ body: @escaping @Sendable (OwnLines.Line, [SearchResult]) -> Result
  ) async -> [Result] {
    var made = [Result?](repeating: nil, count: own.lines.count)
    var done = 0
    for fold in 0..<own.folds {
      let positions = own.lines.indices.filter { own.lines[$0].fold == fold }
      let search = MemorySearch(own.library(library, without: fold))
      let before = done
      func progress(found: Int, _: Int) { onProgress(before + found, own.lines.count) }
      let results = await SearchRun(search).map(positions.count, progress) { search, number in
        let line = own.lines[positions[number]]
        return body(line, search(SearchQuery(line.text, limit: RankingFigures.depth)))
      }
      for (position, result) in zip(positions, results) { made[position] = result }
      done += positions.count
    }
    return made.map { $0! }
  }
}
