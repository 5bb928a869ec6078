import Diagnostics
import Reports
import TextAnalysis

/// What a finder looks like.
extension Finder {
  /// The screen as it is now; searches first where something was typed.
  mutating func screen() -> Screen {
    update()
    var screen = Screen(rows: Array(repeating: Screen.Row(), count: layout.lines))
    drawQuery(&screen)
    if let row = layout.filterRow { screen.rows[row].left = filterLine.clipped(to: layout.columns) }
    if let row = layout.noticeRow {
      screen.rows[row].left = notice.line(
        columns: layout.columns, chosen: chosenRow?.id, language)
    }
    if let row = layout.helpRow { screen.rows[row].left = helpLine.clipped(to: layout.columns) }
    drawList(&screen)
    drawPreview(&screen)
    return screen
  }

  private static var prompt: String { "> " }

  /// What was typed, around the cursor, and at the right how much was found.
  private func drawQuery(_ screen: inout Screen) {
    // A window too small for a notice says doubt here.
    let isDoubtful = list.isDoubtful && layout.noticeRow == nil
    let count = "\(list.rows.count)" + (list.isCut ? "+" : "") + (isDoubtful ? "?" : "")
    let countColumns = layout.columns >= 16 ? count.utf8.count + 2 : 0
    let room = max(layout.columns - 2 - countColumns, 2)
    var before = Self.shown(query.beforeCursor)
    let behind = Self.shown(query.afterCursor)
    // The cursor needs a place of its own behind the text, and what it stands on should be seen.
    let limit = max(room - max(1, min(DisplayWidth.columns(behind), room / 4)), 1)
    if DisplayWidth.columns(before) > limit {
      var kept = Substring()
      var columns = 1
      for index in before.indices.reversed() {
        columns += DisplayWidth.columns(before[index])
        if columns > limit { break }
        kept = before[index...]
      }
      before = "…" + kept
    }
    let cursor = DisplayWidth.columns(before)
    let after = DisplayWidth.clip(behind, to: max(room - cursor, 1))
    var line = StyledText(Self.prompt, .cyan)
    line.append(before + after)
    if query.isEmpty, room > 24 {
      line.append(words("客户的话、场景、标签…", "the customer's words…"), .dim)
    }
    screen.rows[0].left = line.clipped(to: layout.columns)
    if countColumns > 0 {
      screen.rows[0].right = StyledText(count, .dim)
      screen.rows[0].rightColumn = layout.columns - countColumns + 2
    }
    screen.cursorColumn = min(Self.prompt.utf8.count + cursor, layout.columns - 1)
  }

  /// Line breaks are seen, in one column.
  private static func shown(_ text: String) -> String {
    text.contains("\n") ? text.replacing("\n", with: "⏎") : text
  }

  private var filterLine: StyledText {
    var line = StyledText()
    for filter in filters {
      if !line.isEmpty { line.append("  ") }
      line.append("^\(filter.key.uppercased()) ", .dim)
      append(filter, to: &line)
    }
    for name in fixedNames {
      if !line.isEmpty { line.append("  ") }
      line.append(name, .cyan)
    }
    return line
  }

  private func append(_ filter: FinderFilter, to line: inout StyledText) {
    let name = filter.name[language]
    guard let chosen = filter.chosen else { return line.append(name, .dim) }
    line.append(words("\(name)：\(chosen.label)", "\(name): \(chosen.label)"), .cyan)
  }

