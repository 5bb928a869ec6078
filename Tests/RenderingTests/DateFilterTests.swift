import Diagnostics
import DomainModel
import Rendering
import TemplateParsing
import Testing

@Suite struct DateFilterTests {
  /// 2026-11-22 10:20:30 in UTC+8.
  static let now = Instant(seconds: 1_795_314_030, offset: 8 * 3600)

  static func printed(_ value: Value, _ format: String, now: Instant? = now) -> String? {
    Renderer(mode: .lenient, now: now, declaresGivenNames: true)
      .render(compiled("{{ t | date: f }}"), values: ["t": value, "f": .text(format)]).text
  }

  @Test(arguments: [
    ("%Y %C %y %G %g", "2016 20 16 2016 16"),
    ("%m %-m %_m %d %-d %e %-e %0e", "03 3  3 05 5  5 5 05"),
    ("%H %k %I %l %-l %M %S", "09  9 09  9 9 05 07"),
    ("%L %N %3N %6N %1L %12N", "123 123456789 123 123456 1 123456789000"),
    ("%p %P %#p %^P", "AM am am AM"),
    ("%A %a %^a %#A %B %b %h %^B", "Saturday Sat SAT SATURDAY March Mar Mar MARCH"),
    ("%j %-j %U %W %V %u %w", "065 65 09 09 09 6 6"), ("%s %12s", "1457168707 001457168707"),
    ("%z %:z %::z %:::z", "+0000 +00:00 +00:00:00 +00"), ("%Z %#Z %5Z", "UTC utc   UTC"),
    (
      "%c|%x|%X|%D|%F|%T|%R|%r|%v",
      "Sat Mar  5 09:05:07 2016|03/05/16|09:05:07|03/05/16|2016-03-05|09:05:07|09:05|09:05:07 AM| 5-MAR-2016"
    ),
    ("%10A|%010A|%-10A|%5d|%_5d|%3S", "  Saturday|00Saturday|Saturday|00005|    5|007"),
    ("100%%|%5%|a%nb%tc", "100%|    %|a\nb\tc"), ("%Ey %Om %Ez %E", "16 03 %Ez %E"),
    ("%Q %i %! %中", "%Q %i %! %中"), ("%", "%"), ("50%", "50%"), ("%-", "%-"), ("%::d", "%::d"),
    ("%+", "%+"), ("%_z|%10z|%_10z|%-z|%_:z", " +000|+000000000|      +000|+0000| +0:00"),
    ("%m 月 %-d 日", "03 月 5 日"),
  ])
  func writesEveryDirectiveAsRubyDoes(format: String, expected: String) {
    #expect(Self.printed("2016-03-05T09:05:07.123456789Z", format) == expected)
  }

  @Test(arguments: [
    ("2015-12-31T23:59:59-03:30", "%z %:z %Z|%G-W%V-%u", "-0330 -03:30 |2015-W53-4"),
    ("2016-01-01 00:00 +0800", "%z %s %G-W%V-%u %U %W %j", "+0800 1451577600 2015-W53-5 00 00 001"),
    ("2021-01-03", "%G-W%V-%u %U %W", "2020-W53-7 01 00"),
    ("2018-12-31", "%G-W%V-%u", "2019-W01-1"),
    ("2012-12-31", "%j %I %p", "366 12 AM"), ("2016-03-05 12:00Z", "%I %l %p", "12 12 PM"),
    ("0016-01-05", "%Y %C %y %-Y", "0016 00 16 16"),
  ])
  func knowsWeeksZonesAndOddYears(time: String, format: String, expected: String) {
    #expect(Self.printed(.text(time), format) == expected)
  }

