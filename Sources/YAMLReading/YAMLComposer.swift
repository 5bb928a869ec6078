import CLibYAML

/// Makes nodes of libyaml's events, within limits, and stops at the first thing that it refuses.
struct YAMLComposer: ~Copyable {
  struct Limits {
    var depth = YAMLLimits.maxDepth
    var nodes: Int
    var scalarBytes = YAMLLimits.maxScalarBytes
  }

  /// A document that was read to its end.
  struct Document {
    /// nil when nothing is written there.
    var root: YAMLNode?
    var duplicates: [Duplicate] = []
    /// Something in it is allowed by YAML and seldom meant: worth a second, slower look.
    var isSuspicious = false
  }

  struct Duplicate {
    var name: String
    var first: Range<Int>
    var second: Range<Int>
  }

  /// Why reading stopped, and at which byte.
  struct Stop: Error {
    enum Reason {
      case syntax, directive, secondDocument, alias, anchor, tag, complexKey, tooDeep, tooManyNodes
      case scalarTooLong
    }
    var reason: Reason
    var range: Range<Int>
  }

  private var parser: EventParser
  private let limits: Limits
  private var document = Document()
  private var nodeCount = 0
  private var flowDepth = 0
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where `bytes` begin in the file.
  private let base: Int
  /// libyaml counts scalars; this is the last place that was turned into bytes.
  private var cursor = (scalars: 0, bytes: 0)

