/// A short name for a text as it is: says whether two are the same, and nothing about what they hold.
package enum ContentHash {
  /// The first 8 hex digits of FNV-1a 64 (draft-eastlake-fnv) over the bytes, with CRLF and CR read as LF.
  package static func short(ofBody bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var previousWasReturn = false
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in bytes {
      if byte == UInt8(ascii: "\n"), previousWasReturn {
        previousWasReturn = false
        continue
      }
      previousWasReturn = byte == UInt8(ascii: "\r")
      mix(previousWasReturn ? UInt8(ascii: "\n") : byte)
    }
    let digits = String(hash, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(8))
  }
}

extension SourceText {
  /// Names the body as it is now: `based_on` of a variant, and the tail of a rendered reply's tag.
  package var bodyHash: String { ContentHash.short(ofBody: bytes[body]) }
}
