import Diagnostics
import DomainModel
import YAMLReading

enum ScenarioKeys {
  static let title = Key(
    "title", "标题", .sentence, required: true, zh: "场景的名字", en: "the scenario's name")
  static let feeling = Key(
    "feeling", "客户的感受", .sentence, zh: "客户此刻的感受", en: "what the customer feels now")
  static let mood = Key(
    "mood", "情绪", .choice(Scenario.Mood.self), zh: "平静、着急还是生气", en: "calm, worried or upset")
  static let customerSays = Key(
    "customer_says", "客户会说", .lines, zh: "客户的原话，一行一句", en: "customers' own words, one a line")
  static let parts = Key(
    "parts", "回复要点", .list(of: .scenarioPart), zh: "回复要有的部分，按顺序", en: "what a reply holds, in order"
  )
  static let forbid = Key(
    "forbid", "不能有", .words, zh: "不能出现的（规则或词表）", en: "rules or matchers that must not fire")
  static let apology = Key(
    "apology", "道歉", .choice(Scenario.Apology.self), zh: "要不要道歉", en: "whether to apologise")
  static let replyType = Key(
    "reply_type", "回复类型", .text, zh: "简单确认、标准还是复杂", en: "ack, standard, complex")
  static let escalateTo = Key("escalate_to", "升级给", .text, zh: "处理不了找谁", en: "who takes over")
  static let approvalTime = Key(
    "approval_time", "审批时间", .text, zh: "批下来要多久", en: "how long approval takes")
  static let maxAsks = Key(
    "max_asks", "最多问几件", .integer(0...20), zh: "一次最多问客户几件事", en: "how many things to ask at most")
  static let tags = Key("tags", "标签", .words, zh: "几个短词", en: "a few short words")

  static let table = KeyTable(
    [
      title, feeling, mood, customerSays, parts, forbid, apology, replyType, escalateTo,
      approvalTime, maxAsks, tags,
    ] + CommonKeys.all)
}

extension Scenario {
  init(id: String, _ node: YAMLNode, _ source: SourceText, _ reading: inout Reading) {
    let record = Record(node, ScenarioKeys.table, of: Message(zh: "场景", en: "a scenario"), &reading)
    self.init(
      id: id, title: record.read(ScenarioKeys.title, &reading)?.value ?? id,
      feeling: record.read(ScenarioKeys.feeling, &reading)?.value,
      mood: record.read(ScenarioKeys.mood, &reading)?.value,
      customerSays: record.read(ScenarioKeys.customerSays, &reading) ?? [],
      parts: record.read(ScenarioKeys.parts, &reading) ?? [],
      forbid: record.read(ScenarioKeys.forbid, &reading) ?? [],
      apology: record.read(ScenarioKeys.apology, &reading)?.value,
      replyType: record.read(ScenarioKeys.replyType, &reading),
      escalateTo: record.read(ScenarioKeys.escalateTo, &reading)?.value,
      approvalTime: record.read(ScenarioKeys.approvalTime, &reading)?.value,
      maxAsks: record.read(ScenarioKeys.maxAsks, &reading)?.value,
      tags: (record.read(ScenarioKeys.tags, &reading) ?? []).map(\.value),
      owner: record.read(CommonKeys.owner, &reading)?.value,
      note: record.read(CommonKeys.note, &reading)?.value,
      aliases: record.read(CommonKeys.aliases, &reading) ?? [], source: source)
  }
}

extension Shape where Value == Scenario.Part {
  fileprivate static let id = Key(
    "id", "要点", .text, required: true, zh: "部分的名字", en: "the part's name")
  fileprivate static let need = Key(
    "need", "要求", .choice(Scenario.Need.self), zh: "必须、最好有还是可选",
    en: "required, recommended or optional")
  fileprivate static let after = Key(
    "after", "在后", .words, zh: "要在哪些部分之后", en: "the parts it comes after")
  fileprivate static let condition = Key("if", "条件", .text, zh: "什么情况下才要", en: "when it is wanted")
  fileprivate static let table = KeyTable([id, need, after, condition])

  /// A name alone is a required part.
  static let scenarioPart = Shape(.anyOf([.text, .object(table)])) { node, reading in
    if let name = Shape<Located<String>>.text.readIfText(node, &reading) {
      return Scenario.Part(id: name, need: .required, after: [], condition: nil)
    }
    guard node.entries != nil else {
      reading.reportWrongKind(node, wanted: .text)
      return nil
    }
    let record = Record(node, table, of: Message(zh: "回复要点", en: "a part"), &reading)
    guard let name = record.read(id, &reading) else { return nil }
    return Scenario.Part(
      id: name, need: record.read(need, &reading)?.value ?? .required,
      after: record.read(after, &reading) ?? [], condition: record.read(condition, &reading)?.value)
  }
}

extension Shape where Value == Located<String> {
  fileprivate func readIfText(_ node: YAMLNode, _ reading: inout Reading) -> Located<String>? {
    node.text == nil ? nil : read(node, &reading)
  }
}
