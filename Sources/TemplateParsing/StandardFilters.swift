/// What a filter takes.
package struct FilterSignature: Sendable {
  package var name: String
  /// How many unnamed arguments.
  package var arguments: ClosedRange<Int>
  package var namedArguments: [String] = []
}

/// The filters that templates may use: Liquid's standard ones (shopify.github.io/liquid; argument
/// counts as in `Liquid::StandardFilters` 5.x), and Kouwen's `salutation`.
package enum StandardFilters {
  package static func signature(_ name: String) -> FilterSignature? { byName[name] }

  package static let all: [FilterSignature] =
    names(
      0...0,
      """
      abs base64_decode base64_encode base64_url_safe_decode base64_url_safe_encode capitalize ceil
      downcase escape escape_once first floor h last lstrip newline_to_br reverse rstrip size strip
      strip_html strip_newlines upcase url_decode url_encode
      """)
    + names(0...1, "compact join round salutation sort sort_natural sum uniq")
    + names(0...2, "truncate truncatewords")
    + names(
      1...1,
      """
      append at_least at_most concat date divided_by map minus modulo plus prepend remove
      remove_first remove_last split times
      """)
    + names(1...2, "find find_index has reject replace replace_first slice where")
    + names(2...2, "replace_last")
    // Liquid lets a second default pass, and prints the first.
    + [FilterSignature(name: "default", arguments: 0...2, namedArguments: ["allow_false"])]

  private static func names(_ arguments: ClosedRange<Int>, _ words: String) -> [FilterSignature] {
    words.split(whereSeparator: \.isWhitespace).map {
      FilterSignature(name: String($0), arguments: arguments)
    }
  }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
