/// Pairs of Han characters that stand side by side so often in the texts of an index that one code of two
/// bytes is kept for both (`PackedText`): 退款 takes as little room as 退. The texts of Chinese templates
/// come out a third smaller than without.
struct HanPairs {
  /// As many as there are codes.
  static let mostCount = 0x100 * (0x100 - Int(PackedText.pairLead))
  /// A pair takes four bytes here, and saves two wherever it stands.
  private static let fewestUses = 3

  /// The characters of each pair by its number, packed.
  private let bytes: UnsafeRawBufferPointer

  /// - Parameter bytes: of an index that outlives this.
  init(_ bytes: UnsafeRawBufferPointer) throws(IndexProblem) {
    guard bytes.count % 4 == 0 else { throw .damaged }
    self.bytes = bytes
  }

  static var none: HanPairs { HanPairs() }
  private init() { bytes = UnsafeRawBufferPointer(start: nil, count: 0) }

  /// The packed characters of a pair, the first in the upper half; nil where no pair has this number.
  @inline(__always)
  func characters(_ number: Int) -> UInt32? {
    guard number * 4 < bytes.count else { return nil }
    return UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: number * 4, as: UInt32.self))
  }

  /// Appends a packed text as it was before its pairs were written together.
  func append(unpaired text: UnsafeRawBufferPointer, to other: inout [UInt8]) throws(IndexProblem) {
    var index = 0
    while index < text.count {
      let end = min(index + PackedText.length(of: text, at: index), text.count)
      if text[index] >= PackedText.pairLead {
        guard end == index + 2,
          let characters = characters(PackedText.number(text[index], text[index + 1]))
        else { throw .damaged }
        for shift in [24, 16, 8, 0] as [UInt32] {
          other.append(UInt8(truncatingIfNeeded: characters >> shift))
        }
      } else {
        other.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[index..<end]))
      }
      index = end
    }
  }

  /// Calls `body` with the places where two Han characters stand side by side, and with these; it returns
  /// how many bytes to go on.
  @inline(__always)
  private static func visit(
    _ text: UnsafeRawBufferPointer, _ body: (_ place: Int, _ characters: UInt32) -> Int
  ) {
    var index = 0
    while index < text.count {
      if index + 3 < text.count, PackedText.isHan(text[index]), PackedText.isHan(text[index + 2]) {
        index += body(
          index, UInt32(bigEndian: text.loadUnaligned(fromByteOffset: index, as: UInt32.self)))
      } else {
        index += PackedText.length(of: text, at: index)
      }
    }
  }

  /// How often each pair stands in some texts.
  struct Counting {
    private var table = PairTable()

    /// - Parameter text: packed, no pairs together yet.
    mutating func count(_ text: UnsafeRawBufferPointer) {
      HanPairs.visit(text) { _, characters in
        table.countOne(characters)
        return 2
      }
    }

    /// The commonest, and of those that are equally common the first by their characters: they do not
    /// depend on the order of the texts.
    var commonest: [UInt32] {
      table.entries.filter { $0.value >= HanPairs.fewestUses }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(HanPairs.mostCount).map(\.key)
    }
  }

  /// Writes texts with pairs together.
  struct Writing {
    /// What `HanPairs` reads.
    private(set) var bytes: [UInt8] = []
    /// The number of each pair, from 1.
    private var numbers = PairTable()

    init(_ pairs: [UInt32]) {
      for (index, characters) in pairs.enumerated() {
        Swift.withUnsafeBytes(of: characters.bigEndian) { bytes += $0 }
        numbers.set(characters, to: UInt32(index + 1))
      }
    }

    /// - Parameter text: packed, no pairs together yet.
    func append(_ text: UnsafeRawBufferPointer, to other: inout [UInt8]) {
      var start = 0
      func appendText(to end: Int) {
        if start < end {
          other.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<end]))
        }
      }
      HanPairs.visit(text) { place, characters in
        let number = numbers.value(of: characters)
        if number == 0 { return 2 }
        appendText(to: place)
        other.append(PackedText.pairLead + UInt8((number - 1) >> 8))
        other.append(UInt8(truncatingIfNeeded: number - 1))
        start = place + 4
        return 4
      }
      appendText(to: text.count)
    }
  }
}

/// A number for each of some pairs. An open-addressing hash table: the pairs of a large library's texts are
/// looked up some ten million times.
private struct PairTable {
  private var slots: [Slot]
  private var mask: Int
  private var count = 0

  struct Slot {
    var key: UInt32
    /// 0 where the slot is free.
    var value: UInt32
  }

  init() {
    mask = 1 << 10 - 1
    slots = Array(repeating: Slot(key: 0, value: 0), count: mask + 1)
  }

  /// All of them, in no order.
  var entries: [Slot] { slots.filter { $0.value > 0 } }

  /// 0 where there is none.
  @inline(__always)
  func value(of key: UInt32) -> UInt32 { slots[index(of: key)].value }

  mutating func set(_ key: UInt32, to value: UInt32) {
    let index = index(of: key)
    let isNew = slots[index].value == 0
    slots[index] = Slot(key: key, value: value)
    if isNew { addedOne() }
  }

  @inline(__always)
  mutating func countOne(_ key: UInt32) {
    let index = index(of: key)
    slots[index].key = key
    slots[index].value += 1
    if slots[index].value == 1 { addedOne() }
  }

  private mutating func addedOne() {
    count += 1
    guard count * 2 > mask else { return }
    let old = entries
    mask = mask * 2 + 1
    slots = Array(repeating: Slot(key: 0, value: 0), count: mask + 1)
    for slot in old { slots[index(of: slot.key)] = slot }
  }

  @inline(__always)
  private func index(of key: UInt32) -> Int {
    var index = Int((UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while slots[index].value > 0, slots[index].key != key { index = (index + 1) & mask }
    return index
  }
}
