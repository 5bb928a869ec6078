import Diagnostics
import DomainModel
import TextAnalysis

/// Names and labels of slots that stand in a text without braces, with one character mistaken for another that
/// sounds alike: 客户姓明. The label itself is a word like any other, and means nothing there.
struct BareLabels: Sendable {
  private struct Label: Sendable {
    /// Its characters, each as the three bytes of its UTF-8.
    var characters: [UInt32]
    var name: String
  }

  private var labels: [Label] = []
  /// The first two and the last two characters of each: one mistake leaves one of the pairs whole.
  private(set) var pairs = HanPairs()

  /// Shorter ones are too much like other words.
  private static let leastLength = 4

  init(_ slots: [Slot]) {
    pairs.insert(Self.unnamed, Self.unnamed)
    add(slots)
  }

  /// 某: twice, it stands for a name that nobody wrote.
  private static let unnamed: UInt32 = 0xE69F90

  /// Whether a pair is 某某, and not part of a name that ends in it.
  static func isUnnamed(_ place: BlankScanner.Place, _ bytes: [UInt8]) -> Bool {
    bytes[place.range].elementsEqual("某某".utf8)
  }

  mutating func add(_ slots: [Slot]) {
    for slot in slots {
      for word in [slot.name, slot.label?.zh] {
        guard let word, word.utf8.count >= Self.leastLength * 3,
          let characters = Self.characters(word)
        else { continue }
        labels.append(Label(characters: characters, name: slot.name))
        pairs.insert(characters[0], characters[1])
        pairs.insert(characters[characters.count - 2], characters[characters.count - 1])
      }
    }
  }

  /// Nil where not all of them are Han characters of the basic plane.
  private static func characters(_ label: String) -> [UInt32]? {
    guard label.utf8.count.isMultiple(of: 3) else { return nil }
    var characters: [UInt32] = []
    var current: UInt32 = 0
    for (index, byte) in label.utf8.enumerated() {
      if index % 3 == 0, byte < 0xE4 || byte > 0xE9 { return nil }
      current = current << 8 | UInt32(byte)
      if index % 3 == 2 {
        characters.append(current)
        current = 0
      }
    }
    return characters
  }

  /// The label that somebody mistyped around a pair of characters, and the name of its slot.
  func misspelt(at place: BlankScanner.Place, _ bytes: [UInt8]) -> (Range<Int>, String)? {
    for label in labels {
      let length = label.characters.count * 3
      for start in [place.range.lowerBound, place.range.upperBound - length]
      where start >= place.text.lowerBound && start + length <= place.text.upperBound {
        if hasOneMistake(label, at: start, bytes) { return (start..<start + length, label.name) }
      }
    }
    return nil
  }

  private func hasOneMistake(_ label: Label, at start: Int, _ bytes: [UInt8]) -> Bool {
    var mistakes = 0
    for (index, expected) in label.characters.enumerated() {
      let offset = start + index * 3
      let actual =
        UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
      if actual == expected { continue }
      guard mistakes == 0, SoundAlikes.areAlike(expected, actual) else { return false }
      mistakes += 1
    }
    return mistakes == 1
  }
}
