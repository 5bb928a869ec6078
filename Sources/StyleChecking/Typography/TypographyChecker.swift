import Diagnostics
import DomainModel

/// The typography and the vocabulary of a guide, ready to check any number of texts.
struct TypographyChecker: Sendable {
  private let settings: Typography
  private let isOn: CheckSet
  private let terms: TermChecker
  private let checks: [TypographyCheck: Check]
  private let overrides: CheckOverrides
  /// What is wrong with patterns among the words that stay as they are.
  var diagnostics: [Diagnostic] { terms.diagnostics }

  init(_ guide: StyleGuide, _ phrases: inout PhraseTable.Builder) {
    var settings = guide.typography
    for setting in guide.ruleSettings {
      guard let check = TypographyCheck(rawValue: setting.id.value), settings[check] != nil else {
        continue
      }
      if setting.isOff {
        settings[check] = nil
      } else if let level = setting.level {
        settings[check] = level
      }
    }
    self.settings = settings
    overrides = CheckOverrides(guide)
    isOn = CheckSet(settings)
    terms = TermChecker(guide.terms, exceptions: settings.exceptions, &phrases)
    checks = Dictionary(
      uniqueKeysWithValues: zip(TypographyCheck.allCases, TypographyChecks.all))
  }

  /// Appends what is found, in no order.
  func check(
    _ text: CheckedText, in context: CheckContext, _ found: inout [Diagnostic]
  ) {
    let uses = terms.uses(in: context)
    var findings: [TypographyFinding] =
      isOn.isEmpty
      ? []
      : context.bytes.withUnsafeBufferPointer { bytes in
        var scan = TypographyScan(bytes, of: context.text, in: text, settings, isOn)
        scan.run()
        return scan.found
      }
    if !uses.isEmpty, !findings.isEmpty {
      let words = RangeCover(uses.map(\.range))
      findings.removeAll { $0.changesInside(of: words) }
    }
    for finding in findings {
      append(
        finding.check, finding.message, at: finding.range, of: text, in: context,
        fixes: [finding.fix(in: context)].compactMap { $0 }, &found)
    }
    for use in uses {
      guard let finding = terms.finding(for: use, in: context), settings[finding.check] != nil
      else {
        continue
      }
      append(
        finding.check, finding.message, at: use.range, of: text, in: context,
        help: finding.help,
        fixes: finding.forms.compactMap { form in
          TypographyFinding.fix(
            [.init(range: use.range, replacement: form)], isSafe: finding.isSafe, in: context)
        }, &found)
    }
  }

  private func append(
    _ check: TypographyCheck, _ message: Message, at range: Range<Int>, of text: CheckedText,
    in context: CheckContext, help: Message? = nil, fixes: [Fix],
    _ found: inout [Diagnostic]
  ) {
    let override = overrides.setting(of: check.rawValue, for: text)
    if override?.isOff == true { return }
    var diagnostic = Diagnostic(
      checks[check]!, message,
      at: SourceRange(file: text.path, utf8: context.text.sourceRange(of: range)), help: help,
      fixes: fixes)
    if let level = override?.level ?? settings[check] { diagnostic.severity = level }
    found.append(diagnostic)
  }
}

extension TypographyFinding {
  func fix(in context: CheckContext) -> Fix? {
    edits.isEmpty ? nil : Self.fix(edits, isSafe: true, in: context)
  }

  /// Nil where an edit would reach over what is not text: a comment of the team, a tag.
  static func fix(_ edits: [Edit], isSafe: Bool, in context: CheckContext) -> Fix? {
    var sourceEdits: [TextEdit] = []
    for edit in edits {
      let range = context.text.sourceRange(of: edit.range)
      guard range.count == edit.range.count else { return nil }
      sourceEdits.append(TextEdit(range, replacement: edit.replacement))
    }
    return Fix(title(of: edits), isSafe: isSafe, edits: sourceEdits)
  }

  private static func title(of edits: [Edit]) -> Message {
    switch edits.first?.replacement {
    case " "?: Message(zh: "加一个空格", en: "add a space")
    case ""?: Message(zh: "删去空格", en: "remove the space")
    default:
      Message(
        zh: "换成“\(edits.map(\.replacement).joined())”",
        en: "replace with “\(edits.map(\.replacement).joined())”")
    }
  }

  /// What people read.
  var message: Message {
    switch check {
    case .cjkLatinSpacing, .cjkDigitSpacing:
      better.isEmpty
        ? Message(
          zh: "“\(shown(found))”前后要空一格", en: "“\(shown(found))” needs a space on both sides")
        : edits.first?.replacement == " "
          ? Message(
            zh: "“\(shown(found))”和“\(shown(better))”之间要空一格",
            en: "a space is missing between “\(shown(found))” and “\(shown(better))”")
          : Message(
            zh: "“\(shown(found))”和“\(shown(better))”之间不用空格",
            en: "there should be no space between “\(shown(found))” and “\(shown(better))”")
    case .unitSpacing:
      Message(zh: "“\(found)”写成“\(better)”", en: "“\(found)” is written “\(better)”")
    case .halfWidthPunctuation:
      Message(
        zh: "中文里的“\(found)”要用全角的“\(better)”",
        en: "“\(found)” in Chinese should be full-width: “\(better)”")
    case .fullWidthPunctuation:
      Message(
        zh: "英文里的“\(found)”要用半角的“\(trimmed(better))”",
        en: "“\(found)” in English should be half-width: “\(trimmed(better))”")
    case .fullWidthAlphanumerics:
      Message(
        zh: "“\(found)”是全角的，写成“\(better)”", en: "“\(found)” is full-width; write “\(better)”")
    case .bracketWidth:
      Message(
        zh: "这对括号“\(found)”写成“\(better)”", en: "these brackets “\(found)” are written “\(better)”")
    case .quoteStyle:
      Message(
        zh: "这对引号 \(found) 写成 \(better)", en: "these quotes \(found) are written \(better)")
    case .spaceBesidePunctuation:
      Message(zh: "“\(found)”旁边不用空格", en: "there should be no space beside “\(found)”")
    case .ellipsisForm:
      Message(
        zh: "省略号写成“……”，不写“\(found)”", en: "an ellipsis is written “……”, not “\(found)”")
    case .dashForm:
      Message(
        zh: "破折号写成“\(better)”，不写“\(found)”", en: "a dash is written “\(better)”, not “\(found)”")
    case .repeatedPunctuation:
      Message(
        zh: "“\(found)”写一个就够：“\(better)”", en: "one is enough for “\(found)”: “\(better)”")
    case .unpairedPunctuation:
      Message(
        zh: "“\(found)”没有和它成对的“\(better)”", en: "“\(found)” stands without its “\(better)”")
    case .miswrittenTerm:
      Message(zh: "“\(found)”的写法是“\(better)”", en: "“\(found)” is written “\(better)”")
    case .deprecatedTerm:
      Message(zh: "“\(found)”不用了，改用“\(better)”", en: "“\(found)” is not used; say “\(better)”")
    }
  }

  /// What stands for a placeholder is shown as `…`.
  private func shown(_ text: String) -> String { text == "\u{FFFC}" ? "`…`" : text }

  private func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
