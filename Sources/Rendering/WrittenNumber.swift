/// Numbers as people write them: `12`, `1,200.50`, `１２`, 十二, 两万, 1.5 万, 负三.
enum WrittenNumber {
  /// The text with digits, letters and signs in half width, so that forms need one reading.
  static func halfWidth(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3000, 0xA0: folded.append(" ")
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0xFFE5: folded.append("¥")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// Whether a text in half width is one number and nothing else.
  static func isNumber(_ text: String) -> Bool {
    var rest = text[...]
    if let sign = rest.first, "-−负".contains(sign) { rest = rest.dropFirst() }
    if isDecimal(rest) || chinese(rest) != nil { return true }
    if let point = rest.firstIndex(of: "点") {
      let fraction = rest[rest.index(after: point)...]
      return chinese(rest[..<point]) != nil && !fraction.isEmpty
        && fraction.unicodeScalars.allSatisfy { digits[$0] != nil }
    }
    // 1.5 万, 300 亿
    guard let unit = rest.last, "百千万亿萬億".contains(unit) else { return false }
    let figure = rest.dropLast()
    return isDecimal(figure.last == " " ? figure.dropLast() : figure)
  }

  /// `1200`, `1200.5`, `1,200.50`
  private static func isDecimal(_ text: Substring) -> Bool {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count),
      halves.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) })
    else { return false }
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return false }
    return groups.count == 1
      || groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// A whole number in digits or in Chinese numerals; nil for everything else.
  static func whole(_ text: some StringProtocol) -> Int? {
    if !text.isEmpty, text.allSatisfy(isDigit) { return Int(text) }
    return chinese(Substring(text))
  }

  /// 二十五, 一百零三, 两万五千, 二〇二六; nil for everything else, and beyond a billion billions.
  private static func chinese(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.unicodeScalars.count <= 24 else { return nil }
    let scalars = Array(text.unicodeScalars)
    if scalars.allSatisfy({ digits[$0] != nil }) {
      // Digit by digit, as years and telephone numbers are said; alone, one digit.
      return scalars.count > 18 ? nil : scalars.reduce(0) { $0 * 10 + digits[$1]! }
    }
    // The sum of 亿 and 万 so far, of the four places below them, and the digit that waits for its place.
    var (total, section, digit) = (0, 0, 0)
    var last = Int.max
    for scalar in scalars {
      if let value = digits[scalar] {
        guard digit == 0 else { return nil }
        digit = value
      } else if let place = places[scalar] {
        guard place < last, digit > 0 || place == 10 && section == 0 else { return nil }
        section += max(1, digit) * place
        (digit, last) = (0, place)
      } else if let unit = units[scalar] {
        section += digit
        let (scaled, overflow) = (total + section).multipliedReportingOverflow(by: unit)
        let fits = unit == 10_000 ? section > 0 && total % 100_000_000 == 0 : total + section > 0
        guard fits, !overflow else { return nil }
        total = unit == 10_000 ? total + section * unit : scaled
        (section, digit, last) = (0, 0, .max)
      } else {
        return nil
      }
    }
    return total + section + digit
  }

  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  private static let places: [Unicode.Scalar: Int] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000,
  ]
  private static let units: [Unicode.Scalar: Int] = [
    "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
  ]
}
