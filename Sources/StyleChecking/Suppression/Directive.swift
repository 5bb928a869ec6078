import TextAnalysis

/// What a directive comment says, word by word.
struct Directive {
  let comment: DirectiveComment
  /// Nil where the comment begins with none of the known words.
  let verb: Verb?
  /// `kouwen-disable-next-line`, as it is written.
  let word: Name
  /// The rules that it names, each once.
  private(set) var rules: [Name] = []
  let reason: String

  enum Verb: String, CaseIterable {
    case disableNextLine = "kouwen-disable-next-line"
    case disable = "kouwen-disable"
    case disableFile = "kouwen-disable-file"
    case enable = "kouwen-enable"
  }

  struct Name {
    var text: String
    /// In the text's bytes.
    var range: Range<Int>
  }

  init(_ comment: DirectiveComment) {
    self.comment = comment
    let content = comment.content
    let start = comment.contentStart
    let colon = Self.colon(in: content)
    var words: [Name] = []
    var wordStart: Int?
    var index = 0
    let end = colon?.lowerBound ?? content.count
    while index < end {
      let length = Self.separatorLength(content, at: index)
      if length == 0 {
        if wordStart == nil { wordStart = index }
        index += 1
        continue
      }
      if let from = wordStart { words.append(Self.name(content, from..<index, start)) }
      wordStart = nil
      index += length
    }
    if let from = wordStart { words.append(Self.name(content, from..<end, start)) }
    word = words.first ?? Name(text: "", range: start..<start)
    verb = Verb(rawValue: word.text)
    for name in words.dropFirst() where !rules.contains(where: { $0.text == name.text }) {
      rules.append(name)
    }
    let rest = colon.map { Array(content[$0.upperBound...]) } ?? []
    reason = String(decoding: rest[TextSegments.trimmed(0..<rest.count, in: rest)], as: UTF8.self)
  }

  private static func name(_ content: [UInt8], _ range: Range<Int>, _ start: Int) -> Name {
    Name(
      text: String(decoding: content[range], as: UTF8.self),
      range: start + range.lowerBound..<start + range.upperBound)
  }

  /// The first `:` or `：` (EF BC 9A).
  private static func colon(in content: [UInt8]) -> Range<Int>? {
    for index in content.indices {
      if content[index] == UInt8(ascii: ":") { return index..<index + 1 }
      if content[index] == 0xEF, content[index...].starts(with: "：".utf8) {
        return index..<index + 3
      }
    }
    return nil
  }

  /// White space, `,`, `，`, `、` and U+3000: the length of the sign, 0 for any other byte.
  private static func separatorLength(_ content: [UInt8], at index: Int) -> Int {
    if content[index] <= 0x20 || content[index] == UInt8(ascii: ",") { return 1 }
    guard content[index] == 0xE3 || content[index] == 0xEF else { return 0 }
    return ["，", "、", "\u{3000}"].contains { content[index...].starts(with: $0.utf8) } ? 3 : 0
  }
}
