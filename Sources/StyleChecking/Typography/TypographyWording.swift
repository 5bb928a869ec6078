import Diagnostics
import DomainModel

/// What a place in the typography of a text is told.
final class TypographyWording: Wording {
  let check: Check
  private let finding: TypographyFinding
  /// How much further on in the file than in the text everything stands, where nothing stands between.
  private let distance: Int
  /// The edits as they stand in the file, where something does; none where one would reach over what is not
  /// text, a comment of the team or a tag.
  private let placed: [TextEdit]?

  init(_ check: Check, _ finding: consuming TypographyFinding, in context: CheckContext) {
    self.check = check
    distance = context.text.distance ?? 0
    placed =
      context.text.distance == nil ? Self.edits(finding.edits.all, placedIn: context) : nil
    self.finding = finding
  }

  private static func edits(
    _ edits: [TypographyFinding.Edit], placedIn context: CheckContext
  ) -> [TextEdit] {
    let placed = edits.map {
      TextEdit(context.text.sourceRange(of: $0.range), replacement: $0.replacement)
    }
    let areWhole = zip(placed, edits).allSatisfy { $0.range.count == $1.range.count }
    return areWhole ? placed : []
  }

  private var edits: [TextEdit] {
    placed
      ?? finding.edits.all.map {
        TextEdit(
          $0.range.lowerBound + distance..<$0.range.upperBound + distance,
          replacement: $0.replacement)
      }
  }

  var fixes: [Fix] {
    let edits = edits
    guard let first = edits.first else { return [] }
    let title =
      switch first.replacement {
      case " ": Message(zh: "加一个空格", en: "add a space")
      case "": Message(zh: "删去空格", en: "remove the space")
      default: Message.replacing(with: edits.map(\.replacement).joined())
      }
    return [Fix(title, isSafe: finding.isSafe, edits: edits)]
  }

  func appendMessage(in language: UILanguage, to output: inout TextBuffer) {
    message(in: language).append(to: &output)
  }

  @inline(__always)
  private func message(in language: UILanguage) -> QuotingText {
    let (found, better) = (finding.found, finding.better)
    return switch finding.check {
    case .cjkLatinSpacing, .cjkDigitSpacing:
      better.isEmpty
        ? choose(
          language, zh: "“\(shown(found))”前后要空一格",
          en: "“\(shown(found))” needs a space on both sides")
        : finding.edits.first?.replacement.isEmpty == false
          ? choose(
            language, zh: "“\(shown(found))”和“\(shown(better))”之间要空一格",
            en: "a space is missing between “\(shown(found))” and “\(shown(better))”")
          : choose(
            language, zh: "“\(shown(found))”和“\(shown(better))”之间不用空格",
            en: "there should be no space between “\(shown(found))” and “\(shown(better))”")
    case .unitSpacing:
      choose(language, zh: "“\(found)”写成“\(better)”", en: "“\(found)” is written “\(better)”")
    case .halfWidthPunctuation:
      choose(
        language, zh: "中文里的“\(found)”要用全角的“\(better)”",
        en: "“\(found)” in Chinese should be full-width: “\(better)”")
    case .fullWidthPunctuation:
      choose(
        language, zh: "英文里的“\(found)”要用半角的“\(trimmed(better))”",
        en: "“\(found)” in English should be half-width: “\(trimmed(better))”")
    case .fullWidthAlphanumerics:
      choose(
        language, zh: "“\(found)”是全角的，写成“\(better)”",
        en: "“\(found)” is full-width; write “\(better)”")
    case .bracketWidth:
      choose(
        language, zh: "这对括号“\(found)”写成“\(better)”",
        en: "these brackets “\(found)” are written “\(better)”")
    case .quoteStyle:
      choose(
        language, zh: "这对引号 \(found) 写成 \(better)",
        en: "these quotes \(found) are written \(better)")
    case .spaceBesidePunctuation:
      choose(language, zh: "“\(found)”旁边不用空格", en: "there should be no space beside “\(found)”")
    case .ellipsisForm:
      choose(
        language, zh: "省略号写成“……”，不写“\(found)”", en: "an ellipsis is written “……”, not “\(found)”")
    case .dashForm:
      choose(
        language, zh: "破折号写成“\(better)”，不写“\(found)”",
        en: "a dash is written “\(better)”, not “\(found)”")
    case .repeatedPunctuation where TypographyScan.areCollidingMarks(found):
      finding.isSafe
        ? choose(
          language, zh: "“\(found)”撞在一起了，只留一个标点：“\(better)”",
          en: "“\(found)” stand in one place; keep one: “\(better)”")
        : choose(
          language, zh: "“\(found)”撞在一起了，只留一个标点，多半是“\(better)”",
          en: "“\(found)” stand in one place; keep one, most likely “\(better)”")
    case .repeatedPunctuation:
      choose(
        language, zh: "“\(found)”写一个就够：“\(better)”", en: "one is enough for “\(found)”: “\(better)”"
      )
    case .unpairedPunctuation where "“”‘’\"'".contains(found):
      // Between quotation marks, one of them could not be told from the others.
      choose(
        language, zh: "这个引号 \(found) 没有和它成对的 \(better)",
        en: "this quotation mark \(found) stands without its \(better)")
    case .unpairedPunctuation:
      choose(
        language, zh: "“\(found)”没有和它成对的“\(better)”",
        en: "“\(found)” stands without its “\(better)”")
    case .miswrittenTerm:
      choose(language, zh: "“\(found)”的写法是“\(better)”", en: "“\(found)” is written “\(better)”")
    case .deprecatedTerm:
      choose(
        language, zh: "“\(found)”不用了，改用“\(better)”", en: "“\(found)” is not used; say “\(better)”")
    }
  }

  /// One of two texts, with room for what they quote.
  @inline(__always)
  private func choose(
    _ language: UILanguage, zh: @autoclosure () -> QuotingText, en: @autoclosure () -> QuotingText
  ) -> QuotingText {
    language == .zh ? zh() : en()
  }

  /// What stands for a placeholder is shown as `…`.
  private func shown(_ text: String) -> String { text == "\u{FFFC}" ? "`…`" : text }

  private func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
