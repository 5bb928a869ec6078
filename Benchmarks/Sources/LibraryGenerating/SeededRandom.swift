/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): the same
/// numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int(next() % UInt64(list.count))]
  }

  /// Different elements, in the order of the list.
  mutating func pick<Element>(_ count: Int, of list: [Element]) -> [Element] {
    var chosen: Set<Int> = []
    while chosen.count < min(count, list.count) { chosen.insert(Int(next() % UInt64(list.count))) }
    return chosen.sorted().map { list[$0] }
  }
}
