/// What `<!-- … -->` means in a template.
package enum CommentHandling: Sendable {
  /// A file of the library: comments are part markers and guidance for people, and vanish; braces
  /// that Liquid would print as they are (`}}`, `｛｛`, `{name}`) are findings.
  case guidance
  /// Raw Liquid: comments and stray braces are text, as in Shopify's Liquid.
  case text
}
