package import Diagnostics

/// A blank in a template: what the agent fills in.
package struct Slot: Sendable {
  /// The name in `{{ name }}`.
  package var name: String
  /// Where the name is declared.
  package var place: SourceRange
  /// What people call it; also a name for it in `{{ … }}`. Nil where nobody gave one.
  package var label: Message?
  package var type: SlotType
  package var example: String?
  /// Where the example is written. Nil where there is none.
  package var examplePlace: SourceRange?
  /// Used when no value is given.
  package var fallback: String?
  /// Left empty without complaint: it is nil then, so that `{% if %}` is false.
  package var isOptional: Bool
  package var choices: [String]
  /// The agent must write this part in their own words.
  package var mustEdit: Bool
  /// Holds data about a person.
  package var isPersonal: Bool
  package var purpose: String?
  package var note: String?
  /// How help desks write this blank: `zendesk` → `{{ticket.requester.name}}`.
  package var helpDesk: [String: String]

  package init(
    name: String, place: SourceRange, label: Message? = nil, type: SlotType = .text,
    example: String? = nil, fallback: String? = nil, isOptional: Bool = false,
    choices: [String] = [], mustEdit: Bool = false, isPersonal: Bool = false,
    purpose: String? = nil, note: String? = nil, helpDesk: [String: String] = [:]
  ) {
    self.name = name
    self.place = place
    self.label = label
    self.type = type
    self.example = example
    self.fallback = fallback
    self.isOptional = isOptional
    self.choices = choices
    self.mustEdit = mustEdit
    self.isPersonal = isPersonal
    self.purpose = purpose
    self.note = note
    self.helpDesk = helpDesk
  }

  /// Whether a template may mean it by a name: its own, or its label in either language.
  package func isCalled(_ name: String) -> Bool {
    Self.isSame(self.name, name) || isLabelled(name)
  }

  /// Whether a name is its label in either language.
  package func isLabelled(_ name: String) -> Bool {
    guard let label else { return false }
    return Self.isSame(label.zh, name) || Self.isSame(label.en, name)
  }

  /// Equality of strings, without Unicode's long way for nearly all that differ: no Han character of
  /// U+4000 to U+9FFF (E4 to E9 in UTF-8) composes or decomposes, so texts that start with such a
  /// one or with ASCII and differ in their first byte are not canonically equivalent.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    if let first = one.utf8.first, let second = other.utf8.first, first != second,
      isSettled(first), isSettled(second)
    {
      return false
    }
    return one == other
  }

  private static func isSettled(_ byte: UInt8) -> Bool {
    byte < 0x80 || (0xE4...0xE9).contains(byte)
  }

  /// The label where there is one, else the name.
  package var displayLabel: Message { label ?? Message(name) }
}

/// Here, where no slot need be copied to ask it what it is called: each holds a dozen strings.
extension [Slot] {
  /// The first that a template may mean by a name.
  package func firstIndex(called name: String) -> Int? {
    for index in indices where self[index].isCalled(name) { return index }
    return nil
  }

  /// Those that a template means by none of some names.
  package func indices(calledByNoneOf names: [String]) -> [Int] {
    indices.filter { index in !names.contains { self[index].isCalled($0) } }
  }
}

/// What kind of value a slot takes.
package enum SlotType: String, NamedChoice {
  case text, name, time, date, number, money, choice, url, list, flag

  package var chinese: String {
    switch self {
    case .text: "文本"
    case .name: "姓名"
    case .time: "时间"
    case .date: "日期"
    case .number: "数字"
    case .money: "金额"
    case .choice: "选项"
    case .url: "链接"
    case .list: "列表"
    case .flag: "开关"
    }
  }
}
