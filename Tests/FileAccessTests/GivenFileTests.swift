import FileAccess
import Foundation
import Testing

@Suite struct GivenFileTests {
  @Test func readsWhatTheUserNamesWhereverItIs() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲", to: "a.txt")
    try folder.link("link.txt", to: folder.path + "/a.txt")
    #expect(try GivenFile.read(folder.path + "/a.txt", limit: 10) == Array("甲".utf8))
    #expect(try GivenFile.read(folder.path + "/./link.txt", limit: 10) == Array("甲".utf8))
  }

  @Test func saysWhyNot() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲乙", to: "a.txt")
    func problem(_ path: String, limit: Int = 100) -> FileProblem? {
      do throws(FileProblem) {
        _ = try GivenFile.read(path, limit: limit)
        return nil
      } catch {
        return error
      }
    }
    let file = folder.path + "/a.txt"
    #expect(problem(folder.path) == .notAFile(path: folder.path))
    #expect(problem(file + "x") == .missing(path: file + "x"))
    #expect(problem(file, limit: 3) == .tooLarge(path: file, size: 6, limit: 3))
    #expect(problem("a\0b") == .missing(path: "a\0b"))
  }

  @Test func knowsWhatIsBelowAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲", to: "library/a.md")
    let root = folder.path
    #expect(GivenFile.path(root + "/library/../library/a.md", below: root) == "library/a.md")
    #expect(GivenFile.path("/etc/hosts", below: root) == nil)
    #expect(GivenFile.path(root + "/nothing", below: root) == nil)
    #expect(GivenFile.path(root, below: root) == nil)
  }
}
