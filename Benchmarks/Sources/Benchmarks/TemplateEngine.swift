import Foundation

/// A program that renders the same replies from the same lines.
struct TemplateEngine {
  var name: String
  /// What it is made of.
  var work: String
  var arguments: (_ requests: RequestsOnDisk) -> [String]
  /// Whether it reads the requests from its input.
  var readsInput = false

  static let kouwenName = "kouwen render"

  static func kouwen(_ program: String) -> TemplateEngine {
    TemplateEngine(
      name: kouwenName, work: "template in every line, all processors",
      arguments: { _ in [program, "render", "--ndjson", "--lenient"] }, readsInput: true)
  }

  /// The Python engines, each in its best setting: the template compiled once, JSON by orjson where it
  /// is there.
  static func python(in folder: String) -> (present: [TemplateEngine], missing: [Contender.Missing])
  {
    let engines = [("minijinja", "MiniJinja"), ("jinja2", "Jinja2"), ("liquid", "python-liquid")]
    func allMissing(_ advice: String) -> ([TemplateEngine], [Contender.Missing]) {
      ([], engines.map { Contender.Missing(name: $0.1, advice: advice) })
    }
    guard let system = ChildProcess.find("python3") else {
      return allMissing("python3 is missing; install it with `apt-get install python3-venv`")
    }
    let environment = folder + "/python"
    let python = environment + "/bin/python"
    let log = folder + "/python.txt"
    let script = Options.repository.appending(path: "Benchmarks/Scripts/render_replies.py")
      .path(percentEncoded: false)
    func version(of module: String) -> String? {
      guard
        let run = try? ChildProcess.run([python, script, module, "--version"], output: log),
        run.exitCode == 0
      else { return nil }
      return OutputFile.beginning(of: log)
    }
    if engines.contains(where: { version(of: $0.0) == nil }) {
      note("installing the Python engines in \(environment) …")
      let made = try? ChildProcess.run([system, "-m", "venv", environment], output: log)
      guard made?.exitCode == 0 else {
        return allMissing(
          "`python3 -m venv` failed, \(OutputFile.beginning(of: log)); on Debian, `apt-get install python3-venv`"
        )
      }
      let requirements = Options.repository.appending(path: "Benchmarks/Scripts/requirements.txt")
        .path(percentEncoded: false)
      _ = try? ChildProcess.run(
        [
          python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--timeout",
          "20", "--retries", "1", "-r", requirements,
        ], output: log)
    }
    let said = OutputFile.beginning(of: log)
    var present: [TemplateEngine] = []
    var missing: [Contender.Missing] = []
    for (module, name) in engines {
      if let version = version(of: module) {
        present.append(
          TemplateEngine(
            name: name, work: version, arguments: { [python, script, module, $0.folder] }))
      } else {
        missing.append(
          .init(name: name, advice: "pip could not install it; is the network there? \(said)"))
      }
    }
    return (present, missing)
  }
}
