import Diagnostics
import DomainModel
import TemplateParsing
import TextAnalysis

/// Slots used as what they are not: compared with a text that is none of their choices, or gone through
/// as a list.
struct SlotUses {
  private let parsed: ParsedTemplate
  private let slots: KnownSlots
  /// Names that the template gives a value itself: they hide the slots of these names.
  private lazy var assigned: Set<String> = Self.assigned(parsed)

  init(_ parsed: ParsedTemplate, _ slots: KnownSlots) {
    self.parsed = parsed
    self.slots = slots
  }

  mutating func findings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for expression in parsed.expressions {
      guard findings.count < TemplateLimits.findings else { return findings }
      guard case .comparison(let sign, let left, let right) = expression.kind,
        sign == .equal || sign == .notEqual
      else { continue }
      if let finding = unknownChoice(of: left, right) ?? unknownChoice(of: right, left) {
        findings.append(finding)
      }
    }
    for index in parsed.nodes.indices {
      guard findings.count < TemplateLimits.findings else { return findings }
      switch parsed.nodes[index].kind {
      case .caseBlock(let value):
        for child in parsed.children(of: index) {
          guard case .when(let items) = parsed.nodes[child].kind else { continue }
          for item in parsed.lists[items] where findings.count < TemplateLimits.findings {
            if let finding = unknownChoice(of: value, item) { findings.append(finding) }
          }
        }
      case .forBlock(let loop), .tablerow(let loop):
        if let finding = loopOverText(parsed.loops[loop].collection) { findings.append(finding) }
      default: break
      }
    }
    return findings
  }

  /// The slot that a name alone reads.
  private mutating func slot(read id: ExpressionID) -> Slot? {
    guard case .path(let segments) = parsed.expressions[id].kind, segments.count == 1,
      let name = parsed.rootName(id).map(parsed.text), let slot = slots.slot(called: name),
      !assigned.contains(name)
    else { return nil }
    return slot
  }

  private mutating func unknownChoice(of value: ExpressionID, _ literal: ExpressionID)
    -> Diagnostic?
  {
    guard case .string(let words) = parsed.expressions[literal].kind, !words.isEmpty,
      let slot = slot(read: value), !slot.choices.isEmpty
    else { return nil }
    let text = parsed.text(words)
    guard !slot.choices.contains(text) else { return nil }
    let label = slot.displayLabel
    let nearest = NearestName.nearest(to: text, among: slot.choices, limit: 1).first
    return Diagnostic(
      LibraryChecks.comparisonWithNoChoice,
      Message(
        zh: "“\(label.zh)”不会是“\(text)”", en: "‘\(label.en)’ is never ‘\(text)’"),
      at: SourceRange(file: parsed.path, utf8: words),
      help: Message(
        zh: "可选的有：\(slot.choices.joined(separator: "、"))",
        en: "it is one of: \(slot.choices.joined(separator: ", "))"),
      fixes: nearest.map {
        [
          Fix(
            Message(zh: "是不是想写“\($0)”？", en: "did you mean ‘\($0)’?"), isSafe: false,
            edits: [TextEdit(words, replacement: $0)])
        ]
      } ?? [])
  }

  private mutating func loopOverText(_ collection: ExpressionID) -> Diagnostic? {
    guard let slot = slot(read: collection), slot.type != .list else { return nil }
    let label = slot.displayLabel
    return Diagnostic(
      LibraryChecks.loopOverNoList,
      Message(
        zh: "“\(label.zh)”不是列表，里面的话最多写一遍",
        en: "‘\(label.en)’ is no list: what is inside comes once at most"),
      at: SourceRange(file: parsed.path, utf8: parsed.expressions[collection].range),
      help: Message(
        zh: "如果要填几样东西，在“要填”里给它写上 type: list；不然用 {% if %}",
        en: "if it holds several things, give the slot `type: list`; if not, use {% if %}"))
  }

  private static func assigned(_ parsed: ParsedTemplate) -> Set<String> {
    var names: Set<String> = []
    for node in parsed.nodes {
      switch node.kind {
      case .assign(let name, _), .capture(let name): names.insert(parsed.text(name))
      case .forBlock(let loop), .tablerow(let loop):
        names.insert(parsed.text(parsed.loops[loop].variable))
      default: break
      }
    }
    return names
  }
}
