import DomainModel
import Testing

@testable import Searching

/// Libraries of more templates than a `Tally` goes through at a time, and with longer lists than it
/// counts at once.
@Suite struct ManyTemplatesTests {
  private static let count = Tally.window + 1_000

  /// Every body speaks of refunds, a few titles do, and one body alone of a courier's name.
  private static let search = MemorySearch(
    Library(
      templates: (0..<count).map { number in
        let title = number % 700 == 699 ? "退款第\(number)次" : "别的事\(number)"
        let body = number == 3_000 ? "退款到账了，闪送也到了" : "退款到账了"
        return template("t\(10_000 + number)", title, body: body)
      }))

  /// Beside what says so in its title, a body that speaks of it too is noise.
  @Test(arguments: [3, 10, 300])
  func whatSaysSoInItsTitleIsFound(_ limit: Int) {
    let results = Self.search.answer(SearchQuery("退款", limit: limit)).results
    let expected = stride(from: 699, to: Self.count, by: 700).map { "t\(10_000 + $0)" }
    #expect(expected.count == 7)
    #expect(results.map(\.template.id) == Array(expected.prefix(limit)))
  }

  @Test func whatOnlyBodiesHoldIsFoundToo() {
    let results = Self.search.answer(SearchQuery("到账", limit: 5)).results
    #expect(results.map(\.template.id) == (0..<5).map { "t\(10_000 + $0)" })
    #expect(Self.search.answer(SearchQuery("闪送")).results.map(\.template.id) == ["t13000"])
  }
}
