import DomainModel
import LibraryLoading
import Testing

/// A file of one kind with all its keys, in English and in Chinese, to the same effect.
struct FullFile: Sendable, CustomTestStringConvertible {
  var schema: FileSchema
  var english: String
  var chinese: String
  /// Keys that are kept in the file for people and read into no value.
  var unread: Set<String> = []

  var testDescription: String { schema.rawValue }

  var path: String {
    switch schema {
    case .template: "library/templates/all.md"
    case .rule: "library/rules/all.md"
    case .scenario: "library/scenarios/all.md"
    case .fact: "library/facts/all.md"
    case .partial: "library/partials/all.md"
    case .guide: "library/guide/all.md"
    case .case: "library/cases/all.md"
    case .styleguide: "styleguide.yaml"
    }
  }

  /// The library that holds this file alone.
  func tree(_ keys: String) -> String {
    schema == .styleguide
      ? "-- styleguide.yaml --\n\(keys)"
      : "-- styleguide.yaml --\nlanguages: [zh, en]\n-- \(path) --\n---\n\(keys)\n---\n正文\n"
  }

  /// The value that the file became; its contents, without places.
  func value(_ library: Library) -> String {
    let items: [Any] =
      switch schema {
      case .template: library.templates
      case .rule: library.rules
      case .scenario: library.scenarios
      case .fact: library.facts
      case .partial: library.partials
      case .guide: library.guide
      case .case: library.cases
      case .styleguide: [library.styleGuide]
      }
    return items.map(contents).joined()
  }

  /// The lines of each top-level key: what one must delete to take the key out.
  static func entries(_ keys: String) -> [String] {
    keys.split(separator: "\n").reduce(into: []) { entries, line in
      if line.first == " " || line.first == "-" {
        entries[entries.count - 1] += "\n" + line
      } else {
        entries.append(String(line))
      }
    }
  }

  static let all: [FullFile] = [
    template, rule, scenario, fact, partial, chapter, aCase, styleGuide,
  ]

  static let template = FullFile(
    schema: .template,
    english: """
      title: 物流延误：说明原因
      scenario: logistics-delay
      status: deprecated
      replaced_by: logistics/lost
      owner: 王芳
      reviewed: 2026-11-01
      review_every: 90 days
      customer_says: |
        快递三天没动了
        @客服 #8812 我的包裹到哪了？？
      tags: [物流, 延误]
      use_when: 已经查到物流节点
      avoid_when: 包裹已确认丢失
      note: 先看物流
      hand_off: 超过七天转物流组
      before_send: [物流节点真的查过了]
      next_questions: [refund/when]
      if_not_solved: 打电话给快递
      shortcut: wlyw
      audience: expert
      attachments: [https://example.com/a]
      depends_on: [refund-days, 物流查询]
      send_after: 1 小时
      based_on: 0011aabb
      aliases: [logistics/slow]
      lang: en
      profile: formal
      channel: chat
      slots:
        delay_reason:
          label: { zh: 延误原因, en: Reason }
          type: choice
          example: 天气
          fallback: 其他
          optional: true
          choices: [天气, 仓库积压]
          must_edit: no
          personal: yes
          purpose: 向客户说明
          note: 在物流系统里查
          help_desk: { zendesk: "{{ticket.reason}}" }
        eta:
      """,
    chinese: """
      标题: 物流延误：说明原因
      场景: logistics-delay
      状态: 已停用
      替代为: logistics/lost
      负责人: 王芳
      审阅日期: 2026/11/1
      审阅周期: 90天
      客户会说:
        - 快递三天没动了
        - "@客服 #8812 我的包裹到哪了？？"
      标签: [物流, 延误]
      什么时候用: 已经查到物流节点
      什么时候不用: 包裹已确认丢失
      备注: 先看物流
      转交: 超过七天转物流组
      发送前确认: 物流节点真的查过了
      客户接着会问: [refund/when]
      没解决怎么办: 打电话给快递
      快捷词: wlyw
      读者: 熟手
      附件: [https://example.com/a]
      依赖: [refund-days, 物流查询]
      发送时间: 1 小时
      基于: 0011aabb
      旧名: [logistics/slow]
      语言: en
      口吻: formal
      渠道: chat
      要填:
        delay_reason:
          名称: { 中文: 延误原因, 英文: Reason }
          类型: 选项
          例子: 天气
          没有时用: 其他
          可不填: 是
          选项: [天气, 仓库积压]
          必须改写: 否
          个人信息: 是
          用途: 向客户说明
          备注: 在物流系统里查
          帮助台: { zendesk: "{{ticket.reason}}" }
        eta:
      """)

