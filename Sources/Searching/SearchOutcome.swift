/// What a search found, best first; where it found nothing, what may help.
package struct SearchOutcome: Sendable {
  package var results: [SearchResult] = []
  /// Names that the query may have meant. Empty where there are results.
  package var suggestions: [SearchSuggestion] = []
  /// Where there are no results: how many there would be without the filters, deprecated ones included;
  /// 64 where there are more.
  package var hiddenByFilters = 0
}

/// A template that answers a query.
package struct SearchResult: Sendable {
  package var template: FoundTemplate
  /// Comparable within one search only.
  package var score: Int
  /// Why it was found: the texts that matched, in the order of `SearchField.allCases`.
  package var matches: [FieldMatch]
}

/// A text of a template in which something of the query was found.
package struct FieldMatch: Hashable, Sendable {
  package var field: SearchField
  /// As the author wrote it; of a body, the line that matched best.
  package var text: String
  /// In Unicode scalars of `text`, in order, apart from each other.
  package var spans: [Range<Int>]
}

/// Where a template can be found.
package enum SearchField: String, CaseIterable, Sendable {
  case id, shortcut, title
  case customerSays = "customer_says"
  case scenario, tags, slots, body
}

/// A name near a query that found nothing.
package struct SearchSuggestion: Hashable, Sendable {
  package enum Kind: String, Sendable { case scenario, tag, template }
  package var kind: Kind
  /// The id of the scenario or template; the tag itself.
  package var id: String
  package var title: String

  package init(kind: Kind, id: String, title: String) {
    self.kind = kind
    self.id = id
    self.title = title
  }
}
