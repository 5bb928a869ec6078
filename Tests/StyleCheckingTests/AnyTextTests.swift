import Diagnostics
import DomainModel
import StyleChecking
import Testing

/// No text may crash a check, and what is found lies inside the file, at whole phrases.
@Suite struct AnyTextTests {
  private static let set = RuleSet(
    rules: [
      .make(
        id: "a", .words("尽快", "asap", "好"), exceptions: ["好的"],
        unless: .matcher("time", within: .sentence)),
      .make(id: "b", .swap(["登陆": ["登录"], "快": ["尽快"]]), onlyIf: .words("好", distance: 3)),
      .make(id: "c", .counting(.emoji, min: 1, max: 1, per: .paragraph)),
      .make(id: "d", .length(min: 2, max: 4, per: .sentence), scope: .lastParagraph),
      .make(id: "e", .counting(.tilde, max: 0), scope: .firstSentence),
    ], styleGuide: .withTime)

  @Test func checksAnyBytesInAnyPieces() {
    var seed: UInt64 = 5
    func random(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    let atoms: [[UInt8]] =
      [
        "尽快", "好", "的", "登陆", "asap", "今天", "。", "\n", "\r\n", ">", "`", "```", "https://", "www.a",
        "/中", ".pdf", "](", "C:\\", "例.", "[订单号", "[", "]", "____", "XX", "~~~", "{{ a }}", "  ",
        " ", "😊", "~",
        "\u{200D}", "\u{FFFC}", ")",
      ].map { Array($0.utf8) } + [[0xFF], [0xE5], [0x00], [0x01]]
    for _ in 0..<3000 {
      let bytes = (0..<random(20)).flatMap { _ in atoms[random(atoms.count)] }
      var pieces: [CheckedText.Piece] = []
      var index = 0
      while index < bytes.count {
        let end = index + 1 + random(bytes.count - index)
        switch random(4) {
        case 0: pieces.append(.value(index..<end, isTime: random(2) == 0))
        case 1: pieces.append(.markup(index..<end))
        default: pieces.append(.text(index..<end))
        }
        index = end
      }
      let text = CheckedText(path: "a", bytes: bytes, pieces: pieces, language: "zh")
      for finding in Self.set.check(text) {
        let range = finding.location.utf8
        #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        if finding.check.id == "a" {
          let match = String(decoding: bytes[range], as: UTF8.self).lowercased()
          #expect(["尽快", "asap", "好"].contains(match))
        }
      }
    }
  }
}
