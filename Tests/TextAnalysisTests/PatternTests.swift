import Diagnostics
import TestSupport
import Testing
import TextAnalysis

/// What a pattern finds in a text, shown by marks in it.
private func marked(_ text: String, _ pattern: String, ignoresCase: Bool = false) throws -> String {
  let set = PatternSet([try Pattern(pattern, ignoresCase: ignoresCase)])
  return MarkedText.marking(set.matches(in: Array(text.utf8)).map(\.range), in: text)
}

@Suite struct PatternTests {
  /// One behaviour a row: the pattern, and a text with everything that it finds in marks.
  static let table: [(pattern: String, text: String)] = [
    // Literals and classes.
    ("退款", "⟦退款⟧，要⟦退款⟧"),
    ("a.b", "⟦a中b⟧ a\nb ⟦a😊b⟧"),
    ("[天日]", "3⟦天⟧，今⟦日⟧"),
    ("[0-9]+", "⟦15⟧ 天，１５ 天"),
    ("[^，。]+", "⟦好⟧，⟦真好⟧。"),
    ("[a-]+", "⟦a-a⟧b"),
    ("[]a]", "⟦a⟧"),
    ("[\\]\\[^]+", "⟦[^]⟧"),
    ("[一-龥]+", "a⟦中文⟧b"),
    ("\\.\\*\\/", "x⟦.*/⟧"),
    ("a/b", "⟦a/b⟧"),
    ("\\。", "好⟦。⟧"),
    ("}]", "⟦}]⟧"),
    // Named classes.
    ("\\d+", "⟦15⟧ 天，⟦１５⟧ 天，十五天，Ⅳ"),
    ("\\D+", "1⟦二⟧3"),
    ("\\w+", "⟦退款_é5⟧，⟦Ⅳ⟧ ⟦かな⟧"),
    ("\\W", "退⟦，⟧款"),
    ("a\\sb", "⟦a b⟧ ⟦a　b⟧ ⟦a\u{A0}b⟧ ⟦a\nb⟧ ab"),
    ("\\S+", "⟦退款⟧　⟦退货⟧"),
    ("\\p{Han}+", "a⟦中文々〇⟧、かな"),
    ("\\P{Han}+", "中⟦abc，⟧文"),
    ("\\p{Hiragana}+|\\p{Katakana}+", "⟦かな⟧⟦カナ⟧漢字"),
    ("\\p{Latin}+", "中⟦abcé⟧文1"),
    ("\\p{Lu}+", "a⟦BC⟧d⟦É⟧"),
    ("\\pP+", "好⟦，！⟧真⟦“⟧"),
    ("\\p{Sc}\\p{N}+", "⟦¥128⟧ ⟦€5⟧"),
    ("\\p{Emoji}+", "1#*⟦😊👍⟧好⟦❤⟧\u{FE0F}"),
    ("[\\d\\p{Han}]+", "a⟦3天⟧b"),
    ("[^\\p{Han}\\s]+", "中⟦ab⟧ ⟦c⟧文"),
    ("\\p{Script=Han}", "⟦中⟧"),
    // Characters by number.
    ("\\u9000款", "⟦退款⟧"),
    ("\\x{1F60A}|\\x41|\\u{42}", "⟦😊⟧⟦A⟧⟦B⟧"),
    ("a\\tb|a\\nb", "⟦a\tb⟧ ⟦a\nb⟧"),
    // Groups, alternatives, repetitions.
    ("退(款|货)", "⟦退款⟧⟦退货⟧退"),
    ("(?:ab)+", "⟦abab⟧a"),
    ("(退|退款)", "⟦退⟧款"),
    ("退款|退", "⟦退款⟧⟦退⟧"),
    ("(a|)b", "⟦ab⟧⟦b⟧"),
    ("好{2}", "⟦好好⟧好"),
    ("好{2,}", "好，⟦好好好⟧"),
    ("好{1,2}", "⟦好好⟧⟦好⟧"),
    ("好{0,2}的", "⟦好好的⟧⟦的⟧"),
    ("“.*”", "⟦“a”“b”⟧"),
    ("“.*?”", "⟦“a”⟧⟦“b”⟧"),
    ("好+?", "⟦好⟧⟦好⟧"),
    ("a{1,3}?", "⟦a⟧⟦a⟧⟦a⟧"),
    ("ab??c?", "⟦a⟧bc"),
    ("a.*b|a", "⟦a⟧⟦a⟧c\n⟦aab⟧"),
    // Edges.
    ("^您好", "⟦您好⟧您好\n⟦您好⟧"),
    ("好$", "好⟦好⟧\n⟦好⟧\r\n⟦好⟧\r⟦好⟧"),
    ("^.+$", "⟦a⟧\r\n⟦b⟧\r⟦c⟧\n\n⟦d⟧"),
    ("\\A好", "⟦好⟧\n好"),
    ("好\\z", "好\n⟦好⟧"),
    ("\\bASAP\\b", "请⟦ASAP⟧处理 ASAPs"),
    ("\\b退款", "退款，我要退款，abc⟦退款⟧"),
    ("\\B退\\B", "a退 ⟦退⟧款"),
    ("\\bcafé\\b", "⟦café⟧ cafés"),
    // Case.
    ("(?i)asap", "⟦ASAP⟧ ⟦Asap⟧"),
    ("a(?i)b", "⟦aB⟧ AB"),
    ("a(?i:b)c", "⟦aBc⟧ aBC"),
    ("(?i)a(?-i)b", "⟦Ab⟧ AB"),
    ("((?i)a)b", "⟦Ab⟧ AB"),
    ("(?i)[a-c]+", "⟦aBC⟧d"),
    ("(?i)[^a]", "aA⟦b⟧"),
    ("(?i)ÉΣ", "⟦éσ⟧ ⟦Éς⟧"),
    ("(?i)ａ", "⟦Ａ⟧"),
    ("(?i)ſ", "⟦s⟧⟦S⟧⟦ſ⟧"),
    // What is no text.
    (".+", "⟦a⟧\u{1}⟦b⟧\u{0}"),
    ("[^a]|\\W|\\P{Latin}", "a\u{1}a"),
    ("a[\\x01]b", "⟦a\u{1}b⟧"),
    ("保证.+到账", "⟦保证\u{FFFC}到账⟧"),
    // What is long.
    ("👨‍👩‍👧|e\u{301}", "⟦👨‍👩‍👧⟧👨 ⟦e\u{301}⟧"),
  ]

