import Testing

@testable import Validation

@Suite struct NameTableTests {
  private let table = NameTable([
    ("eta", "1"), ("预计时间", "2"), ("caf\u{E9}", "3"), ("豈", "4"), ("", "5"), ("eta", "6"),
  ])

  @Test(arguments: [
    ("eta", "1"), ("预计时间", "2"), ("", "5"),
    // Canonically equivalent: e and an accent; U+F900, which is another 豈.
    ("cafe\u{301}", "3"), ("caf\u{E9}", "3"), ("\u{F900}", "4"),
  ])
  func findsNamesAsStringsAreEqual(_ name: String, _ value: String) {
    #expect(table[name] == value)
    #expect(table.contains(name))
  }

  @Test(arguments: ["et", "etas", "ETA", "预计", "预计时间 ", "时间预计", "cafe", "ｅｔａ", "\u{301}"])
  func findsNoOther(_ name: String) {
    #expect(table[name] == nil)
  }

  @Test func findsAPlainNameByTheFormInTheTable() {
    #expect(NameTable(["\u{F900}"]).contains("豈"))
  }

  @Test func holdsThousands() {
    let names = (0..<5000).map { "模板-\($0)" }
    let table = NameTable(names)
    #expect(names.allSatisfy(table.contains))
    #expect(!table.contains("模板-5000"))
    #expect(NameTable([] as [String]).isEmpty)
  }
}
