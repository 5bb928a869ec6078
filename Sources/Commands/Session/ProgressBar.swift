import FileAccess
import Synchronization

/// A bar on stderr for work that takes longer than people like to wait. Draws nothing elsewhere than on a terminal.
final class ProgressBar: Sendable {
  private let label: String
  private let isShown: Bool
  private let drawn = Mutex<Int>(-1)

  init(_ label: String, isShown: Bool) {
    self.label = label
    self.isShown = isShown
  }

  /// Small jobs are done before a bar could be read.
  private static let fewestSteps = 2_000

  func show(_ done: Int, of all: Int) {
    guard isShown, all >= Self.fewestSteps else { return }
    let percent = done * 100 / all
    let isNew = drawn.withLock { last in
      defer { last = percent }
      return percent > last
    }
    guard isNew else { return }
    let filled = percent * 30 / 100
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    try? StandardStream.error.write("\r\(label) \(bar) \(percent)% (\(done)/\(all))")
  }

  func clear() {
    guard drawn.withLock({ $0 >= 0 }) else { return }
    try? StandardStream.error.write("\r\u{1B}[K")
  }
}
