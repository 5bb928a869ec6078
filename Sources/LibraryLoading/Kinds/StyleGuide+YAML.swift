import Diagnostics
import DomainModel
import YAMLReading

enum StyleGuideKeys {
  static let name = Key("name", "名称", .both, zh: "这套口吻的名字", en: "the name of this voice")
  static let languages = Key(
    "languages", "语言", .words, zh: "用哪些语言回复，第一个是默认",
    en: "the languages of replies; the first is the default")
  static let ui = Key(
    "ui", "界面语言", .choice(InterfaceLanguage.self), zh: "工具用哪种语言说话",
    en: "the language the tool speaks")
  static let defaultProfile = Key(
    "default_profile", "默认口吻", .text, zh: "没说用哪种口吻时用它", en: "the profile where none is named")
  static let reviewEvery = Key(
    "review_every", "审阅周期", .days, zh: "模板多久要再看一次", en: "how often templates must be reviewed")
  static let principles = Key(
    "principles", "原则", .sentences, zh: "几句话说清我们的口吻", en: "the voice in a few sentences")
  static let profiles = Key(
    "profiles", "口吻", .map(ofOptional: .profile), zh: "每种口吻：怎么称呼、能不能用表情",
    en: "the voices: how to address, emoji and so on")
  static let channels = Key(
    "channels", "渠道", .map(ofOptional: .channel), zh: "每个渠道：长度、格式、时限",
    en: "the channels: length, markup, time to respond")
  static let parts = Key(
    "parts", "要点", .map(of: .partName, whenEmpty: { _, _ in PartDraft() }), zh: "回复由哪些部分组成",
    en: "the vocabulary of reply parts")
  static let slots = Key(
    "slots", "要填", .slots, zh: "所有模板共用的空", en: "the blanks that all templates share")
  static let matchers = Key(
    "matchers", "词表", .map(of: .matcher), zh: "规则共用的词表", en: "word lists that rules share")
  static let rules = Key(
    "rules", "规则", .ruleSettings, zh: "哪些规则关掉、哪些调整级别",
    en: "rules switched off or given another level")
  static let typography = Key(
    "typography", "排版", .typography, zh: "排版检查：开、关、级别，用哪一种写法",
    en: "typography checks: on, off, the level, and which way of writing")
  static let terms = Key(
    "terms", "用词", .list(of: .term), zh: "统一的用词", en: "words we use and words we don't")
  static let replyTypes = Key(
    "reply_types", "回复类型", .map(ofOptional: .replyType), zh: "简单确认、标准、复杂",
    en: "ack, standard, complex")
  static let decisions = Key(
    "decisions", "决定", .list(of: .decision), zh: "有争议时我们怎么定的",
    en: "how we settled what advice disagrees on")
  static let contacts = Key("contacts", "联系人", .map(of: .text), zh: "有问题找谁", en: "whom to ask")
  static let folders = Key(
    "folders", "文件夹", .map(of: .folderDefaults), zh: "某个文件夹里的文件默认怎么填",
    en: "what the files of a folder need not repeat")

  static let table = KeyTable([
    name, languages, ui, defaultProfile, reviewEvery, principles, profiles, channels, parts, slots,
    matchers, rules, typography, terms, replyTypes, decisions, contacts, folders, CommonKeys.note,
  ])
}

