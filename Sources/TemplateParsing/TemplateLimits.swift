/// How much a template may ask of the parser and of everything that walks what it made.
package enum TemplateLimits {
  /// Blocks within blocks, brackets within brackets, `liquid` within `liquid`: Shopify's own limit.
  package static let nesting = 100
  /// Nodes evaluated for one reply, each time they are; loops count by what they hold, and once a turn.
  package static let steps = 1_000_000
  /// Findings about one template; what comes after them is rarely news.
  package static let findings = 100
}
