import Diagnostics

/// Slips that YAML reads without a complaint, and not as they were meant. Looks at nodes, so what
/// stands in quotes or a `|` block is never suspected.
struct QuietTraps {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var traps: [Trap] = []
  /// All scalars, in order: what a `#` must not be inside of.
  private var scalars: [YAMLNode] = []

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  mutating func find(in root: YAMLNode) -> [Trap] {
    visit(root, isFlow: false)
    findHashes()
    return traps
  }

  private mutating func visit(_ node: YAMLNode, isFlow: Bool) {
    if traps.count > TrapScanner.maxTraps { return }
    let isFlow =
      isFlow || (node.text == nil && !node.range.isEmpty && isBracket(bytes[node.range.lowerBound]))
    switch node.content {
    case .scalar:
      scalars.append(node)
      findInScalar(node, isFlow: isFlow, isKey: false)
    case .sequence(let items):
      if isFlow, splitPattern(items) { return }
      for item in items {
        if isFlow { findComma(item) }
        visit(item, isFlow: isFlow)
      }
    case .mapping(let entries):
      for entry in entries {
        scalars.append(entry.key)
        if !isFlow, findTightBracket(entry.key) { continue }
        if isFlow, entry.value.range.isEmpty, findColon(entry.key) { continue }
        findInScalar(entry.key, isFlow: isFlow, isKey: true)
        visit(entry.value, isFlow: isFlow)
      }
    }
  }

  private func isBracket(_ byte: UInt8) -> Bool { byte == .openBracket || byte == .openBrace }

  private mutating func findInScalar(_ node: YAMLNode, isFlow: Bool, isKey: Bool) {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain, !node.range.isEmpty
    else { return }
    findOddSpaces(node.range)
    if !isKey { findFullWidthBracket(node.range) }
  }

  /// Full-width and no-break spaces at either end of a word: nobody sees them.
  private mutating func findOddSpaces(_ range: Range<Int>) {
    var inner = range
    while true {
      let odd = bytes.oddSpaceLength(at: inner.lowerBound, limit: inner.upperBound)
      guard odd > 0 || (inner.count > 1 && bytes[inner.lowerBound] == .space) else { break }
      inner = inner.lowerBound + max(odd, 1)..<inner.upperBound
    }
    while true {
      let odd =
        bytes.oddSpaceLength(at: inner.upperBound - 3, limit: inner.upperBound) == 3
        ? 3 : bytes.oddSpaceLength(at: inner.upperBound - 2, limit: inner.upperBound) == 2 ? 2 : 0
      guard inner.count >= odd,
        odd > 0 || (inner.count > 1 && bytes[inner.upperBound - 1] == .space)
      else { break }
      inner = inner.lowerBound..<inner.upperBound - max(odd, 1)
    }
    guard inner != range else { return }
    var edits: [TextEdit] = []
    if inner.lowerBound > range.lowerBound {
      edits.append(TextEdit(range.lowerBound..<inner.lowerBound, replacement: ""))
    }
    if inner.upperBound < range.upperBound {
      edits.append(TextEdit(inner.upperBound..<range.upperBound, replacement: ""))
    }
    let spot = edits[0].range
    let words = excerpt(bytes.text(inner))
    let isBefore = spot.lowerBound == range.lowerBound
    traps.append(
      Trap(
        YAMLChecks.fullWidthSpace, spot,
        Message(
          zh: "“\(words)”\(isBefore ? "前面" : "后面")有看不出来的全角空格或不断行空格",
          en: "a full-width or no-break space stands \(isBefore ? "before" : "after") “\(words)”"),
        fix: Fix(Message(zh: "删掉它", en: "remove it"), isSafe: true, edits: edits)))
  }

