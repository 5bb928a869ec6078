import TextAnalysis

/// The endings by which the name of a file is known in a text: 说明书.pdf.
enum FileExtension {
  /// Where the ending behind a dot stops; nil where what follows is none, or goes on as a word.
  static func end(afterDot dot: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var last = dot + 1
    while last < text.count, last - dot <= longest + 1, isWord(text[last]) { last += 1 }
    let length = last - dot - 1
    guard length >= 2, length <= longest, !continuesWord(text, at: last) else { return nil }
    let ending = text[dot + 1..<last]
    let isKnown = known.contains { known in
      known.utf8CodeUnitCount == length
        && zip(ending, 0..<length).allSatisfy { $0 | 0x20 == known.utf8Start[$1] }
    }
    return isKnown ? last : nil
  }

  /// Whether a letter with marks, or one of another alphabet, follows.
  private static func continuesWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    return CharacterClass(UTF8Reading.scalar(in: text, at: index, end: text.count).scalar).isWord
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    ScalarClass.isASCIILetter(byte) || ScalarClass.isDigit(byte)
  }

  private static let longest = 4

  /// Digits have the bit that tells capital letters from small ones.
  private static let known: [StaticString] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "md", "csv", "jpg", "jpeg", "png",
    "gif", "webp", "heic", "mp3", "mp4", "mov", "avi", "zip", "rar", "7z", "html", "htm", "json",
    "xml", "yaml", "yml", "exe", "dmg", "apk", "psd", "ai", "svg", "log", "eml", "ics",
  ]
}
