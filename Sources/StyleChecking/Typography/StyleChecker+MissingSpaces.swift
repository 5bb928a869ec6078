import Diagnostics
package import DomainModel
import TextAnalysis

extension StyleChecker {
  /// Whether a guide asks for a space anywhere between Chinese and something else.
  package static func mayWantSpaces(_ guide: StyleGuide) -> Bool {
    let settings = guide.typography
    return settings[.cjkLatinSpacing] != nil && settings.cjkLatinSpacing == .space
      || settings[.cjkDigitSpacing] != nil && settings.cjkDigitSpacing == .space
  }

  /// The ends of some ranges of a text at which Chinese touches a word, a number or a sign: all places
  /// that `missingSpaces` can name. Looks at nothing but those ends.
  package static func seams(of ranges: [Range<Int>], in text: [UInt8]) -> Set<Int> {
    var seams: Set<Int> = []
    for range in ranges {
      for offset in [range.lowerBound, range.upperBound]
      where offset > 0 && offset < text.count {
        let before = CharacterClass(
          UTF8Reading.scalar(in: text, before: offset, start: 0).scalar)
        let behind = CharacterClass(
          UTF8Reading.scalar(in: text, at: offset, end: text.count).scalar)
        if before == .han ? behind.mayTouchHan : behind == .han && before.mayTouchHan {
          seams.insert(offset)
        }
      }
    }
    return seams
  }

  /// Those of `offsets` at which typography would put a space, in order: the guide's exceptions, and
  /// the comments that switch a check off, are heeded. Offsets of the text's bytes.
  package func missingSpaces(at offsets: Set<Int>, in text: CheckedText) -> [Int] {
    let checks = [TypographyCheck.cjkLatinSpacing, .cjkDigitSpacing].map(\.rawValue)
    return typographyFindings(in: text).lazy
      .filter { checks.contains($0.check.id) }
      .flatMap(\.fixes).flatMap(\.edits)
      .filter { $0.range.isEmpty && $0.replacement == " " && offsets.contains($0.range.lowerBound) }
      .map(\.range.lowerBound).sorted()
  }
}

extension CharacterClass {
  /// Whether a space may be wanted between it and Chinese.
  fileprivate var mayTouchHan: Bool {
    switch self {
    case .letter, .digit, .ascii, .other: true
    default: false
    }
  }
}
