import Diagnostics
import DomainModel

/// Doubts a part comment whose text holds none of the words that such a part tends to hold.
enum PartCues: ReplyChecker {
  static let doubtful = Check(
    "doubtful-part", .suggestion, trust: .heuristic,
    title: Message(zh: "这一段不太像标的要点", en: "a part that does not read like one"),
    why: Message(
      zh: "这段标了要点，却没有一个常见的词（styleguide.yaml 里这个要点的“提示词”）；只是按词猜的",
      en:
        "None of the part's `cues` in styleguide.yaml stand in the text that the comment marks. It is a guess by words."
    ))

  static let checks = [doubtful]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard !reply.text.parts.isEmpty, reply.text.purpose != .partial else { return }
    for (index, stretch) in reply.text.parts.enumerated() {
      // A comment may name several stretches.
      guard reply.text.parts.firstIndex(where: { $0.marker == stretch.marker }) == index,
        // What a blank will say, nobody knows.
        !holdsValue(reply.text, markedBy: stretch.marker)
      else { continue }
      for name in stretch.names {
        guard let id = reply.standards.partIDs[name], let cues = cues(of: id, reply) else {
          continue
        }
        let isSeen = reply.hits.contains { hit in
          guard cues.contains(hit.phrase) else { return false }
          let place = reply.context.text.sourceRange(of: hit.range)
          return isMarked(place, by: stretch.marker, reply.text)
        }
        guard !isSeen else { continue }
        let label = reply.standards.part(id)?.label ?? Message(id)
        findings.append(
          Diagnostic(
            doubtful,
            Message(
              zh: "这一段标的是“\(label.zh)”，没看到相关的词",
              en: "this is marked ‘\(label.en)’, and no word of it says so"),
            at: RequiredParts.place(
              of: RequiredParts.Tag(id: id, name: name, marker: stretch.marker), reply),
            help: Message(
              zh: "改标别的要点，补上一句，或者把用到的词加进“提示词”",
              en: "mark it as another part, say it, or add its words to `cues`")))
      }
    }
  }

  private static func holdsValue(_ text: CheckedText, markedBy marker: Range<Int>) -> Bool {
    text.pieces.contains { piece in
      guard case .value(let range, _) = piece else { return false }
      return isMarked(range, by: marker, text)
    }
  }

  private static func isMarked(
    _ range: Range<Int>, by marker: Range<Int>, _ text: CheckedText
  ) -> Bool {
    text.parts.contains { $0.marker == marker && $0.range.overlaps(range) }
  }

  private static func cues(of id: String, _ reply: CheckedReply) -> PhraseSet? {
    reply.isEnglish ? reply.standards.words.englishCues[id] : reply.standards.words.cues[id]
  }

  /// Whether words of a part stand anywhere; nil where nobody said which they are.
  static func isSeen(_ id: String, in reply: CheckedReply) -> Bool? {
    let cues = cues(of: id, reply)
    let matcher = reply.standards.words.matchers[id]
    if let cues, reply.holds(cues) { return true }
    if let matcher, reply.holds(matcher) { return true }
    switch id {
    case "time": return reply.holdsTime
    case "apology": return !Apology.apologies(in: reply).isEmpty
    case "question": return !AskCount.asks(in: reply).isEmpty
    // Whoever is sorry has felt something.
    case "empathy" where reply.holds(.apology): return true
    default: return cues == nil && matcher == nil ? nil : false
    }
  }
}
