/// Reads a pattern. The dialect is RE2's, with classes and edges that are right in Chinese; nothing in
/// it needs more than one walk over the text.
///
/// | written | means |
/// | --- | --- |
/// | `退款` | these characters; `\` before a sign takes it literally |
/// | `.` | any character but a line break |
/// | `[天日]` `[0-9]` `[^，。]` | one of these, of this range, none of these |
/// | `\d` | a digit, in half or full width: `0` to `9`, `０` to `９` |
/// | `\w` | a letter of any script, Han among them, a mark, a number, `_` |
/// | `\s` | white space: a space, U+3000, U+00A0, a tab, a line break … |
/// | `\D` `\W` `\S` | any other character |
/// | `\p{Han}` `\P{Han}` | of a script (Han, Hiragana, Katakana, Bopomofo, Hangul, Latin, Greek, Cyrillic, Thai), a general category (L, Lu, N, P, S, Sc, …) or `Emoji`, which leaves out digits, `#` and `*`; any other |
/// | `a\|b` `(…)` `(?:…)` | one or the other; a group, with and without a number |
/// | `(?i)` `(?i:…)` `(?-i)` | from here on, inside: capitals do not matter (Unicode's mappings of one letter to one; `\p{Lu}` stays as it is) |
/// | `?` `*` `+` `{3}` `{2,}` `{2,5}` | how often, as often as possible; with a further `?` as seldom as possible |
/// | `^` `$` | a line's beginning, its end (LF, CRLF, CR) |
/// | `\A` `\z` | the text's beginning, its end |
/// | `\b` `\B` | a word's edge, none: only beside a letter of an alphabet or a digit, never between Han |
/// | `\n` `\r` `\t` `\f` `\v` `\uXXXX` `\x{1F44D}` `\xHH` | a character by its name or number |
///
/// What matches is the leftmost text, and of those that start there the one that the order of
/// alternatives and the lazy forms prefer (as in Perl, not POSIX's longest), because lazy forms mean
/// nothing otherwise. Control characters but tabs and line breaks belong to no class that says “not”
/// or “any”: they stand for what is no text. Bytes that are not UTF-8 match nothing.
struct PatternParser {
  private let text: String
  let scalars: [UInt32]
  /// Of each scalar in UTF-8, and of the end.
  private let offsets: [Int]
  var index = 0
  private var ignoresCase: Bool
  private var groupCount = 0
  private var depth = 0
  /// Where the groups start that are open.
  private var openings: [Int] = []

  /// Groups in groups, and what they hold.
  private static let deepest = 60

  static func parse(
    _ text: String, ignoresCase: Bool
  ) throws(PatternProblem) -> (node: PatternNode, groupCount: Int) {
    var parser = PatternParser(text, ignoresCase: ignoresCase)
    let node = try parser.parseChoice()
    if parser.index < parser.scalars.count {
      throw parser.problem(.strayParenthesis, from: parser.index, to: parser.index + 1)
    }
    return (node, parser.groupCount)
  }

