import Diagnostics
import DomainModel
import FileAccess
import Foundation
import Operations
import Rendering
import Searching
import StyleChecking
import Testing

/// The repository's own library, used as agents use it.
@Suite struct ShippedLibraryTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func workspace() async throws -> Workspace {
    try await Workspace.open(LibraryLocation.at(Self.root))
  }

  @Test func itsRulesHoldInOtherSurroundings() async throws {
    let workspace = try await workspace()
    let tested = workspace.testRules()
    #expect(tested.diagnostics == [])
    #expect(tested.results.count > 15)
    // A rule over the whole library compares templates: a text on its own has no surroundings for it.
    let alone = Set(workspace.library.rules.filter { !$0.body.kind.isOfLibrary }.map(\.id))
    for rule in tested.results where alone.contains(rule.id) {
      #expect(rule.variants > 0, "\(rule.id)")
    }
  }

  /// Drafts with numbers that the shipped facts know better, and which fact; none for those that agree.
  @Test(
    arguments: [
      ("这盏灯终身保修。", "warranty-months"), ("质保期 3 年，坏了免费换。", "warranty-months"),
      ("三年质保。", "warranty-months"), ("It comes with a lifetime warranty.", "warranty-months"),
      ("A 2-year warranty is included.", "warranty-months"),
      ("退款 15 个工作日到账。", "refund-arrival-days"), ("退款会在 7 个工作日内退回原账户。", "refund-arrival-days"),
      ("Your refund will arrive within 10 business days.", "refund-arrival-days"),
      ("You can return it within 30 days.", "return-request-days"),
      ("There is a 30-day return window.", "return-request-days"),
      ("We'll refund you within 14 days.", "refund-days"),
      ("整机保修 12 个月，一年质保。", nil), ("没有终身保修，也不是三年质保。", nil),
      ("We don't offer a lifetime warranty.", nil),
      ("退款 3-5 个工作日到账。", nil), ("提现 15 个工作日到账。", nil), ("You can return it within 7 days.", nil),
      ("The parcel was returned to us within 30 days.", nil),
      ("Your refund arrives within 5 business days.", nil),
      ("您买了 3 年，保修过了。", nil),
    ] as [(String, String?)])
  func draftsAgreeWithTheFacts(_ text: String, _ fact: String?) async throws {
    let found = ReplyDrafts(try await workspace())
      .findings(Array(text.utf8), path: "draft.md", for: ReplySituation())
      .filter { $0.check.id == "contradicts-fact" }
    #expect(found.count == (fact == nil ? 0 : 1))
    #expect(fact == nil || found[0].message.en.contains("‘\(fact!)’"), "\(found.map(\.message.en))")
  }

  /// The slots that a template may read, its own first.
  private func slots(_ template: Template, _ library: Library) -> [Slot] {
    let all = template.slots + library.styleGuide.slots + library.partials.flatMap(\.slots)
    var known: Set<String> = []
    return all.filter { known.insert($0.name).inserted }
  }

  private func values(_ slots: [Slot]) -> [String: Value] {
    var values: [String: Value] = [:]
    for slot in slots {
      if let example = slot.example ?? slot.choices.first { values[slot.name] = .text(example) }
    }
    return values
  }

  /// What should stand in no reply, with what is before it.
  private static let leftovers: [String] = [
    "{{", "}}", "{%", "%}", "【", "】", "<!--", "-->", "，，", "。。", "，。", "。，", "、、", "、，", "、。", "：。",
    "：，",
    "！。", "？。", "；。", "（）", "“”", " ,", ",,", " .\n", "元元", "\n\n\n",
  ]
  private static let closing = Set("，。、；：！？）”’,.;:!?)")

  /// A day that stands both in a value and in the template: “7 天天内”. Every day (“天天”) is a word.
  private func doubledDays(_ text: String) -> [String] {
    text.matches(of: /[0-9一二两三四五六七八九十百半几多 ]天天/).map { String($0.output) }
  }

  private func oddities(_ text: String) -> [String] {
    let lines = text.split(separator: "\n").filter { line in
      line.first(where: { $0 != " " }).map(Self.closing.contains) ?? false
    }
    return Self.leftovers.filter(text.contains) + doubledDays(text) + lines.map(String.init)
  }

  private func problems(_ reply: RenderedReply) -> [String] {
    guard let text = reply.result.text else {
      return [
        "\(reply.id): missing \(reply.result.missing.map(\.name)), unknown \(reply.result.unknown.map(\.name)) \(reply.result.diagnostics.map(\.message.zh))"
      ]
    }
    let findings = (reply.findings + reply.result.diagnostics).filter { $0.severity > .suggestion }
    return (findings.map { "\($0.check.id): \($0.message.zh)" } + oddities(text)).map {
      "\(reply.id): \($0)\n\(text)"
    }
  }

  @Test func everyApprovedTemplateReadsWellWithItsExamples() async throws {
    let workspace = try await workspace()
    let today = try #require(CivilDate("2026-11-22"))
    for template in workspace.library.templates where template.status == .approved {
      let reply = workspace.render(
        template, values: values(slots(template, workspace.library)), language: .zh, today: today)
      #expect(problems(reply) == [])
    }
  }

  /// Every sentence must stand without what may be left out.
  @Test func everyApprovedTemplateReadsWellWithWhatItMustHave() async throws {
    let workspace = try await workspace()
    let today = try #require(CivilDate("2026-11-22"))
    for template in workspace.library.templates where template.status == .approved {
      let demanded = slots(template, workspace.library).filter {
        !$0.isOptional && $0.fallback == nil
      }
      let reply = workspace.render(
        template, values: values(demanded), language: .zh, today: today)
      #expect(problems(reply) == [])
    }
  }

  @Test func everyCustomersWordsFindTheirTemplate() async throws {
    let workspace = try await workspace()
    var (first, all) = (0, 0)
    var lost: [String] = []
    for template in workspace.library.templates
    where template.status == .approved && template.fields.customerSays != nil {
      for sentence in template.fields.customerSays ?? []
      where sentence.place.file == template.path {
        let results = workspace.search(SearchQuery(sentence.value, limit: 5)).results
        let bases = results.map(\.template.baseID)
        all += 1
        if bases.first == template.baseID { first += 1 }
        if !bases.contains(template.baseID) {
          lost.append("\(sentence.value) (\(template.id)) → \(results.map(\.template.id))")
        }
      }
    }
    #expect(lost == [])
    // Nearly all come first: agents read from the top.
    #expect(first * 100 >= all * 95, "\(first) of \(all)")
  }
}
