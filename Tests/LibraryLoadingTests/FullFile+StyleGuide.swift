import LibraryLoading

extension FullFile {
  static let styleGuide = FullFile(
    schema: .styleguide,
    english: """
      name: { zh: 山雀, en: Tit }
      languages: [en, zh]
      ui: en
      default_profile: friendly
      review_every: 6 months
      principles: [先听懂, 再解决]
      note: 改之前先说一声
      profiles:
        friendly:
          label: { zh: 亲切, en: Friendly }
          lang: [zh]
          address: 你
          when: [大多数客户]
          customers: { role: [店主], 行业: [零售] }
          emoji_max: 2
          emoji_allow: ["🎉"]
          tilde: allow
          exclamation_max: 1
          small_talk: true
          rules: { cliche: on }
          note: 别混用
      channels:
        chat:
          label: 聊天
          length: { min: 4, max: 120 }
          parts: [empathy]
          respond_within: 5 分钟
          markup: markdown
          public: true
          emoji_max: 1
          exclamation_max: 0
          tilde: forbid
          note: 一次一件事
      parts:
        empathy: { label: { zh: 共情, en: Empathy }, cues: [着急], note: 说出感受 }
        time: 时间
        closing:
      slots:
        customer_name: { label: 客户姓名, type: name, example: 王小明 }
      matchers:
        time: { label: 时间, words: [今天], patterns: ["/[0-9]+点/"], note: 时间词 }
        sorry: [抱歉, 对不起]
      rules:
        vague-time: error
        cliche: off
        dead-end: { level: suggestion, off: true, min: 1, max: 3, tokens+: [甲], tokens-: [乙], exceptions: [丙], note: 试用 }
      typography:
        cjk_latin_spacing: none
        cjk_digit_spacing: warning
        skip_zh_units: true
        unit_spacing: on
        full_width_punctuation: error
        half_width_punctuation: off
        half_width_alphanumerics: suggestion
        brackets: half_width
        quotes: corner
        punctuation_spacing: on
        ellipsis: ……
        dash: spaced
        repeated_punctuation: off
        unpaired_punctuation: on
        exceptions: [豆瓣FM, T恤]
      terms:
        - { term: 工单, status: preferred, use: 请求, audience: expert, note: 统一 }
      reply_types:
        standard: { label: 标准, parts: [empathy], minutes: "10", needs_review: true, when: 平时, note: 常用 }
      decisions:
        - { question: 你还是您, choice: 你, on: 2026-11-01, by: 王芳, why: 亲切 }
      contacts: { 物流组: "@wuliu" }
      folders:
        templates/logistics: { scenario: delay, status: approved, rules: { cliche: off } }
      """,
    chinese: """
      名称: { 中文: 山雀, 英文: Tit }
      语言: [en, zh]
      界面语言: 英文
      默认口吻: friendly
      审阅周期: 6个月
      原则: [先听懂, 再解决]
      备注: 改之前先说一声
      口吻:
        friendly:
          名称: { 中文: 亲切, 英文: Friendly }
          语言: [zh]
          称呼: 你
          什么时候用: [大多数客户]
          客户: { role: [店主], 行业: [零售] }
          表情上限: 2
          可用表情: ["🎉"]
          波浪号: 可以
          感叹号上限: 1
          闲聊: 是
          规则: { cliche: 开 }
          备注: 别混用
      渠道:
        chat:
          名称: 聊天
          长度: { 至少: 4, 至多: 120 }
          要点: [empathy]
          回应时限: 5 分钟
          标记: 标记文本
          公开: 是
          表情上限: 1
          感叹号上限: 0
          波浪号: 不用
          备注: 一次一件事
      要点:
        empathy: { 名称: { 中文: 共情, 英文: Empathy }, 提示词: [着急], 备注: 说出感受 }
        time: 时间
        closing:
      要填:
        customer_name: { 名称: 客户姓名, 类型: 姓名, 例子: 王小明 }
      词表:
        time: { 名称: 时间, 词: [今天], 模式: ["/[0-9]+点/"], 备注: 时间词 }
        sorry: [抱歉, 对不起]
      规则:
        vague-time: 必须改
        cliche: 关
        dead-end: { 级别: 可优化, 关: 是, 至少: 1, 至多: 3, 词+: [甲], 词-: [乙], 例外: [丙], 备注: 试用 }
      排版:
        中英文空格: 不空格
        中文数字空格: 建议改
        中文单位不管: 是
        单位空格: 开
        全角标点: 必须改
        英文半角标点: 关
        半角字母数字: 可优化
        括号: 半角
        引号: 「」
        标点旁的空格: 开
        省略号: ……
        破折号: 空格
        重复标点: 关
        成对标点: 开
        例外: [豆瓣FM, T恤]
      用词:
        - { 词: 工单, 状态: 首选, 改用: 请求, 读者: 熟手, 备注: 统一 }
      回复类型:
        standard: { 名称: 标准, 要点: [empathy], 分钟: "10", 要复核: 是, 什么时候用: 平时, 备注: 常用 }
      决定:
        - { 问题: 你还是您, 选择: 你, 日期: 2026-11-01, 人: 王芳, 原因: 亲切 }
      联系人: { 物流组: "@wuliu" }
      文件夹:
        templates/logistics: { 场景: delay, 状态: 已批准, 规则: { cliche: 关 } }
      """)
}
