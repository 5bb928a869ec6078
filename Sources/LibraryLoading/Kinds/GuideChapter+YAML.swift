import Diagnostics
import DomainModel
import YAMLReading

enum GuideKeys {
  static let title = Key(
    "title", "标题", .sentence, required: true, zh: "章节的名字", en: "the chapter's name")
  static let order = Key(
    "order", "顺序", .integer(0...10_000), zh: "排在第几", en: "its place among the chapters")
  static let summary = Key("summary", "摘要", .sentence, zh: "一句话说什么", en: "what it says, in a line")
  static let seeAlso = Key("see_also", "另见", .words, zh: "相关的编号", en: "related ids")
  static let table = KeyTable([title, order, summary, seeAlso] + CommonKeys.all)
}

extension GuideChapter {
  /// The language follows from the file's name once the guide is known.
  init(id: String, _ node: YAMLNode, _ source: SourceText, _ reading: inout Reading) {
    let record = Record(
      node, GuideKeys.table, of: Message(zh: "指南章节", en: "a guide chapter"), &reading)
    self.init(
      id: id, baseID: id, qualifiers: [], language: "",
      title: record.read(GuideKeys.title, &reading)?.value ?? id,
      order: record.read(GuideKeys.order, &reading)?.value,
      summary: record.read(GuideKeys.summary, &reading)?.value,
      seeAlso: record.read(GuideKeys.seeAlso, &reading) ?? [],
      owner: record.read(CommonKeys.owner, &reading)?.value,
      note: record.read(CommonKeys.note, &reading)?.value,
      aliases: record.read(CommonKeys.aliases, &reading) ?? [], source: source)
  }
}
