/// How much rendering one reply may cost. Exceeding a limit ends it with a finding.
package enum RenderLimits {
  /// Blocks and partials within one another, together: as Shopify's Liquid.
  package static let nesting = 100
  /// Bytes of the reply, and of any one value on the way to it.
  package static let outputBytes = 4 << 20
  /// Nodes evaluated, each time they are; loops count by what they hold, and once a turn.
  package static let steps = 1_000_000
  /// Values that filters and comparisons read and make cost a step for so many bytes or items.
  package static let bytesPerStep = 256
  package static let itemsPerStep = 16
  /// Items of a list made from a range or a text.
  package static let listItems = 1_000_000
}
