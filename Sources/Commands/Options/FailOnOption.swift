import ArgumentParser
import Diagnostics

/// `--fail-on`, `--max-warnings`: which findings change the exit code.
struct FailOnOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "从哪一级起退出码为 1；不写是 error",
        en: "The level from which findings make the exit code 1; error unless given."
      )))
  var failOn: Threshold?

  // Whatever follows is its value: -1 is a number to be refused, and no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      phrase(
        zh: "“建议改”超过几处，退出码也为 1", en: "More warnings than this make the exit code 1 too."),
      valueName: "n"))
  var maxWarnings: Int?

  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case error, warning, suggestion, never
  }

  func validate() throws {
    guard maxWarnings.map({ $0 >= 0 }) ?? true else {
      throw ValidationError(
        phrase(zh: "--max-warnings 要是 0 或正整数", en: "--max-warnings must be 0 or more."))
    }
  }

  func fails(_ diagnostics: [Diagnostic]) -> Bool { fails(SeverityCounts(diagnostics)) }

  func fails(_ counts: SeverityCounts) -> Bool {
    if let maxWarnings, counts.warnings > maxWarnings { return true }
    return counts.worst.map(fails) ?? false
  }

  func fails(_ severity: Severity) -> Bool {
    guard let threshold = Severity(rawValue: (failOn ?? .error).rawValue) else { return false }
    return severity >= threshold
  }
}
