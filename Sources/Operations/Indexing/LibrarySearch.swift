import Diagnostics
package import DomainModel
package import FileAccess
import LibraryLoading
package import Searching

/// A library that can be searched without being read: its index, kept beside other caches from one run
/// to the next, and brought up to date when files changed.
package struct LibrarySearch: Sendable {
  package private(set) var index: SearchIndex
  /// Why the index that was there could not be used, where it should have been.
  package private(set) var problem: IndexProblem?

  private let tree: DiskFileTree
  /// The files as they were looked at, in the order of the bytes of their paths; none where the index
  /// was trusted.
  private var listed: [IndexedFile]
  private let file: IndexFile?
  private let onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)?
  private var searcher: Searcher

  /// How much is made sure of before an index is used.
  package enum Freshness: Sendable {
    /// That no file changed since it was made: the system is asked about each.
    case checked
    /// Nothing: the library may have changed, and is not looked at.
    case trusted
  }

  /// - Parameters:
  ///   - cache: the folder for caches; nil where there is none, so that the index is made anew each time
  ///     and kept in memory. So it is where the folder cannot be written to.
  /// - Throws: when the library's folder cannot be listed at all.
  package static func open(
    _ location: LibraryLocation, cache: String?, _ freshness: Freshness,
    onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)? = nil
  ) async throws(FileProblem) -> LibrarySearch {
    let tree = try DiskFileTree(root: location.root)
    let file = cache.map { IndexFile(in: $0, forLibraryAt: tree.root) }
    var problem: IndexProblem?
    var known: SearchIndex?
    do {
      known = try file?.open()
    } catch {
      if error != .missing { problem = error }
    }
    var files: [IndexedFile] = []
    if freshness == .checked || known == nil {
      files = try await LibraryFiles.list(in: tree)
      let builder = IndexBuilder(tree: tree, files: files, onProgress: onProgress)
      do {
        if let index = known, !IndexedFileChanges.isEmpty(from: try index.files(), to: files) {
          known = try await builder.refreshed(index).map { Self.kept($0, in: file) }
        }
      } catch let failure as FileProblem {
        throw failure
      } catch {
        (known, problem) = (nil, .damaged)
      }
      if known == nil { known = Self.kept(try await builder.index(), in: file) }
    }
    return LibrarySearch(
      index: known!, problem: problem, tree: tree, listed: files, file: file,
      onProgress: onProgress)
  }

  private init(
    index: SearchIndex, problem: IndexProblem?, tree: DiskFileTree, listed: [IndexedFile],
    file: IndexFile?, onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)?
  ) {
    self.index = index
    self.problem = problem
    self.tree = tree
    self.listed = listed
    self.file = file
    self.onProgress = onProgress
    searcher = Searcher(index)
  }

  /// A new index, in its file where that can be.
  private static func kept(_ bytes: [UInt8], in file: IndexFile?) -> SearchIndex {
    if let file, (try? file.write(bytes)) != nil, let index = try? file.open() { return index }
    // Whoever cannot keep it has it all the same, for this once.
    return SearchIndex(assembled: bytes)
  }

  /// Where the query is a slip for an id, the templates of the nearest ids come before all others.
  package mutating func search(_ query: SearchQuery) async throws(FileProblem) -> SearchOutcome {
    let files = files
    return try await surely { search throws(IndexProblem) in
      var outcome = try search.searcher.search(query) { files.source(of: $0) }
      let ids = try search.index.ids(near: query.text)
      guard !ids.isEmpty else { return outcome }
      var meant: [SearchResult] = []
      for id in ids {
        var named = query
        named.text = id
        let found = try search.searcher.search(named) { files.source(of: $0) }.results.first
        if let found, [found.template.id, found.template.baseID].contains(id) {
          meant.append(found)
        }
      }
      outcome.put(first: meant, for: query)
      return outcome
    }
  }

  /// Filters by names that the library has.
  package mutating func checked(
    _ filters: TemplateFilters
  ) async throws(FileProblem) -> Result<TemplateFilters, UnknownTrait> {
    let labels =
      filters.goByIDs(of: index.libraryNames) ? GuideLabels() : await GuideLabels(ofGuideIn: tree)
    return try await surely { search throws(IndexProblem) in
      try search.index.checked(filters, labels)
    }
  }

  /// What the guide calls profiles and channels; no index holds that. Empty where it cannot be read.
  package func guideLabels() async -> GuideLabels { await GuideLabels(ofGuideIn: tree) }

  /// Where damage shows only now, the index is made anew.
  private mutating func surely<Answer>(
    _ ask: (inout LibrarySearch) throws(IndexProblem) -> Answer
  ) async throws(FileProblem) -> Answer {
    do {
      return try ask(&self)
    } catch {
      try await rebuild(error)
    }
    do {
      return try ask(&self)
    } catch {
      preconditionFailure("what was made just now is not damaged")
    }
  }

  /// Looks at every byte of the index, and makes it anew where one is not right, so that no search after
  /// this can fail.
  package mutating func makeSure() async throws(FileProblem) {
    do {
      try index.check()
    } catch {
      try await rebuild(error)
    }
  }

  private mutating func rebuild(_ problem: IndexProblem) async throws(FileProblem) {
    self.problem = problem
    listed = try await LibraryFiles.list(in: tree)
    let bytes = try await IndexBuilder(tree: tree, files: listed, onProgress: onProgress).index()
    index = Self.kept(bytes, in: file)
    searcher = Searcher(index)
  }

  /// The files of templates that nothing could be taken from, in order. None are known where the library
  /// was not looked at.
  package func unreadable() -> [String] {
    let templates = listed.filter { file in
      file.path.utf8.starts(with: LibraryFiles.templates.utf8)
        && file.path.utf8.suffix(3).elementsEqual(".md".utf8)
    }
    guard templates.count > index.count else { return [] }
    var known: Set<String> = []
    _ = try? index.templates { id in
      known.insert(id)
      return true
    }
    return templates.map(\.path).filter { path in
      !known.contains(String(path.dropFirst(LibraryFiles.templates.count).dropLast(3)))
    }
  }

  /// Whether the guide can be read shows there; no search fails for it.
  package var guideCheck: GuideCheck { GuideCheck(tree) }

  /// The files of what is found.
  package var files: TemplateFiles { TemplateFiles(tree) }
}

/// Reads the files of templates that were found, to show more of them than an index holds.
package struct TemplateFiles: Sendable {
  private let tree: DiskFileTree

  init(_ tree: DiskFileTree) { self.tree = tree }

  /// Nil where the file is not as long as it was: then nobody knows where its body starts.
  package func source(of template: FoundTemplate) -> SourceText? {
    guard let bytes = try? tree.read(template.path, limit: template.fileSize),
      bytes.count == template.fileSize, template.bodyStart <= bytes.count
    else { return nil }
    return SourceText(path: template.path, bytes: bytes, body: template.bodyStart..<bytes.count)
  }
}

extension GuideLabels {
  fileprivate init(ofGuideIn tree: DiskFileTree) async {
    let loaded = try? await LibraryLoader(tree, only: []).load()
    self = loaded.map { GuideLabels($0.value.styleGuide) } ?? GuideLabels()
  }
}
