/// A dictionary of names, which thousands of files ask. Names are the same as for `String`: when they
/// are canonically equivalent. ASCII and Han characters neither compose nor decompose, so that names
/// of these alone are looked up as bytes; `String` would normalise each Chinese one to hash it.
struct NameTable: Sendable {
  private struct Entry {
    var fingerprint: UInt64
    var name: String
    var value: String
  }

  private let all: [String: String]
  /// Those of ASCII and Han characters alone.
  private var plain: [Entry] = []
  /// By the last bits of the fingerprint, or the next free place: the position in `plain`, or -1.
  private var places: [Int32]

  /// Of two values for one name, the first counts.
  init(_ values: [(name: String, value: String)]) {
    all = Dictionary(values, uniquingKeysWith: { first, _ in first })
    var count = 8
    while count < all.count * 2 { count *= 2 }
    places = Array(repeating: -1, count: count)
    for (name, value) in all {
      guard let fingerprint = Self.fingerprint(name) else { continue }
      places[place(of: name, fingerprint)] = Int32(plain.count)
      plain.append(Entry(fingerprint: fingerprint, name: name, value: value))
    }
  }

  /// Names without values.
  init(_ names: some Sequence<String>) { self.init(names.map { ($0, "") }) }

  subscript(name: String) -> String? {
    guard let fingerprint = Self.fingerprint(name) else { return all[name] }
    let position = places[place(of: name, fingerprint)]
    if position >= 0 { return plain[Int(position)].value }
    // Another character may be a second form of a Han one.
    return plain.count == all.count ? nil : all[name]
  }

  var isEmpty: Bool { all.isEmpty }

  func contains(_ name: String) -> Bool { self[name] != nil }

  /// Where a name stands, or would.
  private func place(of name: String, _ fingerprint: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: fingerprint) & (places.count - 1)
    while true {
      let position = Int(places[place])
      if position < 0 || plain[position].fingerprint == fingerprint && plain[position].name == name
      {
        return place
      }
      place = (place + 1) & (places.count - 1)
    }
  }

  /// FNV-1a over the bytes; nil where there are characters other than ASCII and U+4000 to U+9FFF,
  /// whose first byte is E4 to E9.
  private static func fingerprint(_ name: String) -> UInt64? {
    var name = name
    return name.withUTF8 { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes {
        guard byte < 0xC0 || (0xE4...0xE9).contains(byte) else { return nil }
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      return hash
    }
  }
}
