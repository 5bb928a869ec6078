import Diagnostics
import FileAccess
import LibraryLoading

/// Looks whether the guide can be read, beside a search, which does without it.
package struct GuideCheck: Sendable {
  private let tree: DiskFileTree

  init(_ tree: DiskFileTree) { self.tree = tree }

  /// Where not, names of channels, profiles and languages may be missing.
  package func isGuideWhole() async -> Bool {
    guard let loaded = try? await LibraryLoader(tree, only: []).load() else { return true }
    return Workspace(
      root: tree.root, library: loaded.value, loadingDiagnostics: loaded.diagnostics
    ).isGuideWhole
  }
}
