import Commands
import Diagnostics
import DomainModel
import FileAccess
import Foundation
import Operations
import Testing

/// Thirty files with one slip each: each found where it stands, and nothing else.
@Suite struct PlantedFaultsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "PlantedFaults").path

  @Test func everyFaultIsFoundAtItsPlaceAndNothingElse() async throws {
    let workspace = try await Workspace.open(LibraryLocation.at(Self.folder))
    let today = try #require(CivilDate("2026-11-22"))
    let found = await workspace.validate(today: today).map { diagnostic -> String in
      let place = LineTable(workspace.source(diagnostic.location.file) ?? [])
        .position(of: diagnostic.location.utf8.lowerBound)
      return "\(diagnostic.location.file):\(place.line):\(place.column): \(diagnostic.check.id)"
    }.sorted()
    let expected = try String(contentsOfFile: Self.folder + "/EXPECTED.txt", encoding: .utf8)
      .split(separator: "\n").map(String.init).sorted()
    #expect(found == expected)
    #expect(expected.count == 30)
  }

  /// A message says what and what to do: nobody is left with a bare complaint.
  @Test func everyFaultComesWithAWayOut() async throws {
    let workspace = try await Workspace.open(LibraryLocation.at(Self.folder))
    let today = try #require(CivilDate("2026-11-22"))
    for diagnostic in await workspace.validate(today: today) {
      #expect(
        diagnostic.help != nil || !diagnostic.fixes.isEmpty || !diagnostic.check.why.zh.isEmpty)
      #expect(!diagnostic.message.zh.isEmpty && !diagnostic.message.en.isEmpty)
      #expect(!diagnostic.message.zh.hasSuffix("。"), "\(diagnostic.message.zh)")
    }
  }

  @Test func theShippedLibraryHasNoFindings() async throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let workspace = try await Workspace.open(LibraryLocation.at(repository))
    let today = try #require(CivilDate("2026-11-22"))
    let findings = await workspace.validate(today: today)
    #expect(findings.map { "\($0.location.file): \($0.check.id): \($0.message.zh)" } == [])
    #expect(workspace.library.templates.count { $0.status == .approved } >= 24)
    #expect(workspace.library.rules.count >= 12)
    #expect(workspace.tips.count == 10)
  }
}
