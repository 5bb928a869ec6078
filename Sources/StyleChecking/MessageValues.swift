import Diagnostics
import TextAnalysis

/// What the `{names}` in a rule's message stand for.
struct MessageValues {
  enum Name: String, CaseIterable {
    case match, replacement, missing, expected, other, count, share, min, max
  }

  var match: String?
  /// As they are written; a message shows placeholders in them as `…`.
  var replacements: [String] = []
  var missing: Message?
  var expected: Message?
  /// The path of another file.
  var other: String?
  var count: Int?
  /// In hundredths.
  var percentage: Int?
  var min: Int?
  var max: Int?

  func fill(_ message: Message) -> Message {
    Message(zh: fill(message.zh, in: .zh), en: fill(message.en, in: .en))
  }

  func fill(_ text: String, in language: UILanguage) -> String {
    var filled = TextBuffer()
    fill(text, in: language, to: &filled)
    return filled.text()
  }

  /// Whether a message may have names in it.
  static func areAsked(in message: String) -> Bool {
    var message = message
    return message.withUTF8 { text in
      ByteScan.first(UInt8(ascii: "{"), in: text, from: 0, text.count) < text.count
    }
  }

  /// Names that have no value stay as they are. A value is never read again.
  func fill(_ text: String, in language: UILanguage, to output: inout TextBuffer) {
    var text = text
    text.withUTF8 { text in
      var index = 0
      while true {
        let open = ByteScan.first(UInt8(ascii: "{"), in: text, from: index, text.count)
        output.append(UnsafeBufferPointer(rebasing: text[index..<open]))
        guard open < text.count else { return }
        let close = ByteScan.first(UInt8(ascii: "}"), in: text, from: open, text.count)
        if close < text.count,
          let name = Name(rawValue: String(decoding: text[open + 1..<close], as: UTF8.self)),
          let value = value(of: name, in: language)
        {
          output.append(value)
          index = close + 1
        } else {
          output.append(text[open])
          index = open + 1
        }
      }
    }
  }

  private func value(of name: Name, in language: UILanguage) -> String? {
    switch name {
    case .match: match
    case .replacement:
      replacements.map(CheckContext.shown).joined(separator: language == .zh ? "”或“" : "” or “")
    case .missing: missing?[language]
    case .expected: expected?[language]
    case .other: other
    case .count: count.map(String.init)
    case .share: percentage.map { "\($0)%" }
    case .min: min.map(String.init)
    case .max: max.map(String.init)
    }
  }
}
