import DomainModel

/// Reads a point in time from a text, for the filter `date`.
///
/// - `now` and `today` are the time handed in; digits alone are seconds since 1970, as in Liquid.
/// - Dates: `2026-11-25`, `2026/11/25`, `2026.11.25`, day before month where the year comes last,
///   `March 14, 2016`, `14 Mar 2016`, `16-Mar-2016`, `20261125T093000`, `2026年11月25日`, `11月25日`.
/// - Times: `9:30`, `09:30:15.25`, `9 pm`, `9:30 p.m.`, `下午3点半`, `15时30分`; a zone may follow:
///   `Z`, `+08:00`, `+0800`, `UTC+8` or one of the abbreviations of RFC 2822.
/// - Two digits of a year mean 1969 to 2068. A year left out is the present one, a day left out today.
///
/// Where Ruby would pick a date out of other words, or make 30 February the 1st of March, nothing is read.
struct TimeReading {
  private enum Token: Equatable {
    case number(value: Int, digits: Int)
    /// In lower case.
    case word(String)
    case sign(Unicode.Scalar)
    case space
    /// Read already.
    case taken
  }

  private var tokens: [Token] = []
  private let now: Instant?
  private var date: CivilDate?
  private var time: (hour: Int, minute: Int, second: Int, nanoseconds: Int)?
  private var offset: Int?

