import Foundation

/// A program that checks the same Markdown files.
struct StyleTool {
  var name: String
  /// What it does with them.
  var work: String
  var arguments: (_ files: [String]) -> [String]
  /// The exit codes that mean it did its work: some say by theirs that there are findings.
  var fineCodes: Set<Int32> = [0, 1]
  /// How many findings its output tells of.
  var findings: (_ output: String) -> Int?
  /// It starts an interpreter of its own, which is no fair start for one short draft.
  var isInterpreted = false

  static let kouwenName = "kouwen check"

  static func kouwen(_ program: String, library: String) -> StyleTool {
    StyleTool(
      name: kouwenName,
      work: "ten rules, all typography and its own checks of replies, all findings printed",
      arguments: { files in
        // All small files are a folder of their own.
        let given =
          files.count > 1 ? [String(files[0][..<files[0].lastIndex(of: "/")!])] : files
        return [program, "check", "--format", "line", "--library", library] + given
      },
      findings: { $0.utf8.count { $0 == UInt8(ascii: "\n") } })
  }

  static func others(in folder: String) -> (present: [StyleTool], missing: [Contender.Missing]) {
    let environment = PythonEnvironment(folder: folder + "/python")
    let script = "lint_drafts.py"
    var version = environment.output(of: script, "--version")
    var advice: String?
    if version == nil || !environment.has("limae") {
      advice = environment.install("requirements-checking.txt")
      version = environment.output(of: script, "--version")
    }
    var present: [StyleTool] = []
    var missing: [Contender.Missing] = []
    if environment.has("limae") {
      present.append(
        StyleTool(
          name: "limae", work: "eleven checks of typography, all findings printed",
          arguments: { [environment.program("limae")] + $0 },
          findings: { firstNumber(before: " error(s)", in: $0.suffix(1_000)) }))
    } else {
      missing.append(.init(name: "limae", advice: advice ?? "it is not in \(environment.folder)"))
    }
    if let version {
      present.append(
        StyleTool(
          name: "autocorrect-py", work: "typography, findings counted; \(version)",
          arguments: { [environment.python, PythonEnvironment.script(script)] + $0 },
          findings: { firstNumber(before: " findings", in: $0[...]) }, isInterpreted: true))
    } else {
      missing.append(
        .init(name: "autocorrect-py", advice: advice ?? "it does not say its version"))
    }
    return (present, missing)
  }

  /// The number that stands before a word, where the word stands last.
  private static func firstNumber(before word: String, in text: Substring) -> Int? {
    guard let place = text.ranges(of: word).last else { return nil }
    let digits = text[..<place.lowerBound].reversed().prefix { $0.isNumber || $0 == "," }
    return Int(String(digits.reversed().filter { $0 != "," }))
  }
}
