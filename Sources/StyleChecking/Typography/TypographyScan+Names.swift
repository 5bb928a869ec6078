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
    var next = index
    var hasHan = false
    let limit = min(end, index + 64)
    while next < limit {
      let unit = unit(at: next)
      let kind = CharacterClass(unit.scalar)
      if kind == .han {
        hasHan = true
      } else if !kind.isWord, unit.scalar != 0x5F, unit.scalar != 0x2D {
        break
      }
      next += unit.length
    }
    guard next < limit, next > index, text[next] == UInt8(ascii: ".") else { return false }
    var last = next + 1
    while last < end, last - next < 6, CharacterClass(ascii: text[last]).isWord { last += 1 }
    guard !classAt(last).isWord, Self.extensions.contains(string(next + 1..<last).lowercased())
    else { return false }
    if hasHan || next - index <= 3 { return true }
    if text[index] | 0x20 == UInt8(ascii: "v"), ScalarClass.isDigit(text[index + 1]) { return true }
    return text[index..<next].allSatisfy { ScalarClass.isDigit($0) || $0 == 0x2D || $0 == 0x5F }
  }

  private static let extensions: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "md", "csv", "jpg", "jpeg", "png",
    "gif", "webp", "heic", "mp3", "mp4", "mov", "avi", "zip", "rar", "7z", "html", "htm", "json",
    "xml", "yaml", "yml", "exe", "dmg", "apk", "psd", "ai", "svg", "log", "eml", "ics",
  ]
}
