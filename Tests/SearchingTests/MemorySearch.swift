import DomainModel
import Searching

/// A library's index, made in memory and searched there.
struct MemorySearch {
  let library: Library
  let index: SearchIndex

  init(_ library: Library) {
    self.library = library
    index = SearchIndex(library) { $0.slots }
  }

  func search(_ query: SearchQuery) -> SearchOutcome {
    var searcher = Searcher(index)
    do {
      return try searcher.search(query) { found in
        library.templates.first { $0.id == found.id }?.source
      }
    } catch {
      preconditionFailure("an index in memory is not damaged")
    }
  }
}
