import Diagnostics

/// Other surroundings in which a rule must find what it finds in its example, after SwiftLint's tests:
/// behind an emoji, with Windows line breaks, inside a longer text.
struct ExampleVariant {
  var name: Message
  var bytes: [UInt8]
  /// What must be flagged in `bytes`.
  var ranges: [Range<Int>]

  /// How far a rule's findings may be moved without changing them.
  struct Room {
    /// Text may stand in front, and behind.
    var before = true
    var after = true
    /// An emoji may.
    var emoji = true
  }

  /// - Parameter filler: a sentence in which no rule has anything to find.
  static func all(of example: ExampleText, in room: Room, filler: String) -> [ExampleVariant] {
    var variants: [ExampleVariant] = []
    func add(_ name: Message, _ before: String, _ after: String, breaks: Bool = false) {
      variants.append(
        ExampleVariant(
          name: name, around: example, before: Array(before.utf8), after: Array(after.utf8),
          withWindowsBreaks: breaks))
    }
    if room.emoji {
      add(Message(zh: "前面加一个表情", en: "after an emoji"), room.before ? "👨‍👩‍👧\n\n" : "👨‍👩‍👧", "")
    }
    add(
      Message(zh: "换成 Windows 换行", en: "with Windows line breaks"),
      room.before ? "\(filler)\n\n" : "", room.after ? "\n\n\(filler)" : "", breaks: true)
    if room.before {
      add(Message(zh: "放在一段话后面", en: "after a paragraph"), "\(filler)\n\n", "")
    }
    if room.after {
      add(Message(zh: "放在一段话前面", en: "before a paragraph"), "", "\n\n\(filler)")
    }
    return variants
  }

  private init(
    name: Message, around example: ExampleText, before: [UInt8], after: [UInt8],
    withWindowsBreaks: Bool
  ) {
    self.name = name
    let whole = before + example.bytes + after
    guard withWindowsBreaks else {
      bytes = whole
      ranges = example.ranges.map { $0.shifted(by: before.count) }
      return
    }
    bytes = []
    /// By offset in `whole`: how many bytes stand before it now.
    var offsets: [Int] = []
    for (index, byte) in whole.enumerated() {
      offsets.append(bytes.count)
      if byte == 0x0A, index == 0 || whole[index - 1] != 0x0D { bytes.append(0x0D) }
      bytes.append(byte)
    }
    offsets.append(bytes.count)
    ranges = example.ranges.map {
      offsets[$0.lowerBound + before.count]..<offsets[$0.upperBound + before.count]
    }
  }

  /// Whether the rule found the same. What covers the whole example may cover the whole variant, and
  /// what is missing at the end of the one is missing at the end of the other.
  func agrees(with flagged: [Range<Int>]) -> Bool {
    flagged.count == ranges.count
      && zip(flagged, ranges).allSatisfy { found, expected in
        found == expected
          || (found.lowerBound <= expected.lowerBound && found.upperBound >= expected.upperBound
            && isWhole(found))
          || (expected.isEmpty && found.isEmpty && isBlank(found.upperBound..<bytes.count))
      }
  }

  private func isWhole(_ range: Range<Int>) -> Bool {
    isBlank(0..<range.lowerBound) && isBlank(range.upperBound..<bytes.count)
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 <= 0x20 } }
}

extension Range<Int> {
  func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
