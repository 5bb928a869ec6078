import DomainModel
import FileAccess
import LibraryLoading
import Searching
import Synchronization

/// Makes the index of a library from its files.
///
/// Templates are read some thousand at a time, each with its variants and with all that a template may
/// refer to, and forgotten when they are counted: memory grows with the index, not with the library.
struct IndexBuilder {
  let tree: DiskFileTree
  /// In the order of the bytes of their paths.
  let files: [IndexedFile]
  let onProgress: (@Sendable (_ read: Int, _ all: Int) -> Void)?

  private static let mostFilesAPortion = 4096
  private static let fewestFilesAPortion = 512

  /// A new index.
  func index() async throws(FileProblem) -> [UInt8] {
    let templates = files.map(\.path).filter(Self.isTemplate)
    let (parts, names) = try await parts(of: templates)
    let assembly = IndexAssembly(root: tree.root, names: names, files: files, parts: parts)
    do {
      return try await assembly.assembledInParallel()
    } catch {
      preconditionFailure("nothing is read that could be damaged")
    }
  }

  /// The index before, with what changed since. Nil where that is not all it takes: then a new one is
  /// made.
  func refreshed(_ index: SearchIndex) async throws(FileProblem) -> [UInt8]? {
    do {
      try index.check()
      guard let changed = try changedFamilies(since: index) else { return nil }
      let kept = try index.templates { !changed.contains(LibraryFiles.family(ofID: $0)) }
      let templates = files.map(\.path).filter {
        Self.isTemplate($0) && changed.contains(LibraryFiles.family(ofPath: $0))
      }
      let (parts, names) = try await parts(of: templates)
      guard names == index.libraryNames else { return nil }
      let assembly = try IndexAssembly(
        root: tree.root, names: names, files: files, parts: parts, of: index, keeping: kept)
      return try await assembly?.assembledInParallel()
    } catch let problem as FileProblem {
      throw problem
    } catch {
      // The index before is damaged.
      return nil
    }
  }

  /// The templates, with their variants, of which a file came, went or changed; nil where something
  /// changed that all of them may depend on.
  private func changedFamilies(since index: SearchIndex) throws(IndexProblem) -> Set<String>? {
    var changed: Set<String> = []
    var isOnlyTemplates = true
    IndexedFileChanges.visit(from: try index.files(), to: files) { path in
      if Self.isTemplate(path) {
        changed.insert(LibraryFiles.family(ofPath: path))
      } else {
        isOnlyTemplates = false
      }
    }
    return isOnlyTemplates && changed.count <= files.count / 2 ? changed : nil
  }

  private static func isTemplate(_ path: String) -> Bool {
    path.utf8.starts(with: LibraryFiles.templates.utf8)
  }
}

extension IndexBuilder {
  private typealias PartResult = (
    position: Int, result: Result<(IndexPart, LibraryNames), FileProblem>
  )

  /// The templates of some files, read and counted by all processors.
  private func parts(
    of templates: [String]
  ) async throws(FileProblem) -> ([IndexPart], LibraryNames) {
    let portions = portions(of: templates)
    let others = files.map(\.path).filter { !Self.isTemplate($0) }
    let queue = PortionQueue(portions)
    let results = await withTaskGroup(of: [PartResult].self) { group in
      for _ in 0..<min(portions.count, SystemProcessors.count) {
        group.addTask {
          var results: [PartResult] = []
          while let (position, portion) = queue.next() {
            do throws(FileProblem) {
              results.append((position, .success(try await part(of: portion, others))))
            } catch {
              results.append((position, .failure(error)))
              return results
            }
            onProgress?(queue.done(portion), templates.count)
          }
          return results
        }
      }
      var all: [PartResult] = []
      for await some in group { all += some }
      return all.sorted { $0.position < $1.position }
    }
    var parts: [IndexPart] = []
    var names = LibraryNames(Library())
    for (_, result) in results {
      let part: IndexPart
      (part, names) = try result.get()
      parts.append(part)
    }
    return (parts, names)
  }

  private func part(
    of templates: [String], _ others: [String]
  ) async throws(FileProblem) -> (IndexPart, LibraryNames) {
    let selected = SelectedFileTree(tree, templates + others)
    let workspace = try await Workspace.load(selected, root: tree.root)
    let library = workspace.library
    let part = IndexPart(
      library.templates.map { IndexedTemplate($0, blanks: workspace.blanks(of: $0)) }, in: library)
    return (part, LibraryNames(library))
  }

  /// At least one. No template is parted from its variants.
  private func portions(of templates: [String]) -> [[String]] {
    let size = min(
      max(templates.count / (2 * SystemProcessors.count), Self.fewestFilesAPortion),
      Self.mostFilesAPortion)
    guard templates.count > size else { return [templates] }
    var families: [String: Int] = [:]
    var order: [[String]] = []
    for path in templates {
      let family = LibraryFiles.family(ofPath: path)
      if let position = families[family] {
        order[position].append(path)
      } else {
        families[family] = order.count
        order.append([path])
      }
    }
    var portions: [[String]] = [[]]
    for family in order {
      if portions.last!.count >= size { portions.append([]) }
      portions[portions.count - 1] += family
    }
    return portions
  }
}

/// Portions of work, given to whoever is free.
private final class PortionQueue: Sendable {
  private let portions: [[String]]
  private let state = Mutex((next: 0, done: 0))

  init(_ portions: [[String]]) { self.portions = portions }

  func next() -> (position: Int, portion: [String])? {
    let position = state.withLock { state in
      defer { state.next += 1 }
      return state.next
    }
    return position < portions.count ? (position, portions[position]) : nil
  }

  /// Returns how much is done in all.
  func done(_ portion: [String]) -> Int {
    state.withLock { state in
      state.done += portion.count
      return state.done
    }
  }
}
