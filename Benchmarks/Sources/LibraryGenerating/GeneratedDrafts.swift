/// Markdown drafts of replies as tired people type them, and a library to check them by: mostly
/// Chinese, some English, with vague promises, stock phrases and careless punctuation. The same on
/// every machine.
public struct GeneratedDrafts: Sendable {
  /// Changes whenever the texts do.
  public static let version = 1
  /// How many sentences a draft has; some 2,500 bytes.
  private static let sentences = 39

  /// A draft by its number.
  public static func draft(_ number: Int) -> String {
    var random = SeededRandom(seed: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 29)
    var text = "# \(random.pick(Vocabulary.resolutions))\n\n"
    for index in 0..<sentences {
      text += sentence(&random)
      if index % 6 == 5 { text += "\n\n" }
    }
    return text + "\n"
  }

  /// One short reply, as an agent would have it checked before sending.
  public static let short = """
    你好，看到你写的情况了，这件事我来跟进。我们会尽快处理,请用iPhone15重新登录一下，有结果第一时间通知您！！
    """

  private static func sentence(_ random: inout SeededRandom) -> String {
    if random.next() % 5 == 0 { return random.pick(english) + " " }
    var text = random.pick(
      [Vocabulary.empathy, Vocabulary.details, Vocabulary.actions][Int(random.next() % 3)]
    ).replacing("P", with: random.pick(Vocabulary.products))
    // One slip in two sentences.
    switch random.next() % 12 {
    case 0: text += "，" + random.pick(stock)
    case 1: text += "," + random.pick(stock)
    case 2: text += "，请在\(random.pick(latin))里看"
    case 3: text += "，大约\(2 + random.next() % 20)天"
    case 4: text += "（订单\(random.pick(latin))）"
    case 5:
      text += random.pick(["！！", "。。。", "~", "👍👍"])
      return text
    default: break
    }
    return text + random.pick(["。", "。", "。", "！", "."])
  }

  private static let stock = [
    "我们会尽快处理", "有消息第一时间通知您", "请您耐心等待", "非常理解您的心情", "给您带来的不便敬请谅解", "这是系统的规定", "感谢您的支持与理解", "稍后回复你",
    "请拨打客服热线",
  ]
  private static let latin = ["App", "iPhone15", "GitHub", "SN88123", "Wi-Fi", "Chrome", "2.4G"]
  private static let english = [
    "We will get back to you as soon as possible.", "Your refund was sent on Monday morning.",
    "Please open Settings and choose Account.", "We apologize for any inconvenience!!",
    "I have asked the warehouse to look for it today.",
  ]

  /// Ten rules of five kinds, and every check of typography.
  public static let library: [GeneratedLibrary.File] =
    [GeneratedLibrary.File(path: "styleguide.yaml", text: styleGuide)]
    + [
      existence("vague-time", tokens: "尽快, 第一时间, 稍后, 稍等, 耐心等待", bad: "我们会⟦尽快⟧处理", good: "今天处理"),
      existence("empty-sympathy", tokens: "理解您的心情, 感同身受", bad: "非常⟦理解您的心情⟧", good: "换我也急"),
      existence("empty-apology", tokens: "敬请谅解, 带来的不便", bad: "⟦敬请谅解⟧", good: "这是我的疏忽"),
      existence("stock-thanks", tokens: "感谢您的支持, 祝您生活愉快", bad: "⟦感谢您的支持⟧与理解", good: "谢谢你写得这么细"),
      existence("hiding", tokens: "系统的规定, 公司规定", bad: "这是⟦系统的规定⟧", good: "我来想办法"),
      existence(
        "asap", tokens: "as soon as possible, any inconvenience",
        bad: "We reply ⟦as soon as possible⟧.", good: "We reply by noon."),
      rule(
        "wording", "kind: substitution\nswap: { 客服热线: 服务热线, 工单号: 单号 }",
        bad: "请拨打⟦客服热线⟧", good: "请拨打服务热线"),
      rule(
        "one-address", "kind: consistency\neither: { 您: 你 }", bad: "你好，请⟦您⟧等你的消息。",
        good: "你好，请等我的消息。"),
      rule(
        "few-exclamations", "kind: occurrence\ncount: exclamation\nmax: 1\nper: paragraph",
        bad: "好！的⟦！⟧", good: "好！"),
      rule(
        "few-emoji", "kind: occurrence\ncount: emoji\nmax: 1\nper: sentence", bad: "好👍⟦👍⟧",
        good: "好👍"),
    ]

  private static let styleGuide = """
    name: { zh: 测量排版和规则用的口吻, en: A voice to measure checking with }
    languages: [zh, en]
    ui: zh
    typography:
      cjk_latin_spacing: true
      full_width_punctuation: true
      brackets: full_width
      quotes: corner
      repeated_punctuation: true
      ellipsis: true

    """

  private static func existence(
    _ id: String, tokens: String, bad: String, good: String
  ) -> GeneratedLibrary.File {
    rule(id, "kind: existence\ntokens: [\(tokens)]", bad: bad, good: good)
  }

  private static func rule(
    _ id: String, _ body: String, bad: String, good: String
  ) -> GeneratedLibrary.File {
    GeneratedLibrary.File(
      path: "library/rules/\(id).md",
      text: """
        ---
        title: \(id)
        \(body)
        level: warning
        message: { zh: 换一种说法, en: say it otherwise }
        examples:
          - bad: \(bad)
            good: \(good)
        ---
        为什么：测量用。

        """)
  }
}
