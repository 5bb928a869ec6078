import Diagnostics
import DomainModel
import YAMLReading

enum PartialKeys {
  static let title = Key(
    "title", "标题", .sentence, required: true, zh: "片段的名字", en: "the partial's name")
  static let status = TemplateKeys.status
  static let slots = TemplateKeys.slots
  static let table = KeyTable([title, status, slots] + CommonKeys.all)
}

extension Partial {
  /// Language, profile and channel follow from the file's name once the guide is known.
  init(id: String, _ node: YAMLNode, _ source: SourceText, _ reading: inout Reading) {
    let record = Record(node, PartialKeys.table, of: Message(zh: "片段", en: "a partial"), &reading)
    self.init(
      id: id, baseID: id, qualifiers: [], language: "", profile: nil, channel: nil,
      title: record.read(PartialKeys.title, &reading)?.value ?? id,
      status: record.read(PartialKeys.status, &reading)?.value ?? .proposed,
      slots: record.read(PartialKeys.slots, &reading) ?? [],
      owner: record.read(CommonKeys.owner, &reading)?.value,
      note: record.read(CommonKeys.note, &reading)?.value,
      aliases: record.read(CommonKeys.aliases, &reading) ?? [], source: source)
  }
}
