import Diagnostics

extension ReportFormat {
  /// A finding a line, as compilers print them: `file:line:column: level: message [check]`, for editors
  /// that jump to such places and for programs that read lines. Nothing where there is none.
  package static let line = ReportFormat(name: "line") { report in
    let language = report.language
    var places = Places(report)
    var file = ""
    var shownFile = ""
    var output = ""
    for diagnostic in report.diagnostics {
      if diagnostic.location.file != file {
        file = diagnostic.location.file
        shownFile = SourceLine.harmless(file)
      }
      let place = places.position(of: diagnostic.location.utf8.lowerBound, in: file)
      output += shownFile
      output += ":"
      output += String(place.line)
      output += ":"
      output += String(place.column)
      output += ": "
      output += diagnostic.severity.label[language]
      output += ": "
      output += SourceLine.harmless(diagnostic.message[language])
      output += " ["
      output += SourceLine.harmless(diagnostic.check.id)
      output += "]\n"
    }
    return output
  }
}
