package import Diagnostics

/// ANSI colours where they are wanted, plain text elsewhere.
package struct TerminalStyle {
  package var usesColour: Bool

  package init(usesColour: Bool) { self.usesColour = usesColour }

  package enum Tone: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case green = "32"
  }

  package func callAsFunction(_ tone: Tone, _ text: String) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  package static func tone(of severity: Severity) -> Tone {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .suggestion: .cyan
    }
  }
}
