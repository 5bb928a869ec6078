import DomainModel
import Testing

@testable import Searching

/// Pasted messages: several clauses, several wishes, and what stands around them.
@Suite struct MessageTests {
  static let index = MemorySearch(supportLibrary)

  private func clauses(_ text: String) -> [String] {
    let clauses = MessageClauses(text)
    return clauses.ranges.indices.map { clauses.original(of: $0..<$0 + 1) }
  }

  @Test(arguments: [
    ("退款呢", ["退款呢"]),
    ("钱没到，发票也没开。怎么办？", ["钱没到", "发票也没开", "怎么办"]),
    ("钱没到 发票也没开\n第三件", ["钱没到", "发票也没开", "第三件"]),
    (
      "Where is it? I paid 1,299 on 3.5. Now what",
      ["Where is it", "I paid 1,299 on 3.5", "Now what"]
    ),
    ("see my lamp - it broke", ["see my lamp", "it broke"]),
    // Greetings, thanks, cards, links and pictures say nothing.
    ("您好，在吗？亲，退款呢，谢谢啦~", ["退款呢"]),
    ("Hello there! Thanks in advance, where is my refund", ["where is my refund"]),
    ("订单号：SQ20241105882314\n怎么还没到", ["怎么还没到"]),
    ("订单编号：3302918847721，退款呢 138****2231", ["退款呢"]),
    ("[图片][图片]坏了https://a.example/b?c=1 怎么办【订单卡片】", ["坏了", "怎么办"]),
    ("[not closed 退款", ["[not closed 退款"]),
    ("", []), ("。。。！！", []), ("你好", []), ("Hello!", []),
    // A number that is part of what is said stays.
    ("8812 这单到哪了", ["8812 这单到哪了"]), ("买了 3 个", ["买了", "3 个"]),
  ])
  func cutsAMessageIntoClauses(_ text: String, _ expected: [String]) {
    #expect(clauses(text) == expected)
  }

  @Test func ofAVeryLongMessageBothEndsAreRead() {
    let text = (0..<5_000).map { "第\($0)句话" }.joined(separator: "，")
    let read = clauses(text)
    #expect(read.count == MessageClauses.most)
    #expect(read.first == "第0句话" && read.last == "第4999句话")
    #expect(Self.index.answer(SearchQuery("退款什么时候到账。" + text)).results.first != nil)
  }

  @Test(arguments: [
    "你好，在吗。订单号：SQ20241105882314。退款什么时候到账，谢谢啦",
    "[图片] 亲，打扰一下，我的退款什么时候到账 https://shop.example/1",
  ])
  func whatStandsAroundAMessageIsNoMatter(_ message: String) {
    let found = Self.index.answer(SearchQuery(message)).results
    #expect(found.first?.template.baseID == "refund/when")
  }

  @Test func oneClauseIsSearchedAsItStands() {
    for query in ["退款什么时候到账", "快递三天没动了！", "where is my refund?"] {
      let bare = String(query.filter { $0 != "！" && $0 != "?" })
      let (one, other) = (
        Self.index.answer(SearchQuery(query)), Self.index.answer(SearchQuery(bare))
      )
      #expect(one.results.map(\.score) == other.results.map(\.score))
    }
  }