  /// As many keys as there is room for, the most needed first. Where the filters have no row of their
  /// own, those that are on come first: nobody should look for what they hide.
  private var helpLine: StyledText {
    var line = StyledText()
    if layout.filterRow == nil {
      let active = filters.filter { $0.chosen != nil }
      for filter in active {
        append(filter, to: &line)
        line.append("  ")
      }
      for name in fixedNames { line.append(name + "  ", .cyan) }
    }
    let keys =
      isReading
      ? [
        (words("回车", "Enter"), words("填写", "fill")), ("Esc", words("返回", "back")),
        ("↑↓", words("看全文", "scroll")), ("PgUp/PgDn", words("翻页", "page")),
      ]
      : [
        (words("回车", "Enter"), words("填写", "fill")), ("Esc", words("离开", "quit")),
        ("↑↓", words("选", "move")), ("Tab", words("看全文", "read")),
        ("PgUp/PgDn", words("翻页", "page")), ("Shift-↑↓", words("滚动预览", "scroll")),
      ]
    for (key, meaning) in keys {
      var item = StyledText(line.isEmpty || line.plain.hasSuffix(" ") ? "" : "  ")
      item.append(key)
      item.append(" " + meaning, .dim)
      guard line.columns + item.columns <= layout.columns else { break }
      line.append(item)
    }
    return line
  }

  private func drawList(_ screen: inout Screen) {
    guard let area = layout.list else { return }
    if list.rows.isEmpty {
      var lines = [words("没有找到", "nothing found")]
      if let hint = list.hint {
        lines += LineWrapping.lines(of: hint, columns: max(area.columns - 2, 2))
      }
      for (offset, line) in lines.prefix(area.lines).enumerated() {
        screen.rows[area.row + offset].left = StyledText("  " + line, .dim)
          .clipped(to: area.columns)
      }
      return
    }
    for position in top..<min(top + layout.entries, list.rows.count) {
      let row = area.row + (position - top) * layout.linesPerEntry
      let entry = entry(list.rows[position], isChosen: position == chosen, area.columns)
      for (offset, line) in entry.enumerated() where row + offset < area.row + area.lines {
        screen.rows[row + offset].left = line
      }
    }
  }

  /// A template in the list: which wish it answers, its title and what sets it apart; where there is room, below that its
  /// scenario and why it is there.
  private func entry(_ row: PickRow, isChosen: Bool, _ columns: Int) -> [StyledText] {
    let badge = row.badges.isEmpty ? "" : "  " + row.badges.joined(separator: " ")
    let hasTwoLines = layout.linesPerEntry == 2
    var title = StyledText(isChosen ? "> " : "  ", .cyan)
    // Where there is no room for it, the title may say it too.
    let badgeColumns =
      DisplayWidth.columns(badge) * 3 <= columns ? DisplayWidth.columns(badge) : 0
    if let mark = notice.mark(of: row.id) { title.append(mark + " ", .cyan) }
    let room = max(columns - title.columns - badgeColumns, 1)
    append(row.title, row.match, .title, to: &title, isChosen ? .bold : nil, columns: room)
    if badgeColumns > 0 { title.append(badge, .dim) }
    guard hasTwoLines else {
      if let scenario = row.scenario, columns - title.columns > 8 {
        title.append("  " + scenario, .dim)
      }
      return [title.clipped(to: columns)]
    }
    var reason = StyledText("  ")
    if let scenario = row.scenario {
      append(
        scenario, row.match, .scenario, to: &reason, .dim, columns: max(min(columns / 3, 16), 4))
      reason.append(" · ", .dim)
    }
    append(whyItIsThere: row, to: &reason, columns: columns - reason.columns)
    return [title.clipped(to: columns), reason.clipped(to: columns)]
  }

  /// A customer's own words in quotation marks; where title or scenario say it already, when to use it.
  private func append(whyItIsThere row: PickRow, to line: inout StyledText, columns: Int) {
    guard let match = row.match, match.field != .title, match.field != .scenario, columns > 4 else {
      line.append(row.useWhen ?? row.id, .dim)
      return
    }
    let isSaid = match.field == .customerSays
    if isSaid { line.append("“", .dim) }
    for piece in MatchExcerpt(
      of: match.text, spans: match.spans, columns: columns - (isSaid ? 2 : 0)
    ).pieces {
      line.append(piece.text, piece.isMatch ? .green : .dim)
    }
    if isSaid { line.append("”", .dim) }
  }

