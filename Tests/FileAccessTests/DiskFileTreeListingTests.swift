import FileAccess
import Foundation
import Testing

@Suite struct DiskFileTreeListingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func list(_ start: String = "") throws -> [FileEntry] {
    try DiskFileTree(root: folder.path).entries(below: start)
  }

  @Test func listsFilesInTheOrderOfTheirPathBytes() throws {
    let names = [
      "a.md", "a/x.md", "a-b.md", "a-b/y.md", "ab/z.md", "物流/延误.md", "Z.md", "é.md", "a/b/c.md",
    ]
    for name in names { try folder.write("", to: name) }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try list() == sorted.map { FileEntry(path: $0, kind: .file) })
  }

  @Test func listsBelowAFolderWithPathsFromTheRoot() throws {
    try folder.write("", to: "library/templates/a.md")
    try folder.write("", to: "librarian.md")
    #expect(try list("library").map(\.path) == ["library/templates/a.md"])
    #expect(try list("library/templates").map(\.path) == ["library/templates/a.md"])
  }

  @Test(arguments: ["missing", "missing/deeper"])
  func aMissingFolderHasNoEntries(_ name: String) throws {
    #expect(try list(name) == [])
  }

  @Test func aFileHasNothingBelowIt() throws {
    try folder.write("", to: "a.md")
    #expect(throws: FileProblem.self) { try list("a.md") }
  }

  @Test(arguments: ["..", "a/../..", "/etc"])
  func doesNotListOutside(_ name: String) throws {
    try folder.makeFolder("a")
    #expect(throws: FileProblem.leavesTree(path: name)) { try list(name) }
  }

  @Test(arguments: [
    ".git/config", ".DS_Store", "回复.md~", "#回复.md#", ".回复.md.swp", "回复.swp", ".#回复.md", "~$回复.md",
    "Thumbs.db", "a/.hidden/x.md",
  ])
  func passesOverHiddenFilesAndBackups(_ name: String) throws {
    try folder.write("", to: name)
    #expect(try list() == [])
  }

  @Test(arguments: ["#1.md", "a#.md", "~.md", "swp.md", "a.b.md", "…md"])
  func listsNamesThatOnlyLookSimilar(_ name: String) throws {
    try folder.write("", to: name)
    #expect(try list().map(\.path) == [name])
  }

  @Test(arguments: ["x.md", "x.MD", "延误.markdown", "a.txt", "styleguide.yaml"])
  func reportsAFolderNamedLikeAFile(_ name: String) throws {
    try folder.write("", to: name + "/inside.md")
    #expect(try list() == [FileEntry(path: name, kind: .folderNamedLikeFile)])
  }

  @Test func classifiesLinks() throws {
    let other = try TemporaryFolder()
    try other.write("", to: "secret.md")
    try folder.write("", to: "real/a.md")
    try folder.link("links/file.md", to: "../real/a.md")
    try folder.link("links/again.md", to: "file.md")
    try folder.link("links/folder", to: "../real")
    try folder.link("links/up", to: "..")
    try folder.link("links/self", to: "self")
    try folder.link("links/nowhere.md", to: "missing.md")
    try folder.link("links/through.md", to: "file.md/x")
    try folder.link("links/secret.md", to: other.path + "/secret.md")
    try folder.link("links/secrets", to: other.path)
    // A sibling whose name starts like the root's is outside.
    try folder.link("links/sibling", to: folder.path + "-other")
    try FileManager.default.createDirectory(
      atPath: folder.path + "-other", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder.path + "-other") }
    let expected: [(String, FileEntry.Kind)] = [
      ("again.md", .file), ("file.md", .file), ("folder", .link(.toFolder)),
      ("nowhere.md", .link(.dangling)), ("secret.md", .link(.leavesTree)),
      ("secrets", .link(.leavesTree)), ("self", .link(.circular)),
      ("sibling", .link(.leavesTree)), ("through.md", .link(.dangling)), ("up", .link(.circular)),
    ]
    #expect(
      try list("links") == expected.map { FileEntry(path: "links/" + $0, kind: $1, isLink: true) })
  }

  @Test func aStartThatIsALinkIsFollowedOnlyInside() throws {
    let other = try TemporaryFolder()
    try folder.write("", to: "shared/a.md")
    try folder.link("library", to: "shared")
    try folder.link("outside", to: other.path)
    #expect(try list("library").map(\.path) == ["library/a.md"])
    #expect(throws: FileProblem.leavesTree(path: "outside")) { try list("outside") }
  }

  @Test func theRootMayBeALink() throws {
    try folder.write("", to: "real/a.md")
    try folder.link("root", to: "real")
    let tree = try DiskFileTree(root: folder.path + "/root")
    #expect(tree.root == folder.path + "/real")
    #expect(try tree.entries(below: "").map(\.path) == ["a.md"])
  }

  @Test func aMissingRootIsAProblem() {
    let path = folder.path + "/missing"
    #expect(throws: FileProblem.missing(path: path)) { try DiskFileTree(root: path) }
  }

  @Test func reportsPipes() throws {
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    try folder.link("to-pipe.md", to: "pipe.md")
    #expect(
      try list() == [
        FileEntry(path: "pipe.md", kind: .special),
        FileEntry(path: "to-pipe.md", kind: .special, isLink: true),
      ])
  }

  @Test func reportsNamesThatAreNotUTF8() throws {
    // 退.md in GBK. Some file systems refuse such names; then there is nothing to report.
    let name: [CChar] =
      Array((folder.path + "/").utf8CString.dropLast()) + [-51, -53, 0x2E, 0x6D, 0x64, 0]
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
    guard descriptor >= 0 else { return }
    close(descriptor)
    try folder.write("", to: "a.md")
    #expect(
      try list() == [
        FileEntry(path: "a.md", kind: .file),
        FileEntry(path: "\u{FFFD}\u{FFFD}.md", kind: .nameNotUTF8),
      ])
  }

  @Test func stopsAtADepth() throws {
    let deep = (1...DiskFileTree.maximumDepth).map { "d\($0)" }.joined(separator: "/")
    try folder.write("", to: deep + "/in.md")
    try folder.write("", to: deep + "/too/deep.md")
    #expect(
      try list() == [
        FileEntry(path: deep + "/in.md", kind: .file),
        FileEntry(path: deep + "/too", kind: .tooDeep),
      ])
  }

  @Test(.enabled(if: TemporaryFolder.permissionsCount))
  func reportsFoldersThatCannotBeListed() throws {
    try folder.write("", to: "locked/a.md")
    try folder.write("", to: "open/b.md")
    try folder.setMode(0, of: "locked")
    defer { try? folder.setMode(0o700, of: "locked") }
    let problem = FileProblem.notPermitted(path: "locked")
    #expect(
      try list() == [
        FileEntry(path: "locked", kind: .unreadableFolder(problem)),
        FileEntry(path: "open/b.md", kind: .file),
      ])
  }

  @Test func listsAVeryLargeFolder() throws {
    try folder.makeFolder("many")
    for number in 0..<5_000 {
      close(open(folder.path + "/many/回复-\(number).md", O_CREAT | O_WRONLY, 0o600))
    }
    let paths = try list().map(\.path)
    #expect(paths.count == 5_000)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
