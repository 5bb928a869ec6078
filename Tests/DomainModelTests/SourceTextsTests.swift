import DomainModel
import Testing

@Suite struct SourceTextsTests {
  private func text(_ path: String) -> SourceText {
    SourceText(path: path, bytes: Array(path.utf8), body: 0..<0)
  }

  @Test func findsEveryPathAndNoOther() {
    let paths = [
      "library/b.md", "styleguide.yaml", "library/a/z.md", "library/退款.md", "library/a.md",
    ]
    let texts = SourceTexts(paths.map(text))
    #expect(texts.count == 5)
    for path in paths { #expect(texts[path]?.path == path) }
    for path in ["", "library", "library/a.m", "library/a.mdx", "zzz"] {
      #expect(texts[path] == nil)
    }
    #expect(texts.map(\.path).first == "library/a.md")
  }

  /// é as one scalar and as two: equal strings, two files.
  @Test func tellsNormalisationsApart() {
    let texts = SourceTexts([text("library/e\u{301}.md"), text("library/\u{E9}.md")])
    #expect(texts["library/\u{E9}.md"]?.bytes == Array("library/\u{E9}.md".utf8))
    #expect(texts["library/e\u{301}.md"]?.bytes == Array("library/e\u{301}.md".utf8))
  }

  @Test func anEmptyLibraryHasNone() {
    #expect(SourceTexts()["styleguide.yaml"] == nil)
  }
}
