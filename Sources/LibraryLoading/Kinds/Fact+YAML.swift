import Diagnostics
import DomainModel
import YAMLReading

enum FactKeys {
  static let title = Key("title", "标题", .sentence, zh: "这是什么事实", en: "what it is about")
  static let value = Key(
    "value", "值", .sentence, required: true, zh: "模板里用的内容", en: "what templates print")
  static let claim = Key("claim", "说法", .sentence, zh: "完整的一句话", en: "the statement in full")
  static let source = Key(
    "source", "来源", .factSource, required: true, zh: "从哪里来", en: "where it comes from")
  static let checked = Key(
    "checked", "核实", .factChecked, zh: "谁在什么时候核实的", en: "who checked it, and when")
  static let expires = Key(
    "expires", "到期", .date, zh: "哪天之后要重新核实", en: "the day after which it must be checked again")
  static let audience = Key(
    "audience", "对象", .choice(FactAudience.self), zh: "能不能给客户看", en: "whether customers may see it")
  static let contradictedBy = Key(
    "contradicted_by", "冲突写法", .texts, zh: "和它冲突的写法", en: "ways of writing that disagree")

  static let table = KeyTable(
    [title, value, claim, source, checked, expires, audience, contradictedBy] + CommonKeys.all)
}

extension Fact {
  init(id: String, _ node: YAMLNode, _ text: SourceText, _ reading: inout Reading) {
    let record = Record(node, FactKeys.table, of: Message(zh: "事实", en: "a fact"), &reading)
    let value = record.read(FactKeys.value, &reading)
    self.init(
      id: id, title: record.read(FactKeys.title, &reading)?.value, value: value?.value ?? "",
      claim: record.read(FactKeys.claim, &reading)?.value,
      source: record.read(FactKeys.source, &reading)
        ?? Source(title: "", issuer: nil, url: nil, published: nil),
      checked: record.read(FactKeys.checked, &reading),
      expires: record.read(FactKeys.expires, &reading),
      audience: record.read(FactKeys.audience, &reading)?.value ?? .customer,
      contradictedBy: record.read(FactKeys.contradictedBy, &reading) ?? [],
      owner: record.read(CommonKeys.owner, &reading)?.value,
      note: record.read(CommonKeys.note, &reading)?.value,
      aliases: record.read(CommonKeys.aliases, &reading) ?? [], text: text,
      valuePlace: value?.place ?? reading.place(record.anchor))
  }
}

extension Shape where Value == Fact.Source {
  fileprivate static let title = Key(
    "title", "标题", .sentence, required: true, zh: "文件或页面的名字", en: "the document's name")
  fileprivate static let issuer = Key("issuer", "发布者", .text, zh: "谁发布的", en: "who published it")
  fileprivate static let url = Key("url", "网址", .text, zh: "网址", en: "its address")
  fileprivate static let published = Key(
    "published", "发布日期", .date, zh: "哪天发布的", en: "when it was published")
  fileprivate static let table = KeyTable([title, issuer, url, published])

  static let factSource = Shape(.anyOf([.text, .object(table)])) { node, reading in
    if let text = node.text {
      return Fact.Source(title: text, issuer: nil, url: nil, published: nil)
    }
    guard node.entries != nil else {
      reading.reportWrongKind(node, wanted: .text)
      return nil
    }
    let record = Record(node, table, of: Message(zh: "来源", en: "a source"), &reading)
    return Fact.Source(
      title: record.read(title, &reading)?.value ?? "",
      issuer: record.read(issuer, &reading)?.value, url: record.read(url, &reading)?.value,
      published: record.read(published, &reading)?.value)
  }
}

extension Shape where Value == Fact.Checked {
  fileprivate static let on = Key("on", "日期", .date, zh: "哪天", en: "when")
  fileprivate static let by = Key("by", "人", .text, zh: "谁", en: "by whom")
  fileprivate static let status = Key(
    "status", "状态", .choice(FactStatus.self), zh: "核实的结果", en: "the outcome")

  static let factChecked = Shape.object(
    KeyTable([on, by, status]), Message(zh: "核实", en: "checked")
  ) { record, _, reading in
    Fact.Checked(
      on: record.read(on, &reading)?.value, by: record.read(by, &reading)?.value,
      status: record.read(status, &reading)?.value ?? .unverified)
  }
}