  private init(_ text: String, ignoresCase: Bool) {
    self.text = text
    self.ignoresCase = ignoresCase
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar.value)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  // Reading single characters.

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? Unicode.Scalar(scalars[index + distance]) : nil
  }

  mutating func skip(_ expected: Unicode.Scalar) -> Bool {
    guard peek() == expected else { return false }
    index += 1
    return true
  }

  func problem(_ kind: PatternProblem.Kind, from start: Int, to end: Int? = nil) -> PatternProblem {
    let end = min(end ?? index, scalars.count)
    return PatternProblem(kind, at: offsets[start]..<offsets[max(start, end)])
  }

  func string(from start: Int, to end: Int) -> String {
    var string = ""
    for scalar in scalars[start..<end] {
      string.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return string
  }

  func set(of scalar: UInt32) -> ScalarSet { ScalarSet(scalar, ignoresCase: ignoresCase) }

  func settled(_ set: ScalarSet) -> ScalarSet {
    var set = set
    set.settle(ignoringCase: ignoresCase)
    return set
  }

  // The grammar.

  private mutating func parseChoice() throws(PatternProblem) -> PatternNode {
    var branches: [PatternNode] = []
    repeat { branches.append(try parseSequence()) } while skip("|")
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func parseSequence() throws(PatternProblem) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = peek(), scalar != "|", scalar != ")" {
      let start = index
      guard let atom = try parseAtom() else { continue }
      nodes.append(try parseRepetition(of: atom, from: start))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  /// Nil for `(?i)`, which stands for no text.
  private mutating func parseAtom() throws(PatternProblem) -> PatternNode? {
    let start = index
    guard let scalar = peek() else { return .sequence([]) }
    index += 1
    switch scalar {
    case ".": return .set(.anyInLine)
    case "^": return .assertion(.lineStart)
    case "$": return .assertion(.lineEnd)
    case "[": return .set(try parseClass(from: start))
    case "(": return try parseGroup(from: start)
    case "\\": return try parseEscape(from: start)
    case "*", "+", "?": throw problem(.nothingToRepeat, from: start)
    case "{": throw problem(.openBrace, from: start)
    default: return .set(set(of: scalar.value))
    }
  }

  private mutating func parseEscape(from start: Int) throws(PatternProblem) -> PatternNode {
    guard let scalar = peek() else { throw problem(.trailingBackslash, from: start) }
    switch scalar {
    case "A", "z", "b", "B":
      index += 1
      return switch scalar {
      case "A": .assertion(.textStart)
      case "z": .assertion(.textEnd)
      case "b": .assertion(.wordEdge)
      default: .assertion(.noWordEdge)
      }
    case "1"..."9", "k", "g":
      index += 1
      throw problem(.backReference, from: start)
    default:
      switch try parseCharacterEscape(from: start) {
      case .scalar(let value): return .set(set(of: value))
      case .property(let property, let complement):
        var set = ScalarSet()
        set.insert(property, complement: complement)
        return .set(set)
      }
    }
  }

  private mutating func parseGroup(from start: Int) throws(PatternProblem) -> PatternNode? {
    let outer = ignoresCase
    var number: Int?
    if skip("?") {
      switch try parseGroupKind(from: start) {
      case .flagForTheRest: return nil
      case .withoutNumber: break
      }
    } else if peek() == "*" {
      index += 1
      throw problem(.unknownGroup, from: start)
    } else {
      groupCount += 1
      number = groupCount
    }
    depth += 1
    if depth > Self.deepest { throw problem(.tooDeep, from: start) }
    openings.append(start)
    let node = try parseChoice()
    guard skip(")") else { throw problem(.unclosedGroup, from: openings[0], to: openings[0] + 1) }
    openings.removeLast()
    depth -= 1
    ignoresCase = outer
    return number.map { .group(node, number: $0) } ?? node
  }

  private enum GroupKind {
    case withoutNumber, flagForTheRest
  }

  /// What follows `(?`.
  private mutating func parseGroupKind(
    from start: Int
  ) throws(PatternProblem) -> GroupKind {
    if skip(":") { return .withoutNumber }
    switch (peek(), peek(1)) {
    case ("=", _), ("!", _):
      index += 1
      throw problem(.lookAround, from: start)
    case ("<", "="), ("<", "!"):
      index += 2
      throw problem(.lookAround, from: start)
    case (">", _):
      index += 1
      throw problem(.possessive, from: start)
    case ("<", _), ("P", _), ("'", _):
      index += 1
      throw problem(.namedGroup, from: start)
    default: break
    }
    let isOff = skip("-")
    guard skip("i"), peek() == ")" || peek() == ":" else {
      index += 1
      throw problem(.unknownGroup, from: start)
    }
    ignoresCase = !isOff
    return skip(")")
      ? .flagForTheRest
      : {
        index += 1
        return .withoutNumber
      }()
  }

  private mutating func parseRepetition(
    of atom: PatternNode, from start: Int
  ) throws(PatternProblem) -> PatternNode {
    let sign = index
    guard let (min, max) = try parseBounds() else { return atom }
    let isGreedy = !skip("?")
    switch peek() {
    case "+":
      index += 1
      throw problem(.possessive, from: sign)
    case "*", "?":
      index += 1
      throw problem(.doubledRepetition, from: sign)
    case "{" where opensBounds():
      index += 1
      throw problem(.doubledRepetition, from: sign)
    default: break
    }
    if case .assertion = atom { throw problem(.nothingToRepeat, from: start) }
    return .repetition(atom, min: min, max: max, isGreedy: isGreedy)
  }

  /// How often; nil where nothing of the kind follows.
  private mutating func parseBounds() throws(PatternProblem) -> (min: Int, max: Int?)? {
    if skip("?") { return (0, 1) }
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    guard peek() == "{", opensBounds() else { return nil }
    let start = index
    index += 1
    let min = parseNumber()
    var max: Int? = min
    if skip(",") { max = peek() == "}" ? nil : parseNumber() }
    index += 1
    if let max, max < min { throw problem(.reversedBounds, from: start) }
    if max == 0 { throw problem(.zeroTimes, from: start) }
    if Swift.max(min, max ?? 0) > PatternProgram.largest { throw problem(.tooLarge, from: start) }
    return (min, max)
  }

  /// Whether `{` at the index is the beginning of `{3}`, `{2,}` or `{2,5}`.
  private func opensBounds() -> Bool {
    var at = index + 1
    func skipDigits() -> Bool {
      let first = at
      while at < scalars.count, (0x30...0x39).contains(scalars[at]) { at += 1 }
      return at > first
    }
    guard skipDigits() else { return false }
    if at < scalars.count, scalars[at] == 0x2C {
      at += 1
      _ = skipDigits()
    }
    return at < scalars.count && scalars[at] == 0x7D
  }

  private mutating func parseNumber() -> Int {
    var number = 0
    while index < scalars.count, (0x30...0x39).contains(scalars[index]) {
      number = Swift.min(number * 10 + Int(scalars[index] - 0x30), 1_000_000)
      index += 1
    }
    return number
  }
}
