import TextAnalysis

/// Guesses what language a reply is written in.
enum ReplyLanguage {
  /// The first of `languages` that the script of the text speaks for: Chinese where there are at least
  /// as many Han characters as Latin words, so that a name or a product in the other script does not
  /// decide. Nil for a text without either.
  static func guess(_ bytes: [UInt8], among languages: [String]) -> String? {
    let (han, words) = bytes.withUnsafeBufferPointer(count)
    guard han + words > 0 else { return nil }
    let isChinese = han >= words
    return languages.first { ($0 == "zh" || $0.hasPrefix("zh-")) == isChinese }
  }

  /// How many Han characters and how many Latin words there are.
  private static func count(_ text: UnsafeBufferPointer<UInt8>) -> (han: Int, words: Int) {
    var (han, words) = (0, 0)
    var isInWord = false
    var index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // A beginning says enough.
    let end = min(text.count, index + longestSample)
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        let isLetter = ScalarClass.isASCIILetter(byte)
        if isLetter, !isInWord { words += 1 }
        isInWord = isLetter
        index += 1
      } else {
        isInWord = false
        if UTF8Reading.isHan(in: text, at: index, end: end) {
          han += 1
          index += 3
        } else {
          let unit = UTF8Reading.scalar(in: text, at: index, end: end)
          if ScalarClass.isIdeograph(unit.scalar) { han += 1 }
          index += unit.length
        }
      }
    }
    return (han, words)
  }

  /// In bytes.
  private static let longestSample = 64 << 10
}
