import DomainModel
import Testing
import TextAnalysis

@testable import Searching

/// Queries that hold something other than what is meant.
@Suite struct ReadingTests {
  static let index = MemorySearch(supportLibrary)

  private func ids(_ query: String) -> [String] {
    Self.index.answer(SearchQuery(query)).results.map(\.template.id)
  }

  @Test(arguments: [
    // Pinyin: whole syllables, alone, apart, beside Han characters, in capitals.
    ("tuikuan", "refund/when"), ("tui kuan", "refund/when"), ("tui款", "refund/when"),
    ("退kuan", "refund/when"), ("TuiKuan", "refund/when"), ("tui'kuan", "refund/when"),
    ("ｔｕｉｋｕａｎ", "refund/when"), ("wuliu", "logistics/delay"), ("fapiao", "invoice/request"),
    ("wo yao kai fapiao", "invoice/request"), ("我要kaifapiao", "invoice/request"),
    ("koukuan", "charge/duplicate"), ("chongfukoukuan", "charge/duplicate"),
    ("kuaidi santian", "logistics/delay"), ("kou", "charge/duplicate"),
    // Initials.
    ("tk", "refund/when"), ("tksmsh", "refund/when"), ("wlyw", "logistics/delay"),
    ("kfp", "invoice/request"), ("bgdl", "logistics/lost"), ("bfhstk", "logistics/lost"),
    ("WLYW", "logistics/delay"),
    // Homophones.
    ("发漂", "invoice/request"), ("能开发飘吗", "invoice/request"), ("屋流", "logistics/delay"),
    ("快弟三天没动", "logistics/delay"), ("退宽什么时候到", "refund/when"),
    // Slips in English.
    ("refnud", "refund/when.en"), ("refudn not recieved", "refund/when.en"),
    ("delivrey", "logistics/delay.en"), ("where is my pakcage", "logistics/delay.en"),
  ])
  func findsWhatWasMeant(_ query: String, _ id: String) {
    // The same reply for a chat may stand before it.
    #expect(ids(query).prefix(2).contains(id))
  }

  /// A name that starts with what initials stand for is not all that says it.
  @Test func initialsFindWhatTheyStandForEverywhere() {
    let search = MemorySearch(
      Library(
        templates: [
          template("refund/arrived", "退款到账后的回访"), template("refund/late", "退款一直没到账"),
          template("refund/when", "什么时候到账", says: ["退款怎么还没到"]), template("stock/out", "缺货"),
        ]))
    let outcome = search.answer(SearchQuery("tkdz"))
    #expect(outcome.results.first?.template.id == "refund/arrived")
    #expect(
      Set(outcome.results.map(\.template.id)) == ["refund/arrived", "refund/late", "refund/when"])
  }

  @Test(
    arguments: [
      ("tkdz", "退款到账后的回访", "退款到账"), ("hf", "退款到账。回访一下", "回访"), ("dz", "退款到账。回访一下", nil),
      ("fp", "发票", "发票"), ("p", "发票", nil), ("fpx", "发票", nil), ("a3dd", "A3 订单", "a3 订单"),
      ("dd", "A3 订单", "订单"), ("", "发票", nil), ("退", "退款", nil),
    ] as [(String, String, String?)])
  func initialsStandForAPartOfAName(_ typed: String, _ name: String, _ expected: String?) {
    let part = NameInitials.part(
      of: Array(ExactNames.fold(name).utf8), abbreviatedBy: Array(typed.utf8))
    #expect(part.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    // Half a syllable, one letter, syllables that no name has, a beginning in the middle of a part.
    "tuik", "kuan tu", "t", "e", "zhuangzhuang", "kdz", "dz", "ywsm",
    // Words that exist are no slips, nor are short ones.
    "defund", "bread", "refectory", "nto", "xzqv", "abcdefgh",
  ])
  func readsNothingInto(_ query: String) {
    #expect(ids(query) == [])
  }

  /// 么解 sounds like 么结, which says nothing: beside 么 anything stands.
  @Test func aCommonCharacterAndASoundAreNoReason() {
    let index = MemorySearch(Library(templates: [template("a", "到时候给什么结果")]))
    #expect(index.answer(SearchQuery("怎么解释")).results.isEmpty)
  }

  /// `women` is 我们 and `refund` is in many names' letters: English that is found stays English.
  @Test func englishThatIsFoundIsNotPinyin() {
    let english = ids("refund")
    #expect(english.first == "refund/when.en")
    #expect(!english.contains("refund/when"))
    let index = MemorySearch(
      Library(templates: [
        template("a", "我们的地址"), template("b", "Women's sizes", language: "en"),
      ]))
    #expect(index.answer(SearchQuery("women")).results.map(\.template.id) == ["b"])
    let found = index.answer(SearchQuery("women de dizhi")).results.map(\.template.id)
    #expect(Set(found) == ["a", "b"])
  }

  @Test func aMessageInEnglishIsNotReadAsPinyin() {
    let index = MemorySearch(
      Library(templates: [
        template("banana", "把那拿走"),
        template("parcel", "Where is my parcel", says: ["I ordered something last week"]),
      ]))
    let found = index.answer(SearchQuery("I ordered a banana last week")).results
    #expect(found.map(\.template.id) == ["parcel"])
  }

  @Test(arguments: ["行长", "长行"])
  func charactersWithSeveralReadingsAreFoundByEach(_ title: String) {
    let index = MemorySearch(Library(templates: [template("a", title)]))
    let spellings =
      title == "行长" ? ["hangzhang", "xingchang", "hangchang"] : ["changhang", "zhangxing"]
    for spelling in spellings {
      #expect(index.answer(SearchQuery(spelling)).results.count == 1, "\(spelling)")
    }
  }

  @Test func whatWasReadIsMarkedInTheText() {
    for query in ["tuikuan", "退宽"] {
      let result = Self.index.answer(SearchQuery(query)).results.first
      let title = result?.matches.first { $0.field == .title }
      #expect(title?.spans == [0..<2], "\(query)")
    }
  }

  @Test(arguments: [
    String(repeating: "发漂", count: 3_000), String(repeating: "a ", count: 5_000),
    String(repeating: "xi'an", count: 2_000), String(repeating: "zhuang", count: 3_000),
    String(repeating: "qwrtpsdfg ", count: 2_000), "\u{0}tui\u{FFFD}kuan", "tui\u{301}kuan退",
  ])
  func anyQueryIsAnswered(_ query: String) {
    _ = Self.index.answer(SearchQuery(query))
  }
}
