import Diagnostics
import DomainModel
import TextAnalysis

/// The slots that one template sees: its own before the guide's, names before labels.
struct SlotTable {
  private var byName: [String: Slot] = [:]
  private var byLabel: [String: Slot] = [:]

  init(own: [Slot], guide: [Slot]) {
    for slot in own + guide where byName[slot.name] == nil {
      byName[slot.name] = slot
    }
    for slot in own + guide {
      guard byName[slot.name]?.place == slot.place, let label = slot.label else { continue }
      for text in [label.zh, label.en] where byLabel[text] == nil { byLabel[text] = slot }
    }
  }

  func slot(_ name: String) -> Slot? { byName[name] ?? byLabel[name] }

  /// Names and labels, sorted.
  var allNames: [String] { (Array(byName.keys) + Array(byLabel.keys)).sorted() }
}
