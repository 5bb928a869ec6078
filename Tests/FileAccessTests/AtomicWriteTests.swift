import FileAccess
import Foundation
import Testing

@Suite struct AtomicWriteTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(
    _ text: String, to name: String, inside root: String? = nil, _ options: AtomicWrite.Options = []
  ) throws {
    try AtomicWrite.write(
      Array(text.utf8), to: folder.path + "/" + name, inside: root, options: options)
  }

  @Test func makesAndReplacesFiles() throws {
    try write("一", to: "a.md")
    #expect(try folder.text("a.md") == "一")
    try write("", to: "a.md")
    #expect(try folder.text("a.md") == "")
    #expect(try folder.names() == ["a.md"])
  }

  @Test(arguments: [0o600, 0o644, 0o664, 0o755])
  func keepsTheModeOfAFile(_ mode: Int) throws {
    try folder.write("old", to: "a.md")
    try folder.setMode(mode, of: "a.md")
    try write("new", to: "a.md")
    #expect(try folder.mode(of: "a.md") == mode)
    #expect(try folder.text("a.md") == "new")
  }

  @Test func writesWhereANameFillsTheSystemsLimit() throws {
    let name = String(repeating: "延", count: 84) + ".md"
    try write("x", to: name)
    #expect(try folder.text(name) == "x")
  }

  /// A process that is ended in the middle of writing leaves a file behind; one that writes holds a lock.
  @Test func removesWhatNobodyIsWriting() throws {
    try folder.write("old", to: "a.md")
    let names = [".kouwen-dead.tmp", ".kouwen-alive.tmp", ".kouwen-young.tmp", ".kouwen-other.md"]
    for name in names {
      try folder.write("half", to: name)
      let date = name.contains("young") ? Date() : Date(timeIntervalSinceNow: -60)
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: folder.path + "/" + name)
    }
    let writer = open(folder.path + "/.kouwen-alive.tmp", O_RDWR)
    defer { close(writer) }
    #expect(flock(writer, LOCK_EX) == 0)
    AtomicWrite.removeLeftovers(besideFileAt: folder.path + "/a.md")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left) == Set(["a.md"] + names.dropFirst()))
    #expect(flock(writer, LOCK_UN) == 0)
    AtomicWrite.removeLeftovers(besideFileAt: folder.path + "/a.md")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/.kouwen-alive.tmp"))
    AtomicWrite.removeLeftovers(besideFileAt: folder.path + "/nowhere/a.md")
    #expect(try folder.text("a.md") == "old")
  }

  @Test func removesWhatIsLeftInEachFolderOfManyFiles() throws {
    let left = ["a/.kouwen-dead.tmp", "b/.kouwen-dead.tmp", "c/.kouwen-dead.tmp"]
    for path in left + ["a/1.md", "a/2.md", "b/1.md", "c/1.md"] {
      try folder.write("x", to: path)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -60)],
        ofItemAtPath: folder.path + "/" + path)
    }
    AtomicWrite.removeLeftovers(
      besideFilesAt: ["a/1.md", "a/2.md", "b/1.md", "none/1.md"].map { folder.path + "/" + $0 })
    #expect(
      left.map { FileManager.default.fileExists(atPath: folder.path + "/" + $0) } == [
        false, false, true,
      ])
  }

  @Test func refusesToOverwriteOnRequest() throws {
    try write("first", to: "a.md", .createOnly)
    let path = folder.path + "/a.md"
    #expect(throws: FileProblem.exists(path: path)) { try write("second", to: "a.md", .createOnly) }
    try folder.link("nowhere.md", to: "missing.md")
    #expect(throws: FileProblem.self) { try write("x", to: "nowhere.md", .createOnly) }
    #expect(try folder.text("a.md") == "first")
    #expect(try folder.names() == ["a.md", "nowhere.md"])
  }

  @Test func makesFoldersOnlyOnRequest() throws {
    #expect(throws: FileProblem.self) { try write("x", to: "a/b/c.md") }
    #expect(try folder.names() == [])
    try write("x", to: "a/b/c.md", .createFolders)
    try write("y", to: "a/b/d.md", .createFolders)
    #expect(try folder.names(in: "a/b") == ["c.md", "d.md"])
  }

  @Test func writesThroughALinkAndKeepsIt() throws {
    try folder.write("old", to: "real/a.md")
    try folder.link("link.md", to: "real/a.md")
    try write("new", to: "link.md", inside: folder.path)
    #expect(try folder.text("real/a.md") == "new")
    #expect(try folder.names() == ["link.md", "real"])
    #expect(try folder.names(in: "real") == ["a.md"])
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.md")
    #expect(target == "real/a.md")
  }

  /// All names of a file keep showing one text, whether it grows or shrinks.
  @Test(arguments: ["新", String(repeating: "长", count: 5000), ""])
  func writesForAllNamesOfAFile(_ text: String) throws {
    try folder.write("old text", to: "a.md")
    try FileManager.default.linkItem(
      atPath: folder.path + "/a.md", toPath: folder.path + "/b.md")
    try write(text, to: "a.md")
    #expect(try folder.text("a.md") == text)
    #expect(try folder.text("b.md") == text)
    #expect(try folder.names() == ["a.md", "b.md"])
  }

  @Test func doesNotLeaveTheRoot() throws {
    let other = try TemporaryFolder()
    try other.write("theirs", to: "a.md")
    try folder.link("file.md", to: other.path + "/a.md")
    try folder.link("folder", to: other.path)
    for name in ["file.md", "folder/a.md", "folder/new.md", "folder/new/x.md", "../x-\(UUID()).md"]
    {
      let path = folder.path + "/" + name
      #expect(throws: FileProblem.leavesTree(path: path)) {
        try write("mine", to: name, inside: folder.path, .createFolders)
      }
    }
    #expect(try other.text("a.md") == "theirs")
    #expect(try other.names() == ["a.md"])
  }

  @Test(arguments: ["", "a/", ".", ".."])
  func refusesWhatIsNoFileName(_ name: String) throws {
    try folder.makeFolder("a")
    #expect(throws: FileProblem.self) { try write("x", to: name) }
    #expect(try folder.names() == ["a"])
  }

  @Test func doesNotReplaceAFolder() throws {
    try folder.write("x", to: "a.md/inside.md")
    #expect(throws: FileProblem.notAFile(path: folder.path + "/a.md")) {
      try write("x", to: "a.md")
    }
    #expect(try folder.names() == ["a.md"])
  }

  @Test(.enabled(if: TemporaryFolder.permissionsCount))
  func leavesTheOldFileWholeWhereItMayNotWrite() throws {
    try folder.write("old", to: "read-only.md")
    try folder.setMode(0o444, of: "read-only.md")
    try folder.write("old", to: "locked/a.md")
    try folder.setMode(0o555, of: "locked")
    defer { try? folder.setMode(0o755, of: "locked") }
    for name in ["read-only.md", "locked/a.md"] {
      #expect(throws: FileProblem.notPermitted(path: folder.path + "/" + name)) {
        try write("new", to: name)
      }
      #expect(try folder.text(name) == "old")
    }
    #expect(try folder.names(in: "locked") == ["a.md"])
  }

  @Test func doesNotReplaceADevice() throws {
    #expect(throws: FileProblem.notAFile(path: "/dev/null")) {
      try AtomicWrite.write([1], to: "/dev/null")
    }
  }

  #if os(Linux)
    @Test func leavesTheOldFileWholeWhenTheDiskIsFull() async throws {
      try folder.write("old", to: "a.md")
      try FileManager.default.linkItem(
        atPath: folder.path + "/a.md", toPath: folder.path + "/b.md")
      try folder.write("old", to: "c.md")
      let paths = [folder.path + "/a.md", folder.path + "/c.md"]
      // A process that may write no more than one block; its own, as the limit cannot be lifted.
      await #expect(processExitsWith: .success) { [paths = paths as [String]] in
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        for path in paths {
          #expect(throws: FileProblem.self) {
            try AtomicWrite.write(Array(repeating: 65, count: 100_000), to: path)
          }
        }
      }
      for name in ["a.md", "b.md", "c.md"] { #expect(try folder.text(name) == "old") }
      #expect(try folder.names() == ["a.md", "b.md", "c.md"])
    }
  #endif

  @Test func rewritesWhatIsAsItWasRead() throws {
    try folder.write("old", to: "a.md")
    try folder.link("link.md", to: "a.md")
    #expect(try rewrite("link.md", from: "old", to: "new"))
    #expect(try rewrite("a.md", from: "old", to: "other") == false)
    #expect(try folder.text("a.md") == "new")
    #expect(throws: FileProblem.self) { try rewrite("missing.md", from: "", to: "new") }
    #expect(try folder.names() == ["a.md", "link.md"])
  }

  /// Each adds its sign to what it has read, and again after somebody else did.
  @Test func rewritesOneAfterTheOther() async throws {
    try folder.write("", to: "a.md")
    let path = folder.path + "/a.md"
    let signs = "甲乙丙丁戊己庚辛"
    await withTaskGroup(of: Void.self) { group in
      for sign in signs {
        group.addTask {
          while let old = try? GivenFile.read(path, limit: 1000),
            (try? AtomicWrite.rewrite(path, from: old, to: old + Array(String(sign).utf8))) == false
          {}
        }
      }
    }
    #expect(try folder.text("a.md").sorted() == signs.sorted())
  }

  @Test func somebodyWhoKeepsTheFolderIsNotWaitedForAnyLonger() throws {
    try folder.write("old", to: "a.md")
    let path = folder.path + "/a.md"
    let other = open(folder.path, O_RDONLY | O_DIRECTORY)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    #expect(throws: FileProblem.inUse(path: path)) {
      try AtomicWrite.rewrite(path, from: Array("old".utf8), to: [], patience: 20)
    }
    #expect(flock(other, LOCK_UN) == 0)
    #expect(try rewrite("a.md", from: "old", to: "new"))
  }

  private func rewrite(_ name: String, from old: String, to new: String) throws -> Bool {
    try AtomicWrite.rewrite(
      folder.path + "/" + name, from: Array(old.utf8), to: Array(new.utf8))
  }

  @Test func readersSeeTheOldTextOrTheNewOne() async throws {
    let texts = ["短", String(repeating: "长", count: 50_000)]
    try write(texts[0], to: "a.md")
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for round in 0..<40 {
          try AtomicWrite.write(Array(texts[round % 2].utf8), to: path + "/a.md")
        }
      }
      group.addTask {
        let tree = try DiskFileTree(root: path)
        for _ in 0..<400 {
          let text = String(decoding: try tree.read("a.md", limit: 1_000_000), as: UTF8.self)
          #expect(texts.contains(text))
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.names() == ["a.md"])
  }
}
