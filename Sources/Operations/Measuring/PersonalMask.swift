import TextAnalysis

/// Takes out of a customer's message what is nobody else's business, so that it can be kept and shown:
/// numbers of five digits and more with what hangs on them (telephones, orders, cards), addresses,
/// accounts, codes, and names that the message says are names. Rather one word too many than a name
/// too few.
package struct PersonalMask: Sendable {
  /// Stands for whatever was there, whatever its length.
  package static let mark = "***"

  private let signs = PersonalSign.all
  private let patterns: PatternSet

  package init() { patterns = PatternSet(signs.map(\.pattern)) }

  package func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    for match in patterns.matches(in: bytes) {
      let groups = patterns.groups(of: match, in: bytes, 0..<bytes.count)
      let range = groups.count > 1 ? groups[1] ?? match.range : match.range
      if signs[match.pattern].holds(Array(bytes[range])) { ranges.append(range) }
    }
    if ranges.isEmpty { return text }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var masked: [UInt8] = []
    var end = 0
    for range in ranges {
      if range.lowerBound >= end {
        masked.append(contentsOf: bytes[end..<range.lowerBound])
        masked.append(contentsOf: Self.mark.utf8)
      }
      end = max(end, range.upperBound)
    }
    masked.append(contentsOf: bytes[end...])
    return String(decoding: masked, as: UTF8.self)
  }
}
