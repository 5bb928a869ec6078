import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import TextAnalysis

/// A value at a place nobody looks at.
func at<Value>(_ value: Value, _ start: Int = 0) -> Located<Value> {
  Located(value, at: SourceRange(file: "library/rules/test.md", utf8: start..<start + 1))
}

extension Rule {
  static func make(
    id: String = "test", _ body: Body, message: Message = Message("{match}"),
    ignoresCase: Bool = true, exceptions: [String] = [], unless: Condition? = nil,
    onlyIf: Condition? = nil, applies: Applicability = Applicability(), scope: Scope = .text,
    parts: [String] = [], hasSafeFix: Bool? = nil, examples: [Example] = [],
    level: Severity = .warning, isOn: Bool = true, extends: String? = nil,
    text: String = ""
  ) -> Rule {
    let bytes = Array(text.utf8)
    return Rule(
      id: id, title: "标题", body: body, level: at(level), isOn: isOn, trust: .pattern,
      message: message, ignoresCase: ignoresCase, exceptions: exceptions.map { at($0) },
      unless: unless, onlyIf: onlyIf, applies: applies, scope: at(scope),
      parts: parts.map { at($0) },
      hasSafeFix: hasSafeFix, examples: examples,
      tip: nil, owner: nil, decided: nil, sources: [], note: nil, extends: extends.map { at($0) },
      removedTokens: [], aliases: [],
      source: SourceText(
        path: "library/rules/\(id).md", bytes: bytes, body: 0..<bytes.count),
      kindPlace: at(0).place)
  }
}

extension Rule.Body {
  static func words(_ tokens: String...) -> Rule.Body { .existence(tokens: tokens.map { at($0) }) }

  static func swap(_ swaps: KeyValuePairs<String, [String]>) -> Rule.Body {
    .substitution(swaps: swaps.map { Rule.Swap(from: at($0.key), to: $0.value) })
  }

  static func counting(
    _ what: Countable = .tokens, _ tokens: [String] = [], min: Int? = nil, max: Int? = nil,
    per: Unit = .message
  ) -> Rule.Body {
    .occurrence(what: what, tokens: tokens.map { at($0) }, min: min, max: max, per: per)
  }
}

extension Rule.Condition {
  static func words(
    _ tokens: String..., within: Unit = .message, further: Int = 0, isBefore: Bool? = nil,
    distance: Int? = nil
  ) -> Rule.Condition {
    .near(
      Rule.Surroundings(
        tokens: tokens.map { at($0) },
        reach: Rule.Reach(within, further: further, isBefore: isBefore), distance: distance))
  }

  static func matcher(_ id: String, within: Unit = .message) -> Rule.Condition {
    .near(Rule.Surroundings(matcher: at(id), reach: Rule.Reach(within)))
  }
}

extension Rule.Example {
  init(bad: Located<String>?, good: Located<String>?, profile: String? = nil) {
    self.init(
      bad: bad.map { [$0] } ?? [], good: good.map { [$0] } ?? [], profile: profile)
  }
}

extension StyleGuide {
  static var withTime: StyleGuide {
    var guide = StyleGuide()
    guide.languages = ["zh", "en"]
    guide.matchers = [
      Matcher(
        id: "time", place: at(0).place, label: Message(zh: "时间", en: "time"),
        words: [at("今天"), at("点前"), at("within")], patterns: [], note: nil)
    ]
    guide.slots = [
      Slot(name: "eta", place: at(0).place, type: .time), Slot(name: "name", place: at(0).place),
    ]
    return guide
  }
}

/// What rules flag in a text, shown by marks in it.
func flagged(
  _ text: String, by rules: Rule..., guide: StyleGuide = .withTime, language: String = "zh"
) -> String {
  let set = RuleSet(rules: rules, styleGuide: guide)
  let checked = CheckedText(path: "reply.md", plain: Array(text.utf8), language: language)
  return MarkedText.marking(set.check(checked).map(\.location.utf8), in: text)
}

/// The same for a text with placeholders: `{{eta}}` is a time.
func checkedText(_ text: String) -> CheckedText {
  let bytes = Array(text.utf8)
  var pieces: [CheckedText.Piece] = []
  var start = 0
  while let open = bytes[start...].firstRange(of: Array("{{".utf8)),
    let close = bytes[open.upperBound...].firstRange(of: Array("}}".utf8))
  {
    let name = String(decoding: bytes[open.upperBound..<close.lowerBound], as: UTF8.self)
    pieces.append(.text(start..<open.lowerBound))
    pieces.append(.value(open.lowerBound..<close.upperBound, isTime: name == "eta"))
    start = close.upperBound
  }
  pieces.append(.text(start..<bytes.count))
  return CheckedText(path: "template.md", bytes: bytes, pieces: pieces, language: "zh")
}
