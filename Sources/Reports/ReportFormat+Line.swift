import Diagnostics

extension ReportFormat {
  /// A finding a line, as compilers print them: `file:line:column: level: message [check]`, for editors
  /// that jump to such places and for programs that read lines. Nothing where there is none.
  package static let line = ReportFormat(name: "line") { report in
    let language = report.language
    var file: String?
    var lines = LineTable([])
    var start: [UInt8] = []
    var output: [UInt8] = []
    output.reserveCapacity(report.diagnostics.count * bytesPerLine)
    for diagnostic in report.diagnostics {
      if diagnostic.location.file != file {
        let named = diagnostic.location.file
        file = named
        start = Array(SourceLine.harmless(named).utf8) + [UInt8(ascii: ":")]
        // In a file without bytes every offset is on the first line.
        lines = LineTable(report.source(named) ?? [])
      }
      let place = lines.position(of: diagnostic.location.utf8.lowerBound)
      output += start
      output += String(place.line).utf8
      output.append(UInt8(ascii: ":"))
      output += String(place.column).utf8
      output += ": ".utf8
      output += diagnostic.severity.label[language].utf8
      output += ": ".utf8
      output += SourceLine.harmless(diagnostic.message(in: language)).utf8
      output += " [".utf8
      output += SourceLine.harmless(diagnostic.check.id).utf8
      output += "]\n".utf8
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let bytesPerLine = 96
}
