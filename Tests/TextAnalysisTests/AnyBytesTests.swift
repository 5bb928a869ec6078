import TestSupport
import Testing
import TextAnalysis

/// No input may crash the scanners, and what they report lies inside the text, in order.
@Suite struct AnyBytesTests {
  @Test func scannersTakeAnyBytes() {
    var generator = SeededGenerator(seed: 11)
    let pieces: [[UInt8]] =
      [
        "。", ".", "…", "\n", "\r\n", "1", "a", "退", "😊", "\u{200D}", "\u{FE0F}", "\u{20E3}", "🇨",
        "~", "！", "!", " ", "\u{301}", "”",
      ].map { Array($0.utf8) } + [
        [0xFF], [0xE5], [0xF0, 0x9F], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0],
      ]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator))
        .flatMap { _ in pieces.randomElement(using: &generator)! }
      let low = Int.random(in: 0...bytes.count, using: &generator)
      let range = low..<Int.random(in: low...bytes.count, using: &generator)
      let marks = TextMarks(in: bytes, range)
      let reported = [
        TextSegments.sentences(in: bytes, range), TextSegments.paragraphs(in: bytes, range),
        marks.emoji, marks.tildes,
        marks.exclamations, marks.questions,
      ]
      for ranges in reported {
        var end = range.lowerBound
        for found in ranges {
          #expect(found.lowerBound >= end && !found.isEmpty)
          end = found.upperBound
        }
        #expect(end <= range.upperBound)
      }
      // Every mark is found, also beside broken bytes.
      let bangs = range.count { bytes[$0] == 0x21 }
      #expect(marks.exclamations.count { $0.count == 1 } == bangs)
      #expect(TextMeasure.length(of: bytes, range) <= range.count)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(DisplayWidth.columns(DisplayWidth.clip(text, to: 5)) <= 5)
      let folded = FoldedText(bytes)
      #expect(folded.originalOffset(of: folded.bytes.count) == bytes.count)
    }
  }
}
