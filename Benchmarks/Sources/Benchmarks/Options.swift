import Foundation

/// What the program was asked to do.
struct Options {
  var command = Command.measure
  var sizes = [1_000, 10_000, 100_000]
  /// Measured runs of each program; one more comes first, to warm the cache.
  var runs = 7
  var asJSON = false
  /// The release binary.
  var kouwen = Self.repository.appending(path: ".build/release/kouwen").path(percentEncoded: false)
  /// Where generated libraries are kept between runs.
  var folder = FileManager.default.temporaryDirectory.appending(path: "kouwen-benchmarks")
    .path(percentEncoded: false)

  enum Command { case measure, generate, help }

  struct Mistake: Error {
    var message: String
  }

  static let usage = """
    Measures how fast kouwen loads and validates a library, beside ripgrep and PyYAML.

    USAGE: swift run -c release --package-path Benchmarks Benchmarks [--sizes 1000,10000,100000] [--runs 7] [--json] [--kouwen PATH] [--folder DIR]
           swift run -c release --package-path Benchmarks Benchmarks generate --sizes 10000 --folder DIR

    --sizes   how many templates, several separated by commas
    --runs    how often each program runs; the median is shown
    --json    machine-readable, one object
    --kouwen  the program to measure (default: .build/release/kouwen)
    --folder  where the generated libraries are kept, one folder a size

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
      case "--sizes": sizes = try Self.sizes(try value(of: argument))
      default: throw Mistake(message: "unknown argument \(argument)")
      }
    }
  }

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
