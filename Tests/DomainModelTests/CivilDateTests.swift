import DomainModel
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("2026-11-01", "2026-11-01"), ("2026-1-2", "2026-01-02"), ("2026/11/01", "2026-11-01"),
    ("2026.11.01", "2026-11-01"), ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"),
  ])
  func readsDaysThatExist(_ text: String, _ expected: String) {
    #expect(CivilDate(text)?.description == expected)
  }

  @Test(arguments: [
    "2026-13-01", "2026-02-29", "1900-02-29", "2026-00-10", "26-11-01", "2026-11", "2026年11月1日",
    "", "2026-11-01x", "2026--1", "９９９９-01-01",
  ])
  func refusesDaysThatDoNot(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func countsDaysAcrossLeapYears() throws {
    #expect(CivilDate("1970-01-01")?.dayNumber == 0)
    #expect(CivilDate("2026-11-22")?.dayNumber == 20_779)
    var day = try #require(CivilDate("1999-12-25"))
    for number in day.dayNumber..<day.dayNumber + 1500 {
      #expect(day.dayNumber == number)
      #expect(CivilDate(dayNumber: number) == day)
      let next = try #require(day.adding(days: 1))
      #expect(day < next)
      day = next
    }
  }

  @Test func namesABodyWhateverItsLineEndings() {
    let unix = ContentHash.short(ofBody: Array("第一行\n第二行\n".utf8))
    let windows = ContentHash.short(ofBody: Array("第一行\r\n第二行\r\n".utf8))
    let mac = ContentHash.short(ofBody: Array("第一行\r第二行\r".utf8))
    #expect(unix == windows && unix == mac)
    #expect(unix != ContentHash.short(ofBody: Array("第一行\n第二行".utf8)))
    // The published value of FNV-1a 64 of "foobar" is 85944171f73967e8.
    #expect(ContentHash.short(ofBody: Array("foobar".utf8)) == "85944171")
  }
}
