import TemplateParsing
import TextAnalysis

/// Blanks that nobody filled in: `{{ name }}`, [客户名], XX, ____. Whoever uses the text writes something
/// else there, so that rules look at the words in them as little as at a placeholder.
enum OpenBlanks {
  struct Blank: Equatable {
    var range: Range<Int>
    /// Whether a time or a date belongs there.
    var isTime: Bool
    /// ____ or （    ）: people also put it where the customer is to write.
    var isLine = false
  }

  /// In order, without overlaps.
  ///
  /// - Parameters:
  ///   - bytes: what the customer reads, without code, addresses and their own words. Byte for byte, so
  ///     that what stands around a blank is seen.
  ///   - signs: those of `bytes`.
  ///   - readsTags: whether Liquid is text here, as it is anywhere but in a template.
  static func find(in bytes: [UInt8], _ signs: SignIndex, readsTags: Bool) -> [Blank] {
    let all = 0..<bytes.count
    let places = BlankScanner(bytes, signs).places
    guard !places.isEmpty else { return [] }
    // Each tag begins with a brace.
    let mayHoldTags = readsTags && places.contains { $0.kind == .brace || $0.kind == .foreign }
    let tags = mayHoldTags ? LiquidText.tags(in: all, of: bytes) : []
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
      append(
        range, named: words,
        isLine: place.kind == .underscores || place.kind == .bracket && words == nil)
    }
    for tag in pending { append(tag, named: tag) }
    return found
  }

  /// The blank, and its name where it has one.
  private static func blank(
    at place: BlankScanner.Place, _ around: TextAround
  ) -> (range: Range<Int>, words: Range<Int>?)? {
    switch place.kind {
    case .bracket:
      if let line = emptyBrackets(at: place.range, around) { return (line, nil) }
      return isRemark(place.range, around) ? nil : bracketed(place.range, around)
    case .brace: return braced(place.range, around)
    case .foreign: return foreign(place.range, around)
    case .sigil: return marked(place, around)
    case .enclosing: return EnclosedWord(at: place, around.bytes).map { ($0.range, $0.word) }
    case .crosses: return UnnamedBlanks.crosses(place.range, around).map { ($0, nil) }
    case .underscores:
      return UnnamedBlanks.isLine(place.range, around) ? (place.range, nil) : nil
    case .ellipsis:
      return UnnamedBlanks.isBeforeUnit(place.range, around) ? (place.range, nil) : nil
    // Without a template's slots nobody knows what these stand for.
    case .joinedWord, .labelPair: return nil
    }
  }

  /// Whether round brackets or 「」 can only hold a remark or a quotation, as most of them do: single bytes
  /// tell that sooner than words.
  private static func isRemark(_ range: Range<Int>, _ around: TextAround) -> Bool {
    let bytes = around.bytes
    let sign = around.scalar(at: range.lowerBound)
    let isQuotation = sign == 0x300C
    guard isQuotation || sign == 0x28 || sign == 0xFF08 else { return false }
    let before = around.skippingSpace(before: range.lowerBound)
    // A greeting, a preposition, or the start of a line.
    if before == around.text.lowerBound || leadIns.contains(bytes[before - 1]) { return false }
    if isQuotation { return true }
    let inside = around.skippingSpace(from: range.upperBound)
    if instructions.contains(around.scalar(at: inside)) { return false }
    var end = range.upperBound
    let limit = min(around.text.upperBound, end + BracketedWords.longest)
    while end < limit, bytes[end] != UInt8(ascii: ")"), bytes[end] != 0x0A,
      bytes[end] != 0xEF || !around.holds("）", at: end)
    {
      end += 1
    }
    // “(number here)”
    end = around.skippingSpace(before: end)
    return bytes[end - 1] | 0x20 != UInt8(ascii: "e")
  }

  /// The last bytes of 好, 的, Hi, Hello, Dear, on, by, before, until; of what starts a line or leads a
  /// point of a list.
  private static let leadIns: [UInt8] =
    [0xBD, 0x84, 0x0A, 0x0D, 0xB7, 0xA2] + "iornyel*_>#-".utf8
  /// What an instruction to fill something in begins with.
  private static let instructions = "此这在待填请iIfF".unicodeScalars.map(\.value)

  private static func bracketed(
    _ range: Range<Int>, _ around: TextAround
  ) -> (range: Range<Int>, words: Range<Int>?)? {
    guard let bracket = BracketedWords(at: range, around) else { return nil }
    let words = String(decoding: around.bytes[bracket.words], as: UTF8.self)
    if bracket.isTitle {
      return bracket.isMergeField(around) ? (bracket.range, bracket.words) : nil
    }
    if BlankWords.isInstruction(words), !bracket.isQuotation {
      return (bracket.range, bracket.words)
    }
    let isBlank =
      bracket.isPlain
      ? isPlainBlank(words, bracket, around)
      : BlankWords.isBlank(words, isSquare: bracket.isSquare)
        || bracket.isSquare
          && (BlankWords.isPerson(words) || BlankWords.isChoice(words))
    guard isBlank, !(bracket.isTag && BlankWords.isHTML(words)),
      bracket.isPlain || !bracket.isHeading(isSlot: false, around),
      !bracket.isNamedToCustomer(around)
    else { return nil }
    return (bracket.range, bracket.words)
  }

  /// What a remark would never be: （填写单号）, “Hi (name),”, “by (date)”.
  private static func isPlainBlank(
    _ words: String, _ bracket: BracketedWords, _ around: TextAround
  ) -> Bool {
    if BlankWords.isOrderToFill(words) { return !bracket.isQuotation }
    // Most brackets hold a remark: where they stand tells that sooner than what they hold.
    let before = around.skippingSpace(before: bracket.range.lowerBound)
    if timePrepositions.contains(where: { around.ends(with: $0, at: before) }) {
      return BlankWords.isTime(words) && BlankWords.isBlank(words, isSquare: false)
    }
    return bracket.standsForName(around) && BlankWords.isPerson(words)
      && BlankWords.isBlank(words, isSquare: false)
  }

  private static let timePrepositions = [" on", " by", " before", " until"]

  /// （    ）: somebody left room to write in.
  private static func emptyBrackets(at range: Range<Int>, _ around: TextAround) -> Range<Int>? {
    let isWide = around.holds("（", at: range.lowerBound)
    guard isWide || around.holds("(", at: range.lowerBound) else { return nil }
    let end = around.skippingSpace(from: range.upperBound)
    // One space is a slip of typing.
    guard end - range.upperBound > (isWide ? 1 : 2), around.holds(isWide ? "）" : ")", at: end)
    else { return nil }
    return range.lowerBound..<end + (isWide ? 3 : 1)
  }

  /// `{customer_name}`, `{Customer Name}`
  private static func braced(
    _ range: Range<Int>, _ around: TextAround
  ) -> (range: Range<Int>, words: Range<Int>?)? {
    // One letter is mathematics.
    guard let (name, end) = LiquidText.singleBrace(at: range.lowerBound, in: around.bytes),
      name.count > 1
    else { return bracketed(range, around) }
    return (range.lowerBound..<end, name)
  }

  /// `${name}`, `#{name}`, `%{name}`, `*|NAME|*`, `[[name]]`
  private static func foreign(
    _ range: Range<Int>, _ around: TextAround
  ) -> (range: Range<Int>, words: Range<Int>?)? {
    if around.holds("{", at: range.upperBound - 1) {
      let brace = range.upperBound - 1..<range.upperBound
      return braced(brace, around).map { (range.lowerBound..<$0.range.upperBound, $0.words) }
    }
    if around.holds("[[", at: range.lowerBound) { return bracketed(range, around) }
    guard around.holds("*|", at: range.lowerBound) else { return nil }
    var end = range.upperBound
    while end - range.upperBound < longestName,
      around.scalar(at: end) < 0x80,
      TextAround.isWord(around.scalar(at: end))
        || around.scalar(at: end) == 0x3A
    {
      end += 1
    }
    guard end > range.upperBound, around.holds("|*", at: end) else { return nil }
    return (range.lowerBound..<end + 2, range.upperBound..<end)
  }

  /// In bytes.
  private static let longestName = 60

  /// `%s`, `%name%`, `$order_no`; `%APPDATA%` is a folder.
  private static func marked(
    _ place: BlankScanner.Place, _ around: TextAround
  ) -> (range: Range<Int>, words: Range<Int>?)? {
    guard let marked = MarkedWord(at: place, around.bytes) else { return nil }
    switch marked.form {
    case .conversion: return isPartOfFormat(marked.range, around) ? nil : (marked.range, nil)
    case .closed:
      let words = String(decoding: around.bytes[marked.word], as: UTF8.self)
      return BlankWords.isBlank(words, isSquare: false) ? (marked.range, marked.word) : nil
    case .open:
      return ProgramVariable.blank(marked.word, around)
        .map { (place.range.lowerBound..<$0.upperBound, $0) }
    }
  }

  /// `%d/%m/%y` and `/%s/`: how a date or a path is written.
  private static func isPartOfFormat(_ range: Range<Int>, _ around: TextAround) -> Bool {
    let before = around.scalar(before: range.lowerBound)
    return before == 0x2F || before == 0x2D
      || ["/%", "-%", ":%"].contains { around.holds($0, at: range.upperBound) }
  }
}
