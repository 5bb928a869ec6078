import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

/// What a rule flags in a draft with part comments, shown by marks in it.
func flaggedDraft(
  _ text: String, by rules: Rule..., guide: StyleGuide = .withParts, profile: String? = nil,
  customer: String? = nil
) -> String {
  var draft = CheckedText(
    path: "reply.md", draft: Array(text.utf8), language: "zh", profile: profile)
  draft.customerMessage = customer
  let found = RuleSet(rules: rules, styleGuide: guide).check(draft)
  return MarkedText.marking(found.map(\.location.utf8), in: text)
}

extension StyleGuide {
  static var withParts: StyleGuide {
    var guide = StyleGuide.withTime
    guide.parts = [
      PartName(
        id: "empathy", label: Message(zh: "共情", en: "Empathy"), cues: [at("着急"), at("/等了[0-9]天/")],
        note: nil),
      PartName(id: "action", label: Message(zh: "行动", en: "Action"), cues: [], note: nil),
    ]
    guide.profiles = ["friendly": "你", "formal": "您"].map { id, address in
      Profile(
        id: id, place: at(0).place, label: nil, languages: [], address: address, when: [],
        emojiMax: nil, emojiAllow: [], allowsTilde: nil, exclamationMax: nil,
        allowsSmallTalk: nil, rules: [], note: nil)
    }
    return guide
  }
}

private func words(_ words: String...) -> [Rule.Cue] { words.map { .word(at($0)) } }

@Suite struct ConsistencyTests {
  private static let address = Rule.make(
    .consistency(either: [Rule.Swap(from: at("你"), to: ["您"])]), exceptions: ["你们", "迷你"])

  @Test(arguments: [
    "您好，您的订单在这里，⟦你⟧看看。", "你好，你看看⟦您⟧的订单，⟦您⟧放心，你等我。", "⟦你⟧好，您的，您。",
    "你好，你的。", "您好，您的。", "您的迷你灯和你们的门店。",
  ])
  func flagsEveryUseOfTheMinority(_ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: Self.address) == marked)
  }

  /// A tie: what came first is what the writer chose.
  @Test(arguments: ["你好，⟦您⟧好", "您好，⟦你⟧好"])
  func ofEquallyFrequentFormsTheLaterIsFlagged(_ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: Self.address) == marked)
  }

  @Test(arguments: [
    ("formal", "⟦你⟧好，⟦你⟧的"), ("formal", "您好，⟦你⟧好，⟦你⟧的"), ("friendly", "⟦您⟧好"),
    ("friendly", "你好"),
  ])
  func whatTheProfileSettlesIsNotCounted(_ profile: String, _ marked: String) {
    #expect(
      flaggedDraft(MarkedText(marked).text, by: Self.address, profile: profile) == marked)
  }

  @Test func proposesTheOtherFormAndLeavesItToTheWriter() throws {
    func fix(_ rule: Rule) throws -> Fix {
      let set = RuleSet(rules: [rule], styleGuide: .withTime)
      let text = CheckedText(path: "a", plain: Array("您的，您的，你的".utf8), language: "zh")
      return try #require(set.check(text).first?.fixes.first)
    }
    #expect(try fix(Self.address).edits.map(\.replacement) == ["您"])
    #expect(try !fix(Self.address).isSafe)
    var safe = Self.address
    safe.hasSafeFix = true
    #expect(try fix(safe).isSafe)
  }

  @Test func severalFormsAndPairsAndSentencesAreToldApart() {
    let words = Rule.make(
      .consistency(either: [
        Rule.Swap(from: at("登录"), to: ["登陆", "登入"]), Rule.Swap(from: at("e-mail"), to: ["email"]),
      ]))
    #expect(
      flagged("登陆，登录，登录，登入，E-mail，email，e-mail", by: words)
        == "⟦登陆⟧，登录，登录，⟦登入⟧，E-mail，⟦email⟧，e-mail")
    let each = Rule.make(
      .consistency(either: [Rule.Swap(from: at("你"), to: ["您"])]), scope: .sentence)
    #expect(flagged("你和您。您好。", by: each) == "你和⟦您⟧。您好。")
  }
}

