package import DomainModel
import Measuring
package import Searching

/// A line that customers say of a template, and whether a search takes it to another one.
package struct StrayLine: Sendable {
  let line: String
  let template: Template

  package init(_ line: String, of template: Template) {
    (self.line, self.template) = (line, template)
  }

  /// A search for it among the templates in its language, and for the channel and profile of its template
  /// if that has any: as whoever answers there would search.
  package var query: SearchQuery {
    var query = SearchQuery(
      line, channel: template.channel, language: template.language, profile: template.profile,
      limit: RankingFigures.depth)
    query.wantsMatches = false
    return query
  }

  /// In eighths of the score of the line's own template: nearer to it another may come first by chance.
  ///
  /// Of the shipped library's 2,475 lines 51 found another template first. Of 20 of them, as they came,
  /// 6 said nothing of the other template; of the 22 whose score this reached, 2.
  private static let clearScore = 9

  /// What comes clearly before the line's own template.
  /// - Parameter results: what the query finds where the line stands in its template.
  package func other(in results: [SearchResult]) -> FoundTemplate? {
    guard let first = results.first, first.template.baseID != template.baseID else { return nil }
    let own = results.first { $0.template.baseID == template.baseID }?.score ?? 0
    return first.score * 8 >= own * Self.clearScore ? first.template : nil
  }
}
