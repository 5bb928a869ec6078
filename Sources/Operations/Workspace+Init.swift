import CStarter
import Diagnostics
package import DomainModel
package import FileAccess
package import LibraryLoading

/// A file that is to be written, with its path from the library's folder.
package struct NewFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What a new library is to look like.
package struct StarterOptions: Hashable, Sendable {
  /// The language of its templates and comments.
  package var content: ContentLanguage
  package var keys: KeyLanguage
  /// Stands in the style guide, in the signature and wherever else the starter names the team.
  package var teamName: TeamName?
  /// The day on which the new templates count as reviewed.
  package var today: CivilDate

  package init(
    content: ContentLanguage, keys: KeyLanguage, teamName: TeamName? = nil, today: CivilDate
  ) {
    self.content = content
    self.keys = keys
    self.teamName = teamName
    self.today = today
  }

  package enum ContentLanguage: String, CaseIterable, Sendable {
    case zh
    case en
  }
}

/// A team's name that may stand anywhere in a starter: in a quoted value of YAML, in a reply, in Markdown.
package struct TeamName: Hashable, Sendable {
  package let text: String

  package enum Problem: Error, Hashable, Sendable {
    case empty
    /// More than `limit` characters.
    case tooLong(limit: Int)
    /// A sign that means something else in one of those places, or cannot be seen.
    case unusable(Character)
  }

  package static let maxCharacters = 40

  package init(_ name: String) throws(Problem) {
    let blank: Set<Character> = [" ", "\t", "\u{3000}"]
    var text = Substring(name)
    while let first = text.first, blank.contains(first) { text.removeFirst() }
    while let last = text.last, blank.contains(last) { text.removeLast() }
    guard !text.isEmpty else { throw .empty }
    guard text.count <= Self.maxCharacters else { throw .tooLong(limit: Self.maxCharacters) }
    for character in text {
      let isControl = character.unicodeScalars.contains {
        $0.properties.generalCategory == .control || $0.properties.generalCategory == .lineSeparator
          || $0.properties.generalCategory == .paragraphSeparator
      }
      if isControl || "\"\\{}<>⟦⟧".contains(character) { throw .unusable(character) }
    }
    self.text = String(text)
  }
}

extension Workspace {
  /// What the starters' files hold where `init` puts something else: no file is ever written with these.
  private enum Placeholder {
    /// A day that was never worked on: it stands for today, so that a new library has nothing to review.
    static let today = "2000-01-01"
    /// In quotes wherever it stands in YAML.
    static let teamName: [StarterOptions.ContentLanguage: String] = [
      .zh: "示例团队", .en: "Example Team",
    ]
  }

  /// The files of a new library, by path: what `kouwen init` writes.
  package static func starter(_ options: StarterOptions) -> [NewFile] {
    let files = embeddedFiles(options.content).map { file in
      NewFile(path: file.path, bytes: filled(file.bytes, options))
    }
    let tree = MemoryFileTree(
      Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    let conversion = KeyConversion(to: options.keys, parts: LibraryLoader(tree).styleGuide().parts)
    return files.map { file in
      let edits =
        file.path == readmePath
        ? exampleEdits(file.bytes, conversion) : conversion.edits(file.bytes, path: file.path)
      return NewFile(path: file.path, bytes: edits.applied(to: file.bytes))
    }
  }

  /// What is in a folder already and a new library must not touch, by path; empty where it may be written.
  package static func obstacles(in tree: any FileTree) throws(FileProblem) -> [String] {
    let library = try tree.entries(below: "library").map(\.path)
    do { _ = try tree.read(LibraryLocation.guideName, limit: .max) } catch .missing {
      return library
    }
    return [LibraryLocation.guideName] + library
  }

  private static func embeddedFiles(_ language: StarterOptions.ContentLanguage) -> [NewFile] {
    let folder = language.rawValue + "/"
    return (0..<starter_file_count()).compactMap { position in
      let file = starter_file_at(position)
      let path = String(cString: file.path)
      guard path.hasPrefix(folder) else { return nil }
      return NewFile(
        path: String(path.dropFirst(folder.count)),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }

  private static func filled(_ bytes: [UInt8], _ options: StarterOptions) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    text.replace(Placeholder.today, with: options.today.description)
    if let name = options.teamName, let placeholder = Placeholder.teamName[options.content] {
      text.replace(placeholder, with: name.text)
    }
    return Array(text.utf8)
  }

  private static let readmePath = "library/README.md"

  /// The README shows a whole template in a fenced block: its keys are those of the library.
  private static func exampleEdits(_ bytes: [UInt8], _ conversion: KeyConversion) -> [TextEdit] {
    let opening = Array("```markdown\n".utf8)
    let closing = Array("\n```".utf8)
    guard let start = bytes.firstRange(of: opening)?.upperBound,
      let end = bytes[start...].firstRange(of: closing)?.lowerBound
    else { return [] }
    return conversion.edits(Array(bytes[start...end]), path: "library/templates/example.md").map {
      TextEdit(
        $0.range.lowerBound + start..<$0.range.upperBound + start, replacement: $0.replacement)
    }
  }
}
