import DomainModel
import TextAnalysis

/// What a scan knows of the line that it is in.
struct LineFacts {
  var range = 0..<0
  var hasHan = false
  /// Whether there are words in Latin letters. Nil where nobody asked.
  var hasEnglish: Bool?
}

/// What a scan knows of the lines between two that are empty.
struct ParagraphFacts {
  var range = 0..<0
  var hasHan = false
}

/// What a scan knows of a sentence.
struct SentenceFacts {
  var range = 0..<0
  var hasKana = false
}

/// What a scan knows of a stretch without Chinese characters.
struct SegmentFacts {
  var range = 0..<0
  var language = Language.unclear

  enum Language { case chinese, english, unclear }
}

extension TypographyScan {
  /// Whether Chinese characters stand in the line of `index`.
  mutating func lineHasHan(at index: Int) -> Bool {
    if line.range.contains(index) { return line.hasHan }
    var start = index
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    let next = ByteScan.first(0x0A, in: text, from: index, end)
    var hasHan = lastHan > start && lastHan <= next
    var place = start
    while !hasHan, place < next {
      hasHan = UTF8Reading.isHan(in: text, at: place, end: end)
      place += 1
    }
    line = LineFacts(range: start..<next + 1, hasHan: hasHan)
    return hasHan
  }

  /// Whether Chinese characters stand in the paragraph of `index`.
  private mutating func paragraphHasHan(at index: Int) -> Bool {
    if paragraph.range.contains(index) { return paragraph.hasHan }
    var start = index
    while start > 0, !(text[start - 1] == 0x0A && isEmptyLine(before: start - 1)) { start -= 1 }
    var hasHan = lastHan > start
    var next = index
    while next < end, !(text[next] == 0x0A && isEmptyLine(before: next)) {
      if !hasHan, UTF8Reading.isHan(in: text, at: next, end: end) { hasHan = true }
      next += 1
    }
    paragraph = ParagraphFacts(range: start..<next + 1, hasHan: hasHan)
    return hasHan
  }

  /// 17時に発送, 3個入り: numbers in Japanese touch their counters.
  mutating func dropCountsOfJapanese() {
    let all = found
    found = []
    for finding in all
    where finding.check != .cjkDigitSpacing || !isJapanese(at: finding.range.lowerBound) {
      found.append(finding)
    }
  }

  /// Whether there are kana in the sentence of `index`.
  private mutating func isJapanese(at index: Int) -> Bool {
    if sentence.range.contains(index) { return sentence.hasKana }
    var start = index
    while start > 0, text[start - 1] != 0x0A, !isSentenceMark(at: start - 3) { start -= 1 }
    var hasKana = false
    var next = start
    while next < end, text[next] != 0x0A, !isSentenceMark(at: next) {
      // U+3040 to U+30FF, but for ・ and ー.
      if text[next] == 0xE3, byte(next + 1) &- 0x81 < 3,
        byte(next + 1) != 0x83 || byte(next + 2) < 0xBB
      {
        hasKana = true
      }
      next += 1
    }
    sentence = SentenceFacts(range: start..<next + 1, hasKana: hasKana)
    return hasKana
  }

  /// 。！？
  private func isSentenceMark(at index: Int) -> Bool {
    switch byte(index) {
    case 0xE3: byte(index + 1) == 0x80 && byte(index + 2) == 0x82
    case 0xEF: byte(index + 1) == 0xBC && (byte(index + 2) == 0x81 || byte(index + 2) == 0x9F)
    default: false
    }
  }

  /// Whether nothing but white space stands in the line that ends at a line break.
  private func isEmptyLine(before lineBreak: Int) -> Bool {
    var start = lineBreak
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x0D || text[start - 1] == 0x09 {
      start -= 1
    }
    return start == 0 || text[start - 1] == 0x0A
  }

  /// What the marks at `index` should be. English is a line without Chinese characters, something
  /// quoted that has none, or a sentence of several words in a Chinese line. A name or two are no
  /// sentence: JFGI！ keeps its Chinese mark.
  ///
  /// The answer is the same for full-width and half-width marks, so that it does not change when
  /// they do.
  mutating func language(at index: Int) -> SegmentFacts.Language {
    if segment.range.contains(index) { return segment.language }
    guard lineHasHan(at: index) else {
      let (words, lowercase) = wordCounts(in: line.range.clamped(to: 0..<end))
      // A line of a Chinese list (S：4-8kg) is as Chinese as the others, unless it is a sentence.
      let isEnglish =
        isChinese
        ? words >= 2 && lowercase >= 1
          && (words >= 4 && lowercase >= 3 || !paragraphHasHan(at: index))
        : words >= 1
      segment = SegmentFacts(range: line.range, language: isEnglish ? .english : .chinese)
      return segment.language
    }
    let (start, left) = segmentStart(before: index)
    let (stop, right) = segmentEnd(from: index)
    let (words, lowercase) = wordCounts(in: start..<stop)
    let isSentence =
      if left == .quote, right == .quote {
        words >= 2 && lowercase >= 1
      } else {
        words >= 3 && lowercase >= 2
      }
    let language: SegmentFacts.Language =
      if left == .chinese || right == .chinese || !isSentence {
        .chinese
      } else {
        left == .unclear || right == .unclear ? .unclear : .english
      }
    segment = SegmentFacts(range: start..<max(stop, index + 1), language: language)
    return language
  }

