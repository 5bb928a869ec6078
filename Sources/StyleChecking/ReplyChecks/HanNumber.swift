/// Small numbers as people write them: 7, 七, 十五, seven.
enum HanNumber {
  /// Nil for what is no whole number below a million.
  static func value(of text: String) -> Int? {
    if let number = Int(text) { return abs(number) < 1_000_000 ? number : nil }
    guard let first = text.utf8.first else { return nil }
    if first < 0x80 { return englishWords[text.lowercased()] }
    var total = 0
    var digit = 0
    for scalar in text.unicodeScalars {
      guard let value = numeral(scalar) else { return nil }
      if value >= 10 {
        total += max(digit, 1) * value
        digit = 0
      } else {
        digit = value
      }
    }
    return total + digit
  }

  private static func numeral(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    case "百": 100
    default: nil
    }
  }

  static let englishWords: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "fourteen": 14, "fifteen": 15, "thirty": 30,
  ]

  /// A numeral of three bytes, 半 and 几 aside: half an hour is a time, but no count.
  static func isNumeral(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 3 else { return false }
    let start = bytes.startIndex
    return numeralKeys.contains(key(bytes[start], bytes[start + 1], bytes[start + 2]))
  }

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  private static let numeralKeys: [UInt32] = "零一二两三四五六七八九十百半".unicodeScalars.map {
    let bytes = Array(String($0).utf8)
    return key(bytes[0], bytes[1], bytes[2])
  }
}
