package import Diagnostics
package import DomainModel
package import TemplateParsing

/// A template made ready to be rendered many times: names are strings, and what is blank is known.
package struct CompiledTemplate: Sendable {
  package let parsed: ParsedTemplate
  package let slots: [Slot]
  /// The mistakes that keep it from being rendered.
  package let errors: [Diagnostic]
  /// The name of each of `parsed.segments`; empty for worked-out steps.
  let names: [String]
  /// Blocks that hold nothing but white space and instructions: they print nothing, as in Shopify's Liquid.
  let isBlank: [Bool]

  package init(_ parsed: Parsed<ParsedTemplate>, slots: [Slot]) {
    let template = parsed.value
    self.parsed = template
    self.slots = slots
    errors = parsed.diagnostics.filter { $0.severity == .error }
    names = template.segments.map { segment in
      guard case .name(let range) = segment.kind else { return "" }
      return template.text(range)
    }
    isBlank = Self.blankNodes(template)
  }

  /// From the last node to the first, so that what a block holds is known before the block.
  private static func blankNodes(_ template: ParsedTemplate) -> [Bool] {
    var isBlank = [Bool](repeating: false, count: template.nodes.count)
    for index in template.nodes.indices.reversed() {
      switch template.nodes[index].kind {
      case .text(let printed):
        isBlank[index] = template.bytes[printed].allSatisfy { $0 == 0x20 || $0 &- 9 < 5 }
      case .partMarker, .guidance, .comment, .assign, .capture, .end: isBlank[index] = true
      case .ifBlock, .unlessBlock, .caseBlock, .forBlock, .elsif, .when, .elseBranch, .liquid,
        .ifchanged:
        isBlank[index] = template.children(of: index).allSatisfy { isBlank[$0] }
      default: break
      }
    }
    return isBlank
  }
}
