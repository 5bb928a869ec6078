import Diagnostics

/// Looks at a reply of several texts for what each of them brings and the customer should read once:
/// the greeting, and whole paragraphs.
enum RepeatedOpenings {
  static let repeatedText = Check(
    "repeated-text", .warning, trust: .pattern,
    title: Message(zh: "同样的话说了两遍", en: "the same words twice"),
    why: Message(
      zh: "几份模板合成一封，每份都带着自己的称呼和结尾，客户读起来像机器拼的",
      en:
        "Each of the texts brings its own greeting and closing; together they read like a machine's work."
    ))

  static let all: [Check] = [repeatedText]

  /// - Parameter pieces: where each text stands in the reply, in UTF-8 offsets.
  static func findings(_ text: String, _ pieces: [Range<Int>]) -> [Diagnostic] {
    guard pieces.count > 1 else { return [] }
    let bytes = Array(text.utf8)
    var openings: Set<[UInt8]> = []
    var paragraphs: Set<[UInt8]> = []
    var findings: [Diagnostic] = []
    for piece in pieces {
      let own = Self.paragraphs(of: bytes, in: piece)
      var repeated = own.filter { paragraphs.contains(Array(bytes[$0])) }
      paragraphs.formUnion(own.map { Array(bytes[$0]) })
      let opening = Self.opening(of: bytes, in: piece)
      let isNew = opening.isEmpty || openings.insert(Array(bytes[opening])).inserted
      // A paragraph that is said again says its opening again too.
      if !isNew, !repeated.contains(where: { $0.lowerBound == opening.lowerBound }) {
        repeated.insert(opening, at: 0)
      }
      findings += repeated.map { range in
        Diagnostic(
          repeatedText, Message(zh: "这句话前面说过了", en: "this was said above"),
          at: SourceRange(file: RenderedReply.path, utf8: range),
          help: Message(zh: "发送前删掉一处", en: "take one of them out before sending"))
      }
    }
    return findings
  }

  /// From the beginning to the first comma, colon, end of a sentence or line break: the form of address.
  private static func opening(of bytes: [UInt8], in piece: Range<Int>) -> Range<Int> {
    let signs = ["，", ",", "！", "!", "：", ":", "。", ".", "\n"].map { Array($0.utf8) }
    let end = piece.first { index in
      signs.contains { bytes[index..<piece.upperBound].starts(with: $0) }
    }
    return piece.lowerBound..<(end ?? piece.upperBound)
  }

  /// Lines that are more than a word or two.
  private static func paragraphs(of bytes: [UInt8], in piece: Range<Int>) -> [Range<Int>] {
    bytes[piece].split(separator: UInt8(ascii: "\n")).map { $0.startIndex..<$0.endIndex }
      .filter { $0.count > 24 }
  }
}
