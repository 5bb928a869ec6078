extension YAMLEditor {
  /// A value and what stands around it.
  struct Place {
    var node: YAMLNode
    /// The map that holds it, and its key; nil for items of a list.
    var parent: YAMLNode?
    var entry: YAMLNode.Entry?
    /// The node of the list or map that holds it stands in `[…]` or `{…}`.
    var isFlow: Bool
    /// The column of its key or dash, where it stands in a block.
    var column: Int
  }

  func find(_ path: [Step]) throws(Problem) -> Place {
    var place = Place(node: root, isFlow: false, column: 0)
    for step in path {
      let isFlow = place.isFlow || isBracketed(place.node)
      switch step {
      case .key(let name):
        guard let entry = place.node.entries?.first(where: { $0.name == name }) else {
          throw .notFound(path)
        }
        place = Place(
          node: entry.value, parent: place.node, entry: entry, isFlow: isFlow,
          column: column(of: entry.key.range.lowerBound))
      case .item(let index):
        guard let items = place.node.items, items.indices.contains(index) else {
          throw .notFound(path)
        }
        place = Place(
          node: items[index], isFlow: isFlow, column: column(of: place.node.range.lowerBound))
      }
    }
    return place
  }

  /// The column of a key or dash, before which only spaces and dashes stand.
  func column(of offset: Int) -> Int {
    var start = offset
    while start > range.lowerBound, !bytes[start - 1].isLineBreak { start -= 1 }
    return offset - start
  }

  func isBracketed(_ node: YAMLNode) -> Bool {
    node.text == nil && !node.range.isEmpty
      && (bytes[node.range.lowerBound] == .openBrace
        || bytes[node.range.lowerBound] == .openBracket)
  }

  private func line(at offset: Int) -> SourceLine {
    bytes.line(at: offset, limit: range.upperBound)
  }

  /// Whether nothing but blanks follows on the line.
  private func endsLine(_ offset: Int) -> Bool {
    bytes.skippingBlanks(from: offset, limit: line(at: offset).end) == line(at: offset).end
  }

  // Replacing

  func replacing(_ place: Place, with value: YAMLShape) -> [YAMLSplice] {
    let node = place.node
    if case .list(let items) = value, let old = node.items, old.count <= items.count,
      !old.isEmpty, zip(old, items).allSatisfy({ YAMLShape($0) == $1 })
    {
      return appending(Self.texts(items[old.count...]), to: place)
    }
    if node.text != nil, !node.range.isEmpty || node.text == "" {
      return replacingScalar(place, with: value)
    }
    if place.isFlow || isBracketed(node) {
      return [YAMLSplice(node.range, encode(value, inFlow: true, place))]
    }
    if case .list(let items) = value, node.items != nil, !items.isEmpty {
      let text = blockItems(Self.texts(items[...]), column: column(of: node.range.lowerBound))
      return [YAMLSplice(node.range, text)]
    }
    guard let entry = place.entry else {
      return [YAMLSplice(node.range, encode(value, inFlow: false, place))]
    }
    // The value stands on the lines below its key, which may have a comment beside it.
    let colon = colonEnd(entry)
    let keyLine = line(at: colon)
    let isTight = node.range.lowerBound < keyLine.end
    let text = encode(value, inFlow: !endsLine(colon), place)
    let start = isTight ? node.range.lowerBound : keyLine.end
    return [.insertion(colon, " " + text), YAMLSplice(start..<node.range.upperBound, "")]
  }

  static func texts(_ shapes: ArraySlice<YAMLShape>) -> [String] {
    shapes.map { shape in
      if case .text(let text) = shape { return text }
      return ""
    }
  }

  /// After the colon of an entry; after its key when there is none, as in `{a}`.
  private func colonEnd(_ entry: YAMLNode.Entry) -> Int {
    let end = entry.key.range.upperBound
    let place = bytes.skippingBlanks(from: end, limit: range.upperBound)
    return place < range.upperBound && bytes[place] == .colon ? place + 1 : end
  }

  private func replacingScalar(_ place: Place, with value: YAMLShape) -> [YAMLSplice] {
    let node = place.node
    guard !node.range.isEmpty else {
      guard let entry = place.entry else {
        let start = node.range.lowerBound
        let text = encode(value, inFlow: place.isFlow || !endsLine(start), place)
        return [.insertion(start, " " + text)]
      }
      let colon = colonEnd(entry)
      let hasColon = colon > entry.key.range.upperBound
      let text = encode(value, inFlow: place.isFlow || !endsLine(colon), place)
      return [.insertion(colon, (hasColon ? "" : ":") + separated(text))]
    }
    let endsLine = endsLine(node.range.upperBound)
    switch value {
    case .text(let text):
      return [YAMLSplice(node.range, encode(text, like: node, place, endsLine: endsLine))]
    case .list, .map:
      let text = encode(value, inFlow: place.isFlow || !endsLine, place)
      guard text.utf8.first?.isLineBreak == true, let entry = place.entry else {
        return [YAMLSplice(node.range, text)]
      }
      return [YAMLSplice(colonEnd(entry)..<node.range.upperBound, text)]
    }
  }

  /// A space before a value, but none before a line break.
  private func separated(_ text: String) -> String {
    text.utf8.first?.isLineBreak == true ? text : " " + text
  }

  /// A text in the style that its predecessor had, as far as it fits.
  private func encode(_ text: String, like node: YAMLNode, _ place: Place, endsLine: Bool) -> String
  {
    guard case .scalar(let old) = node.content else { return YAMLText.quoted(text) }
    let context: YAMLText.Place =
      place.isFlow || !endsLine ? .flow : .block(indent: place.column + 2)
    switch old.style {
    case .plain: return YAMLText.scalar(text, in: context, lineBreak: lineBreak)
    case .doubleQuoted: return YAMLText.doubleQuoted(text)
    case .singleQuoted:
      return YAMLText.singleQuoted(text.split(separator: "'", omittingEmptySubsequences: false)
        .joined()).map { _ in "'" + text.replacing("'", with: "''") + "'" }
        ?? YAMLText.doubleQuoted(text)
    case .literal, .folded:
      guard
        let block = YAMLText.literal(text, indent: blockIndent(place), lineBreak: lineBreak)
      else { return YAMLText.quoted(text) }
      // What stood beside the `|` stays there.
      let header = line(at: node.range.lowerBound)
      var end = node.range.lowerBound + 1
      while end < header.end, !bytes[end].isBlank { end += 1 }
      let tail = bytes.text(end..<min(header.end, max(end, node.range.upperBound)))
      guard let first = block.utf8.firstIndex(where: \.isLineBreak) else { return block }
      return String(block[..<first]) + tail + String(block[first...])
    }
  }

  /// How far the lines of a `|` block are indented.
  func blockIndent(_ place: Place) -> Int {
    let header = line(at: place.node.range.lowerBound)
    guard header.next < place.node.range.upperBound else { return place.column + 2 }
    for line in bytes.lines(in: header.next..<place.node.range.upperBound) {
      let start = bytes.skippingBlanks(from: line.start, limit: line.end)
      if start < line.end { return start - line.start }
    }
    return place.column + 2
  }

  private func encode(_ value: YAMLShape, inFlow: Bool, _ place: Place) -> String {
    encode(value, inFlow: inFlow, column: place.column)
  }

  /// A value behind its colon or dash. Lists below their key begin with a line break.
  private func encode(_ value: YAMLShape, inFlow: Bool, column: Int) -> String {
    switch value {
    case .text(let text):
      return YAMLText.scalar(
        text, in: inFlow ? .flow : .block(indent: column + 2), lineBreak: lineBreak)
    case .list(let items):
      let texts = Self.texts(items[...])
      let flow = "[" + texts.map { YAMLText.scalar($0, in: .flow) }.joined(separator: ", ") + "]"
      let isShort = flow.count <= 60 && texts.allSatisfy { YAMLText.canBePlain($0, inFlow: true) }
      if inFlow || isShort || texts.isEmpty { return flow }
      return lineBreak + spaces(column + 2) + blockItems(texts, column: column + 2)
    case .map(let entries):
      if inFlow || entries.isEmpty {
        let parts = entries.map {
          Self.key($0.name, inFlow: true) + ": " + encode($0.value, inFlow: true, column: column)
        }
        return "{" + parts.joined(separator: ", ") + "}"
      }
      return entries.map {
        lineBreak + spaces(column + 2) + Self.key($0.name, inFlow: false) + ":"
          + separated(encode($0.value, inFlow: false, column: column + 2))
      }.joined()
    }
  }

  private func blockItems(_ texts: [String], column: Int) -> String {
    texts.map {
      "- " + YAMLText.scalar($0, in: .block(indent: column + 2), lineBreak: lineBreak)
    }.joined(separator: lineBreak + spaces(column))
  }

  /// More items behind the last one of a list.
  func appending(_ texts: [String], to place: Place) -> [YAMLSplice] {
    guard !texts.isEmpty, let items = place.node.items else { return [] }
    let node = place.node
    if isBracketed(node) {
      let text = texts.map { YAMLText.scalar($0, in: .flow) }.joined(separator: ", ")
      guard let last = items.last else {
        return [.insertion(node.range.upperBound - 1, text)]
      }
      return [.insertion(last.range.upperBound, ", " + text)]
    }
    let column = column(of: node.range.lowerBound)
    let end = lineEnd(after: node.range.upperBound)
    return [
      .insertion(end, lineBreak + spaces(column) + blockItems(texts, column: column))
    ]
  }

  /// The end of the line on which a value ends, behind its comment.
  private func lineEnd(after offset: Int) -> Int { line(at: offset).end }

  // Inserting and removing

  func inserting(_ path: [Step], _ value: YAMLShape, after: String?) throws(Problem) -> [YAMLSplice] {
    // The deepest part of the path that is there.
    var known = path.count - 1
    while known > 0, (try? find(Array(path[..<known]))) == nil { known -= 1 }
    guard known >= 0 else { throw .notFound(path) }
    var value = value
    for step in path[(known + 1)...].reversed() {
      guard case .key(let name) = step else { throw .notFound(path) }
      value = .map([YAMLShape.Entry(name: name, value: value)])
    }
    guard case .key(let name) = path[known] else { throw .notFound(path) }
    let parentPath = Array(path[..<known])
    let place = try parentPath.isEmpty
      ? Place(node: root, isFlow: false, column: -2) : find(parentPath)
    let key = Self.key(name, inFlow: place.isFlow || isBracketed(place.node)) + ":"
    guard let entries = place.node.entries else {
      guard place.node.isNull else { throw .notAMap(parentPath) }
      return replacing(place, with: .map([YAMLShape.Entry(name: name, value: value)]))
    }
    if isBracketed(place.node) {
      let text = key + " " + encode(value, inFlow: true, column: 0)
      let anchor = entries.first { $0.name == after } ?? entries.last
      guard let anchor else { return [.insertion(place.node.range.upperBound - 1, text)] }
      return [.insertion(end(of: anchor), ", " + text)]
    }
    guard let anchor = entries.first(where: { $0.name == after }) ?? entries.last else {
      let endsLine = range.isEmpty || bytes[range.upperBound - 1].isLineBreak
      let text = key + separated(encode(value, inFlow: false, column: 0))
      return [.insertion(range.upperBound, (endsLine ? "" : lineBreak) + text + lineBreak)]
    }
    let column = column(of: entries[0].key.range.lowerBound)
    let text = key + separated(encode(value, inFlow: false, column: column))
    return [.insertion(lineEnd(after: end(of: anchor)), lineBreak + spaces(column) + text)]
  }

  private func end(of entry: YAMLNode.Entry) -> Int {
    max(entry.key.range.upperBound, entry.value.range.upperBound)
  }

  func removing(_ entry: YAMLNode.Entry, from parent: YAMLNode, _ place: Place) -> [YAMLSplice] {
    let entries = parent.entries ?? []
    guard let index = entries.firstIndex(where: { $0.key.range == entry.key.range }) else { return [] }
    let start = entry.key.range.lowerBound
    if place.isFlow {
      if index + 1 < entries.count {
        return [YAMLSplice(start..<entries[index + 1].key.range.lowerBound, "")]
      }
      if index > 0 { return [YAMLSplice(end(of: entries[index - 1])..<end(of: entry), "")] }
      return [YAMLSplice(start..<end(of: entry), "")]
    }
    let isRoot = parent.range == root.range
    if entries.count == 1, !isRoot {
      return [YAMLSplice(start..<end(of: entry), "{}")]
    }
    var lineStart = start
    while lineStart > range.lowerBound, bytes[lineStart - 1] == .space { lineStart -= 1 }
    let isFirstOnLine = lineStart == range.lowerBound || bytes[lineStart - 1].isLineBreak
    if !isFirstOnLine, index + 1 < entries.count {
      return [YAMLSplice(start..<entries[index + 1].key.range.lowerBound, "")]
    }
    let last = line(at: end(of: entry))
    if last.next == last.end, lineStart > range.lowerBound {
      // The last line has no line break: the one before it goes instead.
      var before = lineStart - 1
      if bytes[before] == .lineFeed, before > range.lowerBound, bytes[before - 1] == .return {
        before -= 1
      }
      return [YAMLSplice(before..<last.end, "")]
    }
    return [YAMLSplice(lineStart..<last.next, "")]
  }
}
