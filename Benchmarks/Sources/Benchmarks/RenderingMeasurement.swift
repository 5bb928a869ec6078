import Foundation

/// All engines over the same requests, and kouwen over a library.
struct RenderingMeasurement: Codable {
  var replies: Int
  var engines: [Engine]
  /// kouwen with requests that name a template of a library on disk: a tenth of them, and all.
  var library: [LibraryRun]
  /// How many templates that library has.
  var libraryTemplates: Int

  struct Engine: Codable {
    var name: String
    var work: String
    /// Wall times of the runs in milliseconds, in their order.
    var runs: [Double]
    var medianMilliseconds: Double
    var cpuMilliseconds: Double
    var peakMegabytes: Double
    /// See `Measurement.Program`.
    var peakIsUpperBound: Bool
    var repliesPerSecond: Double
    /// Its medians against kouwen's; nil where kouwen failed.
    var timesKouwen: Double?
    var timesKouwenCPU: Double?
    /// Set where it did not do its work, or not the same.
    var failure: String?
  }

  struct LibraryRun: Codable {
    var replies: Int
    var medianMilliseconds: Double
    var peakMegabytes: Double
    var peakIsUpperBound: Bool
    var repliesPerSecond: Double
    var failure: String?
  }

  /// Compares what the engines print before any time is taken; then all run in turns, so that a busy
  /// moment of the machine meets them all.
  static func take(
    _ requests: RequestsOnDisk, _ engines: [TemplateEngine], kouwen: String, runs: Int
  ) throws -> RenderingMeasurement {
    let output = requests.folder + "/output.ndjson"
    var failures = try failures(of: engines, over: requests)
    // After the comparison: what this program held at most is counted as each child's own.
    let ownPeak = try ChildProcess.ownPeak(output: output)
    var results = engines.map { _ in [ChildProcess]() }
    for round in 0..<runs {
      for turn in engines.indices {
        let index = (turn + round) % engines.count
        if failures[index] != nil { continue }
        let run = try run(engines[index], requests, output: output)
        if run.exitCode == 0 {
          results[index].append(run)
        } else {
          failures[index] = "exit code \(run.exitCode)"
        }
      }
    }
    let ours = engines.firstIndex { $0.name == TemplateEngine.kouwenName }
      .flatMap { failures[$0] == nil ? results[$0] : nil }
    return RenderingMeasurement(
      replies: requests.replies,
      engines: engines.indices.map { index in
        Engine(
          engines[index], results[index], replies: requests.replies, against: ours,
          ownPeak: ownPeak, failure: failures[index])
      },
      library: try [
        (requests.fewReplies, requests.fewLibraryRequests),
        (requests.replies, requests.libraryRequests),
      ].map { replies, input in
        try libraryRun(
          [kouwen, "render", "--ndjson", "--library", requests.library.folder], replies: replies,
          input: input, output: output, runs: runs, ownPeak: ownPeak)
      }, libraryTemplates: requests.library.size)
  }

  private static func run(
    _ engine: TemplateEngine, _ requests: RequestsOnDisk, output: String
  ) throws -> ChildProcess {
    try ChildProcess.run(
      engine.arguments(requests), input: engine.readsInput ? requests.rawRequests : "/dev/null",
      output: output)
  }

  /// Which engines do not print what the first one that works prints, line by line.
  private static func failures(
    of engines: [TemplateEngine], over requests: RequestsOnDisk
  ) throws -> [String?] {
    var reference: String?
    return try engines.indices.map { index in
      let output = requests.folder + "/output-\(index).ndjson"
      defer { if output != reference { try? FileManager.default.removeItem(atPath: output) } }
      let run = try run(engines[index], requests, output: output)
      guard run.exitCode == 0 else {
        return "exit code \(run.exitCode): \(OutputFile.beginning(of: output))"
      }
      if let line = try OutputFile.firstWithoutText(output, lines: requests.replies) {
        return "answer \(line) holds no text: \(OutputFile.beginning(of: output))"
      }
      guard let first = reference else {
        reference = output
        return nil
      }
      let line = try OutputFile.firstDifference(first, output, lines: requests.replies)
      return line.map { "answer \($0) is not the same as \(engines[0].name)'s" }
    }
  }

  private static func libraryRun(
    _ arguments: [String], replies: Int, input: String, output: String, runs: Int,
    ownPeak: Double
  ) throws -> LibraryRun {
    var results: [ChildProcess] = []
    var failure: String?
    for round in 0...runs where failure == nil {
      let run = try ChildProcess.run(arguments, input: input, output: output)
      if run.exitCode != 0 {
        failure = "exit code \(run.exitCode): \(OutputFile.beginning(of: output))"
      } else if round == 0 {
        failure = try OutputFile.firstWithoutText(output, lines: replies).map {
          "answer \($0) holds no text"
        }
      } else {
        results.append(run)
      }
    }
    let peak = results.map(\.peakMegabytes).max() ?? 0
    let median = results.map(\.milliseconds).median
    return LibraryRun(
      replies: replies, medianMilliseconds: median,
      peakMegabytes: peak, peakIsUpperBound: peak <= ownPeak + 1,
      repliesPerSecond: median > 0 ? Double(replies) / median * 1000 : 0, failure: failure)
  }
}

extension RenderingMeasurement.Engine {
  fileprivate init(
    _ engine: TemplateEngine, _ results: [ChildProcess], replies: Int,
    against ours: [ChildProcess]?,
    ownPeak: Double, failure: String?
  ) {
    name = engine.name
    work = engine.work
    runs = results.map(\.milliseconds)
    medianMilliseconds = runs.median
    cpuMilliseconds = results.map(\.cpuMilliseconds).median
    peakMegabytes = results.map(\.peakMegabytes).max() ?? 0
    peakIsUpperBound = peakMegabytes <= ownPeak + 1
    repliesPerSecond = medianMilliseconds > 0 ? Double(replies) / medianMilliseconds * 1000 : 0
    self.failure = failure
    if let ours, failure == nil {
      timesKouwen = medianMilliseconds / ours.map(\.milliseconds).median
      timesKouwenCPU = cpuMilliseconds / ours.map(\.cpuMilliseconds).median
    }
  }
}