  @Test func tellsTwoWishesApart() {
    let outcome = Self.index.answer(
      SearchQuery("你好，退款什么时候到账？另外能开发票吗，谢谢"))
    #expect(
      Set(outcome.wishes) == [
        SearchWish(text: "退款什么时候到账", id: "refund/when"),
        SearchWish(text: "另外能开发票吗", id: "invoice/request"),
      ])
    #expect(
      Set(outcome.results.prefix(2).map(\.template.id)) == ["refund/when", "invoice/request"])
  }

  @Test(arguments: ["退款什么时候到账，钱什么时候退给我", "退款什么时候到账", "你好，谢谢"])
  func oneWishIsNotToldAsTwo(_ query: String) {
    #expect(Self.index.answer(SearchQuery(query)).wishes == [])
  }

  @Test func aWishThatIsNotShownIsNotTold() {
    let query = SearchQuery("退款什么时候到账？另外能开发票吗", limit: 1)
    #expect(Self.index.answer(query).wishes == [])
  }

  @Test func variantsShareAPlace() {
    let outcome = Self.index.answer(SearchQuery("退款什么时候到账"))
    let bases = outcome.results.map(\.template.baseID)
    #expect(Set(bases).count == bases.count)
    #expect(outcome.results.first?.template.id == "refund/when")
    #expect(
      outcome.results.first?.variants == [
        SearchVariant(
          id: "refund/when.chat", language: "zh", profile: nil, channel: "chat", status: .approved),
        SearchVariant(
          id: "refund/when.en", language: "en", profile: nil, channel: nil, status: .approved),
      ])
  }

  @Test(arguments: [
    (SearchQuery("退款到账", channel: "chat"), "refund/when.chat"),
    (SearchQuery("退款到账", channel: "email"), "refund/when"),
    (SearchQuery("快递三天没动了", profile: "formal"), "logistics/delay.formal"),
    (SearchQuery("refund not received"), "refund/when.en"),
    (SearchQuery("refund/when.chat"), "refund/when.chat"),
  ])
  func theVariantThatSuitsTheQueryIsShown(_ query: SearchQuery, _ id: String) {
    #expect(Self.index.answer(query).results.first?.template.id == id)
  }

  /// Whoever writes Chinese with an English word in it is answered in Chinese where that can be.
  @Test(arguments: [
    ("我的package lost了", ["parcel/lost"]),
    ("package lost 我的 王小明 told me so already", ["parcel/lost.en"]),
    ("my package is lost", ["parcel/lost.en"]),
    ("parcel/lost.en", ["parcel/lost.en"]),
    ("voucher怎么用", ["coupon/use", "voucher/new.en"]),
    ("how do I use a voucher", ["voucher/new.en"]),
    ("voucher 到期了怎么办 会退吗", ["voucher/new.en"]),
  ])
  func answersInTheLanguageOfTheMessage(_ message: String, _ expected: [String]) {
    let search = MemorySearch(
      Library(
        templates: [
          template("coupon/use", "优惠券怎么用", says: ["券怎么用"]),
          template("parcel/lost", "包裹丢了", says: ["找不到我的件"]),
          template(
            "parcel/lost.en", "Lost package", says: ["where is my package", "package lost"],
            language: "en"),
          template(
            "voucher/new.en", "A new voucher", says: ["voucher", "use a voucher"], language: "en"),
        ].sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }))
    let found = search.answer(SearchQuery(message)).results.map(\.template.id)
    #expect(Array(found.prefix(expected.count)) == expected)
    let english = search.answer(SearchQuery(message, language: "en")).results
    #expect(english.allSatisfy { $0.template.language == "en" })
  }

  @Test func filtersHoldForVariantsToo() {
    let first = Self.index.answer(SearchQuery("退款到账", language: "zh")).results.first
    #expect(first?.variants.map(\.id) == ["refund/when.chat"])
  }

  /// `a/b-c` stands between `a/b` and `a/b.en` in the order of ids.
  @Test func variantsAreFoundBesideLongerNames() {
    let index = MemorySearch(
      Library(templates: [
        template("a/b", "退款到账"), template("a/b-c", "退款到账慢"),
        template("a/b.en", "refund arrived", language: "en"),
        template("a/b.formal", "退款已到账", profile: "formal"), template("a/bc", "退款"),
      ]))
    let results = index.answer(SearchQuery("退款到账")).results
    #expect(results.first?.variants.map(\.id) == ["a/b.en", "a/b.formal"])
    #expect(results.dropFirst().allSatisfy { $0.variants.isEmpty })
  }

  @Test(arguments: [
    ("tuikuan", SearchReading(kind: .pinyin, typed: "tuikuan", meant: ["退款"])),
    ("ＴｕｉＫｕａｎ", SearchReading(kind: .pinyin, typed: "ＴｕｉＫｕａｎ", meant: ["退款"])),
    ("tui款", SearchReading(kind: .pinyin, typed: "tui", meant: ["退"])),
    ("tksmsh", SearchReading(kind: .initials, typed: "tksmsh", meant: ["退款什么时候到账"])),
    ("发漂", SearchReading(kind: .homophone, typed: "发漂", meant: ["发票"])),
    ("my refnud", SearchReading(kind: .slip, typed: "refnud", meant: ["refund"])),
  ])
  func saysHowAQueryWasRead(_ query: String, _ reading: SearchReading) {
    #expect(Self.index.answer(SearchQuery(query)).readings == [reading])
  }

  @Test(arguments: [
    "退款什么时候到账", "refund", "快递三天没动了怎么办", "发票抬头", "asdfqwer", "my refund hasnt come",
    // 司退 sounds like 思退, but stands between two words.
    "物流公司退款什么时候到账",
  ])
  func whatWasReadAsItStandsIsNotTold(_ query: String) {
    #expect(Self.index.answer(SearchQuery(query)).readings == [])
  }

  /// A word of Chinese in an English line is pinyin all the same.
  @Test func pinyinThatStandsInATemplateIsReadToo() {
    let index = MemorySearch(
      Library(templates: [
        template("invoice/request", "开发票", says: ["能开发票吗", "发票什么时候开"]),
        template(
          "invoice/expense.en", "Invoice for expenses", says: ["I need a fapiao"], language: "en"),
      ]))
    let results = index.answer(SearchQuery("fapiao")).results
    #expect(Set(results.map(\.template.id)) == ["invoice/request", "invoice/expense.en"])
  }

  @Test(arguments: [
    String(repeating: "退款，", count: 20_000), String(repeating: "[", count: 50_000),
    String(repeating: "http://", count: 10_000), String(repeating: "【", count: 20_000),
    String(repeating: "你", count: 30_000), "\u{0}，\u{FFFD}。",
    String(repeating: "\n", count: 50_000),
    String(repeating: "退款，发票。", count: 3) + String(repeating: "啊", count: 30_000),
  ])
  func anyMessageIsAnswered(_ message: String) {
    _ = Self.index.answer(SearchQuery(message))
  }
}
