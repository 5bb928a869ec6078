import Diagnostics
package import DomainModel
import Measuring
import Searching

/// Templates and queries whose right answers are known, from outside the library.
package struct EvaluationSet: Sendable {
  package struct Query: Sendable {
    package var text: String
    /// Ids of templates.
    package var relevant: [String]

    package init(_ text: String, relevant: [String]) {
      (self.text, self.relevant) = (text, relevant)
    }
  }

  private let templates: [Template]
  private let queries: [Query]

  /// - Parameter templates: each id once; `template` makes them.
  package init(templates: [Template], queries: [Query]) {
    self.templates = templates.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    self.queries = queries
  }

  /// A template as one of the library that says nothing but this.
  package static func template(
    _ id: String, title: String, customerSays: [String], tags: [String], body: String
  ) -> Template {
    let path = id + ".md"
    func located<Value>(_ value: Value) -> Located<Value> {
      Located(value, at: SourceRange(file: path, utf8: 0..<0))
    }
    var fields = TemplateFields()
    fields.title = located(title)
    fields.customerSays = customerSays.map(located)
    fields.tags = tags.map(located)
    fields.status = located(.approved)
    let bytes = Array(body.utf8)
    let words = [title] + customerSays
    let isChinese = words.contains { $0.unicodeScalars.contains { $0.properties.isIdeographic } }
    return Template(
      id: id, baseID: id, qualifiers: [], language: isChinese ? "zh" : "en", profile: nil,
      channel: nil, fields: fields,
      source: SourceText(path: path, bytes: bytes, body: 0..<bytes.count))
  }

  package func measured(
    onProgress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) async -> SearchMeasurement {
    let search = MemorySearch(Library(templates: templates))
    let answers = await SearchRun(search).map(queries.count, onProgress) { search, number in
      let query = queries[number]
      let results = search(SearchQuery(query.text, limit: RankingFigures.depth))
      let right = Set(query.relevant)
      return SearchMeasurement.Answer(
        query: query.text, expected: query.relevant,
        place: results.firstIndex { right.contains($0.template.id) }.map { $0 + 1 },
        first: results.first)
    }
    return SearchMeasurement(templates: templates.count, answers: answers)
  }
}
