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
      let messages = try Self.messages(name)
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

  /// Long messages, with the right scenarios among the first five and one of them first. `Golden/search-long.txt`
  /// holds the figures.
  @Test(arguments: ["zh", "en"])
  func findsWhatALongMessageAsks(_ language: String) async throws {
    let workspace = try await Workspace.open(
      LibraryLocation.at(Self.root.path(percentEncoded: false)))
    var search = MemorySearch(workspace.library)
    let messages = try Self.messages(language).map {
      LongMessages.Message(text: $0.query, scenarios: [$0.scenario])
    }
    let long = try LongMessages(around: language, in: Self.folder.appending(path: "Messages"))
    let few = messages.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    var lines = [
      "\(language): a right answer first, all right answers among the first five, told apart"
    ]
    for (name, set) in [
      ("as they are", messages), ("greetings, cards and thanks around", long.wrapped(messages)),
      ("inside a story", long.inStories(few)), ("two in one", long.joined(messages)),
    ] {
      var (first, all, told) = (0, 0, 0)
      for message in set {
        let outcome = search.search(SearchQuery(message.text, limit: 5))
        let found = outcome.results.map { $0.template.scenario ?? "" }
        if let best = found.first, message.scenarios.contains(best) { first += 1 }
        if Set(message.scenarios).isSubset(of: found) { all += 1 }
        if !outcome.wishes.isEmpty { told += 1 }
      }
      let shares = [first, all, told].map { String(format: "%.3f", Double($0) / Double(set.count)) }
      lines.append("\(name), \(set.count): \(shares.joined(separator: ", "))")
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", "search-long.\(language).txt")
  }

  /// Messages about other things than a shop's: how many find something all the same, and how many of the
  /// shop's own find nothing.
  @Test func saysSoWhereNothingAnswers() async throws {
    let workspace = try await Workspace.open(
      LibraryLocation.at(Self.root.path(percentEncoded: false)))
    var search = MemorySearch(workspace.library)
    var sets = try Self.sets.map { ($0, try Self.messages($0).map(\.query)) }
    for name in [
      "unanswerable-zh", "unanswerable-en", "unanswerable-shop-zh", "unanswerable-shop-en",
    ] {
      let file = Self.folder.appending(path: "Messages/\(name).txt")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      sets.append((name, lines.map(String.init)))
    }
    var lines = ["nothing found, only doubtful, trusted"]
    for (name, messages) in sets {
      var (nothing, doubtful) = (0, 0)
      for message in messages {
        let outcome = search.search(SearchQuery(message))
        if outcome.results.isEmpty { nothing += 1 } else if outcome.isDoubtful { doubtful += 1 }
      }
      let trusted = messages.count - nothing - doubtful
      lines.append("\(name): \(nothing), \(doubtful), \(trusted)")
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", "search-nothing.txt")
  }

  /// What the shipped library has no answer to, though its words stand there, and what it answers in few.
  @Test func doubtsWhatOnlySharesWords() async throws {
    let workspace = try await Workspace.open(
      LibraryLocation.at(Self.root.path(percentEncoded: false)))
    var search = MemorySearch(workspace.library)
    let unanswered = [
      "花呗", "可以用花呗吗", "货到付款", "支持货到付款吗", "招不招人", "支持白条吗", "ok", "OK!", "好的", "收到", "嗯嗯", "1",
    ]
    for message in unanswered {
      let outcome = search.search(SearchQuery(message))
      #expect(outcome.results.isEmpty || outcome.isDoubtful, "\(message)")
    }
    let answered = [
      "退款", "发票", "发漂", "能开票吗", "灯不亮了", "谢谢", "在吗", "tuikuan", "refund", "频闪", "fa票", "钱呢",
      "Zigbee",
      "好的，发票呢",
    ]
    for message in answered {
      let outcome = search.search(SearchQuery(message))
      #expect(!outcome.results.isEmpty && !outcome.isDoubtful, "\(message)")
    }
  }

  /// What of a message is another thing, and what is a reason, a circumstance, or follows from it.
  @Test func tellsSeveralWishesFromOne() async throws {
    let workspace = try await Workspace.open(
      LibraryLocation.at(Self.root.path(percentEncoded: false)))
    var search = MemorySearch(workspace.library)
    let several = [
      "灯坏了，发票也没开": 2, "my parcel hasnt moved in three days, and I'd like an invoice": 2,
      "1. 灯坏了\n2. 发票没开\n3. 会员怎么取消": 3, "你好，几个问题：1、灯坏了 2、发票没开": 2,
      "① 快递三天没动 ② 发票没开": 2, "灯不亮了，顺便问下发票怎么开": 2, "退款什么时候到。对了，发票怎么开": 2,
      "1. the lamp is broken 2. I need an invoice": 2, "- 快递三天没动\n- 发票怎么开": 2,
    ]
    for (message, count) in several.sorted(by: { $0.key < $1.key }) {
      #expect(search.search(SearchQuery(message)).wishes.count == count, "\(message)")
    }
    for message in [
      "快递三天没动，打电话也不接", "能改到周日上门吗，周六不在家", "重复扣费了，退我一笔", "快递三天没动，消息也不回",
      "东西坏了，你们也没人管", "退款还没到，还有多久", "灯坏了，才买 2. 5 个月",
    ] {
      #expect(search.search(SearchQuery(message)).wishes.isEmpty, "\(message)")
    }
  }

  private static func messages(_ name: String) throws -> [Message] {
    let data = try Data(contentsOf: folder.appending(path: "Messages/\(name).jsonl"))
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Message.self, from: $0)
    }
  }

  private static func shown(_ figures: RankingFigures) -> String {
    [figures.recall(at: 1), figures.recall(at: 5), figures.meanReciprocalRank]
      .map { String(format: "%.3f [%.3f, %.3f]", $0.value, $0.low, $0.high) }
      .joined(separator: ", ")
  }
}
