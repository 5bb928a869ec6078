import DomainModel
import Searching
import Testing

@Suite struct SearchResultTests {
  static let index = MemorySearch(supportLibrary)

  private func ids(_ query: SearchQuery) -> [String] {
    Self.index.answer(query).results.map(\.template.id)
  }

  /// With each variant at a place of its own.
  private func allIDs(_ query: SearchQuery) -> [String] {
    var query = query
    query.allVariants = true
    return ids(query)
  }

  @Test(arguments: [
    ("快递三天没到", "logistics/delay"),
    ("退款什么时候到账", "refund/when"),
    ("到账", "refund/when"),
    ("扣了两次", "charge/duplicate"),
    ("你好，我上周买的台灯到现在都没收到，物流一直卡在转运中心。你们到底发货了没有？麻烦帮我催一下，谢谢！", "logistics/delay"),
    ("钱怎么还不退给我，货我早就退回去了啊", "refund/when"),
    ("refund not received", "refund/when.en"),
    ("I still haven't received the refunds you promised", "refund/when.en"),
    ("Where are my packages?", "logistics/delay.en"),
    ("ＲＥＦＵＮＤ", "refund/when.en"),
    ("fp", "invoice/request"),
    ("ＦＰ", "invoice/request"),
    ("refund/when", "refund/when"),
    ("logistics/missing", "logistics/lost"),
    ("发", "invoice/request"),
    ("延误原因", "logistics/delay"),
  ])
  func findsTheTemplateFirst(_ query: String, _ id: String) {
    #expect(ids(SearchQuery(query)).first == id)
  }

  @Test(arguments: [
    (
      "logistics-delay",
      ["logistics/delay", "logistics/delay.en", "logistics/delay.formal", "logistics/lost"]
    ),
    (
      "物流延误", ["logistics/delay", "logistics/delay.en", "logistics/delay.formal", "logistics/lost"]
    ),
    ("物流", ["logistics/delay", "logistics/delay.formal", "logistics/lost"]),
    ("物流 丢件", ["logistics/lost"]),
    ("售后", ["refund/when", "refund/when.chat", "refund/when.en"]),
  ])
  func aScenarioOrTagFindsAllItsTemplatesFirst(_ query: String, _ expected: [String]) {
    #expect(Set(allIDs(SearchQuery(query)).prefix(expected.count)) == Set(expected))
  }

  /// A word of everyday that one template happens to have as a tag is no name of that template.
  @Test(arguments: [("退钱", "refund/1"), ("退 钱", "refund/1"), ("乱收费", "install/fee")])
  func aTagThatOthersSayMoreOftenIsNoName(_ query: String, _ first: String) {
    let refunds = (1...5).map { template("refund/\($0)", "什么时候退钱", says: ["退钱", "怎么退钱"]) }
    let fee = template("install/fee", "师傅多要钱", tags: ["退钱", "乱收费"])
    let search = MemorySearch(Library(templates: [fee] + refunds))
    #expect(search.answer(SearchQuery(query)).results.first?.template.id == first)
  }

  @Test(arguments: [
    "", "   ", "asdfqwer", "量子力学", "推荐一部电影", "how do I bake bread", "？？？！！", "的", "你好", "在吗",
    "what is the", "。", "👍👍", "\u{0}", "1",
  ])
  func findsNothingWhereThereIsNoAnswer(_ query: String) {
    #expect(ids(SearchQuery(query)) == [])
  }

  @Test(arguments: [
    (SearchQuery("退款", channel: "email"), ["refund/when"], ["refund/when.chat"]),
    (SearchQuery("退款", channel: "chat"), ["refund/when", "refund/when.chat"], []),
    (SearchQuery("refund", language: "zh"), [], ["refund/when.en", "logistics/delay.en"]),
    (SearchQuery("快递", profile: "warm"), ["logistics/delay"], ["logistics/delay.formal"]),
    (SearchQuery("快递", status: .proposed), ["logistics/delay.formal"], ["logistics/delay"]),
    (SearchQuery("包裹", tag: "丢件"), ["logistics/lost"], ["logistics/delay"]),
    (SearchQuery("退款", scenario: "物流延误"), ["logistics/lost"], ["refund/when"]),
    (SearchQuery("退款", scenario: "logistics-delay"), ["logistics/lost"], ["refund/when"]),
    (SearchQuery("退款"), ["refund/when"], ["refund/old"]),
    (SearchQuery("退款", includeDeprecated: true), ["refund/when", "refund/old"], []),
    (SearchQuery("退款", status: .deprecated), ["refund/old"], ["refund/when"]),
    (
      SearchQuery("", tag: "延误"), ["logistics/delay", "logistics/delay.formal"], ["logistics/lost"]
    ),
  ])
  func filters(_ query: SearchQuery, _ wanted: [String], _ unwanted: [String]) {
    let found = allIDs(query)
    #expect(wanted.filter { !found.contains($0) } == [])
    #expect(unwanted.filter(found.contains) == [])
  }

  @Test func saysHowMuchTheFiltersHide() {
    let outcome = Self.index.answer(SearchQuery("扣了两次", scenario: "invoice"))
    #expect(outcome.results.isEmpty)
    #expect(outcome.hiddenByFilters == 1)
    #expect(Self.index.answer(SearchQuery("asdfqwer")).hiddenByFilters == 0)
  }

  @Test func suggestsNamesNearAQueryThatFoundNothing() {
    let outcome = Self.index.answer(SearchQuery("logistcs-dealy"))
    #expect(outcome.results.isEmpty)
    #expect(
      outcome.suggestions.first
        == SearchSuggestion(kind: .scenario, id: "logistics-delay", title: "物流延误"))
    #expect(Self.index.answer(SearchQuery("退款")).suggestions == [])
  }

  @Test func approvedComesBeforeProposedAndTiesGoById() {
    let alike = ["d", "b", "c", "a"].map {
      template($0, "退款进度", status: $0 == "a" ? .proposed : .approved)
    }
    let index = MemorySearch(Library(templates: alike.sorted { $0.id < $1.id }))
    let found = index.answer(SearchQuery("退款")).results.map(\.template.id)
    #expect(found == ["b", "c", "d", "a"])
  }

  @Test(arguments: [0, 1, 3, -1])
  func keepsToTheLimit(_ limit: Int) {
    #expect(allIDs(SearchQuery("物流", limit: limit)).count == max(0, limit))
  }

  @Test func anEmptyLibraryFindsNothing() {
    let outcome = MemorySearch(Library()).answer(SearchQuery("退款"))
    #expect(outcome.results.isEmpty && outcome.suggestions.isEmpty && outcome.hiddenByFilters == 0)
  }

  @Test func answersAreTheSameEveryTime() {
    let again = MemorySearch(supportLibrary)
    for query in ["快递三天没到", "refund", "物流", "退"] {
      let (one, other) = (Self.index.answer(SearchQuery(query)), again.answer(SearchQuery(query)))
      #expect(one.results.map(\.template.id) == other.results.map(\.template.id))
      #expect(one.results.map(\.score) == other.results.map(\.score))
      #expect(one.results.map(\.matches) == other.results.map(\.matches))
    }
  }
}
