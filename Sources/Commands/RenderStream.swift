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
  /// What the filter `date` takes for now; nil is the beginning of today.
  let now: Instant?
  let session: Session

  /// Input below which a second worker would only be in the way.
  private static let bytesPerWorker = 16 << 10

  func run() async throws {
    var batches = LineBatches()
    let prepared = PreparedReplies()
    var workers = (0..<SystemProcessors.count).map { _ in
      RenderStreamWorker(
        StreamRendering(
          workspace, mode: mode, language: session.language, today: today, now: now,
          sharing: prepared), workspace, session.language)
    }
    while let batch = try next(&batches) {
      let shares = Self.shares(of: batch, among: workers.count)
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
  private static func shares(of batch: LineBatches.Batch, among workerCount: Int) -> [Range<Int>] {
    let count = min(workerCount, max(1, batch.bytes.count / bytesPerWorker))
    let lines = batch.lines.count
    return (0..<count).map { lines * $0 / count..<lines * ($0 + 1) / count }.filter { !$0.isEmpty }
  }
}
