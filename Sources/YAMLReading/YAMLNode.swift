/// A piece of YAML that knows where it stands. Offsets are bytes of the whole file, front matter fence included.
package struct YAMLNode: Hashable, Sendable {
  /// From the first byte of the value to the end of its last, quotes and indicators included.
  package var range: Range<Int>
  package var content: Content

  package init(range: Range<Int>, content: Content) {
    self.range = range
    self.content = content
  }

  package enum Content: Hashable, Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// A single value. What `no`, `010` or `10:30` mean is for whoever wants a flag, a number or a time to say:
  /// here they are text.
  package struct Scalar: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(text: String, style: Style) {
      self.text = text
      self.style = style
    }

    package enum Style: Hashable, Sendable {
      case plain, singleQuoted, doubleQuoted, literal, folded
    }
  }

  package struct Entry: Hashable, Sendable {
    /// Always a scalar.
    package var key: YAMLNode
    package var value: YAMLNode

    package init(key: YAMLNode, value: YAMLNode) {
      self.key = key
      self.value = value
    }

    package var name: String { key.text ?? "" }
  }

  /// The text of a scalar; nil for lists and maps.
  package var text: String? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar.text
  }

  package var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  package var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// `key:` with nothing behind it, `~` or `null` (YAML 1.2 core schema), unquoted.
  package var isNull: Bool {
    guard case .scalar(let scalar) = content, scalar.style == .plain, scalar.text.utf8.count <= 4
    else { return false }
    return scalar.text.isEmpty || scalar.text == "~" || scalar.text == "null"
      || scalar.text == "Null" || scalar.text == "NULL"
  }

  package subscript(name: String) -> YAMLNode? {
    entries?.first { $0.name == name }?.value
  }
}
