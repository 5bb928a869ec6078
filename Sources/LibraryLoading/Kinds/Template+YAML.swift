import Diagnostics
import DomainModel
import YAMLReading

enum TemplateKeys {
  static let title = Key(
    "title", "标题", .sentence, required: true, zh: "一句话说清是什么回复",
    en: "one line that says which reply it is")
  static let scenario = Key("scenario", "场景", .text, zh: "属于哪个场景（编号）", en: "the id of its scenario")
  static let status = Key(
    "status", "状态", .choice(Status.self), zh: "没写就是待审", en: "proposed where nothing is said")
  static let replacedBy = Key(
    "replaced_by", "替代为", .text, zh: "停用后改用哪个模板", en: "the template to use instead")
  static let reviewed = Key(
    "reviewed", "审阅日期", .date, zh: "最近一次审阅", en: "the day of the last review")
  static let reviewEvery = Key(
    "review_every", "审阅周期", .days, zh: "多久要再看一次", en: "how often it must be reviewed")
  static let customerSays = Key(
    "customer_says", "客户会说", .lines, zh: "客户的原话，一行一句；搜索靠它",
    en: "customers' own words, one a line; search lives on them")
  static let tags = Key("tags", "标签", .words, zh: "几个短词", en: "a few short words")
  static let useWhen = Key("use_when", "什么时候用", .sentence, zh: "什么情况下用它", en: "when to use it")
  static let avoidWhen = Key(
    "avoid_when", "什么时候不用", .sentence, zh: "什么情况下别用，改用什么", en: "when not to, and what instead")
  static let handOff = Key(
    "hand_off", "转交", .sentence, zh: "什么时候转给谁", en: "when to hand over, and to whom")
  static let beforeSend = Key(
    "before_send", "发送前确认", .sentences, zh: "发之前要核对的事", en: "what to make sure of before sending")
  static let nextQuestions = Key(
    "next_questions", "客户接着会问", .words, zh: "接下来用得上的模板（编号）",
    en: "ids of templates for what comes next")
  static let ifNotSolved = Key(
    "if_not_solved", "没解决怎么办", .sentence, zh: "还没解决时下一步做什么", en: "what to try next")
  static let shortcut = Key("shortcut", "快捷词", .text, zh: "输入它就能找到", en: "typed to find it")
  static let audience = Key(
    "audience", "读者", .choice(ReaderLevel.self), zh: "写给新手还是熟手", en: "how much the reader knows")
  static let attachments = Key(
    "attachments", "附件", .texts, zh: "随信的链接", en: "links that go with it")
  static let dependsOn = Key(
    "depends_on", "依赖", .texts, zh: "哪些事实或功能变了就要改它", en: "facts or features it depends on")
  static let sendAfter = Key(
    "send_after", "发送时间", .text, zh: "过多久再发", en: "how long to wait before sending")
  static let basedOn = Key(
    "based_on", "基于", .text, zh: "写这个变体时原文的短哈希",
    en: "short hash of the base text it was written from")
  static let slots = Key("slots", "要填", .slots, zh: "要填的空", en: "the blanks to fill in")
  static let language = Key("lang", "语言", .text, zh: "正文的语言", en: "the language of its text")
  static let profile = Key("profile", "口吻", .text, zh: "只用于哪种口吻", en: "the profile it is for")
  static let channel = Key("channel", "渠道", .text, zh: "只用于哪个渠道", en: "the channel it is for")

  private static let afterTitle: [any DescribedKey] = [
    scenario, status, replacedBy, CommonKeys.owner, reviewed, reviewEvery, language, profile,
    channel, shortcut, customerSays, tags, useWhen, avoidWhen, CommonKeys.note, handOff,
    beforeSend, nextQuestions, ifNotSolved, audience, attachments, dependsOn, sendAfter, basedOn,
    CommonKeys.aliases, slots,
  ]
  static let table = KeyTable([title] + afterTitle)
  /// What a folder's files need not repeat: anything that is not one template's own.
  static let defaults = afterTitle.filter { key in
    let own = [replacedBy.name, basedOn.name, shortcut.name, CommonKeys.aliases.name]
    return !own.contains(key.description.name)
  }
}

extension TemplateFields {
  private static let subject = Message(zh: "模板", en: "a template")

  /// The title is looked for after inheritance, so it is not asked for here.
  /// No initializer, which would make a second copy of all of them.
  static func read(_ node: YAMLNode, _ reading: inout Reading) -> TemplateFields {
    read(Record(node, Self.tableWithoutDemands, of: Self.subject, &reading), &reading)
  }

  static func read(_ record: Record, _ reading: inout Reading) -> TemplateFields {
    var fields = TemplateFields()
    fields.isPartial = reading.isPartial
    fields.title = record.read(TemplateKeys.title, &reading)
    fields.scenario = record.read(TemplateKeys.scenario, &reading)
    fields.status = record.read(TemplateKeys.status, &reading)
    fields.replacedBy = record.read(TemplateKeys.replacedBy, &reading)
    fields.owner = record.read(CommonKeys.owner, &reading)
    fields.reviewed = record.read(TemplateKeys.reviewed, &reading)
    fields.reviewEvery = record.read(TemplateKeys.reviewEvery, &reading)
    fields.customerSays = record.read(TemplateKeys.customerSays, &reading)
    fields.tags = record.read(TemplateKeys.tags, &reading)
    fields.useWhen = record.read(TemplateKeys.useWhen, &reading)
    fields.avoidWhen = record.read(TemplateKeys.avoidWhen, &reading)
    fields.note = record.read(CommonKeys.note, &reading)
    fields.handOff = record.read(TemplateKeys.handOff, &reading)
    fields.beforeSend = record.read(TemplateKeys.beforeSend, &reading)
    fields.nextQuestions = record.read(TemplateKeys.nextQuestions, &reading)
    fields.ifNotSolved = record.read(TemplateKeys.ifNotSolved, &reading)
    fields.shortcut = record.read(TemplateKeys.shortcut, &reading)
    fields.audience = record.read(TemplateKeys.audience, &reading)
    fields.attachments = record.read(TemplateKeys.attachments, &reading)
    fields.dependsOn = record.read(TemplateKeys.dependsOn, &reading)
    fields.sendAfter = record.read(TemplateKeys.sendAfter, &reading)
    fields.basedOn = record.read(TemplateKeys.basedOn, &reading)
    fields.aliases = record.read(CommonKeys.aliases, &reading)
    fields.slots = record.read(TemplateKeys.slots, &reading)
    fields.language = record.read(TemplateKeys.language, &reading)
    fields.profile = record.read(TemplateKeys.profile, &reading)
    fields.channel = record.read(TemplateKeys.channel, &reading)
    return fields
  }

  private static let tableWithoutDemands = TemplateKeys.table.withoutDemands
}
