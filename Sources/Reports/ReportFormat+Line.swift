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
    let levels = Severity.allCases.map { Array(": \($0.label[language]): ".utf8) }
    var file: String?
    var cursor = LineCursor([])
    var start: [UInt8] = []
    // By index: each would be copied to be looked at.
    let diagnostics = report.diagnostics
    for index in diagnostics.indices {
      if diagnostics[index].location.file != file {
        let named = diagnostics[index].location.file
        file = named
        start = Array(SourceLine.harmless(named).utf8) + [UInt8(ascii: ":")]
        // In a file without bytes every offset is on the first line.
        cursor = LineCursor(report.source(named) ?? [])
      }
      let found = cursor.place(of: diagnostics[index].location.utf8.lowerBound)
      output.append(start)
      append(found.line, to: &output)
      output.append(UInt8(ascii: ":"))
      append(found.column, to: &output)
      output.append(levels[diagnostics[index].severity.rank])
      let words = output.count
      diagnostics[index].appendMessage(in: language, to: &output)
      output.append(literal: " [")
      output.append(diagnostics[index].check.id)
      SourceLine.makeHarmless(&output, from: words)
      output.append(literal: "]\n")
    }
  }

  private static let bytesPerLine = 112

  /// Decimal digits of what is not negative.
  private static func append(_ number: Int, to output: inout TextBuffer) {
    if number >= 10 { append(number / 10, to: &output) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
