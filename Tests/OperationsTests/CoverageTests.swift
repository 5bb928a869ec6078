import Diagnostics
import DomainModel
import FileAccess
import Foundation
import LibraryLoading
import Operations
import TestSupport
import Testing

/// What the articles behind the library ask for, row by row, and where the shipped library or the tool holds it.
@Suite struct CoverageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  private func rows() throws -> [CoverageRow] {
    let text = try String(
      contentsOf: Self.folder.appending(path: "Coverage/rows.tsv"), encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      try #require(CoverageRow(line), "\(line)")
    }
  }

  private func workspace() async throws -> Workspace {
    try await Workspace.open(LibraryLocation.at(Self.root.path(percentEncoded: false)))
  }

  @Test func everyRowStandsOnce() throws {
    #expect(try rows().map(\.number) == Array(1...116))
  }

  @Test func whatIsHeldIsHeldBySomethingAndWhatIsNotSaysWhatIsMissing() throws {
    for row in try rows() {
      #expect(!row.asked.isEmpty, "row \(row.number)")
      if row.state == .held || row.state == .partly {
        #expect(row.holders.contains { $0.kind != "missing" }, "row \(row.number)")
      }
      if row.state == .held {
        #expect(!row.holders.contains { $0.kind == "missing" }, "row \(row.number)")
      } else {
        #expect(!row.note.isEmpty, "row \(row.number)")
      }
    }
  }

  @Test func everythingNamedIsThere() async throws {
    let library = try await workspace().library
    let guide = library.styleGuide
    var names: [String: Set<String>] = [
      "rule": Set(library.rules.map(\.id)), "scenario": Set(library.scenarios.map(\.id)),
      "template": Set(library.templates.filter { $0.status == .approved }.map(\.id)),
      "fact": Set(library.facts.map(\.id)), "guide": Set(library.guide.map(\.id)),
      "case": Set(library.cases.map(\.id)), "partial": Set(library.partials.map(\.id)),
      "check": Set(Workspace.checks.map(\.id)), "matcher": Set(guide.matchers.map(\.id)),
      "profile": Set(guide.profiles.map(\.id)), "channel": Set(guide.channels.map(\.id)),
      "reply_type": Set(guide.replyTypes.map(\.id)), "part": Set(guide.parts.map(\.id)),
      "slot": Set(guide.slots.map(\.name)),
      "decision": Set(guide.decisions.indices.map { String($0 + 1) }),
      "command": try commands(),
    ]
    names["field"] = FileSchema.allCases.reduce(into: []) { $0.formUnion(keys(.object($1.keys))) }
    for row in try rows() {
      for holder in row.holders where holder.kind != "missing" {
        let known = try #require(names[holder.kind], "row \(row.number): \(holder.kind)")
        #expect(known.contains(holder.name), "row \(row.number): \(holder.kind):\(holder.name)")
      }
    }
  }

  /// Whoever adds one of these commands revises the rows that wait for it.
  @Test func whatIsMissingIsMissing() throws {
    let commands = try commands()
    for row in try rows() {
      for holder in row.holders where holder.kind == "missing" {
        #expect(!commands.contains(holder.name), "row \(row.number) waits for \(holder.name)")
      }
    }
  }

  @Test func theChapterSaysWhatTheTableSays() async throws {
    let page = CoveragePage(
      rows: try rows(), decisions: try await workspace().library.styleGuide.decisions)
    try expectFile(
      Self.root.appending(path: "library/guide/coverage.md").path(percentEncoded: false),
      holds: page.text)
  }

  /// The commands' names: `TestRulesCommand.swift` holds `test-rules`.
  private func commands() throws -> Set<String> {
    let folder = Self.root.appending(path: "Sources/Commands")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    let ending = "Command.swift"
    return Set(
      files.filter { $0.hasSuffix(ending) }.map { file in
        String(file.dropLast(ending.count)).replacing(/([a-z])([A-Z])/) {
          "\($0.output.1)-\($0.output.2)"
        }
        .lowercased()
      })
  }

  /// The keys that a file may hold, also those of the maps within.
  private func keys(_ schema: Schema) -> Set<String> {
    switch schema {
    case .list(let inner), .map(let inner): keys(inner)
    case .object(let table):
      table.keys.reduce(into: []) {
        $0.insert($1.name)
        $0.formUnion(keys($1.schema))
      }
    case .anyOf(let schemas): schemas.reduce(into: []) { $0.formUnion(keys($1)) }
    default: []
    }
  }
}
