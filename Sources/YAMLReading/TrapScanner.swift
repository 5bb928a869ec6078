import Diagnostics

/// Looks for the slips that explain why a YAML text cannot be read, line by line, as its author
/// would: what was each line meant to be, and what keeps YAML from seeing it?
///
/// Runs only on texts that libyaml refuses or that read oddly, so it may take its time. It has no
/// grammar of its own to enforce: a line it does not understand is left to libyaml.
struct TrapScanner {
  let bytes: [UInt8]
  let lines: [SourceLine]
  var traps: [Trap] = []
  /// The line that is being looked at.
  var index = 0
  /// The maps and lists that the line stands in, outermost first.
  var blocks: [Block] = []
  /// The last value was plain text, so that lines with more indentation may belong to it.
  var lastIsPlain = false
  /// The last line whose indentation was mended, so that its neighbours count with it.
  var lastShift: (from: Int, to: Int, line: Int)?

  /// A map or list under way.
  struct Block {
    var column: Int
    var isList: Bool
    /// Its last key or dash has nothing behind it yet: a map or list may follow below.
    var isOpen = false
  }

  /// What YAML reads without a complaint, and not as it was meant.
  static let quietChecks: Set<Check> = [
    YAMLChecks.bulletCharacter, YAMLChecks.missingSpaceAfterDash, YAMLChecks.fullWidthMark,
    YAMLChecks.fullWidthSpace, YAMLChecks.strayListItem,
  ]

