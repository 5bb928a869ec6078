import Foundation

extension Report {
  static func text(_ measurement: SearchingMeasurement, runs: Int) -> String {
    func milliseconds(_ number: Double) -> String {
      String(format: number < 10 ? "%.2f ms" : number < 1000 ? "%.0f ms" : "%.0f ms", number)
    }
    var lines = [
      "Searching \(measurement.templates) templates of \(measurement.meanLength) characters; \(measurement.queries) queries",
      row(["", "p50", "p99", "alone p50", "alone p99", "memory", "answered"]),
    ]
    for engine in measurement.engines {
      let alone = engine.searchAlone
      lines.append(
        row([
          engine.name, milliseconds(engine.answer.p50), milliseconds(engine.answer.p99),
          alone.map { milliseconds($0.p50) } ?? "-", alone.map { milliseconds($0.p99) } ?? "-",
          peak(engine.residentPeakMegabytes, false), String(engine.answered),
        ]))
    }
    lines += ["", row(["making the index", "time", "cpu", "peak memory", "index"])]
    for engine in measurement.engines {
      lines.append(
        row([
          engine.name, milliseconds(engine.build.medianMilliseconds),
          milliseconds(engine.build.cpuMilliseconds), peak(engine.buildPeakMegabytes, false),
          String(format: "%.1f MB", engine.indexMegabytes),
        ]))
      if let refresh = engine.refresh {
        lines.append(
          row([
            "  one file changed", milliseconds(refresh.medianMilliseconds),
            milliseconds(refresh.cpuMilliseconds),
          ]))
      }
    }
    lines += ["", row(["one process", "time", "cpu"])]
    for engine in measurement.engines {
      for once in engine.once {
        lines.append(
          row([
            engine.name, milliseconds(once.times.medianMilliseconds),
            milliseconds(once.times.cpuMilliseconds), "  " + once.what,
          ]))
      }
    }
    lines.append("")
    if let shared = measurement.sharedResults {
      lines.append(
        String(format: "  %.0f %% of the ten best are the same templates", shared * 100))
    }
    lines += measurement.engines.map { "  \($0.name): \($0.work)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
