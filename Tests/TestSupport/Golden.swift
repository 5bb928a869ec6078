import Foundation
package import Testing

/// Compares `actual` with `Golden/<name>` beside the test. `UPDATE_GOLDEN=1` rewrites it, and still fails the run.
package func expectGolden(
  _ actual: String, _ name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: testFile).deletingLastPathComponent()
  try expectFile(
    folder.appending(path: "Golden/\(name)").path(percentEncoded: false), holds: actual,
    sourceLocation: sourceLocation)
}

/// The same for a recorded file that stands elsewhere.
package func expectFile(
  _ path: String, holds actual: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: path)
  let name = url.lastPathComponent
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: url, atomically: true, encoding: .utf8)
    Issue.record(
      "rewrote \(name): read the diff, then run again without UPDATE_GOLDEN",
      sourceLocation: sourceLocation)
  } else {
    let expected = try? String(contentsOf: url, encoding: .utf8)
    #expect(actual == expected, "\(name) is missing or differs", sourceLocation: sourceLocation)
  }
}