extension StyleGuide {
  init(_ node: YAMLNode?, _ reading: inout Reading) {
    self.init()
    path = reading.path
    guard let node, !node.isNull else { return }
    let record = Record(
      node, StyleGuideKeys.table, of: Message(zh: "styleguide.yaml ", en: "styleguide.yaml"),
      &reading)
    if let name = record.read(StyleGuideKeys.name, &reading) { self.name = name }
    let languages = (record.read(StyleGuideKeys.languages, &reading) ?? []).map(\.value)
    if !languages.isEmpty { self.languages = languages }
    uiLanguage = record.read(StyleGuideKeys.ui, &reading)?.value.language
    defaultProfile = record.read(StyleGuideKeys.defaultProfile, &reading)
    reviewEvery = record.read(StyleGuideKeys.reviewEvery, &reading)?.value
    principles = (record.read(StyleGuideKeys.principles, &reading) ?? []).map(\.value)
    profiles = (record.read(StyleGuideKeys.profiles, &reading) ?? []).map { $0.value.make($0.name) }
    channels = (record.read(StyleGuideKeys.channels, &reading) ?? []).map { $0.value.make($0.name) }
    parts = (record.read(StyleGuideKeys.parts, &reading) ?? []).map {
      PartName(id: $0.name.value, label: $0.value.label, cues: $0.value.cues, note: $0.value.note)
    }
    slots = record.read(StyleGuideKeys.slots, &reading) ?? []
    matchers = (record.read(StyleGuideKeys.matchers, &reading) ?? []).map { $0.value.make($0.name) }
    ruleSettings = record.read(StyleGuideKeys.rules, &reading) ?? []
    if let typography = record.read(StyleGuideKeys.typography, &reading) {
      self.typography = typography
    }
    terms = record.read(StyleGuideKeys.terms, &reading) ?? []
    replyTypes = (record.read(StyleGuideKeys.replyTypes, &reading) ?? []).map {
      $0.value.make($0.name.value)
    }
    decisions = record.read(StyleGuideKeys.decisions, &reading) ?? []
    contacts = (record.read(StyleGuideKeys.contacts, &reading) ?? []).map {
      ($0.name.value, $0.value.value)
    }
    folders = (record.read(StyleGuideKeys.folders, &reading) ?? []).map {
      FolderDefaults(folder: $0.name, template: $0.value.template, rules: $0.value.rules)
    }
    note = record.read(CommonKeys.note, &reading)?.value
  }
}

/// The words for the tool's own language.
enum InterfaceLanguage: String, NamedChoice {
  case zh, en
  var chinese: String { self == .zh ? "中文" : "英文" }
  var language: UILanguage { self == .zh ? .zh : .en }
}

enum Tilde: String, NamedChoice {
  case allow, forbid
  var chinese: String { self == .allow ? "可以" : "不用" }
}

enum Address: String, NamedChoice {
  case informal = "你"
  case formal = "您"
  var chinese: String { rawValue }
}

/// Something that its name in the map completes.
struct Draft<Value> {
  var make: @Sendable (Located<String>) -> Value
}

private enum Keys {
  static let label = Key("label", "名称", .both, zh: "给人看的名字", en: "its name for people")
  static let languages = Key("lang", "语言", .words, zh: "用于哪些语言", en: "the languages it is for")
  static let address = Key("address", "称呼", .choice(Address.self), zh: "你还是您", en: "你 or 您")
  static let when = Key("when", "什么时候用", .sentences, zh: "什么时候用", en: "when it applies")
  static let customers = Key(
    "customers", "客户", .map(of: .texts), zh: "哪些客户用它：每项写属性和值",
    en: "the customers it is for, by attribute")
  static let emojiMax = Key(
    "emoji_max", "表情上限", .integer(0...100), zh: "最多几个表情", en: "emoji at most")
  static let emojiAllow = Key(
    "emoji_allow", "可用表情", .texts, zh: "只用这些表情", en: "the emoji that may be used")
  static let tilde = Key(
    "tilde", "波浪号", .choice(Tilde.self), zh: "能不能用～", en: "whether ～ may be used")
  static let exclamationMax = Key(
    "exclamation_max", "感叹号上限", .integer(0...100), zh: "最多几个感叹号", en: "exclamation marks at most")
  static let smallTalk = Key(
    "small_talk", "闲聊", .flag, zh: "能不能聊两句别的", en: "whether small talk is welcome")
  static let profile = KeyTable([
    label, languages, address, when, customers, emojiMax, emojiAllow, tilde, exclamationMax,
    smallTalk, rules,
    CommonKeys.note,
  ])

