import LibraryGenerating
import Testing

@Suite struct GeneratedDraftsTests {
  @Test func draftsAreTheSameEachTimeAndAllDifferent() {
    let drafts = (0..<200).map { GeneratedDrafts.draft($0) }
    #expect(drafts == (0..<200).map { GeneratedDrafts.draft($0) })
    #expect(Set(drafts).count == 200)
    #expect(drafts.allSatisfy { (1_500...4_000).contains($0.utf8.count) })
  }

  @Test func fourFifthsOfADraftIsChinese() {
    let text = GeneratedDrafts.draft(7)
    let han = text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    let latin = text.unicodeScalars.count { $0.properties.isAlphabetic && $0.isASCII }
    #expect(han > latin && latin > 0)
  }

  @Test func theLibraryHasTenRules() {
    #expect(GeneratedDrafts.library.count { $0.path.hasPrefix("library/rules/") } == 10)
  }
}
