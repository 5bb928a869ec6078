import Diagnostics
import DomainModel
import LibraryLoading
import Testing

/// What is said about single keys and values of a file.
@Suite struct KeyTests {
  static func template(_ keys: String) -> String {
    """
    -- styleguide.yaml --
    languages: [zh, en]
    -- library/templates/t.md --
    ---
    \(keys)
    ---
    正文

    """
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var keys: String
    /// `line:column check`, of the template.
    var findings: [String]
    var testDescription: String { keys }

    init(_ keys: String, _ findings: String...) {
      self.keys = keys
      self.findings = findings
    }
  }

  static let cases = [
    Case("title: 好\ntitel: 坏", "3:1 unknown-key"),
    Case("标题: 好\n场境: 坏", "3:1 unknown-key"),
    Case("title: 好\nx-team: { a: [1, 2] }\nx-: 3"),
    Case("title: 好\n标题: 也好", "3:1 key-in-both-languages"),
    Case("tags: [a]", "2:1 missing-key"),
    Case("title:", "2:1 missing-key"),
    Case("title: ~", "2:1 missing-key"),
    Case("title: [a]", "2:8 map-instead-of-text"),
    Case("title: { a: b }", "2:8 map-instead-of-text"),
    Case("title: 好\nstatus: aproved", "3:9 unknown-choice"),
    Case("title: 好\n状态: [已批准]", "3:5 map-instead-of-text"),
    Case("title: 好\nreviewed: 2026-02-30", "3:11 malformed-date"),
    Case("title: 好\nreviewed: 昨天", "3:11 malformed-date"),
    Case("title: 好\nreviewed: 2026/2/3"),
    Case("title: 好\nreview_every: 半年", "3:15 wrong-kind-of-value"),
    Case("title: 好\nreview_every: 0", "3:15 wrong-kind-of-value"),
    Case("title: 好\ntags: 物流，延误", "3:7 full-width-separator"),
    Case("title: 好\ntags:\n  - 物流、延误\n  - 慢", "4:5 full-width-separator"),
    Case("title: 好\nslots: [a, b]", "3:8 wrong-kind-of-value"),
    Case("title: 好\nslots: { a: { lable: 名 } }", "3:15 unknown-key"),
    Case("title: 好\nslots: { a: { optional: 也许 } }", "3:25 wrong-kind-of-value"),
    Case("title: 好\nslots: { a: 订单号 }", "3:13 wrong-kind-of-value"),
    Case("title: 门店 # 在哪里", "2:11 hash-cut-text"),
    Case("title: 好\nuse_when: 见 # 一页\nnote: 甲 # 乙", "3:13 hash-cut-text", "4:9 hash-cut-text"),
    Case("标题: 好\n客户会说:\n  - 门店 # 在哪里\n  - 好", "4:8 hash-cut-text"),
    Case("title: 好\nslots: { a: { label: 名 } }\nbefore_send: [甲, 乙] # 丙"),
    Case("title: 好\nslots:\n  a:\n    label: 单号 # 甲\n    example: 8812 # 乙", "5:15 hash-cut-text"),
    // Comments are plain to see behind ids, dates, choices and words, and two spaces away.
    Case(
      "title: 好  # 一句话\nstatus: approved # 甲\nreviewed: 2026-11-01 # 乙\ntags: 甲 # 乙\nowner: 王芳 # 代"),
    Case("title: no"),
    Case("title: 010"),
  ]

  @Test(arguments: cases)
  func everySlipIsFoundAtItsPlace(_ slip: Case) async throws {
    let loaded = try await Loaded(Self.template(slip.keys))
    #expect(loaded.findings == slip.findings.map { "library/templates/t.md:" + $0 })
  }

  @Test func anUnknownKeyNamesTheNearestInItsOwnLanguage() async throws {
    for (word, right) in [("titel", "title"), ("costumer_says", "customer_says"), ("场境", "场景")] {
      let loaded = try await Loaded(Self.template("title: 好\n\(word): 坏"))
      let fix = loaded.diagnostics(LoadingChecks.unknownKey).first?.fixes.first
      #expect(fix?.edits.map(\.replacement) == [right])
      #expect(fix?.isSafe == false)
    }
  }

