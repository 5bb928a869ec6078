import DomainModel
import TextAnalysis

/// The numbers and names that the library's facts vouch for.
struct KnownFacts: Sendable {
  /// Numbers in the values and claims of facts that customers may see, with a unit where there is one.
  private var quantities: Set<Known> = []
  private var digits: Set<String> = []
  private var texts: [String] = []

  private struct Known: Hashable {
    var unit: Quantity.Unit
    var number: Int
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
          quantities.insert(Known(unit: unit, number: number))
        }
      }
    }
  }

  func vouches(for quantity: Quantity) -> Bool {
    if let number = quantity.number,
      quantities.contains(Known(unit: quantity.unit, number: number))
    {
      return true
    }
    return (quantity.unit == .percent || quantity.unit == .money)
      && digits.contains(quantity.digits)
  }

  /// Whether a fact names a law: its source is it, or the claim quotes it.
  func names(_ law: String) -> Bool { texts.contains { $0.contains(law) } }

  private static func quantities(in text: String) -> [(Quantity.Unit, Int)] {
    var found: [(Quantity.Unit, Int)] = []
    for unit in Quantity.Unit.allCases {
      for word in unit.words {
        var rest = text[...]
        while let place = rest.range(of: word) {
          var number = ""
          for character in rest[..<place.lowerBound].reversed() {
            if character == " ", number.isEmpty { continue }
            guard HanNumber.value(of: String(character)) != nil else { break }
            number.insert(character, at: number.startIndex)
          }
          if let value = HanNumber.value(of: number) { found.append((unit, value)) }
          rest = rest[place.upperBound...]
        }
      }
    }
    return found
  }
}

extension Substring {
  fileprivate func range(of word: String) -> Range<Index>? { firstRange(of: word) }
}
