package import Diagnostics
import DomainModel
import Searching
import Validation

extension Workspace {
  /// The lines that customers say of templates in use, each with its template.
  private var customerLines: [(text: Located<String>, template: Template)] {
    var lines: [(text: Located<String>, template: Template)] = []
    for template in library.templates where template.status != .deprecated {
      for line in template.fields.customerSays ?? [] where line.place.file == template.path {
        lines.append((line, template))
      }
    }
    return lines
  }

  package var customerLineCount: Int {
    library.templates.reduce(0) { count, template in
      guard template.status != .deprecated, let lines = template.fields.customerSays else {
        return count
      }
      return count + lines.count { $0.place.file == template.path }
    }
  }

  /// What customers say of one template, and what a search takes to another, although it stands in its
  /// own. A search for every line: a tenth of a millisecond each and more, by how large the library is.
  package func strayLines(
    onProgress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) async -> [Diagnostic] {
    let all = customerLines
    guard !all.isEmpty else { return [] }
    let found = await SearchRun(MemorySearch(library)).map(all.count, onProgress) {
      search, number in
      let (text, template) = all[number]
      let line = StrayLine(text.value, of: template)
      return line.other(in: search(line.query)).map { Self.finding(text, finds: $0) }
    }
    return found.compactMap { $0 }
  }

  private static func finding(_ line: Located<String>, finds other: FoundTemplate) -> Diagnostic {
    Diagnostic(
      LibraryChecks.strayCustomerLine,
      Message(
        zh: "搜“\(line.value)”，排第一的是 \(other.id)（\(other.title)），不是这个模板",
        en: "a search for ‘\(line.value)’ finds \(other.id) (\(other.title)) before this template"),
      at: line.place,
      help: Message(
        zh: "该由那个模板来回，就把这一句移过去；该留在这里，就补上只有这里才会说的词",
        en: "move it there where that answers it; else add words that are said only here"))
  }
}
