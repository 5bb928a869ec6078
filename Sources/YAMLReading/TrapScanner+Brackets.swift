import Diagnostics

extension TrapScanner {
  /// A `[…]` or `{…}` value, which may go on below.
  mutating func scanBracket(at start: Int, column: Int) {
    let known = traps.count
    let (startIndex, startLine) = (index, line)
    var open: [UInt8] = []
    var place = start
    var expectsItem = false
    /// The opening bracket or a comma came last: another comma has nothing before it.
    var isEmpty = false
    /// A bracket within closed last: only a comma or another closing bracket may follow.
    var isClosed = false
    while true {
      while place < line.end, traps.count < Self.maxTraps {
        let byte = bytes[place]
        if byte.isBlank {
          place += 1
        } else if byte == .openBracket || byte == .openBrace,
          expectsItem || place == start || isClosed
        {
          if place != start, bytes.has("{{", at: place, limit: line.end) {
            place = quoteItem(at: place, asBraces: true)
            (expectsItem, isEmpty, isClosed) = (false, false, false)
            continue
          }
          open.append(byte == .openBracket ? .closeBracket : .closeBrace)
          if isClosed { addMissingComma(at: place) }
          place += 1
          (expectsItem, isEmpty, isClosed) = (true, true, false)
        } else if byte == .closeBracket || byte == .closeBrace {
          open.removeLast()
          place += 1
          (expectsItem, isEmpty, isClosed) = (false, false, true)
          if open.isEmpty {
            checkEnd(afterBracket: place, start: start, known, isSameLine: index == startIndex)
            return
          }
        } else if byte == .comma {
          if isEmpty { addEmptyEntry(at: place, isFirst: isOpening(before: place)) }
          place += 1
          (expectsItem, isEmpty, isClosed) = (true, true, false)
        } else if byte == .colon, !expectsItem {
          place += 1
          (expectsItem, isEmpty, isClosed) = (true, false, false)
        } else if byte == .hash, place > line.start, bytes[place - 1].isBlank {
          if place + 1 < line.end, !bytes[place + 1].isBlank, itemEnd(from: place) < line.end {
            place = quoteHash(at: place)
            expectsItem = false
          } else {
            place = line.end
          }
        } else if let end = fullWidthClose(at: place, open) {
          place = end
          open.removeLast()
          if open.isEmpty { return }
        } else {
          if isClosed { addMissingComma(at: place) }
          place = scanItem(at: place, isInMap: open.last == .closeBrace)
          // Behind the colon of `eta:{ … }`.
          let opens = place < line.end && [.openBracket, .openBrace].contains(bytes[place])
          (expectsItem, isEmpty, isClosed) = (opens, false, false)
        }
      }
      if traps.count >= Self.maxTraps { return }
      guard goesOn(column) else { break }
      index += 1
      place = line.start
    }
    addUnclosedBracket(at: start, startLine, open, known, startIndex)
  }

  private func goesOn(_ column: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    let next = lines[index + 1]
    let lead = Lead(bytes, next)
    if lead.end == next.end { return index + 2 < lines.count }
    return lead.column > column || bytes[lead.end] == .closeBracket
      || bytes[lead.end] == .closeBrace
  }

  private mutating func addUnclosedBracket(
    at start: Int, _ line: SourceLine, _ open: [UInt8], _ known: Int, _ startIndex: Int
  ) {
    // What was said about its items was guessed without knowing where it ends.
    traps.removeSubrange(known...)
    index = startIndex
    let closers = String(decoding: open.reversed(), as: UTF8.self)
    let range = valueRange(start)
    let sign = String(UnicodeScalar(bytes[start]))
    let words = excerpt(bytes.text(range))
    traps.append(
      Trap(
        YAMLChecks.unclosedBracket, start..<start + 1,
        Message(zh: "“\(words)”的 \(sign) 没有收尾", en: "the \(sign) of “\(words)” is not closed"),
        fix: .guess(
          "在行尾加上 \(closers)", "add \(closers) at the end",
          TextEdit(range.upperBound..<range.upperBound, replacement: closers))))
  }

  /// Only a comment may follow the closing bracket.
  private mutating func checkEnd(
    afterBracket place: Int, start: Int, _ known: Int, isSameLine: Bool
  ) {
    let after = bytes.skippingBlanks(from: place, limit: line.end)
    if after == line.end || (bytes[after] == .hash && after > place) { return }
    let rest = bytes.trimmingBlanks(after..<line.end)
    // [退款, 查询]]
    if bytes[rest].allSatisfy({ $0 == .closeBracket || $0 == .closeBrace }) {
      let signs = bytes.text(rest)
      traps.append(
        Trap(
          YAMLChecks.textAfterBracket, rest,
          Message(
            zh: "多了“\(signs)”：括号到前面已经收尾",
            en: "“\(signs)” is one too many: the bracket is closed before it"),
          fix: .safe("删掉“\(signs)”", "remove “\(signs)”", TextEdit(rest, replacement: ""))))
      return
    }
    guard isSameLine else {
      traps.append(
        Trap(
          YAMLChecks.textAfterBracket, rest, textAfterBracket(rest),
          repair: [TextEdit(after..<line.end, replacement: "")]))
      return
    }
    traps.removeSubrange(known...)
    let range = valueRange(start)
    if bytes[start] == .openBrace {
      quoteBraces(range)
    } else {
      quote(YAMLChecks.textAfterBracket, range, quoteMessage(range))
    }
  }

