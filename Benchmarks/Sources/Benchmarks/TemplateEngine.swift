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
    let environment = PythonEnvironment(folder: folder + "/python")
    let script = "render_replies.py"
    func version(of module: String) -> String? {
      environment.output(of: script, module, "--version")
    }
    var advice: String?
    if engines.contains(where: { version(of: $0.0) == nil }) {
      advice = environment.install("requirements-rendering.txt")
    }
    var present: [TemplateEngine] = []
    var missing: [Contender.Missing] = []
    for (module, name) in engines {
      if let version = version(of: module) {
        present.append(
          TemplateEngine(
            name: name, work: version,
            arguments: {
              [environment.python, PythonEnvironment.script(script), module, $0.folder]
            }))
      } else {
        missing.append(.init(name: name, advice: advice ?? "it does not say its version"))
      }
    }
    return (present, missing)
  }
}
