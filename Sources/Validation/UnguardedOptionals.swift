import Diagnostics
import DomainModel
import TemplateParsing

/// Optional slots that are printed without a condition around them, in sentences that do not read
/// without them: 我已经为你申请了。
struct UnguardedOptionals {
  private let slots: KnownSlots
  /// Where the slots stand that may be empty, under each name that reads them.
  private let names: [(name: String, place: Place)]

  private struct Place {
    var isOwn: Bool
    var index: Int
  }

  /// Nil where no slot is optional, as in most templates.
  init?(_ slots: KnownSlots) {
    var names: [(name: String, place: Place)] = []
    func add(_ slot: borrowing Slot, _ place: Place) {
      names.append((slot.name, place))
      if let label = slot.label { names += [(label.zh, place), (label.en, place)] }
    }
    for index in slots.own.indices where Self.mayBeEmpty(slots.own[index]) {
      add(slots.own[index], Place(isOwn: true, index: index))
    }
    for index in slots.shared.indices where Self.mayBeEmpty(slots.shared[index]) {
      // The template's own slot hides the guide's of the same name.
      let name = slots.shared[index].name
      if !slots.own.contains(where: { $0.name == name }) {
        add(slots.shared[index], Place(isOwn: false, index: index))
      }
    }
    guard !names.isEmpty else { return nil }
    self.names = names
    self.slots = slots
  }

  private static func mayBeEmpty(_ slot: borrowing Slot) -> Bool {
    slot.isOptional && slot.fallback == nil
  }

  private func slot(at place: Place) -> Slot {
    place.isOwn ? slots.own[place.index] : slots.shared[place.index]
  }

  func findings(_ parsed: ParsedTemplate) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var guards: GuardedNames?
    var seen = 0
    for (index, node) in parsed.nodes.enumerated() {
      guard case .output(let value?) = node.kind, let root = parsed.rootName(value.value),
        let place = place(named: parsed.bytes[root]),
        !value.filters.contains(where: { parsed.filterName($0) == "default" })
      else { continue }
      let slot = slot(at: place)
      var known = guards.take() ?? GuardedNames(parsed)
      for earlier in seen...index { known.advance(to: earlier) }
      seen = index + 1
      guards = known
      guard !known.isGuarded(slot.isCalled) else { continue }
      let sentence = PrintedSentence(around: index, in: parsed)
      guard sentence.isLeftHanging else { continue }
      findings.append(finding(slot, named: parsed.text(root), sentence, parsed))
      guard findings.count < TemplateLimits.findings else { break }
    }
    return findings
  }

  private func place(named bytes: ArraySlice<UInt8>) -> Place? {
    names.first { $0.name.utf8.count == bytes.count && $0.name.utf8.elementsEqual(bytes) }?.place
  }

  private func finding(
    _ slot: Slot, named name: String, _ sentence: PrintedSentence, _ parsed: ParsedTemplate
  ) -> Diagnostic {
    let label = slot.displayLabel
    let rest = sentence.remainder
    return Diagnostic(
      LibraryChecks.unguardedOptional,
      Message(
        zh: "“\(label.zh)”可以不填，没填时这里只剩“\(rest)”",
        en: "‘\(label.en)’ may be left empty; then only ‘\(rest)’ stays here"),
      at: SourceRange(file: parsed.path, utf8: sentence.output),
      help: Message(
        zh: "用 {% if \(name) %}…{% endif %} 包住离不开它的话；没填也通顺，就写成 {{ \(name) | default: '' }}",
        en:
          "put {% if \(name) %}…{% endif %} around the words that need it; if the text reads well without it, write {{ \(name) | default: '' }}"
      ),
      fixes: sentence.dependent.map { range in
        [
          Fix(
            Message(zh: "没填就不写这一句", en: "leave the words out where it is empty"), isSafe: false,
            edits: [
              TextEdit(range.lowerBound..<range.lowerBound, replacement: "{% if \(name) %}"),
              TextEdit(range.upperBound..<range.upperBound, replacement: "{% endif %}"),
            ])
        ]
      } ?? [])
  }
}
