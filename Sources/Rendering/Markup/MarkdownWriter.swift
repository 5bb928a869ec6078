import TextAnalysis

/// Writes a reply for channels that show Markdown: the text as it was written.
///
/// Values are data: a sign in them that would become a mark gets a backslash, in an address it is
/// percent-encoded, and code that holds a value with backticks gets more of them around it.
struct MarkdownWriter {
  private let document: MarkdownDocument
  /// The signs that get a backslash.
  private var escapes: [Int] = []
  private var replacements: [(range: Range<Int>, text: [UInt8])] = []

  static func write(_ document: MarkdownDocument) -> MarkupOutput {
    var writer = MarkdownWriter(document: document)
    // Without values, everything stays.
    if document.syntax != document.bytes { writer.lookAtBlocks() }
    return writer.output()
  }

  private init(document: MarkdownDocument) { self.document = document }

  private mutating func lookAtBlocks() {
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let lines): lookAt(lines)
      case .table(let lines): for line in lines { lookAtRow(line) }
      case .heading(let line):
        lookAt(line..<line + 1)
        escapeHeadingEnd(document.lines[line].content)
      case .code(let lines):
        let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : nil
        lengthenFences(around: lines, isClosed: next == .fence(lines.upperBound))
      case .indentedCode(let lines): for line in lines { setIn(document.lines[line]) }
      default: break
      }
    }
  }

  /// Sets the further lines of a value in as far as the code that it stands in.
  private mutating func setIn(_ line: MarkdownLine) {
    let blanks = document.bytes[line.start..<line.content.lowerBound]
    for index in line.content where document.syntax[index] == 0 {
      switch document.bytes[index] {
      case 0x0A: replacements.append((index..<index + 1, [0x0A] + blanks))
      case 0x0D where index + 1 == document.bytes.count || document.bytes[index + 1] != 0x0A:
        replacements.append((index..<index + 1, [0x0D] + blanks))
      default: break
      }
    }
  }

  /// A row of a table: a value in it parts no cells, and has no lines of its own.
  private mutating func lookAtRow(_ number: Int) {
    let line = document.lines[number]
    for cell in document.cells(number) {
      lookAt(document.inlines(ofCell: cell), in: cell)
      for index in cell where document.syntax[index] == 0 {
        switch document.bytes[index] {
        case UInt8(ascii: "|"): escapes.append(index)
        case 0x0A, 0x0D: replacements.append((index..<index + 1, [0x20]))
        default: break
        }
      }
    }
    escapeLineMark(in: line.content)
  }

  private mutating func lookAt(_ lines: Range<Int>) {
    lookAt(
      document.inlines(lines),
      in: document.lines[lines.lowerBound]
        .start..<document.lines[lines.upperBound - 1].ending.lowerBound)
    for line in lines {
      var start = document.lines[line].content.lowerBound
      let end = document.lines[line].content.upperBound
      // A value may bring lines of its own.
      while start < end {
        let lineEnd = (start..<end).first { Self.isLineBreak(document.bytes[$0]) } ?? end
        escapeLineMark(in: start..<lineEnd)
        start = lineEnd + 1
      }
    }
  }

  private mutating func lookAt(_ inlines: MarkdownInlines, in whole: Range<Int>) {
    let haveBackticks = backticks(in: whole, ofValuesOnly: true) > 0
    var isInLink = false
    for (index, token) in inlines.tokens.enumerated() {
      switch token.kind {
      case .link where !isInLink:
        let isBesideMarks = [index - 1, index + 1].contains {
          inlines.tokens.indices.contains($0) && inlines.tokens[$0].kind.isMarks
        }
        keepAddress(token.range, isBesideMarks: isBesideMarks)
      case .text, .link:
        escapeSigns(in: token.range)
        // A backslash does not keep a value's backtick from closing code that the template's opens.
        if haveBackticks {
          escapes += token.range.filter { document.bytes[$0] == UInt8(ascii: "`") }
        }
      case .code(let range): lengthenBackticks(of: token.range, around: range)
      case .address(let range): encode(range)
      case .linkStart: isInLink = true
      case .linkEnd(let link):
        isInLink = false
        let destination = inlines.links[link].destination
        encode(destination)
        escapeTitle(destination.upperBound..<token.range.upperBound)
      default: break
      }
    }
  }

  private mutating func escapeSigns(in range: Range<Int>) { escapes += signs(in: range) }

  /// The signs of values that would be marks.
  private func signs(in range: Range<Int>) -> [Int] {
    let signs = ValueSigns(document: document)
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let end = signs.runEnd(from: index, range.upperBound)
      if signs.becomesMark(index..<end) { found += index..<end }
      index = end
    }
    return found
  }

  /// Keeps signs of a value in an address from being marks, and the address as it is: a backslash in it
  /// would lead elsewhere. Between `<` and `>` nothing is a mark (CommonMark 0.31, section 6.5).
  private mutating func keepAddress(_ range: Range<Int>, isBesideMarks: Bool) {
    let signs = signs(in: range)
    guard !signs.isEmpty else { return }
    let before = range.lowerBound > 0 ? document.bytes[range.lowerBound - 1] : 0x20
    // An entity would be one there, too.
    if signs.contains(where: { document.bytes[$0] == UInt8(ascii: "&") }) {
      escapes += signs
    } else if isBesideMarks || [0x5C, 0x28, 0x5B, 0x3C].contains(before) {
      // Emphasis that has `<` beside it may be none, and \< is no bracket.
      for sign in signs {
        replacements.append((sign..<sign + 1, PercentEncoding.encoded(document.bytes[sign])))
      }
    } else {
      replacements.append((range.lowerBound..<range.lowerBound, [UInt8(ascii: "<")]))
      replacements.append((range.upperBound..<range.upperBound, [UInt8(ascii: ">")]))
    }
  }

  private mutating func escapeLineMark(in line: Range<Int>) {
    guard let mark = LineMark(document.bytes, line) else { return }
    // Where the template wrote all of it, it meant it.
    if document.syntax[mark.range].contains(0) { escapes.append(mark.sign) }
  }

  /// Keeps a value's last `#` in its heading, which it would close.
  private mutating func escapeHeadingEnd(_ text: Range<Int>) {
    let start =
      text.last { document.bytes[$0] != UInt8(ascii: "#") }.map { $0 + 1 } ?? text.lowerBound
    if start < text.upperBound, document.syntax[start..<text.upperBound].contains(0) {
      escapes.append(start)
    }
  }

  private func backticks(in range: Range<Int>, ofValuesOnly: Bool) -> Int {
    var longest = 0
    var current = 0
    for index in range {
      let isTick =
        document.bytes[index] == UInt8(ascii: "`")
        && (!ofValuesOnly || document.syntax[index] == 0)
      current = isTick ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  private mutating func lengthenBackticks(of token: Range<Int>, around text: Range<Int>) {
    guard backticks(in: text, ofValuesOnly: true) > 0 else { return }
    let count = backticks(in: text, ofValuesOnly: false) + 1
    let ticks = [UInt8](repeating: UInt8(ascii: "`"), count: count)
    // Spaces keep the ticks of the text and those around it apart; they are not shown.
    replacements.append((token.lowerBound..<text.lowerBound, ticks + [0x20]))
    replacements.append((text.upperBound..<token.upperBound, [0x20] + ticks))
  }

  private mutating func lengthenFences(around lines: Range<Int>, isClosed: Bool) {
    let longest =
      lines.map {
        backticks(in: document.lines[$0].content, ofValuesOnly: true)
      }.max() ?? 0
    for line in [lines.lowerBound - 1] + (isClosed ? [lines.upperBound] : []) {
      let content = document.lines[line].content
      let start = content.first { document.syntax[$0] == UInt8(ascii: "`") } ?? content.upperBound
      let end =
        (start..<content.upperBound).first { document.syntax[$0] != UInt8(ascii: "`") }
        ?? content.upperBound
      guard end - start <= longest else { continue }
      let ticks = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
      replacements.append((start..<end, ticks))
    }
  }

  /// Encodes what would end an address within a value.
  private mutating func encode(_ range: Range<Int>) {
    let signs = ValueSigns(document: document)
    for index in range where document.syntax[index] == 0 {
      switch document.bytes[index] {
      case UInt8(ascii: "&") where signs.beginsEntity(at: index + 1): escapes.append(index)
      case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "`"):
        replacements.append(
          (index..<index + 1, PercentEncoding.encoded(document.bytes[index])))
      default: break
      }
    }
  }

  /// Keeps a value in a link's title from ending it.
  private mutating func escapeTitle(_ range: Range<Int>) {
    escapes += range.filter {
      document.syntax[$0] == 0 && ASCIISigns.isPunctuation(document.bytes[$0])
    }
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func output() -> MarkupOutput {
    let edits = replacements.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let omitted = Set(document.emptiedMarks.joined())
    var escapes = Set(escapes).subtracting(omitted).sorted()[...]
    var output = MarkupOutput(document)
    var start = 0
    /// Copies up to an edit, with what is to be escaped on the way.
    func copy(to end: Int) {
      while let sign = escapes.first, sign < end {
        escapes.removeFirst()
        // A sign that is replaced needs no backslash.
        guard sign >= start else { continue }
        output.copy(start..<sign)
        output.write([UInt8(ascii: "\\"), document.bytes[sign]], for: sign..<sign + 1)
        start = sign + 1
      }
      output.copy(start..<end)
    }
    for edit in edits {
      copy(to: edit.range.lowerBound)
      output.write(edit.text, for: edit.range)
      start = edit.range.upperBound
    }
    copy(to: document.bytes.count)
    return output
  }
}
