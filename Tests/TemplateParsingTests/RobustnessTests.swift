import Diagnostics
import TemplateParsing
import TestSupport
import Testing

@Suite struct RobustnessTests {
  /// The nodes' ranges join without gaps, blocks lie within one another, and every query answers.
  private func givesItselfBack(_ bytes: [UInt8], _ comments: CommentHandling = .guidance) -> Bool {
    let template = TemplateParser.parse(bytes, in: 0..<bytes.count, path: "t", comments: comments)
      .value
    var position = 0
    var index = 0
    while index < template.nodes.count {
      let node = template.nodes[index]
      guard node.range.lowerBound == position, node.subtreeEnd > index,
        node.subtreeEnd <= template.nodes.count
      else { return false }
      if case .text(let printed) = node.kind {
        guard printed.clamped(to: node.range) == printed else { return false }
      }
      position = node.range.upperBound
      if case .liquid = node.kind { index = node.subtreeEnd } else { index += 1 }
    }
    _ = (template.references, template.textRanges, template.outputs, template.partMarkers)
    return position == bytes.count
  }

  @Test func everyShortTextGivesItselfBack() {
    let alphabet = ["{", "}", "%", "|", "'", " ", "a", ".", "\n", "中"].map { Array($0.utf8) }
    var failures: [String] = []
    func extend(_ bytes: [UInt8], _ left: Int) {
      if !givesItselfBack(bytes) { failures.append(String(decoding: bytes, as: UTF8.self)) }
      guard left > 0 else { return }
      for sign in alphabet { extend(bytes + sign, left - 1) }
    }
    extend([], 5)
    #expect(failures == [])
  }

  /// Pieces that mean something, in any order, with bytes that are no text among them.
  @Test func brokenTemplatesGiveThemselvesBack() {
    let words = """
      {{ }} {% %} - <!-- --> @ if a else endif for x in y endfor liquid raw endraw comment endcomment
      case when 1 endcase ｛ ｝ ％ “ ' | : default (1.. [ ] . , 你好 😀 assign b = render 'p' doc == and #
      """
    let pieces =
      words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
      + ["\n", "\r\n", " ", " ", " ", "\u{FEFF}", "\u{301}"].map { Array($0.utf8) }
      + [[0], [0xFF], [0xE4, 0xBD], [0xEF], [0xEF, 0xBD]]
    var generator = SeededGenerator(seed: 42)
    var failures: [[UInt8]] = []
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...24, using: &generator) {
        bytes += pieces.randomElement(using: &generator)!
      }
      if !givesItselfBack(bytes) || !givesItselfBack(bytes, .text) { failures.append(bytes) }
    }
    #expect(failures == [])
  }

  /// A construct that never ends, again and again: quadratic work would take minutes.
  @Test(arguments: [
    "{{ ' ", "{{ \" ' ", "<!-- ", "{% raw %}", "{% comment %}{% raw %}", "｛｛ ", "｛", "{% if a ",
    "{", "}}", "{ a ", "{% liquid\nif a\n", "<!-- -->", "<!-- -->\n\n", "{% case a %}{% when ",
    "{{ a.b", "{{ a | b: ", "%", "“", "{% doc %}", "\n<!-- @a -->", "{{ “ ", "{% if a %}",
    "{{ a }}",
  ])
  func workGrowsWithLengthOnly(piece: String) {
    let bytes = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
    #expect(givesItselfBack(bytes))
  }
}
