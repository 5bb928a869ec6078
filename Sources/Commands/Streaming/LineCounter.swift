import Diagnostics
import FileAccess

/// How many lines of a stream are done, on stderr: nobody knows how many will come.
final class LineCounter {
  private let label: String
  private let language: UILanguage
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?

  init(_ label: String, _ language: UILanguage, isShown: Bool) {
    self.label = label
    self.language = language
    self.isShown = isShown
  }

  /// Drawn a few times a second.
  func show(_ lines: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - (drawn ?? start) > .milliseconds(200) else { return }
    drawn = now
    let elapsed = (now - start) / .seconds(1)
    let rate = Int(Double(lines) / max(elapsed, 0.001))
    let words =
      language == .zh
      ? "\(label) \(lines) 行（每秒 \(rate) 行）" : "\(label) \(lines) lines (\(rate) a second)"
    try? StandardStream.error.write("\r\u{1B}[K\(words)")
  }

  func clear() {
    guard drawn != nil else { return }
    try? StandardStream.error.write("\r\u{1B}[K")
  }
}
