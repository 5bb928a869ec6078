import Foundation
import Testing

/// A Swift file below `Sources/`: its module, its imports, its text.
struct SourceFile: Sendable, CustomTestStringConvertible {
  let path: String
  let module: String
  let text: String

  var testDescription: String { path }

  /// The modules named in its `import` lines.
  var imports: Set<String> {
    Set(
      text.split(separator: "\n").compactMap { line -> String? in
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position <= 1,
          position + 1 < words.count
        else { return nil }
        return String(words[position + 1])
      })
  }

  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All of them, or those of some modules.
  static func all(in modules: Set<String>? = nil) -> [SourceFile] {
    let sources = repository.appending(path: "Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: sources.path)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      let module = String(path.prefix { $0 != "/" })
      if let modules, !modules.contains(module) { return nil }
      let url = sources.appending(path: path)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      return SourceFile(path: path, module: module, text: text)
    }
  }
}
