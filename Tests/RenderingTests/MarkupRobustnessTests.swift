import DomainModel
import Rendering
import TestSupport
import Testing

@Suite struct MarkupRobustnessTests {
  static let pieces: [[UInt8]] =
    [
      "*", "**", "***", "_", "__", "~~", "`", "``", "```", "[", "]", "](", "](https://a.cn)", "![",
      ")", "(", "<", ">", "<https://a.cn", "<b>", "# ", "#", "- ", "-", "1. ", "> ", "---", "\n",
      "\r\n", "\r", "\n\n", " ", "  ", "\t", "\\", "&amp;", "&", "\"", "重点", "：", "“", "a", "1",
      "😀", "e\u{301}", "\u{0}", "\u{FEFF}", "    ", "= ", "|",
      "a | b\n- | -\n", "| - |\n", "\\|", "https://a.cn/x",
    ].map { Array($0.utf8) } + [[0xFF], [0xE5], [0x80]]

  /// Texts of any pieces, with values anywhere: each comes out, and every value is where it is said to be.
  @Test func anyTextIsConverted() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<4_000 {
      var source: [UInt8] = []
      var values: [Range<Int>] = []
      for _ in 0..<Int.random(in: 0...16, using: &generator) {
        let start = source.count
        source += Self.pieces.randomElement(using: &generator)!
        if Int.random(in: 0..<4, using: &generator) == 0 { values.append(start..<source.count) }
      }
      let plain = MarkupConversion(source, values: values, to: .plain)
      let html = MarkupConversion(source, values: values, to: .html)
      let markdown = MarkupConversion(source, values: values, to: .markdown)
      for value in values {
        let mapped = plain.map(value)
        if !mapped.isEmpty {
          #expect(Array(plain.bytes[mapped]) == Array(source[value]), "\(source)")
        }
        #expect(html.map(value).upperBound <= html.bytes.count)
        #expect(
          Array(markdown.bytes[markdown.map(value)].filter { $0 != UInt8(ascii: "\\") }).count
            >= source[value].filter { $0 != UInt8(ascii: "\\") }.count)
      }
      #expect(Self.isBalanced(html.bytes), "\(String(decoding: html.bytes, as: UTF8.self))")
      if values.isEmpty { #expect(markdown.bytes == source) }
      // A value that is the whole text comes out literally.
      let all = MarkupConversion(source, values: [0..<source.count], to: .plain)
      #expect(all.bytes == source)
    }
  }

  /// Every `<` begins a tag of ours, and tags close in order.
  private static func isBalanced(_ html: [UInt8]) -> Bool {
    var open: [String] = []
    var index = 0
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return false }
      let tag = String(decoding: html[start + 1..<end], as: UTF8.self)
      let name = String(tag.prefix { $0 != " " })
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return false }
      } else if !["br", "hr"].contains(name) {
        let known = [
          "table", "thead", "tbody", "tr", "th", "td", "p", "strong", "em", "del", "a", "code",
          "pre", "ul", "ol", "li", "blockquote",
        ]
        guard known.contains(name) else { return false }
        open.append(name)
      }
      index = end + 1
    }
    return open.isEmpty
  }

  static let repeated = [
    "*", "**", "_", "~~", "[", "]", "[a](", "[a](b", "![", "`", "a`` `", "<", "<a", "> ", "- ",
    "\\",
    "*a ", "a* ", "*a_ ", "a**b", "[a](<b", "[a](b \"", "[a](b 'c", "[](https://a.cn)", "```\n",
    "#",
    "1. ", "&", "<a@b", "[*a](https://b) ", "- a\n", "> a\n", "`a", "重**", "**：",
    "|", "a|b\n-|-\n", "|a\n|-\n", "|-", "https://a.cn/", "https://.", "h", "https://a(",
  ]

  /// A search that starts over at every sign would take minutes here.
  @Test(arguments: repeated)
  func longRunsOfAnySignAreQuick(_ piece: String) {
    let source = Array(String(repeating: piece, count: 60_000 / piece.utf8.count).utf8)
    let half = source.count / 2
    for markup in StyleGuide.Markup.allCases {
      let conversion = MarkupConversion(source, values: [half..<half + 10], to: markup)
      #expect(conversion.bytes.count <= source.count * 24 + 64)
    }
  }
}
