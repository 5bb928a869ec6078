/// A way to show findings. Adding one is one file, `ReportFormat+X.swift`, and its name in `all`.
package struct ReportFormat: Sendable {
  package let name: String
  /// Whether it shows each finding and nothing else, so that the reports on some files and on the next
  /// ones are together the report on all.
  package let isList: Bool
  /// Appends the whole report in UTF-8, with a line break at its end.
  package let append: @Sendable (_ report: Report, _ output: inout [UInt8]) -> Void

  init(
    name: String, isList: Bool = false,
    append: @escaping @Sendable (Report, inout [UInt8]) -> Void
  ) {
    self.name = name
    self.isList = isList
    self.append = append
  }

  init(name: String, text: @escaping @Sendable (Report) -> String) {
    self.init(name: name) { report, output in output += text(report).utf8 }
  }

  package func bytes(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    append(report, &bytes)
    return bytes
  }

  package func render(_ report: Report) -> String {
    String(decoding: bytes(report), as: UTF8.self)
  }

  package static let all: [ReportFormat] = [.text, .line, .json]
}