  /// A text with more slips than this is something else than it should be.
  static let maxTraps = 4 * YAMLLimits.maxFindings

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.lines = bytes.lines(in: range)
  }

  mutating func scan() -> [Trap] {
    while index < lines.count, traps.count < Self.maxTraps {
      scanLine()
      index += 1
    }
    return traps
  }

  var line: SourceLine { lines[index] }

  func byte(at place: Int) -> UInt8? { place < line.end ? bytes[place] : nil }

  private mutating func scanLine() {
    var lead = Lead(bytes, line)
    guard lead.end < line.end else {
      // Blank, but a tab or full-width space on it is something to YAML.
      if lead.hasTab || lead.hasOddSpace { mendLead(&lead, column: 0) }
      return
    }
    if bytes.has("＃", at: lead.end, limit: line.end) {
      traps.append(
        Trap(
          YAMLChecks.fullWidthMark, lead.end..<lead.end + 3,
          Message(zh: "备注要用半角的 #", en: "a comment starts with an ASCII #"),
          fix: .safe(
            "改成半角 #", "write #",
            TextEdit(
              lead.end..<bytes.skippingBlanks(from: lead.end + 3, limit: line.end),
              replacement: "# "))))
      return
    }
    if bytes[lead.end] == .hash {
      if lead.hasTab || lead.hasOddSpace { mendLead(&lead, column: lead.column) }
      return
    }
    if lead.end == line.start, scanMarker() { return }
    if lead.hasTab || lead.hasOddSpace { mendLead(&lead, column: fittingColumn(lead.column)) }
    if scanStrayItem(lead) { return }
    scanEntry(at: lead.end, column: lead.column, isInItem: false)
  }

  /// `%YAML`, `---` and `...` at the start of a line.
  private mutating func scanMarker() -> Bool {
    if bytes[line.start] == UInt8(ascii: "%"), blocks.isEmpty {
      let text = bytes.trimmingBlanks(line.range)
      traps.append(
        Trap(
          YAMLChecks.yamlDirective, text,
          Message(
            zh: "“\(excerpt(bytes.text(text)))”是 YAML 指令，这里不需要",
            en: "“\(excerpt(bytes.text(text)))” is a directive, and none is needed"),
          fix: .safe("删掉这一行", "remove this line", TextEdit(line.start..<line.next, replacement: ""))
        ))
      return true
    }
    return blocks.isEmpty && bytes.has("---", at: line.start, limit: line.end)
      && bytes.trimmingBlanks(line.range).count == 3
  }

  /// The indentation of a line as people see it.
  struct Lead {
    var column = 0
    var end: Int
    var hasTab = false
    var hasOddSpace = false

    init(_ bytes: [UInt8], _ line: SourceLine) {
      end = line.start
      while end < line.end {
        let odd = bytes.oddSpaceLength(at: end, limit: line.end)
        if bytes[end] == .space {
          column += 1
        } else if bytes[end] == .tab {
          column += 2
          hasTab = true
        } else if odd > 0 {
          column += odd == 3 ? 2 : 1
          hasOddSpace = true
        } else {
          break
        }
        end += max(odd, 1)
      }
    }
  }

  /// A list item, a `key: value`, or text, from `start` to the end of the line.
  mutating func scanEntry(at start: Int, column: Int, isInItem: Bool) {
    if let dash = scanDash(at: start, column: column) {
      let column = place(isList: true, at: column, from: start)
      guard dash < line.end, bytes[dash] != .hash else {
        blocks[blocks.count - 1].isOpen = true
        lastIsPlain = false
        return
      }
      blocks[blocks.count - 1].isOpen = false
      scanEntry(at: dash, column: column + (dash - start), isInItem: true)
      return
    }
    if let key = acceptedKey(at: start, column: column, isInItem: isInItem) {
      scanKey(key, column: column, isInItem: isInItem)
      return
    }
    scanText(at: start, column: column, isInItem: isInItem)
  }

  /// The first byte behind a list item's dash, mended where it is not quite one; nil when there is none.
  private mutating func scanDash(at start: Int, column: Int) -> Int? {
    if bytes[start] == .dash {
      guard start + 1 < line.end else { return line.end }
      if bytes[start + 1].isBlank { return bytes.skippingBlanks(from: start + 1, limit: line.end) }
      let odd = bytes.oddSpaceLength(at: start + 1, limit: line.end)
      if odd > 0 {
        let spaces = start + 1..<start + 1 + odd
        traps.append(
          Trap(
            YAMLChecks.fullWidthSpace, spaces,
            Message(zh: "减号后面是全角空格，要用半角空格", en: "the space after the hyphen is not a plain one"),
            fix: .safe("换成半角空格", "use a plain space", TextEdit(spaces, replacement: " "))))
        return spaces.upperBound
      }
      guard bytes[start + 1] != .dash, expectsItem(at: column) else { return nil }
      let words = excerpt(bytes.text(bytes.trimmingBlanks(start..<line.end)))
      traps.append(
        Trap(
          YAMLChecks.missingSpaceAfterDash, start..<start + 1,
          Message(zh: "“\(words)”的减号后面要空一格", en: "“\(words)” needs a space after the hyphen"),
          fix: .safe(
            "加一个空格", "add a space", TextEdit(start + 1..<start + 1, replacement: " "))))
      return start + 1
    }
    guard let bullet = bullet(at: start), expectsItem(at: column) else { return nil }
    var end = bullet
    while end < line.end, bytes[end].isBlank || bytes.oddSpaceLength(at: end, limit: line.end) > 0 {
      end += max(1, bytes.oddSpaceLength(at: end, limit: line.end))
    }
    let sign = bytes.text(start..<bullet)
    traps.append(
      Trap(
        YAMLChecks.bulletCharacter, start..<bullet,
        Message(
          zh: "列表每一项前面要写半角减号加空格，不是“\(sign)”",
          en: "a list item starts with a hyphen and a space, not with “\(sign)”"),
        fix: .safe("改成“- ”", "write `- `", TextEdit(start..<end, replacement: "- "))))
    return end
  }

  private func bullet(at start: Int) -> Int? {
    let bullets: [StaticString] = [
      "·", "•", "●", "○", "▪", "◦", "‣", "－", "—", "–", "−", "・", "＊", "★", "■", "◆",
    ]
    for bullet in bullets where bytes.has(bullet, at: start, limit: line.end) {
      return start + bullet.utf8CodeUnitCount
    }
    if bytes[start] == UInt8(ascii: "*"), byte(at: start + 1)?.isBlank ?? false { return start + 1 }
    return nil
  }

  /// Whether a list item makes sense at this column: beside others, or below a key without a value.
  private func expectsItem(at column: Int) -> Bool {
    for block in blocks.reversed() {
      if block.column > column { continue }
      if block.column == column { return block.isList || block.isOpen }
      return block.isOpen
    }
    return false
  }

  /// The key of the line, if it is one: slips in the colon count only where a key is expected.
  private func acceptedKey(at start: Int, column: Int, isInItem: Bool) -> KeyLine? {
    guard let key = KeyLine(bytes, start..<line.end) else { return nil }
    if isInItem {
      if key.colon == .proper { return startsLikeText(start) ? nil : key }
      // `- bad：…` is text, unless the lines below go on with keys.
      guard let next = nextText(after: index) else { return nil }
      let lead = Lead(bytes, lines[next])
      let below = KeyLine(bytes, lead.end..<lines[next].end)
      guard lead.column == column, below != nil, KeyLine.looksLikeKey(bytes, key.key) else {
        return nil
      }
      return key
    }
    if key.colon == .proper {
      // Text that goes on below its key may hold a colon; that is found by `scanText`.
      return key
    }
    guard KeyLine.looksLikeKey(bytes, key.key) || bytes[start] == .doubleQuote else { return nil }
    if column == 0 { return key }
    for block in blocks.reversed() {
      if block.column > column { continue }
      if block.column == column { return block.isList ? nil : key }
      return block.isOpen ? key : nil
    }
    return key
  }

  /// `@客服 订单: 8812` in a list is a sentence, whatever the colon.
  private func startsLikeText(_ start: Int) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "!"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: ">"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private func nextText(after index: Int) -> Int? {
    var next = index + 1
    while next < lines.count {
      let lead = Lead(bytes, lines[next])
      if lead.end < lines[next].end, bytes[lead.end] != .hash { return next }
      next += 1
    }
    return nil
  }

  private mutating func scanKey(_ key: KeyLine, column: Int, isInItem: Bool) {
    let column =
      isInItem
      ? pushInItem(column) : place(isList: false, at: column, from: key.key.lowerBound)
    mendKey(key)
    let name = bytes.text(key.key)
    lastIsPlain = false
    var value = key.value
    // `key:` with only a comment behind it has no value.
    if value < line.end, bytes[value] == .hash, value > 0, bytes[value - 1].isBlank {
      value = line.end
    }
    guard value < line.end else {
      blocks[blocks.count - 1].isOpen = true
      return
    }
    blocks[blocks.count - 1].isOpen = false
    scanValue(at: value, column: column, name: name)
  }

  /// A map that begins behind a dash.
  private mutating func pushInItem(_ column: Int) -> Int {
    blocks.append(Block(column: column, isList: false))
    return column
  }

  private mutating func mendKey(_ key: KeyLine) {
    let name = bytes.text(key.key)
    let hasValue = key.value < line.end
    let edit = TextEdit(key.separator, replacement: hasValue ? ": " : ":")
    switch key.colon {
    case .proper:
      guard startsLikeText(key.key.lowerBound) || bytes[key.key.lowerBound] == UInt8(ascii: ",")
      else { return }
      let sign = String(UnicodeScalar(bytes[key.key.lowerBound]))
      traps.append(
        Trap(
          YAMLChecks.specialStart, key.key,
          Message(
            zh: "“\(excerpt(name))”以 \(sign) 开头，要加引号",
            en: "“\(excerpt(name))” starts with \(sign) and needs quotes"),
          fix: .safe(
            "加上引号", "put it in quotes",
            TextEdit(key.key, replacement: YAMLText.quoted(name)))))
    case .fullWidth:
      traps.append(
        Trap(
          YAMLChecks.fullWidthColon, key.separator.lowerBound..<key.separator.lowerBound + 3,
          Message(
            zh: "“\(excerpt(name))”后面是全角冒号，要用半角冒号加空格",
            en: "“\(excerpt(name))” is followed by a full-width colon; write `: `"),
          fix: .safe("改成半角冒号加空格", "write a colon and a space", edit)))
    case .tight:
      traps.append(
        Trap(
          YAMLChecks.missingSpaceAfterColon, key.separator,
          Message(
            zh: "“\(excerpt(name))”的冒号后面要空一格",
            en: "“\(excerpt(name))” needs a space after its colon"),
          fix: .safe("加一个空格", "add a space", edit)))
    case .oddSpace:
      traps.append(
        Trap(
          YAMLChecks.fullWidthSpace, key.separator.lowerBound + 1..<key.separator.upperBound,
          Message(
            zh: "“\(excerpt(name))”的冒号后面是全角空格，要用半角空格",
            en: "the space after “\(excerpt(name)):” is not a plain one"),
          fix: .safe("换成半角空格", "use a plain space", edit)))
    }
  }

  /// A line that is neither an item nor a key: a value, or more of the text above.
  private mutating func scanText(at start: Int, column: Int, isInItem: Bool) {
    if isInItem {
      scanValue(at: start, column: blocks[blocks.count - 1].column, name: nil)
      return
    }
    let owner = blocks.last { $0.column < column } ?? blocks.last { $0.column <= column }
    if let owner, owner.column < column {
      if owner.isOpen {
        while let last = blocks.last, last.column > owner.column { blocks.removeLast() }
        blocks[blocks.count - 1].isOpen = false
        scanValue(at: start, column: owner.column, name: nil)
      }
      return
    }
    let text = bytes.trimmingBlanks(start..<line.end)
    let words = excerpt(bytes.text(text))
    var trap = Trap(
      YAMLChecks.missingColon, text,
      Message(
        zh: "“\(words)”不是“名称: 内容”的样子", en: "“\(words)” is not of the form `key: value`"),
      help: Message(
        zh: "是一项，就写成“名称: 内容”；是上一行的后半句，就在前面加两个空格",
        en: "write `key: value`, or indent it by two spaces if it belongs to the line above"))
    if let next = nextText(after: index), Lead(bytes, lines[next]).column > column,
      KeyLine.looksLikeKey(bytes, text)
    {
      trap.message = Message(zh: "“\(words)”后面少了冒号", en: "“\(words)” has no colon behind it")
      trap.fix = .safe(
        "加上冒号", "add the colon", TextEdit(text.upperBound..<text.upperBound, replacement: ":"))
      trap.repair = trap.fix?.edits ?? []
      _ = place(isList: false, at: column, from: start)
      blocks[blocks.count - 1].isOpen = true
    } else {
      // Joining it to the line above may be right, but not certain enough to change that value.
      trap.repair = [TextEdit(line.range, replacement: "")]
      trap.isLoss = true
    }
    if lastIsPlain, trap.fix == nil {
      trap.fix = .guess(
        "接在上一行后面", "make it part of the line above",
        TextEdit(line.start..<start, replacement: String(repeating: " ", count: column + 2)))
    }
    traps.append(trap)
  }
}