  static let min = Key(
    "min", "至少", .integer(0...100_000), zh: "至少几个字", en: "at least so many characters and words")
  static let max = Key(
    "max", "至多", .integer(0...100_000), zh: "至多几个字", en: "at most so many characters and words")
  static let length = Key("length", "长度", .lengthBand, zh: "多长合适", en: "how long a reply should be")
  static let lengthBand = KeyTable([min, max])
  static let parts = Key("parts", "要点", .words, zh: "要有哪些部分", en: "the parts it must hold")
  static let respondWithin = Key(
    "respond_within", "回应时限", .text, zh: "多久内要回应", en: "how soon to respond")
  static let markup = Key(
    "markup", "标记", .choice(StyleGuide.Markup.self), zh: "能显示什么格式",
    en: "what formatting it can show")
  static let isPublic = Key(
    "public", "公开", .flag, zh: "谁都看得到，不能写客户的信息；不写就看是不是叫 public",
    en: "everybody reads it: nothing of the customer's; unless said, only of one called public")
  static let channel = KeyTable([
    label, length, parts, respondWithin, markup, isPublic, emojiMax, exclamationMax, tilde, rules,
    CommonKeys.note,
  ])

  static let cues = Key(
    "cues", "提示词", .texts, zh: "这部分里常有的词", en: "words that such a part tends to hold")
  static let part = KeyTable([label, cues, CommonKeys.note])

  static let words = Key("words", "词", .texts, zh: "词", en: "words")
  static let patterns = Key("patterns", "模式", .texts, zh: "模式", en: "patterns")
  static let matcher = KeyTable([label, words, patterns, CommonKeys.note])

  static let off = Key("off", "关", .flag, zh: "关掉", en: "switched off")
  static let ruleSetting = KeyTable([
    RuleKeys.level, off, RuleKeys.min, RuleKeys.max, RuleKeys.tokensAdded, RuleKeys.tokensRemoved,
    RuleKeys.exceptions, CommonKeys.note,
  ])
  static let rules = Key(
    "rules", "规则", .ruleSettings, zh: "在这里对规则的调整", en: "rules that are different here")
  static let folder = KeyTable(TemplateKeys.defaults + [rules])

  static let term = Key("term", "词", .text, required: true, zh: "这个词", en: "the word")
  static let termStatus = Key(
    "status", "状态", .choice(StyleGuide.TermStatus.self), required: true, zh: "用不用它",
    en: "whether to use it")
  static let use = Key("use", "改用", .text, zh: "改用什么", en: "what to use instead")
  static let audience = Key(
    "audience", "读者", .choice(ReaderLevel.self), zh: "行话写“熟手”，对别人要解释",
    en: "`expert` for words of the trade, which others want explained")
  static let terms = KeyTable([term, termStatus, use, audience, CommonKeys.note])

  static let minutes = Key("minutes", "分钟", .text, zh: "大约写几分钟", en: "how many minutes it takes")
  static let needsReview = Key(
    "needs_review", "要复核", .flag, zh: "发之前要别人看一遍", en: "somebody else reads it first")
  static let replyWhen = Key("when", "什么时候用", .sentence, zh: "什么时候用", en: "when it applies")
  static let replyType = KeyTable([label, parts, minutes, needsReview, replyWhen, CommonKeys.note])
}

extension Shape where Value == Draft<StyleGuide.Profile> {
  fileprivate static let profile = Shape.object(
    Keys.profile, Message(zh: "口吻", en: "a profile")
  ) { record, _, reading in
    let label = record.read(Keys.label, &reading)
    let languages = (record.read(Keys.languages, &reading) ?? []).map(\.value)
    let address = record.read(Keys.address, &reading)?.value.rawValue
    let when = (record.read(Keys.when, &reading) ?? []).map(\.value)
    let customers = (record.read(Keys.customers, &reading) ?? []).map {
      StyleGuide.CustomerCondition(attribute: $0.name.value, values: $0.value.map(\.value))
    }
    let emojiMax = record.read(Keys.emojiMax, &reading)?.value
    let emojiAllow = (record.read(Keys.emojiAllow, &reading) ?? []).map(\.value)
    let tilde = record.read(Keys.tilde, &reading).map { $0.value == .allow }
    let exclamationMax = record.read(Keys.exclamationMax, &reading)?.value
    let smallTalk = record.read(Keys.smallTalk, &reading)
    let rules = record.read(Keys.rules, &reading) ?? []
    let note = record.read(CommonKeys.note, &reading)?.value
    return Draft { name in
      StyleGuide.Profile(
        id: name.value, place: name.place, label: label, languages: languages, address: address,
        when: when, customers: customers, emojiMax: emojiMax, emojiAllow: emojiAllow,
        allowsTilde: tilde,
        exclamationMax: exclamationMax, allowsSmallTalk: smallTalk, rules: rules, note: note)
    }
  }
}

