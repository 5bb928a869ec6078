import Diagnostics
import DomainModel
import Operations

extension Session {
  /// The texts of a reply that a command's arguments name; ends the run where they make none.
  func selection(
    _ names: [String], for wish: VariantWish, in workspace: Workspace
  ) throws -> ReplySelection {
    do {
      return try workspace.selection(names, for: wish)
    } catch {
      throw fail(error.meansNoText ? 1 : 64, error.message, help: error.help)
    }
  }
}
