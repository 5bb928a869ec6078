import TextAnalysis

/// What a customer's message says, clause by clause, without what says nothing about what is wanted:
/// greetings and thanks, links, pictures, cards with order numbers.
struct MessageClauses {
  /// In bytes of the message, in order.
  private(set) var ranges: [Range<Int>] = []
  /// Whether something was left out.
  private(set) var leavesOut = false

  private let text: [UInt8]

  /// Of a longer message only the first and the last clauses are looked at one by one: nobody reads the
  /// middle of it either.
  static let most = 48

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ text: [UInt8]) {
    self.text = text
    var scan = ClauseScan(text)
    while let clause = scan.next() {
      if Courtesies.isNothingElse(FoldedText(Array(text[clause])).bytes) {
        leavesOut = true
      } else {
        ranges.append(clause)
      }
    }
    if scan.leftOut { leavesOut = true }
    if ranges.count > Self.most {
      ranges.removeSubrange(Self.most / 2..<ranges.count - Self.most / 2)
    }
  }

  /// Whether there is nothing to look at but the message as it stands.
  var isWhole: Bool { ranges.isEmpty || ranges.count == 1 && !leavesOut }

  /// The clause that a stretch of the message, in bytes, stands in; none where it stands in several, or
  /// in what was left out.
  func clause(of stretch: Range<Int>) -> ClauseSet {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < stretch.upperBound { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].lowerBound <= stretch.lowerBound else {
      return ClauseSet()
    }
    return ClauseSet(low..<low + 1)
  }

  /// What each clause means.
  func meanings() -> [Meaning] {
    ranges.map { Meaning(of: FoldedText(Array(text[$0])).bytes) }
  }

  var joints: WishJoints { WishJoints(text, ranges) }

  /// From the start of the first clause to the end of the last, with what stands between them.
  func original(of clauses: Range<Int>) -> String {
    let range = ranges[clauses.lowerBound].lowerBound..<ranges[clauses.upperBound - 1].upperBound
    return String(decoding: text[range], as: UTF8.self)
  }
}

/// Cuts a message at the ends of sentences, commas, line breaks, and spaces behind Han characters.
private struct ClauseScan {
  private let text: [UInt8]
  private var index = 0
  /// Whether a link, a picture's mark or a number was passed over.
  private(set) var leftOut = false

  /// `[图片]`, `【订单卡片】`: what a chat program writes for what is no text.
  private static let longestMark = 48

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Range<Int>? {
    while index < text.count {
      if let end = endOfMark() {
        (index, leftOut) = (end, true)
        continue
      }
      let start = index
      var hasWord = false
      var isCut = false
      while index < text.count, !isCut {
        let unit = TermScanner.unit(in: text, at: index)
        if isSeparator(unit.scalar, length: unit.length, from: start) || endOfMark() != nil {
          isCut = true
        } else {
          hasWord =
            hasWord || TermScanner.isIdeograph(unit.scalar)
            || TermScanner.isWordScalar(unit.scalar)
          index += unit.length
        }
      }
      let clause = start..<index
      if isCut, endOfMark() == nil { index += TermScanner.unit(in: text, at: index).length }
      guard hasWord else { continue }
      if isNumber(clause) { leftOut = true } else { return trimmed(clause) }
    }
    return nil
  }

  private func isSeparator(_ scalar: UInt32, length: Int, from start: Int) -> Bool {
    switch scalar {
    // 。！？；，…
    case 0x0A, 0x0D, 0x21, 0x3F, 0x3B, 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF0C, 0x2026: return true
    case 0x2C:
      // 1,299 is one number.
      return
        !(index > start && ScalarClass.isDigit(text[index - 1]) && index + 1 < text.count
        && ScalarClass.isDigit(text[index + 1]))
    case 0x2E: return index + 1 == text.count || text[index + 1] <= 0x20
    case 0x20, 0x09, 0x3000: return index - 3 >= start && isHan(at: index - 3)
    case 0x2D:
      return index > start && text[index - 1] == 0x20 && index + 1 < text.count
        && text[index + 1] == 0x20
    default: return false
    }
  }

  private func isHan(at place: Int) -> Bool {
    let unit = TermScanner.unit(in: text, at: place)
    return unit.length == 3 && TermScanner.isIdeograph(unit.scalar)
  }

  /// Where a link or a mark in brackets ends that starts here.
  private func endOfMark() -> Int? {
    switch text[index] {
    case UInt8(ascii: "h"):
      let rest = text[index...].prefix(8)
      guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) else {
        return nil
      }
      return text[index...].firstIndex { $0 <= 0x20 } ?? text.count
    case UInt8(ascii: "["):
      let end = text[index...].prefix(Self.longestMark).firstIndex {
        $0 == UInt8(ascii: "]") || $0 == 0x0A
      }
      return end.flatMap { text[$0] == UInt8(ascii: "]") ? $0 + 1 : nil }
    case 0xE3:
      guard TermScanner.unit(in: text, at: index).scalar == 0x3010 else { return nil }
      var place = index
      while place < min(index + Self.longestMark, text.count) {
        let unit = TermScanner.unit(in: text, at: place)
        if unit.scalar == 0x3011 { return place + unit.length }
        if unit.scalar == 0x0A { return nil }
        place += unit.length
      }
      return nil
    default: return nil
    }
  }

  /// Mostly digits, and more than a price or a date has.
  private func isNumber(_ clause: Range<Int>) -> Bool {
    var digits = 0
    var letters = 0
    var place = clause.lowerBound
    while place < clause.upperBound {
      let unit = TermScanner.unit(in: text, at: place)
      if unit.scalar < 0x80, ScalarClass.isDigit(UInt8(unit.scalar)) {
        digits += 1
      } else if TermScanner.isIdeograph(unit.scalar) || TermScanner.isWordScalar(unit.scalar) {
        letters += 1
      }
      place += unit.length
    }
    return digits >= 6 && digits >= letters
  }

  private func trimmed(_ clause: Range<Int>) -> Range<Int> {
    var (start, end) = (clause.lowerBound, clause.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
