/// Numbers the terms of a library from 0. An open-addressing hash table: 3 million look-ups when
/// 10,000 templates are read, which a `Dictionary` would take four times as long for.
struct TermTable {
  private(set) var count = 0
  private var slots: [Slot]
  private var mask: Int

  private struct Slot {
    var key: UInt64
    /// −1 where the slot is free.
    var number: Int32
  }

  init() {
    mask = 1 << 14 - 1
    slots = Array(repeating: Slot(key: 0, number: -1), count: mask + 1)
  }

  /// The number of a term, which is new where it has not been seen.
  @inline(__always)
  mutating func number(of term: Term) -> Int {
    var index = Self.hash(term) & mask
    while slots[index].number >= 0 {
      if slots[index].key == term.key { return Int(slots[index].number) }
      index = (index + 1) & mask
    }
    return insert(term, at: index)
  }

  /// The keys of all terms, by number.
  var keys: [UInt64] {
    var keys = [UInt64](repeating: 0, count: count)
    for slot in slots where slot.number >= 0 { keys[Int(slot.number)] = slot.key }
    return keys
  }

  private mutating func insert(_ term: Term, at index: Int) -> Int {
    let number = count
    slots[index] = Slot(key: term.key, number: Int32(number))
    count += 1
    if count * 2 > mask { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    mask = mask * 2 + 1
    slots = Array(repeating: Slot(key: 0, number: -1), count: mask + 1)
    for slot in old where slot.number >= 0 {
      var index = Self.hash(Term(key: slot.key)) & mask
      while slots[index].number >= 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  @inline(__always)
  private static func hash(_ term: Term) -> Int {
    let product = term.key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32 ^ product >> 13)
  }
}
