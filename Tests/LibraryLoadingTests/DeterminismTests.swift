import Diagnostics
import DomainModel
import FileAccess
import TestSupport
import Testing

/// The same folder gives the same library and the same findings, however the files came to be listed.
@Suite struct DeterminismTests {
  /// Three hundred files of all kinds, every third with a slip; enough for several tasks.
  static func files() -> [(path: String, text: String)] {
    var random = SeededGenerator(seed: 2026)
    let slips = [
      "titel: 坏", "status: 坏", "tags: 一，二", "slots: [a]", "reviewed: 2026-13-01", "title: 又",
      "标题: 又", "x: : y",
    ]
    return (0..<300).map { number in
      let folder = ["templates/a", "templates/b", "partials", "guide", "cases", "scenarios"]
        .randomElement(using: &random)!
      let slip = number % 3 == 0 ? slips.randomElement(using: &random)! + "\n" : ""
      let suffix = number % 7 == 0 ? ".en" : number % 11 == 0 ? ".fr" : ""
      return (
        "library/\(folder)/f\(number)\(suffix).md", "---\ntitle: 第 \(number) 个\n\(slip)---\n正文\n"
      )
    }
  }

  @Test func shuffledFilesGiveOneLibrary() async throws {
    var random = SeededGenerator(seed: 7)
    var results: [Result] = []
    for _ in 0..<4 {
      var tree = MemoryFileTree([:] as [String: [UInt8]])
      tree["styleguide.yaml"] = Array("languages: [zh, en]\n".utf8)
      for file in Self.files().shuffled(using: &random) { tree[file.path] = Array(file.text.utf8) }
      results.append(Result(try await Loaded(tree)))
    }
    let folder = try TemporaryFolder()
    for file in Self.files().shuffled(using: &random) { try folder.write(file.text, to: file.path) }
    results.append(Result(try await folder.load()))
    #expect(results[0].findings.count > 90)
    #expect(results[0].ids.count > 200)
    for result in results.dropFirst() { #expect(result == results[0]) }
  }

  /// In the order in which loading gave them.
  struct Result: Equatable {
    var ids: [String]
    var findings: [String]

    init(_ loaded: Loaded) {
      let library = loaded.library
      ids =
        library.templates.map(\.id) + library.partials.map(\.id) + library.guide.map(\.id)
        + library.cases.map(\.id) + library.scenarios.map(\.id)
      findings = loaded.diagnostics.map {
        "\($0.location.file) \($0.location.utf8) \($0.check.id) \($0.message.zh)"
      }
    }
  }
}
