import Synchronization

/// What the workers of one stream have prepared of the library: each text once for all of them.
package final class PreparedReplies: Sendable {
  private let prepared = Mutex<[StreamRendering.LibraryRequest: StreamRendering.Prepared]>([:])

  package init() {}

  subscript(request: StreamRendering.LibraryRequest) -> StreamRendering.Prepared? {
    get { prepared.withLock { $0[request] } }
    set { prepared.withLock { $0[request] = newValue } }
  }
}
