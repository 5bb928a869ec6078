import TextAnalysis

/// What texts are compared by: a Han character, two of them side by side, a word, two words in a row,
/// three letters of a word.
///
/// Chinese is not cut into words: on real customer messages, characters and pairs find the right
/// reply 7 to 14 points more often than a dictionary's words do.
struct Term: Hashable {
  /// Characters as they are; words as a 61-bit FNV-1a hash of their stem. The kind is in the top bits.
  let key: UInt64

  static func character(_ scalar: UInt32) -> Term { Term(key: UInt64(scalar)) }

  static func pair(_ first: UInt32, _ second: UInt32) -> Term {
    Term(key: 1 << 62 | UInt64(first) << 21 | UInt64(second))
  }

  static func word(_ stem: ArraySlice<UInt8>) -> Term {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stem { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Term(key: 2 << 62 | hash >> 3)
  }

  static func wordPair(_ first: Term, _ second: Term) -> Term {
    Term(key: 3 << 62 | (first.key &* 0x9E37_79B9_7F4A_7C15 ^ second.key) >> 2)
  }

  /// Three neighbouring bytes of a word in ASCII letters and digits, with a space for its edges: words
  /// that look alike (activating, activation) share some.
  static func trigram(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Term {
    Term(key: 1 << 61 | UInt64(first) << 16 | UInt64(second) << 8 | UInt64(third))
  }

  /// A word as it is written, where that is not its stem. No text is compared by it: it tells an index
  /// whether the word still stands in some template.
  static func spelling(_ word: ArraySlice<UInt8>) -> Term {
    Term(key: Self.word(word).key | 1 << 61)
  }

  /// Whether it stands for two neighbours rather than for one character or word.
  var isPair: Bool { key >> 62 & 1 == 1 }
  var isHanCharacter: Bool { key >> 61 == 0 }
  var isTrigram: Bool { key >> 61 == 1 }
  var isHanPair: Bool { key >> 62 == 1 }
  /// Whether finding it may be reason enough to show a template, where it is not common.
  var mayTell: Bool { isHanPair || isHanCharacter || key >> 61 == 4 }
  /// Whether it is looked for in bodies. What can be no reason to show a template would only change the
  /// order there, and not for the better (right answers first, with it and without: .475 and .492 of
  /// reply scripts, .680 and .686 of Chinese messages, .315 and .307 of customers' lines left out, .706
  /// both times of BANKING77); it would be most of an index.
  var isLookedForInBodies: Bool { isSpelling || mayTell && CommonTerms.weight(of: self) == nil }
  private var isSpelling: Bool { key >> 61 == 5 }
  /// Of a Han pair.
  var firstCharacter: UInt32 { UInt32(key >> 21 & 0x1F_FFFF) }
  var secondCharacter: UInt32 { UInt32(key & 0x1F_FFFF) }
  /// A Han pair as it is written.
  var spelled: String {
    var spelled = String.UnicodeScalarView()
    for scalar in [firstCharacter, secondCharacter] {
      if let scalar = Unicode.Scalar(scalar) { spelled.append(scalar) }
    }
    return String(spelled)
  }
  var isWord: Bool { key >> 62 == 2 }
  /// A text is as long as its characters and words are many.
  var countsAsLength: Bool { isHanCharacter || isWord }
}

/// Finds the terms of a folded text.
enum TermScanner {
  /// Calls `body` with each term and its range in `bytes`, which must be folded.
  @inline(__always)
  static func scan(_ bytes: [UInt8], _ body: (Term, Range<Int>) -> Void) {
    var index = 0
    var previousHan: (scalar: UInt32, start: Int)?
    var previousWord: (term: Term, start: Int)?
    while index < bytes.count {
      let unit = unit(in: bytes, at: index)
      let end = index + unit.length
      if isIdeograph(unit.scalar) {
        body(.character(unit.scalar), index..<end)
        if let previous = previousHan {
          body(.pair(previous.scalar, unit.scalar), previous.start..<end)
        }
        previousHan = (unit.scalar, index)
        previousWord = nil
        index = end
        continue
      }
      previousHan = nil
      guard isWordScalar(unit.scalar) else {
        if unit.scalar == 0x0A { previousWord = nil }
        index = end
        continue
      }
      let start = index
      index = endOfWord(in: bytes, from: end)
      // What follows an apostrophe (don't, it's) says nothing.
      if start > 0, bytes[start - 1] == UInt8(ascii: "'"), previousWord != nil, index - start <= 2 {
        continue
      }
      let term = Term.word(LightStem.stem(bytes[start..<index]))
      body(term, start..<index)
      scanTrigrams(of: bytes, start..<index, body)
      if let previous = previousWord {
        body(.wordPair(previous.term, term), previous.start..<index)
      }
      previousWord = (term, start)
    }
  }

  /// Numbers have none: one order number is not like another.
  @inline(__always)
  private static func scanTrigrams(
    of bytes: [UInt8], _ word: Range<Int>, _ body: (Term, Range<Int>) -> Void
  ) {
    var hasLetter = false
    for index in word {
      if bytes[index] >= 0x80 { return }
      if !ScalarClass.isDigit(bytes[index]) { hasLetter = true }
    }
    guard hasLetter else { return }
    var (first, second) = (UInt8(ascii: " "), bytes[word.lowerBound])
    for index in word {
      let third = index + 1 < word.upperBound ? bytes[index + 1] : UInt8(ascii: " ")
      body(.trigram(first, second, third), word)
      (first, second) = (second, third)
    }
  }

  /// Most of what is read is Han of three bytes, which is decoded here, without a call.
  @inline(__always)
  static func unit(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    if first >= 0xE4, first <= 0xE9, index + 2 < bytes.count {
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        return (scalar, 3)
      }
    }
    let unit = UTF8Reading.scalar(in: bytes, at: index, end: bytes.count)
    return (unit.scalar, unit.length)
  }

  static func endOfWord(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: bytes.count)
      guard isWordScalar(unit.scalar) else { break }
      index += unit.length
    }
    return index
  }

  @inline(__always)
  static func isIdeograph(_ scalar: UInt32) -> Bool {
    scalar >= 0x4E00 && scalar <= 0x9FFF || scalar >= 0x3005 && ScalarClass.isIdeograph(scalar)
  }

  static func isWordScalar(_ scalar: UInt32) -> Bool {
    scalar != 0x5F && ScalarClass.isWordCharacter(scalar) && !ScalarClass.isIdeograph(scalar)
  }
}
