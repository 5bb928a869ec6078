/// The ways in which people write one and the same value: `15 天内退款`, `15天内退款`, `１５ 天内退款` and
/// `十五天内退款` say the same.
package enum ValueSpelling {
  /// A pattern for all spellings of a phrase: spaces between Han and digits may be there or not, whole
  /// numbers up to 9999 may be written in half width, full width or Chinese. Latin words keep their
  /// edges. `standsAlone` must hold of what it finds.
  package static func pattern(for phrase: String) -> String {
    let scalars = Array(phrase.unicodeScalars)
    var pattern = ""
    var index = 0
    func isValue(_ index: Int) -> Bool {
      scalars.indices.contains(index) && isDigit(scalars[index])
    }
    func isHan(_ index: Int) -> Bool {
      scalars.indices.contains(index) && ScalarClass.isIdeograph(scalars[index].value)
    }
    if let first = scalars.first, !isValue(0), ScalarClass.needsEdge(first.value) {
      pattern += "\\b"
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if let number = number(in: scalars, at: index) {
        if isHan(index - 1) { pattern += gap }
        pattern += spellings(of: number.value, written: scalars[index..<number.end])
        index = number.end
        if isHan(index) { pattern += gap }
      } else if scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" {
        var next = index
        while next < scalars.count, ScalarClass.isSpace(scalars[next].value) { next += 1 }
        let beside = (isHan(index - 1) && isValue(next)) || (isValue(index - 1) && isHan(next))
        pattern += beside ? gap : "\\s+"
        index = next
      } else {
        pattern += escaped(scalar)
        index += 1
      }
    }
    if let last = scalars.last, ScalarClass.needsEdge(last.value) { pattern += "\\b" }
    return pattern
  }

  /// Whether a match is not part of a longer number: 5 天 is not meant in 15 天, 十五天 or 1.5 天.
  package static func standsAlone(
    _ match: Range<Int>, in bytes: [UInt8], within text: Range<Int>
  ) -> Bool {
    guard !match.isEmpty, match.lowerBound > text.lowerBound else { return true }
    let first = UTF8Reading.scalar(in: bytes, at: match.lowerBound, end: match.upperBound)
    guard isNumeral(first.scalar) else { return true }
    let before = UTF8Reading.scalar(in: bytes, before: match.lowerBound, start: text.lowerBound)
    if isNumeral(before.scalar) { return false }
    guard before.scalar == 0x2E || before.scalar == 0x70B9 else { return true }
    let dot = match.lowerBound - before.length
    return dot == text.lowerBound
      || !isNumeral(UTF8Reading.scalar(in: bytes, before: dot, start: text.lowerBound).scalar)
  }

  /// Between Han and a number.
  private static let gap = "[ \\x{A0}\\x{3000}]*"

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  private static let numerals = Array("零一二三四五六七八九".unicodeScalars)
  private static let tens = Array("十百千".unicodeScalars)

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return isDigit(scalar) || numerals.contains(scalar) || tens.contains(scalar)
      || "两〇万亿".unicodeScalars.contains(scalar)
  }

  /// What a Chinese numeral must stand before to be one: 一 in 一定 is none.
  private static let units = Set("天日周月年小个分秒点次件元块倍折成份岁".unicodeScalars)

  /// The whole number that starts at a place.
  private static func number(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (value: Int, end: Int)? {
    var end = start
    if isDigit(scalars[start]) {
      var value = 0
      while end < scalars.count, isDigit(scalars[end]), end - start < 5 {
        value = value * 10 + Int(scalars[end].value & 0xF)
        end += 1
      }
      // Leading zeros, decimals, long numbers and those behind letters are spelt in one way.
      let isPart =
        start > 0
        && (ScalarClass.isWordCharacter(scalars[start - 1].value) || scalars[start - 1] == ".")
      let goesOn = end < scalars.count && (isDigit(scalars[end]) || scalars[end] == ".")
      guard value > 0, value < 10000, !isPart, !goesOn, scalars[start].value & 0xF != 0 else {
        return nil
      }
      return (value, end)
    }
    while end < scalars.count, isNumeral(scalars[end].value), !isDigit(scalars[end]) { end += 1 }
    guard end > start, end < scalars.count, units.contains(scalars[end]),
      start == 0 || !isNumeral(scalars[start - 1].value)
    else { return nil }
    let written = String(String.UnicodeScalarView(scalars[start..<end]))
    guard let value = value(of: scalars[start..<end]),
      chinese(value) == written || chinese(value, "两") == written
    else { return nil }
    return (value, end)
  }

  /// What Chinese numerals most likely mean, whether or not they are well formed.
  private static func value(of scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var (value, digit) = (0, 0)
    for scalar in scalars {
      if scalar == "两" {
        digit = 2
      } else if let number = numerals.firstIndex(of: scalar) {
        digit = number
      } else if let place = tens.firstIndex(of: scalar) {
        value += max(1, digit) * [10, 100, 1000][place]
        digit = 0
      } else {
        return nil
      }
    }
    value += digit
    return (1..<10000).contains(value) ? value : nil
  }

  private static func spellings(of value: Int, written: ArraySlice<Unicode.Scalar>) -> String {
    let digits = String(value)
    let wide = String(
      String.UnicodeScalarView(digits.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0)! }))
    var forms = ["\\b\(digits)", "\\b\(wide)"]
    let own = String(String.UnicodeScalarView(written))
    for form in [chinese(value), chinese(value, "两")] where !forms.contains(form) {
      forms.append(form)
    }
    // Half of it in full width.
    if own != digits, own != wide, !forms.contains(own) { forms.append("\\b\(own)") }
    return "(?:" + forms.joined(separator: "|") + ")"
  }

  /// 105 is 一百零五, 15 is 十五.
  private static func chinese(_ value: Int, _ two: Unicode.Scalar = "二") -> String {
    if value == 2 { return String(two) }
    var text = ""
    var isGap = false
    var unit = 1000
    for place in (0...3).reversed() {
      let digit = value / unit % 10
      if digit == 0 {
        isGap = isGap || !text.isEmpty
      } else {
        if isGap { text += "零" }
        isGap = false
        let isTeen = place == 1 && digit == 1 && text.isEmpty
        if !isTeen { text.unicodeScalars.append(digit == 2 && place > 1 ? two : numerals[digit]) }
        if place > 0 { text.unicodeScalars.append(tens[place - 1]) }
      }
      unit /= 10
    }
    return text
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let isSign = scalar.isASCII && !scalar.properties.isAlphabetic && !isDigit(scalar)
    return (isSign ? "\\" : "") + String(scalar)
  }
}
