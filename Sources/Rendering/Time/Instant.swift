package import DomainModel

/// A point in time, and how far the clock on the wall beside it is from UTC: what `now` stands for,
/// and what the filter `date` prints.
package struct Instant: Hashable, Sendable {
  /// Since 1970-01-01 00:00 UTC, without leap seconds.
  package let seconds: Int
  /// Of the second that has begun: 0 to 999,999,999.
  package let nanoseconds: Int
  /// Seconds east of UTC.
  package let offset: Int

  /// Beyond this many seconds from 1970 (some 30 million years) nobody asks for a date.
  private static let bound = 1_000_000_000_000_000

  /// Nil for what is too far away, and for an offset of a day or more.
  package init?(seconds: Int, nanoseconds: Int = 0, offset: Int = 0) {
    guard (-Self.bound...Self.bound).contains(seconds), (-86_399...86_399).contains(offset),
      (0..<1_000_000_000).contains(nanoseconds)
    else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.offset = offset
  }

  /// The time that clocks show on a day. Nil where they never show it.
  package init?(
    _ date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, nanoseconds: Int = 0,
    offset: Int = 0
  ) {
    // A day may be written with its end, 24:00, and with a leap second.
    guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      hour < 24 || minute == 0 && second == 0
    else { return nil }
    self.init(
      seconds: date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset,
      nanoseconds: nanoseconds, offset: offset)
  }

  /// The calendar and the clock at this offset.
  struct Fields {
    var year: Int
    /// 1 to 12.
    var month: Int
    var day: Int
    var hour: Int
    var minute: Int
    var second: Int
    /// 1 to 366.
    var dayOfYear: Int
    /// Sunday is 0.
    var weekday: Int
  }

  /// After H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (`civil_from_days`,
  /// `weekday_from_days`), for years before 1 and after 9999 too.
  var fields: Fields {
    let local = seconds + offset
    let dayNumber = Self.floor(local, by: 86_400)
    let time = local - dayNumber * 86_400
    let shifted = dayNumber + 719_468
    let era = Self.floor(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayFromMarch = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayFromMarch + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let dayOfYear = month <= 2 ? dayFromMarch - 305 : dayFromMarch + (isLeap ? 61 : 60)
    return Fields(
      year: year, month: month, day: dayFromMarch - (153 * monthFromMarch + 2) / 5 + 1,
      hour: time / 3600, minute: time / 60 % 60, second: time % 60, dayOfYear: dayOfYear,
      weekday: dayNumber + 4 - Self.floor(dayNumber + 4, by: 7) * 7)
  }

  /// The day that clocks show; nil beyond the years 1 to 9999.
  var day: CivilDate? { CivilDate(dayNumber: Self.floor(seconds + offset, by: 86_400)) }

  static func floor(_ number: Int, by divisor: Int) -> Int {
    number / divisor - (number % divisor < 0 ? 1 : 0)
  }
}
