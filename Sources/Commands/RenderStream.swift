import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Rendering
import Reports

/// `kouwen render --ndjson`: reads a request a line and answers a line, in order (design section 9).
///
///     {"id": "refund/when", "data": {"amount": "25 元"}, "lang": "zh", "profile": …, "channel": …}
///     {"template": "{{ a }}", "data": {"a": 1}, "partials": {"p": "…"}}
///
/// answers `{"text": …}`, `{"missing": […], "unknown": […]}` or
/// `{"error": {"message", "line", "column"}}`. What has arrived is answered at once; a long input is
/// worked on by all processors, and memory does not grow with its length.
struct RenderStream {
  /// Nil where there is none: raw templates need no library.
  let workspace: Workspace?
  let mode: RenderMode
  let today: CivilDate
  let session: Session

  /// Input below which a second worker would only be in the way.
  private static let bytesPerWorker = 16 << 10
  private static let workerCount = 8

  func run() async throws {
    var batches = LineBatches()
    var workers = (0..<Self.workerCount).map { _ in
      RenderStreamWorker(workspace, mode, session.language, today)
    }
    while let batch = try next(&batches) {
      let shares = Self.shares(of: batch)
      if shares.count == 1 {
        try session.printLines(workers[0].answers(to: batch, lines: shares[0]))
        continue
      }
      let answers = await withTaskGroup(of: (Int, RenderStreamWorker, [UInt8]).self) { group in
        for (index, share) in shares.enumerated() {
          var worker = workers[index]
          group.addTask {
            let answers = worker.answers(to: batch, lines: share)
            return (index, worker, answers)
          }
        }
        var answers = [[UInt8]](repeating: [], count: shares.count)
        for await (index, worker, bytes) in group {
          workers[index] = worker
          answers[index] = bytes
        }
        return answers
      }
      for bytes in answers { try session.printLines(bytes) }
    }
  }

  private func next(_ batches: inout LineBatches) throws -> LineBatches.Batch? {
    do { return try batches.next() } catch { throw session.fail(2, error.message) }
  }

  /// The lines of a batch in as many stretches as there are workers for them.
  private static func shares(of batch: LineBatches.Batch) -> [Range<Int>] {
    let count = min(workerCount, max(1, batch.bytes.count / bytesPerWorker))
    let lines = batch.lines.count
    return (0..<count).map { lines * $0 / count..<lines * ($0 + 1) / count }.filter { !$0.isEmpty }
  }
}
