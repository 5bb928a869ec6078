import Foundation

/// All style tools over the same drafts: as many files, as one large file, as one ten times larger,
/// and one short draft from the start of the process to its end.
struct CheckingMeasurement: Codable {
  var files: Int
  var bytes: Int
  var tasks: [Task]

  struct Task: Codable {
    var name: String
    var bytes: Int
    var tools: [Tool]
  }

  struct Tool: Codable {
    var name: String
    var work: String
    /// Wall times of the runs in milliseconds, in their order.
    var runs: [Double]
    var medianMilliseconds: Double
    var cpuMilliseconds: Double
    var peakMegabytes: Double
    /// See `Measurement.Program`.
    var peakIsUpperBound: Bool
    var megabytesPerCPUSecond: Double
    var findings: Int?
    /// Its medians against kouwen's; nil where kouwen failed.
    var timesKouwen: Double?
    var timesKouwenCPU: Double?
    /// Set where it did not do its work.
    var failure: String?
  }

  static func take(
    _ drafts: DraftsOnDisk, _ tools: [StyleTool], runs: Int
  ) throws -> CheckingMeasurement {
    let output = drafts.folder + "/output.txt"
    let ownPeak = try ChildProcess.ownPeak(output: output)
    func task(
      _ name: String, _ files: [String], bytes: Int, _ tools: [StyleTool], runs: Int
    ) throws -> Task {
      Task(
        name: name, bytes: bytes,
        tools: try measure(tools, files, bytes: bytes, runs: runs, output, ownPeak))
    }
    func size(of path: String) throws -> Int {
      try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
    let compiled = tools.filter { !$0.isInterpreted }
    let all = try task(
      "\(drafts.files.count) files", drafts.files, bytes: drafts.bytes, tools, runs: runs)
    // Two threads of one processor's core slow each other down, which both are charged for.
    let pinned = try OneProcessor.taskset.map { taskset in
      try task(
        "\(drafts.files.count) files on one processor", drafts.files, bytes: drafts.bytes,
        compiled.map { OneProcessor.pinned($0, by: taskset) }, runs: runs)
    }
    return CheckingMeasurement(
      files: drafts.files.count, bytes: drafts.bytes,
      tasks: [all] + (pinned.map { [$0] } ?? []) + [
        try task(
          "one file", [drafts.large], bytes: size(of: drafts.large), tools, runs: runs),
        try task(
          "one huge file", [drafts.huge], bytes: size(of: drafts.huge), compiled,
          runs: (runs + 1) / 2),
        try task(
          "one short draft", [drafts.short], bytes: size(of: drafts.short), compiled,
          runs: runs * 3),
      ])
  }

  /// Runs every tool once to warm the cache, then in turns, so that a busy moment of the machine meets
  /// them all.
  private static func measure(
    _ tools: [StyleTool], _ files: [String], bytes: Int, runs: Int, _ output: String,
    _ ownPeak: Double
  ) throws -> [Tool] {
    var results = tools.map { _ in [ChildProcess]() }
    var failures = [String?](repeating: nil, count: tools.count)
    var findings = [Int?](repeating: nil, count: tools.count)
    for round in 0...runs {
      for turn in tools.indices {
        let index = (turn + round) % tools.count
        if failures[index] != nil { continue }
        let run = try ChildProcess.run(tools[index].arguments(files), output: output)
        if !tools[index].fineCodes.contains(run.exitCode) {
          failures[index] = "exit code \(run.exitCode): \(OutputFile.beginning(of: output))"
        } else if round == 0 {
          findings[index] = (try? String(contentsOfFile: output, encoding: .utf8))
            .flatMap(tools[index].findings)
          if findings[index] ?? 0 == 0 { failures[index] = "it found nothing" }
        } else {
          results[index].append(run)
        }
      }
    }
    let ours = tools.firstIndex { $0.name == StyleTool.kouwenName }
      .flatMap { failures[$0] == nil ? results[$0] : nil }
    return tools.indices.map { index in
      let runs = results[index]
      let cpu = runs.map(\.cpuMilliseconds).median
      let peak = runs.map(\.peakMegabytes).max() ?? 0
      let isFine = failures[index] == nil
      return Tool(
        name: tools[index].name, work: tools[index].work, runs: runs.map(\.milliseconds),
        medianMilliseconds: runs.map(\.milliseconds).median, cpuMilliseconds: cpu,
        peakMegabytes: peak, peakIsUpperBound: peak <= ownPeak + 1,
        megabytesPerCPUSecond: cpu > 0 ? Double(bytes) / 1e6 / (cpu / 1000) : 0,
        findings: findings[index],
        timesKouwen: isFine
          ? ours.map { runs.map(\.milliseconds).median / $0.map(\.milliseconds).median } : nil,
        timesKouwenCPU: isFine ? ours.map { cpu / $0.map(\.cpuMilliseconds).median } : nil,
        failure: failures[index])
    }
  }
}
