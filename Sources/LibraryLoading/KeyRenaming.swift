package import Diagnostics
import DomainModel
package import YAMLReading

/// Which of their two names the keys and fixed words of a file bear.
package enum KeyLanguage: String, CaseIterable, Sendable {
  case zh
  case en
}

/// Gives the keys and fixed words of a file their Chinese or their English names, and leaves every
/// other byte as it is: quotes, comments, the order of keys, names that the author chose.
///
/// It walks the file along the tables that the loader reads by, so a word is renamed only where the
/// loader takes it for a key or a choice. What the tables do not know stays.
package struct KeyRenaming {
  private let language: KeyLanguage
  private let bytes: [UInt8]
  private var edits: [TextEdit] = []

  private init(_ language: KeyLanguage, _ bytes: [UInt8]) {
    self.language = language
    self.bytes = bytes
  }

  /// The edits for one file, in the order of their places.
  /// - Parameters:
  ///   - root: what the file's YAML was read as; its ranges lie in `bytes`.
  package static func edits(
    _ root: YAMLNode, _ schema: FileSchema, to language: KeyLanguage, in bytes: [UInt8]
  ) -> [TextEdit] {
    var renaming = KeyRenaming(language, bytes)
    renaming.walk(root, schema.keys)
    return renaming.edits
  }

  private mutating func walk(_ node: YAMLNode, _ table: KeyTable) {
    guard let entries = node.entries else { return }
    for entry in entries {
      guard let key = table.key(called: entry.name) else { continue }
      let name = language == .zh ? key.chinese : key.name
      // A key that is there under both names has its finding; renaming it would make it one name twice.
      if !entries.contains(where: { $0.name == name }) { rename(entry.key, to: name) }
      walk(entry.value, key.schema, within: table)
    }
  }

  private mutating func walk(_ node: YAMLNode, _ schema: Schema, within table: KeyTable) {
    switch schema {
    case .text, .lines, .integer, .number, .date, .days: break
    case .flag: renameFlag(node)
    case .choice(let words): renameChoice(node, words)
    case .stretch: renameStretch(node)
    case .list(let item):
      // A single value counts as a list of one.
      for node in node.items ?? [node] { walk(node, item, within: table) }
    case .map(let item):
      for entry in node.entries ?? [] { walk(entry.value, item, within: table) }
    case .object(let table): walk(node, table)
    case .sameKeysAgain:
      for node in node.items ?? [node] { walk(node, table) }
    case .anyOf(let choices):
      guard let choice = choices.first(where: { $0.accepts(node) }) else { return }
      walk(node, choice, within: table)
    }
  }

  private mutating func renameFlag(_ node: YAMLNode) {
    guard let isOn = node.text.flatMap(FlagWords.value) else { return }
    rename(node, to: FlagWords.word(for: isOn, language))
  }

  private mutating func renameChoice(
    _ node: YAMLNode, _ words: [(english: String, chinese: String)]
  ) {
    guard let text = node.text,
      let word = words.first(where: { $0.english == text || $0.chinese == text })
    else { return }
    rename(node, to: language == .zh ? word.chinese : word.english)
  }

  private mutating func renameStretch(_ node: YAMLNode) {
    guard let reach = node.text.flatMap(Rule.Reach.init(text:)) else { return }
    rename(node, to: reach.text(language))
  }

  /// Replaces a word inside its quotes, where it has any. A word that is not written as it reads
  /// (escapes, blocks, mended slips) is left to its author.
  private mutating func rename(_ node: YAMLNode, to word: String) {
    guard case .scalar(let scalar) = node.content, scalar.text != word else { return }
    var range = node.range
    switch scalar.style {
    case .plain: break
    case .singleQuoted, .doubleQuoted:
      guard range.count >= 2 else { return }
      range = range.lowerBound + 1..<range.upperBound - 1
    case .literal, .folded: return
    }
    guard range.upperBound <= bytes.count, bytes[range].elementsEqual(scalar.text.utf8) else {
      return
    }
    edits.append(TextEdit(range, replacement: word))
  }
}

extension Schema {
  /// Whether a value of this form can stand here at all; of several forms the first that can is taken.
  fileprivate func accepts(_ node: YAMLNode) -> Bool {
    switch (self, node.content) {
    case (.map, .mapping), (.object, .mapping), (.sameKeysAgain, .mapping): true
    case (.list, .sequence), (.lines, .sequence), (.sameKeysAgain, .sequence): true
    case (.map, _), (.object, _), (_, .mapping), (_, .sequence), (.sameKeysAgain, _): false
    default: true
    }
  }
}

extension [TextEdit] {
  /// A text with these edits made. They are in the order of their places and do not overlap.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + count * 8)
    var place = 0
    for edit in self {
      result += bytes[place..<edit.range.lowerBound]
      result += edit.replacement.utf8
      place = edit.range.upperBound
    }
    return result + bytes[place...]
  }
}