@Suite struct ConditionalTests {
  private func rule(_ reach: Rule.Reach) -> Rule {
    .make(
      .conditional(first: words("抱歉"), second: words("今天", "马上"), reach: reach),
      message: Message(zh: "“{match}”没有{missing}", en: "no {missing}"))
  }

  @Test(arguments: [
    (Rule.Reach(.message), "抱歉。一。二。今天。"), (Rule.Reach(.message), "⟦抱歉⟧。一。⟦抱歉⟧。"),
    (Rule.Reach(.sentence), "⟦抱歉⟧。今天。"), (Rule.Reach(.sentence), "今天很抱歉。"),
    (Rule.Reach(.sentence, further: 1), "抱歉。今天。"),
    (Rule.Reach(.sentence, further: 1), "今天。抱歉。"),
    (Rule.Reach(.sentence, further: 1), "⟦抱歉⟧。一。今天。"),
    (Rule.Reach(.sentence, further: 2), "抱歉。一。今天。"),
    (Rule.Reach(.paragraph), "⟦抱歉⟧。\n\n今天。"), (Rule.Reach(.paragraph, further: 1), "抱歉。\n\n今天。"),
    (Rule.Reach(.message, isBefore: true), "今天很抱歉。"),
    (Rule.Reach(.message, isBefore: true), "⟦抱歉⟧，今天。"),
    (Rule.Reach(.message, isBefore: false), "抱歉，今天。"),
    (Rule.Reach(.message, isBefore: false), "今天很⟦抱歉⟧。"),
    (Rule.Reach(.sentence, further: 1, isBefore: false), "抱歉。今天。"),
    (Rule.Reach(.sentence, further: 1, isBefore: false), "今天。⟦抱歉⟧。"),
  ])
  func asksForTheSecondWithinReach(_ reach: Rule.Reach, _ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: rule(reach)) == marked)
  }

  @Test func namesWhatIsMissing() {
    let set = RuleSet(rules: [rule(Rule.Reach())], styleGuide: .withTime)
    let found = set.check(CheckedText(path: "a", plain: Array("抱歉".utf8), language: "zh"))
    #expect(found.map(\.message.zh) == ["“抱歉”没有今天、马上"])
    #expect(found.map(\.message.en) == ["no 今天, 马上"])
  }

  @Test func matchersAndPartsStandForWords() {
    let time = Rule.make(
      .conditional(first: words("抱歉"), second: [.matcher(at("time"))], reach: Rule.Reach()))
    #expect(flagged("抱歉，5 点前说。", by: time) == "抱歉，5 点前说。")
    #expect(flagged("抱歉，稍后说。", by: time) == "⟦抱歉⟧，稍后说。")
    let parts = Rule.make(
      .conditional(
        first: [.part(at("共情"))], second: [.part(at("action"))], reach: Rule.Reach()))
    #expect(
      flaggedDraft("<!-- @empathy -->\n换我也急。真的。", by: parts)
        == "<!-- @empathy -->\n⟦换我也急。⟧真的。")
    let whole = "<!-- @empathy -->\n换我也急。\n<!-- @行动 -->\n我来查。"
    #expect(flaggedDraft(whole, by: parts) == whole)
  }
}

@Suite struct RequiredTests {
  private func rule(
    parts: [String] = [], matchers: [String] = [], phrases: [String] = [], _ need: Rule.Need = .all,
    ordered: Bool = false, scope: Scope = .text
  ) -> Rule {
    .make(
      .required(
        parts: parts.map { at($0) }, matchers: matchers.map { at($0) },
        phrases: phrases.map { at($0) }, need: need, ordered: ordered),
      message: Message(zh: "缺{missing}，{expected}", en: "{missing} ({count} of {min})"),
      scope: scope)
  }

