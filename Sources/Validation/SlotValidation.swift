import Diagnostics
import DomainModel
import TemplateParsing

/// Whether slots' names are free, unlike each other and unlike what templates mean by other words.
struct SlotValidation: Sendable {
  /// Words that mean something in a template: no slot may take them.
  static let reserved = Set(TemplateExpression.reservedWords)
    .union(["fact", "forloop", "tablerowloop", "continue"])

  /// Every name and label of the guide's slots, with the slot it belongs to.
  private let shared: [String: String]

  init(shared slots: [Slot]) {
    var names: [String: String] = [:]
    for slot in slots {
      for name in Self.names(of: slot) where names[name] == nil { names[name] = slot.name }
    }
    shared = names
  }

  /// Slots that are declared in `file`; inherited ones are their own file's business.
  func findings(_ slots: [Slot], file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for position in slots.indices where slots[position].place.file == file {
      let slot = slots[position]
      if Self.reserved.contains(slot.name) {
        findings.append(
          Diagnostic(
            LibraryChecks.reservedSlotName,
            Message(zh: "空不能叫“\(slot.name)”", en: "a slot cannot be called ‘\(slot.name)’"),
            at: slot.place, help: Message(zh: "换一个名字", en: "choose another name")))
        continue
      }
      guard let (name, other) = collision(of: slot, with: slots[..<position], redeclared: slots)
      else { continue }
      findings.append(
        Diagnostic(
          LibraryChecks.ambiguousSlotName,
          Message(
            zh: "“\(name)”已经是空“\(other)”的名字", en: "‘\(name)’ names the slot ‘\(other)’ already"),
          at: slot.place, help: Message(zh: "给其中一个换个名称", en: "give one of them another label")))
    }
    return findings
  }

  /// A slot may redeclare the guide's of the same name; anything else of one name is a collision.
  private func collision(
    of slot: Slot, with earlier: ArraySlice<Slot>, redeclared slots: [Slot]
  ) -> (name: String, owner: String)? {
    for name in Self.names(of: slot) {
      if let owner = shared[name], owner != slot.name, !slots.contains(where: { $0.name == owner })
      {
        return (name, owner)
      }
      if let other = earlier.first(where: { $0.isCalled(name) }) {
        return (name, other.name)
      }
    }
    return nil
  }

  /// The name and the labels: each works in `{{ }}`.
  private static func names(of slot: Slot) -> [String] {
    guard let label = slot.label else { return [slot.name] }
    return label.zh == label.en ? [slot.name, label.zh] : [slot.name, label.zh, label.en]
  }
}

extension Slot {
  /// Whether `{{ word }}` reads it: by its name or a label.
  func isCalled(_ word: String) -> Bool {
    if name == word { return true }
    guard let label else { return false }
    return label.zh == word || label.en == word
  }
}
