import Diagnostics

extension ReportFormat {
  /// A finding a line, as compilers print them: `file:line:column: level: message [check]`, for editors
  /// that jump to such places and for programs that read lines. Nothing where there is none.
  package static let line = ReportFormat(name: "line", isList: true, append: appendLines)

  private static func appendLines(of report: Report, to output: inout [UInt8]) {
    var lines = TextBuffer(capacity: report.diagnostics.count * bytesPerLine)
    append(report, to: &lines)
    lines.withBytes { output.append(contentsOf: $0) }
  }

  private static func append(_ report: Report, to output: inout TextBuffer) {
    let language = report.language
    var file: String?
    var cursor = LineCursor([])
    var start: [UInt8] = []
    for diagnostic in report.diagnostics {
      if diagnostic.location.file != file {
        let named = diagnostic.location.file
        file = named
        start = Array(SourceLine.harmless(named).utf8) + [UInt8(ascii: ":")]
        // In a file without bytes every offset is on the first line.
        cursor = LineCursor(report.source(named) ?? [])
      }
      let found = cursor.place(of: diagnostic.location.utf8.lowerBound)
      output.append(start)
      append(found.line, to: &output)
      output.append(UInt8(ascii: ":"))
      append(found.column, to: &output)
      output.append(": ")
      output.append(diagnostic.severity.label[language])
      output.append(": ")
      let words = output.count
      diagnostic.appendMessage(in: language, to: &output)
      output.append(" [")
      output.append(diagnostic.check.id)
      SourceLine.makeHarmless(&output, from: words)
      output.append("]\n")
    }
  }

  private static let bytesPerLine = 112

  /// Decimal digits of what is not negative.
  private static func append(_ number: Int, to output: inout TextBuffer) {
    if number >= 10 { append(number / 10, to: &output) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
