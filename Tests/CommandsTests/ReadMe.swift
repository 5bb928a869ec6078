import Foundation
import Testing

/// A README and the console blocks in it.
struct ReadMe: CustomTestStringConvertible, Sendable {
  let name: String

  static let all = [ReadMe(name: "README.md"), ReadMe(name: "README.zh-CN.md")]

  var testDescription: String { name }

  var text: String {
    get throws { try String(contentsOf: repository.appending(path: name), encoding: .utf8) }
  }

  /// A command of a console block and the lines that it prints there.
  struct Example {
    /// Without the `$ `; a line that ends with `\` goes on in the next.
    var command: String
    var shown: [String] = []
  }

  /// Every command in a block that starts with "```console", in order.
  var examples: [Example] {
    get throws {
      var examples: [Example] = []
      var isInside = false
      var isContinued = false
      for line in try text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("```") {
          isInside = line == "```console"
          isContinued = false
        } else if isInside, isContinued {
          let rest = line.drop { $0 == " " }
          examples[examples.count - 1].command += rest.hasSuffix("\\") ? rest.dropLast() : rest
          isContinued = rest.hasSuffix("\\")
        } else if isInside, line.hasPrefix("$ ") {
          isContinued = line.hasSuffix("\\")
          let command = line.dropFirst(2)
          examples.append(Example(command: String(isContinued ? command.dropLast() : command)))
        } else if isInside, !examples.isEmpty {
          examples[examples.count - 1].shown.append(String(line))
        }
      }
      return examples
    }
  }
}

extension ReadMe.Example {
  /// Whether `output` is what is shown. A line `…` stands for any lines; blank lines at the ends do not count.
  func shows(_ output: String) -> Bool {
    let printed = Self.trimmed(
      output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...])
    return Self.matches(Self.trimmed(shown[...]), printed)
  }

  private static func matches(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first == "…" {
      let rest = shown.dropFirst()
      return (printed.startIndex...printed.endIndex).contains { matches(rest, printed[$0...]) }
    }
    return first == printed.first && matches(shown.dropFirst(), printed.dropFirst())
  }

  private static func trimmed(_ lines: ArraySlice<String>) -> ArraySlice<String> {
    var lines = lines.drop(while: \.isEmpty)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