  private func textAfterBracket(_ text: Range<Int>) -> Message {
    let words = excerpt(bytes.text(text))
    return Message(
      zh: "括号到这里已经结束，后面还有“\(words)”", en: "the bracket ends before “\(words)”")
  }

  /// `】` or `］` where `]` was meant: the last sign of the value.
  private mutating func fullWidthClose(at place: Int, _ open: [UInt8]) -> Int? {
    let closers: [StaticString] = ["】", "］", "｝", "」"]
    for closer in closers where bytes.has(closer, at: place, limit: line.end) {
      let end = place + closer.utf8CodeUnitCount
      guard bytes.skippingBlanks(from: end, limit: line.end) == line.end, let last = open.last
      else { return nil }
      let sign = String(UnicodeScalar(last))
      traps.append(
        Trap(
          YAMLChecks.fullWidthMark, place..<end,
          Message(
            zh: "“\(bytes.text(place..<end))”是全角的，要用半角 \(sign)",
            en: "“\(bytes.text(place..<end))” is full-width; write \(sign)"),
          fix: .safe("改成半角 \(sign)", "write \(sign)", TextEdit(place..<end, replacement: sign))))
      return end
    }
    return nil
  }

  /// The end of an item, by the next comma or closing bracket on the line.
  func itemEnd(from start: Int) -> Int {
    var place = start
    while place < line.end, bytes[place] != .comma, bytes[place] != .closeBracket,
      bytes[place] != .closeBrace
    {
      place += 1
    }
    return place
  }

