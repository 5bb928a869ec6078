import TextAnalysis

/// The pieces of a text as one run of bytes, which every scanner can read, and the way back to the
/// file.
///
/// U+FFFC (object replacement character) stands for a placeholder, a blank, a web address or a piece of code:
/// it is in no word list, so that no phrase matches across it, and it counts as a word. A control
/// character stands for markup and for what the customer wrote: it is nothing, but it separates.
struct VisibleText {
  private(set) var bytes: [UInt8] = []
  /// Those of `bytes`.
  private(set) var signs = SignIndex([], 0..<0)
  /// In order, side by side.
  private var spans: [Span] = []
  /// Where placeholders for times and dates stand, in order.
  private(set) var timeValues: [Range<Int>] = []
  private var holdsValues = false

  private struct Span {
    var start: Int
    var source: Range<Int>
    var kind: Kind
  }

  private enum Kind {
    case text, value, time, address, markup, blank
  }

  private static let value: [UInt8] = [0xEF, 0xBF, 0xBC]
  private static let markup: UInt8 = 0x01

  init(_ text: borrowing CheckedText) {
    let all = 0..<text.bytes.count
    if text.pieces.count == 1, case .text(all) = text.pieces[0] {
      // Nothing to leave out: the same bytes, not a copy.
      bytes = text.bytes
      spans = all.isEmpty ? [] : [Span(start: 0, source: all, kind: .text)]
    } else {
      append(text.pieces, of: text.bytes)
    }
    signs = SignIndex(bytes, 0..<bytes.count)
    let hidden = HiddenRanges.find(in: bytes, signs)
    if !hidden.isEmpty { hide(hidden, of: text.bytes) }
  }

  private mutating func append(_ pieces: [CheckedText.Piece], of file: [UInt8]) {
    var count = 0
    for case .text(let range) in pieces { count += range.count }
    bytes.reserveCapacity(count + pieces.count * Self.value.count)
    spans.reserveCapacity(pieces.count)
    let all = 0..<file.count
    for piece in pieces {
      switch piece {
      case .text(let range): append(range.clamped(to: all), .text, of: file)
      case .value(let range, let isTime): append(range, isTime ? .time : .value, of: file)
      case .markup(let range): append(range, .markup, of: file)
      }
    }
  }

  private mutating func append(_ source: Range<Int>, _ kind: Kind, of file: [UInt8]) {
    if kind == .text, source.isEmpty { return }
    spans.append(Span(start: bytes.count, source: source, kind: kind))
    switch kind {
    case .text: bytes.append(contentsOf: file[source])
    case .value, .address, .blank: appendValue()
    case .time:
      timeValues.append(bytes.count..<bytes.count + Self.value.count)
      appendValue()
    case .markup: bytes.append(Self.markup)
    }
  }

  private mutating func appendValue() {
    bytes.append(contentsOf: Self.value)
    holdsValues = true
  }

  /// Builds the text again with placeholders or markup in the place of `hidden`.
  private mutating func hide(_ hidden: [HiddenRanges.Hidden], of file: [UInt8]) {
    let (oldSpans, oldCount) = (spans, bytes.count)
    var pending = hidden[...]
    var ends = oldSpans.dropFirst().map(\.start)
    ends.append(oldCount)
    let sources = hidden.map { sourceRange(of: $0.range) }
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    timeValues.removeAll(keepingCapacity: true)
    holdsValues = false
    for (span, end) in zip(oldSpans, ends) {
      var start = span.start
      while let next = pending.first, next.range.lowerBound < end {
        if next.range.lowerBound > start {
          append(Self.part(of: span, from: start, to: next.range.lowerBound), span.kind, of: file)
        }
        if next.range.lowerBound >= span.start {
          append(sources[pending.startIndex], Self.kind(of: next), of: file)
        }
        start = max(start, min(next.range.upperBound, end))
        guard next.range.upperBound <= end else { break }
        pending.removeFirst()
      }
      if start < end { append(Self.part(of: span, from: start, to: end), span.kind, of: file) }
    }
    signs = SignIndex(bytes, 0..<bytes.count)
  }

