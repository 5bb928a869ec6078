import Diagnostics

extension TrapScanner {
  /// Tabs and full-width spaces have no fixed width: takes the column that the lines above suggest.
  func fittingColumn(_ column: Int) -> Int {
    guard let last = blocks.last else { return 0 }
    if last.isOpen { return max(column, last.column + 2) }
    return blocks.min { abs($0.column - column) < abs($1.column - column) }?.column ?? column
  }

  mutating func mendLead(_ lead: inout Lead, column: Int) {
    lead.column = column
    let range = line.start..<lead.end
    let spaces = String(repeating: " ", count: column)
    let edit = TextEdit(range, replacement: spaces)
    let isTab = lead.hasTab
    let check = isTab ? YAMLChecks.tabIndentation : YAMLChecks.fullWidthSpace
    // Lines below each other with the same slip are one slip.
    if let last = traps.indices.last, traps[last].check == check, index > 0,
      traps[last].repair.last.map({ $0.range.lowerBound == lines[index - 1].start }) ?? false
    {
      traps[last].repair.append(edit)
      traps[last].fix?.edits.append(edit)
      return
    }
    traps.append(
      Trap(
        check, range,
        isTab
          ? Message(zh: "缩进用了制表符（Tab），要用空格", en: "this line is indented with a tab; use spaces")
          : Message(
            zh: "缩进用了全角空格或不断行空格，要用半角空格",
            en: "this line is indented with full-width or no-break spaces; use plain ones"),
        fix: lead.end == line.end
          ? .safe("删掉它", "remove it", edit)
          : .safe("换成 \(column) 个半角空格", "use \(column) spaces", edit)))
  }

  /// Finds the block that a key or dash at `column` belongs to, and mends a column that fits none.
  /// Returns the column that it should stand at.
  mutating func place(isList: Bool, at column: Int, from start: Int) -> Int {
    guard !blocks.isEmpty else {
      let base = baseColumn(column)
      blocks.append(Block(column: base, isList: isList))
      if base != column { shift(from: column, to: base, start) }
      return base
    }
    var column = column
    if let last = lastShift, last.from == column, last.line == index - 1 {
      shift(from: column, to: last.to, start)
      column = last.to
    }
    var popped: Int?
    while let last = blocks.last, last.column > column, blocks.count > 1 {
      popped = last.column
      blocks.removeLast()
    }
    let last = blocks[blocks.count - 1]
    if last.column == column {
      if last.isList == isList { return column }
      if isList, last.isOpen {
        blocks[blocks.count - 1].isOpen = false
        blocks.append(Block(column: column, isList: true))
      } else if last.isList, blocks.count > 1, blocks[blocks.count - 2].column == column {
        blocks.removeLast()
      }
      return column
    }
    if last.column < column, last.isOpen {
      blocks[blocks.count - 1].isOpen = false
      blocks.append(Block(column: column, isList: isList))
      return column
    }
    // Nothing above stands here. The nearer of the two neighbours was meant.
    var target = last.column
    if let popped, popped - column <= column - last.column { target = popped }
    if target == popped { blocks.append(Block(column: target, isList: isList)) }
    shift(from: column, to: target, start)
    return target
  }

  /// Where the outermost keys stand: at the start of the line when any of them does.
  private func baseColumn(_ column: Int) -> Int {
    if column == 0 { return 0 }
    let hasKeyAtStart = lines.contains { line in
      line.start < line.end && !bytes[line.start].isBlank && bytes[line.start] != .hash
        && KeyLine(bytes, line.range) != nil
    }
    return hasKeyAtStart ? 0 : column
  }

  private mutating func shift(from: Int, to: Int, _ start: Int) {
    let range = line.start..<max(start, line.start)
    let edit = TextEdit(range, replacement: String(repeating: " ", count: to))
    // The indentation of this line has its finding already: it only moves on.
    if let last = traps.indices.last, let repair = traps[last].repair.last, repair.range == range {
      traps[last].repair[traps[last].repair.count - 1] = edit
      if let count = traps[last].fix?.edits.count { traps[last].fix?.edits[count - 1] = edit }
      return
    }
    if let last = lastShift, last.from == from, last.line == index - 1,
      let trap = traps.lastIndex(where: { $0.check == YAMLChecks.wrongIndentation })
    {
      traps[trap].repair.append(edit)
      traps[trap].fix?.edits.append(edit)
    } else {
      let words = excerpt(bytes.text(bytes.trimmingBlanks(start..<line.end)))
      traps.append(
        Trap(
          YAMLChecks.wrongIndentation, start..<bytes.trimmingBlanks(start..<line.end).upperBound,
          indentationMessage(words, from, to),
          fix: to == 0
            ? .guess("顶格写", "start it at the line's start", edit)
            : .guess("缩进 \(to) 个空格", "indent by \(to) spaces", edit)))
    }
    lastShift = (from, to, index)
  }

  private func indentationMessage(_ words: String, _ from: Int, _ to: Int) -> Message {
    let amount = from > to ? "多" : "少"
    let spaces = from == 1 ? "1 space" : "\(from) spaces"
    if to == 0 {
      return Message(
        zh: "“\(words)”缩进多了：前面有 \(from) 个空格，应该顶格写",
        en: "“\(words)” is indented by \(spaces), but should start its line")
    }
    return Message(
      zh: "“\(words)”缩进\(amount)了：前面有 \(from) 个空格，应该是 \(to) 个",
      en: "“\(words)” is indented by \(spaces), but should be by \(to)")
  }

  /// A list item below a key that has a value already. Returns whether it was one.
  mutating func scanStrayItem(_ lead: Lead) -> Bool {
    guard bytes[lead.end] == .dash, byte(at: lead.end + 1)?.isBlank ?? true,
      let owner = blocks.last(where: { $0.column <= lead.column }), !owner.isList, !owner.isOpen
    else { return false }
    let text = bytes.trimmingBlanks(lead.end..<line.end)
    // Misaligned with a list that is under way: that is the better explanation.
    if blocks.contains(where: { $0.isList && $0.column > owner.column }) { return false }
    var trap = Trap(
      YAMLChecks.strayListItem, text,
      Message(
        zh: "“\(excerpt(bytes.text(text)))”是列表的一项，可是上面的名称后面已经有内容了",
        en: "“\(excerpt(bytes.text(text)))” is a list item, but the key above has a value already"),
      help: Message(
        zh: "要写列表，每一项都放在“名称:”下面，名称那一行不写内容",
        en: "put every item of a list below `key:`, with nothing on the key's own line"))
    if !lastIsPlain || owner.column == lead.column {
      trap.repair = [TextEdit(line.range, replacement: "")]
      trap.isLoss = true
    }
    if traps.last?.check == YAMLChecks.strayListItem, index > 0,
      traps.last.map({ $0.range.upperBound > lines[index - 1].start }) ?? false
    {
      traps[traps.count - 1].repair += trap.repair
      traps[traps.count - 1].range = traps[traps.count - 1].range.lowerBound..<text.upperBound
      return true
    }
    traps.append(trap)
    return true
  }
}
