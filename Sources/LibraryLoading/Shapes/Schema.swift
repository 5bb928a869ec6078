package import Diagnostics

/// What may stand behind a key. The loader reads by it, and the JSON Schema is printed from it,
/// so that the two cannot disagree.
package indirect enum Schema: Sendable {
  case text
  /// One sentence a line in a `|` block, or a list of sentences.
  case lines
  case integer(ClosedRange<Int>)
  case number
  case flag
  case date
  /// A number of days, or `90 days`, `90天`, `6个月`, `1年`.
  case days
  /// Words in English and Chinese, pairwise.
  case choice([(english: String, chinese: String)])
  case list(Schema)
  case map(Schema)
  case object(KeyTable)
  /// A map with the keys of the one it stands in, or a list of such: conditions within conditions.
  case sameKeysAgain
  case anyOf([Schema])
}

/// One key of a file, as people are told about it.
package struct KeyDescription: Sendable {
  package var name: String
  package var chinese: String
  package var schema: Schema
  package var isRequired: Bool
  package var summary: Message
}

/// The keys that one map may hold, in the order in which they are documented and written.
package struct KeyTable: Sendable {
  package private(set) var keys: [KeyDescription]
  private let positions: [String: Int]

  init(_ keys: [any DescribedKey]) {
    self.keys = keys.map(\.description)
    var positions: [String: Int] = [:]
    for (position, key) in self.keys.enumerated() {
      precondition(
        positions.updateValue(position, forKey: key.name) == nil, "two keys \(key.name)")
      precondition(
        positions.updateValue(position, forKey: key.chinese) == nil, "two keys \(key.chinese)")
    }
    self.positions = positions
  }

  /// The key that a file's word means, English or Chinese.
  package func key(called word: String) -> KeyDescription? { positions[word].map { keys[$0] } }

  package var allNames: [String] { keys.flatMap { [$0.name, $0.chinese] } }
}

extension KeyTable {
  /// The same keys, none of them demanded: for what may be inherited.
  var withoutDemands: KeyTable {
    var copy = self
    copy.keys = keys.map { key in
      var key = key
      key.isRequired = false
      return key
    }
    return copy
  }
}
