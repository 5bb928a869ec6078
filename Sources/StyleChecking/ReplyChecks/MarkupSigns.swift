import TextAnalysis

/// Where Markdown stands in a text.
struct MarkupSigns {
  /// `**…**`, `*…*` and `~~…~~`, with how long the sign at either end is.
  private(set) var emphases: [(range: Range<Int>, signLength: Int)] = []
  private(set) var links: [Range<Int>] = []
  /// The lines below the headings of tables.
  private(set) var tables: [Range<Int>] = []
  private(set) var headings: [Range<Int>] = []
  private let bytes: [UInt8]

  /// In bytes.
  private static let longest = 400

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard
      bytes.contains(where: {
        $0 == 0x2A || $0 == 0x5B || $0 == 0x7C || $0 == 0x23 || $0 == 0x7E
      })
    else { return }
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
    /// Where one `*` or `~~` opens.
    var (openStar, openStrike): (Int?, Int?)
    var bracket: Int?
    var index = text.lowerBound
    while index < text.upperBound {
      switch bytes[index] {
      case 0x2A:
        var end = index
        while end < text.upperBound, bytes[end] == 0x2A { end += 1 }
        if end - index == 2 {
          if let start = open, index - start <= Self.longest, closes(at: index) {
            if !isMask(start..<index) { emphases.append((start..<end, 2)) }
            open = nil
          } else {
            // 2**3
            let isPower = index > text.lowerBound && ScalarClass.isDigit(bytes[index - 1])
            open = !isPower && opens(at: end, text.upperBound) ? index : nil
          }
        }
        if end - index == 1 {
          openStar = pair(index..<end, with: openStar, in: text)
        }
        index = end
      case 0x7E:
        var end = index
        while end < text.upperBound, bytes[end] == 0x7E { end += 1 }
        if end - index == 2 {
          openStrike = pair(index..<end, with: openStrike, in: text)
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

  /// Notes what a sign closes. These stand in sums and at the ends of friendly sentences, too (5*3*2,
  /// 好的~~): only where nothing but marks and spaces stands outside of both, they enclose something.
  ///
  /// - Returns: where a sign is open now.
  private mutating func pair(
    _ sign: Range<Int>, with opening: Int?, in line: Range<Int>
  ) -> Int? {
    if let opening, sign.lowerBound - opening <= Self.longest, closes(at: sign.lowerBound),
      isOutside(sign.upperBound == line.upperBound ? 0 : scalar(at: sign.upperBound)),
      bytes[opening + sign.count..<sign.lowerBound].contains(where: {
        $0 >= 0x80 || ScalarClass.isASCIILetter($0)
      })
    {
      emphases.append((opening..<sign.upperBound, sign.count))
      return nil
    }
    let before =
      sign.lowerBound == line.lowerBound
      ? 0 : UTF8Reading.scalar(in: bytes, before: sign.lowerBound, start: line.lowerBound).scalar
    guard opens(at: sign.upperBound, line.upperBound), isOutside(before) else { return nil }
    return isOutside(scalar(at: sign.upperBound)) ? nil : sign.lowerBound
  }

  private func scalar(at index: Int) -> UInt32 {
    UTF8Reading.scalar(in: bytes, at: index, end: bytes.count).scalar
  }

  /// Whether no word goes on there.
  private func isOutside(_ scalar: UInt32) -> Bool {
    scalar != 0x2A && scalar != 0x5F && scalar != 0xFFFC
      && !ScalarClass.isIdeograph(scalar) && !ScalarClass.isWordCharacter(scalar)
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
