package import Diagnostics
package import DomainModel
package import LibraryLoading
import TemplateParsing
import YAMLReading

/// Gives the keys, fixed words and part markers of whole files their Chinese or English names.
package struct KeyConversion: Sendable {
  private let language: KeyLanguage
  /// What a part is called in a marker, by every name it has.
  private let partNames: [String: String]

  /// - Parameters:
  ///   - parts: the guide's parts; their Chinese labels stand in markers, their ids where a label is missing.
  package init(to language: KeyLanguage, parts: [StyleGuide.PartName]) {
    self.language = language
    var names: [String: String] = [:]
    for part in parts {
      let name = language == .zh ? Self.markerName(part) : part.id
      for other in [part.id, part.label?.zh, part.label?.en].compactMap({ $0 }) {
        names[other] = name
      }
    }
    partNames = names
  }

  /// A label with a space or a comma in it would be read as several names.
  private static func markerName(_ part: StyleGuide.PartName) -> String {
    guard let label = part.label?.zh, !label.contains(where: { " ,，、\t\u{3000}".contains($0) })
    else { return part.id }
    return label
  }

  /// The edits for one file of the library, in the order of their places. None for a file that is
  /// not the library's, or whose front matter cannot be read.
  package func edits(_ bytes: [UInt8], path: String) -> [TextEdit] {
    if path == LibraryLoader.guidePath {
      guard let root = YAMLFile.read(bytes, path: path).value else { return [] }
      return KeyRenaming.edits(root, .styleguide, to: language, in: bytes)
    }
    guard let kind = ItemKind.allCases.first(where: { path.hasPrefix("library/\($0.folder)/") })
    else { return [] }
    let document = FrontMatter.read(bytes, path: path).value
    guard let root = document.root else { return [] }
    let edits = KeyRenaming.edits(root, FileSchema(kind), to: language, in: bytes)
    guard kind == .template || kind == .partial else { return edits }
    return edits + partMarkers(bytes, in: document.body, path: path)
  }

  /// The edits for a whole library, by path. A variant that was up to date with its base stays so:
  /// its `based_on` names the base's body as it will be.
  package func edits(_ library: Library) -> [String: [TextEdit]] {
    var result: [String: [TextEdit]] = [:]
    for source in library.sources {
      let edits = edits(source.bytes, path: source.path)
      if !edits.isEmpty { result[source.path] = edits }
    }
    for variant in library.templates where variant.isVariant {
      guard let base = library.template(variant.baseID),
        let bodyEdits = result[base.path]?.filter({
          $0.range.lowerBound >= base.source.body.lowerBound
        }),
        !bodyEdits.isEmpty
      else { continue }
      let shifted = bodyEdits.map { edit in
        let start = edit.range.lowerBound - base.source.body.lowerBound
        return TextEdit(start..<start + edit.range.count, replacement: edit.replacement)
      }
      let newBody = shifted.applied(to: Array(base.source.bytes[base.source.body]))
      guard let edit = BasedOnUpdate.edit(variant, base: base, newBody: newBody) else { continue }
      let all = result[variant.path, default: []] + [edit]
      result[variant.path] = all.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return result
  }

  private func partMarkers(_ bytes: [UInt8], in body: Range<Int>, path: String) -> [TextEdit] {
    let parsed = TemplateParser.parse(bytes, in: body, path: path).value
    return parsed.partMarkers.flatMap(\.names).compactMap { name in
      guard let new = partNames[name.text], new != name.text else { return nil }
      return TextEdit(name.range, replacement: new)
    }
  }
}

extension FileSchema {
  fileprivate init(_ kind: ItemKind) {
    switch kind {
    case .template: self = .template
    case .rule: self = .rule
    case .scenario: self = .scenario
    case .fact: self = .fact
    case .partial: self = .partial
    case .guide: self = .guide
    case .case: self = .case
    }
  }
}
