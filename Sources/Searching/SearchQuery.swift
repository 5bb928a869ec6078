package import DomainModel

/// What somebody looks for, and where.
package struct SearchQuery: Hashable, Sendable {
  /// A customer's message, words, the name of a scenario, tags, an id, or a shortcut.
  package var text: String
  /// An id or a title.
  package var scenario: String?
  package var tag: String?
  /// Templates for every channel pass.
  package var channel: String?
  package var language: String?
  /// Templates for every profile pass.
  package var profile: String?
  package var status: Status?
  /// How many results at most.
  package var limit: Int
  /// Whether templates that are no longer in use may be found.
  package var includeDeprecated: Bool
  /// Whether a query without words and filters means every template instead of none.
  package var listsAll = false
  /// Whether each variant of a template is a result of its own. Else a template has one place, for the
  /// variant that suits the query best.
  package var allVariants = false
  /// Whether it is wanted why a template was found.
  package var wantsMatches = true

  package init(
    _ text: String, scenario: String? = nil, tag: String? = nil, channel: String? = nil,
    language: String? = nil, profile: String? = nil, status: Status? = nil, limit: Int = 10,
    includeDeprecated: Bool = false
  ) {
    self.text = text
    self.scenario = scenario
    self.tag = tag
    self.channel = channel
    self.language = language
    self.profile = profile
    self.status = status
    self.limit = limit
    self.includeDeprecated = includeDeprecated
  }

  var hasFilters: Bool {
    listsAll || scenario != nil || tag != nil || channel != nil || language != nil || profile != nil
      || status != nil
  }

  /// The same query over all templates.
  var withoutFilters: SearchQuery {
    var query = SearchQuery(text, limit: limit, includeDeprecated: true)
    query.allVariants = allVariants
    return query
  }
}
