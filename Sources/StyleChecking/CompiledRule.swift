import Diagnostics
import DomainModel

/// A rule, ready to run. A class, because it is large and handed around for every text.
final class CompiledRule: Sendable {
  let rule: Rule
  let check: Check
  /// Nil where the rule cannot run, which has its finding, or looks at the whole library.
  let kind: (any KindChecker)?
  let libraryKind: (any LibraryKindChecker)?
  let exceptions: PhraseSet
  /// The words it looks for, by their phrases.
  let words: [(word: Located<String>, phrase: Int)]
  private let applies: Rule.Applicability
  private let scope: CompiledScope
  let unless: CompiledCondition?
  let onlyIf: CompiledCondition?

  init(
    _ rule: Rule, _ check: Check, kind: (any KindChecker)?,
    libraryKind: (any LibraryKindChecker)?, scope: CompiledScope, exceptions: PhraseSet,
    words: [(word: Located<String>, phrase: Int)], unless: CompiledCondition?,
    onlyIf: CompiledCondition?
  ) {
    self.rule = rule
    self.check = check
    self.kind = kind
    self.libraryKind = libraryKind
    self.scope = scope
    self.exceptions = exceptions
    self.words = words
    self.unless = unless
    self.onlyIf = onlyIf
    applies = rule.applies
    isOn = rule.isOn
  }

  func withoutExceptions() -> CompiledRule {
    CompiledRule(
      rule, check, kind: kind, libraryKind: libraryKind, scope: scope, exceptions: PhraseSet(),
      words: words, unless: unless, onlyIf: onlyIf)
  }

  let isOn: Bool
  var canRun: Bool { kind != nil || libraryKind != nil }

  /// Whether two such rules that flag the same words say the same: use other words.
  var isAboutWording: Bool {
    switch rule.body {
    case .existence, .substitution, .consistency: true
    case .allowlist(let subject, _, _): subject == nil
    default: false
    }
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
    case .occurrence(.emoji, _, _, _, _), .allowlist(of: .emoji, _, _): room.emoji = false
    // What is too short may be long enough with more around it.
    case .length(.some, _, .message): (room.before, room.after) = (false, false)
    case .allowlist(of: .opener, _, _): (room.before, room.emoji) = (false, false)
    case .allowlist(of: .closer, _, _): room.after = false
    case .variety, .duplicate: return nil
    default: break
    }
    return room
  }

  /// Whether the rule is for such texts. In which language it is for, each sentence decides.
  ///
  /// - Parameter isForbidden: the text's scenario names the rule, whatever scenarios the rule names.
  func applies(to text: CheckedText, isForbidden: Bool = false) -> Bool {
    applies(
      scenario: text.scenario, channel: text.channel, profile: text.profile,
      isForbidden: isForbidden)
  }

  func applies(
    scenario: String?, channel: String?, profile: String?, isForbidden: Bool = false
  ) -> Bool {
    (isForbidden || Self.holds(applies.scenarios, scenario))
      && Self.holds(applies.channels, channel) && Self.holds(applies.profiles, profile)
  }

  func applies(toLanguage language: String) -> Bool {
    Self.holds(applies.languages, language, isLanguage: true)
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
    guard let kind, !kind.isIdle(in: context) else { return [] }
    // Without a word that calls for it, a text in another language is not looked at closely.
    if kind.triggers == nil, !applies(toLanguage: context.source.language),
      !context.holdsSentence(in: applies(toLanguage:))
    {
      return []
    }
    var found: [Finding] = []
    if case .text = scope {
      found = kind.findings(in: context, scope: context.message, except: exceptions)
    } else {
      for scope in context.ranges(of: scope) {
        found += kind.findings(in: context, scope: scope, except: exceptions)
      }
    }
    guard !found.isEmpty else { return [] }
    if !applies.languages.isEmpty {
      found.removeAll { !applies(toLanguage: context.language(of: $0)) }
    }
    guard unless != nil || onlyIf != nil else { return found }
    return found.filter { finding in
      if let unless, unless.holds(for: finding, in: context) { return false }
      return onlyIf?.holds(for: finding, in: context) ?? true
    }
  }
}
