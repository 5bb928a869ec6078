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
  private let onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)?

  package init(
    _ tree: any FileTree, onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)? = nil
  ) {
    self.tree = tree
    self.onProgress = onProgress
  }

  package func load() async throws(FileProblem) -> Parsed<Library> {
    var parts = Parts()
    readStyleGuide(into: &parts)
    let inheritance = TemplateInheritance(parts.styleGuide)
    let entries = try tree.entries(below: "library")
    parts.items.reserveCapacity(entries.count)
    for batch in await read(entries, inheritance) {
      parts.items += batch.items
      parts.diagnostics += batch.diagnostics
    }
    return LibraryAssembly(parts).assembled()
  }

  private func read(
    _ entries: [FileEntry], _ inheritance: TemplateInheritance
  ) async -> [Batch] {
    let batches = stride(from: 0, to: entries.count, by: Self.filesPerTask).map {
      entries[$0..<min($0 + Self.filesPerTask, entries.count)]
    }
    guard batches.count > 1 else { return batches.map { read($0, inheritance) } }
    return await withTaskGroup(of: (Int, Batch).self) { group in
      for (position, batch) in batches.enumerated() {
        group.addTask { (position, read(batch, inheritance)) }
      }
      var results: [Batch?] = Array(repeating: nil, count: batches.count)
      var done = 0
      for await (position, batch) in group {
        results[position] = batch
        done += batches[position].count
        onProgress?(done, entries.count)
      }
      return results.map { $0! }
    }
  }

  private func read(
    _ entries: ArraySlice<FileEntry>, _ inheritance: TemplateInheritance
  ) -> Batch {
    var batch = Batch()
    batch.items.reserveCapacity(entries.count)
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
      batch.items.append(.unreadable(file.kind, file.id, nil))
      return
    }
    let document = FrontMatter.read(bytes, path: file.path)
    // What is no text has findings, and one says it better than all of them.
    if !document.diagnostics.isEmpty, OddFiles.isBinary(bytes) {
      batch.diagnostics.append(OddFiles.binary(file.path))
      batch.items.append(.unreadable(file.kind, file.id, nil))
      return
    }
    let source = SourceText(path: file.path, bytes: bytes, body: document.value.body)
    if let conflict = OddFiles.mergeConflict(bytes, file.path) {
      batch.diagnostics.append(conflict)
      batch.items.append(.unreadable(file.kind, file.id, source))
      return
    }
    batch.diagnostics += document.diagnostics
    guard let root = document.value.root else {
      batch.items.append(.unreadable(file.kind, file.id, source))
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
    batch.items.append(ReadItem(file.kind, file.id, root, source, inheritance, &reading))
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

/// What one task brings home.
struct Batch: Sendable {
  var items: [ReadItem] = []
  var diagnostics: [Diagnostic] = []
}

/// Everything that was read, before variants inherit and names are looked up.
struct Parts: Sendable {
  var styleGuide = StyleGuide()
  var styleGuideSource: SourceText?
  var items: [ReadItem] = []
  var diagnostics: [Diagnostic] = []
}

/// One file's contents, on its own. Templates are many: what is seldom and large stands apart.
enum ReadItem: Sendable {
  case template(Template)
  /// A template that takes something from its base or its folder, or whose title is missing.
  case draft(TemplateDraft)
  indirect case rule(Rule)
  indirect case scenario(Scenario)
  indirect case fact(Fact)
  indirect case partial(Partial)
  indirect case guide(GuideChapter)
  indirect case `case`(Case)
  indirect case unreadable(ItemKind, String, SourceText?)

  init(
    _ kind: ItemKind, _ id: String, _ root: YAMLNode, _ source: SourceText,
    _ inheritance: TemplateInheritance, _ reading: inout Reading
  ) {
    switch kind {
    case .template:
      let fields = TemplateFields(root, &reading)
      if let template = inheritance.independent(id, fields, source) {
        self = .template(template)
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
        Rule(id: id, root, source, &reading).map { .rule($0) } ?? .unreadable(kind, id, source)
    case .scenario: self = .scenario(Scenario(id: id, root, source, &reading))
    case .fact: self = .fact(Fact(id: id, root, source, &reading))
    case .partial: self = .partial(Partial(id: id, root, source, &reading))
    case .guide: self = .guide(GuideChapter(id: id, root, source, &reading))
    case .case: self = .case(Case(id: id, root, source, &reading))
    }
  }

  var source: SourceText? {
    switch self {
    case .template(let template): template.source
    case .draft(let draft): draft.source
    case .rule(let rule): rule.source
    case .scenario(let scenario): scenario.source
    case .fact(let fact): fact.text
    case .partial(let partial): partial.source
    case .guide(let chapter): chapter.source
    case .case(let aCase): aCase.source
    case .unreadable(_, _, let source): source
    }
  }
}
