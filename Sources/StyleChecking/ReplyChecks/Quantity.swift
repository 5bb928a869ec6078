import TextAnalysis

/// A number with its unit: 3 天, 七日, 98 元, 15%. A placeholder may stand for the number.
struct Quantity {
  enum Unit: CaseIterable {
    case percent, money, second, minute, hour, clock, day, businessDay, week, month, year

    var words: [String] {
      switch self {
      case .percent: ["%", "％"]
      case .money: ["元", "块", "块钱", "¥", "￥", "rmb", "cny", "usd", "$", "yuan", "dollars"]
      case .second: ["秒", "seconds"]
      case .minute: ["分钟", "minutes", "minute", "mins", "min"]
      case .hour: ["小时", "个小时", "hours", "hour", "hrs"]
      case .clock: ["点", "am", "pm", "a.m", "p.m", "o'clock"]
      case .day: ["天", "日", "号", "days", "day"]
      case .businessDay:
        ["个工作日", "工作日", "business days", "business day", "working days", "working day"]
      case .week: ["周", "个星期", "星期", "weeks", "week"]
      case .month: ["个月", "月", "months", "month"]
      case .year: ["年", "years", "year"]
      }
    }

    /// Whether it says how long or when.
    var isTime: Bool {
      switch self {
      case .percent, .money, .second, .year: false
      default: true
      }
    }
  }

  var unit: Unit
  /// Nil for a placeholder, and for what is too long to be a count.
  var number: Int?
  /// The digits as they stand there; empty for a placeholder.
  var digits: String
  var range: Range<Int>

  static func all(in reply: CheckedReply) -> [Quantity] {
    let bytes = reply.bytes
    return reply.words(.unit).compactMap { place in
      // 每天, 一会儿就好的点: most such words count nothing.
      guard isSign(bytes[place]) || mayEndNumber(before: place.lowerBound, in: bytes),
        let unit = unit(at: place, in: reply)
      else { return nil }
      // ¥98, $5: the sign stands in front.
      if isSign(bytes[place]) {
        var end = place.upperBound
        if end < bytes.count, bytes[end] == 0x20 { end += 1 }
        let start = end
        while end < bytes.count, isNumberByte(bytes[end]) { end += 1 }
        guard end > start else { return nil }
        return Quantity(unit, bytes, number: start..<end, range: place.lowerBound..<end)
      }
      guard let number = number(endingAt: place.lowerBound, in: bytes) else { return nil }
      if unit == .clock, number.count == 3, !isValue(bytes[number]), isOne(bytes[number]) {
        return nil  // 一点: a little
      }
      return Quantity(unit, bytes, number: number, range: number.lowerBound..<place.upperBound)
    }
  }

  private static func unit(at place: Range<Int>, in reply: CheckedReply) -> Unit? {
    let (hits, words) = (reply.hits, reply.standards.words)
    var index = hits.firstIndex(startingAt: place.lowerBound)
    while index < hits.count, hits[index].range.lowerBound == place.lowerBound {
      if hits[index].range == place, let unit = words.unit(of: hits[index].phrase) { return unit }
      index += 1
    }
    return nil
  }

  private init(_ unit: Unit, _ bytes: [UInt8], number: Range<Int>, range: Range<Int>) {
    self.unit = unit
    self.range = range
    let isValue = Self.isValue(bytes[number])
    digits = isValue ? "" : String(decoding: bytes[number], as: UTF8.self)
    self.number = isValue ? nil : HanNumber.value(of: digits)
  }

  /// Whether a digit, a letter, a numeral of Han or a placeholder stands right before an offset, spaces
  /// aside.
  private static func mayEndNumber(before offset: Int, in bytes: [UInt8]) -> Bool {
    var end = offset
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return false }
    return bytes[end - 1] < 0x80 || end >= 3 && bytes[end - 3] == 0xEF
      || end >= 3 && HanNumber.isNumeral(bytes[end - 3..<end])
  }

  private static func isSign(_ word: ArraySlice<UInt8>) -> Bool {
    switch word.first {
    case 0x24, 0xC2, 0xEF:
      word.elementsEqual("¥".utf8) || word.elementsEqual("￥".utf8) || word.elementsEqual("$".utf8)
    default: false
    }
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    ScalarClass.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// U+FFFC stands for a placeholder.
  private static func isValue(_ number: ArraySlice<UInt8>) -> Bool {
    number.elementsEqual([0xEF, 0xBF, 0xBC])
  }

  private static func isOne(_ number: ArraySlice<UInt8>) -> Bool { number.elementsEqual("一".utf8) }

  /// Digits, numerals of Han or a placeholder right before an offset, spaces aside.
  private static func number(endingAt offset: Int, in bytes: [UInt8]) -> Range<Int>? {
    var end = offset
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, isNumberByte(bytes[start - 1]) { start -= 1 }
    while start < end, !ScalarClass.isDigit(bytes[start]) { start += 1 }
    if start < end { return start..<end }
    // One business day, an hour: English numerals are words.
    if end >= 3, bytes[end - 3..<end].elementsEqual([0xEF, 0xBF, 0xBC]) { return end - 3..<end }
    while start >= 3, HanNumber.isNumeral(bytes[start - 3..<start]) { start -= 3 }
    if start < end { return start..<end }
    return englishNumber(endingAt: end, in: bytes)
  }

  private static func englishNumber(endingAt end: Int, in bytes: [UInt8]) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 8, ScalarClass.isASCIILetter(bytes[start - 1]) { start -= 1 }
    guard start < end, start == 0 || !ScalarClass.isASCIILetter(bytes[start - 1]) else {
      return nil
    }
    let word = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    return HanNumber.englishWords[word] == nil ? nil : start..<end
  }
}
