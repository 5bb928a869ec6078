import DomainModel
import TextAnalysis

/// A month and a day as a text names them, which need not exist: 11 月 25 日, 2026-11-25, November 25th.
struct WrittenDate {
  var year: Int?
  var month: Int
  var day: Int
  var range: Range<Int>
  var form: Form
  /// Whether it names a year that nobody can tell from the text: 那年 11 月 25 日.
  var isOfUnknownYear = false

  enum Form { case chinese, digits, english }

  /// Nil for a day that no year has, or that the year does not have.
  func date(in year: Int) -> CivilDate? { CivilDate(year: year, month: month, day: day) }

  /// Whether there is such a day: without a year, in some year.
  var exists: Bool { date(in: year ?? 2024) != nil }

  /// Whether it is one of the Chinese calendar, whose second month may well have thirty days.
  func isLunar(_ bytes: [UInt8]) -> Bool {
    let before = Array(bytes[max(0, range.lowerBound - 18)..<range.lowerBound])
    return Self.lunar.contains(where: before.holds)
  }

  private static let lunar = ["农历", "阴历", "旧历", "農曆"].map { Array($0.utf8) }

  /// From left to right.
  static func all(in reply: CheckedReply) -> [WrittenDate] {
    var found: [WrittenDate] = []
    let bytes = reply.bytes
    for month in reply.quantities where month.unit == .month {
      if let date = chinese(month, reply) { found.append(date) }
    }
    for year in reply.words(.yearOfDate) {
      if let date = digits(from: year, bytes) { found.append(date) }
    }
    for name in reply.words(.monthName) where isCapital(bytes[name.lowerBound]) {
      if let date = english(name, bytes) { found.append(date) }
    }
    return found.count > 1
      ? found.sorted { $0.range.lowerBound < $1.range.lowerBound } : found
  }

  /// 2026 年 11 月 25 日, 去年 11 月 25 日, 十一月二十五号
  private static func chinese(_ quantity: Quantity, _ reply: CheckedReply) -> WrittenDate? {
    let bytes = reply.bytes
    guard let month = quantity.number, bytes[quantity.range].suffix(3).elementsEqual("月".utf8),
      !bytes[quantity.range].suffix(6).elementsEqual("个月".utf8)
    else { return nil }
    var cursor = DateCursor(bytes, quantity.range.upperBound)
    cursor.skipSpaces()
    guard let day = cursor.number() else { return nil }
    cursor.skipSpaces()
    guard cursor.skip("日") || cursor.skip("号"), !cursor.isAt(anyOf: otherNumbers) else {
      return nil
    }
    let year = WrittenYear(before: quantity.range.lowerBound, bytes, today: reply.text.today)
    return WrittenDate(
      year: year?.number, month: month, day: day,
      range: (year?.start ?? quantity.range.lowerBound)..<cursor.index, form: .chinese,
      isOfUnknownYear: year.map { $0.number == nil } ?? false)
  }

  /// 11 月 5 号楼 is no day.
  private static let otherNumbers = [
    "楼", "线", "店", "仓", "门", "院", "馆", "机", "码", "厅", "桌", "房", "库", "柜", "车", "元",
  ]

  /// 2026-11-25, 2026/11/25, 2026.11.25; part of no longer number or path.
  private static func digits(from word: Range<Int>, _ bytes: [UInt8]) -> WrittenDate? {
    let sign = bytes[word.upperBound - 1]
    if word.lowerBound > 0, "-/.".utf8.contains(bytes[word.lowerBound - 1]) { return nil }
    var cursor = DateCursor(bytes, word.upperBound)
    guard let month = cursor.digits(), cursor.skip(sign), let day = cursor.digits(),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    if let next = cursor.byte {
      // The T of 2026-11-25T10:00.
      if ScalarClass.isASCIILetter(next), next != UInt8(ascii: "T") { return nil }
      // A full stop may end the sentence.
      if next == sign,
        sign != UInt8(ascii: ".") || cursor.byte(1).map(ScalarClass.isDigit) ?? false
      {
        return nil
      }
    }
    let year = bytes[word].prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return WrittenDate(
      year: year, month: month, day: day, range: word.lowerBound..<cursor.index, form: .digits)
  }

  /// November 25(th)(, 2026) or 25(th) (of) November (2026).
  private static func english(_ name: Range<Int>, _ bytes: [UInt8]) -> WrittenDate? {
    guard
      let month = monthNames.firstIndex(where: {
        $0.utf8.prefix(3).elementsEqual(bytes[name].prefix(3).lazy.map { $0 | 0x20 })
      })
    else { return nil }
    if let (day, start) = englishDay(before: name.lowerBound, bytes) {
      var cursor = DateCursor(bytes, name.upperBound)
      let year = cursor.englishYear()
      return WrittenDate(
        year: year, month: month + 1, day: day, range: start..<cursor.index, form: .english)
    }
    var cursor = DateCursor(bytes, name.upperBound)
    if cursor.byte == UInt8(ascii: ".") { cursor.index += 1 }
    guard cursor.skip(UInt8(ascii: " ")), let day = cursor.digits(), day > 0 else { return nil }
    cursor.skipOrdinal()
    if let next = cursor.byte, ScalarClass.isASCIILetter(next) || isJoin(cursor) { return nil }
    let end = cursor.index
    let year = cursor.englishYear()
    return WrittenDate(
      year: year, month: month + 1, day: day,
      range: name.lowerBound..<(year == nil ? end : cursor.index), form: .english)
  }

  /// 25.5, 25%, 25:00, 25-27: no day, or not this one alone.
  private static func isJoin(_ cursor: DateCursor) -> Bool {
    guard let sign = cursor.byte else { return false }
    switch sign {
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return cursor.byte(1).map(ScalarClass.isDigit) ?? false
    case UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "/"): return true
    default: return false
    }
  }

  /// `25 `, `25th of ` that ends at an offset.
  private static func englishDay(before end: Int, _ bytes: [UInt8]) -> (day: Int, start: Int)? {
    var index = end
    guard index > 0, bytes[index - 1] == 0x20 else { return nil }
    index -= 1
    if bytes[..<index].suffix(3).elementsEqual(" of".utf8) { index -= 3 }
    for ending in ordinals where bytes[..<index].suffix(2).elementsEqual(ending.utf8) {
      index -= 2
      break
    }
    let digitsEnd = index
    while index > 0, digitsEnd - index < 2, ScalarClass.isDigit(bytes[index - 1]) { index -= 1 }
    guard index < digitsEnd else { return nil }
    if index > 0 {
      let before = bytes[index - 1]
      guard !ScalarClass.isDigit(before), !ScalarClass.isASCIILetter(before),
        !".,:-/$#".utf8.contains(before)
      else { return nil }
    }
    let day = bytes[index..<digitsEnd].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return day > 0 ? (day, index) : nil
  }

  static let ordinals = ["st", "nd", "rd", "th"]

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
