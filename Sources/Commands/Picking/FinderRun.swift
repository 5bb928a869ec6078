import FileAccess
import Reports

/// A finder at a terminal: reads keys and draws until somebody has chosen or leaves.
struct FinderRun {
  let terminal: ControllingTerminal
  let style: TerminalStyle

  /// In milliseconds: how long the rest of a key may take behind its Esc, also through ssh.
  private static let escapeDelay = 50

  /// The id of a template; nil where somebody left without one, also because the terminal is gone.
  /// Afterwards the terminal is as it was.
  func picked<Source>(with finder: inout Finder<Source>) -> String? {
    guard let screen = FullScreen(terminal) else { return nil }
    defer { screen.leave() }
    var painter = ScreenPainter(style: style)
    var decoder = KeyDecoder()
    while true {
      draw(&finder, on: screen, &painter)
      var event = screen.next()
      // What has come meanwhile is taken along: one search for all of it.
      repeat {
        switch event {
        case .gone: return nil
        case .silence: break
        case .changed:
          finder.resize(columns: screen.columns ?? 80, lines: screen.lines ?? 24)
          painter.forget()
        case .keys(let bytes):
          for key in Self.keys(bytes, &decoder) {
            if let ending = finder.press(key) {
              guard case .suspended = ending else { return ending.id }
              screen.suspend()
              finder.resize(columns: screen.columns ?? 80, lines: screen.lines ?? 24)
              painter.forget()
            }
          }
        }
        event = screen.next(within: decoder.mayBeEscape ? Self.escapeDelay : 0)
        if event == .silence, let key = decoder.escapeAlone(), let ending = finder.press(key) {
          return ending.id
        }
      } while event != .silence
    }
  }

  /// Several lines that came at once were pasted, and so was the line break behind the last of them.
  private static func keys(_ bytes: [UInt8], _ decoder: inout KeyDecoder) -> [Key] {
    let keys = decoder.keys(in: bytes)
    return keys.contains(.pastedBreak) ? keys.filter { $0 != .enter } : keys
  }

  private func draw<Source>(
    _ finder: inout Finder<Source>, on screen: FullScreen, _ painter: inout ScreenPainter
  ) {
    let orders = painter.orders(for: finder.screen())
    if !orders.isEmpty { screen.write(orders) }
  }
}

extension Finder.Ending {
  /// What was picked.
  fileprivate var id: String? {
    if case .picked(let id) = self { id } else { nil }
  }
}
