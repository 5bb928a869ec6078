import Diagnostics
import StyleChecking
import TestSupport
import Testing

/// What holds for the fixes of typography, whatever the text: they come to an end, in whatever order
/// they are applied the text is the same, and what they made has nothing left to fix.
@Suite struct TypographyPropertyTests {
  static let styles: [TypographyStyle] = [.full, .keep, .half, .closed, .defaults]

  @Test(arguments: styles)
  func fixesEndInOneText(_ style: TypographyStyle) throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...8, using: &random))
        .map { _ in Self.atoms.randomElement(using: &random)! }.joined()
      let fixed = try #require(style.fixed(text), "\(text.debugDescription)")
      for order in [TypographyStyle.FixOrder.backward, .oneByOne] {
        #expect(style.fixed(text, order: order) == fixed, "\(text.debugDescription)")
      }
      let left = style.findings(fixed).filter { $0.fixes.allSatisfy(\.isSafe) }.map(\.check.id)
        .filter { $0 != "unpaired-punctuation" }
      #expect(left == [], "\(text.debugDescription) → \(fixed.debugDescription)")
    }
  }

  /// Addresses, code and part comments are the same bytes after every fix.
  @Test(arguments: styles)
  func fixesTouchNothingThatIsNotText(_ style: TypographyStyle) throws {
    let kept = [
      "`a,甲b`", "https://a.cn/b?c=1,d", "https://a.cn/甲,乙b.pdf", "<https://a.cn/甲,b>",
      "<!-- @time -->", "<!-- 甲,b! -->",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      var text = ""
      for piece in kept.shuffled(using: &random) {
        text += Self.atoms.randomElement(using: &random)! + " " + piece + " "
        text += Self.atoms.randomElement(using: &random)! + "\n"
      }
      // A backtick or a comment of its own would pair up with those that are kept.
      guard text.count(where: { $0 == "`" }) == 2 else { continue }
      let fixed = try #require(style.fixed(text))
      for piece in kept { #expect(fixed.contains(piece), "\(text) → \(fixed)") }
    }
  }

  private static let atoms = [
    "你", "好吗", "在", "GitHub", "hello", "it’s", "A", "5", "12", "3.5", "，", "。", "！", "？", "：", "；",
    "、", ",", ".", "!", "?", ":", ";", " ", "  ", "\n", "\n\n", "\r\n", "(", ")", "（", "）", "\"",
    "“", "”",
    "‘", "’", "「", "」", "『", "』", "《", "》", "好...行", "好…行", "……", "好。。。行", "--", "-", "——", "—",
    "~", "～",
    "`x`", " https://a.cn ", "**", "*", "%", "°", "GB", "Ａ", "１", "％", "+", "#", "/", "年", "😊", "·",
    "[", "]",
    "|", "=", "_", "$", "Please wait", "and so on", "日本ア", "\u{300}", "\u{1}", ">", "1)", ":)",
    "v2.pdf", ".pdf", "(1)", "https://a.cn/", "/甲", "C:\\甲", "👨‍👩‍👧",
  ]
}
