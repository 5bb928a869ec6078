import TextAnalysis

extension CheckContext {
  /// A range in the words of a message: placeholders as `…`, markup and line breaks as a space, and no
  /// longer than a line can hold.
  func quotation(of range: Range<Int>) -> String {
    Self.shortened(Self.shown(string(range)))
  }

  static func shortened(_ quotation: String) -> String {
    DisplayWidth.clip(quotation, to: longestQuotation)
  }

  static func shown(_ visible: String) -> String {
    var text = ""
    for scalar in visible.unicodeScalars {
      switch scalar {
      // What stands for a placeholder, and for markup or a line break.
      case "\u{FFFC}": text += "…"
      case "\0"..<" ": if text.last != " " { text += " " }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// In columns: a long sentence is named by its beginning.
  private static let longestQuotation = 40
}
