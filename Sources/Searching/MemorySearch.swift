package import DomainModel

/// Searches a library that is in memory, through an index that is in memory too. For one thread at a
/// time; copies share the index.
package struct MemorySearch: Sendable {
  package let index: SearchIndex
  private let library: Library
  private var searcher: Searcher

  /// - Parameter blanks: what an agent will be asked for when a template is used.
  package init(_ library: Library, blanks: (Template) -> [Slot] = { _ in [] }) {
    self.library = library
    index = SearchIndex(library, blanks: blanks)
    searcher = Searcher(index)
  }

  package mutating func search(_ query: SearchQuery) -> SearchOutcome {
    let library = library
    do {
      return try searcher.search(query) { library.template($0.id)?.source }
    } catch {
      preconditionFailure("an index in memory is not damaged")
    }
  }
}
