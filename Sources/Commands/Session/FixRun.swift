import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Reports

/// One run of `kouwen fix` over files: what changes, where it is written, and what is said of it.
struct FixRun {
  private let workspace: Workspace
  private let session: Session
  private let writes: Bool
  private let showsDiff: Bool
  private var files: [File] = []
  private var remaining: [Diagnostic] = []
  private(set) var hasFailed = false

  private struct File {
    /// As the user named it, or in the library.
    var name: String
    /// Where it is written.
    var path: String
    /// The folder that must not be left; nil for the user's own files.
    var root: String?
    var fixing: FixingText
  }

  init(_ workspace: Workspace, _ session: Session, writes: Bool, showsDiff: Bool) {
    self.workspace = workspace
    self.session = session
    self.writes = writes
    self.showsDiff = showsDiff
  }

  var isAnythingChanged: Bool { files.contains { $0.fixing.isChanged } }

  mutating func convertKeys(to language: KeyLanguage) {
    let conversion = KeyConversion(to: language, parts: workspace.library.styleGuide.parts)
    for (path, edits) in conversion.edits(workspace.library).sorted(by: { $0.key < $1.key }) {
      guard let source = workspace.library.sources[path] else { continue }
      add(path, FixingText(source.bytes, edits))
    }
  }

  /// - Parameter paths: of files of the library; nil is all of it.
  mutating func fixLibrary(
    _ paths: [String: String]?, _ options: FixOptions, today: CivilDate
  ) async throws {
    do {
      let tree = try DiskFileTree(root: workspace.root)
      let (fixed, left) = try await workspace.fixed(
        paths.map { Set($0.keys) }, options, in: tree, today: today)
      for file in fixed { add(file.path, file.fixing, named: paths?[file.path]) }
      remaining += left
    } catch {
      throw session.fail(2, error.message)
    }
  }

  /// Files of the library and drafts, as the user named them.
  mutating func fix(
    _ names: [String], _ options: FixOptions, for situation: ReplySituation, today: CivilDate
  ) async throws {
    let given = try GivenReplies(names, session)
    hasFailed = given.hasUnreadable
    var ofLibrary: [String: String] = [:]
    let drafts = ReplyDrafts(workspace)
    for text in given.texts {
      if let path = GivenTexts.libraryPath(ofIdentity: text.identity, in: workspace) {
        ofLibrary[path] = text.name
        continue
      }
      guard drafts.isReadable(text.bytes) else {
        hasFailed = true
        let problem = drafts.findings(text.bytes, path: text.name, for: situation).first
        let message = problem?.message ?? Message(zh: "读不了", en: "it cannot be read")
        session.complain(
          Message(
            zh: "\(text.name)：\(message.zh)", en: "\(text.name): \(message.en)"),
          help: problem?.help)
        continue
      }
      let fixed = drafts.fixed(text.bytes, path: text.name, for: situation, options)
      files.append(File(name: text.name, path: text.name, root: nil, fixing: fixed.fixing))
      remaining += fixed.remaining
    }
    if !ofLibrary.isEmpty { try await fixLibrary(ofLibrary, options, today: today) }
  }

  private mutating func add(_ path: String, _ fixing: FixingText, named name: String? = nil) {
    files.append(
      File(
        name: name ?? path, path: workspace.root + "/" + path, root: workspace.root,
        fixing: fixing))
  }

  /// Writes or shows what changed, and says what was done and what is left.
  mutating func finish(_ options: FixOptions, listsRemaining: Bool) throws {
    var written: [File] = []
    if writes {
      AtomicWrite.removeLeftovers(besideFilesAt: files.lazy.filter(\.fixing.isChanged).map(\.path))
    }
    for file in files where file.fixing.isChanged {
      if showsDiff { try session.printLines(Self.diff(file.fixing, path: file.name, session)) }
      if !writes || write(file) { written.append(file) }
    }
    let lines = summary(of: written, options)
    // A diff is the result, and what is said about it is not.
    if showsDiff {
      for line in lines { session.note(Message(line)) }
    } else {
      try session.print(lines.joined(separator: "\n"))
    }
    for file in files where !file.fixing.contradictions.isEmpty {
      let rules = file.fixing.contradictions
      session.complain(
        Message(
          zh: "\(file.name)：这些规则互相改来改去，停在了中间：\(rules.joined(separator: "、"))",
          en: "\(file.name): these rules undo each other's fixes: \(rules.joined(separator: ", "))")
      )
    }
    if listsRemaining, !remaining.isEmpty { listRemaining() }
  }

