import Diagnostics
import DomainModel

/// What a place in the typography of a text is told.
final class TypographyWording: Wording {
  let check: Check
  /// With its edits as they stand in the file.
  private let finding: TypographyFinding
  /// An edit that would reach over what is not text, a comment of the team or a tag, is none.
  private let canFix: Bool

  init(_ check: Check, _ finding: TypographyFinding, in context: CheckContext) {
    self.check = check
    var finding = finding
    var canFix = true
    for index in finding.edits.indices {
      let range = context.text.sourceRange(of: finding.edits[index].range)
      if range.count != finding.edits[index].range.count { canFix = false }
      finding.edits[index].range = range
    }
    self.finding = finding
    self.canFix = canFix && !finding.edits.isEmpty
  }

  var fixes: [Fix] {
    guard canFix else { return [] }
    let edits = finding.edits
    let title =
      switch edits[0].replacement {
      case " ": Message(zh: "加一个空格", en: "add a space")
      case "": Message(zh: "删去空格", en: "remove the space")
      default: Message.replacing(with: edits.map(\.replacement).joined())
      }
    return [
      Fix(
        title, isSafe: finding.isSafe,
        edits: edits.map { TextEdit($0.range, replacement: $0.replacement) })
    ]
  }

  func message(in language: UILanguage) -> String {
    let (found, better) = (finding.found, finding.better)
    return switch finding.check {
    case .cjkLatinSpacing, .cjkDigitSpacing:
      better.isEmpty
        ? language.choose(
          zh: "“\(shown(found))”前后要空一格", en: "“\(shown(found))” needs a space on both sides")
        : finding.edits.first?.replacement == " "
          ? language.choose(
            zh: "“\(shown(found))”和“\(shown(better))”之间要空一格",
            en: "a space is missing between “\(shown(found))” and “\(shown(better))”")
          : language.choose(
            zh: "“\(shown(found))”和“\(shown(better))”之间不用空格",
            en: "there should be no space between “\(shown(found))” and “\(shown(better))”")
    case .unitSpacing:
      language.choose(zh: "“\(found)”写成“\(better)”", en: "“\(found)” is written “\(better)”")
    case .halfWidthPunctuation:
      language.choose(
        zh: "中文里的“\(found)”要用全角的“\(better)”",
        en: "“\(found)” in Chinese should be full-width: “\(better)”")
    case .fullWidthPunctuation:
      language.choose(
        zh: "英文里的“\(found)”要用半角的“\(trimmed(better))”",
        en: "“\(found)” in English should be half-width: “\(trimmed(better))”")
    case .fullWidthAlphanumerics:
      language.choose(
        zh: "“\(found)”是全角的，写成“\(better)”", en: "“\(found)” is full-width; write “\(better)”")
    case .bracketWidth:
      language.choose(
        zh: "这对括号“\(found)”写成“\(better)”", en: "these brackets “\(found)” are written “\(better)”")
    case .quoteStyle:
      language.choose(
        zh: "这对引号 \(found) 写成 \(better)", en: "these quotes \(found) are written \(better)")
    case .spaceBesidePunctuation:
      language.choose(zh: "“\(found)”旁边不用空格", en: "there should be no space beside “\(found)”")
    case .ellipsisForm:
      language.choose(
        zh: "省略号写成“……”，不写“\(found)”", en: "an ellipsis is written “……”, not “\(found)”")
    case .dashForm:
      language.choose(
        zh: "破折号写成“\(better)”，不写“\(found)”", en: "a dash is written “\(better)”, not “\(found)”")
    case .repeatedPunctuation where TypographyScan.areCollidingMarks(found):
      finding.isSafe
        ? language.choose(
          zh: "“\(found)”撞在一起了，只留一个标点：“\(better)”",
          en: "“\(found)” stand in one place; keep one: “\(better)”")
        : language.choose(
          zh: "“\(found)”撞在一起了，只留一个标点，多半是“\(better)”",
          en: "“\(found)” stand in one place; keep one, most likely “\(better)”")
    case .repeatedPunctuation:
      language.choose(
        zh: "“\(found)”写一个就够：“\(better)”", en: "one is enough for “\(found)”: “\(better)”")
    case .unpairedPunctuation:
      language.choose(
        zh: "“\(found)”没有和它成对的“\(better)”", en: "“\(found)” stands without its “\(better)”")
    case .miswrittenTerm:
      language.choose(zh: "“\(found)”的写法是“\(better)”", en: "“\(found)” is written “\(better)”")
    case .deprecatedTerm:
      language.choose(
        zh: "“\(found)”不用了，改用“\(better)”", en: "“\(found)” is not used; say “\(better)”")
    }
  }

  /// What stands for a placeholder is shown as `…`.
  private func shown(_ text: String) -> String { text == "\u{FFFC}" ? "`…`" : text }

  private func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
