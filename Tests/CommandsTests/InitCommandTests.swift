import Foundation
import Testing

@testable import Commands

/// `kouwen init` on a real disk.
@Suite struct InitCommandTests {
  private func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "kouwen-init-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  private func contents(_ folder: URL) throws -> [String: Data?] {
    var files: [String: Data?] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) {
      files[path] = try? Data(contentsOf: folder.appending(path: path))
    }
    return files
  }

  @Test func makesTheFolderAndWhatItWritesIsValid() async throws {
    try await withFolder { folder in
      let target = folder.appending(path: "a/b").path()
      #expect(await Kouwen.run(["init", target, "--keys", "zh", "--lang", "zh"]) == 0)
      #expect(
        await Kouwen.run(["validate", "--library", target, "--fail-on", "suggestion"]) == 0)
      #expect(await Kouwen.run(["search", "快递还没到", "--library", target]) == 0)
    }
  }

  @Test func addsNothingButTheLibrary() async throws {
    try await withFolder { folder in
      try Data("mine".utf8).write(to: folder.appending(path: "README.md"))
      #expect(await Kouwen.run(["init", folder.path(), "--lang", "en", "--keys", "en"]) == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      #expect(names == ["README.md", "library", "styleguide.yaml"])
      #expect(try Data(contentsOf: folder.appending(path: "README.md")) == Data("mine".utf8))
    }
  }

  @Test(arguments: ["styleguide.yaml", "library/templates/a.md", "library/notes.txt"])
  func leavesWhatIsThereAlone(_ existing: String) async throws {
    try await withFolder { folder in
      let file = folder.appending(path: existing)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: file)
      let before = try contents(folder)
      #expect(await Kouwen.run(["init", folder.path()]) == 2)
      #expect(try contents(folder) == before)
    }
  }

  @Test func refusesWhatCannotBeAFolderOrAName() async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      #expect(await Kouwen.run(["init", file.path()]) == 2)
      #expect(await Kouwen.run(["init", folder.path(), "--name", "a\nb"]) == 64)
      #expect(await Kouwen.run(["init", folder.path(), "--keys", "fr"]) == 64)
      #expect(try contents(folder).keys.sorted() == ["file"])
    }
  }
}
