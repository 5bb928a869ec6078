import DomainModel
import FileAccess
import Foundation
import LibraryLoading
import Measuring
import Operations
import Searching
import TestSupport
import Testing

/// How well the shipped library is found by customers' messages that were written without knowing it.
/// The figures stand in `Golden/search.txt`; whoever changes the search or the library sees there what
/// it does, and records them anew on purpose:
///
///     UPDATE_GOLDEN=1 swift test --filter SearchMeasurementTests
@Suite struct SearchMeasurementTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
  private static let sets = ["zh", "zh-mistyped", "en"]

  private struct Message: Decodable {
    var scenario: String
    var query: String
  }

  @Test func findsTheScenarioOfAMessage() async throws {
    let workspace = try await Workspace.open(
      LibraryLocation.at(Self.root.path(percentEncoded: false)))
    var search = MemorySearch(workspace.library)
    let known = Set(workspace.library.templates.compactMap(\.scenario))
    var lines = ["customers' messages: recall@1, recall@5, MRR@10"]
    var firsts: [String: [String]] = [:]
    var without: Set<String> = []
    for name in Self.sets {
      let data = try Data(contentsOf: Self.folder.appending(path: "Messages/\(name).jsonl"))
      let messages = try data.split(separator: UInt8(ascii: "\n")).map {
        try JSONDecoder().decode(Message.self, from: $0)
      }
      var places: [String: [Int?]] = [:]
      for message in messages {
        guard known.contains(message.scenario) else {
          without.insert(message.scenario)
          continue
        }
        let results = search.search(SearchQuery(message.query, limit: 10)).results
        let place = results.firstIndex { $0.template.scenario == message.scenario }
        places[message.scenario, default: []].append(place.map { $0 + 1 })
      }
      lines.append(
        "\(name), \(places.values.reduce(0) { $0 + $1.count }) messages: "
          + Self.shown(RankingFigures(places: places.values.joined())))
      for (scenario, places) in places {
        firsts[scenario, default: []].append("\(places.count { $0 == 1 }) of \(places.count)")
      }
    }
    let own = await workspace.measuredByOwnLines()
    lines += [
      "", "its own customer_says, each left out in turn",
      "\(own.answers.count) lines: \(Self.shown(own.figures))", "",
      "found first, by scenario: \(Self.sets.joined(separator: ", "))",
    ]
    lines += firsts.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value.joined(separator: ", "))" }
    if !without.isEmpty { lines += ["", "without a template"] + without.sorted() }
    try expectGolden(lines.joined(separator: "\n") + "\n", "search.txt")
  }

  private static func shown(_ figures: RankingFigures) -> String {
    [figures.recall(at: 1), figures.recall(at: 5), figures.meanReciprocalRank]
      .map { String(format: "%.3f [%.3f, %.3f]", $0.value, $0.low, $0.high) }
      .joined(separator: ", ")
  }
}
