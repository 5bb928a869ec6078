import Foundation

/// A program that reads the same files.
struct Contender {
  var name: String
  /// What it does with them.
  var work: String
  var arguments: (_ library: String) -> [String]
  /// The exit codes that mean it did its work.
  var fineCodes: Set<Int32> = [0]

  /// A program that cannot run here, and what to do about it.
  struct Missing {
    var name: String
    var advice: String
  }

  static let floorName = "rg -c ."

  static func all(kouwen: String) -> (present: [Contender], missing: [Missing]) {
    var present: [Contender] = []
    var missing: [Missing] = []
    if FileManager.default.isExecutableFile(atPath: kouwen) {
      present.append(
        Contender(
          name: "kouwen validate", work: "loads and checks everything",
          arguments: { [kouwen, "validate", "--library", $0] }))
    } else {
      missing.append(
        Missing(
          name: "kouwen validate",
          advice:
            "\(kouwen) is not there; build it with `swift build -c release`, or name it with --kouwen"
        ))
    }
    if let rg = ChildProcess.find("rg") {
      present.append(
        Contender(
          name: floorName, work: "reads the files and counts lines: the floor",
          arguments: { [rg, "-c", ".", $0] }))
    } else {
      missing.append(
        Missing(
          name: floorName,
          advice:
            "ripgrep is missing; install it with `apt-get install ripgrep` or `brew install ripgrep`"
        ))
    }
    let script = Options.repository.appending(path: "Benchmarks/Scripts/parse_front_matters.py")
      .path(percentEncoded: false)
    if let python = ChildProcess.find("python3"), hasCLoader(python) {
      present.append(
        Contender(
          name: "PyYAML CSafeLoader", work: "parses the templates' front matters and nothing else",
          arguments: { [python, script, $0] }))
    } else {
      missing.append(
        Missing(
          name: "PyYAML CSafeLoader",
          advice:
            "python3 with PyYAML's C loader is missing; install it with `apt-get install python3-yaml`"
        ))
    }
    return (present, missing)
  }

  private static func hasCLoader(_ python: String) -> Bool {
    let run = try? ChildProcess.run(
      [python, "-c", "from yaml import CSafeLoader"], output: "/dev/null")
    return run?.exitCode == 0
  }
}
