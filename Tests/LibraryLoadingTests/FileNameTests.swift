import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Testing

/// What a path says: an id, nothing, or something to put right.
@Suite struct FileNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var path: String
    /// The check, or nil where the file is read or rightly passed over.
    var check: String?
    var testDescription: String { path }

    init(_ path: String, _ check: String? = nil) { (self.path, self.check) = (path, check) }
  }

  static let good = [
    "library/templates/delay.md", "library/templates/logistics/delay-2.md",
    "library/templates/物流/延误.md", "library/templates/a/b/c/d.md", "library/templates/try.md",
    "library/templates/copy.md", "library/templates/caf\u{E9}.md", "library/templates/復本.md",
  ]

  static let cases: [Case] =
    good.map { Case($0) } + [
      Case("library/README.md"), Case("library/templates/README.md"),
      Case("library/templates/logistics/readme.md"), Case("library/LICENSE"),
      Case("library/templates/.gitkeep"), Case("README.md"), Case("docs/templates/x.md"),
      Case("library/templates/Delay.md", "malformed-id"),
      Case("library/templates/物流 延误.md", "malformed-id"),
      Case("library/templates/a_b.md", "malformed-id"),
      Case("library/templates/Logistics/delay.md", "malformed-id"),
      Case("library/templates/delay?.md", "malformed-id"),
      Case("library/templates/延误。.md", "malformed-id"),
      Case("library/templates/delay..en.md", "malformed-id"),
      Case("library/templates/delay..md", "malformed-id"),
      Case("library/templates/延误 - 副本.md", "copied-file"),
      Case("library/templates/delay copy.md", "copied-file"),
      Case("library/templates/delay (1).md", "copied-file"),
      Case("library/templates/delay.md.txt", "wrong-extension"),
      Case("library/templates/delay.MD", "wrong-extension"),
      Case("library/templates/delay.markdown", "wrong-extension"),
      Case("library/templates/delay.txt", "stray-file"),
      Case("library/templates/照片.png", "stray-file"),
      Case("library/templates/delay", "stray-file"),
      Case("library/template/delay.md", "unknown-folder"),
      Case("library/模板/delay.md", "unknown-folder"),
      Case("library/delay.md", "unknown-folder"),
      Case("library/notes.txt", "stray-file"),
    ]

  @Test(arguments: cases)
  func everyNameIsKnownForWhatItIs(_ name: Case) async throws {
    let loaded = try await Loaded(
      MemoryFileTree(["styleguide.yaml": "name: 例\n", name.path: "---\ntitle: 好\n---\n正文\n"]))
    #expect(loaded.findings == (name.check.map { ["\(name.path):1:1 \($0)"] } ?? []))
    #expect(loaded.library.templates.count == (Self.good.contains(name.path) ? 1 : 0))
  }

  @Test func anUnknownFolderNamesTheNearest() async throws {
    let loaded = try await Loaded(
      MemoryFileTree(["styleguide.yaml": "", "library/template/a.md": "x"]))
    #expect(
      loaded.diagnostics(LoadingChecks.unknownFolder).first?.help?.zh.contains("templates") == true)
  }

  @Test func aBadNameComesWithAGoodOne() async throws {
    let names = ["Delay Reply.md": "delay-reply.md", "a_b.md": "a-b.md", "延误　说明.md": "延误-说明.md"]
    for (bad, good) in names {
      let loaded = try await Loaded(
        MemoryFileTree(["styleguide.yaml": "", "library/templates/\(bad)": "x"]))
      #expect(
        loaded.diagnostics(LoadingChecks.malformedID).first?.help?.en.hasSuffix(good) == true,
        "\(bad)")
    }
  }
}
