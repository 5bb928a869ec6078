/// Text that is meant as it stands: code between backticks, addresses, file names.
struct LiteralText {
  private let bytes: [UInt8]
  private let body: Range<Int>
  /// Worked out when it is first asked for; most texts hold no backtick.
  private lazy var code: [Range<Int>] = Self.codeRanges(bytes, body)

  /// What lines such as `[words]: https://…` say where it leads: Markdown's reference links, by their
  /// words.
  private lazy var linkLabels: Set<String> = Self.linkLabels(bytes, body)

  init(_ bytes: [UInt8], _ body: Range<Int>) {
    self.bytes = bytes
    self.body = body
  }

  mutating func contains(_ range: Range<Int>) -> Bool {
    isCode(range) || isPartOfAddress(range)
  }

  mutating func isCode(_ range: Range<Int>) -> Bool {
    code.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }

  mutating func isLinkLabel(_ words: String) -> Bool { linkLabels.contains(words) }

  private static func linkLabels(_ bytes: [UInt8], _ body: Range<Int>) -> Set<String> {
    var labels: Set<String> = []
    for line in bytes[body].split(separator: UInt8(ascii: "\n")) where line.first == 0x5B {
      guard let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex,
        line[close + 1] == UInt8(ascii: ":")
      else { continue }
      labels.insert(String(decoding: line[(line.startIndex + 1)..<close], as: UTF8.self))
    }
    return labels
  }

  /// Whether the run of ASCII around a range is an address of the web or of mail, or a path.
  private func isPartOfAddress(_ range: Range<Int>) -> Bool {
    let limits = body.clamped(
      to: range.lowerBound - Self.longestAddress..<range.upperBound + Self.longestAddress)
    var start = range.lowerBound
    while start > limits.lowerBound, Self.isAddressByte(bytes[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < limits.upperBound, Self.isAddressByte(bytes[end]) { end += 1 }
    let run = bytes[start..<end]
    guard let first = run.first else { return false }
    return Self.holds(run, "://") || run.contains(UInt8(ascii: "@")) && first != UInt8(ascii: "@")
      || Self.holds(run, "www.") || Self.holds(run, "mailto:")
  }

  /// As far as anybody looks, in bytes on either side.
  private static let longestAddress = 200

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"<>[](){}\"'`|，".utf8.contains(byte)
  }

  private static func holds(_ run: ArraySlice<UInt8>, _ word: String) -> Bool {
    let word = Array(word.utf8)
    guard run.count >= word.count else { return false }
    return (run.startIndex...run.endIndex - word.count).contains {
      run[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  /// CommonMark's code spans and fences: a run of backticks up to the next run of the same length, a
  /// span within its paragraph, a fence anywhere below.
  private static func codeRanges(_ bytes: [UInt8], _ body: Range<Int>) -> [Range<Int>] {
    let tick = UInt8(ascii: "`")
    var ranges: [Range<Int>] = []
    /// By length of a run: up to where no other of its length follows.
    var unpaired: [Int: Int] = [:]
    var position = body.lowerBound
    while let start = bytes[position..<body.upperBound].firstIndex(of: tick) {
      let afterRun = bytes[start..<body.upperBound].firstIndex { $0 != tick } ?? body.upperBound
      let length = afterRun - start
      let isFence = length >= 3 && (start == body.lowerBound || bytes[start - 1] == 0x0A)
      var search = afterRun
      var close: Int?
      if !isFence, let searched = unpaired[length], start < searched {
        position = afterRun
        continue
      }
      while close == nil, search < body.upperBound {
        if bytes[search] == tick {
          let end =
            bytes[search..<body.upperBound].firstIndex { $0 != tick } ?? body.upperBound
          if isFence ? end - search >= length : end - search == length { close = end }
          search = end
        } else if !isFence, bytes[search] == 0x0A, search + 1 < body.upperBound,
          bytes[search + 1] == 0x0A
        {
          break
        } else {
          search += 1
        }
      }
      if let close {
        ranges.append(start..<close)
        position = close
      } else if isFence {
        ranges.append(start..<body.upperBound)
        return ranges
      } else {
        unpaired[length] = search
        position = afterRun
      }
    }
    return ranges
  }
}
