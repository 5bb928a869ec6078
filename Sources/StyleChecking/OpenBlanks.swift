import TemplateParsing
import TextAnalysis

/// Blanks that nobody filled in: `{{ name }}`, [客户名], XX, ____. Whoever uses the text writes something
/// else there, so that rules look at the words in them as little as at a placeholder.
enum OpenBlanks {
  struct Blank: Equatable {
    var range: Range<Int>
    /// Whether a time or a date belongs there.
    var isTime: Bool
    /// ____: people also put it where the customer is to write.
    var isLine = false
  }

  /// In order, without overlaps.
  ///
  /// - Parameters:
  ///   - bytes: what the customer reads, without code, addresses and their own words. Byte for byte, so
  ///     that what stands around a blank is seen.
  ///   - readsTags: whether Liquid is text here, as it is anywhere but in a template.
  static func find(in bytes: [UInt8], readsTags: Bool) -> [Blank] {
    let all = 0..<bytes.count
    let tags = readsTags ? LiquidText.tags(in: all, of: bytes) : []
    let places = BlankScanner(bytes, [all], labelPairs: HanPairs()).places
    guard !tags.isEmpty || !places.isEmpty else { return [] }
    let around = TextAround(bytes: bytes, text: all)
    var found: [Blank] = []
    var pending = tags[...]
    func append(_ range: Range<Int>, named words: Range<Int>?, isLine: Bool = false) {
      guard range.lowerBound >= found.last?.range.upperBound ?? 0 else { return }
      let isTime =
        words.map { BlankWords.isTime(String(decoding: bytes[$0], as: UTF8.self)) } ?? false
      found.append(
        Blank(
          range: range, isTime: isTime || TimeSpanWords.follow(bytes[range.upperBound...]),
          isLine: isLine))
    }
    for place in places {
      while let tag = pending.first, tag.lowerBound <= place.range.lowerBound {
        append(tag, named: tag)
        pending.removeFirst()
      }
      guard let (range, words) = blank(at: place, around),
        !(pending.first.map { $0.overlaps(range) } ?? false)
      else { continue }
      append(range, named: words, isLine: place.kind == .underscores)
    }
    for tag in pending { append(tag, named: tag) }
    return found
  }

  /// The blank, and its name where it has one.
  private static func blank(
    at place: BlankScanner.Place, _ around: TextAround
  ) -> (range: Range<Int>, words: Range<Int>?)? {
    let isBlank =
      switch place.kind {
      case .bracket: false
      case .crosses: UnnamedBlanks.isCrosses(place.range, around)
      case .underscores: UnnamedBlanks.isLine(place.range, around)
      case .ellipsis: UnnamedBlanks.isBeforeUnit(place.range, around)
      // Without a template's slots nobody knows what these stand for.
      case .joinedWord, .sigil, .foreign, .labelPair: false
      }
    if isBlank { return (place.range, nil) }
    guard place.kind == .bracket, let bracket = bracketed(place.range, around)
    else { return nil }
    return (bracket.range, bracket.words)
  }

  private static func bracketed(
    _ range: Range<Int>, _ around: TextAround
  ) -> BracketedWords? {
    guard let bracket = BracketedWords(at: range, around) else { return nil }
    let words = String(decoding: around.bytes[bracket.words], as: UTF8.self)
    if BlankWords.isInstruction(words) { return bracket }
    guard !bracket.isPlain, !bracket.isTag,
      BlankWords.isBlank(words, isSquare: bracket.isSquare)
        || bracket.isSquare
          && (BlankWords.isPerson(words) || BlankWords.isChoice(words)),
      !bracket.isHeading(isSlot: false, around), !bracket.isNamedToCustomer(around)
    else { return nil }
    return bracket
  }
}