  static let rule = FullFile(
    schema: .rule,
    english: """
      title: 时间要具体
      kind: existence
      level: suggestion
      message: { zh: "“{match}”没有说什么时候", en: "‘{match}’ does not say when" }
      tokens: [尽快, 第一时间]
      tokens+: [稍后]
      tokens-: [马上]
      swap: { 亲: 你 }
      exceptions: [尽快送达]
      unless: { matcher: time, part: time, slot: time, customer_says: [急], within: 2 sentences, before: true, distance: 12 }
      only_if: { any: [{ tokens: [我们] }, { not: { all: [{ tokens: 客户 }] } }] }
      applies: { languages: [zh], scenarios: [delay], channels: [chat], profiles: [formal] }
      scope: part
      part: [time]
      count: emoji
      min: 1
      max: 3
      per: paragraph
      ignore_case: false
      either: { 您: 你 }
      first: [如果]
      second: [那么]
      within: sentence
      before: true
      parts: [time]
      matchers: [time]
      phrases: [谢谢]
      need: any
      ordered: true
      steps: [先, { matcher: time }, { part: time }]
      of: sentence
      allow: [🎉]
      where: closer
      share: 0.3
      threshold: 0.9
      safe_fix: true
      extends: base-rule
      examples:
        - { bad: 我们会⟦尽快⟧处理, good: 今天处理, lang: zh, scenario: delay, channel: chat, profile: formal }
      tip: 3
      decided: { question: 用不用尽快, choice: 不用, on: 2026-11-01, by: 王芳, why: 客户会等 }
      sources: [https://example.com]
      trust: heuristic
      owner: 风格小组
      note: 常见
      aliases: [asap]
      """,
    chinese: """
      标题: 时间要具体
      类型: 出现
      级别: 可优化
      提示: { 中文: "“{match}”没有说什么时候", 英文: "‘{match}’ does not say when" }
      词: [尽快, 第一时间]
      词+: [稍后]
      词-: [马上]
      换成: { 亲: 你 }
      例外: [尽快送达]
      除非: { 词表: time, 要点: time, 要填: 时间, 客户说: [急], 范围: 2 句, 之前: 是, 距离: 12 }
      仅当: { 任一: [{ 词: [我们] }, { 不是: { 全部: [{ 词: 客户 }] } }] }
      适用: { 语言: [zh], 场景: [delay], 渠道: [chat], 口吻: [formal] }
      范围: 部分
      哪一部分: [time]
      数什么: 表情
      至少: 1
      至多: 3
      每: 段
      忽略大小写: 否
      二选一: { 您: 你 }
      前: [如果]
      后: [那么]
      在内: 句
      之前: 是
      要点: [time]
      词表: [time]
      短语: [谢谢]
      要求: any
      按顺序: 是
      步骤: [先, { 词表: time }, { 要点: time }]
      什么: 句子
      许可: [🎉]
      位置: 结尾
      占比: 0.3
      阈值: 0.9
      可直接改: 是
      继承: base-rule
      例子:
        - { 坏: 我们会⟦尽快⟧处理, 好: 今天处理, 语言: zh, 场景: delay, 渠道: chat, 口吻: formal }
      要点序号: 3
      决定: { 问题: 用不用尽快, 选择: 不用, 日期: 2026-11-01, 人: 王芳, 原因: 客户会等 }
      出处: [https://example.com]
      可信度: 推测
      负责人: 风格小组
      备注: 常见
      旧名: [asap]
      """,
    // Other kinds of rule read them: `RuleBodyTests`. That the scope is a part, `part` says too.
    unread: [
      "scope",
      "swap", "count", "min", "max", "per", "either", "first", "second", "within", "before",
      "parts", "matchers", "phrases", "need", "ordered", "steps", "of", "allow", "where",
      "share", "threshold",
    ])

