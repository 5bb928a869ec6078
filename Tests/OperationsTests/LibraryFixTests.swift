import Diagnostics
import DomainModel
import FileAccess
import Operations
import TestSupport
import Testing

/// Fixing the files of a library together.
@Suite struct LibraryFixTests {
  private static let files = """
    -- styleguide.yaml --
    languages: [zh]
    parts:
      empathy: { label: 共情 }
    -- library/rules/login.md --
    ---
    title: 用“登录”
    kind: substitution
    level: warning
    message: 用“{replacement}”
    swap: { 登陆: 登录 }
    examples:
      - bad: 请⟦登陆⟧。
        good: 请登录。
    ---
    -- library/rules/many.md --
    ---
    title: 说清楚
    kind: substitution
    level: warning
    message: 用“{replacement}”
    swap: { 搞定: 办好|解决 }
    examples:
      - bad: 已经⟦搞定⟧。
        good: 已经办好。
    ---
    -- library/templates/a.md --
    ---
    title： 登陆不上
    customer_says: [登陆不了]
    ---
    <!-- 登陆的说明 -->
    请登陆。`登陆`、https://x.cn/login 和 {{ 登陆 }}不变，已经搞定。
    > 登陆不了
    -- library/partials/b.md --
    ---
    title: 登陆
    ---
    再登陆一次。
    """

  private static func fixed(
    _ files: String = files, _ paths: Set<String>? = nil, _ options: FixOptions = FixOptions()
  ) async throws -> (files: [String: String], remaining: [String]) {
    let tree = fileTree(files)
    let workspace = try await Workspace.load(tree, root: "/library")
    let (fixed, remaining) = try await workspace.fixed(
      paths, options, in: tree, today: CivilDate("2026-11-22")!)
    return (
      Dictionary(
        uniqueKeysWithValues: fixed.map {
          ($0.path, String(decoding: $0.fixing.text.bytes, as: UTF8.self))
        }),
      remaining.map(\.check.id)
    )
  }

  @Test func wordsOfRepliesChangeAndNothingElse() async throws {
    let (files, _) = try await Self.fixed()
    #expect(
      files == [
        "library/templates/a.md": """
        ---
        title: 登陆不上
        customer_says: [登陆不了]
        ---
        <!-- 登陆的说明 -->
        请登录。`登陆`、https://x.cn/login 和 {{ 登陆 }}不变，已经搞定。
        > 登陆不了

        """,
        "library/partials/b.md": """
        ---
        title: 登陆
        ---
        再登录一次。

        """,
      ])
  }

  @Test func onlyTheFilesAskedForChange() async throws {
    let (files, _) = try await Self.fixed(Self.files, ["library/partials/b.md"])
    #expect(Set(files.keys) == ["library/partials/b.md"])
  }

  @Test func onlyTheRulesAskedForAreApplied() async throws {
    let (files, _) = try await Self.fixed(
      Self.files, nil, FixOptions(rules: ["full-width-colon"]))
    #expect(files["library/templates/a.md"]?.contains("title: 登陆不上") == true)
    #expect(files["library/templates/a.md"]?.contains("请登陆。") == true)
    #expect(files["library/partials/b.md"] == nil)
  }

  @Test func unsafeOnesTakeTheFirstProposal() async throws {
    let (files, remaining) = try await Self.fixed(
      Self.files, ["library/templates/a.md"], FixOptions(includesUnsafe: true, rules: ["many"]))
    #expect(files["library/templates/a.md"]?.contains("已经办好") == true)
    #expect(!remaining.contains("many"))
  }

  @Test func aSuppressionThatNothingNeedsGoesWithItsEnd() async throws {
    let (files, _) = try await Self.fixed(
      Self.files + """

        -- library/templates/c.md --
        ---
        title: 三
        ---
        <!-- kouwen-disable login: 客户的原话 -->
        你好。
        <!-- kouwen-enable login -->
        <!-- kouwen-disable-next-line login: 客户的原话 -->
        请登陆。
        """, ["library/templates/c.md"])
    #expect(
      files["library/templates/c.md"] == """
        ---
        title: 三
        ---
        你好。
        <!-- kouwen-disable-next-line login: 客户的原话 -->
        请登陆。

        """)
  }

  @Test func aVariantStaysUpToDateWithItsBase() async throws {
    let tree = fileTree(Self.files)
    let workspace = try await Workspace.load(tree, root: "/library")
    let hash = try #require(workspace.library.template("a")).source.bodyHash
    let variant = """

      -- library/templates/a.formal.md --
      ---
      title: 正式
      based_on: \(hash)
      ---
      您好。
      """
    let guide = Self.files.replacing(
      "languages: [zh]", with: "languages: [zh]\nprofiles:\n  formal: { label: 正式 }")
    let (files, _) = try await Self.fixed(guide + variant)
    let base = try #require(files["library/templates/a.md"])
    let body = try #require(base.split(separator: "---\n", maxSplits: 2).last)
    #expect(
      files["library/templates/a.formal.md"]?.contains(
        "based_on: \(ContentHash.short(ofBody: body.utf8))\n") == true)
  }

  @Test func fixingAgainChangesNothing() async throws {
    let (first, _) = try await Self.fixed(
      Self.files, nil, FixOptions(includesUnsafe: true))
    var text = Self.files
    for (path, contents) in first {
      let start = try #require(text.range(of: "-- \(path) --\n")).upperBound
      let end = text[start...].range(of: "\n-- ")?.lowerBound ?? text.endIndex
      text.replaceSubrange(start..<end, with: String(contents.dropLast()))
    }
    let (second, _) = try await Self.fixed(text, nil, FixOptions(includesUnsafe: true))
    #expect(second.isEmpty)
  }
}

extension String {
  fileprivate func range(of words: String) -> Range<Index>? { firstRange(of: words) }
}

extension Substring {
  fileprivate func range(of words: String) -> Range<Index>? { firstRange(of: words) }
}
