import Diagnostics
import Foundation
import Operations
import Testing

/// The list of everything that the tool can find on its own.
@Suite struct CheckListTests {
  @Test func everyIDIsItsOwnAndNamesTheBadThing() {
    let ids = Workspace.checks.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
      #expect(!id.hasPrefix("no-") && !id.hasPrefix("check-"), "\(id)")
    }
  }

  @Test(arguments: Workspace.checks)
  func everyCheckSaysInBothLanguagesWhatItIsAndWhyItMatters(_ check: Check) {
    for message in [check.title, check.why] {
      #expect(!message.zh.isEmpty && !message.en.isEmpty)
      #expect(message.zh != message.en)
      #expect(message.zh.unicodeScalars.contains { $0.properties.isIdeographic })
      #expect(!message.en.unicodeScalars.contains { $0.properties.isIdeographic })
    }
  }

  /// Checks that no file brings about: a key that is no word is told first as a line without a colon.
  static let withoutFixture: Set<String> = ["complex-key"]

  /// A check that nothing has ever made is a guess. The id stands in a table, an expectation, or a planted fault.
  @Test func everyCheckIsMadeBySomeTest() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    var words: Set<Substring> = []
    let files = try #require(
      FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
    for case let file as URL in files
    where ["swift", "txt"].contains(file.pathExtension)
      && file.path != URL(filePath: #filePath).path
    {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in text.split(whereSeparator: {
        !($0.isLowercase && $0.isASCII) && $0 != "-" && !$0.isNumber
      }) {
        words.insert(word)
      }
    }
    let unseen = Set(Workspace.checks.map(\.id).filter { !words.contains(Substring($0)) })
    #expect(unseen == Self.withoutFixture)
  }
}
