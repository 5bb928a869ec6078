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
  /// A unit of text, or so many: `sentence`, `段`, `2 sentences`, `2 句`.
  case stretch
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
  /// Of the keys' English names, in the same order.
  let fingerprints: [UInt64]
  /// The positions of the keys that must be there.
  private(set) var required: [Int]
  private let positions: [String: Int]

  init(_ keys: [any DescribedKey]) {
    self.keys = keys.map(\.description)
    fingerprints = self.keys.map { Self.fingerprint($0.name) }
    required = self.keys.enumerated().filter(\.element.isRequired).map(\.offset)
    precondition(Set(fingerprints).count == keys.count, "two keys of one fingerprint")
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
  package func key(called word: String) -> KeyDescription? { position(of: word).map { keys[$0] } }

  func position(of word: String) -> Int? {
    let fingerprint = Self.fingerprint(word)
    for position in fingerprints.indices where fingerprints[position] == fingerprint {
      if keys[position].name == word { return position }
    }
    return positions[word]
  }

  /// FNV-1a over the bytes of a name: keys are found by number, which is quicker than by word.
  static func fingerprint(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
  }

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
    copy.required = []
    return copy
  }
}

extension Schema {
  /// The words that `.flag` takes, beside YAML's own `true` and `false`.
  package static var flagWords: [String] { FlagWords.on + FlagWords.off }
}
