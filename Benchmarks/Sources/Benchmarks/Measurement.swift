import Foundation

/// All programs over one library.
struct Measurement: Codable {
  var templates: Int
  var files: Int
  /// All files together.
  var bytes: Int
  var programs: [Program]

  struct Program: Codable {
    var name: String
    var work: String
    /// Wall times of the runs in milliseconds, in their order.
    var runs: [Double]
    var medianMilliseconds: Double
    var cpuMilliseconds: Double
    var peakMegabytes: Double
    /// Whether it held less than that: the system counts what this program held when it started it.
    var peakIsUpperBound: Bool
    /// Its median against ripgrep's; nil where ripgrep is missing.
    var timesTheFloor: Double?
    /// Set where it did not do its work: what it printed first.
    var failure: String?
  }

  /// Runs every program once to warm the cache, then in turns, so that a busy moment of the machine
  /// meets them all.
  static func take(
    _ library: LibraryOnDisk, _ contenders: [Contender], runs: Int, output: String
  ) throws -> Measurement {
    var results = contenders.map { _ in [ChildProcess]() }
    let ownPeak = try ChildProcess.ownPeak(output: output)
    var failures = [String?](repeating: nil, count: contenders.count)
    for round in 0...runs {
      for turn in contenders.indices {
        let index = (turn + round) % contenders.count
        if failures[index] != nil { continue }
        let contender = contenders[index]
        let run = try ChildProcess.run(contender.arguments(library.folder), output: output)
        if !contender.fineCodes.contains(run.exitCode) {
          failures[index] = "exit code \(run.exitCode): \(OutputFile.beginning(of: output))"
        } else if round > 0 {
          results[index].append(run)
        }
      }
    }
    var programs = contenders.indices.map { index in
      let runs = results[index]
      let peak = runs.map(\.peakMegabytes).max() ?? 0
      return Program(
        name: contenders[index].name, work: contenders[index].work,
        runs: runs.map(\.milliseconds), medianMilliseconds: runs.map(\.milliseconds).median,
        cpuMilliseconds: runs.map(\.cpuMilliseconds).median,
        peakMegabytes: peak, peakIsUpperBound: peak <= ownPeak + 1, failure: failures[index])
    }
    if let floor = programs.first(where: { $0.name == Contender.floorName && $0.failure == nil }) {
      for index in programs.indices where programs[index].failure == nil {
        programs[index].timesTheFloor =
          programs[index].medianMilliseconds / floor.medianMilliseconds
      }
    }
    return Measurement(
      templates: library.size, files: library.files, bytes: library.bytes, programs: programs)
  }
}

extension [Double] {
  /// The middle one, or the mean of the middle two; 0 of none.
  var median: Double {
    let sorted = sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
