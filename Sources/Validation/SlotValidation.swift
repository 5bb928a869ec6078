import Diagnostics
import DomainModel
import TemplateParsing

/// Whether slots' names are free, unlike each other and unlike what templates mean by other words.
struct SlotValidation: Sendable {
  /// Words that mean something in a template: no slot may take them.
  static let reserved = Set(TemplateExpression.reservedWords)
    .union(["fact", "forloop", "tablerowloop", "continue"])

  /// Every name and label of the guide's slots, with the slot it belongs to.
  private let shared: NameTable

  init(shared slots: [Slot]) {
    shared = NameTable(slots.flatMap { slot in Self.names(of: slot).map { ($0, slot.name) } })
  }

  /// Slots that are declared in `file`; inherited ones are their own file's business.
  func findings(_ slots: [Slot], file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for position in slots.indices where slots[position].place.file == file {
      let (name, place) = (slots[position].name, slots[position].place)
      if Self.reserved.contains(name) {
        findings.append(
          Diagnostic(
            LibraryChecks.reservedSlotName,
            Message(zh: "空不能叫“\(name)”", en: "a slot cannot be called ‘\(name)’"),
            at: place, help: Message(zh: "换一个名字", en: "choose another name")))
        continue
      }
      guard let (name, other) = collision(at: position, in: slots) else { continue }
      findings.append(
        Diagnostic(
          LibraryChecks.ambiguousSlotName,
          Message(
            zh: "“\(name)”已经是空“\(other)”的名字", en: "‘\(name)’ names the slot ‘\(other)’ already"),
          at: place, help: Message(zh: "给其中一个换个名称", en: "give one of them another label")))
    }
    return findings
  }

  /// A slot may redeclare the guide's of the same name; anything else of one name is a collision.
  private func collision(at position: Int, in slots: [Slot]) -> (name: String, owner: String)? {
    if let owner = owner(of: slots[position].name, but: position, in: slots) {
      return (slots[position].name, owner)
    }
    guard let label = slots[position].label else { return nil }
    if let owner = owner(of: label.zh, but: position, in: slots) { return (label.zh, owner) }
    guard label.en != label.zh, let owner = owner(of: label.en, but: position, in: slots) else {
      return nil
    }
    return (label.en, owner)
  }

  /// The slot that a name or label belongs to already, of the guide's and those before `position`.
  private func owner(of name: String, but position: Int, in slots: [Slot]) -> String? {
    if let owner = shared[name], owner != slots[position].name,
      !slots.contains(where: { $0.name == owner })
    {
      return owner
    }
    guard let other = slots.firstIndex(called: name), other < position else { return nil }
    return slots[other].name
  }

  /// The name and the labels: each works in `{{ }}`.
  private static func names(of slot: Slot) -> [String] {
    guard let label = slot.label else { return [slot.name] }
    return label.zh == label.en ? [slot.name, label.zh] : [slot.name, label.zh, label.en]
  }
}
