import FileAccess
import Measuring
import Operations
import TestSupport
import Testing

/// A library whose templates are known by what customers say of them.
private func workspace(_ files: String) async throws -> Workspace {
  try await Workspace.load(
    fileTree("-- styleguide.yaml --\nlanguages: [zh, en]\n" + files), root: "/library")
}

private func file(_ id: String, _ title: String, _ says: [String], _ more: String = "") -> String {
  """
  -- library/templates/\(id).md --
  ---
  title: \(title)
  status: approved
  customer_says: |
  \(says.map { "  " + $0 }.joined(separator: "\n"))
  \(more)---
  好。

  """
}

@Suite struct OwnLinesTests {
  @Test func aLineIsNotThereWhenItIsSearchedFor() async throws {
    let library = try await workspace(
      file("a", "发票", ["火星文蝌蚪", "要发票"]) + file("b", "退款", ["要退款", "退款呢"]))
    let measured = await library.measuredByOwnLines()
    let places = Dictionary(uniqueKeysWithValues: measured.answers.map { ($0.query, $0.place) })
    // Only the line itself says it.
    #expect(places == ["火星文蝌蚪": nil, "要发票": 1, "要退款": 1, "退款呢": 1])
    #expect(measured.misses.map(\.query) == ["火星文蝌蚪"])
    #expect(measured.folds == 2)
    #expect(measured.templates == 2)
  }

  @Test func aVariantDoesNotKeepTheLineOfItsBase() async throws {
    let library = try await workspace(
      file("a", "发票", ["火星文蝌蚪"]) + """
        -- library/templates/a.chat.md --
        ---
        title: 发票（聊天）
        ---
        好。

        """)
    let measured = await library.measuredByOwnLines()
    #expect(measured.answers.map(\.query) == ["火星文蝌蚪"])
    #expect(measured.answers[0].first == nil)
  }

  @Test func linesOfDeprecatedTemplatesAreNotAsked() async throws {
    let library = try await workspace(
      file("a", "发票", ["要发票"])
        + file("b", "旧发票", ["开发票吗"]).replacing(
          "status: approved", with: "status: deprecated\nreplaced_by: a"))
    let measured = await library.measuredByOwnLines()
    #expect(measured.answers.map(\.query) == ["要发票"])
    #expect(measured.templates == 1)
  }

  @Test func manyLinesAreDividedIntoTenParts() async throws {
    let library = try await workspace(
      file("a", "发票", (0..<23).map { "要发票 \($0)" }) + file("b", "退款", ["退款"]))
    let measured = await library.measuredByOwnLines()
    #expect(measured.folds == 10)
    #expect(measured.answers.map(\.query).prefix(3) == ["要发票 0", "要发票 1", "要发票 2"])
    #expect(measured.answers.count == 24)
  }

  @Test func withoutLinesThereIsNothingToMeasure() async throws {
    let measured = await (try await workspace("")).measuredByOwnLines()
    #expect(measured.answers.isEmpty)
    #expect(measured.figures.count == 0)
  }
}

@Suite struct MessageGapsTests {
  /// Enough lines to tell doubtful answers by.
  private static let library =
    file(
      "invoice", "开发票",
      (0..<8).flatMap { ["能开发票吗 \($0)", "发票抬头怎么写 \($0)"] })
    + file("parcel", "快递慢", (0..<8).flatMap { ["快递三天没动 \($0)", "快递到哪里了 \($0)"] })

  @Test func groupsWhatNothingAnswers() async throws {
    let gaps = await (try await workspace(Self.library)).gaps(in: [
      "门锁密码忘了", "能开发票吗？", "门锁密码忘了！我手机13800138000", "  ", "快递三天没动", "门锁密码忘了",
    ])
    #expect(gaps.messages == 5)
    #expect(gaps.answered == 2)
    #expect(gaps.doubtful + gaps.unanswered == 3)
    #expect(gaps.groups.map(\.count) == [3])
    #expect(gaps.groups.first?.examples == ["门锁密码忘了", "门锁密码忘了！我手机***"])
  }

  @Test func aSmallLibraryCannotTellDoubtfulAnswers() async throws {
    let gaps = await (try await workspace(file("a", "发票", ["要发票"]))).gaps(in: ["门锁密码", "发票"])
    #expect(!gaps.judgesDoubt)
    #expect(gaps.doubtful == 0)
    #expect(gaps.unanswered == 1)
    #expect(gaps.groups.map(\.unanswered) == [1])
    #expect(gaps.groups.first?.nearest == nil)
  }

  @Test func theLargestGroupComesFirst() async throws {
    let gaps = await (try await workspace(Self.library)).gaps(in: [
      "窗帘褪色", "门锁密码忘了", "门锁的密码忘了", "窗帘太长", "门锁密码忘记",
    ])
    #expect(gaps.groups.first?.examples.allSatisfy { $0.contains("门锁") } == true)
    #expect(gaps.groups.first?.count == 3)
  }

  @Test func noMessagesAreNoGaps() async throws {
    let gaps = await (try await workspace(Self.library)).gaps(in: ["", " \t", "　"])
    #expect(gaps.messages == 0)
    #expect(gaps.groups.isEmpty)
  }
}