struct LengthBand {
  var min: Int?
  var max: Int?
}

extension Shape where Value == LengthBand {
  fileprivate static let lengthBand = Shape.object(
    Keys.lengthBand, Message(zh: "长度", en: "a length")
  ) { record, _, reading in
    LengthBand(
      min: record.read(Keys.min, &reading)?.value, max: record.read(Keys.max, &reading)?.value)
  }
}

extension Shape where Value == Draft<StyleGuide.Channel> {
  fileprivate static let channel = Shape.object(
    Keys.channel, Message(zh: "渠道", en: "a channel")
  ) { record, _, reading in
    let label = record.read(Keys.label, &reading)
    let length = record.read(Keys.length, &reading)
    let parts = record.read(Keys.parts, &reading) ?? []
    let respondWithin = record.read(Keys.respondWithin, &reading)?.value
    let markup = record.read(Keys.markup, &reading)?.value ?? .plain
    let isPublic = record.read(Keys.isPublic, &reading)
    let rules = record.read(Keys.rules, &reading) ?? []
    let emojiMax = record.read(Keys.emojiMax, &reading)?.value
    let exclamationMax = record.read(Keys.exclamationMax, &reading)?.value
    let tilde = record.read(Keys.tilde, &reading).map { $0.value == .allow }
    let note = record.read(CommonKeys.note, &reading)?.value
    return Draft { name in
      StyleGuide.Channel(
        id: name.value, place: name.place, label: label, minLength: length?.min,
        maxLength: length?.max, parts: parts, respondWithin: respondWithin, markup: markup,
        emojiMax: emojiMax, exclamationMax: exclamationMax, allowsTilde: tilde,
        isPublic: isPublic, rules: rules, note: note)
    }
  }
}

struct PartDraft {
  var label: Message?
  var cues: [Located<String>] = []
  var note: String?
}

extension Shape where Value == PartDraft {
  /// A part with its label and cues; a text alone is its label.
  fileprivate static let partName = Shape(.anyOf([.text, .object(Keys.part)])) { node, reading in
    if let text = node.text { return PartDraft(label: Message(text)) }
    guard node.entries != nil else {
      reading.reportWrongKind(node, wanted: .keysAndValues)
      return nil
    }
    let record = Record(node, Keys.part, of: Message(zh: "要点", en: "a part"), &reading)
    return PartDraft(
      label: record.read(Keys.label, &reading),
      cues: record.read(Keys.cues, &reading) ?? [],
      note: record.read(CommonKeys.note, &reading)?.value)
  }
}

extension Shape where Value == Draft<StyleGuide.Matcher> {
  /// A matcher with words and patterns; a list alone is its words.
  fileprivate static let matcher = Shape(.anyOf([.list(.text), .object(Keys.matcher)])) {
    node, reading in
    var label: Message?
    var words: [Located<String>] = []
    var patterns: [Located<String>] = []
    var note: String?
    if node.entries != nil {
      let record = Record(node, Keys.matcher, of: Message(zh: "词表", en: "a matcher"), &reading)
      label = record.read(Keys.label, &reading)
      words = record.read(Keys.words, &reading) ?? []
      patterns = record.read(Keys.patterns, &reading) ?? []
      note = record.read(CommonKeys.note, &reading)?.value
    } else {
      words = Shape<[Located<String>]>.texts.read(node, &reading) ?? []
    }
    let (finalLabel, finalWords, finalPatterns, finalNote) = (label, words, patterns, note)
    return Draft { name in
      StyleGuide.Matcher(
        id: name.value, place: name.place, label: finalLabel, words: finalWords,
        patterns: finalPatterns, note: finalNote)
    }
  }
}

/// A setting before it knows which rule it is about.
struct RuleSettingDraft {
  var isOff = false
  var level: Severity?
  var min: Int?
  var max: Int?
  var added: [Located<String>] = []
  var removed: [Located<String>] = []
  var exceptions: [Located<String>] = []
  var note: String?
}

