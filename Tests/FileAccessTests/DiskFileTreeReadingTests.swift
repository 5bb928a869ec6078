import FileAccess
import Foundation
import Testing

@Suite struct DiskFileTreeReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ path: String, limit: Int = 1_000_000) throws -> [UInt8] {
    try DiskFileTree(root: folder.path).read(path, limit: limit)
  }

  @Test(
    arguments: [
      [], [0], Array("您好，已退款。\r\n".utf8), [0xFF, 0xFE, 0x00, 0x80],
      Array(repeating: 7, count: 70_000), Array(repeating: 7, count: 8191),
      Array(repeating: 7, count: 8192), Array(repeating: 7, count: 8193),
    ] as [[UInt8]])
  func readsExactlyTheBytes(_ bytes: [UInt8]) throws {
    try folder.write(Data(bytes), to: "物流/延误.md")
    #expect(try read("物流/延误.md") == bytes)
  }

  @Test func refusesMoreThanTheLimit() throws {
    try folder.write("123456", to: "a.md")
    #expect(try read("a.md", limit: 6).count == 6)
    #expect(throws: FileProblem.tooLarge(path: "a.md", size: 6, limit: 5)) {
      try read("a.md", limit: 5)
    }
    try folder.write("", to: "empty.md")
    #expect(try read("empty.md", limit: 0) == [])
  }

  @Test func readsAFileThatGrowsMeanwhile() throws {
    // The system's own files give more than the size they claim, as a growing file does.
    let tree = try DiskFileTree(root: "/proc/self")
    #expect(try tree.read("status", limit: 1_000_000).count > 100)
    #expect(throws: FileProblem.self) { try tree.read("status", limit: 10) }
  }

  @Test func saysWhyItCannotRead() throws {
    try folder.makeFolder("folder.md")
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    try folder.write("", to: "a.md")
    #expect(throws: FileProblem.missing(path: "none.md")) { try read("none.md") }
    #expect(throws: FileProblem.missing(path: "none/a.md")) { try read("none/a.md") }
    #expect(throws: FileProblem.notAFile(path: "folder.md")) { try read("folder.md") }
    #expect(throws: FileProblem.notAFile(path: "pipe.md")) { try read("pipe.md") }
    #expect(throws: FileProblem.missing(path: "a.md\u{0}b")) { try read("a.md\u{0}b") }
  }

  @Test(arguments: ["../x.md", "a/../../x.md", "/etc/passwd"])
  func doesNotClimbOut(_ path: String) throws {
    #expect(throws: FileProblem.leavesTree(path: path)) { try read(path) }
  }

  @Test func followsLinksOnlyInside() throws {
    let other = try TemporaryFolder()
    try other.write("secret", to: "secret.md")
    try folder.write("inside", to: "real/a.md")
    try folder.link("link.md", to: "real/a.md")
    try folder.link("folder", to: "real")
    try folder.link("out.md", to: other.path + "/secret.md")
    try folder.link("outside", to: other.path)
    try folder.link("circle.md", to: "circle.md")
    #expect(try read("link.md") == Array("inside".utf8))
    #expect(try read("folder/a.md") == Array("inside".utf8))
    #expect(throws: FileProblem.leavesTree(path: "out.md")) { try read("out.md") }
    #expect(throws: FileProblem.leavesTree(path: "outside/secret.md")) {
      try read("outside/secret.md")
    }
    #expect(throws: FileProblem.self) { try read("circle.md") }
  }

  @Test(.enabled(if: TemporaryFolder.permissionsCount))
  func saysThatAFileMayNotBeRead() throws {
    try folder.write("x", to: "a.md")
    try folder.setMode(0, of: "a.md")
    #expect(throws: FileProblem.notPermitted(path: "a.md")) { try read("a.md") }
  }

  @Test func everyListedFileCanBeRead() throws {
    // NFC and NFD of the same name are two files on most systems; whoever lists them must get both.
    for name in ["caf\u{E9}.md", "cafe\u{301}.md", "한글.md", "👩‍💻.md", "空 格.md"] {
      try folder.write(name, to: name)
    }
    let tree = try DiskFileTree(root: folder.path)
    let entries = try tree.entries(below: "")
    #expect(entries.count >= 4)
    for entry in entries { #expect(try tree.read(entry.path, limit: 100).count > 0) }
  }
}
