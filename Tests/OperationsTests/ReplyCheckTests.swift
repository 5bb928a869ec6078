import Diagnostics
import DomainModel
import Operations
import StyleChecking
import TemplateParsing
import TestSupport
import Testing

/// What scenarios, channels, profiles and facts ask of a text.
@Suite struct ReplyCheckTests {
  @Test(arguments: ReplyCase.all)
  func findsExactlyWhatIsMarked(_ testCase: ReplyCase) async throws {
    let checker = try await Self.shared.value
    let found = checker.check(testCase.text).filter { $0.check.id == testCase.check }
    let marked = MarkedText(testCase.marked)
    #expect(
      MarkedText.marking(found.map(\.location.utf8), in: marked.text) == testCase.marked)
  }

  /// Compiled once for all cases.
  private static let shared = Task { try await checker() }

  static func checker(adding files: String = "") async throws -> StyleChecker {
    StyleChecker(try await ReplyLibrary.workspace(adding: files).library)
  }

  @Test func theLibraryOfTheseTestsIsWhole() async throws {
    let workspace = try await ReplyLibrary.workspace()
    let found = await workspace.validate(today: CivilDate(year: 2026, month: 11, day: 22)!)
    #expect(found.map { "\($0.location.file) \($0.check.id)" } == [])
  }

  @Test(arguments: ReplyChecks.all)
  func everyCheckIsFoundAndPassedByATable(_ check: Check) {
    let cases = ReplyCase.all.filter { $0.check == check.id }
    #expect(cases.contains { $0.marked.contains("⟦") })
    #expect(cases.contains { !$0.marked.contains("⟦") })
  }

  private func levels(
    _ text: String, adding files: String = "", path: String = "reply.md", scenario: String? = nil,
    channel: String? = nil, profile: String? = nil, purpose: CheckedText.Purpose = .reply
  ) async throws -> [String: Severity] {
    var checked = CheckedText(
      path: path, draft: Array(text.utf8), language: "zh", scenario: scenario, channel: channel,
      profile: profile)
    checked.purpose = purpose
    let found = try await Self.checker(adding: files).check(checked)
    return Dictionary(
      found.map { ($0.check.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the first fix of a check makes of a text in the friendly voice.
  static let fixes: [(check: String, channel: String?, given: String, expected: String)] = [
    ("wrong-address", nil, "您好，您的订单到了。", "你好，你的订单到了。"),
    ("wrong-address", nil, "您们好，您看“您好”。", "你们好，你看“您好”。"),
    ("wrong-address", nil, "您您好，您您您的订单。", "你好，你的订单。"),
    ("wrong-address", nil, "您公司的发票，您单位的章，您的公司。", "你们公司的发票，你们单位的章，你的公司。"),
    // A ～ that parts two clauses, one at the end, and one beside another mark.
    ("playful-tilde", "email", "灯泡装上啦～有空拍张图～", "灯泡装上啦，有空拍张图。"),
    ("playful-tilde", "email", "好的～\n装上啦~ 3 天内到", "好的。\n装上啦，3 天内到"),
    ("playful-tilde", "email", "好的～！到了～😊", "好的！到了😊"),
    ("playful-tilde", "email", "Done~ See you~ thanks~", "Done. See you, thanks."),
    ("playful-tilde", "email", "～好的", "好的"),
    ("too-many-emoji", nil, "好😭好✅好😂好🎉", "好好✅好好🎉"),
    ("too-many-emoji", nil, "好😭好✅好😂", "好😭好✅好"),
    ("too-many-emoji", nil, "好🎉好✅好👍", "好🎉好✅好"),
  ]

  @Test(arguments: fixes)
  func theFixWrites(
    _ row: (check: String, channel: String?, given: String, expected: String)
  ) async throws {
    let (check, channel, given, expected) = row
    let checked = CheckedText(
      path: "reply.md", draft: Array(given.utf8), language: "zh", channel: channel,
      profile: "friendly")
    let fixes = try await Self.checker().check(checked)
      .filter { $0.check.id == check }.flatMap(\.fixes)
    var bytes = Array(given.utf8)
    for edit in try #require(fixes.first).edits.reversed() {
      bytes.replaceSubrange(edit.range, with: edit.replacement.utf8)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func aScenarioMakesWhatItForbidsAnError() async throws {
    #expect(try await levels("对不起，冷静。", scenario: "angry")["sleeping"] == .error)
    #expect(try await levels("对不起，其实。", scenario: "angry")["elsewhere"] == .error)
    #expect(try await levels("其实。", scenario: "damage")["elsewhere"] == .suggestion)
    let many = "好🎉好🎉好🎉"
    #expect(
      try await levels(many, scenario: "refusal", profile: "friendly")["too-many-emoji"] == .error)
    #expect(try await levels(many, profile: "friendly")["too-many-emoji"] == .suggestion)
  }

  @Test func levelsFollowProfileAndFolderAndGuide() async throws {
    #expect(try await levels("好～", channel: "email", profile: "formal")["playful-tilde"] == .error)
    #expect(try await levels("好～", channel: "email")["playful-tilde"] == .warning)
    let files =
      ReplyLibrary.files.replacing(
        "sleeping: off",
        with: """
          sleeping: off
            playful-tilde: off
            too-many-exclamations: error
          folders:
            templates/legal: { rules: { playful-tilde: suggestion } }
          """) + "-- library/templates/legal/a.md --\n---\ntitle: 甲\n---\n甲\n"
    let checker = StyleChecker(try await ReplyLibrary.load(files).library)
    func level(_ path: String, _ profile: String, _ id: String = "playful-tilde") -> Severity? {
      let text = CheckedText(
        path: path, draft: Array("好～！！".utf8), language: "zh", channel: "email", profile: profile)
      return checker.check(text).first { $0.check.id == id }?.severity
    }
    #expect(level("reply.md", "friendly") == nil)
    #expect(level("reply.md", "formal") == .error)
    #expect(level("library/templates/legal/a.md", "formal") == .suggestion)
    #expect(level("reply.md", "friendly", "too-many-exclamations") == .error)
  }

  @Test func personalDataWeighsMoreInTemplatesAndInPublic() async throws {
    let text = "打 13800138000"
    #expect(try await levels(text)["personal-data"] == .warning)
    #expect(try await levels(text, channel: "public")["personal-data"] == .error)
    #expect(try await levels(text, purpose: .template)["personal-data"] == .error)
    #expect(try await levels(text, purpose: .partial)["personal-data"] == .error)
  }

  /// Whose day it is, in Chinese.
  @Test(arguments: [
    ("退货最晚 11 月 20 日寄出。", "要对方做的日子“11 月 20 日”已经过了，今天是 2026-11-22"),
    ("退款最晚 11 月 20 日到账。", "答应的“11 月 20 日”已经过了，今天是 2026-11-22"),
    ("换货的那件最晚 11 月 20 日寄出。", "答应的“11 月 20 日”已经过了，今天是 2026-11-22"),
  ])
  func aDayThatIsOverIsOursOrTheCustomers(_ text: String, _ message: String) async throws {
    var checked = CheckedText(path: "reply.md", draft: Array(text.utf8), language: "zh")
    checked.today = CivilDate(year: 2026, month: 11, day: 22)
    let found = try await Self.checker().check(checked).first { $0.check.id == "past-deadline" }
    #expect(found?.message.zh == message)
  }

  @Test func tooFormalIsTheSmallerSlip() async throws {
    #expect(try await levels("您的订单。", profile: "friendly")["wrong-address"] == .suggestion)
    #expect(try await levels("您的订单，你看。", profile: "friendly")["wrong-address"] == .warning)
    #expect(try await levels("你的订单。", profile: "formal")["wrong-address"] == .warning)
  }

  @Test func aRefusalWithAReasonIsTheSmallerSlip() async throws {
    #expect(try await levels("拆封的退不了。")["bare-refusal"] == .warning)
    #expect(try await levels("拆封的退不了，怕卫生上说不清。")["bare-refusal"] == .suggestion)
    #expect(try await levels("拆封的恐怕退不了。")["bare-refusal"] == .warning)
  }

  @Test func oneMistakeIsOneFinding() async throws {
    #expect(try await levels("我们会尽快处理。").keys.sorted() == ["vague-time"])
    #expect(try await levels("请稍等。").keys.sorted() == ["vague-time"])
    #expect(
      try await levels("抱歉。", scenario: "refusal").keys.sorted() == ["needless-apology"])
    #expect(
      try await levels("对不起，限时优惠。", scenario: "angry").keys.sorted() == ["forbidden-words"])
  }

  @Test func aRuleOfTheTeamTakesTheCheckOfItsNameOver() async throws {
    let rule = """
      -- library/rules/playful-tilde.md --
      ---
      title: 自己的
      kind: existence
      message: 别用
      tokens: [哦]
      examples:
        - { bad: 好⟦哦⟧。, good: 好。 }
      ---

      """
    #expect(try await levels("好～", adding: rule, channel: "email")["playful-tilde"] == nil)
    #expect(try await levels("好哦", adding: rule)["playful-tilde"] == .warning)
  }

  @Test func fixesTheAddressEverywhere() async throws {
    let text = "你好，请你查收。"
    let checked = CheckedText(
      path: "reply.md", draft: Array(text.utf8), language: "zh", profile: "formal")
    let fix = try #require(try await Self.checker().check(checked).first?.fixes.first)
    #expect(fix.isSafe)
    #expect(fix.edits.map(\.range.lowerBound) == [0, 12])
    #expect(fix.edits.map(\.replacement) == ["您", "您"])
  }

  /// Front matter, body, scenario, channel, and what is found.
  static let templates: [(String, String, String?, String?, [String])] = [
    ("", "{% if a %}请提供订单号。{% else %}请发照片。{% endif %}", "damage", nil, []),
    ("", "{% if a %}请提供订单号。{% endif %}请发照片。", "damage", nil, ["too-many-asks"]),
    ("", "{% if a %}一二三四五六七八九十一{% else %}一二三四五六七八九十一{% endif %}", nil, "chat", []),
    ("", "{% if a %}一二三四五六七八九十一{% endif %}一二三四五六七八九十一", nil, "chat", ["too-long-for-channel"]),
    ("slots: { b: { example: 一二三四五六七八九十 } }", "一二三四五六七八{{ b }}", nil, "chat", []),
    (
      "slots: { b: { example: 一二三四五六七八九十 } }", "一二三四五六七八九十一{{ b }}", nil, "chat",
      ["too-long-for-channel"]
    ),
    ("", "{% if a %}一二三四{% endif %}", nil, "chat", ["too-short-for-channel"]),
    ("", "好{% if a %}🎉🎉{% else %}🎉🎉{% endif %}", nil, nil, []),
    ("", "运费 98 元，48 小时内回复", nil, nil, ["unsourced-fact", "unsourced-fact"]),
    ("slots: { b: { example: 98 元 } }", "运费 {{ b }}，{{ fact.refund_days }} 天内回复", nil, nil, []),
    ("audience: expert", "升级固件", nil, nil, []),
    ("audience: novice", "升级固件", nil, nil, ["unexplained-jargon"]),
    ("", "[客户名]，好", nil, nil, []),
    ("slots: { b: { example: 一个工作日 } }", "收到。{{ b }}内我给你答复。", nil, nil, []),
    ("slots: { b: { example: 王芳 } }", "收到。{{ b }}会给你答复。", nil, nil, []),
    ("slots: { b: { example: 订单 } }", "收到。{{ b }}前面的事，我给你答复。", nil, nil, ["promise-without-time"]),
    ("slots: { b: { example: 王芳 } }", "收到。我会让{{ b }}给你答复。", nil, nil, ["promise-without-time"]),
  ]

  /// What is counted is what one customer reads, filled in by the examples.
  @Test(arguments: templates)
  func readsTemplates(
    _ keys: String, _ body: String, _ scenario: String?, _ channel: String?, _ expected: [String]
  ) async throws {
    let file = "library/templates/a.md"
    let workspace = try await ReplyLibrary.workspace(
      adding: "-- \(file) --\n---\ntitle: 甲\n\(keys)\n---\n\(body)\n")
    let template = try #require(workspace.library.template("a"))
    let parsed = TemplateParser.parse(
      template.source.bytes, in: template.source.body, path: template.path)
    var text = CheckedText(
      parsed.value, slots: template.slots, guide: workspace.library.styleGuide, language: "zh",
      scenario: scenario, channel: channel, profile: "friendly")
    text.readerLevel = template.fields.audience?.value
    let found = StyleChecker(workspace.library).check(text)
    #expect(found.map(\.check.id) == expected)
  }

  @Test func settingsThatNoCheckHasAreSaid() async throws {
    let files = ReplyLibrary.files.replacing(
      "sleeping: off",
      with: "sleeping: off\n  too-many-asks: { max: 3 }\n  playful-tidle: off")
    let workspace = try await ReplyLibrary.load(files)
    let found = await workspace.validate(today: CivilDate(year: 2026, month: 11, day: 22)!)
    #expect(found.map(\.check.id) == ["unfit-setting", "unknown-rule"])
    #expect(found.last?.fixes.first?.edits.first?.replacement == "playful-tilde")
  }

  static let customers: [([String: String], String)] = [
    ([:], "friendly"), (["职位": "总监"], "formal"), (["职位": "销售总监"], "formal"),
    (["职位": "ceo"], "formal"), (["industry": "Merchant Bank"], "formal"),
    (["Industry": "银行"], "formal"),
    (["职位": "店主"], "friendly"), (["职位": "店主", "industry": "银行"], "friendly"),
    (["职位": "实习生"], "friendly"), (["城市": "总监"], "friendly"),
  ]

  @Test(arguments: customers)
  func theCustomerDecidesTheProfile(_ attributes: [String: String], _ profile: String) async throws
  {
    let guide = try await ReplyLibrary.workspace().library.styleGuide
    #expect(guide.profile(forCustomer: attributes)?.id == profile)
  }
}