  /// `［甲, 乙］`, `【甲，乙】`: one text for YAML.
  private mutating func findFullWidthBracket(_ range: Range<Int>) {
    let pairs: [(StaticString, StaticString, String, String)] = [
      ("［", "］", "[", "]"), ("【", "】", "[", "]"), ("｛", "｝", "{", "}"),
    ]
    for (open, close, left, right) in pairs {
      guard bytes.has(open, at: range.lowerBound, limit: range.upperBound),
        bytes.has(close, at: range.upperBound - 3, limit: range.upperBound), range.count > 6
      else { continue }
      let inner = range.lowerBound + 3..<range.upperBound - 3
      // 【公告】 is a text; a list has several items.
      guard open.utf8Start[1] != 0x80 || hasComma(inner) else { continue }
      var edits = [TextEdit(range.lowerBound..<inner.lowerBound, replacement: left)]
      edits += commas(inner).map { TextEdit($0, replacement: ", ") }
      edits.append(TextEdit(inner.upperBound..<range.upperBound, replacement: right))
      let sign = bytes.text(range.lowerBound..<inner.lowerBound)
      traps.append(
        Trap(
          YAMLChecks.fullWidthMark, range,
          Message(
            zh: "“\(sign)”是全角的，这里只读成一句话；要写列表，用半角 \(left)\(right)",
            en: "“\(sign)” is full-width, so this is one text; a list is written \(left)…\(right)"),
          fix: Fix(Message(zh: "改成半角", en: "use ASCII signs"), isSafe: false, edits: edits)))
      return
    }
  }

  private func hasComma(_ range: Range<Int>) -> Bool {
    !commas(range).isEmpty || bytes[range].contains(.comma)
  }

