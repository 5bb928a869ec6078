import DomainModel
import TextAnalysis

/// What rules that look at the whole library need of one text, without the text itself.
package struct LibraryText: Sendable {
  let path: String
  /// Variants of one template share it, and are meant to be alike.
  let base: String
  let language: String
  let scenario: String?
  let channel: String?
  let profile: String?
  /// Han characters and words.
  let length: Int
  /// The whole text in its file.
  let range: Range<Int>
  let opener: Stretch?
  let closer: Stretch?
  /// Of each two neighbouring characters or words, one number; sorted, each once. Blanks are all alike.
  let pairs: [UInt32]
  /// The text itself, where its comments switch rules on and off.
  let commented: CheckedText?

  /// How a text starts or ends.
  struct Stretch: Sendable {
    /// Characters and words, blanks and signs left out.
    var words: [UInt32]
    var text: String
    var range: Range<Int>
  }

  /// In characters and words: what texts have in common at their edges is seen in so many.
  private static let longestStretch = 10
  /// A greeting alone (你好) is no opening: what follows belongs to it.
  private static let shortestStretch = 4

  init(_ text: CheckedText, base: String) {
    path = text.path
    commented = text.directives.isEmpty ? nil : text
    self.base = base
    language = text.language
    (scenario, channel, profile) = (text.scenario, text.channel, text.profile)
    let visible = VisibleText(text)
    let bytes = visible.bytes
    let message = TextSegments.trimmed(0..<bytes.count, in: bytes)
    range = visible.sourceRange(of: message)
    var units = TextUnits(in: bytes, message)
    var all: [TextUnits.Unit] = []
    while let unit = units.next() { all.append(unit) }
    length = all.count
    var pairs: [UInt32] = []
    pairs.reserveCapacity(all.count)
    for (one, other) in zip(all, all.dropFirst()) {
      // Multiplied by the odd number nearest to 2^32 over the golden ratio (Knuth, TAOCP 6.4).
      pairs.append((one.hash &* 0x9E37_79B1) ^ other.hash)
    }
    pairs.sort()
    self.pairs = pairs.withoutRepeats
    // What is filled in differs from reply to reply.
    let words = all.filter { !Self.isBlank($0, bytes) }
    opener = Self.stretch(words.prefix(Self.longestStretch), bytes, visible, fromStart: true)
    closer = Self.stretch(words.suffix(Self.longestStretch), bytes, visible, fromStart: false)
  }

  private static func isBlank(_ unit: TextUnits.Unit, _ bytes: [UInt8]) -> Bool {
    bytes[unit.range].elementsEqual([0xEF, 0xBF, 0xBC])
  }

  /// Cut where a clause ends, unless that leaves next to nothing.
  private static func stretch(
    _ units: ArraySlice<TextUnits.Unit>, _ bytes: [UInt8], _ visible: VisibleText, fromStart: Bool
  ) -> Stretch? {
    var kept = units
    if fromStart {
      for index in units.indices.dropFirst(shortestStretch)
      where isBreak(between: units[index - 1], units[index], bytes) {
        kept = units[..<index]
        break
      }
    } else {
      for index in units.indices.dropFirst().reversed().dropFirst(shortestStretch - 1)
      where isBreak(between: units[index - 1], units[index], bytes) {
        kept = units[index...]
        break
      }
    }
    guard let start = kept.first, let end = kept.last else { return nil }
    let range = start.range.lowerBound..<end.range.upperBound
    return Stretch(
      words: kept.map(\.hash), text: String(decoding: bytes[range], as: UTF8.self),
      range: visible.sourceRange(of: range))
  }
}

extension LibraryText {
  /// Whether a sign or a new line separates two words; an apostrophe or a hyphen joins them.
  private static func isBreak(
    between one: TextUnits.Unit, _ other: TextUnits.Unit, _ bytes: [UInt8]
  ) -> Bool {
    var index = one.range.upperBound
    while index < other.range.lowerBound {
      let sign = UTF8Reading.scalar(in: bytes, at: index, end: other.range.lowerBound)
      index += sign.length
      switch sign.scalar {
      case 0x27, 0x2019, 0x2D, 0xFFFC: continue
      case 0x0A, 0x0D: return true
      default: if !ScalarClass.isSpace(sign.scalar) { return true }
      }
    }
    return false
  }
}

extension [UInt32] {
  /// Of a sorted list.
  fileprivate var withoutRepeats: [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    for number in self where result.last != number { result.append(number) }
    return result
  }
}
