import TestSupport
import Testing
import TextAnalysis

@Suite struct ValueSpellingTests {
  /// A phrase, and a text in which every spelling of it is marked.
  @Test(arguments: [
    (
      "15 天内退款",
      "⟦15 天内退款⟧ ⟦15天内退款⟧ ⟦１５ 天内退款⟧ ⟦１５天内退款⟧ ⟦十五天内退款⟧ ⟦十五 天内退款⟧ 15\n天内退款"
    ),
    ("十五天无理由", "⟦十五天无理由⟧ ⟦15天无理由⟧ ⟦15 天无理由⟧"),
    ("5 天", "15 天 十五天 1.5 天 一点五天 ⟦5 天⟧ 第⟦五天⟧ A5 天 共⟦5天⟧"),
    ("2 小时", "⟦2小时⟧ ⟦二小时⟧ ⟦两小时⟧ 十二小时 12 小时"),
    ("200 元", "⟦200元⟧ ⟦二百元⟧ ⟦两百元⟧ 1200元"),
    ("105 天", "⟦一百零五天⟧ ⟦105 天⟧"),
    ("2010 年", "⟦二千零一十年⟧ ⟦两千零一十年⟧ ⟦2010年⟧"),
    ("3 个工作日内到账", "⟦三个工作日内到账⟧ ⟦3个工作日内到账⟧ 十三个工作日内到账"),
    ("秒到账", "⟦秒到账⟧"),
    ("一定退", "⟦一定退⟧ 1定退"),
    ("within 15 days", "⟦within 15 days⟧ ⟦Within  15 days⟧ ⟦within 十五 days⟧ within 15 daysx"),
    ("1.5 倍", "⟦1.5 倍⟧ ⟦1.5倍⟧ 11.5倍 1一5倍"),
    ("100%", "⟦100%⟧ 1100%"),
    ("007", "⟦007⟧ 0070"),
    ("(15 天)", "⟦(15 天)⟧ ⟦(十五天)⟧"),
  ])
  func findsEverySpelling(_ phrase: String, _ expected: String) throws {
    let text = MarkedText(expected)
    let set = PatternSet([try Pattern(ValueSpelling.pattern(for: phrase), ignoresCase: true)])
    let found = set.matches(in: text.bytes).map(\.range).filter {
      ValueSpelling.standsAlone($0, in: text.bytes, within: 0..<text.bytes.count)
    }
    #expect(MarkedText.marking(found, in: text.text) == expected)
  }

  @Test func anyPhraseMakesAPattern() throws {
    var generator = SeededGenerator(seed: 2)
    let pieces = [
      "1", "５", "十", "两", "百", "天", " ", "　", "a", "(", "\\", "[", ".", "%", "/", "😊", "é",
    ]
    for _ in 0..<2000 {
      let phrase = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        pieces.randomElement(using: &generator)!
      }.joined()
      guard phrase.contains(where: { !$0.isWhitespace }) else { continue }
      let set = PatternSet([try Pattern(ValueSpelling.pattern(for: phrase), ignoresCase: true)])
      #expect(
        set.matches(in: Array(phrase.utf8)).first?.range == 0..<phrase.utf8.count, "\(phrase)")
    }
  }
}
