import Diagnostics
import DomainModel
import FileAccess
import JSONReading
import LibraryLoading
import Operations

/// Reads what `kouwen eval` is given: sets of templates and queries, and customers' messages.
struct EvaluationFiles {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// In bytes: some million messages.
  private static let longestFile = 256 << 20

  // Sets.

  private struct TemplateRow {
    var id: String?
    var title: String?
    var triggers: [String] = []
    var tags: [String] = []
    var body = ""

    init(_ cursor: inout JSONCursor) throws(JSONProblem) {
      var (id, title, body): (String?, String?, String) = (nil, nil, "")
      var (triggers, tags): ([String], [String]) = ([], [])
      try cursor.readObject { key, cursor throws(JSONProblem) in
        switch key {
        case "id": id = try cursor.readString()
        case "title": title = try cursor.readString()
        case "triggers": triggers = try cursor.readStrings()
        case "tags": tags = try cursor.readStrings()
        case "body": body = try cursor.readStringOrNull() ?? ""
        default: try cursor.skip()
        }
      }
      (self.id, self.title, self.body) = (id, title, body)
      (self.triggers, self.tags) = (triggers, tags)
    }
  }

  private struct QueryRow {
    var query: String?
    var relevant: [String] = []

    init(_ cursor: inout JSONCursor) throws(JSONProblem) {
      var (query, relevant): (String?, [String]) = (nil, [])
      try cursor.readObject { key, cursor throws(JSONProblem) in
        switch key {
        case "query": query = try cursor.readString()
        case "relevant": relevant = try cursor.readStrings()
        default: try cursor.skip()
        }
      }
      (self.query, self.relevant) = (query, relevant)
    }
  }

  /// `templates.jsonl` and `queries.jsonl` of a folder. Half a set would measure something else, so
  /// the first thing that cannot be read ends the run.
  func set(inFolder folder: String) throws -> EvaluationSet {
    let (templatesPath, queriesPath) = (folder + "/templates.jsonl", folder + "/queries.jsonl")
    var ids: Set<String> = []
    let templates = try rows(of: templatesPath, TemplateRow.init).map { line, row in
      guard let id = row.id, let title = row.title else {
        throw broken(
          templatesPath, line,
          Message(zh: "要有 \"id\" 和 \"title\"", en: "\"id\" and \"title\" are wanted"))
      }
      guard ids.insert(id).inserted else {
        throw broken(
          templatesPath, line,
          Message(zh: "编号“\(id)”前面已经有了", en: "the id ‘\(id)’ was there before"))
      }
      return EvaluationSet.template(
        id, title: title, customerSays: row.triggers, tags: row.tags, body: row.body)
    }
    let queries = try rows(of: queriesPath, QueryRow.init).map { line, row in
      guard let query = row.query, !row.relevant.isEmpty else {
        throw broken(
          queriesPath, line,
          Message(
            zh: "要有 \"query\"，\"relevant\" 里至少要有一个编号",
            en: "\"query\" is wanted, and an id at least in \"relevant\""))
      }
      if let unknown = row.relevant.first(where: { !ids.contains($0) }) {
        throw broken(
          queriesPath, line,
          Message(
            zh: "templates.jsonl 里没有编号“\(unknown)”", en: "templates.jsonl has no id ‘\(unknown)’"))
      }
      return EvaluationSet.Query(query, relevant: row.relevant)
    }
    guard !queries.isEmpty else {
      throw session.fail(
        2, Message(zh: "\(queriesPath) 里没有查询", en: "there are no queries in \(queriesPath)"))
    }
    return EvaluationSet(templates: templates, queries: queries)
  }

  private func rows<Row>(
    of path: String, _ read: (inout JSONCursor) throws(JSONProblem) -> Row
  ) throws -> [(line: Int, row: Row)] {
    let file = try GivenLines(path, limit: Self.longestFile, session)
    return try file.lines.map { line in
      do throws(JSONProblem) {
        var cursor = JSONCursor(file.bytes, in: line.range)
        let row = try read(&cursor)
        try cursor.finish()
        return (line.number, row)
      } catch {
        throw broken(path, line.number, error.message)
      }
    }
  }

