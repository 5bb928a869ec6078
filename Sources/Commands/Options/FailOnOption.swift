import ArgumentParser
import Diagnostics

/// `--fail-on`: from which level on findings change the exit code.
struct FailOnOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrase(zh: "从哪一级起退出码为 1", en: "The level from which findings make the exit code 1.")))
  var failOn: Threshold = .error

  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case error, warning, suggestion, never
  }

  func fails(_ diagnostics: [Diagnostic]) -> Bool {
    guard let threshold = Severity(rawValue: failOn.rawValue) else { return false }
    return diagnostics.contains { $0.severity >= threshold }
  }
}
