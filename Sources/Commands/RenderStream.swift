import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Rendering
import Reports

/// `kouwen render --ndjson`: reads a request a line and answers a line, in order (README, "For programs").
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
    // Nil while one is at work: nothing of it is held twice, so nothing is copied when it learns.
    var workers: [RenderStreamWorker?] = (0..<SystemProcessors.count).map { _ in
      RenderStreamWorker(
        StreamRendering(
          workspace, mode: mode, language: session.language, today: today, now: now),
        workspace, session.language)
    }
    while let batch = try next(&batches) {
      let shares = batch.divided(
        into: min(workers.count, max(1, batch.bytes.count / Self.bytesPerWorker)))
      if shares.count == 1 {
        try session.printLines(workers[0]!.answers(to: batch))
        continue
      }
      let answers = await withTaskGroup(of: (Int, RenderStreamWorker, [UInt8]).self) { group in
        for (index, share) in shares.enumerated() {
          var worker = workers[index].take()!
          group.addTask {
            let answers = worker.answers(to: share)
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
}
