import Foundation

extension Report {
  static func text(_ measurement: CheckingMeasurement, runs: Int) -> String {
    var lines = ["Checking drafts; median of \(runs) runs (short draft: \(runs * 3))"]
    for task in measurement.tasks {
      lines += [
        "", "\(task.name), \(task.bytes / 1024) KB",
        row(["", "time", "cpu", "MB/cpu-s", "peak memory", "findings", "time x ours", "cpu x ours"]
        ),
      ]
      for tool in task.tools {
        if let failure = tool.failure {
          lines.append("  \(tool.name) failed, \(failure)")
          continue
        }
        lines.append(
          row([
            tool.name, String(format: "%.1f ms", tool.medianMilliseconds),
            String(format: "%.1f ms", tool.cpuMilliseconds),
            String(format: "%.1f", tool.megabytesPerCPUSecond),
            peak(tool.peakMegabytes, tool.peakIsUpperBound),
            tool.findings.map(String.init) ?? "-",
            tool.timesKouwen.map { String(format: "%.2f x", $0) } ?? "-",
            tool.timesKouwenCPU.map { String(format: "%.2f x", $0) } ?? "-",
          ]))
      }
    }
    lines += [""] + (measurement.tasks.first?.tools.map { "  \($0.name): \($0.work)" } ?? [])
    return lines.joined(separator: "\n") + "\n"
  }
}
