import FileAccess
import Foundation
import Testing

@Suite struct LineAppendingTests {
  private static let brace = UInt8(ascii: "{")

  private func file(after old: String?, adding line: String = "{2}") throws -> (Bool, String) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/缺口 1.ndjson"
    if let old { try folder.write(old, to: "缺口 1.ndjson") }
    let isAdded = try LineAppending.append(
      Array(line.utf8), to: path, whereItBeginsWith: Self.brace)
    return (isAdded, try String(contentsOfFile: path, encoding: .utf8))
  }

  @Test(arguments: [
    (nil, "{2}\n"), ("", "{2}\n"), ("{1}\n", "{1}\n{2}\n"), ("{1}", "{1}\n{2}\n"),
  ])
  func aLineGoesToTheEnd(_ old: String?, _ new: String) throws {
    #expect(try file(after: old) == (true, new))
  }

  @Test(arguments: ["---\ntitle: 甲\n---\n", "\n{1}\n", "x"])
  func anotherFileIsLeftAlone(_ old: String) throws {
    #expect(try file(after: old) == (false, old))
  }

  @Test func aFolderIsNoFile() throws {
    let path = try TemporaryFolder().path
    let folder = try TemporaryFolder()
    #expect(throws: FileProblem.notAFile(path: folder.path)) {
      _ = try LineAppending.append([], to: folder.path, whereItBeginsWith: Self.brace)
    }
    #expect(throws: FileProblem.self) {
      _ = try LineAppending.append([], to: path + "/none/a", whereItBeginsWith: Self.brace)
    }
  }

  @Test func manyAtOnceGetALineEach() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/gaps"
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<100 {
        group.addTask {
          _ = try? LineAppending.append(
            Array("{\(number)}".utf8), to: path, whereItBeginsWith: Self.brace)
        }
      }
    }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(Set(lines) == Set((0..<100).map { "{\($0)}" }))
    #expect(lines.count == 100)
  }
}
