import Diagnostics
package import DomainModel
package import TemplateParsing
import TextAnalysis

extension CheckedText {
  /// What a customer may see of a template: its literal text, with all branches, and its blanks.
  ///
  /// - Parameter slots: the file's own; the guide's are known anyway.
  package init(
    _ parsed: borrowing ParsedTemplate, slots: borrowing [Slot], guide: borrowing StyleGuide,
    language: String, scenario: String? = nil, channel: String? = nil, profile: String? = nil,
    purpose: Purpose = .template
  ) {
    var pieces: [Piece] = []
    var blanks: [Blank] = []
    var directives: [DirectiveComment] = []
    pieces.reserveCapacity(parsed.nodes.count)
    for node in parsed.nodes {
      switch node.kind {
      case .text(let printed):
        if !printed.isEmpty { pieces.append(.text(printed)) }
      case .raw(let content): pieces.append(.text(content))
      case .output(let value), .echo(let value):
        var type: SlotType?
        if let value, let name = parsed.rootName(value.value) {
          type = Self.slotType(named: parsed.text(name), slots, guide.slots)
        }
        if let type { blanks.append(Blank(range: node.range, type: type)) }
        pieces.append(
          .value(
            node.range,
            isTime: type?.isTime == true
              || type == .text && TimeSpanWords.follow(parsed.bytes[node.range.upperBound...])))
      case .render, .include, .increment, .decrement, .cycle:
        pieces.append(.value(node.range, isTime: false))
      // A comment of its own line is gone together with the line; others leave nothing behind.
      case .guidance(let content):
        if let directive = DirectiveComment(node.range, content: content, in: parsed.bytes) {
          directives.append(directive)
        }
      case .partMarker, .comment: break
      default: pieces.append(.markup(node.range))
      }
    }
    self.init(
      path: parsed.path, bytes: parsed.bytes, pieces: pieces, language: language,
      scenario: scenario, channel: channel, profile: profile, purpose: purpose)
    self.blanks = blanks
    self.directives = directives
    parts = parsed.partStretches.map {
      PartStretch(names: $0.parts, range: $0.range, marker: $0.marker)
    }
    if channel != nil { valueLengths = Self.valueLengths(in: parsed, slots, guide.slots) }
  }

  /// A template that is written for every profile is checked by the default one.
  package init(
    _ parsed: borrowing ParsedTemplate, of template: Template, guide: borrowing StyleGuide
  ) {
    self.init(
      parsed, slots: template.slots, guide: guide, language: template.language,
      scenario: template.scenario, channel: template.channel,
      profile: template.profile ?? guide.defaultProfile?.value)
    readerLevel = template.fields.audience?.value
  }

  package init(
    _ parsed: borrowing ParsedTemplate, of partial: Partial, guide: borrowing StyleGuide
  ) {
    self.init(
      parsed, slots: partial.slots, guide: guide, language: partial.language,
      channel: partial.channel, profile: partial.profile ?? guide.defaultProfile?.value,
      purpose: .partial)
  }

  private static func slotType(
    named name: String, _ own: [Slot], _ shared: [Slot]
  ) -> SlotType? {
    slot(named: name, own, shared) { $0.type }
  }

  /// How long a filled-in reply is, is known from the slots' examples.
  private static func valueLengths(
    in parsed: borrowing ParsedTemplate, _ own: [Slot], _ shared: [Slot]
  ) -> [Int: Int] {
    var lengths: [Int: Int] = [:]
    for output in parsed.outputs {
      guard let value = output.value, let name = parsed.rootName(value.value),
        let example = slot(named: parsed.text(name), own, shared, { $0.example }) ?? nil
      else { continue }
      let length = TextMeasure.length(of: example)
      if length != 1 { lengths[output.range.lowerBound] = length }
    }
    return lengths
  }

  /// By name or label: the file's own slots come first.
  private static func slot<Property>(
    named name: String, _ own: [Slot], _ shared: [Slot], _ property: (Slot) -> Property
  ) -> Property? {
    func find(in slots: [Slot], _ isMeant: (Slot) -> Bool) -> Property? {
      slots.firstIndex(where: isMeant).map { property(slots[$0]) }
    }
    return find(in: own) { $0.name == name } ?? find(in: shared) { $0.name == name }
      ?? find(in: own) { $0.isLabelled(name) } ?? find(in: shared) { $0.isLabelled(name) }
  }
}
