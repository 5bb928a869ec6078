import Diagnostics
import DomainModel
import YAMLReading

enum SlotKeys {
  static let label = Key(
    "label", "名称", .both, zh: "大家怎么叫它，也能写在 {{ }} 里", en: "what people call it; works in {{ }} too")
  static let type = Key(
    "type", "类型", .choice(SlotType.self), zh: "填什么样的内容", en: "the kind of value")
  static let example = Key("example", "例子", .sentence, zh: "填好的样子", en: "what a value looks like")
  static let fallback = Key(
    "fallback", "没有时用", .sentence, zh: "没填时用它", en: "used when nothing is given")
  static let optional = Key("optional", "可不填", .flag, zh: "可以空着", en: "may stay empty")
  static let choices = Key("choices", "选项", .texts, zh: "只能填其中之一", en: "the values it takes")
  static let mustEdit = Key(
    "must_edit", "必须改写", .flag, zh: "必须由客服自己写", en: "the agent must write it")
  static let personal = Key("personal", "个人信息", .flag, zh: "关于某个人的信息", en: "data about a person")
  static let purpose = Key("purpose", "用途", .sentence, zh: "为什么要用这项信息", en: "what the data is for")
  static let helpDesk = Key(
    "help_desk", "帮助台", .map(of: .text), zh: "各帮助台怎么写这个空", en: "how help desks write this blank")

  static let table = KeyTable([
    label, type, example, fallback, optional, choices, mustEdit, personal, purpose,
    CommonKeys.note, helpDesk,
  ])
}

extension Shape where Value == [Slot] {
  /// A map of names to slots; a name with nothing behind it is a plain text slot.
  static let slots = Shape(.map(.object(SlotKeys.table))) { node, reading in
    if let names = node.items {
      // The names are plain to see: nobody is told that they are not declared.
      reading.reportWrongKind(
        node, wanted: .keysAndValues,
        help: Message(
          zh: "一个空写一行，后面加冒号", en: "write each slot on a line of its own, with a colon"))
      return names.compactMap { name in
        name.text.map { Slot(name: $0, place: reading.place(name)) }
      }
    }
    guard let entries = node.entries else {
      reading.reportWrongKind(node, wanted: .keysAndValues)
      return nil
    }
    return entries.map { entry in
      Slot(Located(entry.name, at: reading.place(entry.key)), entry.value, &reading)
    }
  }
}

extension Slot {
  private static let subject = Message(zh: "空", en: "a slot")

  /// A slot whose value cannot be read is there all the same: using it is not a second mistake.
  fileprivate init(_ name: Located<String>, _ node: YAMLNode, _ reading: inout Reading) {
    self.init(name: name.value, place: name.place)
    if node.isNull { return }
    guard node.entries != nil else {
      reading.reportWrongKind(node, wanted: .keysAndValues)
      return
    }
    let record = Record(node, SlotKeys.table, of: Self.subject, &reading)
    label = record.read(SlotKeys.label, &reading)
    choices = record.read(SlotKeys.choices, &reading)?.map(\.value) ?? []
    type = record.read(SlotKeys.type, &reading)?.value ?? (choices.isEmpty ? .text : .choice)
    if let example = record.read(SlotKeys.example, &reading) {
      (self.example, examplePlace) = (example.value, example.place)
    }
    fallback = record.read(SlotKeys.fallback, &reading)?.value
    isOptional = record.read(SlotKeys.optional, &reading) ?? false
    mustEdit = record.read(SlotKeys.mustEdit, &reading) ?? false
    isPersonal = record.read(SlotKeys.personal, &reading) ?? false
    purpose = record.read(SlotKeys.purpose, &reading)?.value
    note = record.read(CommonKeys.note, &reading)?.value
    if let names = record.read(SlotKeys.helpDesk, &reading) {
      helpDesk = Dictionary(
        names.map { ($0.name.value, $0.value.value) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