  /// Whether the file is as it should be now.
  private mutating func write(_ file: File) -> Bool {
    do {
      guard
        try AtomicWrite.rewrite(
          file.path, from: file.fixing.text.original, to: file.fixing.text.bytes,
          inside: file.root)
      else {
        hasFailed = true
        session.complain(
          Message(
            zh: "\(file.name) 刚刚被别人改过，没有动它；再运行一次",
            en:
              "\(file.name) was changed by somebody else meanwhile and is left alone; run it again")
        )
        return false
      }
      return true
    } catch {
      hasFailed = true
      session.complain(error.named(file.name).message)
      return false
    }
  }

  static func diff(_ fixing: FixingText, path: String, _ session: Session) -> [UInt8] {
    UnifiedDiff(fixing.text.original, usesColour: session.usesColour).text(
      path: path, changes: fixing.text.changes.map { ($0.range, $0.replacement) })
  }

  private func summary(of written: [File], _ options: FixOptions) -> [String] {
    var counts: [Check: Int] = [:]
    for file in written { counts.merge(file.fixing.applied) { $0 + $1 } }
    let all = counts.values.reduce(0, +)
    var lines: [String] = []
    let files = written.count
    // After an error that would sound like a good word on what could not be read.
    if files == 0, hasFailed, remaining.isEmpty { return [] }
    if files == 0 {
      lines.append(session.say(Message(zh: "没有要改的", en: "nothing to fix")))
    } else {
      let fixes = Message(
        zh: all > 0 ? "，\(all) 处" : "", en: all > 0 ? ", \(all) \(all == 1 ? "fix" : "fixes")" : "")
      let what =
        writes
        ? Message(zh: "改好了 \(files) 个文件", en: "\(files) \(files == 1 ? "file" : "files") fixed")
        : Message(
          zh: "会改 \(files) 个文件", en: "\(files) \(files == 1 ? "file" : "files") would change")
      lines.append(what[session.language] + fixes[session.language])
    }
    let rows = counts.sorted { ($1.value, $0.key.id) < ($0.value, $1.key.id) }.map { check, count in
      ["  \(count)", "\(check.title[session.language]) [\(check.id)]"]
    }
    if !rows.isEmpty { lines.append(table(rows)) }
    if let left = left(options) { lines.append(left) }
    return lines
  }

  /// What is left for people, and what more could be had.
  private func left(_ options: FixOptions) -> String? {
    // With --rule the fixes of others were not asked for.
    func isOfOther(_ finding: Diagnostic) -> Bool {
      !options.rules.isEmpty && !options.rules.contains(finding.check.id)
    }
    let forPeople = remaining.filter { !isOfOther($0) || !$0.fixes.contains(where: \.isSafe) }
    let others = remaining.count - forPeople.count
    let more = Message(
      zh: "另有 \(others) 处别的规则能改，不写 --rule 就一起改",
      en: "\(others) more could be fixed by other rules, without --rule")
    guard !forPeople.isEmpty else { return others > 0 ? more[session.language] : nil }
    let unsafe =
      options.includesUnsafe
      ? 0
      : forPeople.count { finding in
        !isOfOther(finding) && !finding.fixes.isEmpty && !finding.fixes.contains(where: \.isSafe)
      }
    let count = forPeople.count
    var message = Message(
      zh: "还剩 \(count) 处要人来看（--verbose 列出来）",
      en:
        "\(count) \(count == 1 ? "finding is" : "findings are") left for people to look at (--verbose lists them)"
    )
    if unsafe > 0 {
      message.zh += "，其中 \(unsafe) 处有建议，--unsafe 照第一个改"
      message.en += "; \(unsafe) of them with a proposal that --unsafe takes"
    }
    if others > 0 {
      message.zh += "；" + more.zh
      message.en += "; " + more.en
    }
    return message[session.language]
  }

  private func listRemaining() {
    // Findings in files of the library name them by their place in it.
    let texts = Dictionary(
      files.map { file in
        let path = file.root.map { String(file.path.dropFirst($0.count + 1)) }
        return (path ?? file.name, file.fixing.text.bytes)
      }, uniquingKeysWith: { $1 })
    let workspace = workspace
    let report = Report(
      remaining, source: { texts[$0] ?? workspace.source($0) }, language: session.language,
      usesColour: session.errorStyle.usesColour, width: session.width,
      filesChecked: max(files.count, 1))
    session.note(Message(String(ReportFormat.text.render(report).dropLast())))
  }
}
