import Foundation
import LibraryGenerating

/// A library to search in, the same templates for another engine, and queries. Written once, kept for
/// the next run.
struct RepliesOnDisk {
  let size: Int
  let folder: String
  var library: String { folder + "/library" }
  /// A JSON object a line: `{"id", "text"}`.
  var lines: String { folder + "/templates.jsonl" }
  let queries: [String]
  /// Characters of a template's text.
  let meanLength: Int

  /// A template that is changed to see what that costs, and what is written into it.
  var changed: String { library + "/" + first.path }
  private let first: GeneratedReplies.Template

  static let queryCount = 1_000

  init(size: Int, in parent: String) throws {
    self.size = size
    let folder = parent + "/searching/\(size)"
    self.folder = folder
    let library = folder + "/library"
    let replies = GeneratedReplies(try Self.material())
    queries = try Self.queries()
    first = replies.template(0)
    let mark = folder + "/.generated"
    let version = try Self.version()
    if (try? String(contentsOfFile: mark, encoding: .utf8)) == version {
      let length = try String(contentsOfFile: folder + "/length.txt", encoding: .utf8)
      meanLength = Int(length) ?? 0
      try Data(first.file.utf8).write(to: URL(filePath: library + "/" + first.path))
      return
    }
    try? FileManager.default.removeItem(atPath: folder)
    var known: Set<String> = []
    func write(_ text: String, to path: String) throws {
      let parent = String(path[..<path.lastIndex(of: "/")!])
      if known.insert(parent).inserted {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      }
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    try write(GeneratedReplies.styleGuide, to: library + "/styleguide.yaml")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines = Data()
    var length = 0
    for number in 0..<size {
      let template = replies.template(number)
      try write(template.file, to: library + "/" + template.path)
      lines += try encoder.encode(Line(id: number, text: template.text))
      lines.append(UInt8(ascii: "\n"))
      length += template.text.count
    }
    meanLength = length / size
    try lines.write(to: URL(filePath: self.lines))
    try write("\(meanLength)", to: folder + "/length.txt")
    try write(version, to: mark)
  }

  private struct Line: Codable {
    var id: Int
    var text: String
  }

  /// The shipped library's templates in Chinese.
  private static func material() throws -> ReplyMaterial {
    let root = Options.repository.appending(path: "library/templates")
    var templates: [(topic: String, text: String)] = []
    for topic in try FileManager.default.contentsOfDirectory(
      atPath: root.path(percentEncoded: false)
    ).sorted() {
      let folder = root.appending(path: topic).path(percentEncoded: false)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      where name.hasSuffix(".md") && !name.hasSuffix(".en.md") {
        templates.append((topic, try String(contentsOfFile: folder + "/" + name, encoding: .utf8)))
      }
    }
    return ReplyMaterial(templates)
  }

  /// Made of messages that were written without a look at the templates.
  private static func queries() throws -> [String] {
    struct Line: Decodable { var query: String }
    let file = Options.repository.appending(path: "Tests/OperationsTests/Messages/zh.jsonl")
    let messages = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).query }
    var queries: [String] = []
    var seen: Set<String> = []
    var number = 0
    while queries.count < queryCount, number < queryCount * 20 {
      let query = GeneratedReplies.query(messages[number % messages.count], number)
      if let query, seen.insert(query).inserted { queries.append(query) }
      number += 1
    }
    return queries
  }

  /// Another one where the generator, the shipped library or the messages are others.
  private static func version() throws -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    for topic in try material().topics {
      for text in [topic.name] + topic.titles + topic.clauses + topic.sentences { add(text) }
    }
    for query in try queries() { add(query) }
    return "version \(GeneratedReplies.version).\(String(hash, radix: 16))\n"
  }
}
