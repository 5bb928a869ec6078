import DomainModel
import TextAnalysis

extension CheckedText {
  /// A reply that somebody wrote, before it is sent: `<!-- … -->` is for the team, and `<!-- @part -->`
  /// says what the text below it plays, up to the next one. A byte-order mark is no text, nor are older
  /// messages below the reply. Its today is the day that its front matter names.
  ///
  /// - Parameter quotedMail: these messages, where they are known.
  package init(
    path: String, draft bytes: [UInt8], language: String, scenario: String? = nil,
    channel: String? = nil, profile: String? = nil, quotedMail: [Range<Int>]? = nil
  ) {
    var pieces: [Piece] = []
    var parts: [PartStretch] = []
    var names: [String] = []
    var marker = 0..<0
    var directives: [DirectiveComment] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var day: CivilDate?
    func takeOwn(upTo end: Int) {
      guard start < end else { return }
      pieces.append(.text(start..<end))
      if !names.isEmpty {
        parts.append(PartStretch(names: names, range: start..<end, marker: marker))
      }
    }
    var mails = (quotedMail ?? QuotedMail.find(in: bytes))[...]
    func take(upTo end: Int) {
      while let mail = mails.first, mail.lowerBound < end {
        takeOwn(upTo: mail.lowerBound)
        start = max(start, mail.lowerBound)
        if start < min(end, mail.upperBound) {
          pieces.append(.markup(start..<min(end, mail.upperBound)))
          start = min(end, mail.upperBound)
        }
        guard mail.upperBound <= end else { return }
        mails.removeFirst()
      }
      takeOwn(upTo: end)
    }
    if let front = Self.frontMatter(of: bytes, from: start) {
      pieces.append(.markup(front))
      day = DraftDay.day(in: front, of: bytes)
      start = front.upperBound
    }
    var index = start
    var unclosed: Int?
    while let sign = Self.commentStart(in: bytes, from: index) {
      guard let open = Self.comment(at: sign, in: bytes) else {
        unclosed = sign
        break
      }
      take(upTo: open.lowerBound)
      pieces.append(.markup(open))
      let inside = open.lowerBound + 4..<open.upperBound - 3
      let words = bytes[inside].split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      if !words.isEmpty, words.allSatisfy({ $0.hasPrefix("@") && $0.utf8.count > 1 }) {
        (names, marker) = (words.map { String($0.dropFirst()) }, open)
      } else if let directive = DirectiveComment(open, content: inside, in: bytes) {
        directives.append(directive)
      }
      (start, index) = (open.upperBound, open.upperBound)
    }
    take(upTo: bytes.count)
    // One that is not closed is text; if it was to switch a rule off, somebody should hear of it.
    if let unclosed, let directive = DirectiveComment(unclosedAt: unclosed, in: bytes) {
      directives.append(directive)
    }
    self.init(
      path: path, bytes: bytes, pieces: pieces, language: language, scenario: scenario,
      channel: channel, profile: profile)
    self.parts = parts
    self.directives = directives
    today = day
  }

  /// What stands between `---` lines at the very beginning of a file of the library: keys, not prose.
  private static func frontMatter(of bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard bytes[start...].starts(with: "---".utf8) else { return nil }
    var lines = bytes[start...].prefix(1 << 16).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    func isFence(_ line: ArraySlice<UInt8>) -> Bool {
      line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
    }
    guard let first = lines.popFirst(), isFence(first), let second = lines.first,
      second.contains(UInt8(ascii: ":")) || second.contains(0x9A),
      let last = lines.first(where: isFence)
    else { return nil }
    return start..<min(last.endIndex + 1, bytes.count)
  }

  /// Where the first `<!--` stands. A loop over bytes: `firstRange(of:)` takes longer than all checks.
  private static func commentStart(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while true {
      let open = ByteScan.first(UInt8(ascii: "<"), in: bytes, from: index, bytes.count)
      guard open < bytes.count else { return nil }
      if bytes[open...].starts(with: "<!--".utf8) { return open }
      index = open + 1
    }
  }

  /// A whole comment: one that is not closed is text, which somebody should see.
  private static func comment(at open: Int, in bytes: [UInt8]) -> Range<Int>? {
    var close = open + 4
    while close + 2 < bytes.count {
      guard let dash = bytes[close...].firstIndex(of: UInt8(ascii: "-")) else { return nil }
      if bytes[dash...].starts(with: "-->".utf8) { return open..<dash + 3 }
      close = dash + 1
    }
    return nil
  }
}
