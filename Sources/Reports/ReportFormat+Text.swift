import Diagnostics
import TextAnalysis

extension ReportFormat {
  /// For people: the author's own line, what is wrong with it, why, and what to write instead.
  package static let text = ReportFormat(
    name: "text",
    text: { report in
      var text = TextReport(report)
      return text.render()
    })
}

/// Builds the text of one report. The form is that of rustc's and Swift's compilers, which many
/// tools and editors can read and jump from: `--> file:line:column`.
private struct TextReport {
  private let report: Report
  private let style: TerminalStyle
  private var places: Places
  private var output = ""
  /// Checks whose reason was given already.
  private var explained: Set<String> = []

  private static let mostLines = 3
  private static let mostFixes = 3
  private static let mostGone = 10

  init(_ report: Report) {
    self.report = report
    style = TerminalStyle(usesColour: report.usesColour)
    places = Places(report)
  }

  private var width: Int { max(report.width, 40) }

  mutating func render() -> String {
    var last: Diagnostic?
    for diagnostic in report.diagnostics {
      if startsGuesses(diagnostic, after: last) {
        let heading = Message(
          zh: "下面是猜的，请自己判断：", en: "What follows is a guess; judge for yourself:")
        output += style(.dim, heading[report.language]) + "\n\n"
      }
      show(diagnostic)
      output += "\n"
      last = diagnostic
    }
    output += summary + "\n"
    if report.countsRules, report.diagnostics.count > 1 { showRules() }
    if report.diagnostics.isEmpty, let note = report.cleanNote {
      output += note[report.language] + "\n"
    }
    if let baseline = report.baseline { show(baseline) }
    return output
  }

  /// Where findings come in the order of trust, what is no more than a guess says so.
  private func startsGuesses(_ diagnostic: Diagnostic, after last: Diagnostic?) -> Bool {
    guard report.order == .trust, diagnostic.check.trust == .heuristic else { return false }
    return last?.check.trust != .heuristic || last?.location.file != diagnostic.location.file
  }

  private func label(_ severity: Severity) -> String {
    (report.subject == .replies ? severity.advice : severity.label)[report.language]
  }

  private mutating func showRules() {
    let counts = report.ruleCounts
    let width = String(counts.map(\.count).max() ?? 0).utf8.count
    for (check, severity, count) in counts {
      let number = String(count)
      let title = SourceLine.harmless(check.title[report.language])
      output += "  " + String(repeating: " ", count: width - number.utf8.count) + number + "  "
      output += style(TerminalStyle.tone(of: severity), label(severity)) + "  " + title + " "
      output += style(.dim, "[\(SourceLine.harmless(check.id))]") + "\n"
    }
  }

  private mutating func show(_ baseline: Report.Baseline) {
    let hidden = baseline.hidden
    if hidden > 0 {
      let known = Message(
        zh: "另有 \(hidden) 处早就知道的，记在基线里，没有显示",
        en: "\(hidden) known \(hidden == 1 ? "finding" : "findings") in the baseline not shown")
      output += known[report.language] + "\n"
    }
    let gone = baseline.gone
    guard !gone.isEmpty else { return }
    let count = gone.reduce(0) { $0 + $1.count }
    let heading = Message(
      zh: "基线里有 \(count) 处已经没有了，用 --write-baseline 重写一次：",
      en:
        "\(count) in the baseline \(count == 1 ? "is" : "are") no longer there; write it anew with --write-baseline:"
    )
    output += heading[report.language] + "\n"
    for entry in gone.prefix(Self.mostGone) {
      let words = entry.text.isEmpty ? "" : " “\(SourceLine.harmless(entry.text))”"
      let times = entry.count > 1 ? " ×\(entry.count)" : ""
      output += "  \(SourceLine.harmless(entry.file)) [\(SourceLine.harmless(entry.rule))]"
      output += DisplayWidth.clip(words, to: 60) + times + "\n"
    }
    if gone.count > Self.mostGone {
      let rest = gone.count - Self.mostGone
      output += (report.language == .zh ? "  …… 还有 \(rest) 条" : "  … \(rest) more") + "\n"
    }
  }

  private mutating func show(_ diagnostic: Diagnostic) {
    let language = report.language
    let level = style(
      TerminalStyle.tone(of: diagnostic.severity), label(diagnostic.severity))
    let title = SourceLine.harmless(diagnostic.check.title[language])
    let separator = language == .zh ? "：" : ": "
    output += level + style(.bold, separator + title) + " "
    output += style(.dim, "[\(SourceLine.harmless(diagnostic.check.id))]") + "\n"

    let range = diagnostic.location.utf8
    let path = SourceLine.harmless(diagnostic.location.file)
    let table = places.table(of: diagnostic.location.file)
    guard let table else {
      let gutter = " "
      output += style(.dim, gutter + "--> ") + path + "\n"
      paragraph("", diagnostic.message[language], gutter)
      notes(diagnostic, gutter)
      return
    }
    let place = table.position(of: range.lowerBound)
    let lines = shownLines(of: range, in: table)
    let gutter = String(repeating: " ", count: String(lines.upperBound + 1).count)
    output += style(.dim, gutter + "--> ") + "\(path):\(place.line):\(place.column)\n"
    output += style(.dim, gutter + " |") + "\n"
    excerpt(diagnostic, lines, table, gutter)
    notes(diagnostic, gutter)
    // Beside advice for people, what `fix` would do has a name of its own.
    let label: Message =
      diagnostic.help == nil
      ? Message(zh: "怎么改：", en: "help: ") : Message(zh: "自动改：", en: "fix: ")
    for fix in diagnostic.fixes.prefix(Self.mostFixes) {
      show(fix, label[report.language], in: table, gutter)
    }
  }

