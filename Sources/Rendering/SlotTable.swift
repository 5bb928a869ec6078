import Diagnostics
package import DomainModel
import TextAnalysis

/// Slots by what a template may call them: their names or their labels.
struct SlotTable: Sendable {
  /// In the order of declaration.
  let slots: [Slot]
  private let byName: [String: Int]
  private let byLabel: [String: Int]

  init(_ declared: [Slot]) {
    var slots: [Slot] = []
    var byName: [String: Int] = [:]
    var byLabel: [String: Int] = [:]
    for slot in declared where byName[slot.name] == nil {
      byName[slot.name] = slots.count
      slots.append(slot)
    }
    for (index, slot) in slots.enumerated() {
      guard let label = slot.label else { continue }
      for text in [label.zh, label.en] where byLabel[text] == nil { byLabel[text] = index }
    }
    (self.slots, self.byName, self.byLabel) = (slots, byName, byLabel)
  }

  func named(_ name: String) -> Int? { byName[name] }
  func labelled(_ label: String) -> Int? { byLabel[label] }

  var isEmpty: Bool { slots.isEmpty }
}

/// The slots that one template sees: its own before the guide's, names before labels.
struct VisibleSlots {
  let own: SlotTable
  let guide: SlotTable

  /// A slot in one of the two tables.
  enum Place: Hashable {
    case own(Int)
    case guide(Int)
  }

  subscript(place: Place) -> Slot {
    _read {
      switch place {
      case .own(let index): yield own.slots[index]
      case .guide(let index): yield guide.slots[index]
      }
    }
  }

  func place(_ name: String) -> Place? {
    if let own = own.named(name) { return .own(own) }
    guard !guide.isEmpty else { return own.labelled(name).map { .own($0) } }
    if let guide = guide.named(name) { return .guide(guide) }
    if let own = own.labelled(name) { return .own(own) }
    // A slot of the guide that the template declares anew goes by the template's label only.
    guard let labelled = guide.labelled(name), own.named(guide.slots[labelled].name) == nil
    else { return nil }
    return .guide(labelled)
  }

  /// The slot that a person means who types its name: in any case, in half or full width.
  func place(typed name: String) -> Place? {
    if let place = place(name) { return place }
    let wanted = Slot.folded(name)
    let places = all
    return places.first { Slot.folded(self[$0].name) == wanted }
      ?? places.first { self[$0].isLabelled(folded: wanted) }
  }

  private var all: [Place] {
    own.slots.indices.map { .own($0) }
      + guide.slots.indices.filter { own.named(guide.slots[$0].name) == nil }.map { .guide($0) }
  }

  var names: [String] { all.map { self[$0].name } }
  var labels: [String] {
    all.flatMap { place in self[place].label.map { [$0.zh, $0.en] } ?? [] }.sorted()
  }
}

extension Slot {
  /// Whether a person who types a name may mean this slot: in any case, in half or full width.
  package func isMeant(by name: String) -> Bool {
    if isCalled(name) { return true }
    let wanted = Self.folded(name)
    return Self.folded(self.name) == wanted || isLabelled(folded: wanted)
  }

  fileprivate func isLabelled(folded wanted: [UInt8]) -> Bool {
    label.map { Self.folded($0.zh) == wanted || Self.folded($0.en) == wanted } ?? false
  }

  fileprivate static func folded(_ name: String) -> [UInt8] {
    Folding.fold(Array(SlotValue.trimmed(name).utf8)).map {
      $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0
    }
  }
}
