import Diagnostics
package import DomainModel
package import TemplateParsing

extension CheckedText {
  /// What a customer may see of a template: its literal text, with all branches, and its blanks.
  ///
  /// - Parameter slots: the file's own; the guide's are known anyway.
  package init(
    _ parsed: ParsedTemplate, slots: [Slot], guide: StyleGuide, language: String,
    scenario: String? = nil, channel: String? = nil, profile: String? = nil
  ) {
    var pieces: [Piece] = []
    pieces.reserveCapacity(parsed.nodes.count)
    for node in parsed.nodes {
      switch node.kind {
      case .text(let printed):
        if !printed.isEmpty { pieces.append(.text(printed)) }
      case .raw(let content): pieces.append(.text(content))
      case .output(let value), .echo(let value):
        let slot = value.flatMap { parsed.rootName($0.value) }
          .flatMap { Self.slot(named: parsed.text($0), slots, guide.slots) }
        pieces.append(.value(node.range, isTime: slot?.type.isTime ?? false))
      case .render, .include, .increment, .decrement, .cycle:
        pieces.append(.value(node.range, isTime: false))
      // A comment of its own line is gone together with the line; others leave nothing behind.
      case .partMarker, .guidance, .comment: break
      default: pieces.append(.markup(node.range))
      }
    }
    self.init(
      path: parsed.path, bytes: parsed.bytes, pieces: pieces, language: language,
      scenario: scenario, channel: channel, profile: profile)
  }

  /// A template that is written for every profile is checked by the default one.
  package init(_ parsed: ParsedTemplate, of template: Template, guide: StyleGuide) {
    self.init(
      parsed, slots: template.slots, guide: guide, language: template.language,
      scenario: template.scenario, channel: template.channel,
      profile: template.profile ?? guide.defaultProfile?.value)
  }

  package init(_ parsed: ParsedTemplate, of partial: Partial, guide: StyleGuide) {
    self.init(
      parsed, slots: partial.slots, guide: guide, language: partial.language,
      channel: partial.channel, profile: partial.profile ?? guide.defaultProfile?.value)
  }

  /// By name or label: the file's own slots come first.
  private static func slot(named name: String, _ own: [Slot], _ shared: [Slot]) -> Slot? {
    own.first { $0.name == name } ?? shared.first { $0.name == name }
      ?? own.first { $0.isLabelled(name) } ?? shared.first { $0.isLabelled(name) }
  }
}

extension Slot {
  fileprivate func isLabelled(_ name: String) -> Bool {
    guard let label else { return false }
    return label.zh == name || label.en == name
  }
}
