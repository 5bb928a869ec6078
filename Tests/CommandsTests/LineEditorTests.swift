import Testing

@testable import Commands

/// Typing a line: `‸` stands for the cursor in what comes out.
@Suite struct LineEditorTests {
  private static let left = "\u{1B}[D"
  private static let right = "\u{1B}[C"
  private static let backspace = "\u{7F}"
  private static let delete = "\u{1B}[3~"

  private func typing(_ keys: some Sequence<UInt8>) -> (LineEditor, LineEditor.Ending?) {
    var editor = LineEditor()
    for key in keys { if let ending = editor.type(key) { return (editor, ending) } }
    return (editor, nil)
  }

  private func shown(_ editor: LineEditor) -> String {
    editor.beforeCursor + "‸" + editor.afterCursor
  }

  @Test(arguments: [
    ("退款 25 元", "退款 25 元‸"),
    ("退款x\(backspace)", "退款‸"),
    ("退款\(backspace)\(backspace)\(backspace)到账", "到账‸"),
    // What looks like one character goes at once.
    ("好👨‍👩‍👧\(backspace)", "好‸"), ("e\u{301}\(backspace)", "‸"), ("🇨🇳\u{8}", "‸"),
    ("今天\(left)明\(right)后", "今明天后‸"),
    ("\(left)\(right)a\(right)", "a‸"),
    ("今天\(left)\(left)\(delete)", "‸天"),
    ("今天\u{1}很\u{5}好", "很今天好‸"), ("今天\u{1B}[H很\u{1B}OF好", "很今天好‸"),
    ("ab\u{2}c\u{6}d", "acbd‸"), ("abc\(left)\u{4}", "ab‸"),
    ("one two  \u{17}x", "one x‸"), ("one\u{15}x", "x‸"), ("今天\(left)\u{0B}", "今‸"),
    // Keys that mean nothing here leave nothing behind.
    ("a\u{1B}[A\u{1B}[1;5Bb\u{1B}xc\td\u{0}", "abcd‸"),
    ("\u{1B}[200~第一行\n第二行\r\t三\u{1B}[201~。", "第一行 第二行  三。‸"),
    ("\u{85}\u{9B}a", "a‸"),
  ]) func typesAndTakesBack(_ keys: String, _ line: String) {
    let (editor, ending) = typing(keys.utf8)
    #expect(shown(editor) == line)
    #expect(ending == nil)
  }

  /// What comes in one reading and goes on behind a line break was pasted.
  @Test(
    arguments: [
      ("8812\r", "8812‸", .enter), ("8812\r\n", "8812‸", .enter), ("8812\n\n", "8812‸", .enter),
      ("第一行\r第二行\r", "第一行 第二行‸", .enter), ("一\r\n二\n三", "一 二 三‸", nil),
    ] as [(String, String, LineEditor.Ending?)])
  func linesThatCameAtOnceAreOneAnswer(_ keys: String, _ line: String, _ ending: LineEditor.Ending?)
  {
    var editor = LineEditor()
    #expect(editor.type(Array(keys.utf8)) == ending)
    #expect(shown(editor) == line)
  }

  @Test func endsAsAskedFor() {
    #expect(typing("好\r".utf8).1 == .enter)
    #expect(typing("好\n".utf8).1 == .enter)
    #expect(typing("\u{4}".utf8).1 == .end)
    #expect(typing("好\u{4}".utf8).1 == nil)
    #expect(typing("好\u{3}".utf8).1 == .interrupt)
    #expect(typing("\u{1B}[200~\u{3}".utf8).1 == .interrupt)
  }

  @Test func bytesThatAreNoTextAreDropped() {
    for bytes: [UInt8] in [
      [0xFF], [0x80], [0xE4, 0xBD], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
    ] {
      #expect(shown(typing(bytes + Array("好".utf8)).0) == "好‸", "\(bytes)")
    }
  }

  /// Whatever comes, the line stays a short text without orders to the terminal.
  @Test func anyBytesMakeALine() {
    var state: UInt64 = 7
    var editor = LineEditor()
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = editor.type(UInt8(truncatingIfNeeded: state >> 33))
    }
    #expect(editor.text.utf8.count <= 4100)
    #expect(!editor.text.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test(arguments: [
    // Prompt and text in ten columns; a wide character does not stand across the edge.
    ("1234567", 10, ["> 1234567"], 0, 9),
    ("12345678", 10, ["> 12345678", ""], 1, 0),
    ("123456789", 10, ["> 12345678", "9"], 1, 1),
    ("一二三四", 10, ["> 一二三四", ""], 1, 0),
    ("1一二三四", 10, ["> 1一二三", "四"], 1, 2),
    ("1一二三四\(left)\(left)", 10, ["> 1一二三", "四"], 0, 7),
    ("👨‍👩‍👧é", 5, ["> 👨‍👩‍👧é", ""], 1, 0),
    ("", 1, ["> ", ""], 1, 0),
  ]) func knowsWhereTheCursorIs(
    _ keys: String, _ columns: Int, _ rows: [String], _ row: Int, _ column: Int
  ) {
    let drawing = LineDrawing(prompt: "> ", typing(keys.utf8).0, columns: columns, height: 10)
    #expect(drawing.rows == rows)
    #expect((drawing.cursorRow, drawing.cursorColumn) == (row, column))
  }

  @Test func ofALongLineThePartAroundTheCursorIsShown() {
    let text = "abcdefghijkl"
    let end = LineDrawing(prompt: "", typing(text.utf8).0, columns: 2, height: 3)
    #expect((end.rows, end.cursorRow) == (["ij", "kl", ""], 2))
    let start = LineDrawing(prompt: "", typing((text + "\u{1}").utf8).0, columns: 2, height: 3)
    #expect((start.rows, start.cursorRow, start.cursorColumn) == (["ab", "cd", "ef"], 0, 0))
  }

  @Test func drawsOverWhatStoodThere() {
    let first = LineDrawing(prompt: "> ", typing("12345678".utf8).0, columns: 10, height: 9)
    #expect(first.orders(replacing: nil) == "\r\u{1B}[J> 12345678\r\n\r")
    let second = LineDrawing(prompt: "> ", typing("123\u{2}".utf8).0, columns: 10, height: 9)
    #expect(second.orders(replacing: first) == "\r\u{1B}[1A\u{1B}[J> 123\r\u{1B}[4C")
    #expect(second.leaving == "\r\n")
  }
}