  private init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, limits: Limits) {
    self.parser = EventParser(bytes)
    self.bytes = bytes
    self.base = base
    self.limits = limits
  }

  /// Reads the one document that stands in `range` of the file. The bytes are valid UTF-8 without
  /// control characters: `TextInspection` saw to that.
  static func read(
    _ bytes: [UInt8], _ range: Range<Int>, limits: Limits
  ) -> Result<Document, Stop> {
    if range.isEmpty { return .success(Document()) }
    return bytes.withUnsafeBufferPointer { all in
      var composer = YAMLComposer(
        UnsafeBufferPointer(rebasing: all[range]), base: range.lowerBound, limits: limits)
      do throws(Stop) {
        try composer.readDocument()
        return .success(composer.document)
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func readDocument() throws(Stop) {
    try advance()  // The start of the stream.
    try advance()
    guard parser.event.type == YAML_DOCUMENT_START_EVENT else { return }
    let start = parser.event.data.document_start
    if start.version_directive != nil || start.tag_directives.start != start.tag_directives.end {
      throw stop(.directive)
    }
    try advance()
    let root = try node(depth: 1, line: nil)
    if case .scalar(let scalar) = root.content, scalar.text.isEmpty, root.range.isEmpty {
      document.root = nil
    } else {
      document.root = root
    }
    try advance()  // The end of the document.
    try advance()
    if parser.event.type != YAML_STREAM_END_EVENT { throw stop(.secondDocument) }
  }

  private mutating func advance() throws(Stop) {
    do {
      try parser.advance()
    } catch {
      let place = offset(ofScalar: error.scalarIndex)
      throw Stop(reason: .syntax, range: place..<place)
    }
  }

  /// The node whose first event is the current one. `line` is the line of its key.
  private mutating func node(depth: Int, line: Int?) throws(Stop) -> YAMLNode {
    nodeCount += 1
    if nodeCount > limits.nodes { throw stop(.tooManyNodes) }
    switch parser.event.type {
    case YAML_SCALAR_EVENT: return try scalar(line: line)
    case YAML_SEQUENCE_START_EVENT: return try sequence(depth: depth)
    case YAML_MAPPING_START_EVENT: return try mapping(depth: depth)
    default: throw stop(.alias)
    }
  }

  private mutating func scalar(line: Int?) throws(Stop) -> YAMLNode {
    let scalar = parser.event.data.scalar
    if scalar.anchor != nil { throw stop(.anchor) }
    if scalar.tag != nil { throw stop(.tag) }
    if scalar.length > limits.scalarBytes { throw stop(.scalarTooLong) }
    var range = eventRange()
    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style: YAMLNode.Scalar.Style
    switch scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: style = .literal
    case YAML_FOLDED_SCALAR_STYLE: style = .folded
    default: style = .plain
    }
    if style == .literal || style == .folded {
      range = trimmingBlankLines(range)
    } else if style == .plain, !text.isEmpty {
      let (first, last) = (parser.event.start_mark.line, parser.event.end_mark.line)
      if first != last || (line != nil && line != Int(first)) { document.isSuspicious = true }
      if Self.isDoubtful(text, inFlow: flowDepth > 0, isValue: line != nil) {
        document.isSuspicious = true
      }
    }
    return YAMLNode(
      range: range,
      content: .scalar(YAMLNode.Scalar(text: String(decoding: text, as: UTF8.self), style: style)))
  }

  private mutating func sequence(depth: Int) throws(Stop) -> YAMLNode {
    let start = parser.event.data.sequence_start
    if start.anchor != nil { throw stop(.anchor) }
    if start.tag != nil { throw stop(.tag) }
    if depth > limits.depth { throw stop(.tooDeep) }
    let isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
    var range = eventRange()
    if isFlow { flowDepth += 1 }
    var items: [YAMLNode] = []
    try advance()
    while parser.event.type != YAML_SEQUENCE_END_EVENT {
      items.append(try node(depth: depth + 1, line: nil))
      try advance()
    }
    if isFlow { flowDepth -= 1 }
    // A block list ends with its last item; libyaml says so only at the next thing that follows.
    let end = isFlow ? eventRange().upperBound : items.last?.range.upperBound ?? range.upperBound
    range = range.lowerBound..<max(end, range.lowerBound)
    return YAMLNode(range: range, content: .sequence(items))
  }

  private mutating func mapping(depth: Int) throws(Stop) -> YAMLNode {
    let start = parser.event.data.mapping_start
    if start.anchor != nil { throw stop(.anchor) }
    if start.tag != nil { throw stop(.tag) }
    if depth > limits.depth { throw stop(.tooDeep) }
    let isFlow = start.style == YAML_FLOW_MAPPING_STYLE
    var range = eventRange()
    if isFlow { flowDepth += 1 }
    var entries: [YAMLNode.Entry] = []
    var names = KeyNames()
    var end = range.upperBound
    try advance()
    while parser.event.type != YAML_MAPPING_END_EVENT {
      guard parser.event.type == YAML_SCALAR_EVENT else {
        throw stop(parser.event.type == YAML_ALIAS_EVENT ? .alias : .complexKey)
      }
      nodeCount += 1
      let isPlain = parser.event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
      let isBlockStyle =
        parser.event.data.scalar.style == YAML_LITERAL_SCALAR_STYLE
        || parser.event.data.scalar.style == YAML_FOLDED_SCALAR_STYLE
      let line = Int(parser.event.start_mark.line)
      if isBlockStyle { throw stop(.complexKey) }
      let key = try scalar(line: nil)
      if isExplicit(key.range.lowerBound) { throw stop(.complexKey) }
      if isPlain, key.range.isEmpty { document.isSuspicious = true }
      try advance()
      let value = try node(depth: depth + 1, line: line)
      try advance()
      end = max(key.range.upperBound, value.range.upperBound)
      if isFlow, value.range.isEmpty { document.isSuspicious = true }
      if let first = names.place(ofSame: key.text ?? "") {
        guard document.duplicates.count < TrapScanner.maxTraps else { continue }
        document.duplicates.append(
          Duplicate(name: key.text ?? "", first: entries[first].key.range, second: key.range))
      } else {
        names.append(key.text ?? "")
        entries.append(YAMLNode.Entry(key: key, value: value))
      }
    }
    if isFlow {
      flowDepth -= 1
      end = eventRange().upperBound
    }
    range = range.lowerBound..<max(end, range.lowerBound)
    return YAMLNode(range: range, content: .mapping(entries))
  }

  /// Whether a key is introduced by `? `: nobody writes that on purpose here.
  private func isExplicit(_ start: Int) -> Bool {
    let place = start - base
    return place >= 2 && bytes[place - 1].isBlank && bytes[place - 2] == UInt8(ascii: "?")
      && (place == 2 || bytes[place - 3] <= .space)
  }

  private mutating func stop(_ reason: Stop.Reason) -> Stop {
    Stop(reason: reason, range: eventRange())
  }

  /// The bytes of the current event.
  private mutating func eventRange() -> Range<Int> {
    let start = offset(ofScalar: Int(clamping: parser.event.start_mark.index))
    let end = offset(ofScalar: Int(clamping: parser.event.end_mark.index))
    return start..<max(start, end)
  }

  /// Moves the cursor, mostly by a few bytes and mostly forward.
  private mutating func offset(ofScalar index: Int) -> Int {
    var (scalars, place) = cursor
    while scalars < index, place < bytes.count {
      place += 1
      while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
      scalars += 1
    }
    while scalars > index, place > 0 {
      place -= 1
      while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
      scalars -= 1
    }
    cursor = (scalars, place)
    return base + place
  }

  /// A `|` block ends with its last line of text; libyaml counts the blank lines below it too.
  private func trimmingBlankLines(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound - base
    let start = range.lowerBound - base
    while true {
      var lineEnd = end
      while lineEnd > start, bytes[lineEnd - 1] == .space || bytes[lineEnd - 1] == .tab {
        lineEnd -= 1
      }
      guard lineEnd > start, bytes[lineEnd - 1] == .lineFeed || bytes[lineEnd - 1] == .return
      else { break }
      lineEnd -= 1
      if lineEnd > start, bytes[lineEnd] == .lineFeed, bytes[lineEnd - 1] == .return {
        lineEnd -= 1
      }
      end = lineEnd
    }
    return range.lowerBound..<(base + end)
  }

  /// `eta:{ label` of `eta:{ label: 时间 }`
  private static func holdsTightBracket(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 1..<max(text.count, 1)
    where text[index] == .openBrace || text[index] == .openBracket {
      // `：` ends with 0x9A, as few others do: whether it is one is for others to see.
      if text[index - 1] == .colon || text[index - 1] == 0x9A { return true }
    }
    return false
  }

  /// Whether an unquoted value has a look that `QuietTraps` knows: a full-width bracket, one right
  /// behind a key's colon, or, in a `[…]` list, a full-width comma or half a pattern. The value of a key is a sentence with its commas,
  /// unless a colon behind one makes it look like another key.
  private static func isDoubtful(
    _ text: UnsafeBufferPointer<UInt8>, inFlow: Bool, isValue: Bool
  ) -> Bool {
    if text[0] == 0xEF || text[0] == 0xE3 { return true }
    guard inFlow else { return !isValue && holdsTightBracket(text) }
    if text[0] == UInt8(ascii: "/") || text[text.count - 1] == UInt8(ascii: "/") { return true }
    var hasComma = false
    for (index, byte) in text.enumerated() {
      if byte == .colon, hasComma { return true }
      guard byte == 0xEF || byte == 0xE3, index + 2 < text.count else { continue }
      switch (byte, text[index + 1], text[index + 2]) {
      case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81):  // ， and 、
        guard isValue else { return true }
        hasComma = true
      case (0xEF, 0xBC, 0x9A) where hasComma: return true  // ：
      default: break
      }
    }
    return false
  }
}
