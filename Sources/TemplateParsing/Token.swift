/// A word or sign inside braces.
struct Token {
  var kind: Kind
  var range: Range<Int>
  /// The sign is what a Chinese keyboard makes of the half-width one: `，` for `,`.
  var isFullWidth = false

  enum Kind: Equatable {
    case end
    case identifier
    case integer
    case float
    case string
    case unclosedString
    case dot
    case dots
    case comma
    case colon
    case pipe
    case openBracket
    case closeBracket
    case openParenthesis
    case closeParenthesis
    case assign
    case comparison(TemplateExpression.Comparison)
    case other
  }
}
