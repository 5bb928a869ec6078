/// A way to show findings. Adding one is one file, `ReportFormat+X.swift`, and its name in `all`.
package struct ReportFormat: Sendable {
  package let name: String
  /// The whole report, with a line break at its end.
  package let render: @Sendable (Report) -> String

  package static let all: [ReportFormat] = [.text, .line, .json]
}
