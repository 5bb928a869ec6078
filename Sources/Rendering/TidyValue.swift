import DomainModel

/// Names, times, dates and amounts as a sentence takes them in: without the punctuation that was typed
/// at their ends, with digits in half width. The template has the punctuation.
enum TidyValue {
  static func isTidied(_ type: SlotType) -> Bool {
    switch type {
    case .name, .time, .date, .money, .number: true
    default: false
    }
  }

  /// `王小明：` → `王小明`, `（25元）` → `25元`, `tomorrow.` → `tomorrow`; `5 p.m.` and `Smith Jr.` stay.
  static func withoutOuterPunctuation(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last {
      if let first = rest.first, pairs[first] == last, rest.count > 1,
        !rest.dropFirst().dropLast().contains(where: { $0 == first || $0 == last })
      {
        rest = rest.dropFirst().dropLast()
      } else if last.isWhitespace || endSigns.contains(last)
        || last == "." && !endsInAbbreviation(rest)
      {
        rest.removeLast()
      } else if let first = rest.first, first.isWhitespace || startSigns.contains(first) {
        rest.removeFirst()
      } else {
        break
      }
    }
    return rest.count == text.count ? text : String(rest)
  }

  /// Digits, Latin letters, `％` and `．` in half width, and signs between digits: `１５：３０` → `15:30`.
  static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(0xEF) || text.utf8.contains(0xE3) else { return text }
    let scalars = Array(text.unicodeScalars)
    var folded = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isFolded =
        switch scalar {
        case "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ", "％", "．": true
        case "：", "－", "／", "，":
          index > 0 && index + 1 < scalars.count && isDigit(scalars[index - 1])
            && isDigit(scalars[index + 1])
        default: false
        }
      if scalar == "\u{3000}" {
        folded.append(" ")
      } else {
        folded.append(isFolded ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
      }
    }
    return String(folded)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  /// Whether the full stop at the end belongs to the last word: `p.m.`, `Jr.`, `Nov.`, an initial.
  private static func endsInAbbreviation(_ text: Substring) -> Bool {
    let word = text.dropLast().suffix(16).reversed().prefix {
      $0.isASCII && ($0.isLetter || $0 == ".")
    }
    let plain = String(word.reversed()).lowercased()
    return plain.contains(".") && plain.last != "." || plain.count == 1 && text.utf8.count > 2
      || abbreviations.contains(plain)
  }

  private static let pairs: [Character: Character] = [
    "（": "）", "(": ")", "“": "”", "\"": "\"", "「": "」", "‘": "’", "【": "】", "[": "]",
  ]
  private static let endSigns: Set<Character> = [
    "，", ",", "。", "；", ";", "：", ":", "、", "！", "!", "．",
  ]
  private static let startSigns: Set<Character> = ["，", ",", "。", "；", ";", "：", ":", "、"]
  private static let abbreviations: Set<String> = [
    "am", "pm", "jr", "sr", "dr", "mr", "mrs", "ms", "st", "prof", "esq", "inc", "ltd", "co", "hr",
    "hrs", "min", "mins", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]
}
