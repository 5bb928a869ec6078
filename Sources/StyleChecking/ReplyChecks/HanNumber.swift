/// Small numbers as people write them: 7, 七, 十五, seven.
enum HanNumber {
  /// Nil for what is no whole number below a million.
  static func value(of text: String) -> Int? {
    if let number = Int(text) { return abs(number) < 1_000_000 ? number : nil }
    if let number = englishWords[text.lowercased()] { return number }
    var total = 0
    var digit = 0
    for scalar in text.unicodeScalars {
      guard let value = numerals[scalar] else { return nil }
      if value >= 10 {
        total += max(digit, 1) * value
        digit = 0
      } else {
        digit = value
      }
    }
    return text.isEmpty ? nil : total + digit
  }

  private static let numerals: [Unicode.Scalar: Int] = [
    "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    "百": 100,
  ]

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
