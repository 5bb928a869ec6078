import Diagnostics
import DomainModel
import TextAnalysis

/// The slots that one template sees: its own before the guide's, names before labels.
struct SlotTable {
  private var byName: [String: Slot] = [:]
  private var byLabel: [String: Slot] = [:]
  /// In the order of declaration.
  private var all: [Slot] = []

  init(own: [Slot], guide: [Slot]) {
    for slot in own + guide where byName[slot.name] == nil {
      byName[slot.name] = slot
      all.append(slot)
    }
    for slot in own + guide {
      guard byName[slot.name]?.place == slot.place, let label = slot.label else { continue }
      for text in [label.zh, label.en] where byLabel[text] == nil { byLabel[text] = slot }
    }
  }

  func slot(_ name: String) -> Slot? { byName[name] ?? byLabel[name] }

  /// The slot that a person means who types its name: in any case, in half or full width.
  func slot(typed name: String) -> Slot? {
    if let slot = slot(name) { return slot }
    let wanted = Self.folded(name)
    return all.first { Self.folded($0.name) == wanted }
      ?? all.first { slot in
        slot.label.map { Self.folded($0.zh) == wanted || Self.folded($0.en) == wanted } ?? false
      }
  }

  private static func folded(_ name: String) -> [UInt8] {
    Folding.fold(Array(SlotValue.trimmed(name).utf8)).map {
      $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0
    }
  }

  var names: [String] { all.map(\.name) }
  var labels: [String] { byLabel.keys.sorted() }
}
