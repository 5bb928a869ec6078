import TextAnalysis

extension CheckContext {
  /// A range in the words of a message: placeholders as `…`, markup and line breaks as a space, and no
  /// longer than a line can hold.
  func quotation(of range: Range<Int>) -> String { Self.quotation(of: bytes[range]) }

  static func quotation(of bytes: ArraySlice<UInt8>) -> String {
    let visible = String(decoding: bytes, as: UTF8.self)
    return shortened(bytes.contains(where: isShownOtherwise) ? shown(visible) : visible)
  }

  static func shortened(_ quotation: String) -> String {
    // No character takes more columns than bytes.
    if quotation.utf8.count <= longestQuotation { return quotation }
    return DisplayWidth.clip(quotation, to: longestQuotation)
  }

  static func shown(_ visible: String) -> String {
    guard visible.utf8.contains(where: isShownOtherwise) else { return visible }
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

  /// Whether what starts with a byte may not be shown as it stands.
  private static func isShownOtherwise(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0xEF }

  /// In columns: a long sentence is named by its beginning.
  private static let longestQuotation = 40
}
