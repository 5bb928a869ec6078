package import DomainModel

/// What a search found, best first; where it found nothing, what may help.
package struct SearchOutcome: Sendable {
  package var results: [SearchResult] = []
  /// Names that the query may have meant. Empty where there are results.
  package var suggestions: [SearchSuggestion] = []
  /// Where there are no results: how many there would be without the filters, deprecated ones included;
  /// 64 where there are more.
  package var hiddenByFilters = 0
  /// Whether what was found is only what comes nearest, and may be no answer.
  package var isDoubtful = false
  /// Where the query clearly asks several things: what, and which result answers it, in the order of the
  /// message. Empty where it asks one thing.
  package var wishes: [SearchWish] = []
  /// How what was typed was read, as far as a result was found by it.
  package var readings: [SearchReading] = []
}

/// How something in a query was read that no template holds as it was typed.
package struct SearchReading: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// `tuikuan`, read as 退款.
    case pinyin
    /// `tkdz`, for 退款到账.
    case initials
    /// 发漂, which sounds like 发票.
    case homophone
    /// `refnud`, a slip for `refund`.
    case slip
  }
  package var kind: Kind
  package var typed: String
  /// What was looked for instead, likeliest first.
  package var meant: [String]
}

/// One of several things that a message asks.
package struct SearchWish: Hashable, Sendable {
  /// As the customer wrote it.
  package var text: String
  /// Of the result that answers it.
  package var id: String
}

/// A template that answers a query.
package struct SearchResult: Sendable {
  package var template: FoundTemplate
  /// Comparable within one search only.
  package var score: Int
  /// Why it was found: the texts that matched, in the order of `SearchField.allCases`.
  package var matches: [FieldMatch]
  /// The same reply in another language, profile or channel, as far as the filters let it through; by id.
  /// Empty where every variant is a result of its own.
  package var variants: [SearchVariant]
}

/// A variant of a template that was found, or the template that one is a variant of.
package struct SearchVariant: Hashable, Sendable {
  package var id: String
  package var language: String
  package var profile: String?
  package var channel: String?
  package var status: Status
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
