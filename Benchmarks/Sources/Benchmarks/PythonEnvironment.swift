import Foundation

/// A virtual environment for the programs that come from PyPI. Made on demand, kept for the next run.
struct PythonEnvironment {
  let folder: String
  /// What its last command printed.
  private var log: String { folder + ".txt" }

  var python: String { program("python") }

  func program(_ name: String) -> String { folder + "/bin/" + name }

  func has(_ name: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: program(name))
  }

  static func script(_ name: String) -> String {
    Options.repository.appending(path: "Benchmarks/Scripts/" + name).path(percentEncoded: false)
  }

  /// The first lines of what a script printed; nil where it failed.
  func output(of script: String, _ arguments: String...) -> String? {
    guard let run = try? ChildProcess.run([python, Self.script(script)] + arguments, output: log),
      run.exitCode == 0
    else { return nil }
    return OutputFile.beginning(of: log)
  }

  /// Installs what a file of `Scripts/` lists. Returns what stands in the way; nil for nothing.
  func install(_ requirements: String) -> String? {
    guard let system = ChildProcess.find("python3") else {
      return "python3 is missing; install it with `apt-get install python3-venv`"
    }
    note("installing \(requirements) in \(folder) …")
    let made = try? ChildProcess.run([system, "-m", "venv", folder], output: log)
    guard made?.exitCode == 0 else {
      return
        "`python3 -m venv` failed, \(OutputFile.beginning(of: log)); on Debian, `apt-get install python3-venv`"
    }
    let installed = try? ChildProcess.run(
      [
        python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--timeout",
        "20", "--retries", "1", "-r", Self.script(requirements),
      ], output: log)
    return installed?.exitCode == 0
      ? nil
      : "pip could not install it; is the network there? \(OutputFile.beginning(of: log))"
  }
}
