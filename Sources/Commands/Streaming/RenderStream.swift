import DomainModel
import Operations
import Rendering

/// `kouwen render --ndjson`: reads a request a line and answers a line, in order (README, "For programs").
///
///     {"id": "refund/when", "data": {"amount": "25 元"}, "lang": "zh", "profile": …, "channel": …}
///     {"template": "{{ a }}", "data": {"a": 1}, "partials": {"p": "…"}}
///
/// answers `{"text": …}`, `{"missing": […], "unknown": […]}` or
/// `{"error": {"message", "line", "column"}}`.
struct RenderStream {
  /// Nil where there is none: raw templates need no library.
  let workspace: Workspace?
  let mode: RenderMode
  let today: CivilDate
  /// What the filter `date` takes for now; nil is the beginning of today.
  let now: Instant?
  let session: Session

  func run() async throws {
    var stream = OrderedStream(session) {
      RenderStreamWorker(
        StreamRendering(
          workspace, mode: mode, language: session.language, today: today, now: now),
        workspace, session.language)
    }
    try await stream.run()
  }
}
