import FileAccess
import Foundation
import TestSupport

/// One run of the whole tool, as a file in `Cases/`:
///
///     What this case shows, in a line or more.
///     library: shop                       (shop, shipped or none; `Libraries/shop.txt` is one string)
///     env: NO_COLOR=1                     (any number of such lines)
///     $ kouwen search 退款 --json
///     === files                           (optional: `-- path --` starts a file; these come on top)
///     === stdin                           (optional)
///     === stdout
///     === stderr
///     === exit 0
///
/// `␛` stands for the escape character, `{folder}` for the folder in which the tool runs.
struct ToolCase {
  let command: String
  private let library: String
  private let environment: [String: String]
  private let files: String
  private let input: String
  /// Everything above the expectations, as it stands in the file.
  private let head: String
  let expected: Outcome

  struct Outcome: Equatable, CustomStringConvertible {
    var output = ""
    var errorOutput = ""
    var exitCode: Int32 = 0

    var description: String {
      "=== stdout\n\(output)=== stderr\n\(errorOutput)=== exit \(exitCode)\n"
    }
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  init(_ text: String) throws {
    var sections: [String: String] = [:]
    var section = ""
    var expected = Outcome()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    var head = ""
    for line in lines {
      if line.hasPrefix("=== exit ") {
        guard let code = Int32(line.dropFirst(9)) else {
          throw Malformed(description: "no exit code in \(line)")
        }
        expected.exitCode = code
        continue
      }
      if line.hasPrefix("=== ") {
        section = String(line.dropFirst(4))
        guard ["files", "stdin", "stdout", "stderr"].contains(section) else {
          throw Malformed(description: "no such section: \(section)")
        }
      } else {
        sections[section, default: ""] += line + "\n"
      }
      if !["stdout", "stderr"].contains(section) { head += line + "\n" }
    }
    expected.output = sections["stdout"] ?? ""
    expected.errorOutput = sections["stderr"] ?? ""
    let opening = (sections[""] ?? "").split(separator: "\n")
    func values(_ name: String) -> [String] {
      opening.filter { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
    }
    guard let command = values("$ kouwen").first, let library = values("library: ").first else {
      throw Malformed(description: "a case needs a `library:` line and a `$ kouwen` line")
    }
    self.command = command
    self.library = library
    environment = Dictionary(
      uniqueKeysWithValues: values("env: ").map { line in
        let equals = line.firstIndex(of: "=") ?? line.endIndex
        return (String(line[..<equals]), String(line[equals...].dropFirst()))
      })
    files = sections["files"] ?? ""
    input = sections["stdin"] ?? ""
    self.head = head
    self.expected = expected
  }

  /// Runs the tool in a folder of its own.
  func run() throws -> Outcome {
    try withTemporaryFolder { folder in
      try Self.write(library: library, into: folder)
      try Self.write(files, into: folder)
      let run = try ToolRun(
        shellWords(command), in: folder, input: input, environment: environment)
      func shown(_ text: String) -> String {
        text.replacing("\u{1B}", with: "␛").replacing(
          folder.path(percentEncoded: false).trimmingSuffix("/"), with: "{folder}")
      }
      return Outcome(
        output: shown(run.output), errorOutput: shown(run.errorOutput), exitCode: run.exitCode)
    }
  }

  /// The file with other expectations.
  func text(with outcome: Outcome) -> String { head + outcome.description }

  /// - Parameter library: one of `Libraries/`, or shipped, or none.
  static func write(library: String, into folder: URL) throws {
    switch library {
    case "none": break
    case "shipped":
      for name in ["library", "styleguide.yaml"] {
        try FileManager.default.copyItem(
          at: repository.appending(path: name), to: folder.appending(path: name))
      }
    default:
      let source = repository.appending(path: "Tests/CommandsTests/Libraries/\(library).txt")
      try write(String(contentsOf: source, encoding: .utf8), into: folder)
    }
  }

  private static func write(_ files: String, into folder: URL) throws {
    let tree = fileTree(files)
    for path in tree.paths {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(tree[path] ?? []).write(to: url)
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
