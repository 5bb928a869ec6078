import DomainModel
import TextAnalysis

/// One pass over the visible bytes of a text, for all checks of typography.
///
/// Runs of Han characters and of ASCII letters are passed in tight loops; where they meet something
/// else, and at each sign of punctuation, a look at the neighbours decides. Whatever has to be known
/// about a line or a sentence is worked out once for it, so that the pass stays linear.
///
/// The checks agree with each other: a place has one finding at most, each check decides by what the
/// others leave alone, and what a fix writes no check objects to.
struct TypographyScan {
  let bytes: ScannedBytes
  let settings: Typography
  private let checks: CheckSet
  let isChinese: Bool
  /// Whether spaces are wanted around numbers with units also where the guide leaves them to writers,
  /// but for times.
  let spacesCounts: Bool
  private let visible: VisibleText
  private let file: [UInt8]
  var found: [TypographyFinding] = []

  /// The end of the last Han character so far.
  var lastHan = 0
  var line = LineFacts()
  var paragraph = ParagraphFacts()
  var segment = SegmentFacts()
  private var hasKana = false
  var sentence = SentenceFacts()
  var pairs = OpenPairs()

  /// What U+FFFC stands for.
  enum ValueKind { case placeholder, code, address }

  init(
    _ text: UnsafeBufferPointer<UInt8>, of visible: VisibleText, in checked: CheckedText,
    _ settings: Typography, _ checks: CheckSet, spacesCounts: Bool
  ) {
    self.spacesCounts = spacesCounts
    bytes = ScannedBytes(text: text)
    self.settings = settings
    self.checks = checks
    self.isChinese = checked.language.hasPrefix("zh")
    self.visible = visible
    self.file = checked.bytes
  }

  mutating func run() {
    var index = 0
    var previous = CharacterClass.edge
    while index < end {
      let byte = text[index]
      if isHan(at: index) {
        index = passHan(from: index, after: previous)
        previous = .han
      } else if byte < 0x80 {
        let kind = CharacterClass(ascii: byte)
        let next =
          kind == .letter ? passLetters(from: index) : passASCII(byte, kind, at: index, previous)
        previous = kind == .letter || next == index + 1 ? kind : classBefore(next)
        index = next
      } else {
        if previous == .han, isPlainMark(at: index) {
          index += 3
          previous = .mark
          continue
        }
        let unit = unit(at: index)
        let kind = CharacterClass(unit.scalar)
        if kind == .han {
          index = passHan(from: index, after: previous)
          previous = .han
        } else {
          let next = passWide(unit, kind, at: index, previous)
          previous = next == index + unit.length ? kind : classBefore(next)
          index = next
        }
      }
    }
    endParagraph()
    if hasKana { dropCountsOfJapanese() }
  }

  /// Whether ，。、！？： or ； stands between Chinese, or at the end of its line: most of them do, and are as
  /// they should be. Requires a Han character before it.
  @inline(__always)
  private func isPlainMark(at index: Int) -> Bool {
    let next = index + 3
    guard next <= end else { return false }
    let third = text[index + 2]
    switch (text[index], text[index + 1]) {
    case (0xEF, 0xBC):
      guard third == 0x8C || third == 0x81 || third == 0x9F || third == 0x9A || third == 0x9B
      else { return false }
    case (0xE3, 0x80): guard third &- 0x81 < 2 else { return false }
    default: return false
    }
    return next == end || text[next] == 0x0A || isHan(at: next)
  }

  /// Past a run of Han characters, with a look at both ends.
  private mutating func passHan(from start: Int, after previous: CharacterClass) -> Int {
    var index = start
    while index < end {
      if isHan(at: index) {
        index += 3
      } else if text[index] >= 0x80, !isCommonMark(at: index), case let unit = unit(at: index),
        CharacterClass(unit.scalar) == .han
      {
        if (0x3041...0x30FA).contains(unit.scalar) { hasKana = true }
        index += unit.length
      } else {
        break
      }
    }
    lastHan = index
    switch previous {
    case .letter, .digit, .ascii, .other, .value: checkSpacing(beforeHan: start, previous)
    default: break
    }
    if index < end {
      let byte = text[index]
      // Of what is wide, only U+FFFC (EF BF BC) may want a space.
      if byte > 0x20, byte < 0x80 || byte == 0xEF && self.byte(index + 1) == 0xBF,
        previous != .value || !followsSlash(at: start)
      {
        checkSpacing(afterHan: index)
      }
    }
    return index
  }

  /// ，and its kin (EF BC), 、 and 。 (E3 80 81 and 82), which end most runs of Han characters.
  @inline(__always)
  private func isCommonMark(at index: Int) -> Bool {
    text[index] == 0xEF && byte(index + 1) == 0xBC
      || text[index] == 0xE3 && byte(index + 1) == 0x80 && byte(index + 2) &- 0x81 < 2
  }

  private func passLetters(from start: Int) -> Int {
    var index = start + 1
    while index < end, ScalarClass.isASCIILetter(text[index]) { index += 1 }
    return index
  }

