import Diagnostics

/// Where the front matter of a file begins and ends, also when its fences are not quite `---`.
struct FrontMatterFences {
  /// After a byte order mark.
  var textStart: Int
  var frontMatter: Range<Int>
  var body: Range<Int>
  var isPresent = false
  /// Where the one begins and the other ends is a guess.
  var isPartial = false
  var traps: [Trap] = []

  private let bytes: [UInt8]
  /// The first fence, as it is written.
  private var opening = 0..<0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    textStart = bytes.starts(with: LineTable.byteOrderMark) ? 3 : 0
    frontMatter = textStart..<textStart
    body = textStart..<bytes.count
    guard let yamlStart = findOpening() else { return }
    isPresent = true
    findClosing(from: yamlStart)
  }

  /// What a line of dashes is.
  private enum Fence {
    /// `---`, perhaps with blanks behind it.
    case exact
    /// `----`, `--`, `———`, `－－－`, `—--`, `...` and the like.
    case odd
  }

  private func fence(_ line: SourceLine, from start: Int? = nil) -> Fence? {
    let text = bytes.trimmingBlanks((start ?? line.start)..<line.end)
    guard let first = text.isEmpty ? nil : bytes[text.lowerBound],
      first == .dash || first == UInt8(ascii: ".") || first >= 0xE2
    else { return nil }
    if text.count == 3, bytes.has("---", at: text.lowerBound, limit: text.upperBound) {
      return .exact
    }
    if text.count == 3, bytes.has("...", at: text.lowerBound, limit: text.upperBound) {
      return .odd
    }
    guard text.count <= 80 else { return nil }
    var count = 0
    for scalar in bytes.text(text).unicodeScalars {
      switch scalar {
      case "-", "‐", "‑", "‒", "–", "—", "―", "−", "─", "━", "－", "﹣", "﹘", "ー": count += 1
      case "\u{3000}", "\u{A0}": break
      default: return nil
      }
    }
    return count >= 2 || (count == 1 && first != .dash) ? .odd : nil
  }

  /// The start of the YAML; nil when there is no fence at the top.
  private mutating func findOpening() -> Int? {
    var line = bytes.line(at: textStart, limit: bytes.count)
    if fence(line) == .exact {
      opening = bytes.trimmingBlanks(line.range)
      return line.next
    }
    // The first line with anything on it.
    var start = textBegin(line)
    while start == line.end, line.next > line.end {
      line = bytes.line(at: line.next, limit: bytes.count)
      start = textBegin(line)
    }
    let isFirst = line.start == textStart && start == line.start
    switch fence(line, from: start) {
    case .exact:
      opening = start..<start + 3
      traps.append(
        Trap(
          YAMLChecks.oddFence, start..<start + 3,
          Message(
            zh: "第一行 --- 前面有空行或空格，要写在文件最开头",
            en: "the first --- has blank lines or spaces before it; it must start the file"),
          fix: .safe(
            "删掉前面的空白", "remove what stands before it",
            TextEdit(textStart..<start, replacement: ""))))
      return line.next
    case .odd:
      let text = bytes.trimmingBlanks(start..<line.end)
      opening = text
      traps.append(oddFence(text, replacing: isFirst ? text : textStart..<text.upperBound))
      return line.next
    case nil: break
    }
    return findWithoutOpening(line, from: start)
  }

  private func textBegin(_ line: SourceLine) -> Int {
    var start = line.start
    while start < line.end {
      let odd = bytes.oddSpaceLength(at: start, limit: line.end)
      guard bytes[start].isBlank || odd > 0 else { break }
      start += max(odd, 1)
    }
    return start
  }

  /// No fence at the top: perhaps it was forgotten, and the closing one is there.
  private mutating func findWithoutOpening(_ first: SourceLine, from start: Int) -> Int? {
    isPartial = true
    let startsWithKey = KeyLine(bytes, start..<first.end) != nil && start == first.start
    let closing = startsWithKey ? firstFence(from: first.start) : nil
    let place = start..<min(first.end, max(start, firstLineEnd(first, start)))
    if startsWithKey, closing != nil {
      traps.append(
        Trap(
          YAMLChecks.missingFrontMatter, place,
          Message(
            zh: "开头缺少一行 ---", en: "the --- line at the top is missing"),
          help: Message(
            zh: "在“\(excerpt(bytes.text(place)))”上面单独加一行 ---",
            en: "add a line --- above “\(excerpt(bytes.text(place)))”"),
          fix: .safe(
            "在开头加一行 ---", "add a --- line at the top",
            TextEdit(textStart..<textStart, replacement: "---\(lineBreak)"))))
      isPartial = false
      return textStart
    }
    traps.append(
      Trap(
        YAMLChecks.missingFrontMatter, place,
        Message(
          zh: bytes.count == textStart ? "文件是空的" : "文件开头没有 --- 信息块",
          en: bytes.count == textStart
            ? "the file is empty" : "the file has no block of --- lines at the top"),
        help: Message(
          zh: "在最上面写一行 ---，下面写“标题: …”，再写一行 ---，然后才是正文",
          en: "start with a line ---, then `title: …`, then another line ---, then the body")))
    return nil
  }

  private func firstLineEnd(_ line: SourceLine, _ start: Int) -> Int {
    bytes.trimmingBlanks(start..<line.end).upperBound
  }

  private func firstFence(from start: Int) -> SourceLine? {
    var line = bytes.line(at: start, limit: bytes.count)
    while true {
      if fence(line) != nil { return line }
      if line.next == line.end { return nil }
      line = bytes.line(at: line.next, limit: bytes.count)
    }
  }

  private mutating func findClosing(from yamlStart: Int) {
    if yamlStart <= bytes.count, let line = firstFence(from: yamlStart) {
      frontMatter = yamlStart..<line.start
      body = line.next..<bytes.count
      if fence(line) == .odd {
        let text = bytes.trimmingBlanks(line.range)
        traps.append(oddFence(text, replacing: text))
      }
      return
    }
    guessBody(from: yamlStart)
  }

  private func oddFence(_ text: Range<Int>, replacing range: Range<Int>) -> Trap {
    Trap(
      YAMLChecks.oddFence, text,
      Message(
        zh: "“\(excerpt(bytes.text(text)))”不是分隔线，要写三个半角减号 ---",
        en: "“\(excerpt(bytes.text(text)))” is no fence: write three hyphens, ---"),
      fix: .safe("改成 ---", "write ---", TextEdit(range, replacement: "---")))
  }

  /// No closing fence: the body probably starts at the first line that is neither a key, a list
  /// item, a comment, nor indented. An indented fence comes before any such guess.
  private mutating func guessBody(from yamlStart: Int) {
    let lines = bytes.lines(in: min(yamlStart, bytes.count)..<bytes.count)
    for line in lines {
      let start = textBegin(line)
      guard start > line.start, fence(line, from: start) != nil else { continue }
      let text = bytes.trimmingBlanks(start..<line.end)
      frontMatter = yamlStart..<line.start
      body = line.next..<bytes.count
      traps.append(oddFence(text, replacing: line.start..<text.upperBound))
      return
    }
    isPartial = true
    let guess = lines.first { line in
      line.start < line.end && !looksLikeYAML(line)
    }
    let message = Message(
      zh: "这行 --- 下面没有第二行 ---，分不清正文从哪里开始",
      en: "no second --- follows this one, so nothing shows where the body starts")
    if let guess {
      frontMatter = yamlStart..<guess.start
      body = guess.start..<bytes.count
      let words = excerpt(bytes.text(guess.range))
      traps.append(
        Trap(
          YAMLChecks.unclosedFrontMatter, opening, message,
          help: Message(
            zh: "正文好像从“\(words)”开始：在它上面单独加一行 ---",
            en: "the body seems to start at “\(words)”: add a line --- above it"),
          fix: .guess(
            "在“\(words)”上面加一行 ---", "add a --- line above “\(words)”",
            TextEdit(guess.start..<guess.start, replacement: "---\(lineBreak)"))))
      return
    }
    frontMatter = min(yamlStart, bytes.count)..<bytes.count
    body = bytes.count..<bytes.count
    let endsWithBreak = bytes.last.map(\.isLineBreak) ?? true
    traps.append(
      Trap(
        YAMLChecks.unclosedFrontMatter, opening, message,
        help: Message(
          zh: "在最后一行信息下面单独加一行 ---，再写正文",
          en: "add a line --- below the last key, then the body"),
        fix: .guess(
          "在最后加一行 ---", "add a --- line at the end",
          TextEdit(
            bytes.count..<bytes.count,
            replacement: (endsWithBreak ? "" : lineBreak) + "---\(lineBreak)"))))
  }

  private func looksLikeYAML(_ line: SourceLine) -> Bool {
    let first = bytes[line.start]
    if first.isBlank || first == .hash || first == .dash || first == .closeBracket
      || first == .closeBrace || bytes.oddSpaceLength(at: line.start, limit: line.end) > 0
    {
      return true
    }
    guard let key = KeyLine(bytes, line.range) else { return false }
    return KeyLine.looksLikeKey(bytes, key.key) || bytes[line.start] == .doubleQuote
  }

  private var lineBreak: String { bytes.lineBreak }
}

extension [UInt8] {
  /// The line break that the text uses, by its first one.
  var lineBreak: String {
    guard let first = firstIndex(where: \.isLineBreak) else { return "\n" }
    if self[first] == .lineFeed { return "\n" }
    return first + 1 < count && self[first + 1] == .lineFeed ? "\r\n" : "\r"
  }
}
