import Testing

@testable import Searching

@Suite struct XXHash64Tests {
  /// From the specification's reference implementation (xxhsum 0.8).
  @Test(arguments: [
    ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
  ])
  func isTheChecksumOfTheSpecification(_ text: String, _ expected: UInt64) {
    #expect(XXHash64.hash(Array(text.utf8)) == expected)
  }

  @Test func everyByteCounts() {
    let bytes = (0..<100).map { UInt8($0) }
    var hashes: Set<UInt64> = [XXHash64.hash(bytes), XXHash64.hash(bytes, seed: 1)]
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x10
      hashes.insert(XXHash64.hash(changed))
      hashes.insert(XXHash64.hash(Array(bytes[..<index])))
    }
    #expect(hashes.count == 2 + 2 * bytes.count)
  }
}
