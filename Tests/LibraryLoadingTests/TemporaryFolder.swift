import FileAccess
import Foundation

/// A library on the real disk, removed with the value that stands for it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "kouwen-loading-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path(percentEncoded: false)
      .replacing(/\/$/, with: "")
    try write(Array("languages: [zh, en]\n".utf8), to: "styleguide.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try makeFolder((name as NSString).deletingLastPathComponent)
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// A file that says it is large, without taking the room.
  func makeFile(_ name: String, ofSize size: UInt64) throws {
    try write([], to: name)
    let handle = try FileHandle(forWritingTo: URL(filePath: path + "/" + name))
    try handle.truncate(atOffset: size)
    try handle.close()
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try makeFolder((name as NSString).deletingLastPathComponent)
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  func forbidReading(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: path + "/" + name)
  }

  func load() async throws -> Loaded { try await Loaded(DiskFileTree(root: path)) }

  /// Root may read everything, so what others may not read cannot be seen as root.
  static let permissionsCount = getuid() != 0
}
