package import Diagnostics
package import DomainModel
package import FileAccess
import LibraryLoading
import Searching
package import StyleChecking

/// A team's folder, loaded: what the commands and the servers work on. A value; a reload makes a new one.
package struct Workspace: Sendable {
  /// The folder that holds `styleguide.yaml`.
  package let root: String
  package let library: Library
  /// What loading had to say about the files.
  package let loadingDiagnostics: [Diagnostic]

  private let lazyStyle: LazyStyleChecker
  let lazySearch = LazyValue<MemorySearch>()

  init(root: String, library: Library, loadingDiagnostics: [Diagnostic]) {
    self.root = root
    self.library = library
    self.loadingDiagnostics = loadingDiagnostics
    lazyStyle = LazyStyleChecker(library)
  }

  /// All that the library asks of a text, made when somebody first asks.
  package var style: StyleChecker { lazyStyle.value }

  /// What is wrong with the rules by themselves: words and patterns that cannot be looked for, and so on.
  package var ruleDiagnostics: [Diagnostic] { style.diagnostics }

  /// - Throws: `FileProblem` when the folder cannot be listed at all. Anything wrong with a file is a finding.
  package static func open(
    _ location: LibraryLocation, only kinds: [ItemKind]? = nil,
    onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)? = nil
  ) async throws(FileProblem) -> Workspace {
    try await load(
      DiskFileTree(root: location.root), root: location.root, only: kinds, onProgress: onProgress)
  }

  /// What replies are checked by, besides the guide: nothing in a template changes what is found.
  package static let checkedBy: [ItemKind] = [.rule, .scenario, .fact]

  package static func load(
    _ tree: any FileTree, root: String, only kinds: [ItemKind]? = nil,
    onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)? = nil
  ) async throws(FileProblem) -> Workspace {
    let loaded = try await LibraryLoader(tree, only: kinds, onProgress: onProgress).load()
    return Workspace(root: root, library: loaded.value, loadingDiagnostics: loaded.diagnostics)
  }

  /// Whether all of the guide could be read. Where it could not, nobody knows which names it has.
  package var isGuideWhole: Bool {
    !loadingDiagnostics.contains { diagnostic in
      diagnostic.location.file == library.styleGuide.path && diagnostic.severity == .error
        && !LoadingChecks.ofWholeGuides.contains(diagnostic.check)
    }
  }

  /// The text of a file of the library, for reports.
  package func source(_ path: String) -> [UInt8]? { library.sources[path]?.bytes }
}
