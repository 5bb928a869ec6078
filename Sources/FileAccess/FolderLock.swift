/// Keeps other processes of this tool from rewriting files of a folder meanwhile. The folder is locked
/// and not the file, as a file is replaced by another one when it is written. The lock goes away with
/// the process, however that ends.
struct FolderLock {
  /// Nil where the system has no lock to give: on a file system that knows none, or for a folder that
  /// may be written in and not be listed.
  private let descriptor: Int32?

  private static let pause = 5

  /// - Parameters:
  ///   - path: of a file; where it is a link, the folder of what it leads to is locked.
  ///   - patience: in milliseconds.
  init(ofFileAt path: String, patience: Int) throws(FileProblem) {
    guard let name = Self.folder(ofFileAt: path), let folder = try? POSIX.openFolder(name) else {
      descriptor = nil
      return
    }
    var waited = 0
    while true {
      do {
        try POSIX.lock(folder)
        descriptor = folder
        return
      } catch  where error == .isLocked {
        guard waited < patience else {
          POSIX.close(folder)
          throw .inUse(path: path)
        }
        POSIX.sleep(milliseconds: Self.pause)
        waited += Self.pause
      } catch {
        POSIX.close(folder)
        descriptor = nil
        return
      }
    }
  }

  /// Of a file that is not there yet, the folder it will be in.
  private static func folder(ofFileAt path: String) -> String? {
    let slash = UInt8(ascii: "/")
    if let real = GivenFile.identity(path) {
      guard let last = real.utf8.lastIndex(of: slash) else { return nil }
      return last == real.startIndex ? "/" : String(real[..<last])
    }
    guard let last = path.utf8.lastIndex(of: slash) else { return GivenFile.identity(".") }
    return GivenFile.identity(last == path.startIndex ? "/" : String(path[..<last]))
  }

  func release() {
    if let descriptor { POSIX.close(descriptor) }
  }
}
