import Diagnostics

/// Changes one value of a file at a time and leaves every other byte as it was: comments, the order
/// of keys, quotes, line endings, a byte order mark.
///
/// After each change the text is read again; a change that would mean anything else than what was
/// asked for is not made, and throws.
package struct YAMLEditor: Sendable {
  package enum Kind: Hashable, Sendable {
    /// Front matter between `---` lines, and a body, which is never touched.
    case frontMatter
    /// YAML from the first line to the last.
    case file
  }

  /// The way from the root to a value: `["slots", "eta", "label"]`, `["examples", 0, "bad"]`.
  package enum Step: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case item(Int)

    package init(stringLiteral value: String) { self = .key(value) }
    package init(integerLiteral value: Int) { self = .item(value) }
  }

  package enum Value: Hashable, Sendable {
    case text(String)
    case list([String])
    /// Sentences, one a line: a `|` block where nothing is written yet, otherwise what is there.
    case lines([String])
  }

  package enum Problem: Error, Hashable, Sendable {
    /// The file has no front matter, or one that cannot be read.
    case unreadable
    case notFound([Step])
    /// A key was to be put into a text or list.
    case notAMap([Step])
    case exists([Step])
    /// No edit was found that changes this and nothing else.
    case tooTangled([Step])
  }

  let kind: Kind
  var bytes: [UInt8]
  var root: YAMLNode
  /// Where the YAML stands.
  var range: Range<Int>

  package init(_ bytes: [UInt8], kind: Kind = .frontMatter) throws(Problem) {
    guard let (root, range) = Self.read(bytes, kind) else { throw .unreadable }
    self.kind = kind
    self.bytes = bytes
    self.root = root
    self.range = range
  }

  package func result() -> [UInt8] { bytes }

  /// The value at a path, as it is now.
  package func node(at path: [Step]) -> YAMLNode? {
    path.isEmpty ? root : try? find(path).node
  }

  /// Sets a value, and adds its key where it is missing: behind the key named `after`, else last.
  package mutating func set(_ path: [Step], to value: Value, after: String? = nil)
    throws(Problem)
  {
    let change: YAMLShape
    switch value {
    case .text(let text): change = .text(text)
    case .list(let items): change = .list(items.map(YAMLShape.text))
    case .lines(let lines):
      let isList = node(at: path)?.items != nil || !Self.areLines(lines)
      change =
        isList
        ? .list(lines.map(YAMLShape.text)) : .text(lines.joined(separator: "\n") + "\n")
    }
    let expected = YAMLShape(root).setting(path[...], to: change)
    let edits: [YAMLSplice]
    if let place = try? find(path) {
      edits = replacing(place, with: change)
    } else {
      edits = try inserting(path, change, after: after)
    }
    try apply(edits, expecting: expected, at: path)
  }

  package mutating func remove(_ path: [Step]) throws(Problem) {
    let place = try find(path)
    guard let entry = place.entry, let parent = place.parent else { throw .notFound(path) }
    let expected = YAMLShape(root).setting(path[...], to: nil)
    try apply(removing(entry, from: parent, place), expecting: expected, at: path)
  }

  package mutating func rename(_ path: [Step], to name: String) throws(Problem) {
    let place = try find(path)
    guard let entry = place.entry, let parent = place.parent else { throw .notFound(path) }
    if parent[name] != nil, entry.name != name { throw .exists(path.dropLast() + [.key(name)]) }
    let expected = YAMLShape(root).renaming(path[...], to: name)
    let key = Self.key(name, inFlow: place.isFlow)
    try apply([YAMLSplice(entry.key.range, key)], expecting: expected, at: path)
  }

  /// Adds one item to a list, or one line to a `|` block. A single text becomes a list of two;
  /// a key that is missing or empty becomes a `|` block when `asLines`, else a list of one.
  package mutating func append(_ text: String, to path: [Step], asLines: Bool = false)
    throws(Problem)
  {
    guard let place = try? find(path), !place.node.isNull else {
      try set(path, to: asLines ? .lines([text]) : .list([text]))
      return
    }
    switch place.node.content {
    case .mapping: throw .notFound(path)
    case .sequence(let items):
      let expected = YAMLShape(root).setting(
        path[...], to: .list(items.map(YAMLShape.init) + [.text(text)]))
      try apply(appending([text], to: place), expecting: expected, at: path)
    case .scalar(let scalar) where scalar.style == .literal && Self.areLines([text]):
      let old = scalar.text
      let isOpen = old.utf8.last != .lineFeed && !old.isEmpty
      let expected = YAMLShape(root).setting(
        path[...], to: .text(old + (isOpen ? "\n" : "") + text + (isOpen ? "" : "\n")))
      let edit = YAMLSplice.insertion(
        place.node.range.upperBound, lineBreak + spaces(blockIndent(place)) + text)
      try apply([edit], expecting: expected, at: path)
    case .scalar(let scalar):
      let known =
        scalar.style == .literal
        ? scalar.text.split(separator: "\n").map(String.init) : [scalar.text]
      try set(path, to: .list(known + [text]))
    }
  }

  private static func read(_ bytes: [UInt8], _ kind: Kind) -> (YAMLNode, Range<Int>)? {
    switch kind {
    case .frontMatter:
      let document = FrontMatter.read(bytes, path: "").value
      guard let root = document.root, !document.isPartial else { return nil }
      return (root, document.frontMatter)
    case .file:
      let document = YAMLFile.readDocument(bytes, path: "").value
      let start = min(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, bytes.count)
      if document.isPartial { return nil }
      let empty = YAMLNode(range: start..<bytes.count, content: .mapping([]))
      return (document.root ?? empty, start..<bytes.count)
    }
  }

  private mutating func apply(
    _ edits: [YAMLSplice], expecting shape: YAMLShape, at path: [Step]
  ) throws(Problem) {
    var new = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      new.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    guard let (root, range) = Self.read(new, kind), YAMLShape(root) == shape else {
      throw .tooTangled(path)
    }
    self.bytes = new
    self.root = root
    self.range = range
  }

  /// Whether each text can be a line of a `|` block.
  static func areLines(_ lines: [String]) -> Bool {
    lines.allSatisfy {
      !$0.utf8.contains(.lineFeed)
        && YAMLText.literal($0, indent: 2, lineBreak: "\n") != nil
    }
  }

  static func key(_ name: String, inFlow: Bool) -> String {
    let hasColon = name.unicodeScalars.contains { $0 == ":" || $0 == "：" }
    return YAMLText.canBePlain(name, inFlow: inFlow) && !hasColon ? name : YAMLText.quoted(name)
  }

  var lineBreak: String { bytes.lineBreak }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// Text to put in place of a range of bytes.
struct YAMLSplice {
  var range: Range<Int>
  var text: String

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }

  static func insertion(_ place: Int, _ text: String) -> YAMLSplice {
    YAMLSplice(place..<place, text)
  }
}
