package import Searching

extension Workspace {
  package func search(_ query: SearchQuery) -> SearchOutcome {
    SearchIndex(library).search(query)
  }
}