  @Test(arguments: [
    (Rule.Need.all, "一二三"), (.all, "一二⟦⟧"), (.all, "⟦⟧"), (.atLeast(1), "三"), (.atLeast(1), "四⟦⟧"),
    (.atLeast(2), "三一"), (.atLeast(2), "一一⟦⟧"),
  ])
  func allOrAnyOrSoMany(_ need: Rule.Need, _ marked: String) {
    #expect(
      flagged(MarkedText(marked).text, by: rule(phrases: ["一", "二", "三"], need)) == marked)
  }

  @Test func namesWhatIsMissingInBothLanguages() {
    let set = RuleSet(
      rules: [rule(parts: ["empathy"], matchers: ["time"], phrases: ["谢谢"])],
      styleGuide: .withParts)
    let found = set.check(
      CheckedText(path: "a", draft: Array("<!-- @action -->\n好。\n".utf8), language: "zh"))
    #expect(found.map(\.message.zh) == ["缺共情、时间、谢谢，{expected}"])
    #expect(found.map(\.message.en) == ["Empathy, time, 谢谢 (0 of 3)"])
  }

  @Test func inOrderTheEarlyOneIsFlagged() {
    let ordered = rule(phrases: ["一", "二", "三"], ordered: true)
    #expect(flagged("一、二、三。", by: ordered) == "一、二、三。")
    #expect(flagged("三、一、二。", by: ordered) == "⟦三⟧、一、二。")
    #expect(flagged("三、二、一。", by: ordered) == "⟦三⟧、⟦二⟧、一。")
    #expect(flagged("三、二。", by: ordered) == "三、二。⟦⟧")
  }

  @Test func eachSentenceMayBeAsked() {
    #expect(flagged("一。二。一", by: rule(phrases: ["一"], scope: .sentence)) == "一。二。⟦⟧一")
  }

  /// Without comments a reply's parts are guessed by their cue words, and not doubted where none are known.
  @Test(arguments: [
    ("empathy", "你等了3天。", "你等了3天。"), ("empathy", "等了很久。", "等了很久。⟦⟧"),
    ("empathy", "你别着急。", "你别着急。"), ("empathy", "好的。", "好的。⟦⟧"), ("action", "好的。", "好的。"),
    ("empathy", "<!-- @action -->你别着急。", "<!-- @action -->你别着急。⟦⟧"),
    ("共情", "<!-- @empathy -->好的。", "<!-- @empathy -->好的。"),
  ])
  func partsAreKnownByCommentsElseByCues(_ part: String, _ text: String, _ marked: String) {
    #expect(flaggedDraft(text, by: rule(parts: [part])) == marked)
  }

  @Test func aPieceOfOthersNeedNotSayEverything() {
    let set = RuleSet(
      rules: [
        rule(phrases: ["一"]), .make(id: "b", .counting(.tokens, ["一"], min: 1)),
        .make(id: "c", .length(min: 5, max: nil, per: .message)),
      ], styleGuide: .withTime)
    let bytes = Array("好".utf8)
    func count(_ purpose: CheckedText.Purpose) -> Int {
      set.check(
        CheckedText(
          path: "a", bytes: bytes, pieces: [.text(0..<bytes.count)], language: "zh",
          purpose: purpose)
      ).count
    }
    #expect(count(.partial) == 0)
    #expect(count(.template) == 3)
  }
}

@Suite struct SequenceTests {
  @Test(arguments: [
    "先查，再退，最后说。", "⟦再⟧退，先查。", "⟦最后⟧说，先查，再退。", "⟦最后⟧说，⟦再⟧退，先查。", "先查，⟦最后⟧说，再退，先。", "再退。",
  ])
  func flagsWhatStandsTooEarly(_ marked: String) {
    let rule = Rule.make(.sequence(steps: [words("先"), words("再", "然后"), words("最后")]))
    #expect(flagged(MarkedText(marked).text, by: rule) == marked)
  }

