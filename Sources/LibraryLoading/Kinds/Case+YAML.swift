import Diagnostics
import DomainModel
import YAMLReading

enum CaseKeys {
  static let title = Key(
    "title", "标题", .sentence, required: true, zh: "案例的名字", en: "the case's name")
  static let before = Key("before", "改前", .sentence, zh: "原来的回复", en: "the reply as it was")
  static let after = Key("after", "改后", .sentence, zh: "改好的回复", en: "the reply as it should be")
  static let template = Key("template", "模板", .text, zh: "对应的模板（编号）", en: "the id of the template")
  static let rules = Key("rules", "规则", .words, zh: "说明了哪些规则", en: "the rules it shows")
  static let date = Key("date", "日期", .date, zh: "哪天的事", en: "when it was")
  static let by = Key("by", "分享人", .text, zh: "谁分享的", en: "who shared it")
  static let table = KeyTable(
    [
      title, TemplateKeys.scenario, before, after, template, rules, TemplateKeys.profile,
      TemplateKeys.channel, TemplateKeys.language, date, by,
    ] + CommonKeys.all)
}

extension Case {
  init(id: String, _ node: YAMLNode, _ source: SourceText, _ reading: inout Reading) {
    let record = Record(node, CaseKeys.table, of: Message(zh: "案例", en: "a case"), &reading)
    self.init(
      id: id, title: record.read(CaseKeys.title, &reading)?.value ?? id,
      scenario: record.read(TemplateKeys.scenario, &reading),
      before: record.read(CaseKeys.before, &reading)?.value,
      after: record.read(CaseKeys.after, &reading)?.value,
      template: record.read(CaseKeys.template, &reading),
      rules: record.read(CaseKeys.rules, &reading) ?? [],
      language: record.read(TemplateKeys.language, &reading)?.value,
      profile: record.read(TemplateKeys.profile, &reading),
      channel: record.read(TemplateKeys.channel, &reading),
      date: record.read(CaseKeys.date, &reading)?.value,
      by: record.read(CaseKeys.by, &reading)?.value,
      owner: record.read(CommonKeys.owner, &reading)?.value,
      note: record.read(CommonKeys.note, &reading)?.value,
      aliases: record.read(CommonKeys.aliases, &reading) ?? [], source: source)
  }
}
