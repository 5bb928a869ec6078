import Diagnostics
import YAMLReading

/// One key of a file: its two names, what may stand behind it, and how that becomes a value.
struct Key<Value>: DescribedKey, Sendable {
  let name: String
  let chinese: String
  let fingerprint: UInt64
  let shape: Shape<Value>
  let isRequired: Bool
  let summary: Message

  init(
    _ name: String, _ chinese: String, _ shape: Shape<Value>, required isRequired: Bool = false,
    zh: String, en: String
  ) {
    self.name = name
    self.chinese = chinese
    self.fingerprint = KeyTable.fingerprint(name)
    self.shape = shape
    self.isRequired = isRequired
    self.summary = Message(zh: zh, en: en)
  }

  var description: KeyDescription {
    KeyDescription(
      name: name, chinese: chinese, schema: shape.schema, isRequired: isRequired, summary: summary)
  }
}

extension Key {
  /// Whether a map gives the key anything, right or wrong.
  func isWritten(in node: YAMLNode) -> Bool {
    guard let value = node[name] ?? node[chinese] else { return false }
    return !value.isNull
  }
}

/// A key of any value's type, for tables of keys.
protocol DescribedKey: Sendable {
  var description: KeyDescription { get }
}

/// What may stand behind a key, and how it is read. `read` adds findings and gives nil when nothing can be made of it.
struct Shape<Value>: Sendable {
  let schema: Schema
  let read: @Sendable (YAMLNode, inout Reading) -> Value?

  init(_ schema: Schema, _ read: @escaping @Sendable (YAMLNode, inout Reading) -> Value?) {
    self.schema = schema
    self.read = read
  }
}

/// One file while it is read: where it stands, its bytes, and what there is to say about it.
struct Reading {
  let path: String
  let bytes: [UInt8]
  /// A slip kept some lines from being read: what seems to be missing may be there.
  let isPartial: Bool
  /// Names of keys that are absent because somebody wrote them otherwise, which is reported.
  var misspeltKeys: Set<String> = []
  var diagnostics: [Diagnostic] = []

  init(path: String, bytes: [UInt8], isPartial: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isPartial = isPartial
  }

  func place(_ node: YAMLNode) -> SourceRange { place(node.range) }
  func place(_ range: Range<Int>) -> SourceRange { SourceRange(file: path, utf8: range) }

  mutating func report(
    _ check: Check, _ message: Message, at range: Range<Int>, help: Message? = nil,
    fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(check, message, at: place(range), help: help, fixes: fixes))
  }
}
