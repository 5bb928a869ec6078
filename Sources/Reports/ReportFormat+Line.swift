import Diagnostics

extension ReportFormat {
  /// A finding a line, as compilers print them: `file:line:column: level: message [check]`, for editors
  /// that jump to such places and for programs that read lines. Nothing where there is none.
  package static let line = ReportFormat(name: "line", isList: true, bytes: lines)

  private static func lines(of report: Report) -> [UInt8] {
    let language = report.language
    func label(_ severity: Severity) -> [UInt8] { Array(": \(severity.label[language]): ".utf8) }
    let (error, warning, suggestion) = (label(.error), label(.warning), label(.suggestion))
    var file: String?
    var table = LineTable([])
    var place: LineTable.Position?
    var start: [UInt8] = []
    var output: [UInt8] = []
    output.reserveCapacity(report.diagnostics.count * bytesPerLine)
    for diagnostic in report.diagnostics {
      if diagnostic.location.file != file {
        let named = diagnostic.location.file
        file = named
        start = Array(SourceLine.harmless(named).utf8) + [UInt8(ascii: ":")]
        // In a file without bytes every offset is on the first line.
        table = LineTable(report.source(named) ?? [])
        place = nil
      }
      let found = table.position(of: diagnostic.location.utf8.lowerBound, after: place)
      place = found
      output += start
      append(found.line, to: &output)
      output.append(UInt8(ascii: ":"))
      append(found.column, to: &output)
      switch diagnostic.severity {
      case .error: output += error
      case .warning: output += warning
      case .suggestion: output += suggestion
      }
      SourceLine.append(diagnostic.message(in: language), to: &output)
      output.append(UInt8(ascii: " "))
      output.append(UInt8(ascii: "["))
      SourceLine.append(diagnostic.check.id, to: &output)
      output.append(UInt8(ascii: "]"))
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  private static let bytesPerLine = 112

  /// Decimal digits of what is not negative.
  private static func append(_ number: Int, to output: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &output) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
