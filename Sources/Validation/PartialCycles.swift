package import Diagnostics
package import TemplateParsing

/// Partials that include each other in a circle.
package enum PartialCycles {
  /// Longer chains than any rendering follows.
  private static let longestWay = 64

  /// `partials` by id, with the text of each. One finding a circle, at the call that closes it.
  package static func findings(_ partials: [(id: String, parsed: ParsedTemplate)]) -> [Diagnostic] {
    let calls = Dictionary(
      partials.map { ($0.id, $0.parsed) }, uniquingKeysWith: { first, _ in first })
    var finished: Set<String> = []
    var findings: [Diagnostic] = []
    func visit(_ id: String, _ way: [String]) {
      guard let parsed = calls[id], !finished.contains(id), way.count < Self.longestWay else {
        return
      }
      for call in parsed.partialNames {
        if let start = (way + [id]).firstIndex(of: call.name) {
          let circle = ((way + [id])[start...] + [call.name]).joined(separator: " → ")
          findings.append(
            Diagnostic(
              LibraryChecks.partialCycle,
              Message(zh: "片段转着圈引用：\(circle)", en: "partials include each other: \(circle)"),
              at: SourceRange(file: parsed.path, utf8: call.range)))
        } else {
          visit(call.name, way + [id])
        }
      }
      finished.insert(id)
    }
    for partial in partials { visit(partial.id, []) }
    return findings
  }
}
