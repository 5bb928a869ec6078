import Diagnostics
import DomainModel
import TextAnalysis

/// A rule, ready to run. A class, because it is large and handed around for every text.
final class CompiledRule: Sendable {
  let rule: Rule
  let check: Check
  /// Not switched off by the guide.
  let isOn: Bool
  /// Nil where the rule cannot run; its finding says why.
  let kind: (any KindChecker)?
  let exceptions: PhraseSet
  /// The words it looks for, by their phrases.
  let words: [(word: Located<String>, phrase: Int)]
  private let applies: Rule.Applicability
  private let scope: Scope
  let unless: CompiledCondition?
  let onlyIf: CompiledCondition?

  init(
    _ rule: Rule, _ check: Check, isOn: Bool, kind: (any KindChecker)?, exceptions: PhraseSet,
    words: [(word: Located<String>, phrase: Int)], unless: CompiledCondition?,
    onlyIf: CompiledCondition?
  ) {
    self.rule = rule
    self.check = check
    self.isOn = isOn
    self.kind = kind
    self.exceptions = exceptions
    self.words = words
    self.unless = unless
    self.onlyIf = onlyIf
    applies = rule.applies
    scope = rule.scope.value
  }

  /// Where its examples may be moved to without changing what it finds there; nil where nothing else
  /// can be tried.
  var room: ExampleVariant.Room? {
    var room = ExampleVariant.Room()
    switch rule.scope.value {
    case .firstSentence, .firstParagraph: room.before = false
    case .lastSentence, .lastParagraph: room.after = false
    default: break
    }
    switch rule.body {
    case .occurrence(.emoji, _, _, _, _): room.emoji = false
    // What is too short may be long enough with more around it.
    case .length(.some, _, .message): (room.before, room.after) = (false, false)
    default: break
    }
    return room
  }

  func applies(to text: CheckedText) -> Bool {
    Self.holds(applies.languages, text.language, isLanguage: true)
      && Self.holds(applies.scenarios, text.scenario)
      && Self.holds(applies.channels, text.channel)
      && Self.holds(applies.profiles, text.profile)
  }

  /// An empty list means all. `zh` covers `zh-TW`.
  private static func holds(
    _ list: [Located<String>], _ value: String?, isLanguage: Bool = false
  ) -> Bool {
    if list.isEmpty { return true }
    guard let value else { return false }
    return list.contains {
      $0.value == value || (isLanguage && value.hasPrefix($0.value + "-"))
    }
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let kind, let scope = context.range(of: scope) else { return [] }
    let found = kind.findings(in: context, scope: scope, except: exceptions)
    guard !found.isEmpty, unless != nil || onlyIf != nil else { return found }
    return found.filter { finding in
      if let unless, unless.holds(for: finding, in: context) { return false }
      return onlyIf?.holds(for: finding, in: context) ?? true
    }
  }

  func diagnostic(for finding: Finding, in context: CheckContext, path: String) -> Diagnostic {
    let range = context.text.sourceRange(of: finding.range)
    // A pattern may run across a placeholder, which no fix may take away.
    let replacements =
      context.text.isOneStretch(finding.range) || finding.range.isEmpty ? finding.replacements : []
    let fixes = replacements.map { form in
      Fix(
        form.isEmpty
          ? Message(zh: "删去", en: "remove it")
          : Message(zh: "换成“\(form)”", en: "replace with “\(form)”"),
        isSafe: finding.replacements.count == 1,
        edits: [TextEdit(range, replacement: form)])
    }
    return Diagnostic(
      check, message(for: finding, in: context), at: SourceRange(file: path, utf8: range),
      fixes: fixes)
  }

  private func message(for finding: Finding, in context: CheckContext) -> Message {
    func fill(_ text: String, or: String) -> String {
      guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
      return MessageTemplate.fill(text) { name in
        switch name {
        case "match": quotation(of: finding.range, in: context)
        case "replacement":
          finding.replacements.map { shown($0) }.joined(separator: or)
        case "count": finding.count.map(String.init)
        case "min": finding.min.map(String.init)
        case "max": finding.max.map(String.init)
        default: nil
        }
      }
    }
    return Message(
      zh: fill(rule.message.zh, or: "”或“"), en: fill(rule.message.en, or: "” or “"))
  }

  private func quotation(of range: Range<Int>, in context: CheckContext) -> String {
    DisplayWidth.clip(shown(context.string(range)), to: Self.longestQuotation)
  }

  private func shown(_ visible: String) -> String {
    var text = ""
    for scalar in visible.unicodeScalars {
      switch scalar {
      // What stands for a placeholder, and for markup or a line break.
      case "\u{FFFC}": text += "…"
      case "\0"..<" ": if text.last != " " { text += " " }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// In columns: a long sentence is named by its beginning.
  private static let longestQuotation = 40
}
