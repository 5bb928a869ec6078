import TextAnalysis

/// Where Markdown stands in a text.
struct MarkupSigns {
  private(set) var bolds: [Range<Int>] = []
  private(set) var links: [Range<Int>] = []
  /// The lines below the headings of tables.
  private(set) var tables: [Range<Int>] = []
  private(set) var headings: [Range<Int>] = []
  private let bytes: [UInt8]

  /// In bytes.
  private static let longest = 400

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 == 0x2A || $0 == 0x5B || $0 == 0x7C || $0 == 0x23 }) else {
      return
    }
    var previous = 0..<0
    var start = 0
    while start < bytes.count {
      let end = ByteScan.first(0x0A, in: bytes, from: start, bytes.count)
      readLine(start..<end, after: previous)
      previous = start..<end
      start = end + 1
    }
  }

  private mutating func readLine(_ line: Range<Int>, after previous: Range<Int>) {
    let text = TextSegments.trimmed(line, in: bytes)
    guard !text.isEmpty else { return }
    if isDelimiterRow(text), bytes[previous].contains(0x7C) { tables.append(text) }
    let level = bytes[text].prefix { $0 == 0x23 }.count
    if (1...6).contains(level), text.count > level, bytes[text.lowerBound + level] == 0x20 {
      headings.append(text.lowerBound..<text.lowerBound + level)
    }
    var open: Int?
    var bracket: Int?
    var index = text.lowerBound
    while index < text.upperBound {
      switch bytes[index] {
      case 0x2A:
        var end = index
        while end < text.upperBound, bytes[end] == 0x2A { end += 1 }
        if end - index == 2 {
          if let start = open, index - start <= Self.longest, closes(at: index) {
            if !isMask(start..<index) { bolds.append(start..<end) }
            open = nil
          } else {
            // 2**3
            let isPower = index > text.lowerBound && ScalarClass.isDigit(bytes[index - 1])
            open = !isPower && opens(at: end, text.upperBound) ? index : nil
          }
        }
        index = end
      case 0x5B:
        bracket = index
        index += 1
      case 0x5D:
        if let start = bracket, let end = link(behind: index, text.upperBound) {
          links.append(start..<end)
          index = end
        } else {
          index += 1
        }
        bracket = nil
      default: index += 1
      }
    }
  }

  /// `| --- | :-: |`
  private func isDelimiterRow(_ line: Range<Int>) -> Bool {
    bytes[line].contains(0x7C) && bytes[line].contains(0x2D)
      && bytes[line].allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) }
  }

  private func opens(at index: Int, _ end: Int) -> Bool {
    index < end && bytes[index] > 0x20
  }

  private func closes(at index: Int) -> Bool { bytes[index - 1] > 0x20 }

  /// 张**和李**: names of which only the first character is shown.
  private func isMask(_ stretch: Range<Int>) -> Bool {
    isSurname(before: stretch.lowerBound) && isSurname(before: stretch.upperBound)
  }

  private func isSurname(before index: Int) -> Bool {
    guard index > 0 else { return false }
    return PersonNames.surnames.contains(
      UTF8Reading.scalar(in: bytes, before: index, start: 0).scalar)
  }

  /// Where `](…)` ends: an address stands as U+FFFC in what rules read.
  private func link(behind bracket: Int, _ end: Int) -> Int? {
    guard bracket + 2 < end, bytes[bracket + 1] == 0x28 else { return nil }
    let inside = bytes[bracket + 2..<min(end, bracket + 2 + Self.longest)]
    guard
      inside.starts(with: "\u{FFFC}".utf8) || inside.starts(with: "http".utf8)
        || inside.starts(with: "mailto:".utf8), let close = inside.firstIndex(of: 0x29)
    else { return nil }
    return close + 1
  }
}
