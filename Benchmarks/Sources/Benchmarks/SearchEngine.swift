import Foundation

/// A program that searches the same templates.
struct SearchEngine {
  var name: String
  /// What it does.
  var work: String
  /// Makes its index where none is.
  var build: (_ replies: RepliesOnDisk) -> [String]
  /// Where that is.
  var index: (_ replies: RepliesOnDisk) -> String
  /// One search as a process of its own, by what it looks at first.
  var once: [(what: String, arguments: (_ replies: RepliesOnDisk, _ query: String) -> [String])]
  /// Answers a line after the other.
  var stream: (_ replies: RepliesOnDisk) -> [String]
  var request: (_ query: String) -> String
  var answer: (_ line: [UInt8]) -> Answer?
  /// Another program that answers with the search alone, as `AloneLine`; nil where `answer` has it.
  var alone: ((_ replies: RepliesOnDisk) -> [String])?
  /// Whether it finds out by itself that a file changed.
  var refreshes = false

  struct Answer {
    /// The numbers of templates, best first.
    var ids: [Int]
    /// The search alone, where the program says so.
    var milliseconds: Double?
  }

  /// What tells the time of the search alone.
  private struct AloneLine: Decodable {
    var ids: [Int]
    var ms: Double

    static func answer(_ line: [UInt8]) -> Answer? {
      (try? JSONDecoder().decode(AloneLine.self, from: Data(line)))
        .map { Answer(ids: $0.ids, milliseconds: $0.ms) }
    }
  }

  static func aloneAnswer(_ line: [UInt8]) -> Answer? { AloneLine.answer(line) }

  static let kouwenName = "kouwen search"

  /// - Parameters:
  ///   - timing: `SearchTiming`; nil where it is not there.
  ///   - cache: the folder that `XDG_CACHE_HOME` names.
  static func kouwen(_ program: String, timing: String?, cache: String) -> SearchEngine {
    struct Line: Decodable {
      struct Result: Decodable { var id: String }
      var results: [Result]
    }
    func arguments(_ replies: RepliesOnDisk, _ more: String...) -> [String] {
      [program, "search", "--library", replies.library] + more
    }
    return SearchEngine(
      name: kouwenName,
      work: "from the folder; answers with titles, scores and the words that matched, as JSON",
      build: { arguments($0, "--limit", "1", "退款") },
      index: { _ in cache + "/kouwen" },
      once: [
        ("asks about every file", { arguments($0, "--limit", "10", $1) }),
        ("--no-stat", { arguments($0, "--limit", "10", "--no-stat", $1) }),
      ],
      stream: { arguments($0, "--limit", "10", "--ndjson") },
      request: { "{\"query\":\"\($0)\"}\n" },
      answer: { line in
        let decoded = try? JSONDecoder().decode(Line.self, from: Data(line))
        return decoded.map { line in
          Answer(
            ids: line.results.compactMap { $0.id.split(separator: "-").last.flatMap { Int($0) } })
        }
      }, alone: timing.map { timing in { [timing, $0.library] } }, refreshes: true)
  }

  static func tantivy(
    in folder: String
  ) -> (engine: SearchEngine?, missing: Contender.Missing?) {
    let environment = PythonEnvironment(folder: folder + "/python")
    let script = "search_with_tantivy.py"
    var version = environment.output(of: script, "--version")
    if version == nil {
      let advice = environment.install("requirements-searching.txt")
      version = environment.output(of: script, "--version")
      guard version != nil else {
        return (nil, .init(name: "tantivy", advice: advice ?? "it does not say its version"))
      }
    }
    let program = [environment.python, PythonEnvironment.script(script)]
    let index = { (replies: RepliesOnDisk) in replies.folder + "/tantivy" }
    return (
      SearchEngine(
        name: "tantivy", work: "ngram(1, 2), from one JSONL file; answers with ids; \(version!)",
        build: { program + ["build", $0.lines, index($0)] }, index: index,
        once: [("opens its index", { program + ["once", index($0), $1] })],
        stream: { program + ["stream", index($0)] },
        request: { $0 + "\n" },
        answer: aloneAnswer), nil
    )
  }
}
