/// What a library has besides templates: the style guide, scenarios, rules, facts and partials.
enum SharedFiles {
  static let all: [GeneratedLibrary.File] =
    [GeneratedLibrary.File(path: "styleguide.yaml", text: styleGuide)] + scenarios + rules + facts
    + partials

  /// Reviews are due after a century, so that the library is as clean in ten years as it is today.
  private static let styleGuide = """
    name: { zh: 测量用的口吻, en: A voice to measure with }
    languages: [zh]
    ui: zh
    default_profile: friendly
    review_every: 36500 days
    principles:
      - 先让客户觉得被听懂，再去解决问题。
      - 说具体的，写出哪一步、多少钱、几点前。
    profiles:
      friendly:
        label: { zh: 亲切, en: Friendly }
        address: 你
        when: [大多数个人客户]
        emoji_max: 1
      formal:
        label: { zh: 正式, en: Formal }
        address: 您
        when: [企业客户]
        emoji_max: 0
    channels:
      ticket:
        label: { zh: 工单, en: Ticket }
        respond_within: 4 小时
        markup: plain
      chat:
        label: { zh: 在线聊天, en: Chat }
        respond_within: 5 分钟
        markup: plain
    parts:
      empathy: { label: { zh: 共情, en: Empathy } }
      information: { label: { zh: 说明, en: Information } }
      action: { label: { zh: 行动, en: Action } }
      time: { label: { zh: 时间, en: Time } }
      closing: { label: { zh: 收尾, en: Closing } }
    slots:
      customer_name:
        label: { zh: 客户姓名, en: Customer name }
        type: name
        example: 王小明
        fallback: 你好
        personal: true
      follow_up_time:
        label: { zh: 下次联系时间, en: Next update }
        type: time
        example: 今天下午 3 点
    matchers:
      time:
        label: 具体的时间
        words: [今天, 明天, 上午, 下午, 晚上]
    terms:
      - { term: 退款, status: preferred }
      - { term: 工作日, status: preferred }

    """

  private static let scenarios = Situation.all.map { situation in
    GeneratedLibrary.File(
      path: "library/scenarios/\(situation.id).md",
      text: """
        ---
        title: \(situation.title)
        feeling: \(situation.feeling)
        customer_says: |
        \(situation.says.map { "  " + $0.split(separator: "P").joined(separator: "东西") }.joined(separator: "\n"))
        parts:
          - empathy
          - information
          - { id: action, need: required, after: [information] }
          - time
          - { id: closing, need: optional }
        apology: allowed
        tags: [\(situation.tags.joined(separator: ", "))]
        owner: 王芳
        ---
        先查记录，再写回复。查到的事实、接下来的一步、什么时候有结果，三样都有了再发。

        """)
  }

  /// An example marks with ⟦⟧ what must be found; `good` must pass.
  private struct RuleText {
    var id: String
    var title: String
    var kind: String
    var message: String
    /// The lines of the rule's own keys.
    var keys: String
    var bad: [String]
    var good: String
  }

  private static let rules = ruleTexts.map { rule in
    let examples = rule.bad.map { "  - bad: \"\($0)\"\n    good: \"\(rule.good)\"" }
    return GeneratedLibrary.File(
      path: "library/rules/\(rule.id).md",
      text: """
        ---
        title: \(rule.title)
        kind: \(rule.kind)
        level: warning
        message: \(rule.message)
        \(rule.keys)
        examples:
        \(examples.joined(separator: "\n"))
        owner: 王芳
        ---
        为什么：客户记住的是我们写下的字，不是我们的本意。

        """)
  }

