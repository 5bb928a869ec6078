import Diagnostics
import Operations
import TestSupport
import Testing

/// Lines of what customers say that find another template before their own: `stray-customer-line`.
@Suite struct StrayLinesTests {
  private static let guide = """
    -- styleguide.yaml --
    languages: [zh, en]
    channels:
      chat: { label: 聊天 }
      email: { label: 邮件 }

    """

  private static func file(
    _ id: String, _ title: String, _ says: [String], _ more: String = "status: approved"
  ) -> String {
    """
    -- library/templates/\(id).md --
    ---
    title: \(title)
    \(more)
    customer_says: |
    \(says.map { "  " + $0 }.joined(separator: "\n"))
    ---
    好。

    """
  }

  private static let stray = ["维护完了没 怎么还用不了", "停电两个小时了"]

  private static func done(_ more: String = "status: approved") -> String {
    file("done", "维护完了", ["维护完了没 能用了吗", "维护好了吗 维护完了没"], more)
  }

  private static let cases: [(name: String, files: String, found: [String])] = [
    (
      "a line that another template answers", done() + file("late", "停电通知", stray),
      ["library/templates/late.md:5:3 stray-customer-line"]
    ),
    (
      "one that no template but its own answers", file("late", "停电通知", stray), []
    ),
    (
      "one that finds its own first though another says much the same",
      file("invoice", "开发票", ["发票怎么开", "能开发票吗"])
        + file("invoice-late", "发票没到", ["说好周五给的 到今天没影", "发票怎么开 发票发票"]), []
    ),
    (
      "one of a template that is no longer used",
      done() + file("late", "停电通知", stray, "status: deprecated\nreplaced_by: done"), []
    ),
    (
      "another that is no longer used",
      done("status: deprecated\nreplaced_by: late") + file("late", "停电通知", stray), []
    ),
    (
      "another of another channel",
      done("status: approved\nchannel: email")
        + file("late", "停电通知", stray, "status: approved\nchannel: chat"), []
    ),
    (
      "another in another language",
      done("status: approved\nlang: en") + file("late", "停电通知", stray), []
    ),
    (
      "a variant that finds its base",
      done() + file("done.chat", "停电通知", stray), []
    ),
    (
      "a line that a variant has of its base",
      done() + file("late", "停电通知", stray) + """
        -- library/templates/late.chat.md --
        ---
        title: 停电（聊天）
        ---
        好。

        """, ["library/templates/late.md:5:3 stray-customer-line"]
    ),
    ("no lines at all", "-- library/templates/a.md --\n---\ntitle: 发票\n---\n好。\n", []),
  ]

  @Test(arguments: cases)
  func pointsOutWhatFindsAnotherTemplate(_ name: String, _ files: String, _ places: [String])
    async throws
  {
    let workspace = try await Workspace.load(fileTree(Self.guide + files), root: "/library")
    let found = await workspace.strayLines()
    #expect(found.map { $0.place(in: workspace.source($0.location.file)) } == places, "\(name)")
  }
}
