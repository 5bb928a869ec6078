import Diagnostics

extension TrapScanner {
  /// The lines below `|` or `>`, up to where the block ends. `column` is that of its key or dash.
  mutating func scanBlock(below column: Int) {
    var margin: Int?
    var slips: (trap: Int, lines: Int)?
    while index + 1 < lines.count {
      let next = lines[index + 1]
      let lead = Lead(bytes, next)
      if lead.end == next.end {
        // A blank line of the text; with tabs only where YAML takes it.
        index += 1
        if lead.hasTab, margin == nil || spaces(next) < (margin ?? 0) {
          slips = mend(next, to: margin ?? column + 2, lead, slips)
        }
        continue
      }
      let indent = spaces(next)
      if let margin, indent >= margin {
        index += 1
        continue
      }
      if margin == nil, indent > column, next.start + indent == lead.end {
        margin = indent
        index += 1
        continue
      }
      let isOddLead = next.start + indent < lead.end
      if !isOddLead, indent <= column, endsBlock(next, lead, column) { return }
      index += 1
      slips = mend(next, to: margin ?? column + 2, lead, slips)
      if margin == nil { margin = column + 2 }
    }
  }

  private func spaces(_ line: SourceLine) -> Int {
    var end = line.start
    while end < line.end, bytes[end] == .space { end += 1 }
    return end - line.start
  }

  /// Whether a line that stands left of the block is something of its own, not a sentence of it.
  private func endsBlock(_ line: SourceLine, _ lead: Lead, _ column: Int) -> Bool {
    switch bytes[lead.end] {
    case .hash: return true
    case .dash:
      // A list item beside or above the block's own.
      return blocks.contains { $0.isList && $0.column == lead.column }
        && (lead.end + 1 == line.end || bytes[lead.end + 1].isBlank)
    default:
      guard let key = KeyLine(bytes, lead.end..<line.end) else { return false }
      return KeyLine.looksLikeKey(bytes, key.key) || bytes[lead.end] == .doubleQuote
    }
  }

  /// Moves a line of the block to its margin. Lines that slipped together are one finding.
  private mutating func mend(
    _ line: SourceLine, to margin: Int, _ lead: Lead, _ slips: (trap: Int, lines: Int)?
  ) -> (trap: Int, lines: Int)? {
    let edit = TextEdit(
      line.start..<lead.end,
      replacement: lead.end == line.end ? "" : String(repeating: " ", count: margin))
    if let slips {
      traps[slips.trap].repair.append(edit)
      traps[slips.trap].fix?.edits.append(edit)
      return (slips.trap, slips.lines + 1)
    }
    let text = bytes.trimmingBlanks(lead.end..<line.end)
    let words = excerpt(bytes.text(text))
    let fix = Fix.guess("缩进 \(margin) 个空格", "indent by \(margin) spaces", edit)
    if lead.hasTab || lead.hasOddSpace {
      traps.append(
        Trap(
          lead.hasTab ? YAMLChecks.tabIndentation : YAMLChecks.fullWidthSpace, line.start..<lead.end,
          lead.hasTab
            ? Message(zh: "缩进用了制表符（Tab），要用空格", en: "this line is indented with a tab; use spaces")
            : Message(
              zh: "缩进用了全角空格或不断行空格，要用半角空格",
              en: "this line is indented with full-width or no-break spaces; use plain ones"),
          fix: fix))
    } else {
      traps.append(
        Trap(
          YAMLChecks.unevenBlock, text,
          Message(
            zh: "“\(words)”没有和 | 下面的第一行对齐，要缩进 \(margin) 个空格",
            en: "“\(words)” is not in line with the first line below |: indent it by \(margin) spaces"),
          fix: fix))
    }
    return (traps.count - 1, 1)
  }
}