  /// A text, with what matched in it where the match is about this field.
  private func append(
    _ text: String, _ match: PickMatch?, _ field: PickMatch.Field, to line: inout StyledText,
    _ tone: TerminalStyle.Tone?, columns: Int
  ) {
    var styled = StyledText()
    if let match, match.field == field, match.text == text {
      for piece in MatchExcerpt(of: text, spans: match.spans, columns: Int.max / 2).pieces {
        styled.append(piece.text, piece.isMatch ? .green : tone)
      }
    } else {
      styled.append(text, tone)
    }
    line.append(styled.clipped(to: columns))
  }

  private func drawPreview(_ screen: inout Screen) {
    guard let area = layout.preview, area.lines > 0 else { return }
    if layout.isBeside {
      for row in area.row..<area.row + area.lines {
        screen.rows[row].right = StyledText("│", .dim)
        screen.rows[row].rightColumn = area.column - 2
      }
    } else if layout.list != nil {
      screen.rows[area.row - 1].left = rule
    }
    let lines = previewLines().dropFirst(previewTop)
    for (offset, line) in lines.prefix(area.lines).enumerated() {
      var line = line.clipped(to: area.columns)
      if offset == area.lines - 1, lines.count > area.lines, textColumns(area) < area.columns {
        line.append(String(repeating: " ", count: area.columns - 1 - line.columns))
        line.append("↓", .dim)
      }
      if layout.isBeside {
        screen.rows[area.row + offset].right!.append(" ")
        screen.rows[area.row + offset].right!.append(line)
      } else {
        screen.rows[area.row + offset].left = line
      }
    }
  }

  /// Where there is room, the preview leaves some for the sign that it goes on below.
  private func textColumns(_ area: FinderLayout.Area) -> Int {
    area.columns >= 30 ? area.columns - 2 : max(area.columns, 2)
  }

  /// Between list and preview; where the list has no room for it, with why the chosen template is there.
  private var rule: StyledText {
    var rule = StyledText()
    if layout.linesPerEntry == 1, let row = chosenRow, row.match != nil, layout.columns >= 16 {
      rule.append("─ ", .dim)
      append(whyItIsThere: row, to: &rule, columns: layout.columns - 4)
      rule = rule.clipped(to: layout.columns - 2)
      rule.append(" ", .dim)
    }
    rule.append(String(repeating: "─", count: max(layout.columns - rule.columns, 0)), .dim)
    return rule
  }

  /// All of the preview: when to use the template, what it says, what will be asked for. In a small
  /// area what it says comes first.
  func previewLines() -> [StyledText] {
    guard let area = layout.preview, let preview = preview?.2 else { return [] }
    let columns = textColumns(area)
    var about: [StyledText] = []
    func add(_ label: String, _ text: String?, _ tone: TerminalStyle.Tone?) {
      guard let text, !text.isEmpty else { return }
      for (index, line) in LineWrapping.lines(of: label + text, columns: columns).enumerated() {
        var styled = StyledText()
        if index == 0, line.hasPrefix(label) {
          styled.append(label, .dim)
          styled.append(String(line.dropFirst(label.count)), tone)
        } else {
          styled.append(line, tone)
        }
        about.append(styled)
      }
    }
    if let replacement = preview.replacement {
      add("", words("已停用，改用 \(replacement)", "deprecated, use \(replacement)"), .yellow)
    }
    add(words("用于：", "use: "), preview.useWhen, nil)
    add(words("不用于：", "not: "), preview.avoidWhen, nil)
    let text = MarkedLines.lines(
      of: preview.text, marks: preview.marks, tone: .yellow, columns: columns)
    var lines = area.lines >= 8 ? about + (about.isEmpty ? [] : [StyledText()]) + text : text
    if area.lines < 8, !about.isEmpty { lines += [StyledText()] + about }
    if !preview.blanks.isEmpty {
      about = []
      add(
        words("要填：", "blanks: "), preview.blanks.joined(separator: words("、", ", ")), .dim)
      lines += [StyledText()] + about
    }
    return lines
  }

  private func words(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}
