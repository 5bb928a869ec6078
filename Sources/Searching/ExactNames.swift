import Diagnostics
import DomainModel
import TextAnalysis

/// What a query may spell out in full: an id (a variant's base too), a shortcut, a title, a scenario, a
/// tag, a customer's whole message.
enum ExactNames {
  /// Which kind of name was spelled out.
  enum Kind: Int, CaseIterable {
    case said, tag, scenario, title, baseID, id, shortcut

    /// What that adds to a score: more than any text does. The fewer templates bear such a name, the
    /// surer they are what is meant.
    var bonus: Int {
      switch self {
      // Word for word: 在吗.
      case .said: 900_000
      default: rawValue * 1_000_000
      }
    }
  }

  /// Some of the kinds, as the bits of a small number.
  struct Kinds {
    let bits: UInt8

    static let bitCount = Kind.allCases.count

    init(bits: UInt8) { self.bits = bits }
    init(_ kind: Kind) { bits = 1 << UInt8(kind.rawValue) }

    /// The largest of their bonuses.
    var bonus: Int {
      Kind(rawValue: UInt8.bitWidth - 1 - bits.leadingZeroBitCount)?.bonus ?? 0
    }

    func contains(other than: Kind) -> Bool { bits & ~Kinds(than).bits != 0 }
  }

  /// The key of a name as an index keeps it.
  static func key(of folded: String) -> UInt64 { XXHash64.hash(Array(folded.utf8)) }

  /// The key of what a customer said: without punctuation and spaces, 在吗？ is 在吗. Nil for what has
  /// no letters.
  static func keyOfSaid(_ folded: String) -> UInt64? {
    var bare: [UInt8] = []
    for scalar in folded.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      bare.append(contentsOf: UTF8.encode(scalar)!)
    }
    return bare.isEmpty ? nil : XXHash64.hash(bare, seed: 1)
  }

  /// Something that a template can be called.
  struct Name {
    var key: UInt64
    var kinds: Kinds
    /// Empty for what a customer said, which nobody abbreviates.
    var folded: String
  }

  /// All that a template can be called.
  static func names(of template: Template, in library: Library) -> [Name] {
    var names: [Name] = []
    func add(_ name: String, _ kind: Kind) {
      let folded = fold(name)
      if !folded.isEmpty {
        names.append(Name(key: key(of: folded), kinds: Kinds(kind), folded: folded))
      }
    }
    add(template.id, .id)
    if template.isVariant { add(template.baseID, .baseID) }
    for alias in template.fields.aliases ?? [] { add(alias.value, .id) }
    add(template.title, .title)
    if let shortcut = template.fields.shortcut { add(shortcut.value, .shortcut) }
    for tag in template.fields.tags ?? [] { add(tag.value, .tag) }
    for line in template.fields.customerSays ?? []
    where line.value.utf8.count(where: { $0 != UInt8(ascii: " ") }) <= longestSaid {
      if let key = keyOfSaid(fold(line.value)) {
        names.append(Name(key: key, kinds: Kinds(.said), folded: ""))
      }
    }
    if let id = template.scenario {
      add(id, .scenario)
      if let scenario = library.scenario(id) {
        if scenario.id != id { add(scenario.id, .scenario) }
        add(scenario.title, .scenario)
        for tag in scenario.tags { add(tag, .tag) }
      }
    }
    return names
  }

  /// Longer messages have words enough to be found by; in bytes other than spaces.
  private static let longestSaid = 24

  /// Folded, without white space around it.
  static func fold(_ text: String) -> String {
    let bytes = Folding.fold(Array(text.utf8))
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
