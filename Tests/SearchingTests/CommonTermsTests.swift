import Testing
import TextAnalysis

@testable import Searching

@Suite struct CommonTermsTests {
  private func weights(_ text: String) -> [Int?] {
    var weights: [Int?] = []
    TermScanner.scan(FoldedText(text).bytes) { term, _ in
      if !term.isTrigram { weights.append(CommonTerms.weight(of: term)) }
    }
    return weights
  }

  @Test func theMoreCommonTheLessItSays() {
    #expect(weights("的") == [900])
    #expect(weights("的当").compactMap { $0 }.count == 2)
    #expect(weights("怎么").allSatisfy { $0 != nil })
    #expect(weights("the").first == weights("I").first)
    #expect(weights("trying") != [nil] && weights("tries").count == 1)
  }

  @Test(arguments: ["退", "款", "refund", "zebra", "𠀀"])
  func whatSaysSomethingIsNotCommon(_ text: String) {
    #expect(weights(text).allSatisfy { $0 == nil })
  }
}
