import TextAnalysis

/// Names that programs read: nobody sets them, so they stay as they are.
extension TypographyScan {
  /// From `@`, `#`, `/` or `\`: past a mention, a tag, an address of a mailbox, a path.
  func passName(from start: Int, after previous: CharacterClass) -> Int {
    let next = byte(start + 1)
    switch text[start] {
    case UInt8(ascii: "@"):
      guard previous.isWord else { return nameEnd(from: start + 1) }
      var index = start + 1
      while ScalarClass.isASCIILetter(byte(index)) || ScalarClass.isDigit(byte(index))
        || byte(index) == UInt8(ascii: ".") || byte(index) == UInt8(ascii: "-")
      {
        index += 1
      }
      return index
    case UInt8(ascii: "#"):
      if previous.isWord || byte(start - 1) == UInt8(ascii: "_") {
        return ScalarClass.isASCIILetter(next) || hasJoint(before: start)
          ? nameEnd(from: start + 1) : start + 1
      }
      // A heading, a number.
      guard next > 0x20, !ScalarClass.isDigit(next), next != UInt8(ascii: "#") else {
        return start + 1
      }
      return nameEnd(from: start + 1, closedBy: UInt8(ascii: "#"))
    case UInt8(ascii: "/"):
      guard previous == .edge || previous == .space || previous == .ascii else { return start + 1 }
      let stop = nameEnd(from: start + 1)
      if ScalarClass.isASCIILetter(next) || next == UInt8(ascii: "_") || next == UInt8(ascii: ".") {
        return stop
      }
      // ./说明 and /设置/页面, but not 退款 /换货
      let before = byte(start - 1)
      return before == UInt8(ascii: ".") || before == UInt8(ascii: "~")
        || text[start + 1..<stop].contains(UInt8(ascii: "/")) ? stop : start + 1
    default:
      return ScalarClass.isASCIILetter(next) ? nameEnd(from: start + 1) : start + 1
    }
  }

  /// page.html#退款 leads somewhere, C#语言 does not.
  private func hasJoint(before index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 64 {
      switch text[start - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): return true
      default: if !CharacterClass(ascii: text[start - 1]).isWord { return false }
      }
      start -= 1
    }
    return false
  }

  private func nameEnd(from start: Int, closedBy sign: UInt8? = nil) -> Int {
    var index = start
    while index < end {
      let unit = unit(at: index)
      switch CharacterClass(unit.scalar) {
      case .han, .letter, .digit, .wideWord, .other: break
      case .ascii:
        if let sign, text[index] == sign { return index + 1 }
        if [0x21, 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E, 0x3F].contains(text[index]) {
          return index
        }
      default: return index
      }
      index += unit.length
    }
    return index
  }

  /// Whether what meets at `index` may be one name of a file: 说明v2.pdf, v2说明.pdf. A longer Latin
  /// name is a file of its own: 请安装 setup.exe.
  func isFileName(around index: Int) -> Bool {
    guard let rest = fileName(from: index) else { return false }
    if rest.hasHan || rest.dot - index <= 3 { return true }
    if text[index] | 0x20 == UInt8(ascii: "v"), ScalarClass.isDigit(text[index + 1]) { return true }
    return text[index..<rest.dot].allSatisfy {
      ScalarClass.isDigit($0) || $0 == 0x2D || $0 == 0x5F
    }
  }

  /// Whether a half-width mark may stand inside a name of a file: 发票,2026.pdf. Where Han follows the
  /// mark and there is neither a letter nor a digit up to the ending, a sentence is as likely, and
  /// more text than a name has makes it one: 您好,说明书.pdf 已经发给您.
  func isFileName(aroundMarkAt mark: Int) -> Bool {
    guard classBefore(mark).isWord || classBefore(mark) == .han || byte(mark - 1) == 0x29,
      let rest = fileName(from: mark + 1), rest.hasASCII
    else { return false }
    return classAt(mark + 1).isWord || rest.dot - mark <= 36
  }

  /// Whether a name of a file ends behind what may be a mark of a sentence or of the name: 报价单,最终版.xlsx.
  func mayBeInFileName(at index: Int) -> Bool { fileName(from: index) != nil }

  /// Whether an address may go on up to a mark, as browsers show them: https://a.cn/退款/尽快,再问.
  func mayBeInAddress(at mark: Int) -> Bool {
    var index = mark
    let limit = max(0, mark - 64)
    while index > limit {
      switch classBefore(index) {
      case .han, .letter, .digit, .ascii: index -= unit(before: index).length
      case .value:
        return valueKind(at: index - 3) == .address && isOpenAddress(before: index)
      default: return false
      }
    }
    return false
  }

  /// Whether brackets stand inside a name of a file: 发票(1).pdf.
  func isFileName(aroundBrackets open: Int, _ close: Int) -> Bool {
    let previous = classBefore(open)
    guard previous.isWord || previous == .han, close + 1 < end else { return false }
    return text[close + 1] == UInt8(ascii: ".")
      ? FileExtension.end(afterDot: close + 1, in: text) != nil : isFileName(around: close + 1)
  }

  /// What is left of a name of a file from its middle on; nil where no ending follows, or only far
  /// away. Marks and brackets belong to it where no sentence has them.
  private func fileName(from start: Int) -> (dot: Int, hasHan: Bool, hasASCII: Bool)? {
    var index = start
    var (hasHan, hasASCII) = (false, false)
    let limit = min(end, start + 64)
    // Most places have no dot near them.
    guard ByteScan.first(UInt8(ascii: "."), in: text, from: start, limit) < limit else {
      return nil
    }
    while index < limit {
      let unit = unit(at: index)
      let kind = classAt(index)
      switch kind {
      case .han: hasHan = true
      case .letter, .digit, .wideWord: hasASCII = true
      case .ascii:
        let next = classAt(index + 1)
        switch text[index] {
        case UInt8(ascii: "_"), UInt8(ascii: "-"): break
        case UInt8(ascii: "."):
          if FileExtension.end(afterDot: index, in: text) != nil {
            return index > start ? (index, hasHan, hasASCII) : nil
          }
          guard ScalarClass.isDigit(byte(index - 1)), next == .digit else { return nil }
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"):
          guard index > start, next == .letter || next == .digit else { return nil }
        case UInt8(ascii: "("):
          guard let close = closeOfPlainBrackets(from: index) else { return nil }
          if text[index..<close].contains(where: { $0 < 0x80 && $0 > 0x2F }) { hasASCII = true }
          index = close
        default: return nil
        }
      default: return nil
      }
      index += unit.length
    }
    return nil
  }

  /// Where a bracket closes that holds nothing but words.
  private func closeOfPlainBrackets(from open: Int) -> Int? {
    var index = open + 1
    while index < min(end, open + 32) {
      if text[index] == UInt8(ascii: ")") { return index }
      let unit = unit(at: index)
      let kind = CharacterClass(unit.scalar)
      guard kind == .han || kind.isWord || unit.scalar == 0x2D || unit.scalar == 0x5F else {
        return nil
      }
      index += unit.length
    }
    return nil
  }
}
