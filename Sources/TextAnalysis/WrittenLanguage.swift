/// What language a text is written in, as far as its letters tell.
package enum WrittenLanguage {
  /// Whether a text is Chinese: there are at least as many Han characters as Latin words, so that a name
  /// or a product in the other script does not decide. Nil for a text without either.
  package static func isChinese(_ bytes: [UInt8]) -> Bool? {
    let (han, words) = bytes.withUnsafeBufferPointer(count)
    return han + words > 0 ? han >= words : nil
  }

  /// Whether a language's code is one of Chinese: `zh`, `zh-TW`.
  package static func isChinese(code: String) -> Bool { code == "zh" || code.hasPrefix("zh-") }

  /// How many Han characters and how many Latin words there are, as far as it takes to know which are more.
  private static func count(_ text: UnsafeBufferPointer<UInt8>) -> (han: Int, words: Int) {
    var (han, words) = (0, 0)
    var isInWord = false
    var index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // A beginning says enough.
    let end = min(text.count, index + longestSample)
    while index < end {
      let stop = min(end, index + stride)
      while index < stop {
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
      // A word takes two bytes, a Han character three: what is left cannot change the answer.
      let left = max(0, end - index)
      if han - words > left / 2 + 1 || words - han > left / 3 + 1 { break }
    }
    return (han, words)
  }

  /// In bytes.
  private static let longestSample = 64 << 10
  private static let stride = 256
}
