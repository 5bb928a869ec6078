/// Liquid's standard filter `date`: a time by a format, such as `%Y-%m-%d`.
///
/// What cannot be read as a time is printed as it was, and so is everything where the format is
/// empty. Without a zone in the value the time is in the zone of the clock handed in, else in UTC.
enum DateFilters {
  static let all: [String: Filter] = [
    "date": { value, arguments throws(FilterProblem) in
      let format = arguments.text(0)
      guard !format.isEmpty, let instant = instant(value, now: arguments.now) else { return value }
      return .text(try TimeFormat.text(instant, format))
    }
  ]

  private static func instant(_ value: Value, now: Instant?) -> Instant? {
    switch value {
    case .integer(let seconds): Instant(seconds: seconds, offset: now?.offset ?? 0)
    case .text(let text): TimeReading.instant(text, now: now)
    default: nil
    }
  }
}