extension Shape where Value == [StyleGuide.RuleSetting] {
  fileprivate static let ruleSettings = Shape(.map(Shape<RuleSettingDraft>.ruleSetting.schema)) {
    node, reading in
    Shape<[(name: Located<String>, value: RuleSettingDraft)]>.map(of: .ruleSetting)
      .read(node, &reading)?.map { name, draft in
        StyleGuide.RuleSetting(
          id: name, isOff: draft.isOff, level: draft.level, min: draft.min, max: draft.max,
          addedTokens: draft.added, removedTokens: draft.removed, exceptions: draft.exceptions,
          note: draft.note)
      }
  }
}

extension Shape where Value == RuleSettingDraft {
  /// A level, `off`, or a map of what is different.
  fileprivate static let ruleSetting = Shape(
    .anyOf([.choice(words), .object(Keys.ruleSetting)])
  ) { node, reading in
    if let word = node.text {
      guard let choice = words.first(where: { $0.english == word || $0.chinese == word }) else {
        reading.reportUnknownChoice(node, word, words)
        return nil
      }
      return RuleSettingDraft(
        isOff: choice.english == "off", level: Severity(rawValue: choice.english))
    }
    guard node.entries != nil else {
      reading.reportWrongKind(node, wanted: .keysAndValues)
      return nil
    }
    let record = Record(
      node, Keys.ruleSetting, of: Message(zh: "规则的设置", en: "a rule's setting"), &reading)
    return RuleSettingDraft(
      isOff: record.read(Keys.off, &reading) ?? false,
      level: record.read(RuleKeys.level, &reading)?.value,
      min: record.read(RuleKeys.min, &reading)?.value,
      max: record.read(RuleKeys.max, &reading)?.value,
      added: record.read(RuleKeys.tokensAdded, &reading) ?? [],
      removed: record.read(RuleKeys.tokensRemoved, &reading) ?? [],
      exceptions: record.read(RuleKeys.exceptions, &reading) ?? [],
      note: record.read(CommonKeys.note, &reading)?.value)
  }

  private static let words: [(english: String, chinese: String)] =
    Shape<Located<Severity>>.levels + [("on", "开"), ("off", "关")]
}

extension Shape where Value == StyleGuide.Term {
  fileprivate static let term = Shape.object(Keys.terms, Message(zh: "用词", en: "a term")) {
    record, _, reading in
    let status = record.read(Keys.termStatus, &reading)?.value ?? .proposed
    let use = record.read(Keys.use, &reading)?.value
    let audience = record.read(Keys.audience, &reading)?.value
    let note = record.read(CommonKeys.note, &reading)?.value
    return record.read(Keys.term, &reading).map {
      StyleGuide.Term(term: $0, status: status, use: use, audience: audience, note: note)
    }
  }
}

struct ReplyTypeDraft {
  var make: @Sendable (String) -> StyleGuide.ReplyType
}

extension Shape where Value == ReplyTypeDraft {
  fileprivate static let replyType = Shape.object(
    Keys.replyType, Message(zh: "回复类型", en: "a reply type")
  ) { record, _, reading in
    let label = record.read(Keys.label, &reading)
    let parts = record.read(Keys.parts, &reading) ?? []
    let minutes = record.read(Keys.minutes, &reading)?.value
    let needsReview = record.read(Keys.needsReview, &reading) ?? false
    let when = record.read(Keys.replyWhen, &reading)?.value
    let note = record.read(CommonKeys.note, &reading)?.value
    return ReplyTypeDraft { id in
      StyleGuide.ReplyType(
        id: id, label: label, parts: parts, minutes: minutes, needsReview: needsReview, when: when,
        note: note)
    }
  }
}

/// What the guide says about a folder.
struct FolderDraft {
  var template: TemplateFields
  var rules: [StyleGuide.RuleSetting]
}

extension Shape where Value == FolderDraft {
  fileprivate static let folderDefaults = Shape.object(
    Keys.folder, Message(zh: "文件夹的默认值", en: "a folder's defaults")
  ) { record, _, reading in
    FolderDraft(
      template: TemplateFields.read(record, &reading),
      rules: record.read(Keys.rules, &reading) ?? [])
  }
}
