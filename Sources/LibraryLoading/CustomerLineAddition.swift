import Diagnostics
import DomainModel
package import YAMLReading

/// Adds one line to what customers say in a template's file, and leaves every other byte as it is:
/// into the `|` block or list that is there, under the name that the key has there, or, where the
/// file has none, below the keys that stand before it in the table.
package enum CustomerLineAddition {
  /// - Parameters:
  ///   - line: one line of visible text.
  ///   - defaults: lines that the template has from elsewhere, which a key of its own would replace.
  /// - Throws: where the front matter cannot be read, or no edit adds this line and nothing else.
  package static func adding(
    _ line: String, besides defaults: [String] = [], to bytes: [UInt8]
  ) throws(YAMLEditor.Problem) -> [UInt8] {
    var editor = try YAMLEditor(bytes)
    let names = [TemplateKeys.customerSays.name, TemplateKeys.customerSays.chinese]
    let name =
      names.first { editor.node(at: [.key($0)]) != nil }
      ?? names[usesChineseKeys(editor) ? 1 : 0]
    let path: [YAMLEditor.Step] = [.key(name)]
    let isWritten = editor.node(at: path).map { !$0.isNull } ?? false
    guard let old = isWritten ? lines(of: bytes) : defaults else { throw .unreadable }
    let wanted = old + [line]
    if isWritten {
      try editor.append(line, to: path, asLines: true)
    } else {
      try editor.set(path, to: .lines(wanted), after: anchor(editor))
    }
    // Where no block fits, beside a comment or in braces, the lines become one quoted text.
    let isText = editor.node(at: path)?.items == nil && !isBlock(editor.node(at: path))
    if !isText, lines(of: editor.result()) == wanted { return editor.result() }
    editor = try YAMLEditor(bytes)
    try editor.set(path, to: .list(wanted), after: anchor(editor))
    guard lines(of: editor.result()) == wanted else { throw .tooTangled(path) }
    return editor.result()
  }

  /// What customers say as the loader reads it; nil where the front matter cannot be read.
  private static func lines(of bytes: [UInt8]) -> [String]? {
    let document = FrontMatter.read(bytes, path: "").value
    guard let root = document.root, !document.isPartial else { return nil }
    var reading = Reading(path: "", bytes: bytes)
    return (TemplateFields.read(root, &reading).customerSays ?? []).map(\.value)
  }

  private static func isBlock(_ node: YAMLNode?) -> Bool {
    guard case .scalar(let scalar) = node?.content else { return false }
    return scalar.style == .literal
  }

  private static func keys(_ editor: YAMLEditor) -> [String] {
    (editor.node(at: [])?.entries ?? []).compactMap(\.name)
  }

  private static func usesChineseKeys(_ editor: YAMLEditor) -> Bool {
    let names = keys(editor)
    return TemplateKeys.table.keys.contains { key in
      key.chinese != key.name && names.contains(key.chinese)
    }
  }

  /// The last key of the file that the table has before this one.
  private static func anchor(_ editor: YAMLEditor) -> String? {
    let before = TemplateKeys.table.keys.prefix { $0.name != TemplateKeys.customerSays.name }
    return keys(editor).last { name in
      before.contains { $0.name == name || $0.chinese == name }
    }
  }
}
