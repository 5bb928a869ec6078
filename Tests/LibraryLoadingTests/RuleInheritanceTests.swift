import Diagnostics
import DomainModel
import LibraryLoading
import Testing

/// `extends`, `tokens+` and `tokens-`, as in Vale.
@Suite struct RuleInheritanceTests {
  static func rule(_ id: String, _ keys: String, kind: String = "existence") -> String {
    """
    -- library/rules/\(id).md --
    ---
    kind: \(kind)
    message: 提示
    \(keys)
    examples: [{ bad: 坏, good: 好 }]
    ---

    """
  }

  static let guide = "-- styleguide.yaml --\nname: 例\n"
  static let base = rule(
    "base", "tokens: [尽快, 马上]\nexceptions: [马上申请]\nunless: { tokens: [今天] }\nlevel: error")

  private func words(_ id: String, _ loaded: Loaded) -> [String] {
    switch loaded.library.rule(id)?.body {
    case .existence(let tokens): tokens.map(\.value)
    case .substitution(let swaps): swaps.map { "\($0.from.value)→\($0.to.joined())" }
    default: []
    }
  }

  @Test func wordsAreAddedAndTakenAway() async throws {
    let loaded = try await Loaded(
      Self.guide + Self.base + Self.rule("own", "extends: base\ntokens+: [稍后]\ntokens-: [马上]"))
    #expect(loaded.findings == [])
    #expect(words("own", loaded) == ["尽快", "稍后"])
    #expect(words("base", loaded) == ["尽快", "马上"])
  }

  @Test func conditionsAndExceptionsComeAlongTheLevelDoesNot() async throws {
    let loaded = try await Loaded(
      Self.guide + Self.base + Self.rule("own", "extends: base\nexceptions: [尽快送达]"))
    let own = try #require(loaded.library.rule("own"))
    #expect(own.exceptions.map(\.value) == ["尽快送达", "马上申请"])
    #expect(own.unless != nil)
    #expect(own.level.value == .warning)
  }

  @Test func aChainIsFollowedAndAnOwnSwapWins() async throws {
    let loaded = try await Loaded(
      Self.guide + Self.rule("a", "swap: { 亲: 你, 宝: 你 }", kind: "substitution")
        + Self.rule("b", "extends: a\nswap: { 亲: 您 }", kind: "substitution")
        + Self.rule("c", "extends: b\nswap: { 童鞋: 同学 }\n词-: [宝]", kind: "substitution"))
    #expect(loaded.findings == [])
    #expect(words("b", loaded) == ["宝→你", "亲→您"])
    #expect(words("c", loaded) == ["亲→您", "童鞋→同学"])
  }

  @Test func aCircleIsReportedOnce() async throws {
    let loaded = try await Loaded(
      Self.guide + Self.rule("a", "extends: b\ntokens: [一]")
        + Self.rule("b", "extends: c\ntokens: [二]")
        + Self.rule("c", "extends: a\ntokens: [四]") + Self.rule("d", "extends: a\ntokens: [五]")
        + Self.rule("self", "extends: self\ntokens: [三]"))
    #expect(
      loaded.findings == [
        "library/rules/a.md:4:10 unusable-base", "library/rules/self.md:4:10 unusable-base",
      ])
    #expect(loaded.library.rules.count == 5)
  }

  @Test func aRuleOfAnotherKindIsNoBase() async throws {
    let loaded = try await Loaded(
      Self.guide + Self.base + Self.rule("own", "extends: base\nmax: 3", kind: "length"))
    #expect(loaded.findings == ["library/rules/own.md:4:10 unusable-base"])
  }

  @Test func aWordThatTheBaseLacksCannotBeTakenAway() async throws {
    let loaded = try await Loaded(
      Self.guide + Self.base + Self.rule("own", "extends: base\ntokens-: [马上, 没有的]"))
    #expect(loaded.findings == ["library/rules/own.md:5:15 unusable-base"])
  }

  @Test func wordsWithoutABaseToTakeThemFromAreReported() async throws {
    let loaded = try await Loaded(Self.guide + Self.rule("own", "tokens: [尽快]\ntokens-: [马上]"))
    #expect(loaded.findings == ["library/rules/own.md:5:11 unusable-base"])
  }

  @Test func aLongChainEnds() async throws {
    let rules = (0..<50).map { Self.rule("r\($0)", "extends: r\($0 + 1)\ntokens: [词\($0)]") }
    let loaded = try await Loaded(Self.guide + rules.joined() + Self.rule("r50", "tokens: [底]"))
    #expect(loaded.library.rules.count == 51)
    #expect(loaded.findings.contains("library/rules/r0.md:4:10 unusable-base"))
    #expect(!loaded.findings.contains("library/rules/r45.md:4:10 unusable-base"))
  }
}
