import DomainModel
import FileAccess
import Operations
import StyleChecking
import TestSupport
import Testing

/// A library for the checks that go by scenario, channel, profile and facts.
enum ReplyLibrary {
  static let files = """
    -- styleguide.yaml --
    languages: [zh, en]
    profiles:
      friendly:
        label: { zh: 亲切, en: Friendly }
        address: 你
        emoji_max: 2
        emoji_allow: ["🎉", "✅", "👍", "❤️"]
        tilde: forbid
        exclamation_max: 1
        customers: { 职位: [店主], industry: [retail] }
      formal:
        label: { zh: 正式, en: Formal }
        address: 您
        emoji_max: 0
        exclamation_max: 0
        customers: { 职位: [总监, CEO], industry: [银行, bank] }
        rules: { playful-tilde: error, vague-time: off }
    default_profile: friendly
    channels:
      chat: { label: { zh: 聊天, en: Chat }, length: { min: 4, max: 20 } }
      email: { label: { zh: 邮件, en: Email }, parts: [closing], emoji_max: 0, tilde: forbid, markup: html }
      public: { label: { zh: 公开评论, en: Public reply } }
      forum: { label: { zh: 论坛, en: Forum }, public: true }
    parts:
      empathy: { label: { zh: 共情, en: Empathy }, cues: [着急, 扫兴, 换我, frustrating, annoying, '/气得.{1,3}跳/', '/let.{0,9} down/'] }
      apology: { label: { zh: 道歉, en: Apology } }
      ownership: { label: { zh: 担责, en: Ownership } }
      action: { label: { zh: 行动, en: Action }, cues: [我已, 补发, 退款, sent] }
      time: { label: { zh: 时间, en: Time } }
      closing: { label: { zh: 收尾, en: Closing }, cues: [还有想问, anything else] }
      upsell: { label: { zh: 推销, en: Upsell } }
    matchers:
      apologising: [对不起, 抱歉, 致歉, 不好意思, 是我们漏, sorry, apologise, '/怪我们?/']
      upsell: { label: { zh: 推销, en: Upsell }, words: [限时优惠, 活动价, 升级套餐, upgrade now], patterns: ['第[0-9]件半价'] }
    rules:
      sleeping: off
      wrong-actor: { exceptions: [我们跟进组, '/我们[^，。]{0,2}查询组/'] }
    terms:
      - { term: 固件, status: admitted, audience: expert }
      - { term: firmware, status: admitted, audience: expert }
    reply_types:
      complex: { parts: [empathy, action] }
    contacts:
      主管: 周敏 13900001111
      邮箱: zhoumin@shanque.example
    -- library/scenarios/angry.md --
    ---
    title: 客户很生气
    mood: upset
    apology: required
    max_asks: 0
    forbid: [upsell, sleeping, elsewhere]
    aliases: [furious]
    ---
    -- library/scenarios/damage.md --
    ---
    title: 收到破损
    mood: worried
    parts: [empathy, { id: apology, after: [empathy] }, action, { id: time, need: required, if: 有时间 }]
    max_asks: 1
    ---
    -- library/scenarios/refusal.md --
    ---
    title: 不做的功能
    apology: forbidden
    mood: calm
    forbid: [apologising, too-many-emoji]
    ---
    -- library/scenarios/typed.md --
    ---
    title: 按类型
    reply_type: complex
    mood: upset
    ---
    -- library/scenarios/presale.md --
    ---
    title: 买之前问
    mood: calm
    forbid: [upsell]
    ---
    -- library/scenarios/waiting.md --
    ---
    title: 在等
    parts: [time]
    ---
    -- library/facts/refund-days.md --
    ---
    value: 5
    claim: 退款后 5 个工作日内到账；保修 12 个月；赔付 3%
    source: { title: 网络购买商品七日无理由退货暂行办法 }
    checked: { on: 2026-10-01, by: 王芳, status: verified }
    contradicted_by: [3 个工作日内到账, 秒到账, '/2 ?年的?质保([，。！]|$)/']
    ---
    -- library/rules/vague-time.md --
    ---
    title: 时间要具体
    kind: existence
    level: warning
    message: 写出时间
    tokens: [尽快, 稍等]
    examples:
      - { bad: 我们会⟦尽快⟧处理。, good: 今天处理。 }
    ---
    -- library/rules/sleeping.md --
    ---
    title: 平时可以说
    kind: existence
    message: 别说
    tokens: [冷静]
    examples:
      - { bad: 请⟦冷静⟧。, good: 好的。 }
    ---
    -- library/rules/elsewhere.md --
    ---
    title: 只管别的场景
    kind: existence
    level: suggestion
    message: 别说
    tokens: [其实]
    applies: { scenarios: [damage] }
    examples:
      - { bad: ⟦其实⟧是这样。, good: 好的。 }
    ---

    """

  static func workspace(adding files: String = "") async throws -> Workspace {
    try await load(Self.files + files)
  }

  static func load(_ files: String) async throws -> Workspace {
    try await Workspace.load(fileTree(files), root: "/")
  }
}

/// A text and where it will be read; `⟦…⟧` marks exactly what one check must find in it.
struct ReplyCase: Sendable, CustomTestStringConvertible {
  var check: String
  var marked: String
  var scenario: String?
  var channel: String?
  var profile: String?
  var language: String
  var customer: String?

  init(
    _ check: String, _ marked: String, scenario: String? = nil, channel: String? = nil,
    profile: String? = nil, language: String = "zh", customer: String? = nil
  ) {
    (self.check, self.marked, self.scenario) = (check, marked, scenario)
    (self.channel, self.profile, self.language) = (channel, profile, language)
    self.customer = customer
  }

  var testDescription: String { "\(check): \(marked)" }

  /// The day on which all of them are written: a Sunday.
  private static let today = CivilDate(year: 2026, month: 11, day: 22)!

  /// As a draft.
  var text: CheckedText {
    var text = CheckedText(
      path: "reply.md", draft: MarkedText(marked).bytes, language: language, scenario: scenario,
      channel: channel, profile: profile)
    text.customerMessage = customer
    text.today = Self.today
    return text
  }
}
