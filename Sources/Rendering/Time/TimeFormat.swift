/// Writes a point in time by a format such as `%Y-%m-%d`, as Ruby's `Time#strftime` does
/// (docs.ruby-lang.org, "Formats for Dates and Times"): `%`, flags, a width, a letter.
///
/// - Flags: `-` without padding, `_` padded with spaces, `0` with zeros, `^` in capitals, `#` in the
///   other case, `:` (once to three times) before `z`. `E` and `O` before the letter change nothing.
/// - Names of days and months are English, as standard Liquid prints them.
/// - What is no directive is printed as it was written.
struct TimeFormat {
  private let instant: Instant
  private let fields: Instant.Fields
  private var output: [UInt8] = []

  static func text(_ instant: Instant, _ format: String) throws(FilterProblem) -> String {
    var printer = TimeFormat(instant: instant, fields: instant.fields)
    try printer.write(Array(format.utf8))
    return String(decoding: printer.output, as: UTF8.self)
  }

  private init(instant: Instant, fields: Instant.Fields) {
    self.instant = instant
    self.fields = fields
  }

  /// What stands between `%` and the letter.
  private struct Options {
    enum Padding { case none, space, zero }
    var padding: Padding?
    var isUpper = false
    var changesCase = false
    var colons = 0
    var width: Int?
    /// `E` or `O`.
    var modifier: UInt8?
  }

