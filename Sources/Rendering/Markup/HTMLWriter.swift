/// Writes a reply for channels that show HTML.
///
/// Every sign that means something in HTML is escaped, in values and in templates. Links go to
/// http, https, mailto and tel only; a link to anywhere else is written out as in plain text.
/// Headings are bold paragraphs, as a reply has no place in a page's order of headings. No line
/// breaks stand within a block: some help desks turn them into `<br>` again.
struct HTMLWriter {
  private let document: MarkdownDocument
  private var output: MarkupOutput
  /// The closing tags of what is open, the innermost last.
  private var open: [String] = []
  /// Whether an item begins here: its first paragraph needs no tags of its own.
  private var isAtItemStart = false
  /// How the link that is open is written out; nil for a real link.
  private var linkText: LinkText?
  /// Whether the text of a link is being written: links hold no links.
  private var isInLink = false
  private var isInTable = false

  static func write(_ document: MarkdownDocument) -> MarkupOutput {
    var writer = HTMLWriter(document: document, output: MarkupOutput(document))
    for block in document.blocks { writer.write(block) }
    return writer.output
  }

  private init(document: MarkdownDocument, output: MarkupOutput) {
    self.document = document
    self.output = output
  }

  private mutating func write(_ block: MarkdownBlock) {
    let isAtItemStart = isAtItemStart
    self.isAtItemStart = false
    switch block {
    case .paragraph(let lines):
      begin(isAtItemStart ? "" : "<p>")
      writeText(lines)
      output.add(isAtItemStart ? "" : "</p>")
    case .heading(let line):
      begin("<p><strong>")
      writeText(line..<line + 1)
      output.add("</strong></p>")
    case .table(let lines): writeTable(lines)
    case .code(let lines), .indentedCode(let lines):
      begin("<pre><code>")
      for line in lines {
        writeEscaped(document.lines[line].content, lineBreak: "\n")
        if line + 1 < lines.upperBound { output.write("\n".utf8, for: document.lines[line].ending) }
      }
      output.add("</code></pre>")
    case .rule(let line):
      begin("")
      output.write("<hr>".utf8, for: document.lines[line].content)
    case .openQuote: push("<blockquote>", "</blockquote>")
    case .openList(nil): push("<ul>", "</ul>")
    case .openList(1?): push("<ol>", "</ol>")
    case .openList(let number?): push("<ol start=\"\(number)\">", "</ol>")
    case .openItem:
      push("<li>", "</li>")
      self.isAtItemStart = true
    case .closeQuote, .closeList, .closeItem: output.add(open.removeLast())
    case .blank, .fence: break
    }
  }

  /// Begins a block, on a new line where it stands by itself.
  private mutating func begin(_ tag: String) {
    if open.isEmpty, output.count > 0 { output.add("\n") }
    output.add(tag)
  }

  private mutating func push(_ tag: String, _ closing: String) {
    begin(tag)
    open.append(closing)
  }

  private mutating func writeText(_ lines: Range<Int>) {
    let inlines = document.inlines(lines)
    for token in inlines.tokens { write(token, in: inlines) }
  }

  private mutating func write(_ token: MarkdownToken, in inlines: MarkdownInlines) {
    switch token.kind {
    case .text: writeEscaped(token.range)
    case .escape: writeEscaped(token.range.dropFirst())
    case .code(let range):
      output.add("<code>")
      for part in isInTable ? document.withoutFreedBars(range) : [range] {
        writeEscaped(part, lineBreak: " ")
      }
      output.add("</code>")
    case .lineBreak(let line): output.write("<br>".utf8, for: document.lines[line].ending)
    case .marks(let run): write(inlines.runs[run])
    case .link where isInLink: writeEscaped(token.range)
    case .address(let range) where isInLink: writeEscaped(range)
    case .link: writeLink(to: token.range, scheme: "")
    case .address(let range):
      writeLink(to: range, scheme: LinkScheme(document.bytes[range]) == nil ? "mailto:" : "")
    case .linkStart(let link):
      isInLink = true
      let destination = inlines.links[link].destination
      if LinkScheme(LinkText.bytes(of: destination, in: document)) == nil {
        linkText = LinkText(of: link, in: inlines, document)
      } else {
        linkText = nil
        output.add("<a href=\"")
        for part in LinkText.parts(of: destination, in: document) { writeEncoded(part) }
        output.add("\">")
      }
    case .linkEnd(let link): endLink(inlines.links[link])
    }
  }

