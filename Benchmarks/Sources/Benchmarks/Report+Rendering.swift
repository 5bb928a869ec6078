import Foundation

extension Report {
  static func text(_ measurement: RenderingMeasurement, runs: Int) -> String {
    var lines = [
      "\(measurement.replies) replies from NDJSON, the same text from each; median of \(runs) runs",
      row(["", "time", "cpu", "peak memory", "replies/s", "time x ours", "cpu x ours"]),
    ]
    for engine in measurement.engines {
      if let failure = engine.failure {
        lines.append("  \(engine.name) failed, \(failure)")
        continue
      }
      lines.append(
        row([
          engine.name, String(format: "%.0f ms", engine.medianMilliseconds),
          String(format: "%.0f ms", engine.cpuMilliseconds),
          peak(engine.peakMegabytes, engine.peakIsUpperBound),
          String(format: "%.0f", engine.repliesPerSecond),
          engine.timesKouwen.map { String(format: "%.2f x", $0) } ?? "-",
          engine.timesKouwenCPU.map { String(format: "%.2f x", $0) } ?? "-",
        ]))
    }
    lines += measurement.engines.map { "  \($0.name): \($0.work)" }
    lines += ["", "The same by id, over a library of \(measurement.libraryTemplates) templates"]
    for run in measurement.library {
      lines.append(
        run.failure.map { "  \(run.replies) replies failed, \($0)" }
          ?? row([
            "\(run.replies) replies", String(format: "%.0f ms", run.medianMilliseconds), "",
            peak(run.peakMegabytes, run.peakIsUpperBound),
            String(format: "%.0f", run.repliesPerSecond),
          ]))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
