import Diagnostics
import DomainModel
import TemplateParsing
import TextAnalysis

/// The slots that a template can read, and what a word that is none of their names most likely means.
struct KnownSlots {
  /// The template's own and inherited ones.
  let own: [Slot]
  /// The guide's.
  let shared: [Slot]

  func slot(called word: String) -> Slot? {
    own.firstIndex(called: word).map { own[$0] }
      ?? shared.firstIndex(called: word).map { shared[$0] }
  }

  /// The slot that stands for the same here, or for something broader.
  func slot(for concept: SlotConcept) -> Slot? {
    var wanted: SlotConcept? = concept
    while let one = wanted {
      if let slot = own.first(where: { SlotConcept(of: $0) == one })
        ?? shared.first(where: { SlotConcept(of: $0) == one })
      {
        return slot
      }
      wanted = one.broader
    }
    return nil
  }

  /// What stands for the same comes first, then names before labels, Chinese labels before English ones:
  /// who writes a name means a name.
  func nearest(to word: String) -> String? {
    if let slot = SlotConcept(naming: word).flatMap(slot(for:)) {
      return spelling(of: slot, for: word)
    }
    let known = own + shared
    for names in [known.map(\.name), known.compactMap(\.label?.zh), known.compactMap(\.label?.en)] {
      guard let name = NearestName.nearest(to: word, among: names, limit: 1).first else { continue }
      return Self.isName(name) ? name : slot(called: name)?.name
    }
    return nil
  }

  /// As `nearest`, for words in a text: only where the two end alike, or one holds the other, so that
  /// 退款金额 is not taken for 退款时间.
  func meant(by words: String) -> String? {
    if let slot = slot(called: words) { return Self.isName(words) ? words : slot.name }
    guard let name = nearest(to: words) else { return nil }
    if SlotConcept(naming: words).flatMap(slot(for:)) != nil { return name }
    let folded = Self.folded(words)
    let isAlike = [name, slot(called: name)?.label?.zh, slot(called: name)?.label?.en].contains {
      guard let other = $0.map(Self.folded), let last = folded.last else { return false }
      return other.last == last || other.contains(folded) || folded.contains(other)
    }
    return isAlike ? name : nil
  }

  /// In the writing of the word that it replaces: a label for Han characters, else the name.
  private func spelling(of slot: Slot, for word: String) -> String {
    guard let label = slot.label?.zh, Self.isName(label),
      word.unicodeScalars.contains(where: { TextAround.isHan($0.value) })
    else { return slot.name }
    return label
  }

  private static func folded(_ word: String) -> String {
    String(Folding.fold(word).filter { $0 != "_" && $0 != "-" && $0 != " " })
  }

  /// Whether a word can stand in `{{ }}` as it is: labels may hold spaces and brackets.
  static func isName(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first != "-", !("0"..."9").contains(first) else {
      return false
    }
    return word.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || scalar == "-" || TextAround.isHan(scalar.value)
        || ScalarClass.isWordCharacter(scalar.value)
    }
  }
}
