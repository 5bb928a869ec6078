import Diagnostics

extension ReportFormat {
  /// A finding a line, as compilers print them: `file:line:column: level: message [check]`, for editors
  /// that jump to such places and for programs that read lines. Nothing where there is none.
  package static let line = ReportFormat(name: "line", isList: true, append: appendLines)

  private static func appendLines(of report: Report, to output: inout [UInt8]) {
    let room = output.count + report.diagnostics.count * bytesPerLine
    // More than is asked for: to ask for just enough each time would copy all that is there each time.
    if room > output.capacity { output.reserveCapacity(max(room, 2 * output.capacity)) }
    var lines = TextBuffer(capacity: min(report.diagnostics.count * bytesPerLine, 2 * portion))
    let language = report.language
    let levels = language == .zh ? chineseLevels : englishLevels
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
      lines.append(start)
      append(found.line, to: &lines)
      lines.append(UInt8(ascii: ":"))
      append(found.column, to: &lines)
      lines.append(levels[diagnostic.severity.rank])
      let words = lines.count
      diagnostic.appendMessage(in: language, to: &lines)
      lines.append(literal: " [")
      lines.append(diagnostic.check.id)
      SourceLine.makeHarmless(&lines, from: words)
      lines.append(literal: "]\n")
      if lines.count >= portion { lines.move(to: &output) }
    }
    lines.move(to: &output)
  }

  /// What stands between a place and its message, by the rank of the severity.
  private static let chineseLevels = levels(in: .zh)
  private static let englishLevels = levels(in: .en)

  private static func levels(in language: UILanguage) -> [[UInt8]] {
    Severity.allCases.map { Array(": \($0.label[language]): ".utf8) }
  }

  private static let bytesPerLine = 112
  /// In bytes: of one large file there may be a hundred megabytes to say.
  private static let portion = 64 << 10

  /// Decimal digits of what is not negative.
  private static func append(_ number: Int, to output: inout TextBuffer) {
    if number >= 10 { append(number / 10, to: &output) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
