/// Writes a reply for channels that know no markup.
///
/// Marks vanish; numbers of lists and line breaks stay. A list's bullet becomes `· `: `- 10 元` reads
/// like minus ten, and `·`, unlike `•`, is also in GBK. A link shows its address behind its text; a
/// space follows where the text goes on, as phones take the Chinese that touches an address for a part
/// of it.
struct PlainWriter {
  private let document: MarkdownDocument
  private var output: MarkupOutput
  private var linkText = LinkText.textAlone
  /// The last line that went whole.
  private var lastFence: Int?
  /// Where the output ends with an address.
  private var addressEnd: Int?

  static func write(_ document: MarkdownDocument) -> MarkupOutput {
    var writer = PlainWriter(document: document, output: MarkupOutput(document))
    for block in document.blocks { writer.write(block) }
    writer.removeLastLineBreak()
    return writer.output
  }

  private init(document: MarkdownDocument, output: MarkupOutput) {
    self.document = document
    self.output = output
  }

  private mutating func write(_ block: MarkdownBlock) {
    switch block {
    case .paragraph(let lines), .table(let lines): writeText(lines)
    case .heading(let line): writeText(line..<line + 1)
    case .code(let lines), .indentedCode(let lines):
      for line in lines {
        writePrefix(of: line)
        output.copy(document.lines[line].content)
        output.copy(document.lines[line].ending)
      }
    case .rule(let line):
      writePrefix(of: line)
      output.write("---".utf8, for: document.lines[line].content)
      output.copy(document.lines[line].ending)
    case .blank(let line):
      // Of an empty item, its mark.
      writePrefix(of: line, withSpaces: false)
      output.copy(document.lines[line].ending)
    case .fence(let line): lastFence = line
    case .openQuote, .closeQuote, .openList, .closeList, .openItem, .closeItem: break
    }
  }

  /// What stands before a line's text: `> ` and `# ` go, bullets change, the rest stays.
  private mutating func writePrefix(of number: Int, withSpaces: Bool = true) {
    let line = document.lines[number]
    let end = line.content.lowerBound
    var index = line.start
    while index < end {
      let mark = document.syntax[index]
      switch mark {
      case UInt8(ascii: ">"), UInt8(ascii: "#"):
        index += 1
        let spaces = mark == UInt8(ascii: ">") ? min(index + 1, end) : end
        while index < spaces, document.syntax[index] == 0x20 || document.syntax[index] == 0x09 {
          index += 1
        }
        continue
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        output.write("·".utf8, for: index..<index + 1)
      case 0x20, 0x09:
        if withSpaces { output.copy(index..<index + 1) }
      default: output.copy(index..<index + 1)
      }
      index += 1
    }
  }

  private mutating func writeText(_ lines: Range<Int>) {
    writePrefix(of: lines.lowerBound)
    let inlines = document.inlines(lines)
    for token in inlines.tokens { write(token, in: inlines) }
    output.copy(document.lines[lines.upperBound - 1].ending)
  }

  private mutating func write(_ token: MarkdownToken, in inlines: MarkdownInlines) {
    switch token.kind {
    case .text, .link: copy(token.range)
    case .escape: copy(token.range.dropFirst())
    case .code(let range): copy(range)
    case .address(let range): writeAddress(range)
    case .marks(let run): copy(inlines.runs[run].literal)
    case .lineBreak(let line):
      output.copy(document.lines[line].ending)
      writePrefix(of: line + 1)
    case .linkStart(let link): linkText = LinkText(of: link, in: inlines, document)
    case .linkEnd(let link):
      let destination = inlines.links[link].destination
      switch linkText {
      case .textAlone: addressEnd = output.count
      case .addressAlone: writeAddress(destination)
      case .chinese:
        output.add("：")
        writeAddress(destination)
      case .latin:
        output.add(" (")
        writeAddress(destination)
        output.add(")")
      }
    }
  }

  private mutating func writeAddress(_ range: Range<Int>) {
    for part in LinkText.readableParts(of: range, in: document) { copy(part) }
    addressEnd = output.count
  }

  private mutating func copy(_ range: Range<Int>) {
    guard let first = range.first else { return }
    let byte = document.bytes[first]
    if addressEnd == output.count, byte > 0x20, !ASCIISigns.isPunctuation(byte) { output.add(" ") }
    addressEnd = nil
    output.copy(range)
  }

  /// The line break before a last mark that went.
  private mutating func removeLastLineBreak() {
    guard document.lines.indices.last == lastFence, document.lines.last?.ending.isEmpty == true
    else {
      return
    }
    if output.bytes.last == 0x0A { output.removeLastByte() }
    if output.bytes.last == 0x0D { output.removeLastByte() }
  }
}