  /// What the byte asks for; the result is where to read on.
  private mutating func passASCII(
    _ byte: UInt8, _ kind: CharacterClass, at index: Int, _ previous: CharacterClass
  ) -> Int {
    switch byte {
    case 0x20: return passSpaces(from: index, after: previous)
    case 0x30...0x39: return passDigits(from: index, after: previous)
    case 0x0A: return passLineBreak(at: index)
    case 0x01:
      pairs.meetsMarkup = true
      return index + 1
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      return passHalfWidthMarks(from: index, after: previous)
    case UInt8(ascii: "."): return passDots(from: index, after: previous)
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return passRoundBracket(at: index, length: 1, isOpening: byte == UInt8(ascii: "("))
    case UInt8(ascii: "\""): return passStraightQuote(at: index, after: previous)
    case UInt8(ascii: "-"): return passHyphens(from: index)
    case UInt8(ascii: "~"): return passTildes(from: index)
    case UInt8(ascii: "<"): return passTag(from: index)
    case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      return passName(from: index, after: previous)
    default: return index + 1
    }
  }

  private mutating func passWide(
    _ unit: UTF8Reading.Unit, _ kind: CharacterClass, at index: Int, _ previous: CharacterClass
  ) -> Int {
    switch kind {
    case .mark: return passWideMarks(unit, from: index, after: previous)
    case .opening, .closing:
      if unit.scalar == 0xFF08 || unit.scalar == 0xFF09 {
        return passRoundBracket(at: index, length: 3, isOpening: unit.scalar == 0xFF08)
      }
      return passPaired(unit, at: index)
    case .openingQuote, .closingQuote: return passPaired(unit, at: index)
    case .dots: return passWideDots(from: index)
    case .dash: return passDashes(from: index)
    case .wideASCII, .wideWord: return passWideASCII(unit, from: index, after: previous)
    case .space: return passSpaces(from: index, after: previous)
    default:
      if unit.scalar == 0xB7 || unit.scalar == 0x30FB { return passMiddleDots(unit, from: index) }
      return index + unit.length
    }
  }

  private mutating func passLineBreak(at index: Int) -> Int {
    endLine()
    var next = index + 1
    while next < end, text[next] == 0x20 || text[next] == 0x0D || text[next] == 0x09 { next += 1 }
    if next < end, text[next] == 0x0A { endParagraph() }
    return index + 1
  }

  /// `<b>`, `</p>`, `<a href="…">`: nobody reads what is inside.
  private func passTag(from start: Int) -> Int {
    guard start + 1 < end, ScalarClass.isASCIILetter(text[start + 1]) || text[start + 1] == 0x2F
    else { return start + 1 }
    var index = start + 1
    let limit = min(end, start + 512)
    while index < limit, text[index] >= 0x20, text[index] != UInt8(ascii: "<") {
      if text[index] == UInt8(ascii: ">") { return index + 1 }
      index += 1
    }
    return start + 1
  }
}

extension TypographyScan {
  @inline(__always)
  var text: UnsafeBufferPointer<UInt8> { bytes.text }
  @inline(__always)
  var end: Int { bytes.text.count }

  // Inlined, because a call with `self`, which changes, would copy it.
  @inline(__always)
  func unit(at index: Int) -> UTF8Reading.Unit { bytes.unit(at: index) }
  @inline(__always)
  func unit(before index: Int) -> UTF8Reading.Unit { bytes.unit(before: index) }
  @inline(__always)
  func classAt(_ index: Int) -> CharacterClass { bytes.classAt(index) }
  @inline(__always)
  func classBefore(_ index: Int) -> CharacterClass { bytes.classBefore(index) }
  @inline(__always)
  func isHan(at index: Int) -> Bool { bytes.isHan(at: index) }
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { bytes.byte(index) }
  @inline(__always)
  func skipSpaces(from index: Int) -> Int { bytes.skipSpaces(from: index) }
  @inline(__always)
  func skipSpaces(before index: Int) -> Int { bytes.skipSpaces(before: index) }

  func valueKind(at index: Int) -> ValueKind {
    if visible.isBlank(at: index) { return .placeholder }
    let start = visible.sourceRange(of: index..<index + 3).lowerBound
    switch start < file.count ? file[start] : 0 {
    case UInt8(ascii: "`"): return .code
    case UInt8(ascii: "{"), 0xEF: return .placeholder
    default: return .address
    }
  }

  /// Whether an address ends in `/` right before `index`, and what follows may be its last name:
  /// https://zh.wikipedia.org/wiki/中国App.
  private func followsSlash(at index: Int) -> Bool {
    lastByte(ofValueBefore: index) == UInt8(ascii: "/")
  }

  /// Whether an address before `index` may go on: it ends in `/`, `=` or Chinese.
  func isOpenAddress(before index: Int) -> Bool {
    let last = lastByte(ofValueBefore: index)
    return last == UInt8(ascii: "/") || last == UInt8(ascii: "=") || last >= 0x80
  }

  private func lastByte(ofValueBefore index: Int) -> UInt8 {
    let end = visible.sourceRange(of: index - 3..<index).upperBound
    return end > 0 && end <= file.count ? file[end - 1] : 0
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  @inline(__always)
  func isOn(_ check: TypographyCheck) -> Bool { checks.contains(check) }

  mutating func report(
    _ check: TypographyCheck, _ range: Range<Int>, replacing edit: Range<Int>? = nil,
    with replacement: String, isSafe: Bool = true
  ) {
    found.append(
      TypographyFinding(
        check: check, range: range,
        edits: .init(.init(range: edit ?? range, replacement: replacement)),
        found: string(range), better: replacement, isSafe: isSafe))
  }
}
