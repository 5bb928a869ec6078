import Diagnostics
import DomainModel
import TemplateParsing

/// Optional slots that are printed without a condition around them, in sentences that do not read
/// without them: 我已经为你申请了。
struct UnguardedOptionals {
  /// The slots that may be empty, under each name that reads them.
  private let names: [(name: String, slot: Slot)]

  /// Nil where no slot is optional, as in most templates.
  init?(_ slots: KnownSlots) {
    var names: [(name: String, slot: Slot)] = []
    func add(_ slot: Slot) {
      for name in [slot.name, slot.label?.zh, slot.label?.en] {
        if let name { names.append((name, slot)) }
      }
    }
    for slot in slots.own where Self.mayBeEmpty(slot) { add(slot) }
    for slot in slots.shared where Self.mayBeEmpty(slot) {
      // The template's own slot hides the guide's of the same name.
      if !slots.own.contains(where: { $0.name == slot.name }) { add(slot) }
    }
    guard !names.isEmpty else { return nil }
    self.names = names
  }

  private static func mayBeEmpty(_ slot: Slot) -> Bool { slot.isOptional && slot.fallback == nil }

  func findings(_ parsed: ParsedTemplate) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var guards: GuardedNames?
    var seen = 0
    for (index, node) in parsed.nodes.enumerated() {
      guard case .output(let value?) = node.kind, let root = parsed.rootName(value.value),
        let slot = slot(named: parsed.bytes[root]),
        !value.filters.contains(where: { parsed.filterName($0) == "default" })
      else { continue }
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

  private func slot(named bytes: ArraySlice<UInt8>) -> Slot? {
    for (name, slot) in names
    where name.utf8.count == bytes.count && name.utf8.elementsEqual(bytes) {
      return slot
    }
    return nil
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
