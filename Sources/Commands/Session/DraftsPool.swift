import LibraryLoading
import Operations
import Synchronization

/// Checks of replies for tasks that run at the same time: each takes one and gives it back.
final class DraftsPool: Sendable {
  private let workspace: Workspace
  private let shared: ReplyDrafts
  private let state: Mutex<State>
  private let bytesUntilOwnRules: Int

  private struct State {
    /// How much was checked so far, in bytes.
    var checked = 0
    /// For tasks that share with no other.
    var free: [ReplyDrafts]
  }

  /// - Parameter bytesUntilOwnRules: how much is checked by rules that all tasks share, until each task takes
  ///   rules that no other one reads. To wait for each other's counting of references costs as much by then
  ///   as to compile them again, and nobody knows how much is still to come.
  init(_ workspace: Workspace, bytesUntilOwnRules: Int = 2 << 20) {
    self.workspace = workspace
    self.bytesUntilOwnRules = bytesUntilOwnRules
    shared = ReplyDrafts(workspace)
    state = Mutex(State(free: [shared]))
  }

  /// - Parameter body: says how many bytes it checked, beside its result.
  func withOne<Result>(_ body: (ReplyDrafts) -> (Result, checked: Int)) -> Result {
    let (isOwn, free) = state.withLock { state -> (Bool, ReplyDrafts?) in
      guard state.checked >= bytesUntilOwnRules else { return (false, shared) }
      return (true, state.free.popLast())
    }
    let drafts = free ?? ReplyDrafts(ofItsOwn: workspace)
    let (result, checked) = body(drafts)
    state.withLock { state in
      state.checked += checked
      if isOwn { state.free.append(drafts) }
    }
    return result
  }
}