  private mutating func write(_ format: [UInt8]) throws(FilterProblem) {
    var index = 0
    while index < format.count {
      guard format[index] == UInt8(ascii: "%"), index + 1 < format.count else {
        output.append(format[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      let options = Self.options(format, &index)
      let isKnown = index < format.count ? try write(format[index], options) : false
      if isKnown {
        index += 1
      } else {
        // As it is written, up to where the directive went wrong.
        index = min(index + 1, format.count)
        output += format[start..<index]
      }
      guard output.count <= RenderLimits.outputBytes else { throw Filters.tooLarge() }
    }
  }

  private static func options(_ format: [UInt8], _ index: inout Int) -> Options {
    var options = Options()
    while index < format.count, options.modifier == nil {
      switch format[index] {
      case UInt8(ascii: "-"): options.padding = Options.Padding.none
      case UInt8(ascii: "_"): options.padding = .space
      case UInt8(ascii: "0"): options.padding = .zero
      case UInt8(ascii: "^"): options.isUpper = true
      case UInt8(ascii: "#"): options.changesCase = true
      case UInt8(ascii: ":"): options.colons += 1
      case UInt8(ascii: "E"), UInt8(ascii: "O"): options.modifier = format[index]
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        var width = 0
        while index < format.count, format[index] &- UInt8(ascii: "0") < 10 {
          // Wider than any output may be is wide enough.
          width = min(width * 10 + Int(format[index] - UInt8(ascii: "0")), 1 << 30)
          index += 1
        }
        options.width = width
        continue
      default: return options
      }
      index += 1
    }
    return options
  }

  /// False for what is no directive.
  private mutating func write(_ letter: UInt8, _ options: Options) throws(FilterProblem) -> Bool {
    let sign = Character(Unicode.Scalar(letter))
    if let modifier = options.modifier {
      let allowed = modifier == UInt8(ascii: "E") ? "cCxXyY" : "deHkIlmMSuUVwWy"
      guard allowed.contains(sign) else { return false }
    }
    guard options.colons == 0 || sign == "z" && options.colons <= 3 else { return false }
    guard options.width ?? 0 <= RenderLimits.outputBytes else { throw Filters.tooLarge() }
    switch sign {
    case "Y": number(fields.year, fields.year < 0 ? 5 : 4, options)
    case "C": number(Instant.floor(fields.year, by: 100), 2, options)
    case "y": number(fields.year - Instant.floor(fields.year, by: 100) * 100, 2, options)
    case "m": number(fields.month, 2, options)
    case "d": number(fields.day, 2, options)
    case "e": number(fields.day, 2, options, padding: .space)
    case "j": number(fields.dayOfYear, 3, options)
    case "H": number(fields.hour, 2, options)
    case "k": number(fields.hour, 2, options, padding: .space)
    case "I": number((fields.hour + 11) % 12 + 1, 2, options)
    case "l": number((fields.hour + 11) % 12 + 1, 2, options, padding: .space)
    case "M": number(fields.minute, 2, options)
    case "S": number(fields.second, 2, options)
    case "s": number(instant.seconds, 1, options)
    case "u": number((fields.weekday + 6) % 7 + 1, 1, options)
    case "w": number(fields.weekday, 1, options)
    case "U": number((fields.dayOfYear + 6 - fields.weekday) / 7, 2, options)
    case "W": number((fields.dayOfYear + 6 - (fields.weekday + 6) % 7) / 7, 2, options)
    case "V": number(weekOfYear.week, 2, options)
    case "G": number(weekOfYear.year, weekOfYear.year < 0 ? 5 : 4, options)
    case "g": number(weekOfYear.year - Instant.floor(weekOfYear.year, by: 100) * 100, 2, options)
    case "L": fraction(options.width ?? 3)
    case "N": fraction(options.width ?? 9)
    case "A": text(Self.weekdays[fields.weekday], options)
    case "a": text(String(Self.weekdays[fields.weekday].prefix(3)), options)
    case "B": text(Self.months[fields.month - 1], options)
    case "b", "h": text(String(Self.months[fields.month - 1].prefix(3)), options)
    case "p": text(fields.hour < 12 ? "AM" : "PM", options, otherCaseIsLower: true)
    case "P": text(fields.hour < 12 ? "am" : "pm", options)
    case "Z": text(instant.offset == 0 ? "UTC" : "", options, otherCaseIsLower: true)
    case "z": offset(options)
    case "n": text("\n", options)
    case "t": text("\t", options)
    case "%": text("%", options)
    case "c": try text(inner("%a %b %e %H:%M:%S %Y"), options)
    case "D", "x": try text(inner("%m/%d/%y"), options)
    case "F": try text(inner("%Y-%m-%d"), options)
    case "R": try text(inner("%H:%M"), options)
    case "r": try text(inner("%I:%M:%S %p"), options)
    case "T", "X": try text(inner("%H:%M:%S"), options)
    case "v": try text(inner("%e-%^b-%Y"), options)
    default: return false
    }
    return true
  }

  private func inner(_ format: String) throws(FilterProblem) -> String {
    var printer = TimeFormat(instant: instant, fields: fields)
    try printer.write(Array(format.utf8))
    return String(decoding: printer.output, as: UTF8.self)
  }

  private mutating func number(
    _ number: Int, _ width: Int, _ options: Options, padding: Options.Padding = .zero
  ) {
    let digits = Array(String(number.magnitude).utf8)
    let sign = number < 0 ? [UInt8(ascii: "-")] : []
    var missing = max(0, (options.width ?? width) - digits.count - sign.count)
    let padding = options.padding ?? padding
    if padding == .none { missing = 0 }
    switch padding {
    case .space: output += [UInt8](repeating: 0x20, count: missing) + sign
    default: output += sign + [UInt8](repeating: UInt8(ascii: "0"), count: missing)
    }
    output += digits
  }

  /// The first digits of the second's fraction, cut off and not rounded.
  private mutating func fraction(_ count: Int) {
    let digits = Array(String(1_000_000_000 + instant.nanoseconds).utf8.dropFirst())
    output += digits.prefix(count)
    if count > 9 { output += [UInt8](repeating: UInt8(ascii: "0"), count: count - 9) }
  }

  private mutating func text(_ text: String, _ options: Options, otherCaseIsLower: Bool = false) {
    let written =
      options.changesCase && otherCaseIsLower
      ? text.lowercased() : options.isUpper || options.changesCase ? text.uppercased() : text
    let missing = max(0, (options.width ?? 0) - written.utf8.count)
    if options.padding != Options.Padding.none, missing > 0 {
      let sign: UInt8 = options.padding == .zero ? UInt8(ascii: "0") : 0x20
      output += [UInt8](repeating: sign, count: missing)
    }
    output += Array(written.utf8)
  }

  /// `+0800`, with colons `+08:00`, `+08:00:00` or as short as it can be.
  private mutating func offset(_ options: Options) {
    let seconds = abs(instant.offset)
    var rest = ""
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let (minutes, odd) = (two(seconds / 60 % 60), two(seconds % 60))
    switch options.colons {
    case 0: rest = minutes
    case 1: rest = ":" + minutes
    case 2: rest = ":" + minutes + ":" + odd
    default:
      if seconds % 3600 != 0 { rest = ":" + minutes }
      if seconds % 60 != 0 { rest += ":" + odd }
    }
    let hours = String(seconds / 3600)
    let sign = instant.offset < 0 ? "-" : "+"
    let missing = (options.width ?? 0) - 1 - rest.utf8.count - hours.utf8.count
    // Two digits of hours at least, whatever the flags say.
    let count = max(missing, 2 - hours.utf8.count)
    if options.padding == .space {
      output += [UInt8](repeating: 0x20, count: count) + Array(sign.utf8)
    } else {
      output += Array(sign.utf8) + [UInt8](repeating: UInt8(ascii: "0"), count: count)
    }
    output += Array((hours + rest).utf8)
  }

  /// ISO 8601: weeks start on Monday, and the first is the one that holds 4 January.
  private var weekOfYear: (year: Int, week: Int) {
    let weekday = (fields.weekday + 6) % 7
    let week = (fields.dayOfYear - 1 - weekday + 10) / 7
    if week < 1 { return (fields.year - 1, Self.weeks(in: fields.year - 1)) }
    if week > Self.weeks(in: fields.year) { return (fields.year + 1, 1) }
    return (fields.year, week)
  }

  /// 53 where the year or the one before it ends on a Thursday or a Wednesday.
  private static func weeks(in year: Int) -> Int {
    func lastWeekday(_ year: Int) -> Int {
      let days =
        year + Instant.floor(year, by: 4) - Instant.floor(year, by: 100)
        + Instant.floor(year, by: 400)
      return days - Instant.floor(days, by: 7) * 7
    }
    return lastWeekday(year) == 4 || lastWeekday(year - 1) == 3 ? 53 : 52
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The number of a month by its English name, or by its first three letters and more, in lower case.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
      ?? (word == "sept" ? 9 : nil)
  }
}