  private func broken(_ path: String, _ line: Int, _ message: Message) -> any Error {
    session.fail(
      2,
      Message(
        zh: "\(path) 第 \(line) 行：\(message.zh)", en: "\(path), line \(line): \(message.en)"))
  }

  // Messages.

  /// One message a line, or one JSON object a line with "query", "text" or "message". Lines that
  /// cannot be read are told of and left out: an export of a help desk is seldom clean. A file with
  /// lines of both kinds is none: half of it would be counted as what it is not.
  /// - Parameter path: `-` is standard input.
  func messages(_ path: String) throws -> [String] {
    let file = try GivenLines(path, limit: Self.longestFile, session)
    let name =
      path == "-"
      ? Message(zh: "标准输入", en: "standard input") : Message(zh: path + " ", en: path)
    guard !file.lines.isEmpty else {
      throw session.fail(
        1, Message(zh: "\(name.zh)里没有消息", en: "there are no messages in \(name.en)"))
    }
    let objects = file.lines.map { Self.messageOfObject(file.bytes, $0.range) }
    let plain = file.lines.first { file.bytes[$0.range.lowerBound] != UInt8(ascii: "{") }
    let isJSON = plain == nil || objects.contains { $0 != nil }
    if isJSON, let plain {
      throw session.fail(
        2,
        Message(
          zh: "\(name.zh)有的行是 JSON，第 \(plain.number) 行不是",
          en: "some lines of \(name.en) are JSON, and line \(plain.number) is not"),
        help: Message(
          zh: "要么每行一条消息，要么每行一个 JSON（\"query\"、\"text\" 或 \"message\"）",
          en: "give a message a line, or JSON with \"query\", \"text\" or \"message\" a line"))
    }
    var messages: [String] = []
    var unreadable: [Int] = []
    for (line, object) in zip(file.lines, objects) {
      let message = isJSON ? object : String(validating: file.bytes[line.range], as: UTF8.self)
      if let message { messages.append(message) } else { unreadable.append(line.number) }
    }
    guard let first = unreadable.first else { return messages }
    let what =
      isJSON
      ? Message(
        zh: "不是带 \"query\"、\"text\" 或 \"message\" 的 JSON",
        en: "no JSON with \"query\", \"text\" or \"message\"")
      : Message(zh: "不是 UTF-8 文字，另存为 UTF-8 再来", en: "not UTF-8; save the file as UTF-8")
    let problem = Message(
      zh: "\(name.zh)有 \(unreadable.count) 行读不了，第一处在第 \(first) 行：\(what.zh)",
      en:
        "\(unreadable.count) \(unreadable.count == 1 ? "line" : "lines") of \(name.en) cannot be read, the first is line \(first): \(what.en)"
    )
    if messages.isEmpty { throw session.fail(2, problem) }
    session.complain(problem)
    return messages
  }

  private static func messageOfObject(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    var message: String?
    var cursor = JSONCursor(bytes, in: range)
    do throws(JSONProblem) {
      try cursor.readObject { key, cursor throws(JSONProblem) in
        switch key {
        case "query", "text", "message":
          let text = try cursor.readString()
          message = message ?? text
        default: try cursor.skip()
        }
      }
      try cursor.finish()
    } catch {
      return nil
    }
    return message
  }
}

/// The lines of a file that the user named, without blank ones.
private struct GivenLines {
  struct Line {
    /// From 1.
    var number: Int
    /// Without blanks around it and its line break.
    var range: Range<Int>
  }

  let bytes: [UInt8]
  let lines: [Line]

  init(_ path: String, limit: Int, _ session: Session) throws {
    do throws(FileProblem) {
      bytes =
        path == "-"
        ? try StandardInput.readAll(limit: limit) : try GivenFile.read(path, limit: limit)
    } catch {
      throw session.fail(2, error.message)
    }
    var lines: [Line] = []
    var number = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      var range = start..<end
      while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
      while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
      if !range.isEmpty { lines.append(Line(number: number, range: range)) }
      start = end + 1
    }
    self.lines = lines
  }
}

extension JSONCursor {
  fileprivate mutating func readStrings() throws(JSONProblem) -> [String] {
    var strings: [String] = []
    try readArray { cursor throws(JSONProblem) in strings.append(try cursor.readString()) }
    return strings
  }
}
