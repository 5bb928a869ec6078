import Diagnostics

extension TemplateParser {
  /// Reads `<!-- … -->` at `position`: a part marker where it starts with `@`, else guidance.
  mutating func parseComment() {
    let start = position
    flushText(upTo: start)
    let contentStart = start + 4
    let close = nextCommentEnd(from: contentStart)
    var contentEnd = close ?? end
    var range = start..<(close.map { $0 + 3 } ?? end)
    // A comment that opens inside this one shows that this one was never closed.
    if close == nil || opensComment(in: contentStart..<contentEnd) {
      contentEnd = endOfLine(from: contentStart, limit: contentEnd)
      range = start..<contentEnd
      report(
        TemplateChecks.unclosedComment,
        Message(
          zh: "“\(excerpt(range))”后面没有 -->", en: "`\(excerpt(range))` is not followed by -->"),
        at: range,
        fixes: [
          Fix(
            Message(zh: "在行末补上 -->", en: "add --> at the end of the line"), isSafe: false,
            edits: [TextEdit(contentEnd..<contentEnd, replacement: " -->")])
        ])
    }
    var content = min(skippingSpace(from: contentStart), contentEnd)..<contentEnd
    while content.count > 0, UTF8Text.isSpace(source[content.upperBound - 1]) {
      content = content.lowerBound..<content.upperBound - 1
    }
    let node = append(.guidance(content: content), range)
    if byte(at: content.lowerBound) == UInt8(ascii: "@") || isFullWidthAt(content.lowerBound) {
      if !content.isEmpty, let names = parsePartNames(in: content) {
        template.nodes[node].kind = .partMarker(names: names)
      }
    }
    removeLine(around: range)
    finishMarkup(at: range.upperBound)
  }

  private mutating func nextCommentEnd(from start: Int) -> Int? {
    if knownCommentEnd < start {
      knownCommentEnd = end
      var index = start
      while index + 2 < end {
        if source[index + 2] == UInt8(ascii: ">"), startsWith("-->", at: index) {
          knownCommentEnd = index
          break
        }
        index += 1
      }
    }
    return knownCommentEnd < end ? knownCommentEnd : nil
  }

  private func opensComment(in range: Range<Int>) -> Bool {
    for index in range where source[index] == UInt8(ascii: "<") && startsWith("<!--", at: index) {
      return true
    }
    return false
  }

  /// `＠`, EF BC A0.
  private func isFullWidthAt(_ index: Int) -> Bool {
    index + 2 < end && source[index] == 0xEF && source[index + 1] == 0xBC
      && source[index + 2] == 0xA0
  }

  /// Reads `@part @part2`; commas between them are forgiven. Nil where no name can be read.
  private mutating func parsePartNames(in content: Range<Int>) -> Range<Int>? {
    let first = template.partNames.count
    var index = content.lowerBound
    while index < content.upperBound {
      let wordStart = index
      while index < content.upperBound, partSeparatorLength(at: index) == 0 { index += 1 }
      let word = wordStart..<index
      while index < content.upperBound, partSeparatorLength(at: index) > 0 {
        index += partSeparatorLength(at: index)
      }
      guard !word.isEmpty else { continue }
      let isHalfWidth = source[wordStart] == UInt8(ascii: "@")
      let name =
        isHalfWidth
        ? wordStart + 1..<word.upperBound
        : isFullWidthAt(wordStart) ? wordStart + 3..<word.upperBound : word
      if !isHalfWidth || name.isEmpty {
        reportPartName(word, name: name)
      }
      // A word without @ is more likely a remark.
      if !name.isEmpty, name != word { template.partNames.append(name) }
    }
    let names = first..<template.partNames.count
    return names.isEmpty ? nil : names
  }

