package import Diagnostics
package import DomainModel
package import FileAccess
import YAMLReading

/// Reads a team's folder into a `Library`, with everything there is to say about its files.
///
/// Files are read in parallel and put together in the order of their paths, so that the same folder
/// always gives the same library and the same findings. One broken file never hides another.
package struct LibraryLoader: Sendable {
  /// How many files one task reads in a row.
  private static let filesPerTask = 128

  private let tree: any FileTree
  /// Nil for all.
  private let kinds: [ItemKind]?
  private let onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)?

  /// - Parameter kinds: what to read besides the guide, where not everything is needed.
  package init(
    _ tree: any FileTree, only kinds: [ItemKind]? = nil,
    onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)? = nil
  ) {
    self.tree = tree
    self.kinds = kinds
    self.onProgress = onProgress
  }

  package func load() async throws(FileProblem) -> Parsed<Library> {
    var parts = Parts()
    readStyleGuide(into: &parts)
    let inheritance = TemplateInheritance(parts.styleGuide)
    parts.batches = try await read(inheritance)
    return LibraryAssembly(parts).assembled()
  }

  /// Reads the files of each portion of the listing while the next one is listed.
  private func read(_ inheritance: TemplateInheritance) async throws(FileProblem) -> [Batch] {
    let results = await withTaskGroup(of: (Int, Batch).self) { group in
      var (portions, all) = (0, 0)
      do throws(FileProblem) {
        for folder in kinds?.map({ "library/\($0.folder)" }) ?? ["library"] {
          try tree.list(below: folder, portion: Self.filesPerTask) { entries in
            let position = portions
            group.addTask { (position, read(entries, inheritance)) }
            portions += 1
            all += entries.count
          }
        }
      } catch {
        group.cancelAll()
        return Result<[Batch], FileProblem>.failure(error)
      }
      var batches = Array(repeating: Batch(), count: portions)
      var done = 0
      for await (position, batch) in group {
        done += batch.fileCount
        batches[position] = batch
        onProgress?(done, all)
      }
      return .success(batches)
    }
    return try results.get()
  }

  private func read(_ entries: [FileEntry], _ inheritance: TemplateInheritance) -> Batch {
    var batch = Batch(fileCount: entries.count)
    batch.templates.reserveCapacity(entries.count)
    batch.sources.reserveCapacity(entries.count)
    for entry in entries {
      guard case .file = entry.kind else {
        if let diagnostic = OddFiles.diagnostic(for: entry) { batch.diagnostics.append(diagnostic) }
        continue
      }
      switch FileName.classify(entry.path) {
      case .item(let kind, let id):
        read(FileToRead(path: entry.path, kind: kind, id: id), inheritance, into: &batch)
      case .ignored: break
      case .trouble(let diagnostic): batch.diagnostics.append(diagnostic)
      }
    }
    return batch
  }

  private func read(
    _ file: FileToRead, _ inheritance: TemplateInheritance, into batch: inout Batch
  ) {
    let bytes: [UInt8]
    do {
      bytes = try tree.read(file.path, limit: YAMLLimits.maxFileBytes)
    } catch {
      batch.diagnostics.append(OddFiles.diagnostic(for: error, path: file.path))
      batch.add(.unreadable(file.kind, file.id), nil)
      return
    }
    let document = FrontMatter.read(bytes, path: file.path)
    // What is no text has findings, and one says it better than all of them.
    if !document.diagnostics.isEmpty, OddFiles.isBinary(bytes) {
      batch.diagnostics.append(OddFiles.binary(file.path))
      batch.add(.unreadable(file.kind, file.id), nil)
      return
    }
    let source = SourceText(path: file.path, bytes: bytes, body: document.value.body)
    if let conflict = OddFiles.mergeConflict(bytes, file.path) {
      batch.diagnostics.append(conflict)
      batch.add(.unreadable(file.kind, file.id), source)
      return
    }
    batch.diagnostics += document.diagnostics
    guard let root = document.value.root else {
      batch.add(.unreadable(file.kind, file.id), source)
      return
    }
    var reading = Reading(path: file.path, bytes: bytes, isPartial: document.value.isPartial)
    // Where the fences are amiss, nobody knows what is body.
    let fences = [YAMLChecks.unclosedFrontMatter, YAMLChecks.oddFence]
    if file.kind == .template || file.kind == .partial,
      document.diagnostics.isEmpty
        || !document.diagnostics.contains(where: { fences.contains($0.check) }),
      let finding = OddFiles.emptyBody(source)
    {
      batch.diagnostics.append(finding)
    }
    batch.add(ReadItem(file.kind, file.id, root, source, inheritance, &reading), source)
    batch.diagnostics += reading.diagnostics
  }

  package static let guidePath = "styleguide.yaml"

  /// The guide alone, whatever may be wrong with it.
  package func styleGuide() -> StyleGuide {
    var parts = Parts()
    readStyleGuide(into: &parts)
    return parts.styleGuide
  }

  private func readStyleGuide(into parts: inout Parts) {
    let path = Self.guidePath
    do {
      let bytes = try tree.read(path, limit: YAMLLimits.maxFileBytes)
      let document = YAMLFile.readDocument(bytes, path: path)
      var reading = Reading(path: path, bytes: bytes, isPartial: document.value.isPartial)
      parts.styleGuide = StyleGuide(document.value.root, &reading)
      parts.styleGuideSource = SourceText(path: path, bytes: bytes, body: bytes.count..<bytes.count)
      parts.diagnostics += document.diagnostics + reading.diagnostics
    } catch .missing {
      parts.diagnostics.append(
        Diagnostic(
          LoadingChecks.missingStyleGuide,
          Message(zh: "文件夹里没有 styleguide.yaml", en: "the folder holds no styleguide.yaml"),
          at: SourceRange(file: path, utf8: 0..<0),
          help: Message(zh: "用 kouwen init 建一个", en: "make one with `kouwen init`")))
    } catch {
      parts.diagnostics.append(OddFiles.diagnostic(for: error, path: path))
    }
  }
}

