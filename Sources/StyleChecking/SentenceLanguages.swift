import TextAnalysis

/// Tells in which language the sentences of a file are, by their script: a sentence with Han characters
/// is Chinese, one with words in other letters and without Han characters is not.
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
    var (han, words) = (0, 0)
    var isInWord = false
    var index = range.lowerBound
    while index < range.upperBound {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: range.upperBound)
      index += unit.length
      if ScalarClass.isIdeograph(unit.scalar) {
        if isFileInHan { return fileLanguage }
        han += 1
        isInWord = false
      } else if unit.scalar > 0x39, ScalarClass.isWordCharacter(unit.scalar) {
        if !isInWord { words += 1 }
        isInWord = true
      } else {
        isInWord = false
      }
    }
    if isFileInHan { return words > 0 ? Self.withoutHan : fileLanguage }
    return han > words ? Self.withHan : fileLanguage
  }

  private static let withHan = "zh"
  private static let withoutHan = "en"
}
