import Diagnostics
import DomainModel
import TextAnalysis

/// What a query may spell out in full: an id (a variant's base too), a shortcut, a title, a scenario, a tag.
struct ExactNames: Sendable {
  /// Which kind of name was spelled out, with what that adds to a score: more than any text does. The
  /// fewer templates bear such a name, the surer they are what is meant.
  enum Kind: Int, Sendable {
    /// A customer's whole message, word for word: 在吗.
    case said = 900_000
    case tag = 1_000_000
    case scenario = 2_000_000
    case title = 3_000_000
    case baseID = 4_000_000
    case id = 5_000_000
    case shortcut = 6_000_000
  }

  struct Use: Sendable {
    var template: Int
    var kind: Kind
  }

  private var uses: [String: [Use]] = [:]
  /// Without punctuation and spaces: 在吗？ is 在吗.
  private var saidLines: [String: [Use]] = [:]

  func uses(of folded: String) -> [Use] {
    (uses[folded] ?? []) + (saidLines[Self.bare(folded)] ?? [])
  }

  /// All names but customers' lines, by their keys.
  private(set) var namesByKey: [UInt64: String] = [:]

  func uses(ofKey key: UInt64) -> [Use] {
    namesByKey[key].flatMap { uses[$0] }?.filter { $0.kind != .said } ?? []
  }

  /// FNV-1a, 64 bits, of a folded name.
  static func key(of folded: String) -> UInt64 {
    folded.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  mutating func add(_ template: Template, at position: Int, in library: Library) {
    add(template.id, .id, position)
    if template.isVariant { add(template.baseID, .baseID, position) }
    for alias in template.fields.aliases ?? [] { add(alias.value, .id, position) }
    add(template.title, .title, position)
    if let shortcut = template.fields.shortcut { add(shortcut.value, .shortcut, position) }
    for tag in template.fields.tags ?? [] { add(tag.value, .tag, position) }
    for line in template.fields.customerSays ?? [] where line.value.utf8.count <= Self.longestSaid {
      let bare = Self.bare(Self.fold(line.value))
      if !bare.isEmpty {
        saidLines[bare, default: []].append(Use(template: position, kind: .said))
      }
    }
    if let id = template.scenario {
      add(id, .scenario, position)
      if let scenario = library.scenario(id) {
        if scenario.id != id { add(scenario.id, .scenario, position) }
        add(scenario.title, .scenario, position)
        for tag in scenario.tags { add(tag, .tag, position) }
      }
    }
  }

  private mutating func add(_ name: String, _ kind: Kind, _ position: Int) {
    let folded = Self.fold(name)
    if folded.isEmpty { return }
    uses[folded, default: []].append(Use(template: position, kind: kind))
    namesByKey[Self.key(of: folded)] = folded
  }

  /// Longer messages have words enough to be found by; in bytes.
  private static let longestSaid = 24

  private static func bare(_ folded: String) -> String {
    String(
      String.UnicodeScalarView(
        folded.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

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