/// A file that the loader will read, and as what.
struct FileToRead: Sendable {
  var path: String
  var kind: ItemKind
  var id: String
}

/// What one task brings home, sorted as far as one task can: putting the library together is what
/// everybody waits for.
struct Batch: Sendable {
  /// Also those that are nothing of ours.
  var fileCount = 0
  /// Those that need nothing from any other file.
  var templates: [Template] = []
  /// Everything else.
  var items: [ReadItem] = []
  /// Of all that could be read, in the order of their paths.
  var sources: [SourceText] = []
  var diagnostics: [Diagnostic] = []

  mutating func add(_ item: ReadItem, _ source: SourceText?) {
    if let source { sources.append(source) }
    if case .template(let template) = item {
      templates.append(template)
    } else {
      items.append(item)
    }
  }
}

/// Everything that was read, before variants inherit and names are looked up.
struct Parts: Sendable {
  var styleGuide = StyleGuide()
  var styleGuideSource: SourceText?
  var batches: [Batch] = []
  /// Of the guide.
  var diagnostics: [Diagnostic] = []
}

/// One file's contents, on its own.
enum ReadItem: Sendable {
  /// A template that takes nothing from anywhere.
  case template(Template)
  /// A template that takes something from its base or its folder, or whose title is missing.
  case draft(TemplateDraft)
  case rule(RuleDraft)
  indirect case scenario(Scenario)
  indirect case fact(Fact)
  indirect case partial(Partial)
  indirect case guide(GuideChapter)
  indirect case `case`(Case)
  indirect case unreadable(ItemKind, String)

  init(
    _ kind: ItemKind, _ id: String, _ root: YAMLNode, _ source: SourceText,
    _ inheritance: borrowing TemplateInheritance, _ reading: inout Reading
  ) {
    switch kind {
    case .template:
      let fields = TemplateFields.read(root, &reading)
      if inheritance.isIndependent(id, fields, path: source.path) {
        self = .template(inheritance.independent(id, fields, source))
        return
      }
      let anchor = root.entries?.first?.key.range ?? root.range
      self = .draft(
        TemplateDraft(
          id: id, fields: fields, source: source, anchor: anchor,
          mayLackTitle: reading.isPartial || TemplateKeys.title.isWritten(in: root)
            || reading.misspeltKeys.contains(TemplateKeys.title.name)))
    case .rule:
      self =
        RuleDraft(id: id, root, source, &reading).map { .rule($0) } ?? .unreadable(kind, id)
    case .scenario: self = .scenario(Scenario(id: id, root, source, &reading))
    case .fact: self = .fact(Fact(id: id, root, source, &reading))
    case .partial: self = .partial(Partial(id: id, root, source, &reading))
    case .guide: self = .guide(GuideChapter(id: id, root, source, &reading))
    case .case: self = .case(Case(id: id, root, source, &reading))
    }
  }
}
