import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import TestSupport
import Testing

/// A new library, edited as a team lead would who is no programmer: one slip at a time, each found at
/// its place and nothing else, said in words that name it, with something to do about it.
@Suite struct SlipTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var path: String
    /// What stood there, and what stands there now, `⟦…⟧` around what must be marked; by the keys' language.
    var edits: [KeyLanguage: (before: String, after: String)]
    var check: String
    /// Stands in the Chinese message.
    var named: [KeyLanguage: String]
    var newPath: String?

    /// - Parameters:
    ///   - keys: Chinese key or word → English, for what `before` and `after` hold of them.
    init(
      _ description: String, in path: String, _ before: String, _ after: String,
      keys: KeyValuePairs<String, String> = [:], check: String, named: String
    ) {
      func english(_ text: String) -> String {
        keys.reduce(text) { $0.replacing($1.key, with: $1.value) }
      }
      testDescription = description
      self.path = path
      edits = [.zh: (before, after), .en: (english(before), english(after))]
      self.check = check
      self.named = [.zh: named, .en: english(named)]
    }

    init(
      _ description: String, rename path: String, to newPath: String, check: String, named: String
    ) {
      self.init(description, in: path, "", "", check: check, named: named)
      self.newPath = newPath
    }
  }

  static let late = "library/templates/parcel/late.md"
  static let refund = "library/templates/refund/progress.md"

  static let slips: [Slip] = [
    Slip(
      "冒号打成了全角", in: late, "负责人: 小林", "负责人⟦：⟧小林", keys: ["负责人": "owner"],
      check: "full-width-colon", named: "负责人"),
    Slip(
      "列表里用了中文逗号", in: late, "[物流, 晚到]", "[物流⟦，⟧晚到]", check: "full-width-comma",
      named: "物流，晚到"),
    Slip(
      "客户的话忘了写 |", in: late, "客户会说: |", "客户会说⟦:⟧", keys: ["客户会说": "customer_says"],
      check: "missing-block-mark", named: "|"),
    Slip(
      "空写成了方头括号", in: late, "因为{{ 延误原因 }}慢了", "因为⟦【延误原因】⟧慢了", check: "bracketed-blank",
      named: "【延误原因】"),
    Slip(
      "场景写了名字，不是编号", in: late, "场景: late-parcel", "场景: ⟦包裹晚到⟧", keys: ["场景: ": "scenario: "],
      check: "unknown-scenario", named: "包裹晚到"),
    Slip(
      "日期写成了年月日", in: late, "审阅日期: 2026-11-22", "审阅日期: ⟦2026年11月22日⟧",
      keys: ["审阅日期": "reviewed"], check: "malformed-date", named: "2026年11月22日"),
    Slip(
      "大括号只写了一层", in: late, "因为{{ 延误原因 }}慢了", "因为⟦{ 延误原因 }⟧慢了", check: "single-brace",
      named: "{ 延误原因 }"),
    Slip(
      "漏了第二个 ---", in: refund, "- 在后台看到退款确实提交了\n---\n<!--", "- 在后台看到退款确实提交了\n<!--",
      check: "unclosed-front-matter", named: "---"),
    Slip(
      "列表里一行以 @ 开头", in: late, "- 物流是刚刚查的", "- ⟦@客服 先看一眼物流⟧", check: "special-start",
      named: "@"),
    Slip(
      "列表里一行有冒号", in: late, "- 物流是刚刚查的", "- ⟦订单号: 8812⟧", check: "map-instead-of-text",
      named: "订单号: 8812"),
    Slip(
      "键写错了字", in: late, "标签: [", "⟦标竿⟧: [", keys: ["标签": "tags", "标竿": "tagz"],
      check: "unknown-key", named: "标竿"),
    Slip(
      "标题写成了“标提”", in: late, "标题: 包裹晚到", "⟦标提⟧: 包裹晚到", keys: ["标题": "title", "标提": "titel"],
      check: "unknown-key", named: "标提"),
    Slip(
      "没有第 13 个月", in: late, "审阅日期: 2026-11-22", "审阅日期: ⟦2026-13-01⟧",
      keys: ["审阅日期": "reviewed"], check: "malformed-date", named: "2026-13-01"),
    Slip(
      "正文里的空写错了字", in: late, "包裹在{{ 包裹位置 }}", "包裹在{{ ⟦包裹位值⟧ }}", check: "unknown-slot",
      named: "包裹位值"),
    Slip(
      "公用的空写错了字", in: late, "{{ 客户姓名 | salutation }}", "{{ ⟦客户名⟧ | salutation }}",
      check: "unknown-slot", named: "客户名"),
    Slip(
      "少了一个大括号", in: late, "新的送达时间是{{ 预计送达 }}", "新的送达时间是{{ 预计送达 ⟦}⟧", check: "unclosed-output",
      named: "}}"),
    Slip(
      "短横后面没有空格", in: late, "  - 物流是刚刚查的", "  ⟦-⟧物流是刚刚查的",
      check: "missing-space-after-dash", named: "-"),
    Slip(
      "内容以 {{ 开头", in: late, "什么时候用: 物流查过了，", "什么时候用: ⟦{{客户名}}的物流查过了，能给出一个新的送达时间⟧\n#",
      keys: ["什么时候用": "use_when"], check: "unquoted-braces", named: "{{客户名}}"),
    Slip(
      "引号里又有引号", in: "styleguide.yaml", "名称: \"示例团队\"", "名称: \"示例\"⟦团队\"⟧",
      keys: ["名称": "name"], check: "text-after-quote", named: "团队"),
    Slip(
      "引号打成了中文的", in: late, "状态: 已批准", "状态: ⟦“已批准”⟧", keys: ["状态": "status", "已批准": "approved"],
      check: "unknown-choice", named: "“已批准”"),
    Slip(
      "场景的名字写错了", in: late, "场景: late-parcel", "场景: ⟦late-parcl⟧", keys: ["场景": "scenario"],
      check: "unknown-scenario", named: "late-parcl"),
    Slip(
      "存成了 .md.txt", rename: refund, to: "library/templates/refund/progress.md.txt",
      check: "wrong-extension", named: "progress.md.txt"),
    Slip(
      "删掉了标题", in: refund, "标题: 退款进度：已经办好，几天内到账\n场景", "⟦场景⟧",
      keys: ["标题": "title", "场景": "scenario"], check: "missing-key", named: "标题"),
    Slip(
      "状态写成了没有的词", in: late, "状态: 已批准", "状态: ⟦已批淮⟧", keys: ["状态": "status", "已批准": "approved"],
      check: "unknown-choice", named: "已批淮"),
    Slip(
      "缩进用了 Tab", in: late, "  包裹位置:\n", "⟦\t⟧包裹位置:\n", check: "tab-indentation", named: "Tab"),
    Slip(
      "空写成了 XX", in: late, "新的送达时间是{{ 预计送达 }}", "新的送达时间是 ⟦XX⟧ 号", check: "leftover-blank",
      named: "XX"),
    Slip(
      "空留成了横线", in: late, "因为{{ 延误原因 }}慢了", "因为⟦____⟧慢了", check: "leftover-blank", named: "____"),
    Slip(
      "空的名字没有加括号，还写错了字", in: late, "包裹在{{ 包裹位置 }}", "包裹在⟦包裹位制⟧", check: "bare-slot-name",
      named: "包裹位制"),
    Slip(
      "粘贴了工单系统的占位符", in: late, "{{ 客户姓名 | salutation }}", "⟦{{ticket.requester.name}}⟧",
      check: "help-desk-placeholder", named: "Zendesk"),
    Slip(
      "删掉了“如果有补偿”", in: late, "{% if 补偿 %}让你多等了，我申请到{{ 补偿 }}，已经放进你的账户。{% endif %}",
      "让你多等了，我申请到⟦{{ 补偿 }}⟧，已经放进你的账户。", check: "unguarded-optional-slot", named: "让你多等了，我申请到，"),
    Slip(
      "冒号后面没有空格", in: late, "负责人: 小林", "负责人⟦:⟧小林", keys: ["负责人": "owner"],
      check: "missing-space-after-colon", named: "负责人"),
  ]

  struct Case: CustomTestStringConvertible, Sendable {
    var slip: Slip
    var keys: KeyLanguage
    var testDescription: String { "\(slip.testDescription)（键：\(keys)）" }
  }

  static let cases = slips.flatMap { slip in KeyLanguage.allCases.map { Case(slip: slip, keys: $0) }
  }

  @Test(arguments: cases)
  func isFoundAtItsPlaceAndExplained(_ testCase: Case) async throws {
    let slip = testCase.slip
    let today = CivilDate(year: 2026, month: 11, day: 22)!
    let starter = Workspace.starter(
      StarterOptions(content: .zh, keys: testCase.keys, today: today))
    var tree = MemoryFileTree(
      Dictionary(uniqueKeysWithValues: starter.map { ($0.path, $0.bytes) }))
    let original = String(decoding: try #require(tree[slip.path]), as: UTF8.self)
    let path = slip.newPath ?? slip.path
    var expected = SourceRange(file: path, utf8: 0..<0)
    if slip.newPath == nil {
      let edit = try #require(slip.edits[testCase.keys])
      try #require(
        original.split(separator: edit.before, omittingEmptySubsequences: false).count == 2)
      let edited = MarkedText(original.replacing(edit.before, with: edit.after))
      // The opening --- is what lacks its partner, wherever that should stand.
      expected.utf8 = edited.ranges.first ?? 0..<3
      tree[slip.path] = edited.bytes
    } else {
      tree[path] = tree[slip.path]
      tree[slip.path] = nil
    }

    let workspace = try await Workspace.load(tree, root: "/")
    let findings = await workspace.validate(today: today)
    let bytes = tree[path] ?? []
    let shown = findings.map { Self.shown($0, bytes) }
    #expect(findings.count == 1, "\(shown)")
    guard let finding = findings.first else { return }
    #expect(finding.check.id == slip.check, "\(shown)")
    #expect(finding.location.file == path)
    let lines = LineTable(bytes)
    #expect(
      lines.position(of: finding.location.utf8.lowerBound)
        == lines.position(of: expected.utf8.lowerBound), "\(shown)")
    #expect(finding.message.zh.contains(slip.named[testCase.keys] ?? ""), "\(shown)")
    #expect(finding.help != nil || !finding.fixes.isEmpty, "\(shown)")
  }

  static func shown(_ finding: Diagnostic, _ bytes: [UInt8]) -> String {
    let place = LineTable(bytes).position(of: min(finding.location.utf8.lowerBound, bytes.count))
    let help = ([finding.help?.zh] + finding.fixes.map(\.title.zh)).compactMap { $0 }
    return "\(finding.check.id) \(finding.location.file):\(place.line):\(place.column) "
      + "\(finding.message.zh) → \(help.joined(separator: " / "))"
  }
}
