import Diagnostics
package import DomainModel
package import TemplateParsing

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
    var directives: [DirectiveComment] = []
    pieces.reserveCapacity(parsed.nodes.count)
    for node in parsed.nodes {
      switch node.kind {
      case .text(let printed):
        if !printed.isEmpty { pieces.append(.text(printed)) }
      case .raw(let content): pieces.append(.text(content))
      case .output(let value), .echo(let value):
        var isTime = false
        if let value, let name = parsed.rootName(value.value) {
          isTime = Self.slotType(named: parsed.text(name), slots, guide.slots)?.isTime ?? false
        }
        pieces.append(.value(node.range, isTime: isTime))
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
    self.directives = directives
    parts = parsed.partStretches.map { PartStretch(names: $0.parts, range: $0.range) }
  }

  /// A template that is written for every profile is checked by the default one.
  package init(
    _ parsed: borrowing ParsedTemplate, of template: Template, guide: borrowing StyleGuide
  ) {
    self.init(
      parsed, slots: template.slots, guide: guide, language: template.language,
      scenario: template.scenario, channel: template.channel,
      profile: template.profile ?? guide.defaultProfile?.value)
  }

  package init(
    _ parsed: borrowing ParsedTemplate, of partial: Partial, guide: borrowing StyleGuide
  ) {
    self.init(
      parsed, slots: partial.slots, guide: guide, language: partial.language,
      channel: partial.channel, profile: partial.profile ?? guide.defaultProfile?.value,
      purpose: .partial)
  }

  /// By name or label: the file's own slots come first.
  private static func slotType(
    named name: String, _ own: [Slot], _ shared: [Slot]
  ) -> SlotType? {
    func type(in slots: [Slot], _ isMeant: (Slot) -> Bool) -> SlotType? {
      slots.firstIndex(where: isMeant).map { slots[$0].type }
    }
    return type(in: own) { $0.name == name } ?? type(in: shared) { $0.name == name }
      ?? type(in: own) { $0.isLabelled(name) } ?? type(in: shared) { $0.isLabelled(name) }
  }
}
