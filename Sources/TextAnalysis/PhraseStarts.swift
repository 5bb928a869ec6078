/// What phrases start with: where in a text one may begin, and how far its first two characters lead into
/// the automaton that finds the rest. Nearly every place of an ordinary text is passed with a look at two
/// bitmaps.
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

  fileprivate static let pairBits: UInt32 = 18
  fileprivate static let singleBits: UInt32 = 13

  /// The first two characters of a phrase, or the only one.
  struct Key: Equatable {
    fileprivate var first: UInt32
    fileprivate var second = Self.none

    /// No character's key.
    fileprivate static let none = UInt32.max

    var isAlone: Bool { second == Self.none }
  }

  /// A character of a text.
  struct Letter {
    fileprivate var key: UInt32
    /// Half of its hash.
    fileprivate var product: UInt32
    /// Behind it.
    var end: Int
  }

  /// Where the automaton is behind the first characters of a phrase.
  struct Start {
    var state: UInt32 = 0
    /// What ends there; see `AhoCorasick`.
    var output: Int32 = -1
    /// Whether no phrase goes on from there.
    var isEnd = false
  }

  fileprivate struct Entry {
    var key = Key(first: Key.none)
    var start = Start()
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

  mutating func insert(_ key: Key, leadingTo start: Start) {
    guard self.start(of: key) == nil else { return }
    count += 1
    if count * 2 > entries.count { grow() }
    place(Entry(key: key, start: start))
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

  private func start(of key: Key) -> Start? {
    entries.withUnsafeBufferPointer { Reading.start(of: key, among: $0) }
  }

  /// The tables, open for one text.
  struct Reading {
    private let pairs: UnsafeBufferPointer<UInt64>
    private let singles: UnsafeBufferPointer<UInt64>
    private let entries: UnsafeBufferPointer<Entry>

    /// The first character from one on with which a phrase may begin, by where it begins; the end where
    /// there is none. It is looked at more closely then: this passes most of a text.
    ///
    /// - Parameter skipsWordInsides: whether ASCII letters and digits behind others begin nothing.
    @inline(__always)
    func candidate(
      _ text: UnsafeBufferPointer<UInt8>, from start: Int, in range: Range<Int>,
      skipsWordInsides: Bool
    ) -> Int {
      let end = range.upperBound
      var index = start
      if skipsWordInsides, index > range.lowerBound, Self.isWordByte(text[index - 1]) {
        index = Self.wordEnd(text, from: index, end)
      }
      guard index < end else { return end }
      var letter = self.letter(text, at: index, end)
      while true {
        if maySingle(letter.product) { return index }
        (index, letter) = passHan(text, from: index, letter, end)
        let next = letter.end
        guard next < end else { return maySingle(letter.product) ? index : end }
        let following = self.letter(text, at: next, end)
        if maySingle(letter.product) || mayPair(letter.product, following.key) { return index }
        let wasWord = next == index + 1 && Self.isWordByte(text[index])
        (index, letter) = (next, following)
        if skipsWordInsides, wasWord, Self.isWordByte(text[index]) {
          index = Self.wordEnd(text, from: index + 1, end)
          guard index < end else { return end }
          letter = self.letter(text, at: index, end)
        }
      }
    }

    /// Goes on to the last character before one that may begin a phrase or has not three bytes: in Chinese
    /// text nearly all have, and need no more than this.
    @inline(__always)
    private func passHan(
      _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ letter: Letter, _ end: Int
    ) -> (index: Int, letter: Letter) {
      let bytes = UnsafeRawBufferPointer(text)
      var (index, next) = (start, letter.end)
      var (key, product) = (letter.key, letter.product)
      while next &+ 4 <= end {
        let four = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: UInt32.self))
        guard four & 0xC0C0F0 == 0x8080E0 else { break }
        let following = four & 0xFFFFFF
        if mayPair(product, following) { break }
        key = following
        product = following &* PhraseStarts.factor
        index = next
        next &+= 3
        if maySingle(product) { break }
      }
      return (index, Letter(key: key, product: product, end: next))
    }

    @inline(__always)
    private func maySingle(_ product: UInt32) -> Bool {
      let bit = product >> (32 - PhraseStarts.singleBits)
      return singles[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
    }

    @inline(__always)
    private func mayPair(_ product: UInt32, _ following: UInt32) -> Bool {
      let bit = PhraseStarts.hash(ofProduct: product, following)
      return pairs[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
    }

    /// An ASCII letter or digit.
    @inline(__always)
    private static func isWordByte(_ byte: UInt8) -> Bool {
      (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    @inline(__always)
    private static func wordEnd(
      _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int
    ) -> Int {
      var index = start
      while index < end, isWordByte(text[index]) { index += 1 }
      return index
    }

    /// The character at an index.
    @inline(__always)
    func letter(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Letter {
      let (key, length) = PhraseStarts.character(text, index, end)
      return Letter(key: key, product: key &* PhraseStarts.factor, end: index &+ length)
    }

    /// Where a phrase leads that is just this character.
    @inline(__always)
    func single(_ letter: Letter) -> Start? {
      guard maySingle(letter.product) else { return nil }
      return Self.start(of: Key(first: letter.key), among: entries)
    }

    /// Where phrases lead that begin with these two.
    @inline(__always)
    func pair(_ first: Letter, _ second: Letter) -> Start? {
      guard mayPair(first.product, second.key) else { return nil }
      return Self.start(of: Key(first: first.key, second: second.key), among: entries)
    }

    fileprivate init(
      _ pairs: UnsafeBufferPointer<UInt64>, _ singles: UnsafeBufferPointer<UInt64>,
      _ entries: UnsafeBufferPointer<Entry>
    ) {
      (self.pairs, self.singles, self.entries) = (pairs, singles, entries)
    }

    @inline(__always)
    fileprivate static func start(
      of key: Key, among entries: UnsafeBufferPointer<Entry>
    ) -> Start? {
      var slot = Int(PhraseStarts.hash(key.first, key.second)) & (entries.count - 1)
      while entries[slot].key.first != Key.none {
        if entries[slot].key == key { return entries[slot].start }
        slot = (slot + 1) & (entries.count - 1)
      }
      return nil
    }
  }

  @inline(__always)
  func read(_ body: (Reading) -> Void) {
    pairs.withUnsafeBufferPointer { pairs in
      singles.withUnsafeBufferPointer { singles in
        entries.withUnsafeBufferPointer { body(Reading(pairs, singles, $0)) }
      }
    }
  }

  @inline(__always)
  fileprivate static func character(
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
  fileprivate static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    hash(ofProduct: first &* factor, second)
  }

  @inline(__always)
  fileprivate static func hash(ofProduct first: UInt32, _ second: UInt32) -> UInt32 {
    ((first ^ second) &* 0x85EB_CA6B) >> (32 - pairBits)
  }

  @inline(__always)
  fileprivate static func hash(_ only: UInt32) -> UInt32 {
    (only &* factor) >> (32 - singleBits)
  }

  fileprivate static let factor: UInt32 = 0x9E37_79B1
}
