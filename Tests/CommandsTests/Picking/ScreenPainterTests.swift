import Reports
import Testing
import TextAnalysis

@testable import Commands

/// From screens to what is written to a terminal.
@Suite struct ScreenPainterTests {
  private func row(_ left: String, _ right: String? = nil) -> Screen.Row {
    Screen.Row(
      left: StyledText(left), right: right.map { StyledText($0, .dim) }, rightColumn: 10)
  }

  private static let begin = "\u{1B}[?2026h\u{1B}[?25l"
  private static let end = "\u{1B}[?25h\u{1B}[?2026l"

  @Test func writesOnlyRowsThatChanged() {
    var painter = ScreenPainter(style: TerminalStyle(usesColour: false))
    var screen = Screen(rows: [row("退款"), row("一", "右"), row("")], cursorColumn: 4)
    #expect(
      painter.orders(for: screen)
        == Self.begin + "\u{1B}[2J\u{1B}[1;1H\u{1B}[K退款\u{1B}[2;1H\u{1B}[K一\u{1B}[11G右\u{1B}[1;5H"
        + Self.end)
    #expect(painter.orders(for: screen) == "")
    screen.rows[2] = row("末")
    #expect(
      painter.orders(for: screen) == Self.begin + "\u{1B}[3;1H\u{1B}[K末\u{1B}[1;5H" + Self.end)
    screen.cursorColumn = 2
    #expect(painter.orders(for: screen) == Self.begin + "\u{1B}[1;3H" + Self.end)
    // Another number of rows is another window.
    screen.rows.removeLast()
    #expect(painter.orders(for: screen).contains("\u{1B}[2J"))
    painter.forget()
    #expect(painter.orders(for: screen).contains("\u{1B}[2J"))
  }

  @Test func coloursOnlyWhereTheyAreWanted() {
    let screen = Screen(rows: [row("一", "右")])
    var coloured = ScreenPainter(style: TerminalStyle(usesColour: true))
    var plain = ScreenPainter(style: TerminalStyle(usesColour: false))
    #expect(coloured.orders(for: screen).contains("\u{1B}[2m右\u{1B}[0m"))
    #expect(!plain.orders(for: screen).contains("m"))
  }

  /// A file of the library may hold anything.
  @Test(arguments: [
    ("\u{1B}[2J退\u{7}款", "␛[2J退␇款"), ("一\n二\t三", "一 二 三"),
    ("\u{202E}倒\u{2066}", "\u{FFFD}倒\u{FFFD}"), ("\u{9B}31m红", "\u{FFFD}31m红"),
    ("👨‍👩‍👧", "👨‍👩‍👧"),
  ]) func textsHoldNoOrders(_ text: String, _ shown: String) {
    #expect(StyledText(text).plain == shown)
  }

  @Test(arguments: [
    (4, "退款"), (3, "退…"), (5, "退款a"), (6, "退款ab"), (2, "…"), (1, "…"), (0, ""), (7, "退款abc"),
    (9, "退款abc"),
  ]) func clipsByColumns(_ columns: Int, _ shown: String) {
    var text = StyledText("退款", .bold)
    if columns > 4 { text.append("abc", .dim) }
    let clipped = text.clipped(to: columns)
    #expect(clipped.columns <= columns)
    // Cut short, it ends in … in the place of its last column.
    let isWhole = text.columns <= columns
    #expect(isWhole ? clipped == text : clipped.plain.last == "…" || columns == 0)
    if isWhole || columns < 4 { #expect(clipped.plain == shown) }
  }

  @Test func marksGoAlongWithWrappedLines() {
    let text = "你好 【客户姓名？】，\n\n  因为【延误原因？】。"
    let marks = text.ranges(of: /【.*?？】/).map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + text[range].utf8.count
    }
    for columns in 4...40 {
      let lines = MarkedLines.lines(of: text, marks: marks, tone: .yellow, columns: columns)
      #expect(lines.map(\.plain) == LineWrapping.lines(of: text, columns: columns))
      let marked = lines.flatMap(\.pieces).filter { $0.tone == .yellow }.map(\.text).joined()
      #expect(marked == "【客户姓名？】【延误原因？】", "\(columns)")
    }
  }
}
