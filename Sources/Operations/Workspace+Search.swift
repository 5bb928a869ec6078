import DomainModel
package import Searching

extension Workspace {
  /// Searches the library as it is in memory.
  package func search(_ query: SearchQuery) -> SearchOutcome {
    var searcher = Searcher(lazySearchIndex.value { SearchIndex(library, blanks: blanks(of:)) })
    do {
      return try searcher.search(query) { library.sources[$0.path] }
    } catch {
      preconditionFailure("an index in memory is not damaged")
    }
  }
}
