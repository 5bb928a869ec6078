import TextAnalysis

/// Guesses what language a reply is written in.
enum ReplyLanguage {
  /// The first of `languages` that the script of the text speaks for. Nil for a text without letters.
  static func guess(_ bytes: [UInt8], among languages: [String]) -> String? {
    guard let isChinese = WrittenLanguage.isChinese(bytes) else { return nil }
    return languages.first { WrittenLanguage.isChinese(code: $0) == isChinese }
  }
}
