/// Sorts characters into classes that no pattern of a set tells apart, as texts bring them: a text of
/// a thousand different characters asks for a thousand look-ups, not for the million of Unicode.
final class ScalarClassMap {
  /// What stands before and behind the text.
  static let textEdge: UInt32 = 1
  /// A byte that is not UTF-8.
  static let broken: UInt32 = 2

  /// By scalar of the basic plane: its class, 0 where nobody has asked.
  private let plane: UnsafeMutablePointer<UInt32>
  private var beyond: [UInt32: UInt32] = [:]
  /// By class, `words` each: the sets that it belongs to.
  private(set) var members: UnsafeMutablePointer<UInt64>
  let words: Int
  private(set) var kinds: UnsafeMutablePointer<ScalarKind>
  private var capacity = 64
  private(set) var count = 3
  private let sets: ScalarSetTable
  private var known: [[UInt64]: UInt32] = [:]

  private static let planeSize = 0x10000

  init(_ sets: ScalarSetTable) {
    self.sets = sets
    words = max(1, (sets.count + 63) / 64)
    plane = .allocate(capacity: Self.planeSize)
    plane.initialize(repeating: 0, count: Self.planeSize)
    members = .allocate(capacity: capacity * words)
    members.initialize(repeating: 0, count: capacity * words)
    kinds = .allocate(capacity: capacity)
    kinds.initialize(repeating: .other, count: capacity)
    kinds[Int(Self.textEdge)] = .textEdge
  }

  deinit {
    plane.deallocate()
    members.deallocate()
    kinds.deallocate()
  }

  /// The class and the length in bytes of the character that starts at `index < text.count`.
  @inline(__always)
  func read(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (class: UInt32, length: Int) {
    let first = UInt32(text[index])
    var scalar = first
    var length = 1
    if first >= 0x80 {
      if first & 0xF0 == 0xE0, index + 2 < text.count {
        let (second, third) = (UInt32(text[index + 1]), UInt32(text[index + 2]))
        scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
        guard (second | third << 8) & 0xC0C0 == 0x8080, scalar >= 0x800,
          scalar & 0xF800 != 0xD800
        else { return (Self.broken, 1) }
        length = 3
      } else {
        return readRare(text, at: index)
      }
    }
    let known = plane[Int(scalar)]
    return (known != 0 ? known : classify(scalar), length)
  }

  @inline(never)
  private func readRare(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (class: UInt32, length: Int) {
    let first = UInt32(text[index])
    func tail(_ distance: Int) -> UInt32? {
      guard index + distance < text.count, text[index + distance] & 0xC0 == 0x80 else { return nil }
      return UInt32(text[index + distance] & 0x3F)
    }
    switch first {
    case 0xC2...0xDF:
      guard let second = tail(1) else { break }
      let scalar = (first & 0x1F) << 6 | second
      let known = plane[Int(scalar)]
      return (known != 0 ? known : classify(scalar), 2)
    case 0xF0...0xF4:
      guard let second = tail(1), let third = tail(2), let fourth = tail(3) else { break }
      let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      guard (0x10000...0x10FFFF).contains(scalar) else { break }
      return (beyond[scalar] ?? classify(scalar), 4)
    default: break
    }
    return (Self.broken, 1)
  }

  @inline(__always)
  func contains(_ scalarClass: UInt32, _ set: Int32) -> Bool {
    members[Int(scalarClass) &* words &+ Int(set) >> 6] >> UInt64(set & 63) & 1 != 0
  }

  /// Whether a class belongs to one of the sets that a mask of `words` words names.
  @inline(__always)
  func intersects(_ scalarClass: UInt32, _ mask: UnsafePointer<UInt64>) -> Bool {
    let row = members + Int(scalarClass) &* words
    for word in 0..<words where row[word] & mask[word] != 0 { return true }
    return false
  }

  /// What stands before a place in a text that starts at `start`.
  func kind(
    before position: Int, in text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> ScalarKind {
    guard position > start else { return .textEdge }
    var first = position - 1
    let limit = max(start, position - 4)
    while first > limit, text[first] & 0xC0 == 0x80 { first -= 1 }
    let unit = read(text, at: first)
    return first + unit.length == position ? kinds[Int(unit.class)] : .other
  }

  @inline(never)
  private func classify(_ scalar: UInt32) -> UInt32 {
    let kind = ScalarKind(scalar)
    var signature = sets.signature(of: scalar, words: words)
    signature.append(UInt64(kind.rawValue))
    let found: UInt32
    if let number = known[signature] {
      found = number
    } else {
      if count == capacity { grow() }
      found = UInt32(count)
      count += 1
      for word in 0..<words { members[Int(found) * words + word] = signature[word] }
      kinds[Int(found)] = kind
      known[signature] = found
    }
    if scalar < Self.planeSize { plane[Int(scalar)] = found } else { remember(scalar, found) }
    return found
  }

  private func remember(_ scalar: UInt32, _ found: UInt32) {
    // Nobody writes with so many; somebody who tries shall not fill the memory.
    if beyond.count > 0x10000 { beyond.removeAll() }
    beyond[scalar] = found
  }

  private func grow() {
    func doubled<Element>(
      _ old: UnsafeMutablePointer<Element>, _ count: Int, filledWith value: Element
    ) -> UnsafeMutablePointer<Element> {
      let new = UnsafeMutablePointer<Element>.allocate(capacity: 2 * count)
      new.initialize(from: old, count: count)
      (new + count).initialize(repeating: value, count: count)
      old.deallocate()
      return new
    }
    members = doubled(members, capacity * words, filledWith: 0)
    kinds = doubled(kinds, capacity, filledWith: .other)
    capacity *= 2
  }
}

/// The sets that the patterns of one `PatternSet` use, equal ones once.
struct ScalarSetTable: Sendable {
  /// By the only character of a set.
  private var singles: [UInt32: Int32] = [:]
  private var others: [(set: ScalarSet, number: Int32)] = []
  private var numbers: [ScalarSet: Int32] = [:]
  private(set) var count = 0

  /// The number of a set; the next one for a set that was not there.
  @discardableResult
  mutating func insert(_ set: ScalarSet) -> Int32 {
    let number = Int32(count)
    if let single = set.single {
      if let known = singles[single] { return known }
      singles[single] = number
    } else {
      if let known = numbers[set] { return known }
      numbers[set] = number
      others.append((set, number))
    }
    count += 1
    return number
  }

  /// The number of a set that was put in.
  subscript(set: ScalarSet) -> Int32 {
    (set.single.map { singles[$0] } ?? numbers[set])!
  }

  func signature(of scalar: UInt32, words: Int) -> [UInt64] {
    var signature = [UInt64](repeating: 0, count: words)
    func mark(_ number: Int32) { signature[Int(number) >> 6] |= 1 << UInt64(number & 63) }
    if let number = singles[scalar] { mark(number) }
    for (set, number) in others where set.contains(scalar) { mark(number) }
    return signature
  }
}
