import Diagnostics
import Testing

@Suite struct LineTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var before: String
    var line: Int
    var column: Int
    var utf16: Int
    var testDescription: String { "\(text.debugDescription) at \(before.debugDescription)" }
  }

  /// `before` is the text up to the place.
  static let cases: [Case] = [
    Case(text: "", before: "", line: 1, column: 1, utf16: 0),
    Case(text: "ab", before: "a", line: 1, column: 2, utf16: 1),
    Case(text: "标题：好", before: "标题：", line: 1, column: 4, utf16: 3),
    Case(text: "a\n退款", before: "a\n退", line: 2, column: 2, utf16: 1),
    Case(text: "a\r\nb", before: "a\r\n", line: 2, column: 1, utf16: 0),
    Case(text: "a\rb", before: "a\r", line: 2, column: 1, utf16: 0),
    Case(text: "a\n\r\nb", before: "a\n\r\n", line: 3, column: 1, utf16: 0),
    Case(text: "👨‍👩‍👧x", before: "👨‍👩‍👧", line: 1, column: 6, utf16: 8),
    Case(text: "e\u{301}x", before: "e\u{301}", line: 1, column: 3, utf16: 2),
    Case(text: "\u{FEFF}标题", before: "\u{FEFF}标", line: 1, column: 2, utf16: 1),
    Case(text: "\u{FEFF}\n好", before: "\u{FEFF}\n好", line: 2, column: 2, utf16: 1),
    Case(text: "a\n", before: "a\n", line: 2, column: 1, utf16: 0),
  ]

  @Test(arguments: cases)
  func namesPlacesAsEditorsDo(_ testCase: Case) {
    let table = LineTable(testCase.text)
    let position = table.position(of: testCase.before.utf8.count)
    #expect(position.line == testCase.line)
    #expect(position.column == testCase.column)
    #expect(position.utf16InLine == testCase.utf16)
    #expect(position.utf16 == testCase.before.utf16.count)
    #expect(position.utf8 == testCase.before.utf8.count)
  }

  /// Far out in a long line the place is not counted from its beginning, and is the same.
  @Test(arguments: ["", "短\n", "\u{FEFF}"])
  func longLinesHaveTheSamePlaces(_ before: String) {
    let line = String(repeating: "a中😀é", count: 3000)
    let text = before + line + "\n末行" + line
    let table = LineTable(text)
    var (offset, utf16) = (0, 0)
    var (row, column, utf16InLine) = (1, 1, 0)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let position = table.position(of: offset)
      if index % 97 == 0 || offset % 4096 < 4 {
        #expect(position.line == row && position.column == column && position.utf16 == utf16)
        #expect(position.utf16InLine == utf16InLine)
      }
      offset += UTF8.width(scalar)
      utf16 += UTF16.width(scalar)
      utf16InLine += UTF16.width(scalar)
      column += 1
      if scalar == "\n" { (row, column, utf16InLine) = (row + 1, 1, 0) }
      if scalar == "\u{FEFF}" { (column, utf16InLine) = (1, 0) }
    }
  }

  @Test func everyOffsetHasAPlace() {
    let bytes: [UInt8] = [0xFF, 0xE6, 0x0A, 0x80, 0x0D, 0x0A, 0xF0]
    let table = LineTable(bytes)
    for offset in -3...20 {
      let position = table.position(of: offset)
      #expect((1...3).contains(position.line) || position.line == table.lineStarts.count)
      #expect(position.column >= 1)
    }
  }

  @Test func linesComeWithoutTheirBreaks() {
    let table = LineTable("\u{FEFF}甲\r\n乙\n")
    let lines = table.lineStarts.indices.map {
      String(decoding: table.bytes[table.range(ofLine: $0)], as: UTF8.self)
    }
    #expect(lines == ["甲", "乙", ""])
  }
}
