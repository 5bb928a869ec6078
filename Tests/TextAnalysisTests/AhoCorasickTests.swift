import TestSupport
import Testing
import TextAnalysis

@Suite struct AhoCorasickTests {
  @Test func findsOverlappingPhrases() {
    let machine = AhoCorasick([
      .init("保证"), .init("保证金"), .init("证金"), .init("he"), .init("SHE"), .init(""),
    ])
    let bytes = Array("保证金 She".utf8)
    let found = machine.matches(in: bytes).map { "\($0.pattern)@\($0.range)" }
    #expect(Set(found) == ["0@0..<6", "1@0..<9", "2@3..<9", "3@11..<13", "4@10..<13"])
  }

  @Test func mindsCaseWhereAsked() {
    let machine = AhoCorasick([.init("ASAP", ignoresCase: false), .init("asap")])
    let found = machine.matches(in: Array("asap ASAP".utf8)).map {
      "\($0.pattern)@\($0.range.lowerBound)"
    }
    #expect(Set(found) == ["1@0", "0@5", "1@5"])
  }

  @Test func withoutPatternsFindsNothing() {
    #expect(AhoCorasick([]).matches(in: Array("任何文字".utf8)) == [])
    #expect(AhoCorasick([.init("")]).matches(in: Array("任何文字".utf8)) == [])
  }

  @Test func looksOnlyInsideTheRange() {
    let bytes = Array("尽快尽快".utf8)
    let found = AhoCorasick([.init("尽快")]).matches(in: bytes, 3..<12)
    #expect(found.map(\.range) == [6..<12])
  }

  @Test func equalsANaiveSearchOnRandomTexts() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let patterns = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        AhoCorasick.Pattern(
          randomText(1...5, &generator), ignoresCase: Bool.random(using: &generator))
      }
      let text = randomText(0...60, &generator)
      let expected = patterns.enumerated().flatMap { index, pattern in
        text.indices.compactMap { start -> String? in
          let end = start + pattern.bytes.count
          guard end <= text.count else { return nil }
          let slice = Array(text[start..<end])
          let isEqual =
            pattern.ignoresCase
            ? slice.map(lowered) == pattern.bytes.map(lowered) : slice == pattern.bytes
          return isEqual ? "\(index)@\(start..<end)" : nil
        }
      }
      let found = AhoCorasick(patterns).matches(in: text).map { "\($0.pattern)@\($0.range)" }
      #expect(found.sorted() == expected.sorted())
    }
  }

  /// What begins at a word's beginning is found whether or not words are looked into.
  @Test func skipsNothingButTheInsidesOfWords() {
    var generator = SeededGenerator(seed: 9)
    let pieces = ["a", "B", "7", " ", "-", "保", "证", "é", "ab", "7b"]
    func isWord(_ byte: UInt8) -> Bool {
      byte < 0x80 && (ScalarClass.isASCIILetter(byte) || ScalarClass.isDigit(byte))
    }
    for _ in 0..<2_000 {
      func text(_ count: ClosedRange<Int>) -> [UInt8] {
        (0..<Int.random(in: count, using: &generator))
          .flatMap { _ in Array(pieces.randomElement(using: &generator)!.utf8) }
      }
      let patterns = (0..<6).map { _ in AhoCorasick.Pattern(text(1...4)) }
      let bytes = text(0...30)
      func found(skipping: Bool) -> [String] {
        AhoCorasick(patterns, skipsWordInsides: skipping).matches(in: bytes)
          .filter { match in
            let start = match.range.lowerBound
            return start == 0 || !isWord(bytes[start]) || !isWord(bytes[start - 1])
          }
          .map { "\($0.pattern)@\($0.range)" }.sorted()
      }
      #expect(found(skipping: true) == found(skipping: false))
    }
  }

  @Test func equalsANaiveSearchOfCharactersInTextsThatAreCutAnywhere() {
    var generator = SeededGenerator(seed: 8)
    let letters = ["a", "B", "é", "保", "证", "金", "你", "👍", "～", "u"]
    func words(_ length: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: length, using: &generator)).flatMap { _ in
        Array(letters.randomElement(using: &generator)!.utf8)
      }
    }
    for _ in 0..<500 {
      let patterns = (0..<6).map { _ in AhoCorasick.Pattern(words(1...4), ignoresCase: false) }
      var text = words(0...40)
      // A missing or a wrong byte must not hide what follows it.
      if let cut = text.indices.randomElement(using: &generator) { text.remove(at: cut) }
      if let place = text.indices.randomElement(using: &generator) { text[place] = 0xE4 }
      let start = Int.random(in: 0...text.count, using: &generator)
      let expected = patterns.enumerated().flatMap { index, pattern in
        (start..<text.count).compactMap { place -> String? in
          text[place...].starts(with: pattern.bytes) ? "\(index)@\(place)" : nil
        }
      }
      let found = AhoCorasick(patterns).matches(in: text, start..<text.count)
      #expect(found.map { "\($0.pattern)@\($0.range.lowerBound)" }.sorted() == expected.sorted())
    }
  }

  @Test func phrasesThatAreNoTextNeverMatch() {
    let machine = AhoCorasick([.init([0xBF, 0xE5]), .init([0xE5]), .init("快")])
    #expect(machine.matches(in: Array("尽快".utf8)).map(\.pattern) == [2])
  }

  @Test func tellsSinglesInsideLongerPhrasesOnce() {
    let machine = AhoCorasick([.init("了"), .init("好了吗"), .init("了吧"), .init("\0a"), .init("a")])
    let found = machine.matches(in: Array("好了吧好了\0a了".utf8)).map {
      "\($0.pattern)@\($0.range.lowerBound)"
    }
    #expect(found == ["0@3", "2@3", "0@12", "3@15", "4@16", "0@17"])
  }

  private func randomText(_ length: ClosedRange<Int>, _ generator: inout SeededGenerator) -> [UInt8]
  {
    (0..<Int.random(in: length, using: &generator)).flatMap { _ in
      Array(["a", "A", "b", "好", "\0", "é", "奾"].randomElement(using: &generator)!.utf8)
    }
  }

  private func lowered(_ byte: UInt8) -> UInt8 { byte == 0x41 ? 0x61 : byte }
}