  @Test func partsAndMatchersAreSteps() {
    let rule = Rule.make(
      .sequence(steps: [[.part(at("empathy"))], [.matcher(at("time")), .part(at("action"))]]),
      message: Message("{match} < {expected}"))
    let text = "<!-- @action -->\n我来查。今天。\n<!-- @empathy -->\n换我也急。"
    #expect(
      flaggedDraft(text, by: rule)
        == "<!-- @action -->\n⟦我来查。⟧今天。\n<!-- @empathy -->\n换我也急。")
    let found = RuleSet(rules: [rule], styleGuide: .withParts).check(
      CheckedText(path: "a", draft: Array(text.utf8), language: "zh"))
    #expect(found.map(\.message.zh) == ["我来查。 < 共情"])
  }
}

@Suite struct RepetitionTests {
  private func rule(
    _ subject: Subject = .word, _ tokens: [String] = [], min: Int? = nil, max: Int? = nil,
    per: Unit = .message, exceptions: [String] = []
  ) -> Rule {
    .make(
      .repetition(of: subject, tokens: tokens.map { at($0) }, min: min, max: max, per: per),
      exceptions: exceptions)
  }

  @Test(arguments: [
    "我们⟦我们⟧会处理。", "您的订单⟦您的订单⟧到了。", "这是你的⟦的⟧包裹。", "退款⟦退款⟧⟦退款⟧。", "Please check the ⟦the⟧ box.",
    "The ⟦the⟧ box", "订单订\n单",
  ])
  func findsWordsBehindThemselves(_ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: rule()) == marked)
  }

  @Test(arguments: [
    "谢谢，看看，好好休息，慢慢来，妈妈，天天。", "我们讨论讨论，你考虑考虑。", "哈哈哈哈。", "的的确确。", "是是非非。",
    "I had had it. That that is. Bye bye.", "10 10 20", "一百一百地数。", "the, the", "A.A.",
  ])
  func leavesAloneWhatIsDoubledOnPurpose(_ text: String) {
    let exceptions = rule(exceptions: ["一百一百"])
    #expect(flagged(text, by: exceptions) == text)
  }

  /// A verb may end in a preposition that the next phrase begins with.
  @Test(arguments: [
    "I sent it to ⟦to⟧ you.", "We want to ⟦to⟧ help by ⟦by⟧ Friday.", "It is on ⟦on⟧ its way.",
    "We are in ⟦in⟧ touch.", "Thanks for ⟦for⟧ waiting.", "It came in a box with ⟦with⟧ a bag.",
    "The end of ⟦of⟧ May.", "A gift from ⟦from⟧ us.", "Call us at ⟦at⟧ noon.",
    "Whom did you speak to to ask?", "The shop it was sent to to be mended.",
    "Turn it on on Monday.",
    "Log in in the app.", "What are you looking for for the hall?", "Stop by by Friday.",
    "To to.", "What it's made of of course shows.", "I'm looking at at the moment.",
    "What it was was a wire.",
    "I gave her her refund.",
  ])
  func tellsSlipsFromPrepositionsThatMeet(_ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: rule(), language: "en") == marked)
  }

  @Test func aSlipThatMayHideAnotherWordIsNotFixedUnasked() {
    let rule = Rule.make(
      .repetition(of: .word, tokens: [], min: nil, max: nil, per: .message), hasSafeFix: true)
    func isSafe(_ text: String) -> [Bool] {
      RuleSet(rules: [rule], styleGuide: .withTime)
        .check(CheckedText(path: "a", plain: Array(text.utf8), language: "en"))
        .flatMap(\.fixes).map(\.isSafe)
    }
    #expect(isSafe("see the the box") == [true])
    #expect(isSafe("sent it to to you") == [false])
  }

  @Test func takesTheSecondAwayWithTheSpaceBeforeIt() {
    let set = RuleSet(rules: [rule()], styleGuide: .withTime)
    let text = CheckedText(path: "a", plain: Array("see the the box".utf8), language: "en")
    #expect(
      set.check(text).flatMap(\.fixes).map(\.edits) == [[TextEdit(7..<11, replacement: "")]])
  }

  @Test(arguments: [
    "有问题请随时联系我。好的。⟦有问题请随时联系我！⟧", "好的。好的。", "有问题请随时联系我。有问题请随时联系他。",
  ])
  func findsASentenceTwice(_ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: rule(.sentence)) == marked)
  }

  @Test func countsEachWordOnItsOwn() {
    let words = rule(.word, ["非常", "十分"], max: 1)
    #expect(flagged("非常十分非常十分", by: words) == "非常十分⟦非常⟧⟦十分⟧")
    #expect(
      flagged("非常非常。非常。", by: rule(.word, ["非常"], per: .sentence)) == "非常⟦非常⟧。非常。")
  }
}

