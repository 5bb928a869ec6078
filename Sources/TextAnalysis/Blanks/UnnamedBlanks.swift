/// Signs that stand for something nobody wrote yet: XX 天, ¥××, ____ 元, ……元.
///
/// Left alone: sizes (XXL, XX-Large), masked numbers (138XXXX1234, 尾号 XXXX), formats (如 XX-8812), words
/// with x in them, kisses at the end of an English line, rules and emphasis of Markdown.
package enum UnnamedBlanks {
  /// The blank that a run of crosses is or is part of: `XX`, `$XX.XX`, `400-XXX-XXXX`; nil where it is none.
  package static func crosses(_ range: Range<Int>, _ around: TextAround) -> Range<Int>? {
    if let number = TelephoneBlank.range(around: range, around)
      ?? TelephoneBlank.code(from: range, around)
    {
      return number
    }
    var end = range.upperBound
    if around.scalar(at: end) == 0x2E {
      end += 1
      while around.scalar(at: end) | 0x20 == 0x78 { end += 1 }
    }
    // Without a currency or a unit, it may be the form of a version or an address.
    if end > range.upperBound + 1, !TextAround.isWord(around.scalar(at: end)),
      currencies.contains(
        around.scalar(before: around.skippingSpace(before: range.lowerBound)))
        || startsUnit(around.skippingSpace(from: end), around)
    {
      return range.lowerBound..<end
    }
    return isCrosses(range, around) ? range : nil
  }

  private static func isCrosses(_ range: Range<Int>, _ around: TextAround) -> Bool {
    let bytes = around.bytes
    let first = bytes[range.lowerBound]
    let before = around.scalar(before: range.lowerBound)
    let after = around.scalar(at: range.upperBound)
    guard !isJoined(before, isAfter: false, range, around),
      !isJoined(after, isAfter: true, range, around)
    else { return false }
    let count =
      first < 0x80 ? range.count : first == 0xC3 ? range.count / 2 : range.count / 3
    let leading = around.skippingSpace(before: range.lowerBound)
    let trailing = around.skippingSpace(from: range.upperBound)
    guard !isSample(before: leading, around) else { return false }
    let isBesideHan =
      TextAround.isHan(around.scalar(before: leading))
      || TextAround.isHan(around.scalar(at: trailing))
    let isAmount =
      Self.currencies.contains(around.scalar(before: leading)) || startsUnit(trailing, around)
    if count == 1 {
      // X 天 is a number to come, X 射线 is not.
      return first != UInt8(ascii: "x") && first != 0xC3 && isExactUnit(trailing, around)
        && !TextAround.isWord(around.scalar(before: leading))
    }
    let isLower = bytes[range].contains { $0 == UInt8(ascii: "x") }
    if isLower || first == 0xC3 {
      // 10×× is masked; 5 × × 3 is arithmetic.
      return (isBesideHan || isAmount) && before != 0x2A
    }
    return true
  }

  /// A letter, a digit or a sign that makes it part of a longer word.
  private static func isJoined(
    _ neighbour: UInt32, isAfter: Bool, _ range: Range<Int>, _ around: TextAround
  ) -> Bool {
    if neighbour < 0x80, TextAround.isWord(neighbour) { return true }
    guard "-./\\@#:=&?'’*".unicodeScalars.contains(where: { $0.value == neighbour }) else {
      return false
    }
    // “XX.” ends a sentence, “XX-8812” and “xx.com” go on.
    let further =
      isAfter
      ? around.scalar(at: range.upperBound + 1) : around.scalar(before: range.lowerBound - 1)
    return further < 0x80 && TextAround.isWord(further) || neighbour == 0x40 || neighbour == 0x23
  }

  /// Whether what ends at an offset leads up to a masked number or an example of a format.
  static func isSample(before offset: Int, _ around: TextAround) -> Bool {
    let leading = around.skippingSpace(before: offset)
    return samples.contains { around.ends(with: $0, at: leading) }
  }

  /// What comes before a masked number or an example of a format.
  private static let samples = [
    "尾号", "尾号为", "尾号是", "末四位", "后四位", "格式", "格式为", "格式是", "形如", "类似", "例如", "比如", "如", "“", "‘",
    "ending in", "ending with", "like", "e.g.", "format",
  ]

  private static let currencies: Set<UInt32> = Set("¥￥$€£".unicodeScalars.map(\.value))

  private static let hanUnits = [
    "天", "元", "块钱", "小时", "分钟", "个工作日", "工作日", "个月", "个小时",
  ]
  private static let latinUnits = [
    "days", "day", "hours", "hour", "minutes", "business", "working", "%", "yuan", "USD", "dollars",
    "off",
  ]
  /// 天猫, 元旦: the unit's character goes on as another word.
  private static let words = [
    "天猫", "天线", "天气", "天窗", "天啊", "天哪", "天呐", "天呀", "天才", "天然", "天空", "天下", "元旦", "元宵", "元素",
    "元件",
  ]

  /// Whether a unit of either language starts at an offset: 天, 元, days.
  package static func startsUnit(_ offset: Int, _ around: TextAround) -> Bool {
    isExactUnit(offset, around)
      || latinUnits.contains { unit in
        around.holds(unit, at: offset)
          && !TextAround.isWord(around.scalar(at: offset + unit.utf8.count))
      }
  }

  /// Whether a unit of Chinese starts at an offset: 天, 元.
  package static func isExactUnit(_ offset: Int, _ around: TextAround) -> Bool {
    hanUnits.contains { around.holds($0, at: offset) }
      && !words.contains { around.holds($0, at: offset) }
  }

  /// ……元: as on a form. A sentence that breaks off and goes on is none.
  package static func isBeforeUnit(_ range: Range<Int>, _ around: TextAround) -> Bool {
    isExactUnit(range.upperBound, around)
  }

  /// A line to write on. A run that opens or closes emphasis, or is a line of its own, is Markdown's.
  package static func isLine(_ range: Range<Int>, _ around: TextAround) -> Bool {
    guard around.bytes[range.lowerBound] == UInt8(ascii: "_") else { return true }
    let before = around.scalar(before: range.lowerBound)
    let after = around.scalar(at: range.upperBound)
    if before < 0x80, TextAround.isWord(before) { return false }
    // `__init__` at the start of a word.
    if range.count == 2, after < 0x80, TextAround.isWord(after), after != 0x5F, before == 0 {
      return false
    }
    return !isRule(range, around) && !isEmphasis(range, around)
  }

  /// `___` alone on its line, spaces aside.
  private static func isRule(_ range: Range<Int>, _ around: TextAround) -> Bool {
    guard range.count >= 3 else { return false }
    let line = around.line(around: range.lowerBound, within: longestSpan)
    return around.bytes[line].allSatisfy { $0 == UInt8(ascii: "_") || $0 == 0x20 || $0 == 0x09 }
  }

  /// In bytes; nobody emphasises more, and looking further would cost time on hostile texts.
  private static let longestSpan = 300

  /// Whether the run pairs with another of its length around words, by CommonMark's rules for `_`.
  private static func isEmphasis(_ range: Range<Int>, _ around: TextAround) -> Bool {
    let line = around.line(around: range.lowerBound, within: longestSpan)
    let runs = runs(in: line, around).filter { $0.count == range.count }
    guard let index = runs.firstIndex(of: range) else { return false }
    if opens(range, around), index + 1 < runs.count, closes(runs[index + 1], around) {
      return true
    }
    return index > 0 && closes(range, around) && opens(runs[index - 1], around)
  }

  private static func runs(in line: Range<Int>, _ around: TextAround) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var position = line.lowerBound
    while position < line.upperBound {
      guard around.bytes[position] == UInt8(ascii: "_") else {
        position += 1
        continue
      }
      let start = position
      while position < line.upperBound, around.bytes[position] == UInt8(ascii: "_") {
        position += 1
      }
      runs.append(start..<position)
    }
    return runs
  }

  /// Before words, and not within one.
  private static func opens(_ run: Range<Int>, _ around: TextAround) -> Bool {
    let before = around.scalar(before: run.lowerBound)
    let after = around.scalar(at: run.upperBound)
    return isLetter(after) && !isLetter(before)
  }

  private static func closes(_ run: Range<Int>, _ around: TextAround) -> Bool {
    let before = around.scalar(before: run.lowerBound)
    let after = around.scalar(at: run.upperBound)
    return isLetter(before) && !isLetter(after)
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    TextAround.isHan(scalar) || scalar != 0x5F && TextAround.isWord(scalar)
  }
}
