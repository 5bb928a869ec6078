import Testing
import TextAnalysis

@testable import Searching

@Suite struct MeaningTests {
  private func nearness(_ one: String, _ other: String) -> Int {
    let query = Meaning(of: FoldedText(one).bytes).packed
    return query.nearness(of: Meaning(of: FoldedText(other).bytes).packed)
  }

  /// The second is nearer to the first than the third is.
  @Test(arguments: [
    ("退款", "退钱", "密码"), ("快递没到", "包裹还没收到", "怎么开发票"), ("refund", "money back", "password"),
    ("发票", "invoice", "delivery"), ("登不上去", "密码错误", "换货"),
    ("my card was stolen", "lost card", "exchange rate"),
  ])
  func likeMeaningsAreNear(_ text: String, _ near: String, _ far: String) {
    #expect(nearness(text, near) > nearness(text, far))
  }

  @Test(arguments: ["退款什么时候到账", "Where is my parcel?", "APP 闪退"])
  func aTextMeansWhatItMeans(_ text: String) {
    #expect((1015...1024).contains(nearness(text, text)))
  }

  @Test(arguments: ["", "   ", "，。！", "xqzzjk", "\u{0}", "👍"])
  func whatIsNoWordMeansNothing(_ text: String) {
    #expect(Meaning(of: FoldedText(text).bytes).isZero)
    #expect(nearness(text, "退款") == 0)
    #expect(nearness("退款", text) == 0)
  }

  @Test func spellingsOfOneWordMeanTheSame() {
    #expect(nearness("退貨", "退货") >= 1015)
    #expect(nearness("REFUNDS", "refund") >= 1015)
  }

  /// A title and its customers' lines count as much as a scenario's, however many these are.
  @Test func aTemplateIsMadeOfBothItsSources() {
    let says = ["退款"].map { Array($0.utf8) }
    let meaning = Meaning.ofTemplate(
      lines: .ofLines(says), .ofLines(Array(repeating: Array("发票".utf8), count: 9)))
    let toSays = Meaning(of: Array("退款".utf8)).packed.nearness(of: meaning.packed)
    let toScenario = Meaning(of: Array("发票".utf8)).packed.nearness(of: meaning.packed)
    #expect(abs(toSays - toScenario) < 20)
  }

  @Test func squareRootsAreWhole() {
    for value in [0, 1, 2, 3, 4, 15, 16, 17, 1 << 40, (1 << 40) - 1, 1_000_003] {
      let root = FixedPoint.squareRoot(value)
      #expect(root * root <= value && (root + 1) * (root + 1) > value)
    }
  }

  /// A text of any length is read once, from end to end.
  @Test func longTextsCannotOverflow() {
    let text = Array(String(repeating: "退款 refund ", count: 50_000).utf8)
    let meaning = Meaning(of: text)
    #expect(!meaning.isZero && meaning.packed.numbers != SIMD64<Int8>())
  }
}
