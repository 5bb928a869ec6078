import Foundation
import Testing

/// A README and the blocks in it that can be held against the tool and the library.
struct ReadMe: CustomTestStringConvertible, Sendable {
  let name: String

  static let all = [ReadMe(name: "README.md"), ReadMe(name: "README.zh-CN.md")]

  var testDescription: String { name }

  var text: String {
    get throws { try String(contentsOf: repository.appending(path: name), encoding: .utf8) }
  }

  /// A fenced block: what stands behind the fence, and its lines.
  struct Block {
    let info: Substring
    var lines: [String] = []
  }

  var blocks: [Block] {
    get throws {
      var blocks: [Block] = []
      var isInside = false
      for line in try text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("```") {
          isInside.toggle()
          if isInside { blocks.append(Block(info: line.dropFirst(3))) }
        } else if isInside {
          blocks[blocks.count - 1].lines.append(String(line))
        }
      }
      return blocks
    }
  }
}

extension ReadMe.Block {
  /// The path behind the language: "```markdown library/rules/x.md" is an excerpt of that file.
  var excerptOf: String? {
    let words = info.split(separator: " ")
    return words.count == 2 && !words[1].hasPrefix("new:") ? String(words[1]) : nil
  }

  /// "```markdown new:team/library/templates/x.md" is a file that the reader is told to write.
  var newFile: String? {
    info.firstRange(of: " new:").map { String(info[$0.upperBound...]) }
  }

  /// A command and the lines that it prints.
  struct Example {
    /// Without the `$ `; a line that ends with `\` goes on in the next.
    var command: String
    var shown: [String] = []
  }

  /// The commands of a "```console" block, in order.
  var examples: [Example] {
    guard info == "console" else { return [] }
    var examples: [Example] = []
    var isContinued = false
    for line in lines {
      if isContinued || line.hasPrefix("$ ") {
        let text = isContinued ? line.drop { $0 == " " } : line.dropFirst(2)
        let piece = text.hasSuffix("\\") ? text.dropLast() : text
        if isContinued {
          examples[examples.count - 1].command += piece
        } else {
          examples.append(Example(command: String(piece)))
        }
        isContinued = text.hasSuffix("\\")
      } else if !examples.isEmpty {
        examples[examples.count - 1].shown.append(line)
      }
    }
    return examples
  }

  /// Whether these lines stand in `text` in this order, `…` for any lines between.
  func isExcerpt(of text: String) -> Bool {
    ShownLines(["…"] + lines + ["…"]).match(text)
  }
}

extension ReadMe.Block.Example {
  func shows(_ output: String) -> Bool { ShownLines(shown).match(output) }
}

/// Lines as a document shows them: `…` on a line of its own stands for any lines. Blank lines at the
/// ends, and blanks at the end of a line, do not count.
private struct ShownLines {
  private let lines: [String]

  init(_ lines: [String]) { self.lines = Self.trimmed(lines) }

  func match(_ text: String) -> Bool {
    let printed = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Self.match(lines[...], Self.trimmed(printed)[...])
  }

  private static func match(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first == "…" {
      let rest = shown.dropFirst()
      return (printed.startIndex...printed.endIndex).contains { match(rest, printed[$0...]) }
    }
    return first == printed.first && match(shown.dropFirst(), printed.dropFirst())
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.drop(while: \.isEmpty)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines)
  }
}
