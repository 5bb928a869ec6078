import Diagnostics
import DomainModel
import JSONReading
import Operations
import Reports
import Searching
import TextAnalysis

/// Answers lines of `search --ndjson` one after another (README, "For programs").
///
///     {"query": "退款", "lang": "zh", "limit": 3}
///
/// is answered as by `search --json`, what cannot be, by `{"error": {"message", "line", "column"}}`.
struct SearchStreamWorker: LineWorker {
  private var searcher: Searcher
  private let index: SearchIndex
  private let files: TemplateFiles
  private let labels: GuideLabels
  private let language: UILanguage
  /// What holds where a line does not say otherwise.
  private let usual: Request

  struct Request {
    var filters: TemplateFilters
    var limit: Int
    var includeDeprecated: Bool
    var allVariants: Bool
  }

  /// - Parameter search: an index that was looked at byte by byte.
  init(
    _ search: LibrarySearch, _ labels: GuideLabels, _ usual: Request, _ language: UILanguage
  ) {
    searcher = Searcher(search.index)
    index = search.index
    files = search.files
    self.labels = labels
    self.usual = usual
    self.language = language
  }

  mutating func answer(
    _ problem: Message, at position: (line: Int, column: Int), to writer: inout JSONWriter
  ) {
    write(problem, at: position, to: &writer)
  }

  mutating func answer(
    _ bytes: [UInt8], _ line: Range<Int>, number: Int, to writer: inout JSONWriter
  ) throws(JSONProblem) {
    var request = usual
    var query: String?
    var status: String?
    var unknown: String?
    var cursor = JSONCursor(bytes, in: line)
    var seen = SeenKeys(Self.keys)
    try cursor.readObject { key, cursor throws(JSONProblem) in
      try seen.insert(key, at: cursor.position)
      if try cursor.kind() == .null, Self.keys.contains(key) { return try cursor.readNull() }
      switch key {
      case "query": query = try cursor.readString()
      case "scenario": request.filters.scenario = try cursor.readString()
      case "tag": request.filters.tag = try cursor.readString()
      case "lang": request.filters.language = try cursor.readString()
      case "channel": request.filters.channel = try cursor.readString()
      case "profile": request.filters.profile = try cursor.readString()
      case "status": status = try cursor.readString()
      case "limit":
        if case .integer(let number) = try cursor.readNumber() {
          request.limit = number
        } else {
          request.limit = 0
        }
      case "all_variants": request.allVariants = try cursor.readBoolean()
      case "deprecated": request.includeDeprecated = try cursor.readBoolean()
      default:
        try cursor.skip()
        if Self.keys.contains(where: { NearestName.areOneSlipApart(key, $0) }) { unknown = key }
      }
    }
    try cursor.finish()
    if let message = problem(&request, query: query, status: status, unknown: unknown) {
      write(message, at: nil, to: &writer)
      return
    }
    let text = query ?? ""
    do throws(IndexProblem) {
      switch try index.checked(request.filters, labels) {
      case .failure(let unknown): write(unknown.inOneSentence, at: nil, to: &writer)
      case .success(let filters):
        let files = files
        var asked = SearchQuery(
          text, filters, limit: request.limit, includeDeprecated: request.includeDeprecated)
        asked.allVariants = request.allVariants
        let outcome = try searcher.search(asked) { files.source(of: $0) }
        writer.write(outcome, query: text, in: language)
        writer.endLine()
      }
    } catch {
      write(error.message, at: nil, to: &writer)
    }
  }

  private static let keys = [
    "query", "scenario", "tag", "lang", "channel", "profile", "status", "limit", "deprecated",
    "all_variants",
  ]

  /// What is wrong with a request, as far as the library has no say in it.
  private func problem(
    _ request: inout Request, query: String?, status: String?, unknown: String?
  ) -> Message? {
    if let unknown {
      let meant = Self.keys.first { NearestName.areOneSlipApart(unknown, $0) } ?? ""
      return Message(
        zh: "没有 \"\(unknown)\" 这个键，是不是 \"\(meant)\"？",
        en: "there is no key \"\(unknown)\"; did you mean \"\(meant)\"?")
    }
    guard query != nil else {
      return Message(
        zh: "要有 \"query\"（客户的话）", en: "\"query\" (the customer's message) is wanted")
    }
    guard request.limit > 0 else {
      return Message(zh: "\"limit\" 要是正整数", en: "\"limit\" must be a positive number")
    }
    if let status {
      guard let known = Status(word: status) else {
        let all = Status.allCases.map(\.rawValue)
        return Message(
          zh: "\"status\" 只能是 \(all.joined(separator: "、"))，写的是“\(status)”",
          en: "\"status\" is one of \(all.joined(separator: ", ")), not ‘\(status)’")
      }
      request.filters.status = known
    }
    return nil
  }

  private func write(
    _ message: Message, at position: (line: Int, column: Int)?, to writer: inout JSONWriter
  ) {
    writer.object { json in
      json.key("error")
      json.object { json in
        json.field("message", message[language])
        json.field("line", position?.line)
        json.field("column", position?.column)
      }
    }
    writer.endLine()
  }
}
