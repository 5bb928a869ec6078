import DomainModel
import TextAnalysis

/// The numbers and names that the library's facts vouch for.
struct KnownFacts: Sendable {
  /// Numbers in the values and claims of facts that customers may see, with a unit where there is one.
  private var quantities: Set<Known> = []
  private var digits: Set<String> = []
  private var texts: [String] = []

  /// Equal for spans that are equally long: 一年 and 12 个月, 一周 and 7 天, 48 小时 and 两天.
  private struct Known: Hashable {
    var unit: Quantity.Unit
    var number: Int

    init(_ unit: Quantity.Unit, _ number: Int) {
      switch unit {
      case .hour: (self.unit, self.number) = (.minute, number * 60)
      case .day: (self.unit, self.number) = (.minute, number * 24 * 60)
      case .week: (self.unit, self.number) = (.minute, number * 7 * 24 * 60)
      case .year: (self.unit, self.number) = (.month, number * 12)
      default: (self.unit, self.number) = (unit, number)
      }
    }
  }

  init(_ facts: [Fact]) {
    for fact in facts where fact.audience == .customer && fact.status == .verified {
      texts.append(fact.source.title)
      texts.append(fact.claim ?? "")
      for text in [fact.value, fact.claim ?? ""] {
        for run in text.split(whereSeparator: { !$0.isNumber && $0 != "." }) {
          digits.insert(String(run))
        }
        for (unit, number) in Self.quantities(in: text) {
          quantities.insert(Known(unit, number))
        }
      }
    }
  }

  func vouches(for quantity: Quantity) -> Bool {
    if let number = quantity.number,
      quantities.contains(Known(quantity.unit, number))
    {
      return true
    }
    return (quantity.unit == .percent || quantity.unit == .money)
      && digits.contains(quantity.digits)
  }

  /// Whether a fact names a law: its source is it, or the claim quotes it.
  func names(_ law: String) -> Bool { texts.contains { $0.contains(law) } }

  /// Every whole number with the unit behind it.
  private static func quantities(in text: String) -> [(Quantity.Unit, Int)] {
    let bytes = Array(text.utf8)
    var found: [(Quantity.Unit, Int)] = []
    var index = 0
    while index < bytes.count {
      let end = endOfNumber(in: bytes, from: index)
      guard end > index else {
        index += 1
        continue
      }
      if let number = HanNumber.value(of: String(decoding: bytes[index..<end], as: UTF8.self)) {
        var unitStart = end
        while unitStart < bytes.count, bytes[unitStart] == 0x20 { unitStart += 1 }
        let rest = bytes[unitStart...]
        for (unit, word) in unitWords where rest.starts(with: word) { found.append((unit, number)) }
      }
      index = end
    }
    return found
  }

  /// The end of a run of digits, of Han numerals or of letters that starts at `start`, or `start`.
  private static func endOfNumber(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, ScalarClass.isDigit(bytes[end]) { end += 1 }
    guard end == start else { return end }
    while end + 3 <= bytes.count, HanNumber.isNumeral(bytes[end..<end + 3]) { end += 3 }
    guard end == start else { return end }
    while end < bytes.count, ScalarClass.isASCIILetter(bytes[end]) { end += 1 }
    return end
  }

  private static let unitWords: [(Quantity.Unit, [UInt8])] = Quantity.Unit.allCases.flatMap {
    unit in
    unit.words.map { (unit, Array($0.utf8)) }
  }
}
