/// Reads, in one pass, the part of YAML that nearly all front matter is made of:
///
///     key: text                       # a remark
///     key: [a, "b"]
///     key: { a: text, b: [c] }
///     key:
///       - text
///     key:
///       key: text
///     key: |
///       lines
///
/// Gives exactly what `YAMLComposer` gives, or declines. It declines at the first thing that YAML
/// reads in a way of its own, refuses, or accepts and nobody means: everything else about the text
/// is for libyaml and the eye for slips to say.
struct CommonYAMLReader {
  /// The text holds something that is not common.
  struct Declined: Error {}

  let bytes: UnsafeBufferPointer<UInt8>
  let limit: Int
  let limits: YAMLComposer.Limits
  /// Where reading goes on.
  var place: Int
  /// The indentation of the line at `place`, once a value has been read; -1 after the last line.
  private var indent = 0
  var nodeCount = 0

  /// Reads the map that stands in `range` of the file; nil when it is not common. The bytes are
  /// UTF-8 in which `TextInspection` found nothing odd.
  static func read(
    _ bytes: [UInt8], _ range: Range<Int>, limits: YAMLComposer.Limits
  ) -> YAMLNode? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = CommonYAMLReader(bytes, range, limits)
      return try? reader.readDocument()
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ limits: YAMLComposer.Limits
  ) {
    self.bytes = bytes
    self.limit = range.upperBound
    self.limits = limits
    self.place = range.lowerBound
  }

  private mutating func readDocument() throws(Declined) -> YAMLNode {
    try moveToContent(from: place)
    guard indent == 0 else { throw Declined() }
    let root = try blockMapping(depth: 1)
    guard place == limit else { throw Declined() }
    return root
  }

  // Lines.

  /// Moves to the first line from `start` on that is neither empty nor a remark.
  private mutating func moveToContent(from start: Int) throws(Declined) {
    var start = start
    while start < limit {
      let first = skippingSpaces(from: start)
      guard first < limit else { throw Declined() }
      if bytes[first] == .lineFeed {
        guard first == start else { throw Declined() }
        start = first + 1
      } else if bytes[first] == .hash {
        start = try lineEnd(from: first) + 1
      } else {
        place = first
        indent = first - start
        return
      }
    }
    place = limit
    indent = -1
  }

  /// Leaves the line of a value, behind which only a remark may stand.
  private mutating func leaveLine() throws(Declined) {
    var end = skippingSpaces(from: place)
    guard end < limit else { throw Declined() }
    if bytes[end] == .hash, end > place { end = try lineEnd(from: end) }
    guard end == limit || bytes[end] == .lineFeed else { throw Declined() }
    try moveToContent(from: end + 1)
  }

  private func skippingSpaces(from start: Int) -> Int {
    var place = start
    while place < limit, bytes[place] == .space { place += 1 }
    return place
  }

  /// The line feed that ends a line, or the end of the text. A tab or another kind of line break
  /// is not common.
  private func lineEnd(from start: Int) throws(Declined) -> Int {
    var place = start
    while place < limit, bytes[place] != .lineFeed {
      guard bytes[place] >= .space else { throw Declined() }
      place += 1
    }
    return place
  }

  func byte(at place: Int) throws(Declined) -> UInt8 {
    guard place < limit else { throw Declined() }
    return bytes[place]
  }

  // Blocks.

  /// The map whose first key stands at `place`.
  private mutating func blockMapping(depth: Int) throws(Declined) -> YAMLNode {
    try count(depth: depth)
    let (start, own) = (place, indent)
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(depth == 1 ? 16 : 4)
    var end = start
    repeat {
      let key = try key(after: entries)
      let value = try blockValue(ofKeyAt: own, depth: depth + 1)
      end = value.range.upperBound
      entries.append(YAMLNode.Entry(key: key, value: value))
    } while indent == own
    guard indent < own else { throw Declined() }
    return YAMLNode(range: start..<end, content: .mapping(entries))
  }

  /// What stands behind the colon at `place`, on its line or below it. Moves to the next line.
  private mutating func blockValue(ofKeyAt own: Int, depth: Int) throws(Declined) -> YAMLNode {
    let next = try byte(at: place)
    if next == .lineFeed {
      let end = place
      try moveToContent(from: end + 1)
      if indent >= own, isItem { return try blockSequence(depth: depth) }
      if indent > own { return try blockMapping(depth: depth) }
      try count()
      return scalar(end..<end, end..<end, .plain)
    }
    guard next == .space else { throw Declined() }
    place = skippingSpaces(from: place)
    if try byte(at: place) == UInt8(ascii: "|") { return try literal(ofKeyAt: own) }
    let value = try value(isFlow: false, depth: depth)
    try leaveLine()
    return value
  }

  private var isItem: Bool {
    place + 1 < limit && bytes[place] == .dash && bytes[place + 1] == .space
  }

  /// The list whose first dash stands at `place`. Moves to the next line.
  private mutating func blockSequence(depth: Int) throws(Declined) -> YAMLNode {
    try count(depth: depth)
    let (start, own) = (place, indent)
    var items: [YAMLNode] = []
    var end = start
    repeat {
      let dash = place
      place = skippingSpaces(from: place + 1)
      if startsEntry {
        indent = own + place - dash
        let item = try blockMapping(depth: depth + 1)
        end = item.range.upperBound
        items.append(item)
      } else {
        let item = try value(isFlow: false, depth: depth + 1)
        end = item.range.upperBound
        items.append(item)
        try leaveLine()
      }
    } while indent == own && isItem
    return YAMLNode(range: start..<end, content: .sequence(items))
  }

  /// Whether a key with its colon stands at `place`.
  private var startsEntry: Bool {
    var end = place
    while end < limit, Self.isKeyByte(bytes[end]) { end += 1 }
    return end > place && end + 1 < limit && bytes[end] == .colon && bytes[end + 1] <= .space
  }

  /// The text below the `|` at `place`: whole lines, the blank ones at its end left out.
  private mutating func literal(ofKeyAt own: Int) throws(Declined) -> YAMLNode {
    let start = place
    guard try byte(at: start + 1) == .lineFeed else { throw Declined() }
    let first = start + 2
    let margin = skippingSpaces(from: first) - first
    guard margin > own else { throw Declined() }
    var line = first
    var end = first
    while line < limit {
      if bytes[line] == .lineFeed {
        line += 1
        continue
      }
      let text = skippingSpaces(from: line)
      guard text - line >= margin else { break }
      end = try lineEnd(from: text)
      // Lines of nothing but spaces, and a text without a line break at its end.
      guard end < limit, end > text else { throw Declined() }
      line = end + 1
    }
    guard end - first <= limits.scalarBytes else { throw Declined() }
    try count()
    let text = unindented(first..<end + 1, by: margin)
    try moveToContent(from: line)
    return YAMLNode(
      range: start..<end, content: .scalar(YAMLNode.Scalar(text: text, style: .literal)))
  }

  /// Lines without their margin, each with its line feed. Blank lines have no margin.
  private func unindented(_ lines: Range<Int>, by margin: Int) -> String {
    String(unsafeUninitializedCapacity: lines.count) { text in
      var (from, to) = (lines.lowerBound, 0)
      while from < lines.upperBound {
        if bytes[from] != .lineFeed { from += margin }
        while true {
          let byte = bytes[from]
          text[to] = byte
          from += 1
          to += 1
          if byte == .lineFeed { break }
        }
      }
      return to
    }
  }

  // Values on one line.

  private mutating func value(
    isFlow: Bool, isItem: Bool = true, depth: Int
  ) throws(Declined) -> YAMLNode {
    switch try byte(at: place) {
    case .openBracket: return try flowSequence(depth: depth)
    case .openBrace: return try flowMapping(depth: depth)
    case .doubleQuote: return try quoted(.doubleQuoted)
    case .singleQuote: return try quoted(.singleQuoted)
    default: return try plain(isFlow: isFlow, isItem: isFlow && isItem)
    }
  }

  private mutating func flowSequence(depth: Int) throws(Declined) -> YAMLNode {
    try count(depth: depth)
    let start = place
    var items: [YAMLNode] = []
    if try !openFlow(closing: .closeBracket) {
      repeat {
        items.append(try value(isFlow: true, depth: depth + 1))
      } while try continueFlow(closing: .closeBracket)
    }
    return YAMLNode(range: start..<place, content: .sequence(items))
  }

  private mutating func flowMapping(depth: Int) throws(Declined) -> YAMLNode {
    try count(depth: depth)
    let start = place
    var entries: [YAMLNode.Entry] = []
    if try !openFlow(closing: .closeBrace) {
      entries.reserveCapacity(4)
      repeat {
        let key = try key(after: entries)
        guard try byte(at: place) == .space else { throw Declined() }
        place = skippingSpaces(from: place)
        let value = try value(isFlow: true, isItem: false, depth: depth + 1)
        entries.append(YAMLNode.Entry(key: key, value: value))
      } while try continueFlow(closing: .closeBrace)
    }
    return YAMLNode(range: start..<place, content: .mapping(entries))
  }

  /// Passes an opening sign, and the closing one when it follows: true then.
  private mutating func openFlow(closing sign: UInt8) throws(Declined) -> Bool {
    place = skippingSpaces(from: place + 1)
    guard try byte(at: place) == sign else { return false }
    place += 1
    return true
  }

  /// Passes the comma behind an item, or the closing sign: false then.
  private mutating func continueFlow(closing sign: UInt8) throws(Declined) -> Bool {
    place = skippingSpaces(from: place)
    let next = try byte(at: place)
    place += 1
    if next == sign { return false }
    guard next == .comma else { throw Declined() }
    place = skippingSpaces(from: place)
    return true
  }

  // Limits.

  mutating func count(depth: Int = 0) throws(Declined) {
    nodeCount += 1
    guard nodeCount <= limits.nodes, depth <= limits.depth else { throw Declined() }
  }
}
