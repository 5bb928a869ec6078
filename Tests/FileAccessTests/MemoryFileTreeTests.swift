import FileAccess
import Foundation
import TestSupport
import Testing

@Suite struct MemoryFileTreeTests {
  /// The two trees must agree, or tests on one say nothing about the other.
  @Test(arguments: ["", "a", "a/b", "none", "物流"])
  func listsAsTheDiskDoes(below start: String) throws {
    let files = [
      "a.md": "1", "a/x.md": "2", "a-b.md": "3", "a/b/c.md": "4", "物流/延误.md": "5", ".git/x": "6",
      "a/.swp": "7", "b.md~": "8", "ab/c.md": "9",
    ]
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let disk = try DiskFileTree(root: folder.path)
    let memory = MemoryFileTree(files)
    let entries = try memory.entries(below: start)
    #expect(entries == (try disk.entries(below: start)))
    for entry in entries {
      #expect(try memory.read(entry.path, limit: 10) == disk.read(entry.path, limit: 10))
    }
  }

  @Test(arguments: [1, 2, 3, 100])
  func givesTheListingInPortions(of size: Int) throws {
    let files = ["a.md": "1", "b/x.md": "2", "b/y.md": "3", "b/z.md": "4", "c.md": "5"]
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let trees: [any FileTree] = [try DiskFileTree(root: folder.path), MemoryFileTree(files)]
    for tree in trees {
      var portions: [[String]] = []
      try tree.list(below: "", portion: size) { portions.append($0.map(\.path)) }
      #expect(portions.joined().elementsEqual(files.keys.sorted()))
      #expect(portions.dropLast().allSatisfy { $0.count == size })
      #expect((1...size).contains(portions.last!.count))
    }
  }

  @Test func refusesAsTheDiskDoes() {
    let tree = MemoryFileTree(["a.md": "123"])
    #expect(throws: FileProblem.missing(path: "b.md")) { try tree.read("b.md", limit: 10) }
    #expect(throws: FileProblem.tooLarge(path: "a.md", size: 3, limit: 2)) {
      try tree.read("a.md", limit: 2)
    }
  }

  @Test func listsOddThingsInTheirPlace() throws {
    let odd = FileEntry(path: "b.md", kind: .folderNamedLikeFile)
    let tree = MemoryFileTree(["a.md": [], "c.md": []], oddThings: [odd])
    #expect(try tree.entries(below: "").map(\.path) == ["a.md", "b.md", "c.md"])
  }

  @Test func aLibraryIsWrittenInOneString() throws {
    let tree = fileTree(
      """
      -- library/templates/a.md --
      ---
      title: 延误
      ---
      您好

      -- styleguide.yaml --
      -- empty.md --
      """)
    #expect(tree.paths == ["empty.md", "library/templates/a.md", "styleguide.yaml"])
    #expect(tree["library/templates/a.md"] == Array("---\ntitle: 延误\n---\n您好\n\n".utf8))
    #expect(tree["empty.md"] == [])
  }
}
