/// Strings, packed (`PackedText`) and each kept once, by number from 1. An open-addressing hash table over one array of bytes:
/// the texts of a template are some thirty strings, and most of them stand in others too.
struct StringTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each string starts, and one past the end.
  private var starts: [UInt32] = [0]
  private var hashes: [UInt64] = []
  /// Numbers by hash; 0 where a slot is free.
  private var slots: [UInt32] = Array(repeating: 0, count: 256)
  /// The string at hand, packed.
  private var packed: [UInt8] = []

  var count: Int { starts.count - 1 }

  /// The number of a string.
  mutating func number(of text: String) -> UInt32 {
    var text = text
    packed.removeAll(keepingCapacity: true)
    text.withUTF8 { PackedText.append($0, to: &packed) }
    let bytes = packed
    return bytes.withUnsafeBytes { number(ofPacked: $0) }
  }

  mutating func number(ofPacked text: UnsafeRawBufferPointer) -> UInt32 {
    let hash = XXHash64.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot]
      if hashes[Int(number) - 1] == hash, equals(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    starts.append(UInt32(bytes.count))
    hashes.append(hash)
    let number = UInt32(count)
    slots[slot] = number
    if count * 2 > slots.count { grow() }
    return number
  }

  /// Packed.
  func withBytes<Result>(
    of number: UInt32, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBytes { all in
      try body(UnsafeRawBufferPointer(rebasing: all[range(of: number)]))
    }
  }

  func length(of number: UInt32) -> Int { range(of: number).count }

  func text(_ number: UInt32) -> String {
    withBytes(of: number) { PackedText.text($0, .none) }
  }

  private func range(of number: UInt32) -> Range<Int> {
    Int(starts[Int(number) - 1])..<Int(starts[Int(number)])
  }

  private func equals(_ number: UInt32, _ text: UnsafeRawBufferPointer) -> Bool {
    bytes[range(of: number)].elementsEqual(text)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}