@Suite struct AllowlistTests {
  private func rule(
    _ subject: Subject?, _ allow: [String], tokens: [String] = [], scope: Scope = .text
  ) -> Rule {
    .make(
      .allowlist(of: subject, tokens: tokens.map { at($0) }, allow: allow.map { at($0) }),
      scope: scope)
  }

  @Test(arguments: [
    "好🎉👍⟦😭⟧", "👍🏽好✅️", "⟦👨‍👩‍👧⟧", "没有表情",
  ])
  func emojiAreComparedWithoutShades(_ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: rule(.emoji, ["🎉", "👍", "✅"])) == marked)
  }

  @Test(arguments: [
    "看 https://shop.example.com/a?b=c 。", "看 ⟦https://example.org/a⟧。", "⟦http://notexample.com⟧",
    "www.EXAMPLE.com", "⟦https://example.com.evil.io⟧", "https://user@example.com:8080/x",
    "⟦https://example.com@evil.io/⟧",
  ])
  func aDomainIsAllowedWithThoseBelowIt(_ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: rule(.link, ["www.example.com"])) == marked)
  }

  @Test func anAddressIsQuotedAsItStands() {
    var rule = rule(.link, [])
    rule.message = Message("{match}")
    let set = RuleSet(rules: [rule], styleGuide: .withTime)
    let text = CheckedText(path: "a", plain: Array("看 https://a.cn/b 吧".utf8), language: "zh")
    #expect(set.check(text).map(\.message.zh) == ["https://a.cn/b"])
  }

  @Test(arguments: [
    ("好的。有事随时找我！", true), ("好的。有事随时找我～😊", true), ("好的。祝您生活愉快。", false), ("有事随时找我吧。", false),
  ])
  func closingSentencesAreComparedWithoutTheirMarks(_ text: String, _ isAllowed: Bool) {
    let found = flagged(text, by: rule(.closer, ["有事随时找我。"]))
    #expect((found == text) == isAllowed)
  }

  @Test func theOpeningSentence() {
    let opener = rule(.opener, ["你好", "/(早上|下午)好/"])
    #expect(flagged("你好！好。", by: opener) == "你好！好。")
    #expect(flagged("下午好。好。", by: opener) == "下午好。好。")
    #expect(flagged("亲！好。", by: opener) == "⟦亲！⟧好。")
  }

  @Test func wordsOfItsOwn() {
    let phones = rule(nil, ["400-123"], tokens: ["/400-[0-9]+/"])
    #expect(flagged("400-123，400-124", by: phones) == "400-123，⟦400-124⟧")
    #expect(flagged("退款金，退款", by: rule(nil, ["退款金"], tokens: ["退款"])) == "退款金，⟦退款⟧")
  }
}