  private static let ruleTexts = [
    RuleText(
      id: "vague-time", title: "时间要具体", kind: "existence", message: "“{match}”没有说什么时候，写出时间",
      keys: "tokens: [尽快, 第一时间, 稍后, 过段时间, 尽早处理]", bad: ["我们会⟦尽快⟧处理。", "⟦稍后⟧给你答复。"],
      good: "今天下午 3 点前回复你。"),
    RuleText(
      id: "blame-customer", title: "不怪客户", kind: "existence", message: "“{match}”听起来在怪客户，说事实和办法",
      keys: "tokens: [是你自己, 你应该早点, 你没看清, 是您自己, 您应该早点, 您没看清]", bad: ["这⟦是你自己⟧选错的。"],
      good: "这个型号对不上，我来换。"),
    RuleText(
      id: "empty-promise", title: "不打包票", kind: "existence", message: "“{match}”谁也保证不了，写做得到的事",
      keys: "tokens: [绝对不会再, 百分之百, 永远不会, 保证满意]\nexceptions: [百分之百棉]",
      bad: ["我们⟦百分之百⟧没问题。"], good: "面料是百分之百棉，洗后会缩一点。"),
    RuleText(
      id: "system-speak", title: "不说内部的话", kind: "existence", message: "“{match}”是内部的说法，客户听不懂",
      keys: "tokens: [工单已流转, 走流程, 提交至相关部门, 闭环处理, 赋能]", bad: ["你的⟦工单已流转⟧。"],
      good: "我把情况转给了维修的同事。"),
    RuleText(
      id: "bare-rule", title: "不拿规定压人", kind: "existence", message: "“{match}”不是理由，说出原因和办法",
      keys: "tokens: [公司规定, 按照规定, 系统不允许, 政策就是这样]", bad: ["这是⟦公司规定⟧。", "⟦系统不允许⟧改。"],
      good: "包裹已经出库，地址改不了，我请快递改派。"),
    RuleText(
      id: "empty-apology", title: "道歉要说清为了什么", kind: "existence", message: "“{match}”没有说错在哪里",
      keys: "tokens: [敬请谅解, 带来不便, 造成的不便, 多多包涵]", bad: ["很抱歉给你⟦带来不便⟧。"],
      good: "少寄了一个灯罩，对不起，今天补寄。"),
    RuleText(
      id: "cold-address", title: "叫名字", kind: "existence", message: "“{match}”像群发，写客户的名字",
      keys: "tokens: [亲爱的客户, 尊敬的用户, 尊敬的客户, 各位亲]", bad: ["⟦尊敬的用户⟧，问题已经收到。"],
      good: "小明，你说的问题我看到了。"),
    RuleText(
      id: "cliche", title: "说人话", kind: "substitution", message: "“{match}”是套话，换成“{replacement}”",
      keys: "swap:\n  特此通知: 先跟你说一声\n  深表歉意: 很抱歉\n  予以退款: 退款\n  烦请: 麻烦",
      bad: ["我们⟦深表歉意⟧。", "⟦烦请⟧查收。"],
      good: "很抱歉，是我们漏发了。"),
    RuleText(
      id: "office-words", title: "用口语", kind: "substitution",
      message: "“{match}”太书面，换成“{replacement}”",
      keys: "swap:\n  告知: 告诉\n  如若: 如果\n  贵司: 你们公司\n  予以解决: 解决", bad: ["请⟦告知⟧订单号。"],
      good: "请告诉我订单号。"),
    RuleText(
      id: "exclamation-limit", title: "感叹号最多两个", kind: "occurrence",
      message: "用了 {count} 个感叹号，最多 {max} 个", keys: "count: exclamation\nmax: 2\nper: message",
      bad: ["好的！收到！谢谢⟦！⟧"], good: "好的！收到！谢谢。"),
    RuleText(
      id: "we-limit", title: "少说我们如何", kind: "occurrence", message: "说了 {count} 次“本公司”，最多 {max} 次",
      keys: "tokens: [本公司]\nmax: 1\nper: message", bad: ["本公司很好，⟦本公司⟧很大。"], good: "本公司在杭州。"),
    RuleText(
      id: "long-sentence", title: "句子不要太长", kind: "length", message: "这一句有 {count} 个字，最多 {max} 个",
      keys: "max: 90\nper: sentence",
      bad: [
        "⟦你需要先在订单页面里找到退货的入口然后选择退货的原因再上传三张不同角度的照片接着等待审核审核通过以后系统会给你一个退货的地址你把商品按照原来的样子打包好交给快递再回到订单页面填写快递的单号最后等待仓库验收。⟧"
      ], good: "在订单页点退货就行。其余的我来办。"),
  ]

  private static let facts = [
    ("refund-days", "退款发起后多久到账", "5", "退款发起后 5 个工作日内回到原来的付款账户"),
    ("lost-parcel-days", "多少天没有物流记录算丢件", "5", "连续 5 天没有新的物流记录，按丢件处理"),
    ("invoice-days", "电子发票多久开好", "3", "收到完整的信息后 3 个工作日内开好电子发票"),
    ("warranty-months", "保修多少个月", "24", "从签收那天起保修 24 个月"),
    ("free-shipping-amount", "满多少元包邮", "99", "满 99 元的订单由我们出运费"),
  ].map { id, title, value, claim in
    GeneratedLibrary.File(
      path: "library/facts/\(id).md",
      text: """
        ---
        title: \(title)
        value: "\(value)"
        claim: \(claim)
        source: { title: 本店售后政策, issuer: 团队, published: 2025-01-08 }
        checked: { on: 2025-01-09, by: 周敏, status: verified }
        owner: 周敏
        expires: 2099-12-31
        ---
        改之前先问周敏。

        """)
  }

  private static let partials = [
    ("closing-invite", "收尾：请客户继续问", "还有想问的直接回我，我在。"),
    ("closing-short", "收尾：一句话", "有新的情况随时告诉我。"),
    ("greeting", "开头：谢谢来信", "谢谢你写信来，我把情况看了一遍。"),
  ].map { id, title, text in
    GeneratedLibrary.File(
      path: "library/partials/\(id).md", text: "---\ntitle: \(title)\n---\n\(text)\n")
  }
}