  private mutating func reportPartName(_ word: Range<Int>, name: Range<Int>) {
    report(
      TemplateChecks.malformedPartMarker,
      name.isEmpty
        ? Message(zh: "@ 后面没有要点的名字", en: "no part is named after the @")
        : Message(zh: "“\(excerpt(word))”前面应该是半角的 @", en: "`\(excerpt(word))` should start with @"),
      at: word,
      help: Message(
        zh: "要点写成 <!-- @共情 @时间 -->；给人看的说明另写一个注释",
        en: "write parts as <!-- @empathy @time -->, and remarks as a comment of their own"),
      fixes: name.isEmpty
        ? []
        : [
          Fix(
            Message(zh: "改成“@\(text(name))”", en: "write `@\(text(name))`"), isSafe: name != word,
            edits: [TextEdit(word, replacement: "@" + text(name))])
        ])
  }

  /// White space, `,`, `，` (EF BC 8C) and `、` (E3 80 81): the length of the sign, 0 for any other byte.
  private func partSeparatorLength(at index: Int) -> Int {
    let byte = source[index]
    if UTF8Text.isSpace(byte) || byte == UInt8(ascii: ",") { return 1 }
    guard index + 2 < end else { return 0 }
    let (second, third) = (source[index + 1], source[index + 2])
    if byte == 0xEF { return second == 0xBC && third == 0x8C ? 3 : 0 }
    return byte == 0xE3 && second == 0x80 && (third == 0x81 || third == 0x80) ? 3 : 0
  }

  /// Takes the rest of the line with a comment that stands alone on it, and the blank lines below
  /// it where a blank line stands above, so that the text around it keeps one distance.
  private mutating func removeLine(around comment: Range<Int>) {
    let lineEnd = skippingBlanks(from: comment.upperBound)
    guard let next = lineBreakEnd(at: lineEnd), let lineStart = startOfCommentLine() else { return }
    trimNodes(from: lineStart)
    let followsBlank =
      lineStart == removedLines.end ? removedLines.followBlank : isLineBlank(before: lineStart)
    removedLines = (next, followsBlank)
    printedStart = max(printedStart, next)
    guard followsBlank else { return }
    var index = next
    while index < end, let after = lineBreakEnd(at: skippingBlanks(from: index)), after > index {
      index = after
    }
    printedStart = max(printedStart, index)
  }

  /// Where the line break at `index` ends: `index` itself at the end of the text, nil where there is none.
  private func lineBreakEnd(at index: Int) -> Int? {
    guard index < end else { return end }
    if source[index] == UInt8(ascii: "\n") { return index + 1 }
    guard source[index] == UInt8(ascii: "\r") else { return nil }
    return byte(at: index + 1) == UInt8(ascii: "\n") ? index + 2 : index + 1
  }

  /// The start of the line that the last node stands on, if only blanks and comments stand before it.
  private func startOfCommentLine() -> Int? {
    var index = template.nodes.count - 2
    while index >= 0 {
      let node = template.nodes[index]
      switch node.kind {
      case .partMarker, .guidance: break
      case .text:
        var start = node.range.upperBound
        while start > node.range.lowerBound, UTF8Text.isBlank(source[start - 1]) { start -= 1 }
        if start > node.range.lowerBound {
          return isLineBreak(source[start - 1]) ? start : nil
        }
      default: return nil
      }
      index -= 1
    }
    return template.range.lowerBound
  }

  private func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether nothing stands on the line that ends where another starts; so it is for the first line.
  private func isLineBlank(before lineStart: Int) -> Bool {
    var index = lineStart
    if index > template.range.lowerBound, source[index - 1] == UInt8(ascii: "\n") { index -= 1 }
    if index > template.range.lowerBound, source[index - 1] == UInt8(ascii: "\r") { index -= 1 }
    while index > template.range.lowerBound, UTF8Text.isBlank(source[index - 1]) { index -= 1 }
    return index == template.range.lowerBound || isLineBreak(source[index - 1])
  }

  /// Lets nothing of the text from `lineStart` on be printed.
  private mutating func trimNodes(from lineStart: Int) {
    var index = template.nodes.count - 1
    while index >= 0, template.nodes[index].range.upperBound > lineStart {
      if case .text(let printed) = template.nodes[index].kind {
        let upper = max(printed.lowerBound, min(printed.upperBound, lineStart))
        template.nodes[index].kind = .text(printed: printed.lowerBound..<upper)
      }
      index -= 1
    }
  }
}