  @Test(arguments: table)
  func findsWhatItSays(_ pattern: String, _ expected: String) throws {
    // A bracket that is not closed is no class; `[]a]` is refused, not read as in POSIX.
    guard pattern != "[]a]" else {
      #expect(throws: PatternProblem.self) { try Pattern(pattern) }
      return
    }
    #expect(try marked(MarkedText(expected).text, pattern) == expected)
  }

  /// The same texts with all patterns in one set: none disturbs another.
  @Test func manyPatternsFindWhatEachFindsAlone() throws {
    let patterns = Self.table.compactMap { try? Pattern($0.pattern) }
    let set = PatternSet(patterns)
    for (_, text) in Self.table {
      let bytes = MarkedText(text).bytes
      let found = set.matches(in: bytes)
      for (number, pattern) in patterns.enumerated() {
        #expect(
          found.filter { $0.pattern == number }.map(\.range)
            == PatternSet([pattern]).matches(in: bytes).map(\.range))
      }
    }
  }

  @Test(arguments: [
    "\u{FEFF}", "👨‍👩‍👧‍👦", "🇨🇳", "e\u{301}\u{302}", "\r\n", "中文，", "\u{1F600}\u{FE0F}", "ｆｕｌｌ", "\0",
  ])
  func placesAreTrueAfterAnything(_ before: String) throws {
    for pattern in ["尽[快早]", "[尽]快", "(?i)尽快|asap"] {
      let text = "\(before)尽快\(before)尽快\(before)"
      let expected = "\(before)⟦尽快⟧\(before)⟦尽快⟧\(before)"
      #expect(try marked(text, pattern) == expected)
    }
  }

  /// Bytes that are not UTF-8 match nothing, break nothing, and separate.
  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE5], [0xE5, 0xB0], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0x80], [0xE0, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func invalidBytesMatchNothing(_ broken: [UInt8]) throws {
    let set = PatternSet([
      try Pattern("."), try Pattern("[^中]"), try Pattern("\\W"), try Pattern("尽.*快"),
      try Pattern("尽快"),
    ])
    #expect(set.matches(in: broken) == [])
    let text = Array("尽".utf8) + broken + Array("快尽快".utf8)
    let found = Set(set.matches(in: text).filter { $0.pattern >= 3 })
    let last = text.count - 6..<text.count
    #expect(found == [.init(pattern: 3, range: last), .init(pattern: 4, range: last)])
  }

  @Test func looksOnlyInsideTheRange() throws {
    let bytes = Array("款退款退".utf8)
    let set = PatternSet([try Pattern("退|款"), try Pattern("\\A款"), try Pattern("款$")])
    let found = set.matches(in: bytes, 3..<9)
    #expect(
      Set(found) == [
        .init(pattern: 0, range: 3..<6), .init(pattern: 0, range: 6..<9),
        .init(pattern: 2, range: 6..<9),
      ])
  }

  @Test func saysWhatGroupsHold() throws {
    let bytes = Array("15天内退货款".utf8)
    let set = PatternSet([try Pattern("(\\d+)(天|日)(内)?退(?:(货)|(物))*款")])
    let match = try #require(set.matches(in: bytes).first)
    let groups = set.groups(of: match, in: bytes, 0..<bytes.count)
    #expect(groups == [0..<17, 0..<2, 2..<5, 5..<8, 11..<14, nil])
    #expect(try Pattern("(a)(?:b)(c)").groupCount == 2)
  }

  @Test func withoutPatternsFindsNothing() {
    #expect(PatternSet([]).matches(in: Array("任何文字".utf8)) == [])
  }

  @Test func oneSetServesManyThreads() async throws {
    let set = PatternSet([try Pattern("尽[快早]"), try Pattern("\\d+ ?天"), try Pattern("保证.{0,9}到账")])
    let texts = (0..<200).map { Array("第 \($0) 天，我们尽快处理，保证\($0)到账。".utf8) }
    let expected = texts.map { Set(set.matches(in: $0)) }
    let same = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { zip(texts, expected).allSatisfy { Set(set.matches(in: $0)) == $1 } }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(same)
  }
}

