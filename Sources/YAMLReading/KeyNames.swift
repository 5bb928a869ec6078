/// The keys of one map, to find one that is written twice. Keys are the same when they look the
/// same: composed and decomposed characters are equal (Swift compares strings by NFC).
struct KeyNames {
  private var names: [String] = []
  private var hashes: [UInt64] = []
  /// Keys of ASCII and plain Han characters are the same only when their bytes are: nearly all.
  private var areSimple = true
  /// Past a handful of keys a table is faster than looking at each.
  private var table: [String: Int] = [:]

  private static let fewKeys = 48

  func place(ofSame name: String) -> Int? {
    if names.count > Self.fewKeys { return table[name] }
    let (hash, isSimple) = Self.fingerprint(name)
    if isSimple, areSimple {
      for index in hashes.indices where hashes[index] == hash && names[index] == name {
        return index
      }
      return nil
    }
    return names.firstIndex(of: name)
  }

  mutating func append(_ name: String) {
    let (hash, isSimple) = Self.fingerprint(name)
    areSimple = areSimple && isSimple
    names.append(name)
    hashes.append(hash)
    if names.count == Self.fewKeys + 1 {
      for (index, name) in names.enumerated() { table[name] = index }
    } else if names.count > Self.fewKeys {
      table[name] = names.count - 1
    }
  }

  /// FNV-1a over the bytes; simple when every byte is ASCII or of a character from U+4000 to
  /// U+9FFF, none of which composes with another.
  private static func fingerprint(_ name: String) -> (hash: UInt64, isSimple: Bool) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isSimple = true
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      if byte >= 0xC0, byte < 0xE4 || byte > 0xE9 { isSimple = false }
    }
    return (hash, isSimple)
  }
}
