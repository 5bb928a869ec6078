import Foundation

/// Shows measurements to people, or to programs.
enum Report {
  /// The times are of this machine at this moment; the ratios are what to compare.
  static func text(_ measurement: Measurement, runs: Int) -> String {
    let kilobytes = measurement.bytes / 1024
    var lines = [
      "\(measurement.templates) templates, \(measurement.files) files, \(kilobytes) KB; median of \(runs) runs, warm cache",
      row(["", "time", "cpu", "peak memory", "against rg"]),
    ]
    for program in measurement.programs {
      if let failure = program.failure {
        lines.append("  \(program.name) failed, \(failure)")
        continue
      }
      lines.append(
        row([
          program.name, String(format: "%.1f ms", program.medianMilliseconds),
          String(format: "%.1f ms", program.cpuMilliseconds),
          peak(program.peakMegabytes, program.peakIsUpperBound),
          program.timesTheFloor.map { String(format: "%.2f x", $0) } ?? "-",
        ]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func peak(_ megabytes: Double, _ isUpperBound: Bool) -> String {
    String(format: isUpperBound ? "< %.0f MB" : "%.0f MB", megabytes.rounded(.up))
  }

  static func row(_ cells: [String]) -> String {
    let widths = [20, 12, 12, 12, 12, 12, 12, 12]
    return "  "
      + zip(cells, widths).enumerated().map { index, cell in
        let (text, width) = cell
        let space = String(repeating: " ", count: max(0, width - text.count))
        return index == 0 ? text + space : space + text
      }.joined()
  }

  private struct Whole: Codable {
    var version = 1
    var runs: Int
    var measurements: [Measurement]
    var rendering: RenderingMeasurement?
    var checking: CheckingMeasurement?
    var searching: [SearchingMeasurement]
  }

  static func json(
    _ measurements: [Measurement], _ rendering: RenderingMeasurement?,
    _ checking: CheckingMeasurement?, _ searching: [SearchingMeasurement], runs: Int
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let data = try encoder.encode(
      Whole(
        runs: runs, measurements: measurements, rendering: rendering, checking: checking,
        searching: searching))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
