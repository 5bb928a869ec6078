package import Searching

extension Workspace {
  /// Searches the library as it is in memory.
  package func search(_ query: SearchQuery) -> SearchOutcome {
    var search = lazySearch.value { MemorySearch(library, blanks: blanks(of:)) }
    return search.search(query)
  }
}
