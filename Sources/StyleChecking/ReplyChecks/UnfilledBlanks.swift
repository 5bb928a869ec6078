import Diagnostics
import TemplateParsing
import TextAnalysis

/// Blanks that nobody filled in before the reply was to be sent: `{{ name }}`, [客户名], XXX, ____, 待填.
///
/// Templates are looked at by the checks of the library, which know their slots.
enum UnfilledBlanks: ReplyChecker {
  static let unfilled = Check(
    "unfilled-blank", .error,
    title: Message(zh: "还没填的空", en: "a blank that is not filled in"),
    why: Message(
      zh: "客户会原样读到它，一眼看出是套用的模板",
      en: "The customer would read it as it stands, and see a form letter."))

  static let checks = [unfilled]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.isReply else { return }
    // Of what the customer reads: not code, not addresses, not their own words. Byte for byte, so that
    // what stands around a blank is seen.
    let bytes = reply.bytes
    let all = 0..<bytes.count
    var found = LiquidText.tags(in: all, of: bytes)
    let places = BlankScanner(bytes, [all], labelPairs: HanPairs()).places
    for place in places where !found.contains(where: { $0.overlaps(place.range) }) {
      if let blank = blank(at: place, TextAround(bytes: bytes, text: all)) { found.append(blank) }
    }
    for place in reply.words(.unwritten) where !found.contains(where: { $0.overlaps(place) }) {
      if !reply.isFollowed(place, by: "写") { found.append(place) }
    }
    for range in found {
      let text = reply.string(range)
      findings.append(
        reply.finding(
          unfilled,
          Message(
            zh: "“\(text)”还没填，客户会原样读到", en: "“\(text)” is not filled in; the customer would read it"
          ),
          at: range,
          help: Message(
            zh: "换成要告诉客户的内容，或者删掉这一句", en: "put in what the customer should read, or leave it out")))
    }
  }

  private static func blank(at place: BlankScanner.Place, _ around: TextAround) -> Range<Int>? {
    switch place.kind {
    case .bracket: return bracketed(place.range, around)
    case .crosses: return UnnamedBlanks.isCrosses(place.range, around) ? place.range : nil
    case .underscores: return UnnamedBlanks.isLine(place.range, around) ? place.range : nil
    case .ellipsis: return UnnamedBlanks.isBeforeUnit(place.range, around) ? place.range : nil
    // Without a template's slots nobody knows what these stand for.
    case .joinedWord, .sigil, .foreign, .labelPair: return nil
    }
  }

  private static func bracketed(_ range: Range<Int>, _ around: TextAround) -> Range<Int>? {
    guard let bracket = BracketedWords(at: range, around) else { return nil }
    let words = String(decoding: around.bytes[bracket.words], as: UTF8.self)
    if BlankWords.isInstruction(words) { return bracket.range }
    guard !bracket.isPlain, !bracket.isTag,
      BlankWords.isBlank(words, isSquare: bracket.isSquare)
        || bracket.isSquare && BlankWords.isPerson(words),
      !bracket.isHeading(isSlot: false, around), !bracket.isNamedToCustomer(around)
    else { return nil }
    return bracket.range
  }
}
