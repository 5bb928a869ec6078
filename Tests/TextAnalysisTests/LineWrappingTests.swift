import Testing
import TextAnalysis

@Suite struct LineWrappingTests {
  @Test(arguments: [
    ("退款会在三天内到账", 8, ["退款会在", "三天内到", "账"]),
    ("退款到账，请查收", 8, ["退款到", "账，请查", "收"]),
    ("他说“好的”", 6, ["他说", "“好的”"]),
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("一\n二", 10, ["一", "二"]), ("", 10, [""]), ("👍", 1, ["👍"]),
    ("用 iPhone 15 手机", 9, ["用 iPhone", "15 手机"]),
  ])
  func breaksWherePeopleWould(_ text: String, _ columns: Int, _ lines: [String]) {
    #expect(LineWrapping.lines(of: text, columns: columns) == lines)
  }
}
