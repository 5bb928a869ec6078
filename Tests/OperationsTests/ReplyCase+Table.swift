extension ReplyCase {
  static let all: [ReplyCase] =
    parts + forbidden + apologies + asks + noAsks + lengths + addresses + actors + signs + promises
    + refusals + facts + personal + jargon + blanks + insideBlanks + customerWords
    + dates + accidents

  /// What stands in a blank is not said to the customer, but it is no place for somebody's number.
  private static let insideBlanks: [ReplyCase] = [
    ReplyCase("unsourced-fact", "面料：[成分，如含绒量 98%]，好评率 ⟦98%⟧。"),
    ReplyCase("wrong-address", "[您的姓名]，订单到了。", profile: "friendly"),
    ReplyCase("promise-without-time", "收到，[到货日期]发出。我会跟进这件事。"),
    ReplyCase("promise-without-time", "收到，[X]前回你。我会跟进这件事。"),
    ReplyCase("promise-without-time", "收到，XX 小时内回你。我会跟进这件事。"),
    ReplyCase("promise-without-time", "收到，{{ eta }} 回你。我会跟进这件事。"),
    ReplyCase("promise-without-time", "收到，[今天下午/明天上午]回你。我会跟进这件事。"),
    ReplyCase(
      "promise-without-time", "It ships on [New date]. I'll look into it.", language: "en"),
    ReplyCase("promise-without-time", "收到，[订单号]在我这里。⟦我会跟进这件事。⟧"),
    ReplyCase("personal-data", "电话：[手机号，如 ⟦13800138000⟧]"),
    ReplyCase("personal-data", "[客户名]，电话 ⟦13800138000⟧ 收到，发到 [邮箱，如 ⟦wang.fang@qq.com⟧]"),
    ReplyCase("personal-data", "[客户名]，快递单号 13800138000"),
  ]

  private static let parts: [ReplyCase] = [
    // By comments, exactly.
    ReplyCase(
      "missing-part", "⟦<!-- @empathy -->⟧\n换我也着急。\n<!-- @apology -->\n对不起。", scenario: "damage"),
    ReplyCase(
      "missing-part", "<!-- @共情 @道歉 -->\n换我也着急，对不起。\n<!-- @行动 -->\n我已补发。", scenario: "damage"),
    ReplyCase("missing-part", "<!-- @empathy @typo -->\n换我也着急。", scenario: "damage"),
    ReplyCase("missing-part", "⟦<!-- @action -->⟧\n我已补发。", channel: "email"),
    ReplyCase("missing-part", "⟦<!-- @empathy -->⟧\n扫兴。", scenario: "typed"),
    ReplyCase(
      "part-order", "<!-- @⟦apology⟧ -->\n对不起。\n<!-- @empathy @action -->\n扫兴，我已补发。",
      scenario: "damage"
    ),
    ReplyCase(
      "part-order", "<!-- @empathy @apology @action -->\n真扫兴，对不起，我已补发。", scenario: "damage"),
    ReplyCase("doubtful-part", "<!-- @⟦empathy⟧ @time -->\n今天送到。"),
    ReplyCase("doubtful-part", "<!-- @empathy -->\n等着真着急。"),
    ReplyCase("doubtful-part", "<!-- @⟦empathy⟧ -->\nIt is 着急.", language: "en"),
    // Without comments, by words.
    ReplyCase("part-not-seen", "对不起，我已补发。"),
    ReplyCase("part-not-seen", "包裹到了。⟦⟧", scenario: "damage"),
    ReplyCase("part-not-seen", "真扫兴，对不起，我已补发。", scenario: "damage"),
    ReplyCase("part-not-seen", "真抱歉，新的已经补发。", scenario: "damage"),
    ReplyCase(
      "part-not-seen", "How annoying, sorry. I have sent a new one.", scenario: "damage",
      language: "en"),
    // Patterns among the cues.
    ReplyCase("part-not-seen", "真气得直跳，对不起，我已补发。", scenario: "damage"),
    ReplyCase(
      "part-not-seen", "We let you down, sorry. I have sent it.", scenario: "damage", language: "en"
    ),
    ReplyCase("doubtful-part", "<!-- @empathy -->\n气得直跳。"),
    ReplyCase("doubtful-part", "<!-- @⟦empathy⟧ -->\n气得直跳。", language: "en"),
    // Times of the day.
    ReplyCase("part-not-seen", "20:30 送到。", scenario: "waiting"),
    ReplyCase("part-not-seen", "晚 8：05 送到。", scenario: "waiting"),
    ReplyCase("part-not-seen", "With you by 4:15.", scenario: "waiting", language: "en"),
    ReplyCase("part-not-seen", "比分 3:2，比例 1:99，25:10，10:20:30。⟦⟧", scenario: "waiting"),
    ReplyCase(
      "late-empathy", "<!-- @action -->\n我已补发。\n<!-- @⟦empathy⟧ -->\n扫兴。", scenario: "typed"),
    ReplyCase("late-empathy", "<!-- @empathy -->\n扫兴。\n<!-- @action -->\n我已补发。", scenario: "typed"),
    ReplyCase("late-empathy", "我已补发。⟦换我⟧也着急。", scenario: "typed"),
    ReplyCase("late-empathy", "换我也着急。我已补发。", scenario: "typed"),
    ReplyCase("late-empathy", "我已补发。换我也着急。", scenario: "damage"),
    ReplyCase(
      "late-empathy", "I've sent it. That is ⟦frustrating⟧.", scenario: "typed", language: "en"),
  ]

  private static let forbidden: [ReplyCase] = [
    ReplyCase("forbidden-words", "对不起。⟦限时优惠⟧来一份？", scenario: "angry"),
    ReplyCase("forbidden-words", "对不起。⟦限时优惠⟧来一份？", scenario: "furious"),
    ReplyCase("forbidden-words", "Sorry. ⟦Upgrade now⟧!", scenario: "angry", language: "en"),
    ReplyCase("forbidden-words", "对不起。⟦第2件半价⟧。", scenario: "angry"),
    ReplyCase("forbidden-words", "限时优惠来一份？", scenario: "damage"),
    ReplyCase("forbidden-words", "对不起。\n> 限时优惠呢", scenario: "angry"),
    // The apology has its own finding.
    ReplyCase("forbidden-words", "对不起。", scenario: "refusal"),
    ReplyCase("sleeping", "对不起，请⟦冷静⟧。", scenario: "angry"),
    ReplyCase("sleeping", "请冷静。", scenario: "damage"),
    ReplyCase("elsewhere", "⟦其实⟧是这样。", scenario: "angry"),
    ReplyCase("elsewhere", "其实是这样。", scenario: "refusal"),
    ReplyCase("upsell-to-upset", "⟦限时优惠⟧来一份？", scenario: "typed"),
    ReplyCase(
      "upsell-to-upset", "<!-- @empathy -->\n扫兴。\n⟦<!-- @upsell -->⟧\n看看新款？", scenario: "typed"),
    ReplyCase("upsell-to-upset", "限时优惠来一份？", scenario: "angry"),
    ReplyCase("upsell-to-upset", "限时优惠来一份？", scenario: "damage"),
    // Whoever asks for the price gets it.
    ReplyCase("upsell-to-upset", "⟦活动价⟧ 199 元。", scenario: "typed"),
    ReplyCase("upsell-to-upset", "活动价 199 元，⟦限时优惠⟧。", scenario: "typed", customer: "现在多少钱"),
    ReplyCase("upsell-to-upset", "⟦活动价⟧ 199 元。", scenario: "typed", customer: "坏了"),
    ReplyCase("forbidden-words", "活动价 199 元，⟦活动价⟧来一份？", scenario: "presale"),
    ReplyCase("forbidden-words", "活动价要看页面。", scenario: "presale", customer: "现在多少钱"),
    ReplyCase("forbidden-words", "⟦活动价⟧ 199 元。", scenario: "presale", customer: "放得下吗"),
  ]

  private static let apologies: [ReplyCase] = [
    ReplyCase("missing-apology", "我已补发。⟦⟧", scenario: "angry"),
    ReplyCase("missing-apology", "我已补发，对不起。", scenario: "angry"),
    ReplyCase("missing-apology", "我已补发，怪我们。", scenario: "angry"),
    ReplyCase("missing-apology", "不好意思，想确认一下订单。⟦⟧", scenario: "angry"),
    ReplyCase("missing-apology", "Sorry to hear that.⟦⟧", scenario: "angry", language: "en"),
    ReplyCase(
      "missing-apology", "I'm sorry we sent the wrong one.", scenario: "angry", language: "en"),
    ReplyCase("missing-apology", "<!-- @apology -->\n是我们错了。", scenario: "angry"),
    ReplyCase("missing-apology", "我已补发。", scenario: "damage"),
    ReplyCase("needless-apology", "很⟦抱歉⟧，这个不做。抱歉。", scenario: "refusal"),
    ReplyCase("needless-apology", "不好意思打扰，这个不做。", scenario: "refusal"),
    ReplyCase("needless-apology", "不用道歉，这个不做。", scenario: "refusal"),
    ReplyCase(
      "needless-apology", "Sorry to hear that. We don't plan it.", scenario: "refusal",
      language: "en"),
    ReplyCase(
      "needless-apology", "We're ⟦sorry⟧, we don't plan it.", scenario: "refusal", language: "en"),
    ReplyCase("needless-apology", "抱歉。", scenario: "damage"),
    ReplyCase("needless-apology", "不能只改一个人的，不好意思开口的人吃亏。", scenario: "refusal"),
    // What went wrong is said whatever the scenario.
    ReplyCase("needless-apology", "通知没发到你这里，是我们漏了。", scenario: "refusal"),
    ReplyCase("needless-apology", "通知没发到你这里，是我们漏了，⟦对不起⟧。", scenario: "refusal"),
    ReplyCase("needless-apology", "没有这个功能，⟦怪我们⟧。", scenario: "refusal"),
  ]

  private static let asks: [ReplyCase] = [
    ReplyCase("too-many-asks", "⟦请提供订单号⟧。", scenario: "angry"),
    ReplyCase("too-many-asks", "请提供订单号，再⟦麻烦你拍一张照片⟧。", scenario: "damage"),
    ReplyCase("too-many-asks", "请提供订单号。⟦坏在哪里？⟧", scenario: "damage"),
    ReplyCase("too-many-asks", "请提供订单号。给你补发，好吗？", scenario: "damage"),
    ReplyCase("too-many-asks", "请把照片发我。你看可以吗？", scenario: "damage"),
    ReplyCase("too-many-asks", "请把照片发我。还有想问的，随时告诉我。", scenario: "damage"),
    ReplyCase("too-many-asks", "请把照片发我。如果没收到，请告诉我。", scenario: "damage"),
    ReplyCase("too-many-asks", "你发给我的照片我看了，请告诉我尺寸。", scenario: "damage"),
    ReplyCase("too-many-asks", "请放心，请稍等，请留意短信。", scenario: "angry"),
    ReplyCase(
      "too-many-asks", "Please send a photo. ⟦Could you tell me the size⟧?", scenario: "damage",
      language: "en"),
    ReplyCase(
      "too-many-asks", "Please send a photo. Let me know if anything is unclear. Does that work?",
      scenario: "damage",
      language: "en"),
  ]

  /// What looks like asking and is care, thanks, an offer, or the same question again.
  private static let noAsks: [ReplyCase] = [
    ReplyCase("too-many-asks", "人没事吧？请把坏的地方拍一张发我。", scenario: "damage"),
    ReplyCase("too-many-asks", "人没事吧？", scenario: "angry"),
    ReplyCase("too-many-asks", "⟦是哪里没反应？⟧", scenario: "angry"),
    ReplyCase("too-many-asks", "谢谢你告诉我。签收后 48 小时内告诉我们的，当班就能办。", scenario: "angry"),
    ReplyCase("too-many-asks", "谢谢，⟦告诉我们尺寸⟧。", scenario: "angry"),
    ReplyCase("too-many-asks", "照片不用发我。", scenario: "angry"),
    ReplyCase("too-many-asks", "照片不用发我，把单号⟦发我⟧。", scenario: "angry"),
    ReplyCase("too-many-asks", "定时没了的，把定时发给我，我替你设回去。", scenario: "angry"),
    ReplyCase("too-many-asks", "⟦请把定时发给我⟧，我替你设回去。", scenario: "angry"),
    ReplyCase("too-many-asks", "把定时发给我，我替你设回去。⟦坏在哪里？⟧", scenario: "damage"),
    ReplyCase("too-many-asks", "是哪一款？告诉我就行。", scenario: "damage"),
    ReplyCase("too-many-asks", "是哪一款？⟦告诉我尺寸⟧。", scenario: "damage"),
    ReplyCase(
      "too-many-asks", "Thank you for taking the time to tell us.", scenario: "angry",
      language: "en"),
    ReplyCase(
      "too-many-asks", "Thank you, and ⟦please tell us which one it is⟧.", scenario: "angry",
      language: "en"),
    ReplyCase(
      "too-many-asks", "Tell me how you'd use it, and I'll say honestly which one I'd buy.",
      scenario: "angry", language: "en"),
    ReplyCase(
      "too-many-asks",
      "Tell me how you'd use it, and I'll say honestly which one I'd buy. ⟦How big is the room?⟧",
      scenario: "damage", language: "en"),
    ReplyCase(
      "too-many-asks", "Send me the date and the city. I'll tell you whether it can make it.",
      scenario: "damage", language: "en"),
    ReplyCase(
      "too-many-asks", "Which lamp is it? Send me that and I'll look it up.", scenario: "damage",
      language: "en"),
    ReplyCase(
      "too-many-asks", "Which lamp is it? ⟦Send me a photo, too⟧.", scenario: "damage",
      language: "en"),
  ]

  private static let lengths: [ReplyCase] = [
    ReplyCase("too-long-for-channel", "⟦一二三四五六七八九十一二三四五六七八九十一⟧", channel: "chat"),
    ReplyCase("too-long-for-channel", "一二三四五六七八九十，一二三四五六七八九十。", channel: "chat"),
    ReplyCase("too-long-for-channel", "一二三四五六七八九十一二三四五六七八九十一", channel: "email"),
    ReplyCase("too-long-for-channel", "好的\n> 一二三四五六七八九十一二三四五六七八九十一\n没问题", channel: "chat"),
    ReplyCase(
      "too-long-for-channel", "one two three four five six seven eight nine ten", channel: "chat"),
    ReplyCase(
      "visible-markup", "⟦**明天**⟧到，看⟦[这里](https://example.com/a)⟧。\n⟦##⟧ 价格", channel: "chat"),
    ReplyCase("visible-markup", "| 款 | 价 |\n⟦| --- | --: |⟧\n| 一人 | 199 |", channel: "chat"),
    ReplyCase(
      "visible-markup",
      "138****1234，张**和李**都到了，2**3，5 * 3 * 2，** 注 **，[微笑](笑)，A|B，#话题#，| 一 |\n---\n**",
      channel: "chat"),
    ReplyCase("visible-markup", "**明天**到，看[这里](https://example.com/a)。\n## 价格", channel: "email"),
    ReplyCase("too-short-for-channel", "⟦好的。⟧", channel: "chat"),
    ReplyCase("too-short-for-channel", "马上来看", channel: "chat"),
    ReplyCase("too-short-for-channel", "  \n", channel: "chat"),
  ]

  private static let addresses: [ReplyCase] = [
    ReplyCase("wrong-address", "陈总，⟦你⟧的订单到了，请你查收。", profile: "formal"),
    ReplyCase("wrong-address", "⟦你⟧好，合同发了。", profile: "formal"),
    ReplyCase("wrong-address", "您好，你们公司的迷你灯到了。", profile: "formal"),
    ReplyCase("wrong-address", "点“我要投诉你”就行。", profile: "formal"),
    ReplyCase("wrong-address", "您好\n> 你怎么还不发货", profile: "formal"),
    ReplyCase("wrong-address", "⟦您⟧的订单到了。", profile: "friendly"),
    ReplyCase("wrong-address", "您好，你的订单到了。", profile: "friendly"),
    ReplyCase("wrong-address", "您的订单到了。", profile: "friendly", customer: "您好，我的订单呢"),
    ReplyCase("mixed-address", "您的订单到了，⟦你⟧查收一下。"),
    ReplyCase("mixed-address", "你好，您的订单到了。"),
    ReplyCase("mixed-address", "您的订单到了，⟦你⟧查收一下。", profile: "friendly", customer: "您好"),
    ReplyCase("mixed-address", "您的订单，你们仓库到了。"),
    ReplyCase("mixed-address", "您的订单到了，⟦你⟧查收。", profile: "gone"),
    ReplyCase("wrong-address", "Your order is here.", profile: "formal", language: "en"),
  ]

  private static let actors: [ReplyCase] = [
    ReplyCase("wrong-actor", "这件事⟦我们⟧会跟进。"),
    ReplyCase("wrong-actor", "⟦我们⟧帮您核实。"),
    ReplyCase("wrong-actor", "我负责这一单，我们会跟进。"),
    ReplyCase("wrong-actor", "我们会修复这个问题。"),
    ReplyCase("wrong-actor", "⟦我⟧会修复这个问题。"),
    ReplyCase("wrong-actor", "你可以联系我们查询。"),
    ReplyCase("wrong-actor", "已处理，我们很重视。"),
    ReplyCase("wrong-actor", "我们跟进组会在今天回电。"),
    ReplyCase("wrong-actor", "我们的查询组会在今天回电。"),
    ReplyCase("wrong-actor", "我们帮您核实过了，是仓库漏发。"),
    ReplyCase("wrong-actor", "⟦我们⟧会跟进过程。"),
  ]

  private static let signs: [ReplyCase] = [
    ReplyCase("too-many-emoji", "好🎉好✅好⟦👍⟧好👍", profile: "friendly"),
    ReplyCase("too-many-emoji", "好⟦😭⟧好✅好🎉", profile: "friendly"),
    ReplyCase("unsuitable-emoji", "好😭好✅好🎉", profile: "friendly"),
    ReplyCase("unsuitable-emoji", "好⟦😭⟧好😂好✅", profile: "friendly"),
    ReplyCase("too-many-emoji", "好🎉好✅", profile: "friendly"),
    ReplyCase("too-many-emoji", "✅ 一\n✅ 二\n✅ 三", profile: "friendly"),
    ReplyCase("too-many-emoji", "①②③ ™ ©", profile: "friendly"),
    ReplyCase("unsuitable-emoji", "好⟦👨‍👩‍👧⟧", profile: "friendly"),
    ReplyCase("unsuitable-emoji", "好❤好❤️", profile: "friendly"),
    ReplyCase("unsuitable-emoji", "好⟦[微笑]⟧", profile: "friendly"),
    ReplyCase("unsuitable-emoji", "对不起⟦👍🏽⟧👍", scenario: "angry", profile: "friendly"),
    ReplyCase("unsuitable-emoji", "对不起⟦^_^⟧", scenario: "angry"),
    ReplyCase("unsuitable-emoji", "对不起。\n> 气死👎", scenario: "angry"),
    ReplyCase("unsuitable-emoji", "好⟦🎉⟧", profile: "formal"),
    ReplyCase("unsuitable-emoji", "好⟦🎉⟧", channel: "email", profile: "friendly"),
    ReplyCase("unsuitable-emoji", "好🎉"),
    ReplyCase("playful-tilde", "好的⟦～～⟧收到~", profile: "friendly"),
    // One mistake, one finding; where a tilde may stand, one is enough.
    ReplyCase("repeated-punctuation", "好的～～谢谢~~", profile: "friendly"),
    ReplyCase("repeated-punctuation", "好的～～谢谢⟦！！⟧", profile: "friendly"),
    ReplyCase("repeated-punctuation", "好的⟦～～⟧谢谢⟦~~⟧"),
    ReplyCase("playful-tilde", "10~12 点，3～5 天", profile: "friendly"),
    ReplyCase("playful-tilde", "好的～"),
    ReplyCase("playful-tilde", "周一～周五 9:00～18:00，¥100~¥200，3000K～5000K", profile: "friendly"),
    ReplyCase("playful-tilde", "10 月 1 日～7 日，大号～小号，早上～晚上，上海~北京", profile: "friendly"),
    ReplyCase("playful-tilde", "在 ~/Library 里，大概 ~5 分钟，十月一日～七日", profile: "friendly"),
    ReplyCase("playful-tilde", "灯泡装上啦⟦～⟧有空拍张图", profile: "friendly"),
    ReplyCase("playful-tilde", "对不起⟦~⟧", scenario: "angry"),
    ReplyCase("playful-tilde", "好的⟦～⟧", channel: "email"),
    ReplyCase("too-many-exclamations", "好！好⟦!⟧好！", profile: "friendly"),
    ReplyCase("too-many-exclamations", "好⟦！⟧", profile: "formal"),
    ReplyCase("too-many-exclamations", "对不起！真的⟦！⟧", scenario: "angry"),
    ReplyCase("too-many-exclamations", "好！好！好！"),
  ]

  private static let promises: [ReplyCase] = [
    ReplyCase("promise-without-time", "收到。⟦我会跟进这件事。⟧"),
    ReplyCase("promise-without-time", "收到。今天下午 5 点前，我会跟进这件事。"),
    ReplyCase("promise-without-time", "你等了三天，⟦我来联系快递处理。⟧"),
    ReplyCase("promise-without-time", "支持 7 天无理由。⟦我们会处理的⟧"),
    ReplyCase("promise-without-time", "您的订单是 11 月 3 日下的。⟦我会核实后答复您。⟧"),
    ReplyCase("promise-without-time", "你 11 月 3 日反馈的问题，我明天联系你。"),
    ReplyCase("promise-without-time", "已约好师傅周三上门，我会跟进。"),
    ReplyCase("promise-without-time", "收到照片后我会处理。"),
    ReplyCase("promise-without-time", "收到。我会在 20:30 前跟进这件事。"),
    ReplyCase("promise-without-time", "我已经为您处理好了。"),
    ReplyCase("promise-without-time", "我们会尽快处理。"),
    ReplyCase("promise-without-time", "我会处理，两小时内告诉你。"),
    ReplyCase("promise-without-time", "我会负责到底。"),
    ReplyCase("promise-without-time", "Thanks. ⟦I'll look into it.⟧", language: "en"),
    ReplyCase(
      "promise-without-time", "Thanks. I'll look into it and write back within two hours.",
      language: "en"),
    ReplyCase("promise-without-time", "Once it is back, we'll let you know.", language: "en"),
    // What hangs on something that may happen has no time.
    ReplyCase("promise-without-time", "如遇质量问题，我们会协助处理。"),
    ReplyCase("promise-without-time", "如物流信息长时间未更新，请联系我们，我们会协助跟进！"),
    ReplyCase("promise-without-time", "• 未发货：可以取消\n• 如已发货：请告知需求，我们会为您解决"),
    ReplyCase("promise-without-time", "有任何问题，请先联系我们，我们会尽力解决！"),
    ReplyCase("promise-without-time", "如遇损坏，请通过在线客服联系我们。\n\n我们会与您协商解决。"),
    ReplyCase("promise-without-time", "感谢您联系我们，⟦我们会处理。⟧"),
    ReplyCase("promise-without-time", "您发给我的照片收到了，⟦我会处理。⟧"),
    ReplyCase("promise-without-time", "办法有几种，如换货，⟦我们会核实。⟧"),
    ReplyCase("promise-without-time", "如图，⟦我们会核实。⟧"),
    ReplyCase(
      "promise-without-time", "Any trouble? Contact us first - we'll resolve it!", language: "en"),
    ReplyCase("promise-without-time", "Any issues? We'll resolve them.", language: "en"),
    ReplyCase(
      "promise-without-time",
      "If the package is:\n• Late: We'll contact the carrier and update you\n• Lost: We'll send a new one and update you",
      language: "en"),
    ReplyCase(
      "promise-without-time", "What we do:\n⟦• We'll contact the carrier and update you⟧",
      language: "en"),
    ReplyCase("promise-without-time", "Thanks for your call. ⟦We'll resolve it.⟧", language: "en"),
    // Done already, or offered.
    ReplyCase("promise-without-time", "我为您查询了订单状态，我帮你核实过，也帮您处理好了。"),
    ReplyCase("promise-without-time", "⟦我来跟进处理过程。⟧"),
    ReplyCase("promise-without-time", "我可以帮您处理退货！要退哪一件？"),
    ReplyCase("promise-without-time", "需要我帮您查询就说一声。"),
    ReplyCase("hold-without-time", "好的，我⟦查一下⟧。"),
    ReplyCase("hold-without-time", "好的，我查一下，大概 2 分钟。"),
    ReplyCase("hold-without-time", "我帮你查一下。包裹在郑州。明天到。"),
    ReplyCase("hold-without-time", "请您查一下快递柜。"),
    ReplyCase("hold-without-time", "我查了一下，包裹在郑州。"),
    ReplyCase("hold-without-time", "⟦One moment⟧ please.", language: "en"),
    ReplyCase("hold-without-time", "One moment please, two minutes at most.", language: "en"),
    ReplyCase("hold-without-time", "Please hold on to the damaged one.", language: "en"),
    ReplyCase("hold-without-time", "请稍等。"),
    ReplyCase("hold-without-time", "两款都合适。不急用，等等再看也行。"),
    ReplyCase("hold-without-time", "两款都合适，⟦等等⟧再告诉你。"),
    ReplyCase("open-ended-consideration", "这个建议我们⟦会考虑⟧。"),
    ReplyCase("open-ended-consideration", "这个我们在评估，11 月 30 日给结论。"),
    ReplyCase(
      "open-ended-consideration", "这个我们在评估。\n\n已经有 12 个人提过。\n\n你说的用法也记下了。\n\n11 月 30 日前给你结论。"),
    ReplyCase(
      "open-ended-consideration", "这个我们⟦在评估⟧。\n\n已经有 12 个人提过。\n\n你说的用法也记下了。\n\n灯今天下午送到。"),
    ReplyCase("open-ended-consideration", "你会考虑换一款吗？"),
    ReplyCase("open-ended-consideration", "Thanks, ⟦we'll consider⟧ it.", language: "en"),
  ]

  private static let refusals: [ReplyCase] = [
    ReplyCase("bare-refusal", "这件商品⟦无法退货⟧。"),
    ReplyCase("bare-refusal", "因为拆封了，⟦不能退款⟧。"),
    ReplyCase("bare-refusal", "因为拆封了，不能退款，可以换一件。"),
    ReplyCase("bare-refusal", "可以换一件。一。二。现金⟦退不了⟧。不可以。"),
    ReplyCase("bare-refusal", "你说灯无法充电，拍个照给我。"),
    ReplyCase("bare-refusal", "如果无法退款，请告诉我。"),
    ReplyCase("bare-refusal", "能不能退款？"),
    ReplyCase("bare-refusal", "我们不能让你再等了。"),
    ReplyCase("bare-refusal", "⟦不支持退⟧换。"),
    // The way on comes when the matter has been told.
    ReplyCase("bare-refusal", "没法修改地址。\n\n包裹昨晚出库了。\n\n快递今早接走了，明天到。\n\n回“取消”，全额原路退。"),
    ReplyCase("bare-refusal", "⟦没法修改⟧地址。\n\n包裹昨晚出库了。\n\n快递今早接走了，明天到。\n\n谢谢你来问。"),
    ReplyCase("bare-refusal", "拆封的⟦退不了⟧，怕卫生上说不清。"),
    // What is offered in the line before, or told in the line behind.
    ReplyCase("bare-refusal", "现货款：7天无理由\n定制款：不支持退货"),
    ReplyCase("bare-refusal", "支持换货。拆封的不支持退货。"),
    ReplyCase("bare-refusal", "⟦不支持退⟧换。一。二。三。"),
    ReplyCase("bare-refusal", "现货款都一样：⟦不支持7天⟧无理由。"),
    ReplyCase("bare-refusal", "不在家时灯还是控制不了，墙上的开关正常。"),
    ReplyCase("bare-refusal", "We ⟦cannot refund⟧ this.", language: "en"),
    ReplyCase(
      "bare-refusal", "We cannot refund this. Instead, I'm sending a new one.", language: "en"),
    ReplyCase("bare-refusal", "That is ⟦not possible⟧.", language: "en"),
    ReplyCase("bare-refusal", "You said it can't be turned on.", language: "en"),
  ]

  private static let facts: [ReplyCase] = [
    ReplyCase("unsourced-fact", "好评率 ⟦98%⟧。"),
    ReplyCase("unsourced-fact", "赔付 3%，100% 棉。"),
    ReplyCase("unsourced-fact", "面料是 95%棉+5%氨纶，含绒量 90%。"),
    ReplyCase("unsourced-fact", "It is 95% organic cotton, 5% spandex.", language: "en"),
    ReplyCase("unsourced-fact", "⟦95%⟧ of cotton shirts shrink, ⟦7%⟧ do not.", language: "en"),
    ReplyCase("unsourced-fact", "⟦95%⟧的客户喜欢棉的。"),
    ReplyCase("unsourced-fact", "灯最低能调到 10% 亮度，湿度到 60% 自己停。"),
    ReplyCase("unsourced-fact", "我们支持 ⟦15 天⟧无理由退货。"),
    ReplyCase("unsourced-fact", "整机保修 12 个月。"),
    ReplyCase("unsourced-fact", "整机保修一年，这一件也是 1 年保修。"),
    ReplyCase("unsourced-fact", "整机保修⟦两年⟧。"),
    ReplyCase("unsourced-fact", "保修从 2026 年 3 月 15 日算起。"),
    ReplyCase("unsourced-fact", "今天下午 3 点，第 1 步，型号 X15，退 98 元，两天到。"),
    ReplyCase("unsourced-fact", "按⟦《消费者权益保护法》⟧来。"),
    ReplyCase("unsourced-fact", "按《网络购买商品七日无理由退货暂行办法》来，书是《三体》。"),
    ReplyCase("unsourced-fact", "按照相关⟦规定⟧办。"),
    ReplyCase("unsourced-fact", "按国家邮政局的规定办，请在规定的时间内寄回。"),
    ReplyCase("unsourced-fact", "It is only two months out of warranty.", language: "en"),
    ReplyCase("unsourced-fact", "The warranty is ⟦two months⟧.", language: "en"),
    ReplyCase("unsourced-fact", "保修过了两个月，可以付费修。"),
    ReplyCase("unsourced-fact", "保修 ⟦两年⟧。"),
    ReplyCase("contradicts-fact", "退款⟦秒到账⟧。"),
    ReplyCase("contradicts-fact", "退款 13 个工作日内到账。"),
    ReplyCase("contradicts-fact", "这盏灯有 ⟦2 年质保⟧。那盏也有 ⟦2 年的质保⟧，2 年质保期，都是 ⟦2 年质保⟧"),
    ReplyCase("contradicts-fact", "没有秒到账，不是 3 个工作日内到账，不急，⟦3 个工作日内到账⟧。"),
    ReplyCase(
      "contradicts-fact", "We don't offer an 秒到账 refund. No, it is ⟦秒到账⟧.", language: "en"),
    ReplyCase("unsourced-fact", "⟦20%⟧ of customers", language: "en"),
  ]

  private static let personal: [ReplyCase] = [
    ReplyCase("personal-data", "打 ⟦13800138000⟧ 找我"),
    ReplyCase("personal-data", "打⟦138-0013-8000⟧或⟦138 0013 8000⟧。"),
    ReplyCase("personal-data", "打 ⟦+86 138 0013 8000⟧ 或 ⟦+8613800138000⟧"),
    ReplyCase("personal-data", "打 138****8000，尾号 8000"),
    ReplyCase("personal-data", "订单 13800138000 已发，单号 SF13800138000，SQ-13800138000"),
    ReplyCase("personal-data", "单号：13800138000123"),
    ReplyCase("personal-data", "打 ⟦010-62345678⟧ 或 ⟦0571 8234567⟧"),
    ReplyCase("personal-data", "打 400-123-4567、800 820 8820、95588、12315"),
    ReplyCase("personal-data", "打 13900001111 找主管"),
    ReplyCase("personal-data", "身份证 ⟦11010519491231002X⟧，⟦11010519491231002x⟧"),
    ReplyCase("personal-data", "编号 110105194912310021 和 11010519491331002X"),
    ReplyCase("personal-data", "身份证 ⟦110105491231002⟧"),
    ReplyCase("personal-data", "流水 110105491231002"),
    ReplyCase("personal-data", "卡号 ⟦6222021234567890128⟧ 收到"),
    ReplyCase("personal-data", "卡号 ⟦4111 1111 1111 1111⟧ 收到"),
    ReplyCase("personal-data", "卡号 4111 1111 1111 1112 收到"),
    ReplyCase("personal-data", "订单号 4111111111111111"),
    ReplyCase("personal-data", "写到 ⟦zhang.san@qq.com⟧。"),
    ReplyCase("personal-data", "写到 support@shop.com、lin@shanque.example、a@b"),
    ReplyCase("personal-data", "护照 ⟦E12345678⟧"),
    ReplyCase("personal-data", "型号 E12345678"),
    ReplyCase("personal-data", "打 13800138000", customer: "我的电话 138 0013 8000"),
    ReplyCase("personal-data", "打 ⟦13800138000⟧", channel: "public", customer: "我的电话 13800138000"),
    ReplyCase("personal-data", "见 https://example.com/13800138000 和 2026-11-22"),
    ReplyCase("personal-data", "Call ⟦+86 13800138000⟧.", language: "en"),
    ReplyCase(
      "personal-data", "Call ⟦+44 7911 123456⟧, ⟦+852 6123 4567⟧ or ⟦+81 90-1234-5678⟧.",
      language: "en"),
    ReplyCase(
      "personal-data",
      "Call +44 20 7946 0958 or +1 800 555 0199; ref 447911123456, 65 9123 4567, +10000000.",
      language: "en"),
    // The team's own number below its reply.
    ReplyCase("personal-data", "好。\n\n山雀家居\n客服电话：010-62345678\n官网 shanque.example"),
    ReplyCase("personal-data", "Done.\n\nTel: 0571-8234 5678", language: "en"),
    ReplyCase("personal-data", "好。\n您的电话：⟦010-62345678⟧"),
    ReplyCase("personal-data", "客服电话 ⟦010-62345678⟧。\n1\n2\n3\n4\n5\n6"),
    ReplyCase("personal-data", "好。\n客服电话：⟦13800138000⟧"),
    // Where somebody lives.
    ReplyCase("personal-data", "收货地址是⟦浙江省杭州市西湖区文三路 8 号 2 单元 301 室⟧，对吗？"),
    ReplyCase("personal-data", "您的地址改好了，收件地址：⟦阳光花园3栋1202室⟧。你家⟦人民路12号⟧今天送到。"),
    ReplyCase("personal-data", "收货地址是杭州市西湖区文三路，你的地址 11 月 5 号改好，您家 3 号楼今天送。"),
    ReplyCase("personal-data", "退货的收货地址：苏州市工业园区星湖街 328 号 5 栋 201 室。"),
    ReplyCase("personal-data", "我们在人民路 12 号 3 楼，欢迎来。请寄到学林路 8 号 2 单元。"),
    ReplyCase("personal-data", "收货地址是文三路 8 号，对吗？", customer: "寄到文三路8号"),
    ReplyCase(
      "personal-data", "收货地址是⟦文三路 8 号⟧，对吗？", channel: "public", customer: "寄到文三路8号"),
    ReplyCase(
      "personal-data", "Your address is ⟦12 High Street⟧, London. It was sent to ⟦4 St John Rd⟧.",
      language: "en"),
    ReplyCase(
      "personal-data",
      "Your address is right: High Street, London. It was sent to 3 Chinese shops. "
        + "Our return address is 12 High Street.", language: "en"),
  ]

  /// What the customer wrote is not ours to mend.
  private static let customerWords: [ReplyCase] = [
    ReplyCase("vague-time", "我⟦尽快⟧办。\n\n-----Original Message-----\n尽快退我！"),
    ReplyCase("vague-time", "我⟦尽快⟧办。\n在 2026-11-20 10:21，王 <w@163.com> 写道：\n尽快退我！"),
    ReplyCase(
      "vague-time", "<!-- @action -->\n我⟦尽快⟧办。\n---原始邮件---\n尽快 <!-- 尽快 --> 尽快"),
    ReplyCase(
      "personal-data", "好。\n\n发件人: 王 <wang.fang@qq.com>\n日期: 周五\n\n打 13800138000"),
    ReplyCase(
      "personal-data", "On Nov 20 at 9:00 Wang <wang.fang@qq.com> wrote:\n> 1\nCall ⟦13800138000⟧.",
      language: "en"),
    ReplyCase("vague-time", "您说的“尽快”，我⟦尽快⟧办。"),
    ReplyCase("vague-time", "你在来信里写：“尽快”，评价里写着“尽快”，你的留言：「尽快」。我们说“⟦尽快⟧”。"),
    ReplyCase("vague-time", "你写道：“请尽快。”你提到的「尽快」，您原话是 \"稍等\"。"),
    ReplyCase("vague-time", "You wrote “稍等”, and you mentioned: \"尽快\".", language: "en"),
    ReplyCase("vague-time", "我写的“⟦尽快⟧”，您说“今天”“⟦尽快⟧”，您说⟦尽快⟧。"),
    ReplyCase("personal-data", "您说的“打 ⟦13800138000⟧”收到了。"),
  ]

  private static let jargon: [ReplyCase] = [
    ReplyCase("unexplained-jargon", "先升级⟦固件⟧，固件要一小时。"),
    ReplyCase("unexplained-jargon", "先升级固件（灯里的程序）。"),
    ReplyCase("unexplained-jargon", "先升级灯里的程序（固件）。"),
    ReplyCase("unexplained-jargon", "先升级固件，也就是灯里的程序。"),
    ReplyCase("unexplained-jargon", "先升级固件 https://example.com/a"),
    ReplyCase("unexplained-jargon", "先升级固件。", customer: "固件怎么升级"),
    ReplyCase("unexplained-jargon", "Update the ⟦firmware⟧ first.", language: "en"),
    ReplyCase(
      "unexplained-jargon", "Update the firmware (the lamp's own program) first.", language: "en"),
  ]

  private static let blanks: [ReplyCase] = [
    ReplyCase("unfilled-blank", "⟦{{ customer_name }}⟧，你好"),
    ReplyCase("unfilled-blank", "⟦[客户名]⟧，你好，⟦XX⟧ 天到，¥⟦____⟧，⟦【订单号】⟧"),
    ReplyCase("unfilled-blank", "地址⟦待填⟧，时间 ⟦TBD⟧"),
    ReplyCase("unfilled-blank", "⟦（此处填写订单号）⟧已发"),
    ReplyCase("unfilled-blank", "尾号 XXXX，XXL 码，点【复制单号】按钮，[微笑]"),
    ReplyCase("unfilled-blank", "`{{ name }}` 是变量"),
    ReplyCase("unfilled-blank", "Dear ⟦[customer name]⟧", language: "en"),
    ReplyCase("unfilled-blank", "Made for ⟦[Skin type, e.g., …]⟧.", language: "en"),
    ReplyCase(
      "unfilled-blank",
      "Made for ⟦[Skin type, e.g., dry, oily, combination, sensitive: as the customer told us before]⟧.",
      language: "en"),
    ReplyCase("unfilled-blank", "适合⟦[肤质特征，例如干性]⟧，用⟦[手法（如打圈）]⟧涂。"),
    ReplyCase("unfilled-blank", "Bring a bag (a tote, e.g., or a box).", language: "en"),
    // A form, which the customer is to fill in.
    ReplyCase("unfilled-blank", "请告诉我宝宝：体重___斤，月龄___个月"),
    ReplyCase("unfilled-blank", "请填写：\n姓名：____\n电话：____"),
    ReplyCase("unfilled-blank", "Please tell us your size: ____ cm", language: "en"),
    ReplyCase("unfilled-blank", "请提供订单号：我们会在 ⟦____⟧ 前回复"),
    ReplyCase("unfilled-blank", "请把照片发我：我们会退 ⟦____⟧ 元"),
    ReplyCase("unfilled-blank", "请告诉我尺寸。\n\n退款 ⟦____⟧ 元"),
    ReplyCase("unfilled-blank", "麻烦你到 ⟦____⟧ 取件"),
    // One of several that nobody chose.
    ReplyCase("unfilled-blank", "退款方式：⟦[原路退回/零钱]⟧，⟦[已/未]⟧拆封 ⟦[✓/⏳]⟧，因为⟦[天气或仓库积压]⟧。"),
    ReplyCase(
      "unfilled-blank", "Late because of ⟦[a new batch or high demand]⟧.", language: "en"),
    ReplyCase("unfilled-blank", "请回复[是/否]，点[保存/提交]，[24/7] [N/A] [and/or] [w/o box] [//]"),
    // Numbered: also where a line begins with it.
    ReplyCase("unfilled-blank", "• ⟦[颜色1]⟧：显白\n• ⟦[款式B]⟧：百搭\n⟦[赠品，如湿巾]⟧：一份"),
    ReplyCase("unfilled-blank", "见[图1]和[附件2]，[第3]步\n[时间]：周四"),
    // Nothing but what Markdown and writers have brackets for.
    ReplyCase("unfilled-blank", "看[订单号](https://example.com)，[1]，[^2]\n- [x] 退款\n* [X] 换货\n【重要】周四"),
    ReplyCase("unfilled-blank", "- ⟦[X]⟧ 天内到账\n⟦[X]⟧ 个月"),
    // As other tools mark what they fill in.
    ReplyCase(
      "unfilled-blank", "Hi ⟦{name}⟧, order ⟦<order_no>⟧ (⟦%s⟧) of $⟦XX.XX⟧ ships today.",
      language: "en"),
    ReplyCase(
      "unfilled-blank", "⟦{customer_name}⟧ ⟦{客户姓名}⟧ ⟦${name}⟧ ⟦${姓名}⟧ ⟦#{customer.name}⟧ ⟦%{name}⟧"),
    ReplyCase("unfilled-blank", "⟦%name%⟧，⟦$order_no⟧，⟦*|FNAME|*⟧，⟦{Customer Name}⟧"),
    ReplyCase(
      "unfilled-blank", "⟦<name>⟧ ⟦<Customer Name>⟧ ⟦<<name>>⟧ ⟦<客户姓名>⟧ ⟦‹姓名›⟧", language: "en"),
    ReplyCase(
      "unfilled-blank", "⟦‹姓名>⟧，单号 ⟦[[order_no]]⟧，⟦[[姓名]]⟧ ⟦【【姓名】】⟧ ⟦＜姓名>⟧ ⟦<姓名＞⟧ ⟦‹‹姓名››⟧"),
    ReplyCase("unfilled-blank", "⟦《客户姓名》⟧，⟦《《订单号》》⟧已发出，退 ⟦《退款金额》⟧元，⟦【【姓名】⟧好"),
    ReplyCase(
      "unfilled-blank", "看《你的名字》《退款说明》《姓名》《订单号》，[[1]] [[首页]] 【【重要】】，点击《订单号》，a <b 或 c> d"),
    ReplyCase(
      "unfilled-blank",
      "<b>好</b> <br> <p> <https://example.com/name> <name@example.com> 爱你 <3 1 <2> {x} {1} { }"),
    ReplyCase("unfilled-blank", "日期写成 %d/%m/%y 或者 %Y-%m-%d，单号:⟦%s⟧"),
    ReplyCase(
      "unfilled-blank", "打 5%s 折，含棉 95%，打开 %APPDATA%，`{name}` 和 https://example.com/{name}/%s"),
    ReplyCase("unfilled-blank", "退 ¥⟦XX⟧，共 ⟦XX.XX⟧ 元，版本 X.X，**重点** 和 *|"),
    ReplyCase("unfilled-blank", "⟦某某先生⟧，⟦尊敬的某某⟧，我们在某某路 8 号"),
    ReplyCase("unfilled-blank", "单号⟦（填写单号）⟧，⟦（此处填写…）⟧，⟦（    ）⟧ 元，⟦□□□□⟧ 元"),
    ReplyCase("unfilled-blank", "⟦「客户姓名」⟧您好，点「填写单号」，看「客户姓名」一栏"),
    ReplyCase("unfilled-blank", "订单（单号）和（必须填写）的一栏，□ 是 □ 否，（ ）"),
    ReplyCase(
      "unfilled-blank", "Hi ⟦(name)⟧, it ships on ⟦(date)⟧. Sort by (price), (your name) too.",
      language: "en"),
  ]
}