/// Patterns and texts made to take forever, or to fill the memory. Engines that go back take years for
/// these; nothing here asks for a time, a slow run would not end.
@Suite struct HostilePatternTests {
  @Test(arguments: [
    "(a+)+b", "(a|aa)+b", "(a*)*b", "(.*)(.*)(.*)(.*)b", "(a?){30}a{30}b", "a.*b|a", "(?:a|b|ab)*c",
    "a.{0,300}b", "(x+x+)+y", "(.*?,){11}P", "\\ba+b", "[^b]*b",
  ])
  func areReadOnce(_ pattern: String) throws {
    let set = PatternSet([try Pattern(pattern)])
    let text = [UInt8](repeating: 0x61, count: 20_000)
    let found = set.matches(in: text)
    #expect(pattern == "a.*b|a" ? found.count == text.count : found == [])
    #expect(set.matches(in: text + [0x62]).count <= 1)
  }

  /// Every combination of what happened in the last characters is a state: more than fit.
  @Test func moreKindsOfCharactersThanARowHoldsStayRight() throws {
    // None of these characters begins a match, so all lead back to the same state.
    let letters = (0..<200).map { Unicode.Scalar(0x4E00 + $0 * 7)! }
    let set = PatternSet(try letters.map { try Pattern("[0-9]\($0)") })
    let all = letters.map { String($0) }.joined()
    let text = all + "。" + letters.map { "1\($0)" }.joined() + all
    let matches = set.matches(in: Array(text.utf8))
    #expect(matches.map(\.pattern).sorted() == Array(0..<200))
    let bytes = Array(text.utf8)
    for match in matches {
      #expect(
        String(decoding: bytes[match.range], as: UTF8.self) == "1\(letters[match.pattern])")
    }
  }

  @Test func wordsOfPatternsAreFoundAtAnyDistanceAndInAnyCase() throws {
    let rows: [(pattern: String, text: String)] = [
      ("/(我|我们).{0,4}(尽快|马上)(回复|处理)/", "好的。⟦我们这边尽快回复⟧，你马上处理"),
      ("/请?(耐心)?等待一下/", "⟦请耐心等待一下⟧，⟦等待一下⟧，耐心等"),
      ("/(?i)as soon as possible/", "⟦As Soon AS possible⟧, aſ ſoon"),
      ("/(?i)task/", "a ⟦TASK⟧, a ⟦taſ\u{212A}⟧"),
      ("/退款[^，。]*到账/", "⟦退款什么时候能到账⟧，退款，到账"),
      ("/(保证|承诺){2}退款/", "保证退款，⟦保证承诺退款⟧"),
      ("/x(?:退款|退货)+y/", "⟦x退款退货y⟧ xy x退y"),
      ("/^您好|再见$/", "⟦您好⟧\n⟦您好⟧，再见。⟦再见⟧"),
    ]
    for row in rows {
      let plain = row.text.replacing("⟦", with: "").replacing("⟧", with: "")
      let pattern = String(row.pattern.dropFirst().dropLast())
      #expect(try marked(plain, pattern) == row.text)
      // Other patterns beside it, and much text around, change nothing.
      let set = PatternSet([try Pattern("[0-9]天"), try Pattern(pattern)])
      let long = String(repeating: "前面还有很多字。\n", count: 50)
      let bytes = Array((long + plain).utf8)
      let found = set.matches(in: bytes).filter { $0.pattern == 1 }.map {
        $0.range.lowerBound - long.utf8.count..<$0.range.upperBound - long.utf8.count
      }
      #expect(MarkedText.marking(found, in: plain) == row.text)
    }
  }

  @Test func manyStatesStayRight() throws {
    var generator = SeededGenerator(seed: 3)
    let patterns = try ["[ab]*a[ab]{4}[ab]{4}[ab]{4}[ab]{3}c", "a[ab]{15}d", "b.{4}.{4}.{4}.{4}e"]
      .map { try Pattern($0) }
    let set = PatternSet(patterns)
    for _ in 0..<3 {
      let text = (0..<4000).map { _ in
        Int.random(in: 0..<300, using: &generator) == 0
          ? UInt8.random(in: 0x63...0x65, using: &generator)
          : UInt8.random(in: 0x61...0x62, using: &generator)
      }
      let found = set.matches(in: text)
      for (number, pattern) in patterns.enumerated() {
        #expect(
          found.filter { $0.pattern == number }.map(\.range)
            == PatternSet([pattern]).matches(in: text).map(\.range))
      }
    }
  }

  @Test func anyBytesAreFine() throws {
    var generator = SeededGenerator(seed: 11)
    let set = PatternSet([
      try Pattern("[^\\p{Han}]+\\p{L}?"), try Pattern("(?i)a.*?z$"), try Pattern("\\b\\w{2,5}\\b"),
    ])
    for _ in 0..<300 {
      let text: [UInt8] = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        [0x0A, 0x0D, 0x61, 0x5A, 0xE5, 0xB0, 0xBD, 0xF0, 0x9F, 0x98, 0x8A, 0xFF, 0x00, 0x20]
          .randomElement(using: &generator)!
      }
      for match in set.matches(in: text) {
        #expect(!match.range.isEmpty && match.range.upperBound <= text.count)
        #expect(String(validating: text[match.range], as: UTF8.self) != nil)
      }
    }
  }
}
