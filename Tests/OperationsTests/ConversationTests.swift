import Diagnostics
import DomainModel
import FileAccess
import Foundation
import Operations
import Rendering
import Searching
import Testing

/// A customer's words, the template, the reply, the checks: all of an agent's work on the shipped library.
@Suite struct ConversationTests {
  /// Where search does not have the template among the first three: what the test prints as `missed`,
  /// in the order of the names. Whoever makes search find one takes the name out.
  private static let misses = [
    "angry-customer.four-contacts-three-answers",
    "holding.three-oclock-came",
    "praise.fitter-swept-the-floor",
    "review-request.smaller-than-the-picture",
    "warranty-repair.fan-stopped-in-june",
  ]

  private static let today = CivilDate("2026-11-24")

  /// Loaded once for all conversations.
  private static let shared = Task {
    try await Workspace.open(
      LibraryLocation.at(
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
          .deletingLastPathComponent().path))
  }

  @Test func theyCoverTheScenariosAndBothLanguages() async throws {
    let workspace = try await Self.shared.value
    let conversations = try Conversation.names.map(Conversation.init)
    #expect(conversations.count >= 60)
    #expect(conversations.count { $0.language == "en" } >= 12)
    let scenarios = Set(conversations.map(\.scenario))
    let uncovered = workspace.library.scenarios.map(\.id).filter { !scenarios.contains($0) }
    #expect(uncovered == [])
    let misnamed = conversations.filter { !$0.name.hasPrefix($0.scenario + ".") }.map(\.name)
    #expect(misnamed == [])
  }

  @Test func theCustomersWordsAloneFindTheTemplate() async throws {
    let workspace = try await Self.shared.value
    var search = MemorySearch(workspace.library)
    var missed: [String] = []
    for name in Conversation.names {
      let conversation = try Conversation(name)
      let right = conversation.templates.map { id in
        workspace.library.template(id).map { "\($0.baseID) \($0.language)" } ?? "no template \(id)"
      }
      let results = search.search(SearchQuery(conversation.message, limit: 3)).results
      let found = results.map { "\($0.template.baseID) \($0.template.language)" }
      if !found.contains(where: right.contains) { missed.append(name) }
    }
    #expect(missed == Self.misses)
  }

  @Test(arguments: Conversation.names)
  func theTemplateMakesTheGoodReply(_ name: String) async throws {
    let workspace = try await Self.shared.value
    let conversation = try Conversation(name)
    let template = try #require(workspace.library.template(conversation.templates[0]))
    #expect(template.language == conversation.language)
    let reply = workspace.render(
      template, values: conversation.values, language: .zh, today: try #require(Self.today))
    #expect(reply.result.missing.map(\.name) == [])
    #expect(reply.result.unknown.map(\.name) == [])
    #expect(reply.result.text == conversation.good)
    let findings = reply.findings + reply.templateFindings + reply.result.diagnostics
    #expect(Self.descriptions(findings.filter { $0.severity > .suggestion }) == [])
  }

  @Test(arguments: Conversation.names)
  func theGoodReplyMayBeSentAndTheBadOneIsCaught(_ name: String) async throws {
    let workspace = try await Self.shared.value
    let conversation = try Conversation(name)
    let situation = try workspace.resolved(conversation.situation)
    let drafts = ReplyDrafts(workspace)
    let good = drafts.findings(Array(conversation.sent.utf8), path: name, for: situation)
    #expect(Self.descriptions(good.filter { $0.severity > .suggestion }) == [])
    let bad = drafts.findings(Array(conversation.bad.utf8), path: name, for: situation)
    let uncaught = Set(conversation.findings).subtracting(bad.map(\.check.id))
    #expect(uncaught.sorted() == [])
    #expect(!conversation.findings.isEmpty)
  }

  private static func descriptions(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.check.id): \($0.message.zh)" }
  }
}
