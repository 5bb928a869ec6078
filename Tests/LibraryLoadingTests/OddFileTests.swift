import Diagnostics
import DomainModel
import Foundation
import LibraryLoading
import Testing

/// Things on a real disk that are no plain text files.
@Suite struct OddFileTests {
  static let good = "---\ntitle: 好\n---\n正文\n"

  /// One odd thing beside a good file: one finding, and the good file is read.
  private func findings(_ prepare: (TemporaryFolder) throws -> Void) async throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(Self.good, to: "library/templates/good.md")
    try prepare(folder)
    let loaded = try await folder.load()
    #expect(loaded.library.template("good")?.title == "好")
    return loaded.findings
  }

  @Test func aFolderNamedLikeAFile() async throws {
    let found = try await findings { try $0.makeFolder("library/templates/x.md") }
    #expect(found == ["library/templates/x.md:1:1 folder-named-like-file"])
  }

  @Test(.enabled(if: TemporaryFolder.permissionsCount))
  func aFileThatMayNotBeRead() async throws {
    let found = try await findings {
      try $0.write(Self.good, to: "library/templates/x.md")
      try $0.forbidReading("library/templates/x.md")
    }
    #expect(found == ["library/templates/x.md:1:1 unreadable-file"])
  }

  @Test func aFileOfFiftyMegabytes() async throws {
    let found = try await findings {
      try $0.makeFile("library/templates/x.md", ofSize: 50 << 20)
    }
    #expect(found == ["library/templates/x.md:1:1 oversized-file"])
  }

  @Test func aStyleGuideOfFiftyMegabytes() async throws {
    let found = try await findings { try $0.makeFile("styleguide.yaml", ofSize: 50 << 20) }
    #expect(found == ["styleguide.yaml:1:1 oversized-file"])
  }

  @Test func aBinaryFile() async throws {
    let found = try await findings {
      try $0.write([0x89, 0x50, 0x4E, 0x47, 0, 1, 0xFF, 0xFE, 0x0A], to: "library/templates/x.md")
    }
    #expect(found.contains("library/templates/x.md:1:1 not-utf-8"))
    #expect(found.allSatisfy { $0.hasPrefix("library/templates/x.md:1:") })
  }

  @Test func linksThatAreNotFollowed() async throws {
    let outside = try TemporaryFolder()
    try outside.write(Self.good, to: "secret.md")
    let found = try await findings {
      try $0.link("library/templates/out.md", to: outside.path + "/secret.md")
      try $0.link("library/templates/circle.md", to: "circle.md")
      try $0.link("library/templates/gone.md", to: "nowhere.md")
      try $0.link("library/templates/folder", to: outside.path)
    }
    #expect(
      found
        == ["circle.md", "folder", "gone.md", "out.md"].map {
          "library/templates/\($0):1:1 link-not-followed"
        })
  }

  @Test func aLinkWithinTheLibraryIsAFile() async throws {
    let found = try await findings { try $0.link("library/templates/other.md", to: "good.md") }
    #expect(found == [])
  }

  @Test func anEmptyFile() async throws {
    let found = try await findings { try $0.write("", to: "library/templates/x.md") }
    #expect(found == ["library/templates/x.md:1:1 missing-front-matter"])
  }

  @Test func aFileWithoutABody() async throws {
    let found = try await findings {
      try $0.write("---\ntitle: 空\n---\n \n\t\n", to: "library/templates/x.md")
    }
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(" empty-body") == true)
  }

  @Test func windowsLineBreaksAndAByteOrderMarkAreFine() async throws {
    let text = "\u{FEFF}---\r\ntitle: 好\r\ncustomer_says: |\r\n  到哪了\r\n  快点\r\n---\r\n第一行\r\n第二行"
    let folder = try TemporaryFolder()
    try folder.write(text, to: "library/templates/x.md")
    try folder.write("\u{FEFF}name: 例\r\nlanguages: [zh]\r\n", to: "styleguide.yaml")
    let loaded = try await folder.load()
    #expect(loaded.findings == [])
    let template = try loaded.template("x")
    #expect((template.title, template.customerSays) == ("好", ["到哪了", "快点"]))
    #expect(template.source.bodyText == "第一行\r\n第二行")
  }

  @Test func aFileFromAnOldWindowsEditor() async throws {
    // 标题 in GBK.
    let gbk: [UInt8] = Array("---\n".utf8) + [0xB1, 0xEA, 0xCC, 0xE2] + Array(": x\n---\nx\n".utf8)
    let found = try await findings { try $0.write(gbk, to: "library/templates/x.md") }
    #expect(found == ["library/templates/x.md:2:1 not-utf-8"])
  }

  /// Linux keeps both names; macOS makes one file of them.
  @Test func twoNamesThatLookAlikeAreOneID() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good, to: "library/templates/caf\u{E9}.md")
    try folder.write(Self.good, to: "library/templates/cafe\u{301}.md")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/library/templates")
    guard names.count == 2 else { return }
    let loaded = try await folder.load()
    #expect(loaded.library.templates.count == 1)
    #expect(loaded.diagnostics.map(\.check.id) == ["id-collision"])
  }

  @Test func oneBrokenFileNeverHidesAnother() async throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: [坏\n---\n正文\n", to: "library/templates/a.md")
    try folder.write("没有信息块\n", to: "library/templates/b.md")
    try folder.write([0xFF, 0xFE, 0x00], to: "library/templates/c.md")
    try folder.write("---\ntitle: 好\nstatus: 坏\n---\n正文\n", to: "library/templates/d.md")
    try folder.makeFile("library/rules/e.md", ofSize: 9 << 20)
    try folder.write("---\nkind: nonesuch\n---\n", to: "library/rules/f.md")
    try folder.write("profiles: [坏\nname: 例\n", to: "styleguide.yaml")
    for number in 0..<20 { try folder.write(Self.good, to: "library/templates/z\(number).md") }
    let loaded = try await folder.load()
    let broken = Set(loaded.diagnostics.map(\.location.file))
    #expect(
      broken == [
        "library/templates/a.md", "library/templates/b.md", "library/templates/c.md",
        "library/templates/d.md", "library/rules/e.md", "library/rules/f.md", "styleguide.yaml",
      ])
    #expect(loaded.library.templates.count { $0.id.hasPrefix("z") } == 20)
    #expect(loaded.library.template("d")?.title == "好")
    #expect(loaded.library.unreadable[.template]?.contains("b") == true)
    #expect(loaded.library.unreadable[.rule] == ["e", "f"])
  }
}