  @Test(
    arguments: [
      ("now", "2026-11-22 10:20:30 +0800"), (" Today ", "2026-11-22 10:20:30 +0800"),
      ("0", "1970-01-01 08:00:00 +0800"), ("1457168707", "2016-03-05 17:05:07 +0800"),
      ("2016-03-14", "2016-03-14 00:00:00 +0800"), ("2016/3/4", "2016-03-04 00:00:00 +0800"),
      ("2016.03.14", "2016-03-14 00:00:00 +0800"), ("14-03-2016", "2016-03-14 00:00:00 +0800"),
      ("25/11/2016", "2016-11-25 00:00:00 +0800"), ("1-2-03", "2001-02-03 00:00:00 +0800"),
      ("11/25", "2026-11-25 00:00:00 +0800"), ("March 14, 2016", "2016-03-14 00:00:00 +0800"),
      ("March 14", "2026-03-14 00:00:00 +0800"), ("14 Mar 16", "2016-03-14 00:00:00 +0800"),
      ("Sept 1st 1999", "1999-09-01 00:00:00 +0800"),
      ("the 14th of March, 2016", "2016-03-14 00:00:00 +0800"),
      ("march 2016", "2016-03-01 00:00:00 +0800"), ("2016 Mar 14", "2016-03-14 00:00:00 +0800"),
      ("16-Mar-2016", "2016-03-16 00:00:00 +0800"), ("Mar-16-2016", "2016-03-16 00:00:00 +0800"),
      ("Mon, 14 Mar 2016 10:00:00 +0000", "2016-03-14 10:00:00 +0000"),
      ("Mon, 14 Mar 2016 10:00:00 EST", "2016-03-14 10:00:00 -0500"),
      ("Mon Mar 14 10:00:00 UTC 2016", "2016-03-14 10:00:00 +0000"),
      ("2016-03-14T10:00:00.5Z", "2016-03-14 10:00:00 +0000"),
      ("2016-03-14T10:00:00+08:00", "2016-03-14 10:00:00 +0800"),
      ("2016-03-14 10:00 UTC+5:30", "2016-03-14 10:00:00 +0530"),
      ("2016-03-14 10:00:00-05", "2016-03-14 10:00:00 -0500"),
      ("20160314T101500Z", "2016-03-14 10:15:00 +0000"),
      ("20160314T1015", "2016-03-14 10:15:00 +0800"),
      ("2016-03-14 3pm", "2016-03-14 15:00:00 +0800"),
      ("2016-03-14 at 12:30 a.m.", "2016-03-14 00:30:00 +0800"),
      ("10:30", "2026-11-22 10:30:00 +0800"), ("2016-03-14 24:00", "2016-03-15 00:00:00 +0800"),
      ("2016-12-31 23:59:60", "2017-01-01 00:00:00 +0800"),
      ("2026年11月25日", "2026-11-25 00:00:00 +0800"), ("２０２６年１１月２５号", "2026-11-25 00:00:00 +0800"),
      ("11月25日下午3点半", "2026-11-25 15:30:00 +0800"),
      ("2026 年 11 月 25 日 下午 3 点", "2026-11-25 15:00:00 +0800"),
      ("2026年11月", "2026-11-01 00:00:00 +0800"),
      ("2026年11月25日 15时30分20秒", "2026-11-25 15:30:20 +0800"),
      // Printed as they were.
      ("hello", nil), ("", nil), (" ", nil), ("2016-02-30", nil), ("2016-13-01", nil),
      ("11/25/2016", nil),
      ("2016-03-14 25:00", nil), ("2016-03-14 13pm", nil), ("2016-03-14 10:61", nil),
      ("-1152098955", nil),
      ("12abc", nil), ("Monday", nil), ("may", nil), ("order 2016-03-14", nil),
      ("PO-2016-03-14-7", nil),
      ("99999999999999999999", nil), ("1.5", nil), ("13月1日", nil), ("32 March 2016", nil),
    ] as [(String, String?)])
  func readsWhatPeopleAndSystemsWrite(time: String, expected: String?) {
    #expect(Self.printed(.text(time), "%F %T %z") == expected ?? time)
  }

  @Test func takesSecondsAsANumberAndLeavesEverythingElse() {
    #expect(Self.printed(.integer(1_152_098_955), "%F", now: nil) == "2006-07-05")
    #expect(Self.printed(.integer(-1_152_098_955), "%F", now: nil) == "1933-06-29")
    #expect(Self.printed(.integer(99_999_999_999), "%F", now: nil) == "5138-11-16")
    #expect(Self.printed(.integer(.max), "%F") == String(Int.max))
    #expect(Self.printed(.number(1.5), "%F") == "1.5")
    #expect(Self.printed(.null, "%F") == "")
    #expect(Self.printed(.list(["2016-03-14"]), "%F") == "2016-03-14")
    #expect(Self.printed("2016-03-14", "") == "2016-03-14")
    #expect(
      liquid("{{ '2016-03-14' | date: nosuch }}{{ '2016-03-14' | date: 5 }}").text == "2016-03-145")
  }

  @Test func withoutAClockNothingIsGuessed() {
    for time in ["now", "today", "10:30", "March 14", "11月25日"] {
      #expect(Self.printed(.text(time), "%F", now: nil) == time)
    }
    #expect(Self.printed("2016-03-14", "%F %z %Z", now: nil) == "2016-03-14 +0000 UTC")
  }

  @Test func todayBeginsWhereOnlyTheDayIsKnown() {
    #expect(
      rendered("{{ 'now' | date: '%F %T' }}", today: "2026-11-01").text == "2026-11-01 00:00:00")
  }

  @Test func aWidthWithoutEndIsStopped() {
    let result = liquid("{{ 0 | date: '%999999999999999999999d' }}")
    #expect(result.diagnostics.map(\.check.id) == ["render-limit"])
  }

  /// Every day of four centuries, there and back.
  @Test func calendarAndSecondsAgree() throws {
    var day = try #require(CivilDate(year: 1899, month: 12, day: 31))
    let last = try #require(CivilDate(year: 2301, month: 1, day: 1))
    while day < last {
      let instant = try #require(Instant(day, hour: 23, minute: 59, second: 59, offset: -3600))
      let text = instant.seconds + instant.offset - 86_399
      #expect(text == day.dayNumber * 86_400)
      day = try #require(day.adding(days: 37))
    }
  }
}
