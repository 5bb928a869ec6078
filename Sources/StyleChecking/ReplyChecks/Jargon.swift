import Diagnostics
import DomainModel
import TextAnalysis

/// Words of the trade that nobody explains to a reader who may not know them.
enum Jargon: ReplyChecker {
  static let unexplained = Check(
    "unexplained-jargon", .suggestion, trust: .pattern,
    title: Message(zh: "行话没有解释", en: "a word of the trade without a word of explanation"),
    why: Message(
      zh: "词表里标了“读者：熟手”的词，客户多半没听过；第一次出现时用一句话解释",
      en:
        "Terms with `audience: expert` are new to most customers. Explain them where they first stand."
    ))

  static let checks = [unexplained]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    let jargon = reply.standards.words.jargon
    guard !jargon.isEmpty, reply.text.readerLevel != .expert, reply.holds(jargon) else { return }
    var seen: Set<String> = []
    for place in reply.words(in: jargon) {
      let word = reply.string(place)
      guard seen.insert(word.lowercased()).inserted, !isExplained(place, reply),
        // The customer knows the words that they use.
        reply.text.customerMessage?.lowercased().contains(word.lowercased()) != true
      else { continue }
      findings.append(
        reply.finding(
          unexplained,
          Message(zh: "“\(word)”是行话，客户不一定懂", en: "“\(word)” is a word of the trade"), at: place,
          help: Message(
            zh: "换成平常的话，或者加一句解释，例如“\(word)（……）”", en: "use plain words, or explain it in brackets"))
      )
    }
  }

  /// 固件（灯里的程序）, 灯里的程序（固件）, 固件，也就是灯里的程序, a link right behind it.
  private static func isExplained(_ place: Range<Int>, _ reply: CheckedReply) -> Bool {
    let bytes = reply.bytes
    var start = place.lowerBound
    while start > 0, "“\"「 ".utf8.contains(bytes[start - 1]), bytes[start - 1] < 0x80 { start -= 1 }
    if reply.isPreceded(start..<start, by: "（") || reply.isPreceded(start..<start, by: "(") {
      return true
    }
    let position = reply.sentence(at: place.lowerBound)
    let next = reply.sentences(position, through: position + 1)
    // Right behind it, a comma and a closing quotation mark aside; or what it is, later in the sentence.
    let behind = place.upperBound..<min(next.upperBound, place.upperBound + 12)
    if reply.words(.gloss).contains(where: {
      behind.lowerBound <= $0.lowerBound && $0.lowerBound <= behind.upperBound
    }) {
      return true
    }
    // A web address stands as a placeholder.
    return bytes[place.upperBound..<min(bytes.count, place.upperBound + 12)].firstRange(
      of: [0xEF, 0xBF, 0xBC]) != nil
  }
}
