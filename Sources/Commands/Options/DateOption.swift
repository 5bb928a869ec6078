import ArgumentParser
package import DomainModel
import FileAccess
import Rendering

/// Options of commands whose answer depends on the day.
struct DateOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "把哪一天当作今天（给测试和 CI 用）", en: "The day to take for today, for tests and CI."),
      valueName: "yyyy-mm-dd"))
  var today: CivilDate?

  /// The time on the user's clock; nil where a day was given, whose beginning it is then.
  var now: Instant? {
    guard today == nil else { return nil }
    let (seconds, nanoseconds, offset) = SystemClock.now()
    return Instant(seconds: seconds, nanoseconds: nanoseconds, offset: offset)
  }
}

extension CivilDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension CivilDate {
  /// The day on the user's calendar.
  static var today: CivilDate {
    let (year, month, day) = SystemClock.today()
    return CivilDate(year: year, month: month, day: day)!
  }
}
