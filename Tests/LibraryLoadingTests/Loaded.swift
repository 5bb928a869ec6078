import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import TestSupport

/// A library after loading, with its findings as tests compare them.
struct Loaded {
  let library: Library
  let diagnostics: [Diagnostic]

  /// A whole library in one string (`fileTree`).
  init(_ text: String) async throws { try await self.init(fileTree(text)) }

  init(_ tree: some FileTree) async throws {
    let parsed = try await LibraryLoader(tree).load()
    library = parsed.value
    diagnostics = parsed.diagnostics
  }

  /// `path:line:column check`, sorted.
  var findings: [String] {
    diagnostics.map { $0.place(in: library.sources[$0.location.file]?.bytes) }.sorted()
  }

  /// The findings of one check.
  func diagnostics(_ check: Check) -> [Diagnostic] { diagnostics.filter { $0.check == check } }

  func template(_ id: String) throws -> Template {
    guard let template = library.templates.first(where: { $0.id == id }) else {
      throw Missing(id: id, ids: library.templates.map(\.id))
    }
    return template
  }

  struct Missing: Error {
    var id: String
    var ids: [String]
  }
}

/// Everything that a value holds but where it was written: what two ways of writing must agree on.
func contents(of value: Any) -> String {
  if value is SourceRange || value is SourceText { return "" }
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .optional {
    return mirror.children.first.map { contents(of: $0.value) } ?? "nil"
  }
  guard !mirror.children.isEmpty else { return "\(value)" }
  let children = mirror.children.map { "\($0.label ?? ""): \(contents(of: $0.value))" }
  let isSorted = mirror.displayStyle == .dictionary || mirror.displayStyle == .set
  return "(" + (isSorted ? children.sorted() : children).joined(separator: ", ") + ")"
}
