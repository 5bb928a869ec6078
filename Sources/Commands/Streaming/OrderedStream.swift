import FileAccess
import LibraryLoading

/// Reads lines from standard input and answers them, line by line in order.
///
/// What has arrived is answered at once; a long input is worked on by all processors, and memory does
/// not grow with its length.
struct OrderedStream<Worker: LineWorker> {
  private let session: Session
  /// Nil while one is at work: nothing of it is held twice, so nothing is copied when it learns.
  private var slots: [Worker?]

  /// Input below which a second worker would only be in the way.
  private static var bytesPerWorker: Int { 16 << 10 }

  /// - Parameter makeWorker: called once for each processor.
  init(_ session: Session, _ makeWorker: () -> Worker) {
    self.session = session
    slots = (0..<SystemProcessors.count).map { _ in makeWorker() }
  }

  /// The workers as they are between two batches.
  var workers: [Worker] { slots.compactMap { $0 } }

  mutating func run(onProgress: (_ lines: Int) -> Void = { _ in }) async throws {
    var batches = LineBatches()
    while let batch = try next(&batches) {
      let shares = batch.divided(
        into: min(slots.count, max(1, batch.bytes.count / Self.bytesPerWorker)))
      if shares.count == 1 {
        try session.printLines(slots[0]!.answers(to: batch))
      } else {
        for bytes in await answers(to: shares) { try session.printLines(bytes) }
      }
      onProgress(batch.firstNumber + batch.lines.count - 1)
    }
  }

  private mutating func answers(to shares: [LineBatches.Batch]) async -> [[UInt8]] {
    var slots = slots
    self.slots = []
    defer { self.slots = slots }
    return await withTaskGroup(of: (Int, Worker, [UInt8]).self) { group in
      for (index, share) in shares.enumerated() {
        var worker = slots[index].take()!
        group.addTask {
          let answers = worker.answers(to: share)
          return (index, worker, answers)
        }
      }
      var answers = [[UInt8]](repeating: [], count: shares.count)
      for await (index, worker, bytes) in group {
        slots[index] = worker
        answers[index] = bytes
      }
      return answers
    }
  }

  private func next(_ batches: inout LineBatches) throws -> LineBatches.Batch? {
    do { return try batches.next() } catch { throw session.fail(2, error.message) }
  }
}
