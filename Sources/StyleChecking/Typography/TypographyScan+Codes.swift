import TextAnalysis

/// The full stop behind numbers, and behind codes: those of orders, parcels and products.
extension TypographyScan {
  /// Whether a half-width full stop ends a Chinese sentence behind a code: 单号 SF123456.明天到. A number
  /// with few digits may be one of a list (1.打开), a version or an amount, and `Q1.` a label; a code
  /// stands behind Chinese text of its line.
  mutating func endsSentenceBehindCode(at dot: Int, _ right: CharacterClass) -> Bool {
    guard right == .han || right == .edge, let code = code(endingAt: dot) else { return false }
    guard right == .han else {
      return lineHasHan(at: dot) && language(at: dot) == .chinese
    }
    return !isFileName(around: skipSpaces(from: dot + 1)) && !isChineseDomain(at: dot + 1)
      && (code.isLong || !isLabel(startingAt: code.start))
  }

  private func code(endingAt dot: Int) -> (start: Int, isLong: Bool)? {
    var start = dot
    var (letters, digits) = (0, 0)
    while start > 0, dot - start < 40 {
      let byte = text[start - 1]
      if ScalarClass.isDigit(byte) {
        digits += 1
      } else if ScalarClass.isASCIILetter(byte) {
        letters += 1
      } else if byte != UInt8(ascii: "-") {
        break
      }
      start -= 1
    }
    let isLong = digits >= 5 || letters > 0 && digits >= 3
    guard isLong || letters > 0 && digits >= 2, ScalarClass.isDigit(text[start]) || letters > 0,
      !isVersion(start..<dot)
    else { return nil }
    let before = skipSpaces(before: start)
    guard classBefore(before) == .han || before > 0 && unit(before: before).scalar == 0xFF1A else {
      return nil
    }
    return (start, isLong)
  }

  /// 满300减50. at the end of a line: the number is that of a sentence, not of a list, as `1.` and 步骤 2. are.
  mutating func endsTextBehindNumber(at dot: Int, _ right: CharacterClass) -> Bool {
    guard right == .edge else { return false }
    var start = dot
    while start > 0, dot - start < 20,
      ScalarClass.isDigit(text[start - 1])
        || [0x2E, 0x2C].contains(text[start - 1]) && ScalarClass.isDigit(byte(start - 2))
    {
      start -= 1
    }
    let sign = skipSpaces(before: start)
    if sign > 0, [0xA5, 0xFFE5].contains(unit(before: sign).scalar) {
      start = sign - unit(before: sign).length
    }
    let before = skipSpaces(before: start)
    guard classBefore(before) == .han, dot - start > 1 || before == start,
      !isLabel(startingAt: start)
    else { return false }
    return language(at: dot) == .chinese
  }

  /// v12
  private func isVersion(_ code: Range<Int>) -> Bool {
    text[code.lowerBound] | 0x20 == UInt8(ascii: "v")
      && text[code].dropFirst().allSatisfy { ScalarClass.isDigit($0) }
  }

  /// 步骤 A12.打开: what counts the parts of a text.
  private func isLabel(startingAt start: Int) -> Bool {
    let before = skipSpaces(before: start)
    guard before > 0, Self.partWords.contains(unit(before: before).scalar) else { return false }
    // 退款 128.00. is no 条款 3.
    return unit(before: before).scalar != 0x6B3E
      || before > 5 && unit(before: before - 3).scalar == 0x6761
  }

  private static let partWords: Set<UInt32> = Set("第步骤法项题案例图表件节章条款录：".unicodeScalars.map(\.value))

  /// 商城.中国
  func isChineseDomain(at index: Int) -> Bool {
    Self.topLevelDomains.contains { text[index...].starts(with: $0) }
  }

  /// Of the root zone, those that sites of shops and services have.
  private static let topLevelDomains: [[UInt8]] = [
    "中国", "中國", "公司", "网络", "網絡", "网址", "商城", "在线", "集团", "商标", "商店", "网店", "购物",
  ].map { Array($0.utf8) }
}