  /// What a stretch without Chinese characters ends at.
  private enum Bound { case sentence, quote, chinese, unclear }

  private func segmentStart(before index: Int) -> (start: Int, bound: Bound) {
    var start = index
    while start > 0 {
      let unit = unit(before: start)
      switch CharacterClass(unit.scalar) {
      case .edge: return (start, .sentence)
      case .han: return (start, .chinese)
      case .closing: return (start, .unclear)
      case .opening, .openingQuote: return (start, .quote)
      case .closingQuote:
        guard isApostrophe(endingAt: start) else { return (start, .unclear) }
      case .mark, .ascii:
        if endsSentence(unit, at: start - unit.length) { return (start, .sentence) }
        if unit.scalar == 0x22 || unit.scalar == 0x29 { return (start, .unclear) }
        if unit.scalar == 0x28 { return (start, .quote) }
      default: break
      }
      start -= unit.length
    }
    return (0, .sentence)
  }

  /// The end is behind the marks that end the sentence.
  private func segmentEnd(from index: Int) -> (end: Int, bound: Bound) {
    var next = index
    var isEnding = false
    while next < end {
      let unit = unit(at: next)
      let kind = CharacterClass(unit.scalar)
      let ends = (kind == .mark || kind == .ascii) && endsSentence(unit, at: next)
      switch kind {
      case .closing: return (next, .quote)
      case .closingQuote where !isApostrophe(endingAt: next + unit.length): return (next, .quote)
      case .edge: return (next, .sentence)
      case _ where isEnding && !ends: return (next, .sentence)
      case .han: return (next, .chinese)
      case .opening: return (next, .unclear)
      case .openingQuote: return (next, .unclear)
      case .ascii where unit.scalar == 0x29: return (next, .quote)
      case .ascii where unit.scalar == 0x22 || unit.scalar == 0x28: return (next, .unclear)
      default: break
      }
      isEnding = isEnding || ends
      next += unit.length
    }
    return (end, .sentence)
  }

  /// 。！？, or their half-width kin that no word follows.
  private func endsSentence(_ unit: UTF8Reading.Unit, at index: Int) -> Bool {
    switch unit.scalar {
    case 0x3002, 0xFF01, 0xFF1F: true
    case 0x21, 0x2E, 0x3F: !classAt(index + 1).isWord
    default: false
    }
  }

  /// The ’ of it’s.
  private func isApostrophe(endingAt index: Int) -> Bool {
    index > 3 && classBefore(index - 3) == .letter && classAt(index) == .letter
  }

  /// Whether Chinese characters in the line of `index` are names in English: Hi 王小明, and invoices for
  /// 山雀（杭州）家居有限公司.
  mutating func namesStandInEnglish(at index: Int) -> Bool {
    guard !isChinese, lineHasHan(at: index) else { return false }
    if line.hasEnglish == nil {
      line.hasEnglish = wordCounts(in: line.range.clamped(to: 0..<end)).words > 0
    }
    return line.hasEnglish == true
  }

  private func wordCounts(in range: Range<Int>) -> (words: Int, lowercase: Int) {
    var (words, lowercase) = (0, 0)
    var length = 0
    var isLowercase = true
    /// Whether a digit stands right before the word, or before the space before it.
    var (followsDigit, followsSpacedDigit) = (false, false)
    func endWord() {
      // 4-8kg, 4-8 kg: a unit is no word.
      if followsDigit || followsSpacedDigit && length <= 3 { length = 0 }
      if length > 0 { words += 1 }
      if length > 1, isLowercase { lowercase += 1 }
      (length, isLowercase) = (0, true)
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let unit = unit(at: index)
      index += unit.length
      // Letters that should be half-width are letters.
      switch unit.scalar {
      case 0x61...0x7A, 0xFF41...0xFF5A: length += 1
      case 0x41...0x5A, 0xFF21...0xFF3A:
        length += 1
        isLowercase = false
      default:
        let isBehindWord = length > 0
        endWord()
        followsSpacedDigit = unit.scalar == 0x20 && followsDigit && !isBehindWord
        followsDigit = (0x30...0x39).contains(unit.scalar)
      }
    }
    endWord()
    return (words, lowercase)
  }
}
