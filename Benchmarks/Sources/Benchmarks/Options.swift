import Foundation

/// What the program was asked to do.
struct Options {
  var command = Command.measure
  var sizes = [1_000, 10_000, 100_000]
  /// How many templates are searched.
  var searchedSizes = [10_000, 100_000]
  /// Measured runs of each program; one more comes first, to warm the cache.
  var runs = 7
  var asJSON = false
  /// What is measured; all unless one is asked for.
  var subjects = Set(Subject.allCases)
  /// How many replies each engine renders in a run.
  var replies = 100_000
  /// The release binary.
  var kouwen = Self.repository.appending(path: ".build/release/kouwen").path(percentEncoded: false)
  /// Where generated libraries are kept between runs.
  var folder = FileManager.default.temporaryDirectory.appending(path: "kouwen-benchmarks")
    .path(percentEncoded: false)

  enum Command { case measure, generate, help }

  enum Subject: String, CaseIterable {
    /// Loading and validating libraries.
    case validating
    /// Rendering replies.
    case rendering
    /// Checking drafts by rules and typography.
    case checking
    /// Making indexes and searching in them.
    case searching
  }

  struct Mistake: Error {
    var message: String
  }

  static let usage = """
    Measures how fast kouwen loads and validates a library, beside ripgrep and PyYAML, how fast
    it renders replies, beside MiniJinja, Jinja2 and python-liquid, how fast it checks drafts,
    beside limae and autocorrect, and how fast it searches, beside tantivy.

    USAGE: swift run -c release --package-path Benchmarks Benchmarks [--only validating|rendering|checking|searching] [--sizes 1000,10000,100000] [--replies 100000] [--runs 7] [--json] [--kouwen PATH] [--folder DIR]
           swift run -c release --package-path Benchmarks Benchmarks generate --sizes 10000 --folder DIR

    --only    one of the four instead of all
    --sizes   how many templates to validate and to search, several separated by commas
    --replies how many replies to render
    --runs    how often each program runs; the median is shown
    --json    machine-readable, one object
    --kouwen  the program to measure (default: .build/release/kouwen)
    --folder  where the generated libraries are kept, one folder a size, and the requests for
              replies with the Python engines in `rendering`, those to search in `searching`

    """

  /// The folder that holds `Benchmarks/`.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init(_ arguments: [String]) throws(Mistake) {
    var rest = arguments[...]
    func value(of option: String) throws(Mistake) -> String {
      guard let value = rest.popFirst() else { throw Mistake(message: "\(option) needs a value") }
      return value
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "generate": command = .generate
      case "--help", "-h": command = .help
      case "--json": asJSON = true
      case "--kouwen": kouwen = try value(of: argument)
      case "--folder": folder = try value(of: argument)
      case "--runs":
        let text = try value(of: argument)
        guard let number = Int(text), number > 0 else {
          throw Mistake(message: "--runs needs a number from 1, not \(text)")
        }
        runs = number
      case "--only":
        let word = try value(of: argument)
        guard let subject = Subject(rawValue: word) else {
          throw Mistake(
            message: "--only needs validating, rendering, checking or searching, not \(word)")
        }
        subjects = [subject]
      case "--replies":
        let text = try value(of: argument)
        guard let number = Int(text), (10...Self.mostReplies).contains(number) else {
          throw Mistake(
            message: "--replies needs a number from 10 to \(Self.mostReplies), not \(text)")
        }
        replies = number
      case "--sizes":
        sizes = try Self.sizes(try value(of: argument))
        searchedSizes = sizes
      default: throw Mistake(message: "unknown argument \(argument)")
      }
    }
  }

  /// More would fill the disk: a request takes 1,300 bytes.
  private static let mostReplies = 10_000_000

  private static func sizes(_ text: String) throws(Mistake) -> [Int] {
    let largest = LibraryOnDisk.largestSize
    var sizes: [Int] = []
    for part in text.split(separator: ",") {
      guard let size = Int(part), (1...largest).contains(size) else {
        throw Mistake(message: "--sizes needs numbers from 1 to \(largest), not \(part)")
      }
      sizes.append(size)
    }
    guard !sizes.isEmpty else { throw Mistake(message: "--sizes needs a number") }
    return sizes
  }
}
