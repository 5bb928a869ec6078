import TemplateParsing

/// How much rendering one reply may cost. Exceeding a limit ends it with a finding.
package enum RenderLimits {
  /// Blocks and partials within one another, together: as Shopify's Liquid.
  package static let nesting = 100
  /// Bytes of the reply, and of any one text on the way to it.
  package static let outputBytes = 4 << 20
  /// What any one value on the way may hold, everything in it counted: see `Value.weight`.
  package static let valueWeight = 16 << 20
  /// Nodes evaluated, each time they are; loops count by what they hold, and once a turn.
  package static let steps = TemplateLimits.steps
  /// What is read and made beside the nodes themselves, by filters, comparisons and captures, costs a
  /// step for so much weight.
  package static let weightPerStep = 256
  /// Items of a list made from a range or a text.
  package static let listItems = 1_000_000
}