  private mutating func writeLink(to address: Range<Int>, scheme: String) {
    output.add("<a href=\"" + scheme)
    output.add(String(decoding: Self.encoded(document.bytes[address]), as: UTF8.self))
    output.add("\">")
    for part in LinkText.readableParts(of: address, in: document) { writeEscaped(part) }
    output.add("</a>")
  }

  private mutating func writeTable(_ lines: Range<Int>) {
    let columns =
      MarkdownTableRow.alignments(
        of: document.syntax, in: document.lines[lines.lowerBound + 1].content) ?? []
    isInTable = true
    defer { isInTable = false }
    begin("<table><thead>")
    writeRow(lines.lowerBound, columns, tag: "th")
    output.add("</thead>")
    if lines.count > 2 {
      output.add("<tbody>")
      for line in lines.dropFirst(2) { writeRow(line, columns, tag: "td") }
      output.add("</tbody>")
    }
    output.add("</table>")
  }

  /// A row that has fewer cells than the table has columns gets empty ones; nothing that it has more is
  /// lost.
  private mutating func writeRow(
    _ line: Int, _ columns: [MarkdownTableRow.Alignment?], tag: String
  ) {
    output.add("<tr>")
    let cells = document.cells(line)
    for column in 0..<max(cells.count, columns.count) {
      let alignment = column < columns.count ? columns[column] : nil
      output.add("<" + tag + (alignment.map { " align=\"\($0.rawValue)\"" } ?? "") + ">")
      if column < cells.count {
        let inlines = document.inlines(ofCell: cells[column])
        for token in inlines.tokens { write(token, in: inlines) }
      }
      output.add("</\(tag)>")
    }
    output.add("</tr>")
  }

  private mutating func endLink(_ link: MarkdownLink) {
    isInLink = false
    switch linkText {
    case nil: output.add("</a>")
    case .textAlone?: break
    case .addressAlone?: writeAddress(link)
    case .chinese?:
      output.add("：")
      writeAddress(link)
    case .latin?:
      output.add(" (")
      writeAddress(link)
      output.add(")")
    }
  }

  private mutating func writeAddress(_ link: MarkdownLink) {
    for part in LinkText.readableParts(of: link.destination, in: document) { writeEscaped(part) }
  }

  private mutating func write(_ run: EmphasisRun) {
    var index = run.range.lowerBound
    for kind in run.closes {
      output.write("</\(kind.tag)>".utf8, for: index..<index + kind.length)
      index += kind.length
    }
    output.copy(run.literal)
    index = run.literal.upperBound
    for kind in run.opens.reversed() {
      output.write("<\(kind.tag)>".utf8, for: index..<index + kind.length)
      index += kind.length
    }
  }

  /// - Parameter lineBreak: what a line break in a value becomes.
  private mutating func writeEscaped(_ range: Range<Int>, lineBreak: String = "<br>") {
    let bytes = document.bytes
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let replaced: String
      var next = index + 1
      switch bytes[index] {
      case UInt8(ascii: "&"): replaced = "&amp;"
      case UInt8(ascii: "<"): replaced = "&lt;"
      case UInt8(ascii: ">"): replaced = "&gt;"
      case UInt8(ascii: "\""): replaced = "&quot;"
      case 0x0D:
        if next < range.upperBound, bytes[next] == 0x0A { next += 1 }
        replaced = lineBreak
      case 0x0A: replaced = lineBreak
      default:
        index = next
        continue
      }
      output.copy(start..<index)
      output.write(replaced.utf8, for: index..<next)
      start = next
      index = next
    }
    output.copy(start..<range.upperBound)
  }

  /// Writes a part of an address as it may stand in `href`.
  private mutating func writeEncoded(_ range: Range<Int>) {
    var start = range.lowerBound
    for index in range where !Self.mayStandInAddress(document.bytes[index]) {
      output.copy(start..<index)
      output.write(Self.encoded(document.bytes[index...index]), for: index..<index + 1)
      start = index + 1
    }
    output.copy(start..<range.upperBound)
  }

  private static func encoded(_ address: ArraySlice<UInt8>) -> [UInt8] {
    address.flatMap { byte in
      mayStandInAddress(byte)
        ? [byte] : byte == UInt8(ascii: "&") ? Array("&amp;".utf8) : PercentEncoding.encoded(byte)
    }
  }

  /// RFC 3986's characters, save the one that HTML escapes.
  private static func mayStandInAddress(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "&") && PercentEncoding.isAddressByte(byte)
  }
}

extension Emphasis {
  fileprivate var tag: String {
    switch self {
    case .emphasis: "em"
    case .strong: "strong"
    case .deletion: "del"
    }
  }
}
