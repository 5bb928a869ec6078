import TextAnalysis

/// Tells in which language the sentences of a file are, by their script: a sentence with Han characters
/// is Chinese, one with words in other letters and without Han characters is not. A word or two among
/// Chinese lines (`• Gray`, `iPhone 15 Pro`) are as Chinese as these.
///
/// In a file whose language is written in other letters, a sentence may name a Chinese button or place
/// and stays in the file's language, as long as it has more words than Han characters.
struct SentenceLanguages {
  private let fileLanguage: String
  private let isFileInHan: Bool
  /// By sentence, where somebody asked.
  private var known: [String?] = []

  init(of fileLanguage: String) {
    self.fileLanguage = fileLanguage
    isFileInHan = fileLanguage.hasPrefix("zh") || fileLanguage.hasPrefix("ja")
  }

  mutating func language(
    ofSentence index: Int, _ range: Range<Int>, in bytes: [UInt8]
  ) -> String {
    while known.count <= index { known.append(nil) }
    if let language = known[index] { return language }
    let language = language(of: range, in: bytes)
    known[index] = language
    return language
  }

  func language(of range: Range<Int>, in bytes: [UInt8]) -> String {
    var (han, words, lowercase) = (0, 0, 0)
    var isInWord = false
    /// Of the word so far; 0 where it is none of small letters alone.
    var smallLetters = 0
    /// 80cm: what touches a digit is a unit or a name.
    var isAfterDigit = false
    var index = range.lowerBound
    while index < range.upperBound {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: range.upperBound)
      index += unit.length
      if ScalarClass.isIdeograph(unit.scalar) {
        if isFileInHan { return fileLanguage }
        han += 1
        isInWord = false
      } else if unit.scalar > 0x39, ScalarClass.isWordCharacter(unit.scalar) {
        let isSmall = (0x61...0x7A).contains(unit.scalar)
        if !isInWord {
          words += isAfterDigit ? 0 : 1
          smallLetters = isSmall && !isAfterDigit ? 1 : 0
        } else if smallLetters > 0 {
          smallLetters = isSmall ? smallLetters + 1 : 0
        }
        if smallLetters == 2 { lowercase += 1 }
        isInWord = true
      } else {
        isInWord = false
      }
      isAfterDigit = (0x30...0x39).contains(unit.scalar)
    }
    if isFileInHan {
      guard words > 0 else { return fileLanguage }
      let isSentence = words >= 3 && lowercase >= 2
      return isSentence || !hasHan(beside: range, in: bytes) ? Self.withoutHan : fileLanguage
    }
    return han > words ? Self.withHan : fileLanguage
  }

  /// Whether Han characters stand in the lines around, up to empty ones.
  private func hasHan(beside range: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var breaks = 0
      var index = range.lowerBound
      let low = max(0, index - Self.reach)
      while index > low {
        index -= 1
        if text[index] == 0x0A { breaks += 1 } else if text[index] > 0x20 { breaks = 0 }
        if breaks == 2 { break }
        if UTF8Reading.isHan(in: text, at: index, end: text.count) { return true }
      }
      breaks = 0
      index = range.upperBound
      let high = min(text.count, index + Self.reach)
      while index < high {
        if text[index] == 0x0A { breaks += 1 } else if text[index] > 0x20 { breaks = 0 }
        if breaks == 2 { break }
        if UTF8Reading.isHan(in: text, at: index, end: text.count) { return true }
        index += 1
      }
      return false
    }
  }

  /// In bytes: some lines.
  private static let reach = 400

  private static let withHan = "zh"
  private static let withoutHan = "en"
}