  /// One item, or one key of a map; returns where it ends.
  private mutating func scanItem(at start: Int, isInMap: Bool) -> Int {
    switch bytes[start] {
    case .doubleQuote, .singleQuote: return scanQuotedItem(at: start)
    case .slash: return scanPattern(at: start)
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "!"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: ">"):
      let range = bytes.trimmingBlanks(start..<itemEnd(from: start))
      quoteSpecial(range)
      return range.upperBound
    case .dash, UInt8(ascii: "?"):
      if byte(at: start + 1)?.isBlank ?? true {
        let range = bytes.trimmingBlanks(start..<itemEnd(from: start))
        quoteSpecial(range)
        return range.upperBound
      }
    default: break
    }
    var place = start
    while place < line.end {
      switch bytes[place] {
      case .comma, .closeBracket, .closeBrace: return place
      case .colon where byte(at: place + 1).map { $0.isBlank || $0 == .comma } ?? true:
        return place
      case .openBracket, .openBrace:
        if isInMap, addTightColon(before: place, keyAt: start) { return place }
        return quoteItem(at: start, asBraces: true)
      case .hash where bytes[place - 1].isBlank: return place
      case 0xEF where endOfSeparatorBeforeKey(at: place) != nil:
        return addSeparator(place..<(endOfSeparatorBeforeKey(at: place) ?? place))
      case 0xE3 where bytes.has("】", at: place, limit: line.end),
        0xEF where bytes.has("］", at: place, limit: line.end) && place > start:
        if bytes.skippingBlanks(from: place + 3, limit: line.end) == line.end { return place }
      default: break
      }
      place += 1
    }
    return place
  }

  /// `{ eta:{ label: 时间 } }`: a key whose value begins right behind its colon. `{ 称呼:{name} }` is a text.
  private mutating func addTightColon(before bracket: Int, keyAt start: Int) -> Bool {
    let isWide = bracket - start > 3 && bytes.has("：", at: bracket - 3, limit: bracket)
    let colon = bracket - (isWide ? 3 : 1)
    guard colon > start, isWide || bytes[colon] == .colon,
      KeyLine.looksLikeKey(bytes, start..<colon),
      bytes[bracket] == .openBracket || bytes[bracket..<itemEnd(from: bracket)].contains(.colon)
    else { return false }
    let name = excerpt(bytes.text(start..<colon))
    let edit = TextEdit(colon..<bracket, replacement: ": ")
    traps.append(
      isWide
        ? Trap(
          YAMLChecks.fullWidthColon, colon..<bracket,
          Message(
            zh: "“\(name)”后面是全角冒号，要用半角冒号加空格",
            en: "“\(name)” is followed by a full-width colon; write `: `"),
          fix: .safe("改成半角冒号加空格", "write a colon and a space", edit))
        : Trap(
          YAMLChecks.missingSpaceAfterColon, colon..<bracket,
          Message(
            zh: "“\(name)”的冒号后面要空一格", en: "“\(name)” needs a space after its colon"),
          fix: .safe("加一个空格", "add a space", edit)))
    return true
  }

  /// Longer than any key; in bytes.
  private static let longestKey = 40

  /// `，` or `；` between two entries of a map: what follows is a key with its colon.
  private func endOfSeparatorBeforeKey(at place: Int) -> Int? {
    guard
      bytes.has("，", at: place, limit: line.end) || bytes.has("；", at: place, limit: line.end)
    else { return nil }
    let start = bytes.skippingBlanks(from: place + 3, limit: line.end)
    var end = start
    while end < line.end, end - start <= Self.longestKey {
      switch bytes[end] {
      case .colon: return end > start && (byte(at: end + 1)?.isBlank ?? true) ? start : nil
      case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: return nil
      case let byte where byte.isBlank: return nil
      default: end += 1
      }
    }
    return nil
  }

  private mutating func addSeparator(_ range: Range<Int>) -> Int {
    traps.append(
      Trap(
        YAMLChecks.fullWidthComma, range.lowerBound..<range.lowerBound + 3,
        Message(
          zh: "大括号里的各项要用半角逗号加空格分开", en: "entries in braces are separated by ASCII commas"),
        fix: .safe(
          "改成半角逗号", "use an ASCII comma", TextEdit(range, replacement: ", "))))
    return range.upperBound
  }

  /// An item that holds brackets of its own: up to the comma or bracket behind the last of them.
  private mutating func quoteItem(at start: Int, asBraces: Bool) -> Int {
    var place = start
    var depth = 0
    while place < line.end {
      let byte = bytes[place]
      if byte == .openBracket || byte == .openBrace {
        depth += 1
      } else if byte == .closeBracket || byte == .closeBrace {
        if depth == 0 { break }
        depth -= 1
      } else if byte == .comma, depth == 0 {
        break
      }
      place += 1
    }
    let range = bytes.trimmingBlanks(start..<place)
    quoteBraces(range)
    return range.upperBound
  }

  /// `[物流, 订单 #8812]`: the `#` takes the closing bracket with it.
  private mutating func quoteHash(at hash: Int) -> Int {
    var start = hash
    while start > line.start, bytes[start - 1] != .comma, bytes[start - 1] != .openBracket,
      bytes[start - 1] != .openBrace
    {
      start -= 1
    }
    start = bytes.skippingBlanks(from: start, limit: hash)
    let range = bytes.trimmingBlanks(start..<itemEnd(from: hash))
    let words = excerpt(bytes.text(hash..<range.upperBound))
    quote(
      YAMLChecks.hashCutText, range,
      Message(
        zh: "“\(words)”前面有空格，会被当成备注，要加引号",
        en: "“\(words)” has a space before it and counts as a comment; put it in quotes"))
    traps[traps.count - 1].severity = .error
    return range.upperBound
  }

  private mutating func scanQuotedItem(at start: Int) -> Int {
    let end = itemEnd(from: start)
    guard let close = QuotedText.close(bytes, start..<line.end) else {
      let range = bytes.trimmingBlanks(start..<end)
      if !mendFullWidthClose(range) { addUnclosed(range) }
      return range.upperBound
    }
    checkEscapes(start..<close + 1)
    let after = bytes.skippingBlanks(from: close + 1, limit: line.end)
    if after == line.end { return after }
    switch bytes[after] {
    case .comma, .closeBracket, .closeBrace, .colon, .hash: return after
    default: break
    }
    let range = bytes.trimmingBlanks(start..<max(itemEnd(from: close + 1), close + 1))
    quote(
      YAMLChecks.textAfterQuote, range,
      Message(
        zh: "“\(excerpt(bytes.text(range)))”里引号外面还有文字，整项要加引号",
        en: "“\(excerpt(bytes.text(range)))” has text outside its quotes; quote all of it"),
      as: meantText(range))
    return range.upperBound
  }

  /// In bytes; a slash further on belongs to something else.
  private static let longestPattern = 1000

  /// `/…/`: fine without quotes only where YAML finds none of its signs in it.
  private mutating func scanPattern(at start: Int) -> Int {
    var place = start + 1
    var hasSigns = false
    let limit = min(line.end, start + Self.longestPattern)
    while place < limit {
      let byte = bytes[place]
      if byte == .backslash {
        place += 2
        continue
      }
      if byte == .slash {
        let after = bytes.skippingBlanks(from: place + 1, limit: line.end)
        let next = after < line.end ? bytes[after] : .comma
        if next == .comma || next == .closeBracket || next == .closeBrace {
          if hasSigns { addPattern(start..<place + 1) }
          return place + 1
        }
      }
      switch byte {
      case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: hasSigns = true
      case .hash where bytes[place - 1].isBlank: hasSigns = true
      case .colon where place + 1 < line.end && bytes[place + 1].isBlank: hasSigns = true
      default: break
      }
      place += 1
    }
    return itemEnd(from: start)
  }

  private mutating func addPattern(_ range: Range<Int>) {
    let words = excerpt(bytes.text(range))
    quote(
      YAMLChecks.unquotedPattern, range,
      Message(
        zh: "模式“\(words)”里有 YAML 的符号，要加引号",
        en: "the pattern “\(words)” holds signs of YAML's and needs quotes"))
  }
}