  @Test func aKeyNearNothingListsWhatThereIs() async throws {
    let loaded = try await Loaded(Self.template("title: 好\nzzzzzz: 坏"))
    let help = loaded.diagnostics(LoadingChecks.unknownKey).first?.help
    #expect(help?.zh.contains("客户会说") == true)
    #expect(help?.en.contains("customer_says") == true)
  }

  @Test func anUnknownChoiceNamesTheNearestAndTheRest() async throws {
    let loaded = try await Loaded(Self.template("title: 好\nstatus: aproved"))
    let finding = try #require(loaded.diagnostics(LoadingChecks.unknownChoice).first)
    #expect(finding.fixes.first?.edits.map(\.replacement) == ["approved"])
    #expect(finding.help?.zh.contains("已停用（deprecated）") == true)
  }

  @Test func textsAreTheLettersThatTheAuthorWrote() async throws {
    for text in ["no", "010", "10:30", "1e3", "是", "~a", "null "] {
      let loaded = try await Loaded(Self.template("title: \(text)x\nshortcut: '\(text)'"))
      #expect(loaded.library.templates.first?.fields.shortcut?.value == text)
    }
  }

  @Test func customersWordsKnowTheirPlacesInABlockAndInAList() async throws {
    let block = "title: 好\ncustomer_says: |\n  快递三天没动了\n\n    - 缩进 # 不是备注\n  'quoted'"
    let list = "title: 好\ncustomer_says:\n  - 快递三天没动了\n  - '- 缩进 # 不是备注'\n  - \"'quoted'\""
    let expected = ["快递三天没动了", "- 缩进 # 不是备注", "'quoted'"]
    for (keys, places) in [(block, ["4:3", "6:5", "7:3"]), (list, ["4:5", "5:5", "6:5"])] {
      let loaded = try await Loaded(Self.template(keys))
      let template = try #require(loaded.library.templates.first)
      let says = try #require(template.fields.customerSays)
      #expect(says.map(\.value) == expected)
      let lines = LineTable(template.source.bytes)
      #expect(
        says.map {
          let position = lines.position(of: $0.place.utf8.lowerBound)
          return "\(position.line):\(position.column)"
        } == places)
      #expect(loaded.findings == [])
    }
    // In a block a place covers the sentence and nothing else.
    let template = try #require(
      try await Loaded(Self.template(block)).library.templates.first)
    #expect(
      template.fields.customerSays?.map {
        String(decoding: template.source.bytes[$0.place.utf8], as: UTF8.self)
      } == expected)
  }

  @Test func everySpanOfTimeIsRead() async throws {
    let spans = [
      "90": 90, "90 days": 90, "1 day": 1, "90天": 90, "90 天": 90, "2 weeks": 14, "2周": 14,
      "6个月": 180, "6 个月": 180, "6月": 180, "1年": 365, "1 year": 365, "3m": 90, "2 Years": 730,
    ]
    for (text, days) in spans {
      let loaded = try await Loaded(Self.template("title: 好\nreview_every: \(text)"))
      #expect(loaded.library.templates.first?.fields.reviewEvery?.value == days, "\(text)")
    }
  }

  @Test func aGuideThatIsNoGuideIsSaidOnce() async throws {
    let long = String(repeating: "长", count: 30_000)
    #expect(
      try await Loaded("-- styleguide.yaml --\nname: \(long)\nui: zh\n").findings
        == ["styleguide.yaml:1:7 too-long-value"])
    let slips = (0..<200).map { "键\($0)：值\n" }.joined()
    let flood = try await Loaded("-- styleguide.yaml --\n" + slips).findings
    #expect(flood.filter { $0.hasSuffix(" too-many-findings") }.count == 1)
  }
}
