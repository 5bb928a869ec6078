import Diagnostics
import DomainModel

/// Whether slots' names are free, unlike each other and unlike what templates mean by other words.
struct SlotValidation {
  /// Words that mean something in a template: no slot may take them.
  static let reserved: Set<String> = [
    "fact", "forloop", "tablerowloop", "true", "false", "nil", "null", "empty", "blank", "and", "or", "contains",
    "continue",
  ]

  static func findings(_ slots: [Slot], shared: [Slot], file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var owners: [String: String] = [:]
    for slot in shared {
      for name in names(of: slot) { owners[name] = slot.name }
    }
    for slot in slots {
      // A template's slot may redefine the guide's of the same name; that is no collision.
      for (name, owner) in owners where owner == slot.name { owners[name] = nil }
    }
    for slot in slots where slot.place.file == file {
      if reserved.contains(slot.name) {
        findings.append(
          Diagnostic(
            LibraryChecks.reservedSlotName,
            Message(zh: "空不能叫“\(slot.name)”", en: "a slot cannot be called ‘\(slot.name)’"), at: slot.place,
            help: Message(zh: "换一个名字", en: "choose another name")))
        continue
      }
    }
    for slot in slots {
      for name in names(of: slot) {
        if let other = owners[name], other != slot.name {
          guard slot.place.file == file else { continue }
          findings.append(
            Diagnostic(
              LibraryChecks.ambiguousSlotName,
              Message(zh: "“\(name)”已经是空“\(other)”的名字", en: "‘\(name)’ names the slot ‘\(other)’ already"),
              at: slot.place, help: Message(zh: "给其中一个换个名称", en: "give one of them another label")))
        } else {
          owners[name] = slot.name
        }
      }
    }
    return findings
  }

  /// The name and the labels: each works in `{{ }}`.
  private static func names(of slot: Slot) -> Set<String> {
    var names: Set<String> = [slot.name]
    if let label = slot.label {
      names.insert(label.zh)
      names.insert(label.en)
    }
    return names
  }
}
