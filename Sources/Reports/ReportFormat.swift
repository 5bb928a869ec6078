/// A way to show findings. Adding one is one file, `ReportFormat+X.swift`, and its name in `all`.
package struct ReportFormat: Sendable {
  package let name: String
  /// Whether it shows each finding and nothing else, so that the reports on some files and on the next
  /// ones are together the report on all.
  package let isList: Bool
  /// The whole report in UTF-8, with a line break at its end.
  package let bytes: @Sendable (Report) -> [UInt8]

  init(
    name: String, isList: Bool = false,
    bytes: @escaping @Sendable (Report) -> [UInt8]
  ) {
    self.name = name
    self.isList = isList
    self.bytes = bytes
  }

  init(name: String, text: @escaping @Sendable (Report) -> String) {
    self.init(name: name, bytes: { Array(text($0).utf8) })
  }

  package func render(_ report: Report) -> String {
    String(decoding: bytes(report), as: UTF8.self)
  }

  package static let all: [ReportFormat] = [.text, .line, .json]
}
