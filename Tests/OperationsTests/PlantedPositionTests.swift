import Diagnostics
import Operations
import Testing

/// A phrase is planted thousands of times in Chinese, English and mixed Markdown; every one is reported
/// at its line and column, counted here on the way.
@Suite struct PlantedPositionTests {
  private static let pieces = [
    "您好，", "👨‍👩‍👧‍👦", "e\u{301}", "\n", "\n\n", "\r\n", "（全角）ＡＢＣ", "**重点** ", "\n- 第一条 ", "\n# 标题 ", "🇨🇳",
    "❤️",
    "\u{3000}", " https://example.com/x ", "……", "“引用”", "~", "𠮷", " plain English words, ", "123 ",
    "é", "ｶﾞ",
    "\t", "1.5 元",
  ]

  @Test(arguments: ["尽快", "as soon as possible"]) func everyOneIsAtItsPlace(_ phrase: String)
    async throws
  {
    let workspace = try await SmallLibrary.workspace(
      adding: """
        -- library/rules/planted.md --
        ---
        title: 埋下的词
        kind: existence
        level: warning
        message: 找到了
        tokens: [\(phrase)]
        examples:
          - bad: 我⟦\(phrase)⟧ 来
            good: 好
        ---

        """)
    var seed: UInt64 = 11
    func random(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    var text = "\u{FEFF}"
    var (line, column) = (1, 1)
    var planted: [[Int]] = []
    func add(_ piece: String) {
      for scalar in piece.unicodeScalars {
        text.unicodeScalars.append(scalar)
        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      }
    }
    while planted.count < 4_000 {
      for _ in 0...random(3) { add(Self.pieces[random(Self.pieces.count)]) }
      add(" ")
      planted.append([line, column])
      add(phrase + " ")
    }
    let bytes = Array(text.utf8)
    let found = ReplyDrafts(workspace).findings(
      bytes, path: "draft.md", for: ReplySituation(language: "zh")
    ).filter { $0.check.id == "planted" }
    let table = LineTable(bytes)
    let places = found.map { finding in
      let place = table.position(of: finding.location.utf8.lowerBound)
      return [place.line, place.column]
    }
    #expect(places == planted)
    #expect(
      found.allSatisfy {
        String(decoding: bytes[$0.location.utf8], as: UTF8.self) == phrase
      })
  }
}