  static let scenario = FullFile(
    schema: .scenario,
    english: """
      title: 物流延误
      feeling: 着急
      mood: worried
      customer_says: |
        到哪了
        怎么还没到
      parts:
        - empathy
        - { id: action, need: recommended, after: [empathy], if: 能查到时 }
      forbid: [vague-time]
      apology: allowed
      reply_type: standard
      escalate_to: 物流组
      approval_time: 2 小时
      max_asks: 1
      tags: [物流]
      owner: 王芳
      note: 先安抚
      aliases: [slow]
      """,
    chinese: """
      标题: 物流延误
      客户的感受: 着急
      情绪: 着急
      客户会说: [到哪了, 怎么还没到]
      回复要点:
        - empathy
        - { 要点: action, 要求: 最好有, 在后: empathy, 条件: 能查到时 }
      不能有: [vague-time]
      道歉: 可道歉
      回复类型: standard
      升级给: 物流组
      审批时间: 2 小时
      最多问几件: 1
      标签: [物流]
      负责人: 王芳
      备注: 先安抚
      旧名: [slow]
      """)

  static let fact = FullFile(
    schema: .fact,
    english: """
      title: 退款到账时间
      value: 3 个工作日
      claim: 退款在 3 个工作日内到账
      source: { title: 退款政策, issuer: 财务部, url: https://example.com, published: 2026-01-02 }
      checked: { on: 2026-10-01, by: 王芳, status: verified }
      expires: 2027-01-01
      audience: internal
      contradicted_by: [5 个工作日]
      owner: 财务
      note: 每年核对
      aliases: [refund-time]
      """,
    chinese: """
      标题: 退款到账时间
      值: 3 个工作日
      说法: 退款在 3 个工作日内到账
      来源: { 标题: 退款政策, 发布者: 财务部, 网址: https://example.com, 发布日期: 2026-01-02 }
      核实: { 日期: 2026-10-01, 人: 王芳, 状态: 已核实 }
      到期: 2027-01-01
      对象: 内部
      冲突写法: [5 个工作日]
      负责人: 财务
      备注: 每年核对
      旧名: [refund-time]
      """)

  static let partial = FullFile(
    schema: .partial,
    english: """
      title: 收尾
      status: approved
      slots: { agent_name: { label: 客服 } }
      owner: 王芳
      note: 短一点
      aliases: [bye]
      """,
    chinese: """
      标题: 收尾
      状态: 已批准
      要填: { agent_name: { 名称: 客服 } }
      负责人: 王芳
      备注: 短一点
      旧名: [bye]
      """)

  static let chapter = FullFile(
    schema: .guide,
    english: """
      title: 我们怎么说话
      order: 2
      summary: 一句话
      see_also: [rule:vague-time]
      owner: 王芳
      note: 给新人
      aliases: [voice]
      """,
    chinese: """
      标题: 我们怎么说话
      顺序: 2
      摘要: 一句话
      另见: [rule:vague-time]
      负责人: 王芳
      备注: 给新人
      旧名: [voice]
      """)

  static let aCase = FullFile(
    schema: .case,
    english: """
      title: 花瓶碎了
      scenario: damaged
      before: |
        请提供照片。
      after: |
        花瓶碎了，换成我也会难过。
        发一张照片就行。
      template: damage/one-photo
      rules: [bare-rule]
      profile: friendly
      channel: chat
      lang: zh
      date: 2026-10-20
      by: 小李
      owner: 王芳
      note: 好例子
      aliases: [vase]
      """,
    chinese: """
      标题: 花瓶碎了
      场景: damaged
      改前: 请提供照片。
      改后: |
        花瓶碎了，换成我也会难过。
        发一张照片就行。
      模板: damage/one-photo
      规则: bare-rule
      口吻: friendly
      渠道: chat
      语言: zh
      日期: 2026-10-20
      分享人: 小李
      负责人: 王芳
      备注: 好例子
      旧名: [vase]
      """)
}
