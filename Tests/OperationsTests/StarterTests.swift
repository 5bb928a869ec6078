import CStarter
import Diagnostics
import DomainModel
import FileAccess
import Foundation
import LibraryLoading
import Searching
import Testing

@testable import Operations

/// What `kouwen init` writes, before it is written.
@Suite struct StarterTests {
  static let today = CivilDate(year: 2026, month: 11, day: 22)!

  struct Choice: CustomTestStringConvertible, Sendable {
    var content: StarterOptions.ContentLanguage
    var keys: KeyLanguage
    var testDescription: String { "content \(content), keys \(keys)" }

    var files: [NewFile] { Workspace.starter(options) }
    var options: StarterOptions {
      StarterOptions(content: content, keys: keys, today: StarterTests.today)
    }
  }

  static let choices = StarterOptions.ContentLanguage.allCases.flatMap { content in
    KeyLanguage.allCases.map { Choice(content: content, keys: $0) }
  }

  static func tree(_ files: [NewFile]) -> MemoryFileTree {
    MemoryFileTree(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }))
  }

  @Test(arguments: choices)
  func validatesWithoutAnyFinding(_ choice: Choice) async throws {
    let workspace = try await Workspace.load(Self.tree(choice.files), root: "/")
    let findings = await workspace.validate(today: Self.today)
    #expect(findings.map { "\($0.location.file): \($0.message.en)" } == [])
    #expect(workspace.library.templates.count >= 4)
    #expect(workspace.library.rules.count == 3)
    #expect(workspace.library.scenarios.count == 3)
  }

  @Test(arguments: choices)
  func isFoundByACustomersWords(_ choice: Choice) async throws {
    let workspace = try await Workspace.load(Self.tree(choice.files), root: "/")
    let query =
      choice.content == .zh ? "我的快递怎么还没到啊，都两天没动了" : "where's my parcel, it should be here"
    let first = workspace.search(SearchQuery(query)).results.first
    #expect(first?.template.baseID == "parcel/late")
  }

  @Test(arguments: choices)
  func writesEveryKeyInTheChosenLanguage(_ choice: Choice) {
    let files = choice.files
    let parts = LibraryLoader(Self.tree(files)).styleGuide().parts
    let same = KeyConversion(to: choice.keys, parts: parts)
    let other = KeyConversion(to: choice.keys == .zh ? .en : .zh, parts: parts)
    for file in files where file.path != "library/README.md" {
      #expect(same.edits(file.bytes, path: file.path).isEmpty, "\(file.path)")
      #expect(!other.edits(file.bytes, path: file.path).isEmpty, "\(file.path)")
    }
  }

  /// The README tells newcomers to write a template; what it shows must be one.
  @Test(arguments: choices)
  func theReadmesExampleIsAGoodTemplate(_ choice: Choice) async throws {
    var files = choice.files
    let readme = try #require(files.first { $0.path == "library/README.md" })
    let text = String(decoding: readme.bytes, as: UTF8.self)
    let example = try #require(text.firstMatch(of: /```markdown\n((?s).*?\n)```/)).output.1
    #expect(example.contains(choice.keys == .zh ? "\n标题: " : "\ntitle: "))
    #expect(text.contains("`templates/refund/reason.md`"))
    files.append(
      NewFile(path: "library/templates/refund/reason.md", bytes: Array(example.utf8)))
    let workspace = try await Workspace.load(Self.tree(files), root: "/")
    #expect(workspace.library.template("refund/reason") != nil)
    #expect(await workspace.validate(today: Self.today).map(\.message.en) == [])
  }

  @Test(arguments: choices)
  func leavesNoPlaceholderBehind(_ choice: Choice) throws {
    var options = choice.options
    options.teamName = try TeamName("  蓝鲸客服 ")
    var mentions = 0
    for file in Workspace.starter(options) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for placeholder in ["2000-01-01", "示例团队", "Example Team"] {
        #expect(!text.contains(placeholder), "\(file.path)")
      }
      if text.contains("蓝鲸客服") { mentions += 1 }
    }
    #expect(mentions >= 3)
  }

  @Test(arguments: choices)
  func staysGoodUnderAnyTeamsName(_ choice: Choice) async throws {
    for name in ["蓝鲸's: 客服 #1 & Co.", "- @团队", "null", "🐳｜蓝鲸", "[蓝鲸]", "%a|b"] {
      var options = choice.options
      options.teamName = try TeamName(name)
      let workspace = try await Workspace.load(Self.tree(Workspace.starter(options)), root: "/")
      // A name keeps its own marks, which typography may regret.
      let findings = await workspace.validate(today: Self.today).filter {
        $0.severity > .suggestion
      }
      #expect(findings.map(\.message.en) == [], "\(name)")
      #expect(workspace.library.styleGuide.name.zh == name)
    }
  }

  @Test(
    arguments: [
      ("", .empty), ("  \u{3000}", .empty), ("a\nb", .unusable("\n")), ("a\"b", .unusable("\"")),
      ("{{ x }}", .unusable("{")), ("<!-- x", .unusable("<")), ("a\\b", .unusable("\\")),
      ("a\u{0}b", .unusable("\u{0}")), (String(repeating: "长", count: 41), .tooLong(limit: 40)),
    ] as [(String, TeamName.Problem)])
  func refusesNamesThatWouldBreakAFile(_ name: String, _ problem: TeamName.Problem) {
    #expect(throws: problem) { try TeamName(name) }
  }

  @Test func refusesAFolderThatHoldsAnyPartOfALibrary() throws {
    let cases: [(files: [String: String], obstacles: [String])] = [
      ([:], []),
      (["README.md": "", "notes/library/a.md": "", "library.md": ""], []),
      (["styleguide.yaml": ""], ["styleguide.yaml"]),
      (["library/x.txt": ""], ["library/x.txt"]),
      (["styleguide.yaml": "", "library/a.md": ""], ["styleguide.yaml", "library/a.md"]),
    ]
    for (files, obstacles) in cases {
      #expect(try Workspace.obstacles(in: MemoryFileTree(files)) == obstacles)
    }
  }

  /// The list in starter.c is written by hand; a file that is missing there would never be written.
  @Test func theBinaryHoldsExactlyTheFilesInTheFolders() throws {
    let folder = RepositoryFiles.root.appending(path: "Sources/CStarter")
    var onDisk: [String: [UInt8]] = [:]
    for language in StarterOptions.ContentLanguage.allCases {
      onDisk.merge(try RepositoryFiles.below(language.rawValue, of: folder)) { first, _ in first }
    }
    let embedded = (0..<starter_file_count()).map { starter_file_at($0) }
    #expect(
      embedded.map { String(cString: $0.path) }
        == onDisk.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for file in embedded {
      let path = String(cString: file.path)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      #expect(onDisk[path] == bytes, "\(path)")
    }
  }
}

/// This repository's own files.
enum RepositoryFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// Every file below a folder of `root`, with its path from `root`.
  static func below(_ name: String, of root: URL = root) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: name).path())
    {
      let url = root.appending(path: "\(name)/\(path)")
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files["\(name)/\(path)"] = Array(try Data(contentsOf: url))
    }
    return files
  }
}
