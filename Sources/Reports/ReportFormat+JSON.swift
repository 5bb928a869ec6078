import Diagnostics

extension ReportFormat {
  /// One JSON object on one line: the shape of `check --json` and `validate --json`, version 1.
  package static let json = ReportFormat(name: "json", text: document)

  private static func document(of report: Report) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("version", 1)
      writer.key("findings")
      writer.array { writer in
        writeFindings(of: report, to: &writer)
      }
      writer.key("summary")
      writer.object { writer in
        writer.field("files", report.filesChecked)
        writer.field("errors", report.count(of: .error))
        writer.field("warnings", report.count(of: .warning))
        writer.field("suggestions", report.count(of: .suggestion))
        if report.countsRules { writeRules(of: report, to: &writer) }
        if let baseline = report.baseline { write(baseline, to: &writer) }
      }
    }
    return writer.text + "\n"
  }

  private static func writeRules(of report: Report, to writer: inout JSONWriter) {
    writer.key("rules")
    writer.array { writer in
      for (check, severity, count) in report.ruleCounts {
        writer.object { writer in
          writer.field("rule", check.id)
          writer.field("title", check.title[report.language])
          writer.field("level", severity.rawValue)
          writer.field("count", count)
        }
      }
    }
  }

  private static func write(_ baseline: Report.Baseline, to writer: inout JSONWriter) {
    writer.key("baseline")
    writer.object { writer in
      writer.field("hidden", baseline.hidden)
      writer.key("gone")
      writer.array { writer in
        for entry in baseline.gone {
          writer.object { writer in
            writer.field("file", entry.file)
            writer.field("rule", entry.rule)
            writer.field("text", entry.text)
            writer.field("count", entry.count)
          }
        }
      }
    }
  }

  /// The items of `findings`, for objects of other shapes that hold findings too.
  package static func writeFindings(of report: Report, to writer: inout JSONWriter) {
    var places = Places(report)
    for diagnostic in report.diagnostics {
      write(diagnostic, report.language, &places, to: &writer)
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, _ language: UILanguage, _ places: inout Places,
    to writer: inout JSONWriter
  ) {
    let file = diagnostic.location.file
    writer.object { writer in
      writer.field("rule", diagnostic.check.id)
      writer.field("level", diagnostic.severity.rawValue)
      writer.field("trust", diagnostic.check.trust.rawValue)
      writer.field("message", diagnostic.message[language])
      writer.field("title", diagnostic.check.title[language])
      writer.field("why", diagnostic.check.why[language])
      writer.field("help", diagnostic.help?[language])
      writer.field("file", file)
      write(diagnostic.location.utf8, in: file, &places, to: &writer)
      writer.key("fixes")
      writer.array { writer in
        for fix in diagnostic.fixes {
          writer.object { writer in
            writer.field("title", fix.title[language])
            writer.field("safe", fix.isSafe)
            writer.key("edits")
            writer.array { writer in
              for edit in fix.edits {
                writer.object { writer in
                  write(edit.range, in: file, &places, to: &writer)
                  writer.field("text", edit.replacement)
                }
              }
            }
          }
        }
      }
    }
  }

  private static func write(
    _ range: Range<Int>, in file: String, _ places: inout Places, to writer: inout JSONWriter
  ) {
    for (key, offset) in [("start", range.lowerBound), ("end", range.upperBound)] {
      let position = places.position(of: offset, in: file)
      writer.key(key)
      writer.object { writer in
        writer.field("line", position.line)
        writer.field("column", position.column)
        writer.field("utf8", position.utf8)
        writer.field("utf16", position.utf16)
      }
    }
  }
}