  /// Full-width commas and enumeration commas, with the blanks and further commas behind them.
  private func commas(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes.has("，", at: place, limit: range.upperBound)
        || bytes.has("、", at: place, limit: range.upperBound)
      {
        var end = bytes.skippingBlanks(from: place + 3, limit: range.upperBound)
        // 甲，，乙 has no empty entry between.
        while bytes.has("，", at: end, limit: range.upperBound)
          || bytes.has("、", at: end, limit: range.upperBound)
        {
          end = bytes.skippingBlanks(from: end + 3, limit: range.upperBound)
        }
        found.append(place..<end)
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  /// `[甲，乙]` is a list of one.
  private mutating func findComma(_ item: YAMLNode) {
    guard case .scalar(let scalar) = item.content, scalar.style == .plain else { return }
    let found = commas(item.range)
    guard let first = found.first else { return }
    let words = excerpt(scalar.text)
    traps.append(
      Trap(
        YAMLChecks.fullWidthComma, first.lowerBound..<first.lowerBound + 3,
        Message(
          zh: "“\(words)”只算一项：列表里要用半角逗号加空格",
          en: "“\(words)” is one item: a list is separated by ASCII commas"),
        help: Message(
          zh: "就是一句话，就用引号括起来", en: "put it in quotes if it is one sentence"),
        fix: Fix(
          Message(zh: "改成半角逗号", en: "use ASCII commas"), isSafe: false,
          edits: found.map { TextEdit($0, replacement: ", ") })))
  }

  /// `{名称：内容}` and `{名称:内容}`: a key without a value.
  private mutating func findColon(_ key: YAMLNode) -> Bool {
    guard case .scalar(let scalar) = key.content, scalar.style == .plain,
      let line = KeyLine(bytes, key.range), line.value < key.range.upperBound
    else { return false }
    let name = excerpt(bytes.text(line.key))
    let edit = TextEdit(line.separator, replacement: ": ")
    let isTight = line.colon == .tight
    traps.append(
      Trap(
        isTight ? YAMLChecks.missingSpaceAfterColon : YAMLChecks.fullWidthColon,
        line.separator
          .lowerBound..<(isTight ? line.separator.upperBound : line.separator.lowerBound + 3),
        isTight
          ? Message(zh: "“\(name)”的冒号后面要空一格", en: "“\(name)” needs a space after its colon")
          : Message(
            zh: "“\(name)”后面是全角冒号，要用半角冒号加空格",
            en: "“\(name)” is followed by a full-width colon; write `: `"),
        fix: .safe("改成半角冒号加空格", "write a colon and a space", edit)))
    return true
  }

  /// `eta:{ label: 时间 }` and `eta：{ label: 时间 }`: all up to the second colon is the key.
  private mutating func findTightBracket(_ key: YAMLNode) -> Bool {
    guard case .scalar(let scalar) = key.content, scalar.style == .plain,
      let line = KeyLine(bytes, key.range), line.colon == .tight || line.colon == .fullWidth,
      line.value < key.range.upperBound,
      isBracket(bytes[line.value])
    else { return false }
    return findColon(key)
  }

  /// `[/a,b/, c]`: a pattern that its comma cut in two.
  private mutating func splitPattern(_ items: [YAMLNode]) -> Bool {
    var start: Int?
    for (index, item) in items.enumerated() {
      guard case .scalar(let scalar) = item.content, scalar.style == .plain else {
        start = nil
        continue
      }
      let (first, last) = (scalar.text.utf8.first, scalar.text.utf8.last)
      if first == .slash, last != .slash || scalar.text == "/" {
        start = index
      } else if let open = start, last == .slash, first != .slash {
        let range = items[open].range.lowerBound..<item.range.upperBound
        let words = bytes.text(range)
        traps.append(
          Trap(
            YAMLChecks.unquotedPattern, range,
            Message(
              zh: "模式“\(excerpt(words))”被逗号分成了几项，要加引号",
              en: "the pattern “\(excerpt(words))” is cut up by its comma; put it in quotes"),
            fix: .guess(
              "加上引号", "put it in quotes", TextEdit(range, replacement: YAMLText.quoted(words)))))
        return true
      }
    }
    return false
  }

  /// `title: 订单 #8812 怎么办`: what follows `#` is a comment for YAML. `# 说明`, with a space, is meant so.
  private mutating func findHashes() {
    var next = 0
    for line in bytes.lines(in: range) where traps.count < TrapScanner.maxTraps {
      let first = bytes.skippingBlanks(from: line.start, limit: line.end)
      guard first < line.end, bytes[first] != .hash else { continue }
      var place = first + 1
      while place < line.end {
        guard bytes[place] == .hash, bytes[place - 1].isBlank else {
          place += 1
          continue
        }
        while next < scalars.count, scalars[next].range.upperBound <= place { next += 1 }
        if next < scalars.count, scalars[next].range.lowerBound < place {
          place = scalars[next].range.upperBound  // Inside a value.
          continue
        }
        if place + 1 < line.end, !bytes[place + 1].isBlank, bytes[place + 1] != .hash, next > 0 {
          addHash(place, line, after: scalars[next - 1])
        }
        break
      }
    }
  }

  private mutating func addHash(_ place: Int, _ line: SourceLine, after node: YAMLNode) {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain,
      node.range.lowerBound >= line.start
    else { return }
    let gap = bytes.skippingBlanks(from: node.range.upperBound, limit: line.end)
    guard gap == place else { return }
    let tail = bytes.trimmingBlanks(place..<line.end)
    let text = (node.range.isEmpty ? place : node.range.lowerBound)..<tail.upperBound
    let words = excerpt(bytes.text(tail))
    traps.append(
      Trap(
        YAMLChecks.hashCutText, tail,
        Message(
          zh: "“\(words)”前面有空格，被当成备注，没有读进内容",
          en: "“\(words)” has a space before it, so it counts as a comment and is left out"),
        help: Message(
          zh: "是内容就把整句用引号括起来；是备注就在 # 后面空一格",
          en: "quote the whole text if it belongs to it; put a space after # if it is a comment"),
        fix: .guess(
          "整句加上引号", "put all of it in quotes",
          TextEdit(text, replacement: YAMLText.quoted(bytes.text(text))))))
  }
}
