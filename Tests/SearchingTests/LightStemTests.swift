import Testing

@testable import Searching

@Suite struct LightStemTests {
  private func stem(_ word: String) -> String {
    String(decoding: LightStem.stem(Array(word.utf8)[...]), as: UTF8.self)
  }

  @Test(arguments: [
    ["refund", "refunds", "refunded", "refunding"], ["charge", "charges", "charged", "charging"],
    ["stop", "stops", "stopped", "stopping"], ["box", "boxes"], ["address", "addresses"],
    ["cancel", "cancels", "canceled"], ["arrive", "arrived", "arrives", "arriving"],
  ])
  func formsOfOneWordShareAStem(_ forms: [String]) {
    #expect(Set(forms.map(stem)).count == 1, "\(forms.map(stem))")
  }

  @Test(arguments: [
    "bus", "is", "need", "thing", "red", "pass", "status", "this", "8812s", "é", "sing",
  ])
  func leavesOtherWordsAlone(_ word: String) {
    #expect(stem(word) == word)
  }

  @Test func differentWordsStayDifferent() {
    let words = ["fall", "fail", "bill", "billing", "card", "care", "order", "invoice", "delivery"]
    #expect(Set(words.map(stem)).count == words.count - 1)  // bill and billing
  }

  @Test(arguments: [
    (1, 0), (2, 1024), (1024, 10_240), (3, 1623), (1000, 10_205), (1 << 40, 40_960),
  ])
  func logarithmsAreNearEnough(_ value: Int, _ expected: Int) {
    #expect(abs(FixedPoint.log2(value) - expected) < 10)
  }
}
