import Foundation

/// All search engines over the same templates and queries.
struct SearchingMeasurement: Codable {
  var templates: Int
  /// Characters of a template, its markup left out.
  var meanLength: Int
  var queries: Int
  /// How many of the ten best templates of one engine are among those of the other, from 0 to 1; nil
  /// where there is one engine.
  var sharedResults: Double?
  var engines: [Engine]

  struct Engine: Codable {
    var name: String
    var work: String
    var build: Times
    var buildPeakMegabytes: Double
    var indexMegabytes: Double
    /// A query and its answer through a pipe, one after the other.
    var answer: Percentiles
    /// The search alone, where the program tells.
    var searchAlone: Percentiles?
    var residentPeakMegabytes: Double
    /// Queries that something was found for.
    var answered: Int
    var once: [Once]
    /// After one file changed.
    var refresh: Times?
  }

  struct Once: Codable {
    var what: String
    var times: Times
  }

  struct Times: Codable {
    /// Wall times in milliseconds, in their order.
    var runs: [Double] = []
    var medianMilliseconds = 0.0
    var cpuMilliseconds = 0.0

    init(_ runs: [ChildProcess]) {
      self.runs = runs.map(\.milliseconds)
      medianMilliseconds = self.runs.median
      cpuMilliseconds = runs.map(\.cpuMilliseconds).median
    }
  }

  struct Percentiles: Codable {
    var p50: Double
    var p99: Double

    /// - Parameter milliseconds: not empty.
    init(_ milliseconds: [Double]) {
      let sorted = milliseconds.sorted()
      p50 = sorted[sorted.count / 2]
      p99 = sorted[sorted.count * 99 / 100]
    }
  }

  struct Failed: Error, CustomStringConvertible {
    var description: String
  }

  /// Indexes are built so often at most: the largest takes half a minute with tantivy.
  private static let mostBuilds = 3

  static func take(
    _ replies: RepliesOnDisk, _ engines: [SearchEngine], runs: Int
  ) throws -> SearchingMeasurement {
    let runner = Runner(replies: replies, output: replies.folder + "/output.txt")
    var builds = engines.map { _ in [ChildProcess]() }
    for _ in 0..<min(runs, mostBuilds) {
      for (index, engine) in engines.enumerated() {
        try? FileManager.default.removeItem(atPath: engine.index(replies))
        builds[index].append(try runner.run(engine.build(replies)))
      }
    }
    let residents = try runner.residents(engines, rounds: min(runs, mostBuilds))
    let once = try runner.once(engines, runs: runs * 3)
    return SearchingMeasurement(
      templates: replies.size, meanLength: replies.meanLength, queries: replies.queries.count,
      sharedResults: shared(residents.map(\.ids)),
      engines: try engines.indices.map { index in
        let (engine, resident) = (engines[index], residents[index])
        return Engine(
          name: engine.name, work: engine.work, build: Times(builds[index]),
          buildPeakMegabytes: builds[index].map(\.peakMegabytes).max() ?? 0,
          indexMegabytes: size(of: engine.index(replies)),
          answer: Percentiles(resident.answers),
          searchAlone: resident.searches.isEmpty ? nil : Percentiles(resident.searches),
          residentPeakMegabytes: resident.peak, answered: resident.ids.count { !$0.isEmpty },
          once: zip(engine.once, once[index]).map { Once(what: $0.what, times: Times($1)) },
          refresh: engine.refreshes ? Times(try runner.refreshes(engine, runs: runs)) : nil)
      })
  }

  /// Of the first two engines.
  private static func shared(_ ids: [[[Int]]]) -> Double? {
    guard ids.count > 1 else { return nil }
    var (shared, all) = (0, 0)
    for (one, other) in zip(ids[0], ids[1]) {
      shared += Set(one).intersection(other).count
      all += min(one.count, other.count)
    }
    return Double(shared) / Double(max(1, all))
  }

  /// All files of a folder together, in megabytes.
  private static func size(of folder: String) -> Double {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let sizes = names.map { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      return attributes?[.size] as? Int ?? 0
    }
    return Double(sizes.reduce(0, +)) / 1e6
  }

  private struct Runner {
    let replies: RepliesOnDisk
    let output: String

    struct Resident {
      var answers: [Double] = []
      var searches: [Double] = []
      var ids: [[Int]] = []
      var peak = 0.0
    }

    func run(_ arguments: [String]) throws -> ChildProcess {
      let run = try ChildProcess.run(arguments, output: output)
      // 1 is kouwen's for nothing found.
      guard run.exitCode == 0 || run.exitCode == 1 else {
        throw Failed(description: "\(arguments): \(OutputFile.beginning(of: output))")
      }
      return run
    }

    /// Every engine answers all queries once to warm up; then they take turns.
    func residents(_ engines: [SearchEngine], rounds: Int) throws -> [Resident] {
      let talks = try engines.map { try LineConversation($0.stream(replies)) }
      let alone = try engines.map { engine in
        try engine.alone.map { try LineConversation($0(replies)) }
      }
      var residents = engines.map { _ in Resident() }
      let requests = engines.map { engine in
        replies.queries.map { Array(engine.request($0).utf8) }
      }
      for round in 0...rounds {
        for turn in engines.indices {
          let index = (turn + round) % engines.count
          var ids: [[Int]] = []
          for request in requests[index] {
            let (line, took) = try talks[index].ask(request)
            guard let answer = engines[index].answer(line) else {
              throw Failed(
                description: "\(engines[index].name): \(String(decoding: line, as: UTF8.self))")
            }
            if round > 0 {
              residents[index].answers.append(took)
              if let alone = answer.milliseconds { residents[index].searches.append(alone) }
            }
            ids.append(answer.ids)
          }
          residents[index].ids = ids
          guard let talk = alone[index] else { continue }
          for (query, ids) in zip(replies.queries, ids) {
            let (line, _) = try talk.ask(Array("\(query)\n".utf8))
            let answer = SearchEngine.aloneAnswer(line)
            guard let answer, answer.ids == ids else {
              throw Failed(description: "\(engines[index].name) finds something else alone")
            }
            if round > 0, let time = answer.milliseconds { residents[index].searches.append(time) }
          }
        }
      }
      for talk in alone { _ = talk?.end() }
      for index in engines.indices { residents[index].peak = talks[index].end() }
      return residents
    }

    /// By engine and kind of start, after one that warms up.
    func once(_ engines: [SearchEngine], runs: Int) throws -> [[[ChildProcess]]] {
      var results = engines.map { $0.once.map { _ in [ChildProcess]() } }
      for round in 0...runs {
        for (index, engine) in engines.enumerated() {
          for (kind, start) in engine.once.enumerated() {
            let query = replies.queries[round * 37 % replies.queries.count]
            let run = try run(start.arguments(replies, query))
            if round > 0 { results[index][kind].append(run) }
          }
        }
      }
      return results
    }

    /// A search after each change of one file.
    func refreshes(_ engine: SearchEngine, runs: Int) throws -> [ChildProcess] {
      let original = try Data(contentsOf: URL(filePath: replies.changed))
      defer { try? original.write(to: URL(filePath: replies.changed)) }
      return try (0..<runs).map { number in
        let change = "改了第 \(number + 1) 次。\n"
        try (original + Data(change.utf8)).write(to: URL(filePath: replies.changed))
        // A file that changed just now could change again unseen: it is read once more next time.
        Thread.sleep(forTimeInterval: 0.3)
        return try run(engine.once[0].arguments(replies, replies.queries[number]))
      }
    }
  }
}