  /// The 0-based lines of the range; a range that ends behind a line break does not touch the next.
  private func shownLines(of range: Range<Int>, in table: LineTable) -> ClosedRange<Int> {
    let first = table.lineIndex(of: min(range.lowerBound, table.bytes.count))
    guard !range.isEmpty else { return first...first }
    let last = table.lineIndex(of: min(range.upperBound, table.bytes.count + 1) - 1)
    return first...max(first, last)
  }

  private mutating func excerpt(
    _ diagnostic: Diagnostic, _ lines: ClosedRange<Int>, _ table: LineTable, _ gutter: String
  ) {
    let range = diagnostic.location.utf8
    let tone = TerminalStyle.tone(of: diagnostic.severity)
    let room = width - gutter.count - 3
    let shown = lines.prefix(Self.mostLines)
    for line in shown {
      let bytes = table.range(ofLine: line)
      let number = DisplayWidth.columns(String(line + 1))
      let part = range.clamped(to: bytes.lowerBound..<max(bytes.upperBound, bytes.lowerBound))
      // An empty line in the middle of a range has nothing to mark.
      let isBlank = line != lines.lowerBound && part.isEmpty
      let focus =
        line == lines.lowerBound ? max(range.lowerBound, bytes.lowerBound) : part.lowerBound
      let marked = range.isEmpty || part.isEmpty ? focus..<focus : part
      let (text, marks) = SourceLine(table.bytes, bytes, focus: focus, width: room)
        .rendered(marking: marked, width: room)
      let padding = String(repeating: " ", count: gutter.count - number)
      output += style(.dim, "\(padding)\(line + 1) |") + (text.isEmpty ? "" : " " + text) + "\n"
      if isBlank { continue }
      output += style(.dim, gutter + " |") + " " + style(tone, marks)
      if line == shown.last {
        message(diagnostic.message[report.language], after: marks, gutter, room)
      }
      output += "\n"
    }
    if lines.count > shown.count {
      let rest = lines.count - shown.count
      let more = Message(
        zh: "…… 还有 \(rest) 行", en: "… \(rest) more \(rest == 1 ? "line" : "lines")")
      output += style(.dim, gutter + " | " + more[report.language]) + "\n"
    }
  }

  /// Beside the marks where it fits, else below them.
  private mutating func message(
    _ text: String, after marks: String, _ gutter: String, _ room: Int
  ) {
    let text = SourceLine.harmless(text)
    if marks.count + 1 + DisplayWidth.columns(text) <= room {
      output += " " + text
      return
    }
    for line in LineWrapping.lines(of: text, columns: room) {
      output += "\n" + style(.dim, gutter + " |") + " " + line
    }
  }

  private mutating func notes(_ diagnostic: Diagnostic, _ gutter: String) {
    let language = report.language
    let why = diagnostic.check.why[language]
    if !why.isEmpty, explained.insert(diagnostic.check.id).inserted {
      paragraph(language == .zh ? "为什么：" : "why: ", why, gutter)
    }
    if let help = diagnostic.help {
      paragraph(language == .zh ? "怎么改：" : "help: ", help[language], gutter)
    }
  }

  /// `= label: text`, wrapped, with the following lines under the text's start.
  private mutating func paragraph(_ label: String, _ text: String, _ gutter: String) {
    let indent = DisplayWidth.columns(label)
    let lines = LineWrapping.lines(
      of: SourceLine.harmless(text), columns: max(width - gutter.count - 3 - indent, 10))
    for (index, line) in lines.enumerated() {
      if index == 0 {
        output += gutter + style(.dim, " = ") + style(.bold, label) + line + "\n"
      } else {
        output += gutter + "   " + String(repeating: " ", count: indent) + line + "\n"
      }
    }
  }

  /// The lines as they read after the change.
  private mutating func show(
    _ fix: Fix, _ label: String, in table: LineTable, _ gutter: String
  ) {
    paragraph(label, fix.title[report.language], gutter)
    let room = width - gutter.count - 3
    guard let change = FixPreview(fix, table, reach: SourceLine.reach(width: room)) else { return }
    for (index, line) in change.lines.prefix(Self.mostLines).enumerated() {
      let focus = index == 0 ? change.focus : 0
      let shown = SourceLine(line, 0..<line.count, focus: focus, width: room)
        .rendered(marking: focus..<focus, width: room).text
      let number = String(change.firstLine + index + 1)
      let padding = String(repeating: " ", count: max(0, gutter.count - number.count))
      let sign = change.isRemoval ? "-" : "+"
      output += style(.dim, padding + number) + style(.green, " \(sign) " + shown) + "\n"
    }
  }

  private var summary: String {
    let files = report.filesChecked
    let counts = Severity.allCases.reversed().map { ($0, report.count(of: $0)) }
      .filter { $0.1 > 0 }
    switch report.language {
    case .zh:
      let checked = report.subject == .files ? "检查了 \(files) 个文件" : "检查了 \(files) 条回复"
      if counts.isEmpty { return checked + "，没有发现问题" }
      let parts = counts.map { "\($0.1) 处\($0.0.label.zh)" }.joined(separator: "，")
      return "共 \(report.diagnostics.count) 处：\(parts)（\(checked)）"
    case .en:
      let noun = report.subject == .files ? ("file", "files") : ("reply", "replies")
      let checked = "\(files) \(files == 1 ? noun.0 : noun.1) checked"
      if counts.isEmpty { return checked + ", no findings" }
      let parts = counts.map { severity, count in
        report.subject == .replies
          ? "\(count) \(severity.advice.en)"
          : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
      }.joined(separator: ", ")
      let total = report.diagnostics.count
      return "\(total) \(total == 1 ? "finding" : "findings"): \(parts) (\(checked))"
    }
  }
}
