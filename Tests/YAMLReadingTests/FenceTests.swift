import Diagnostics
import Testing

@testable import YAMLReading

/// Where front matter ends and the body begins, however the file was saved.
@Suite struct FenceTests {
  struct Case: CustomTestStringConvertible {
    var file: String
    var findings: [String]
    var body: String
    /// The value of `a`; nil where no front matter can be read.
    var a: String?
    var testDescription: String { file.debugDescription }

    init(_ file: String, _ findings: String..., body: String, a: String? = "b") {
      self.file = file
      self.findings = findings
      self.body = body
      self.a = a
    }
  }

  static let cases: [Case] = [
    Case("---\na: b\n---\n正文\n", body: "正文\n"),
    Case("\u{FEFF}---\r\na: b\r\n---\r\n正文\r\n", body: "正文\r\n"),
    Case("---\ra: b\r---\r正文", body: "正文"),
    Case("---\na: b\n---", body: ""),
    Case("--- \t\na: b\n---  \n正文", body: "正文"),
    Case("---\na: b\n---\n正文\n---\nc: d\n---\n", body: "正文\n---\nc: d\n---\n"),
    Case("---\na: b\n---\n\n正文", body: "\n正文"),
    Case("---\n---\n正文", body: "正文", a: nil),
    Case("---\n\n# 说明\n---\n正文", body: "正文", a: nil),
    Case("---\na: |\n  b\n  ---\n  c\n---\n正文", body: "正文", a: "b\n---\nc\n"),
    // Fences that are not quite.
    Case("----\na: b\n---\n正文", "odd-fence 1:1", body: "正文"),
    Case("--\na: b\n--\n正文", "odd-fence 1:1", "odd-fence 3:1", body: "正文"),
    Case("---\na: b\n———\n正文", "odd-fence 3:1", body: "正文"),
    Case("－－－\na: b\n---\n正文", "odd-fence 1:1", body: "正文"),
    Case("---\na: b\n—--\n正文\n---\n", "odd-fence 3:1", body: "正文\n---\n"),
    Case("---\na: b\n...\n正文", "odd-fence 3:1", body: "正文"),
    Case("---\na: b\n ---\n正文", "odd-fence 3:2", body: "正文"),
    Case("\n\n---\na: b\n---\n正文", "odd-fence 3:1", body: "正文"),
    Case("  ---\na: b\n---\n正文", "odd-fence 1:3", body: "正文"),
    Case("\u{3000}---\na: b\n---\n正文", "odd-fence 1:2", body: "正文"),
    // Fences that are missing.
    Case("a: b\n---\n正文", "missing-front-matter 1:1", body: "正文"),
    Case("---\na: b\n\n您好，正文\n", "unclosed-front-matter 1:1", body: "您好，正文\n"),
    Case("---\na: b\n<!-- @共情 -->\n正文\n", "unclosed-front-matter 1:1", body: "<!-- @共情 -->\n正文\n"),
    Case("---\na: b\nc: d\n", "unclosed-front-matter 1:1", body: ""),
    Case("---\na: b", "unclosed-front-matter 1:1", body: ""),
    Case("---", "unclosed-front-matter 1:1", body: "", a: nil),
    Case("您好，正文\n", "missing-front-matter 1:1", body: "您好，正文\n", a: nil),
    Case("", "missing-front-matter 1:1", body: "", a: nil),
    Case("\u{FEFF}", "missing-front-matter 1:1", body: "", a: nil),
    Case("\n\n", "missing-front-matter 3:1", body: "\n\n", a: nil),
  ]

  @Test(arguments: cases)
  func findsTheFences(_ test: Case) {
    let bytes = Array(test.file.utf8)
    let read = FrontMatter.read(bytes, path: "x.md")
    #expect(places(read.diagnostics, bytes) == test.findings)
    #expect(bytes.text(read.value.body) == test.body)
    #expect(read.value.root?["a"]?.text == test.a)
  }

  @Test(arguments: cases)
  func fixesMakeProperFences(_ test: Case) {
    let bytes = Array(test.file.utf8)
    let found = FrontMatter.read(bytes, path: "x.md").diagnostics
    guard !found.isEmpty, found.allSatisfy({ !$0.fixes.isEmpty }) else { return }
    let fixed = PatchedText(bytes, found.flatMap { $0.fixes[0].edits }).bytes
    #expect(FrontMatter.read(fixed, path: "x.md").diagnostics == [])
  }

  @Test func anEmptyBlockIsAnEmptyMap() throws {
    let read = FrontMatter.read(Array("---\n---\n正文".utf8), path: "x.md")
    #expect(try #require(read.value.root).entries?.isEmpty == true)
    #expect(!read.value.isPartial)
  }
}
