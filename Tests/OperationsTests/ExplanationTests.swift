import Diagnostics
import DomainModel
import Operations
import Testing

/// What a rule, a check or a word is about.
@Suite struct ExplanationTests {
  static let rules =
    SmallLibrary.rule("polite", "title: 称呼\nswap: { 亲: 你好|您好 }", kind: "substitution")
    + SmallLibrary.rule("promise", "tokens: [保证, ASAP]\nexceptions: [保证金]")
    + "-- styleguide.yaml --\n" + SmallLibrary.guide + """
      terms:
        - { term: 工单, status: deprecated, use: 请求 }
      decisions:
        - { question: 称呼客户用“你”还是“您”, choice: 跟着口吻走 }
        - { question: 用不用表情, choice: 少用 }

      """

  private func explanation(_ query: String) async throws -> Explanation {
    try await SmallLibrary.workspace(adding: Self.rules).explain(query)
  }

  @Test(arguments: ["promise", "时间要具体", "asap"])
  func aRuleIsFoundByIDTitleAndOldID(_ name: String) async throws {
    let explanation = try await explanation(name)
    #expect(explanation.rules.count == 1)
    #expect(explanation.rules.first?.token == nil)
  }

  @Test func aCheckIsFoundByItsID() async throws {
    let explanation = try await explanation("unknown-slot")
    #expect(explanation.checks.map(\.id) == ["unknown-slot"])
    #expect(explanation.rules.isEmpty)
  }

  @Test func aWordIsFoundInTheRulesThatLookForIt() async throws {
    let word = try await explanation("保证")
    #expect(word.rules.map(\.rule.id) == ["promise"])
    #expect(word.rules.first?.isException == false)
    #expect(try await explanation("保证的").rules.first?.token == "保证")
    #expect(try await explanation("asap!").rules.first?.token == "ASAP")
    // A sentence is not a word, and yet the rules say what they find in it.
    let sentence = try await explanation("我们保证今天就会送到")
    #expect(sentence.rules.map(\.rule.id) == ["promise"])
    #expect(sentence.rules.first?.token == "保证")
    #expect(try await explanation("亲").rules.first?.replacements == ["你好", "您好"])
  }

  @Test func anExceptionIsToldAsOne() async throws {
    let explanation = try await explanation("保证金")
    #expect(explanation.rules.map(\.isException) == [true])
  }

  @Test func termsAndMatchersAreFound() async throws {
    #expect(try await explanation("工单").terms.map(\.use) == ["请求"])
    #expect(try await explanation("请求").terms.count == 1)
    #expect(try await explanation("改天").matchers.map(\.id) == ["time-word"])
    #expect(try await explanation("TIME-WORD").matchers.count == 1)
  }

  @Test(arguments: ["你", "您"])
  func theTwoWordsForYouLeadToTheProfilesAndTheDecision(_ word: String) async throws {
    let explanation = try await explanation(word)
    #expect(explanation.profiles.map(\.id) == ["friendly", "formal"])
    #expect(explanation.decisions.map(\.question) == ["称呼客户用“你”还是“您”"])
  }

  @Test func aSlipNamesTheNearest() async throws {
    let explanation = try await explanation("vague-tmie")
    #expect(explanation.isEmpty)
    #expect(explanation.nearest.first == "vague-time")
    #expect(try await self.explanation("unknwon-slot").nearest.first == "unknown-slot")
  }

  @Test func aWordOfTheGuideIsFoundInItsChapters() async throws {
    #expect(try await explanation("说人话").mentions.map(\.line) == ["说人话。"])
  }

  @Test(arguments: ["", " ", "完全没有关系的一句话", "\u{0}", "🎉"])
  func whatNothingIsKnownAboutIsEmpty(_ query: String) async throws {
    #expect(try await explanation(query).isEmpty)
  }
}
