/// Where in a text phrases may begin, and how far the first two characters of each lead into the automaton
/// that finds the rest. Nearly every place of an ordinary text is passed with one look-up a character, in
/// a bitmap of the pairs that phrases start with.
///
/// Characters are taken as their bytes, ASCII letters folded; a byte that is no part of a character is
/// one by itself. So an occurrence of valid UTF-8 starts at a character in any text, valid or not.
struct PhraseStarts: Sendable {
  /// By hash of the first two characters.
  private var pairs = [UInt64](repeating: 0, count: 1 << Int(Self.pairBits - 6))
  /// By hash of the only character.
  private var singles = [UInt64](repeating: 0, count: 1 << Int(Self.singleBits - 6))
  /// A hash table with open addressing; its size is a power of two.
  private var entries = [Entry](repeating: Entry(), count: 64)
  private var count = 0

  private static let pairBits: UInt32 = 18
  private static let singleBits: UInt32 = 13

  /// The first two characters of a phrase, or the only one.
  struct Key: Equatable {
    fileprivate var first: UInt32
    fileprivate var second = Self.none

    /// No character's key.
    fileprivate static let none = UInt32.max

    var isAlone: Bool { second == Self.none }
  }

  private struct Entry {
    var key = Key(first: Key.none)
    var state: UInt32 = 0
  }

  /// A place in a text where the first characters of a phrase stand.
  struct Start {
    var index: Int
    /// Behind these characters.
    var end: Int
    var state: UInt32
    /// Whether it is a whole phrase of one character.
    var isAlone: Bool
  }

  /// The key of a phrase, which is not empty, and how many bytes it says.
  static func start(of phrase: [UInt8]) -> (key: Key, length: Int) {
    phrase.withUnsafeBufferPointer { bytes in
      let first = character(bytes, 0, bytes.count)
      guard first.length < bytes.count else { return (Key(first: first.key), first.length) }
      let second = character(bytes, first.length, bytes.count)
      return (Key(first: first.key, second: second.key), first.length + second.length)
    }
  }

  mutating func insert(_ key: Key, leadingTo state: UInt32) {
    guard self.state(of: key) == nil else { return }
    count += 1
    if count * 2 > entries.count { grow() }
    place(Entry(key: key, state: state))
    if key.isAlone {
      let bit = Self.hash(key.first)
      singles[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    } else {
      let bit = Self.hash(key.first, key.second)
      pairs[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.key.first != Key.none { place(entry) }
  }

  private mutating func place(_ entry: Entry) {
    var slot = slot(of: entry.key)
    while entries[slot].key.first != Key.none { slot = (slot + 1) & (entries.count - 1) }
    entries[slot] = entry
  }

  private func slot(of key: Key) -> Int {
    Int(Self.hash(key.first, key.second)) & (entries.count - 1)
  }

  @inline(__always)
  private func state(of key: Key) -> UInt32? {
    entries.withUnsafeBufferPointer { entries in
      var slot = Int(Self.hash(key.first, key.second)) & (entries.count - 1)
      while entries[slot].key.first != Key.none {
        if entries[slot].key == key { return entries[slot].state }
        slot = (slot + 1) & (entries.count - 1)
      }
      return nil
    }
  }

  /// The first place from `index` on where a phrase may begin.
  @inline(__always)
  func next(in text: UnsafeBufferPointer<UInt8>, from index: Int, _ end: Int) -> Start? {
    pairs.withUnsafeBufferPointer { pairs in
      singles.withUnsafeBufferPointer { singles in
        var index = index
        while index < end, text[index] & 0xC0 == 0x80 { index += 1 }
        guard index < end else { return nil }
        var (key, length) = Self.character(text, index, end)
        while true {
          let single = Self.hash(key)
          let next = index + length
          if singles[Int(single >> 6)] >> UInt64(single & 63) & 1 != 0,
            let state = state(of: Key(first: key))
          {
            return Start(index: index, end: next, state: state, isAlone: true)
          }
          guard next < end else { return nil }
          let following = Self.character(text, next, end)
          let pair = Self.hash(key, following.key)
          if pairs[Int(pair >> 6)] >> UInt64(pair & 63) & 1 != 0,
            let state = state(of: Key(first: key, second: following.key))
          {
            return Start(
              index: index, end: next + following.length, state: state, isAlone: false)
          }
          index = next
          (key, length) = following
        }
      }
    }
  }

  /// The longer phrases that the character at `index` may begin.
  func pair(in text: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Start? {
    let first = Self.character(text, index, end)
    let next = index + first.length
    guard next < end else { return nil }
    let second = Self.character(text, next, end)
    return state(of: Key(first: first.key, second: second.key)).map {
      Start(index: index, end: next + second.length, state: $0, isAlone: false)
    }
  }

  @inline(__always)
  private static func character(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> (key: UInt32, length: Int) {
    let byte = text[index]
    if byte < 0x80 {
      let isCapital = byte &- UInt8(ascii: "A") < 26
      return (UInt32(isCapital ? byte | 0x20 : byte), 1)
    }
    if index + 4 <= end {
      // Three bytes, as nearly all of Chinese text has.
      let four = UInt32(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
          fromByteOffset: index, as: UInt32.self))
      if four & 0xC0C0F0 == 0x8080E0 { return (four & 0xFFFFFF, 3) }
    }
    if byte & 0xF0 == 0xE0, index + 2 < end {
      let (second, third) = (text[index + 1], text[index + 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        return (UInt32(third) << 16 | UInt32(second) << 8 | UInt32(byte), 3)
      }
    } else if byte & 0xE0 == 0xC0, index + 1 < end, text[index + 1] & 0xC0 == 0x80 {
      return (UInt32(byte) << 8 | UInt32(text[index + 1]), 2)
    } else if byte & 0xF8 == 0xF0, index + 3 < end, text[index + 1] & 0xC0 == 0x80,
      text[index + 2] & 0xC0 == 0x80, text[index + 3] & 0xC0 == 0x80
    {
      return (
        UInt32(byte) << 24 | UInt32(text[index + 1]) << 16 | UInt32(text[index + 2]) << 8
          | UInt32(text[index + 3]), 4
      )
    }
    return (UInt32(byte), 1)
  }

  /// Multiplicative hashing (D. Knuth, The Art of Computer Programming 3, 6.4).
  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    ((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) &* 0xC2B2_AE35) >> (32 - pairBits)
  }

  @inline(__always)
  private static func hash(_ only: UInt32) -> UInt32 {
    (only &* 0x9E37_79B1) >> (32 - singleBits)
  }
}
