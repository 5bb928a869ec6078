import ArgumentParser
import Diagnostics
import FileAccess
import LibraryLoading
import Operations
import Reports

/// `--baseline`, `--write-baseline`: only what is new.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "只说这个文件里没有记下的问题", en: "Report only what this file does not list."),
      valueName: "file"), completion: .file())
  var baseline: String?
  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "把现在的问题都记进这个文件，以后只说新的", en: "List all that is found now in this file."),
      valueName: "file"), completion: .file())
  var writeBaseline: String?

  var isEmpty: Bool { baseline == nil && writeBaseline == nil }

  func validate() throws {
    guard baseline == nil || writeBaseline == nil else {
      throw ValidationError(
        phrase(
          zh: "--baseline 和 --write-baseline 一次只用一个",
          en: "Give either --baseline or --write-baseline."))
    }
  }

  /// What is new, and what the baseline did; all findings where there is none.
  func compared(
    _ diagnostics: [Diagnostic], source: @escaping (String) -> [UInt8]?,
    name: @escaping (String) -> String = { $0 }, isChecked: (String) -> Bool, _ session: Session
  ) throws -> (new: [Diagnostic], report: Report.Baseline?) {
    guard let baseline else { return (diagnostics, nil) }
    let bytes: [UInt8]
    do {
      bytes = try GivenFile.read(baseline, limit: Self.longestFile)
    } catch .missing {
      throw session.fail(
        2, FileProblem.missing(path: baseline).message,
        help: Message(
          zh: "先用 --write-baseline \(baseline) 记一份",
          en: "write one first, with --write-baseline \(baseline)"
        ))
    } catch {
      throw session.fail(2, error.message)
    }
    let known: Baseline
    do {
      known = try BaselineFile.read(bytes)
    } catch {
      throw session.fail(
        2,
        Message(
          zh: "\(baseline) 第 \(error.line) 行：\(error.message.zh)",
          en: "\(baseline), line \(error.line): \(error.message.en)"),
        help: Message(
          zh: "用 --write-baseline \(baseline) 重写一份",
          en: "write it anew with --write-baseline \(baseline)"
        ))
    }
    let comparison = known.compare(
      diagnostics, source: source, name: name, isChecked: isChecked)
    return (
      comparison.new,
      Report.Baseline(
        hidden: comparison.hidden,
        gone: comparison.gone.map { ($0.rule, $0.file, $0.text, $0.count) })
    )
  }

  /// What a file that somebody names on the command line is called in the baseline, from whichever folder
  /// they name it: by where it is below the baseline's own folder, or else by its whole path. What is no
  /// file keeps its name.
  func name(ofGivenFile file: String) -> String {
    guard let path = baseline ?? writeBaseline, let real = GivenFile.identity(file) else {
      return file
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    return GivenFile.identity(folder).flatMap { GivenFile.path(ofReal: real, below: $0) } ?? real
  }

  /// Whether the findings were written to a file, after which there is nothing more to say.
  func write(
    _ diagnostics: [Diagnostic], source: @escaping (String) -> [UInt8]?,
    name: @escaping (String) -> String = { $0 }, _ session: Session
  ) async throws -> Bool {
    guard let writeBaseline else { return false }
    let bytes = BaselineFile.bytes(of: Baseline(diagnostics, source: source, name: name))
    AtomicWrite.removeLeftovers(besideFileAt: writeBaseline)
    do {
      try await AtomicWrite.whileLocked(writeBaseline) {
        try refuseOtherFile(writeBaseline, session)
        try AtomicWrite.write(bytes, to: writeBaseline)
      }
    } catch let problem as FileProblem {
      throw session.fail(2, problem.message)
    }
    session.note(
      Message(
        zh: "\(diagnostics.count) 处记进了 \(writeBaseline)；以后用 --baseline \(writeBaseline)，只说新的",
        en:
          "\(diagnostics.count) \(diagnostics.count == 1 ? "finding" : "findings") written to \(writeBaseline); with --baseline \(writeBaseline) you hear of new ones only"
      ))
    return true
  }

  /// What is there already must be a baseline: a reply whose name was typed behind the option would be
  /// gone.
  private func refuseOtherFile(_ path: String, _ session: Session) throws {
    guard let known = try? GivenFile.read(path, limit: Self.longestFile), !known.isEmpty,
      !known.starts(with: #"{"kouwen_baseline""#.utf8)
    else { return }
    throw session.fail(
      64,
      Message(
        zh: "\(path) 已经有了，里面不是基线，没有覆盖它",
        en: "\(path) exists and is no baseline; it was left as it is"),
      help: Message(
        zh: "--write-baseline 后面写基线文件的名字，例如 --write-baseline 基线.ndjson",
        en: "name the baseline's file behind the option, as in --write-baseline baseline.ndjson"))
  }

  /// In bytes: hundreds of thousands of findings.
  private static let longestFile = 256 << 20
}
