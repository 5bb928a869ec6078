import FileAccess
import Testing

@Suite struct GivenFolderTests {
  @Test func holdsTheTextsBelowIt() throws {
    let folder = try TemporaryFolder()
    for name in ["b.md", "a.txt", "in/c.markdown", "picture.png", ".hidden.md"] {
      try folder.write("甲", to: name)
    }
    let given = try #require(try GivenFolder(folder.path + "/"))
    let names = ["a.txt", "b.md", "in/c.markdown"].map { folder.path + "/" + $0 }
    #expect(given.texts.map(\.name) == names)
    for text in given.texts { #expect(try given.read(text, limit: 10) == Array("甲".utf8)) }
    let noFolder = try GivenFolder(folder.path + "/b.md")
    let nothing = try GivenFolder(folder.path + "/nothing")
    #expect(noFolder == nil && nothing == nil)
  }

  /// A file that is there under two names has one identity, so that it is checked once.
  @Test func knowsTheSameFileByAnotherName() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲", to: "real/a.md")
    try folder.link("real/link.md", to: "a.md")
    try folder.link("other", to: "real")
    let given = try #require(try GivenFolder(folder.path + "/other"))
    let identity = GivenFile.identity(folder.path + "/real/a.md")
    #expect(given.texts.map(\.identity) == [identity, identity])
  }

  @Test func namesAFileThatCannotBeReadAsTheUserDid() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲乙", to: "a.md")
    let given = try #require(try GivenFolder(folder.path))
    let name = folder.path + "/a.md"
    #expect(throws: FileProblem.tooLarge(path: name, size: 6, limit: 3)) {
      try given.read(given.texts[0], limit: 3)
    }
  }
}
