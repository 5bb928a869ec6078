import LibraryLoading
import Operations
import Synchronization

/// Checks of replies for tasks that run at the same time: each takes one and gives it back.
final class DraftsPool: Sendable {
  private let workspace: Workspace
  private let shared: ReplyDrafts
  private let isLarge: Bool
  private let free: Mutex<[ReplyDrafts]>

  /// - Parameter isLarge: whether there is so much to check that each task gets rules of its own; else
  ///   all share the library's.
  init(_ workspace: Workspace, isLarge: Bool) {
    self.workspace = workspace
    self.isLarge = isLarge
    shared = ReplyDrafts(workspace)
    free = Mutex([shared])
  }

  func withOne<Result>(_ body: (ReplyDrafts) -> Result) -> Result {
    guard isLarge else { return body(shared) }
    let drafts = free.withLock { $0.popLast() } ?? ReplyDrafts(ofItsOwn: workspace)
    defer { free.withLock { $0.append(drafts) } }
    return body(drafts)
  }
}
