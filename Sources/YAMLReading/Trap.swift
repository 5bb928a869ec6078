import Diagnostics

/// One slip of the author's, with what would mend it.
struct Trap {
  var check: Check
  var range: Range<Int>
  var message: Message
  var help: Message?
  var fix: Fix?
  /// What to change in memory so that the rest of the file can be read. The fix's edits by default.
  var repair: [TextEdit]
  /// Whether the repair leaves something of the text out.
  var isLoss = false
  /// Worse than the check's own, where the same slip makes a text unreadable.
  var severity: Severity?

  init(
    _ check: Check, _ range: Range<Int>, _ message: Message, help: Message? = nil, fix: Fix? = nil,
    repair: [TextEdit]? = nil
  ) {
    self.check = check
    self.range = range
    self.message = message
    self.help = help
    self.fix = fix
    self.repair = repair ?? fix?.edits ?? []
  }

  func diagnostic(in path: String) -> Diagnostic {
    var diagnostic = Diagnostic(
      check, message, at: SourceRange(file: path, utf8: range), help: help,
      fixes: fix.map { [$0] } ?? [])
    diagnostic.severity = severity ?? check.severity
    return diagnostic
  }
}

extension Fix {
  /// One edit that keeps the meaning.
  static func safe(_ zh: String, _ en: String, _ edits: TextEdit...) -> Fix {
    Fix(Message(zh: zh, en: en), isSafe: true, edits: edits)
  }

  /// A guess at what was meant.
  static func guess(_ zh: String, _ en: String, _ edits: TextEdit...) -> Fix {
    Fix(Message(zh: zh, en: en), isSafe: false, edits: edits)
  }
}

/// The author's own words in a message, cut where they get long.
func excerpt(_ text: String) -> String {
  let line = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
  return line.count > 24 ? String(String.UnicodeScalarView(line.prefix(22))) + "…" : String(line)
}
