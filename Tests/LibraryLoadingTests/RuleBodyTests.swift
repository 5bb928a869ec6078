import Diagnostics
import DomainModel
import Testing

/// Every kind of rule reads the keys that are its own.
@Suite struct RuleBodyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: String
    var keys: String
    var body: String
    var testDescription: String { kind }
  }

  static let cases = [
    Case(kind: "existence", keys: "tokens: [尽快, no]", body: "existence 尽快 no"),
    Case(kind: "substitution", keys: "swap: { 亲: 你|您 }", body: "substitution 亲→你/您"),
    Case(
      kind: "occurrence", keys: "count: emoji\nmin: 1\nmax: 3\nper: 段",
      body: "occurrence emoji 1 3 paragraph"),
    Case(
      kind: "occurrence", keys: "tokens: [请]\nmax: 2", body: "occurrence tokens 请 nil 2 message"),
    Case(kind: "length", keys: "max: 60\nper: sentence", body: "length nil 60 sentence"),
    Case(kind: "consistency", keys: "either: { 您: 你 }", body: "consistency 您→你"),
    Case(
      kind: "conditional", keys: "first: [如果]\nsecond: [那么]\nwithin: 句\nbefore: true",
      body: "conditional 如果 那么 sentence 0 true"),
    Case(
      kind: "conditional",
      keys: "first: [如果, { matcher: time }]\nsecond: { part: action }\nwithin: 2 句",
      body: "conditional 如果 matcher:time part:action sentence 2 nil"),
    Case(
      kind: "required",
      keys: "parts: [time]\nmatchers: [sorry]\nphrases: [谢谢]\nneed: any\nordered: yes",
      body: "required time sorry 谢谢 1 true"),
    Case(kind: "required", keys: "phrases: [一, 二, 三]\nneed: 2", body: "required 一 二 三 2 false"),
    Case(kind: "required", keys: "phrases: [一, 二]\nneed: 全部", body: "required 一 二 all false"),
    Case(kind: "sequence", keys: "steps: [先, 再]", body: "sequence 先 再"),
    Case(
      kind: "sequence", keys: "steps: [[先, 首先], { matcher: time }, { part: action }]",
      body: "sequence 先|首先 matcher:time part:action"),
    Case(
      kind: "repetition", keys: "tokens: [非常]\nmax: 1",
      body: "repetition word 非常 nil 1 message"),
    Case(
      kind: "repetition", keys: "of: 句子\nmin: 8\nper: 段",
      body: "repetition sentence 8 nil paragraph"),
    Case(kind: "allowlist", keys: "allow: [🎉]", body: "allowlist emoji 🎉"),
    Case(
      kind: "allowlist", keys: "of: 网址\nallow: [example.com]", body: "allowlist link example.com"),
    Case(
      kind: "allowlist", keys: "tokens: [退款, 退货]\nallow: [退款]",
      body: "allowlist nil 退款 退货 退款"),
    Case(
      kind: "variety", keys: "where: 结尾\nshare: 0.25\nmin: 4", body: "variety closer 0.25 4"),
    Case(kind: "duplicate", keys: "threshold: 0.9", body: "duplicate 0.9 nil"),
  ]

  static func file(_ kind: String, _ keys: String) -> String {
    """
    -- styleguide.yaml --
    name: 例
    -- library/rules/r.md --
    ---
    kind: \(kind)
    message: 提示
    \(keys)
    examples:
      - { bad: 坏, good: 好 }
    ---

    """
  }

  @Test(arguments: cases)
  func readsItsOwnKeys(_ rule: Case) async throws {
    let loaded = try await Loaded(Self.file(rule.kind, rule.keys))
    #expect(loaded.findings == [])
    #expect(loaded.library.rules.first.map { Self.describe($0.body) } == rule.body)
  }

  @Test(arguments: RuleKind.allCases.filter { ![.repetition, .variety, .duplicate].contains($0) })
  func asksForTheKeyItLivesOn(_ kind: RuleKind) async throws {
    let loaded = try await Loaded(Self.file(kind.chinese, "title: 规则"))
    // `occurrence` counts words up to a limit, `conditional` joins two lists: both are missing.
    let expected = Array(
      repeating: "library/rules/r.md:2:1 missing-key",
      count: kind == .occurrence || kind == .conditional ? 2 : 1)
    #expect(loaded.findings == expected)
  }

  /// What it does not say, the rule that it extends says.
  @Test func asksForNothingThatIsInherited() async throws {
    #expect(try await Loaded(Self.file("existence", "extends: other")).findings == [])
  }

  @Test func aConditionSaysOneThing() async throws {
    let nested = "unless: { all: [{ tokens: [今天] }, { not: { matcher: time, tokens: 点 } }] }"
    let loaded = try await Loaded(Self.file("existence", "tokens: [尽快]\n" + nested))
    #expect(loaded.findings == [])
    for mixed in ["all: [{ tokens: 今天 }], matcher: time", "not: { tokens: 今天 }, tokens: 明天"] {
      let loaded = try await Loaded(
        Self.file("existence", "tokens: [尽快]\nunless: { \(mixed) }"))
      #expect(loaded.findings.count == 1)
      #expect(loaded.findings.first?.hasSuffix(" wrong-kind-of-value") == true)
    }
    let deep =
      String(repeating: "{ not: ", count: 9) + "{ tokens: 今天 }" + String(repeating: " }", count: 9)
    let tooDeep = try await Loaded(Self.file("existence", "tokens: [尽快]\nunless: \(deep)"))
    #expect(tooDeep.findings.count == 1)
  }

  @Test func aRuleNeedsABadAndAGoodExample() async throws {
    let text = Self.file("existence", "tokens: [尽快]")
    let bad = text.replacing("{ bad: 坏, good: 好 }", with: "bad: 坏")
    let none = text.replacing("{ bad: 坏, good: 好 }", with: "lang: zh")
    #expect(try await Loaded(bad).findings == ["library/rules/r.md:5:1 missing-key"])
    #expect(
      try await Loaded(none).findings.contains("library/rules/r.md:6:5 missing-key"))
  }

  private static func describe(_ body: Rule.Body) -> String {
    func words(_ list: [Located<String>]) -> String { list.map { " " + $0.value }.joined() }
    func pairs(_ swaps: [Rule.Swap]) -> String {
      swaps.map { " \($0.from.value)→\($0.to.joined(separator: "/"))" }.joined()
    }
    func number<Number>(_ value: Number?) -> String { value.map { "\($0)" } ?? "nil" }
    let rest: String =
      switch body {
      case .existence(let tokens): words(tokens)
      case .substitution(let swaps), .consistency(let swaps): pairs(swaps)
      case .occurrence(let what, let tokens, let min, let max, let per):
        " \(what)\(words(tokens)) \(number(min)) \(number(max)) \(per)"
      case .length(let min, let max, let per): " \(number(min)) \(number(max)) \(per)"
      case .conditional(let first, let second, let reach):
        "\(cues(first))\(cues(second)) \(reach.unit) \(reach.further) \(number(reach.isBefore))"
      case .required(let parts, let matchers, let phrases, let need, let ordered):
        "\(words(parts))\(words(matchers))\(words(phrases)) \(describe(need)) \(ordered)"
      case .sequence(let steps):
        steps.map { " " + $0.map(describe).joined(separator: "|") }.joined()
      case .repetition(let subject, let tokens, let min, let max, let per):
        " \(subject)\(words(tokens)) \(number(min)) \(number(max)) \(per)"
      case .allowlist(let subject, let tokens, let allow):
        " \(number(subject))\(words(tokens))\(words(allow))"
      case .variety(let edge, let share, let min): " \(edge) \(number(share)) \(number(min))"
      case .duplicate(let threshold, let min): " \(number(threshold)) \(number(min))"
      }
    return body.kind.rawValue + rest
  }

  private static func describe(_ need: Rule.Need) -> String {
    switch need {
    case .all: "all"
    case .atLeast(let count): "\(count)"
    }
  }

  private static func describe(_ cue: Rule.Cue) -> String {
    switch cue {
    case .word(let word): word.value
    case .matcher(let name): "matcher:" + name.value
    case .part(let name): "part:" + name.value
    }
  }

  private static func cues(_ cues: [Rule.Cue]) -> String {
    cues.map { " " + describe($0) }.joined()
  }
}