  static func instant(_ text: String, now: Instant?) -> Instant? {
    let text = SlotValue.trimmed(text)
    let folded = text.lowercased()
    if folded == "now" || folded == "today" { return now }
    // No date is longer.
    guard !text.isEmpty, text.utf8.count <= 80 else { return nil }
    if text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) {
      return Int(text).flatMap { Instant(seconds: $0, offset: now?.offset ?? 0) }
    }
    var reading = TimeReading(now: now)
    guard reading.split(folded) else { return nil }
    return reading.read()
  }

  private init(now: Instant?) { self.now = now }

  // Tokens.

  /// False where a number is too long to be part of a date.
  private mutating func split(_ text: String) -> Bool {
    var digits = ""
    var word = ""
    func flush(_ tokens: inout [Token]) {
      if let value = Int(digits) { tokens.append(.number(value: value, digits: digits.count)) }
      if !word.isEmpty { tokens.append(.word(word)) }
      (digits, word) = ("", "")
    }
    for scalar in text.unicodeScalars {
      let plain = Self.halfWidth(scalar)
      switch plain {
      case "0"..."9":
        if digits.isEmpty { flush(&tokens) }
        digits.unicodeScalars.append(plain)
        guard digits.utf8.count <= 14 else { return false }
      case "a"..."z":
        if word.isEmpty { flush(&tokens) }
        word.unicodeScalars.append(plain)
      default:
        flush(&tokens)
        let isSpace = plain.properties.isWhitespace
        if isSpace, tokens.last == .space { continue }
        tokens.append(isSpace ? .space : .sign(plain))
      }
    }
    flush(&tokens)
    // `2026 年 11 月 25 日`: the spaces beside Chinese characters are a matter of taste.
    func isChinese(_ index: Int) -> Bool {
      guard case .sign(let sign) = self[index] else { return false }
      return sign.value >= 0x2E80
    }
    let kept = tokens.indices.filter { index in
      tokens[index] != .space || !isChinese(index - 1) && !isChinese(index + 1)
    }
    tokens = kept.map { tokens[$0] }
    return true
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  private func number(_ index: Int, digits: ClosedRange<Int> = 1...2) -> Int? {
    guard case .number(let value, let count) = self[index], digits.contains(count) else {
      return nil
    }
    return value
  }

  private func isSign(_ index: Int, _ signs: String) -> Bool {
    guard case .sign(let sign) = self[index] else { return false }
    return signs.unicodeScalars.contains(sign)
  }

  private mutating func take(_ range: Range<Int>) {
    for index in range { tokens[index] = .taken }
  }

  /// The next index that is no space.
  private func pastSpace(_ index: Int) -> Int { self[index] == .space ? index + 1 : index }

  // The whole.

  private mutating func read() -> Instant? {
    var isRefused = false
    for index in tokens.indices where time == nil && !isRefused {
      isRefused = !readTime(at: index)
    }
    for index in tokens.indices where date == nil && !isRefused {
      isRefused = !readDate(at: index)
    }
    guard !isRefused, tokens.allSatisfy(Self.saysNothing) else { return nil }
    guard let date = date ?? (time == nil ? nil : now?.day) else { return nil }
    return Instant(
      date, hour: time?.hour ?? 0, minute: time?.minute ?? 0, second: time?.second ?? 0,
      nanoseconds: time?.nanoseconds ?? 0, offset: offset ?? now?.offset ?? 0)
  }

  /// Weekdays, and what joins a date and a time.
  private static func saysNothing(_ token: Token) -> Bool {
    switch token {
    case .space, .taken: return true
    case .sign(let sign): return sign == ","
    case .word(let word):
      return ["at", "on", "the", "of"].contains(word)
        || word.utf8.count >= 3
          && weekdays.contains { $0.hasPrefix(word) || word == "tues" || word == "thurs" }
    case .number: return false
    }
  }

  // Times.

  /// False where a time stands here that no clock shows.
  private mutating func readTime(at start: Int) -> Bool {
    guard let hour = number(start) else { return readCompactTime(at: start) }
    var end = start + 1
    var clock = (hour: hour, minute: 0, second: 0, nanoseconds: 0)
    if isSign(end, ":"), let minute = number(end + 1, digits: 2...2) {
      clock.minute = minute
      end += 2
      if isSign(end, ":"), let second = number(end + 1, digits: 2...2) {
        clock.second = second
        end += 2
        if isSign(end, ".,"), case .number(let value, let digits) = self[end + 1] {
          let scaled = (digits..<9).reduce(value) { number, _ in number * 10 }
          clock.nanoseconds = (9..<max(9, digits)).reduce(scaled) { number, _ in number / 10 }
          end += 2
        }
      }
      if let half = halfOfDay(at: pastSpace(end)) {
        guard Self.apply(half.isAfternoon, to: &clock.hour) else { return false }
        end = half.end
      }
    } else if let half = halfOfDay(at: pastSpace(end)) {
      guard Self.apply(half.isAfternoon, to: &clock.hour) else { return false }
      end = half.end
    } else if isSign(end, "点點时時") {
      end = readChineseTime(&clock, from: end + 1)
    } else {
      return true
    }
    var first = start
    if let period = chinesePeriod(before: start) {
      first = period.start
      if period.isAfternoon, clock.hour < 12 { clock.hour += 12 }
    } else if self[start - 1] == .word("t") {
      first = start - 1
    }
    return finish(clock, first..<end)
  }

  private mutating func finish(
    _ clock: (hour: Int, minute: Int, second: Int, nanoseconds: Int), _ range: Range<Int>
  ) -> Bool {
    guard clock.hour <= 24, clock.minute < 60, clock.second <= 60 else { return false }
    time = clock
    take(range)
    readZone(at: pastSpace(range.upperBound))
    return true
  }

  /// `T093000` behind a date.
  private mutating func readCompactTime(at start: Int) -> Bool {
    guard self[start] == .word("t"),
      let digits = number(start + 1, digits: 4...4) ?? number(start + 1, digits: 6...6)
    else { return true }
    let isShort = number(start + 1, digits: 4...4) != nil
    let whole = isShort ? digits * 100 : digits
    return finish((whole / 10_000, whole / 100 % 100, whole % 100, 0), start..<start + 2)
  }

  /// `am`, `p.m.`
  private func halfOfDay(at index: Int) -> (isAfternoon: Bool, end: Int)? {
    guard case .word(let word) = self[index] else { return nil }
    if word == "am" || word == "pm" { return (word == "pm", index + 1) }
    guard word == "a" || word == "p", isSign(index + 1, "."), self[index + 2] == .word("m") else {
      return nil
    }
    return (word == "p", isSign(index + 3, ".") ? index + 4 : index + 3)
  }

  private static func apply(_ isAfternoon: Bool, to hour: inout Int) -> Bool {
    guard (1...12).contains(hour) else { return false }
    hour = hour % 12 + (isAfternoon ? 12 : 0)
    return true
  }

  /// What follows 点: 半, 30分, 30分15秒, 30.
  private func readChineseTime(
    _ clock: inout (hour: Int, minute: Int, second: Int, nanoseconds: Int), from start: Int
  ) -> Int {
    if isSign(start, "半") {
      clock.minute = 30
      return start + 1
    }
    if isSign(start, "整") { return start + 1 }
    guard let minute = number(start) else { return start }
    clock.minute = minute
    guard isSign(start + 1, "分") else { return start + 1 }
    guard let second = number(start + 2), isSign(start + 3, "秒") else { return start + 2 }
    clock.second = second
    return start + 4
  }

  /// 上午, 下午 and their like, two characters before the hour.
  private func chinesePeriod(before index: Int) -> (start: Int, isAfternoon: Bool)? {
    guard case .sign(let first) = self[index - 2], case .sign(let second) = self[index - 1] else {
      return nil
    }
    switch "\(first)\(second)" {
    case "凌晨", "清晨", "早上", "早晨", "上午", "中午": return (index - 2, false)
    case "下午", "傍晚", "晚上": return (index - 2, true)
    default: return nil
    }
  }

  /// `Z`, `UTC+8`, `+08:00`, `-0500`, `EST`
  private mutating func readZone(at start: Int) {
    var index = start
    if case .word(let word) = self[index], let hours = Self.zones[word] {
      offset = hours * 3600
      index += 1
      take(start..<index)
      guard hours == 0, word != "z" else { return }
    }
    guard isSign(index, "+-") else { return }
    let isWest = isSign(index, "-")
    var (hours, minutes, end) = (0, 0, index + 2)
    if let given = number(index + 1) {
      hours = given
      if isSign(end, ":"), let more = number(end + 1, digits: 2...2) {
        minutes = more
        end += 2
      }
    } else if let given = number(index + 1, digits: 4...4) {
      (hours, minutes) = (given / 100, given % 100)
    } else {
      return
    }
    guard hours < 24, minutes < 60 else { return }
    offset = (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    take(index..<end)
  }

  // Dates.

  /// False where a day stands here that does not exist.
  private mutating func readDate(at start: Int) -> Bool {
    if case .word(let word) = self[start], let month = TimeFormat.month(word) {
      return readMonthFirst(month, at: start)
    }
    guard case .number(let value, let digits) = self[start] else { return true }
    if digits == 8 || digits == 14 { return readCompactDate(value, digits, at: start) }
    if isSign(start + 1, "年"), let month = number(start + 2), isSign(start + 3, "月") {
      guard let day = number(start + 4), isSign(start + 5, "日号號") else {
        return finish((value, digits), month, 1, start..<start + 4)
      }
      return finish((value, digits), month, day, start..<start + 6)
    }
    if isSign(start + 1, "月"), let day = number(start + 2), isSign(start + 3, "日号號") {
      return finish(nil, value, day, start..<start + 4)
    }
    if isSign(start + 1, "-/."), case .sign(let sign) = self[start + 1] {
      return readSeparated(value, digits, sign, at: start)
    }
    return readDayFirst(value, digits, at: start)
  }

  private mutating func finish(
    _ year: (value: Int, digits: Int)?, _ month: Int, _ day: Int, _ range: Range<Int>
  ) -> Bool {
    var whole = now?.fields.year
    if let year {
      whole = year.digits <= 2 ? year.value + (year.value < 69 ? 2000 : 1900) : year.value
    }
    guard let whole, let date = CivilDate(year: whole, month: month, day: day) else { return false }
    self.date = date
    take(range)
    return true
  }

  private mutating func readCompactDate(_ value: Int, _ digits: Int, at start: Int) -> Bool {
    let day = digits == 14 ? value / 1_000_000 : value
    guard finish((day / 10_000, 4), day / 100 % 100, day % 100, start..<start + 1) else {
      return false
    }
    guard digits == 14, time == nil else { return digits == 8 }
    let clock = value % 1_000_000
    return finish((clock / 10_000, clock / 100 % 100, clock % 100, 0), start..<start + 1)
  }

  /// `2026-11-25`, `25-11-2026`, `16-mar-2016`, `11/25`
  private mutating func readSeparated(
    _ first: Int, _ digits: Int, _ sign: Unicode.Scalar, at start: Int
  ) -> Bool {
    let hasThird = self[start + 3] == .sign(sign)
    if case .word(let word) = self[start + 2], let month = TimeFormat.month(word), hasThird,
      case .number(let year, let count) = self[start + 4], digits <= 2
    {
      return finish((year, count), month, first, start..<start + 5)
    }
    guard let second = number(start + 2) else { return false }
    guard hasThird, case .number(let third, let thirdDigits) = self[start + 4] else {
      return sign == "/" && digits <= 2 && finish(nil, first, second, start..<start + 3)
    }
    return thirdDigits > 2 && digits <= 2
      ? finish((third, thirdDigits), second, first, start..<start + 5)
      : thirdDigits <= 2 && finish((first, digits), second, third, start..<start + 5)
  }

  /// `14 march 2016`, `14th of march`, `2016 mar 14`
  private mutating func readDayFirst(_ value: Int, _ digits: Int, at start: Int) -> Bool {
    var index = start + 1
    if case .word(let word) = self[index], ["st", "nd", "rd", "th"].contains(word) { index += 1 }
    index = pastSpace(index)
    if self[index] == .word("of") { index = pastSpace(index + 1) }
    guard case .word(let word) = self[index], let month = TimeFormat.month(word) else {
      return true
    }
    let next = pastSeparator(index + 1)
    if digits > 2 {
      guard let day = number(next) else { return false }
      return finish((value, digits), month, day, start..<next + 1)
    }
    guard case .number(let year, let count) = self[next], count <= 4 else {
      return finish(nil, month, value, start..<index + 1)
    }
    return finish((year, count), month, value, start..<next + 1)
  }

  /// `march 14, 2016`, `mar-14-2016`, `march 2016`
  private mutating func readMonthFirst(_ month: Int, at start: Int) -> Bool {
    var index = pastSeparator(start + 1)
    guard case .number(let value, let digits) = self[index] else { return true }
    if digits > 2 { return finish((value, digits), month, 1, start..<index + 1) }
    index += 1
    if case .word(let word) = self[index], ["st", "nd", "rd", "th"].contains(word) { index += 1 }
    let next = pastSeparator(index)
    guard case .number(let year, let count) = self[next], count <= 4 else {
      return finish(nil, month, value, start..<index)
    }
    return finish((year, count), month, value, start..<next + 1)
  }

  /// Spaces, one `,`, `.` or `-`; and a time, which may stand before the year.
  private func pastSeparator(_ index: Int) -> Int {
    var index = pastSpace(index)
    if isSign(index, ",.-") { index = pastSpace(index + 1) }
    while self[index] == .taken || self[index] == .space { index += 1 }
    return index
  }

  private static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]
  /// Hours east of UTC (RFC 2822, section 4.3).
  private static let zones = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7,
  ]
}
