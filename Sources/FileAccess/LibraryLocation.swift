/// The folder that holds a team's `styleguide.yaml`, and beside it `library/`.
package struct LibraryLocation: Hashable, Sendable {
  /// A real path, without links and dots.
  package let root: String

  package static let guideName = "styleguide.yaml"

  /// Why there is no library to work on.
  package enum Problem: Error, Hashable, Sendable {
    /// Neither `start` nor any folder above it holds `styleguide.yaml`. `misnamed` is a file beside
    /// the way that was probably meant to be one: `styleguide.yml`.
    case noneAbove(start: String, misnamed: String?)
    case doesNotExist(path: String)
    case notPermitted(path: String)
    /// `nearest` is the library that a given folder lies in.
    case notALibrary(path: String, nearest: String?, misnamed: String?)
  }

  /// The nearest folder from `start` upwards that holds `styleguide.yaml`.
  package static func find(from start: String) throws(Problem) -> LibraryLocation {
    let real = try resolve(start)
    if let found = nearest(above: real) { return found }
    throw .noneAbove(
      start: real, misnamed: foldersUpward(from: real).lazy.compactMap(misnamed).first)
  }

  /// The library that `--library` names: its folder, the `library/` in it, or its `styleguide.yaml`.
  package static func at(_ given: String) throws(Problem) -> LibraryLocation {
    let real = try resolve(given)
    if holdsGuide(real) { return LibraryLocation(root: real) }
    let isMeant = real.hasSuffix("/library") || real.hasSuffix("/" + guideName)
    if isMeant, holdsGuide(parent(real)) { return LibraryLocation(root: parent(real)) }
    throw .notALibrary(
      path: real, nearest: nearest(above: real)?.root, misnamed: misnamed(in: real))
  }

  private static func resolve(_ path: String) throws(Problem) -> String {
    do {
      return try POSIX.realPath(path)
    } catch {
      switch error.problem(path) {
      case .notPermitted: throw .notPermitted(path: path)
      default: throw .doesNotExist(path: path)
      }
    }
  }

  private static func nearest(above path: String) -> LibraryLocation? {
    foldersUpward(from: path).first(where: holdsGuide).map { LibraryLocation(root: $0) }
  }

  /// A path and every folder above it, up to `/`.
  private static func foldersUpward(from path: String) -> [String] {
    var folders = [path]
    while let last = folders.last, last != "/" { folders.append(parent(last)) }
    return folders
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
      return "/"
    }
    return String(path[..<slash])
  }

  private static func holdsGuide(_ folder: String) -> Bool {
    isFile(folder + "/" + guideName)
  }

  private static func misnamed(in folder: String) -> String? {
    ["styleguide.yml", "styleguide.yaml.txt", "style-guide.yaml", "StyleGuide.yaml"]
      .map { folder + "/" + $0 }.first(where: isFile)
  }

  private static func isFile(_ path: String) -> Bool {
    (try? POSIX.status(path, followingLinks: true))?.kind == .file
  }
}
