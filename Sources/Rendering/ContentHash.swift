/// Names a text by what it says: for `based_on` and for the tag on a rendered reply.
package enum ContentHash {
  /// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923), over the bytes with CRLF and lone CR read as LF,
  /// so that a change of line endings is no change.
  package static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var followsReturn = false
    for byte in bytes {
      let isReturn = byte == UInt8(ascii: "\r")
      if followsReturn, byte == UInt8(ascii: "\n") {
        followsReturn = false
        continue
      }
      followsReturn = isReturn
      hash = (hash ^ UInt64(isReturn ? UInt8(ascii: "\n") : byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// The first 8 hex digits of the hash.
  package static func short(_ bytes: some Sequence<UInt8>) -> String {
    let digits = String(fnv1a(bytes) >> 32, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// `tpl-<id>-<short hash>`: says in a help desk's export which template a reply came from.
  package static func tag(id: String, body: some Sequence<UInt8>) -> String {
    "tpl-\(id)-\(short(body))"
  }
}
