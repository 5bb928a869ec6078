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