  private static func kind(of hidden: HiddenRanges.Hidden) -> Kind {
    switch hidden.kind {
    case .quotation: .markup
    case .code, .path: .value
    case .address: .address
    case .blank(let isTime): isTime ? .time : .blank
    }
  }

  /// Puts placeholders in the place of blanks.
  mutating func hide(_ blanks: [OpenBlanks.Blank], of file: [UInt8]) {
    hide(
      blanks.map { HiddenRanges.Hidden(range: $0.range, kind: .blank(isTime: $0.isTime)) },
      of: file)
  }

  /// Whether what stands at an offset is a blank that somebody will fill in.
  func isBlank(at offset: Int) -> Bool {
    let kind = spans[index(of: offset)].kind
    return kind == .blank || kind == .time
  }

  private static func part(of span: Span, from start: Int, to end: Int) -> Range<Int> {
    guard span.kind == .text else { return span.source }
    let shift = span.source.lowerBound - span.start
    return start + shift..<end + shift
  }

  /// How much further on in the file everything stands; nil where something stands between.
  var distance: Int? {
    guard spans.count == 1, spans[0].kind == .text else { return nil }
    return spans[0].source.lowerBound
  }

  /// Where a range of the text stands in the file. An empty range stays behind what is before it.
  func sourceRange(of range: Range<Int>) -> Range<Int> {
    if let distance { return range.lowerBound + distance..<range.upperBound + distance }
    guard !spans.isEmpty else { return 0..<0 }
    let end = sourceEnd(of: range.upperBound)
    guard !range.isEmpty else { return end..<end }
    let span = spans[index(of: range.lowerBound)]
    let start =
      span.kind == .text
      ? span.source.lowerBound + range.lowerBound - span.start : span.source.lowerBound
    return min(start, end)..<end
  }

  private func sourceEnd(of offset: Int) -> Int {
    guard offset > 0 else { return spans[0].source.lowerBound }
    let span = spans[index(of: offset - 1)]
    return span.kind == .text
      ? span.source.lowerBound + offset - span.start : span.source.upperBound
  }

  /// The span that holds the byte at `offset`.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if spans[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Placeholders, addresses and pieces of code inside `range`.
  func valueCount(in range: Range<Int>) -> Int {
    guard holdsValues, !range.isEmpty else { return 0 }
    var count = 0
    for span in spans[index(of: range.lowerBound)...] {
      guard span.start < range.upperBound else { break }
      if span.start >= range.lowerBound, span.kind != .text, span.kind != .markup { count += 1 }
    }
    return count
  }

  /// What stands in the text for a range of the file; nil where nothing does.
  func visibleRange(of source: Range<Int>) -> Range<Int>? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].source.upperBound <= source.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < spans.count, spans[low].source.lowerBound < source.upperBound else { return nil }
    let first = spans[low]
    let start =
      first.kind == .text
      ? first.start + max(0, source.lowerBound - first.source.lowerBound) : first.start
    var end = start
    for index in low..<spans.count {
      let span = spans[index]
      guard span.source.lowerBound < source.upperBound else { break }
      end =
        span.kind == .text
        ? span.start + min(source.upperBound, span.source.upperBound) - span.source.lowerBound
        : index + 1 < spans.count ? spans[index + 1].start : bytes.count
    }
    return start..<max(start, end)
  }

  /// Web addresses, here and in the file.
  var addresses: [(range: Range<Int>, source: Range<Int>)] {
    spans.filter { $0.kind == .address }.map {
      ($0.start..<$0.start + Self.value.count, $0.source)
    }
  }

  /// Whether a range, not empty, holds nothing but text that stands in one piece in the file.
  func isOneStretch(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !spans.isEmpty else { return false }
    let first = index(of: range.lowerBound)
    return spans[first].kind == .text && index(of: range.upperBound - 1) == first
  }

  /// Where the file's own words stand, in the file.
  var textRanges: [Range<Int>] {
    spans.filter { $0.kind == .text }.map(\.source)
  }
}
