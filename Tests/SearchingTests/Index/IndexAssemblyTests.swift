import Diagnostics
import DomainModel
import TestSupport
import Testing

@testable import Searching

@Suite struct IndexAssemblyTests {
  private static let pieces = [
    "退款", "物流", "快递", "refund", "发票", "什么时候", "Where is my order", "👍", "VIP", "8812", "，", "。", "",
    " refunds", " refunded ", " orders ", " parcel",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random)!
    }.joined()
  }

  private func templates(_ count: Int, _ random: inout SeededGenerator) -> [Template] {
    (0..<count).map { number in
      template(
        "t/\(number % 3)\(number)" + (number % 5 == 0 ? ".chat" : ""), text(&random),
        says: [text(&random), text(&random)], body: text(&random) + text(&random),
        scenario: number % 4 == 0 ? "late" : number % 4 == 1 ? "gone" : nil,
        tags: [text(&random)].filter { !$0.isEmpty }, labels: ["金额", text(&random)],
        shortcut: number % 7 == 0 ? "s\(number)" : nil,
        status: [.approved, .proposed, .deprecated][number % 3], replacedBy: "x",
        language: number % 2 == 0 ? "zh" : "en", channel: number % 5 == 0 ? "chat" : nil)
    }
  }

  private func library(_ templates: [Template]) -> Library {
    Library(
      templates: templates,
      scenarios: [scenario("late", "晚到", says: ["怎么还没到", "Still not here"], tags: ["急"])])
  }

  private func assembly(_ templates: [Template], portions: Int) -> IndexAssembly {
    let library = library(templates)
    let parts = (0..<portions).map { portion in
      IndexPart(
        templates.indices.filter { $0 % portions == portion }.map {
          IndexedTemplate(templates[$0], blanks: templates[$0].slots)
        }, in: library)
    }
    return IndexAssembly(root: "/shop", names: LibraryNames(library), files: [], parts: parts)
  }

  @Test(arguments: [0, 1, 2, 40])
  func portionsAndOrderMakeNoDifference(_ count: Int) async throws {
    var random = SeededGenerator(seed: 7)
    let templates = templates(count, &random)
    let whole = try assembly(templates, portions: 1).assembled()
    #expect(try assembly(templates.reversed(), portions: 3).assembled() == whole)
    #expect(try await assembly(templates, portions: 4).assembledInParallel() == whole)
  }

  /// Whatever is taken over from the index before, the bytes are those of a new one.
  @Test func aRefreshedIndexIsANewOne() async throws {
    var random = SeededGenerator(seed: 20_261_122)
    var refreshed = 0
    for _ in 0..<12 {
      let before = templates(150, &random)
      let index = SearchIndex(assembled: try assembly(before, portions: 2).assembled())
      // Some stay, some go, some are written anew, some come.
      let stays = before.map { _ in Int.random(in: 0..<40, using: &random) > 0 }
      var changed: [Template] = []
      for (position, other) in templates(152, &random).enumerated()
      where position >= before.count || !stays[position] && Bool.random(using: &random) {
        changed.append(other)
      }
      let kept = try index.templates { id in
        zip(before, stays).contains { $0.id == id && $1 }
      }
      let now = zip(before, stays).filter(\.1).map(\.0) + changed
      let library = library(now)
      let part = IndexPart(
        changed.map { IndexedTemplate($0, blanks: $0.slots) }, in: library)
      let assembly = try IndexAssembly(
        root: "/shop", names: LibraryNames(library), files: [], parts: [part], of: index,
        keeping: kept)
      let new = try self.assembly(now, portions: 1).assembled()
      guard let assembly else {
        #expect(SearchIndex(assembled: new).info.averages != index.info.averages)
        continue
      }
      refreshed += 1
      #expect(try await assembly.assembledInParallel() == new)
    }
    #expect(refreshed > 6)
  }

  /// A table made anew would hold the same: nothing of a template that went stays behind.
  @Test func whatIsTakenOverLosesWhatOnlyOthersHad() throws {
    let gone = template("a", "退款到账", says: ["refunds parcels"])
    let stays = (0..<9).map { template("b\($0)", "开发票", says: ["refund invoice"]) }
    let index = SearchIndex(assembled: try assembly([gone] + stays, portions: 1).assembled())
    func words(_ index: SearchIndex) throws -> [String] {
      try index.readingTables().spellings.words.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(try words(index) == ["invoic", "invoice", "parcel", "parcels", "refund", "refunds"])
    #expect(try !index.readingTables().initials.matches(Array("tkdz".utf8)[...]).isEmpty)
    let assembly = try IndexAssembly(
      root: "/shop", names: index.libraryNames, files: [], parts: [], of: index,
      keeping: try index.templates { $0 != "a" })
    let refreshed = SearchIndex(assembled: try #require(assembly).assembled())
    #expect(try words(refreshed) == ["invoic", "invoice", "refund"])
    #expect(try refreshed.readingTables().initials.matches(Array("tkdz".utf8)[...]).isEmpty)
    #expect(try !refreshed.readingTables().initials.matches(Array("kfp".utf8)[...]).isEmpty)
  }

  @Test func keepsWhatIsShown() throws {
    var random = SeededGenerator(seed: 3)
    let templates = templates(20, &random)
    let index = SearchIndex(assembled: try assembly(templates, portions: 2).assembled())
    for number in 0..<index.count {
      let found = try FoundTemplate(number, of: index)
      let original = try #require(templates.first { $0.id == found.id })
      #expect(found.baseID == original.baseID)
      #expect(found.title == original.title)
      #expect(found.path == original.path)
      #expect(found.scenario == original.scenario)
      #expect(found.scenarioTitle == (original.scenario == "late" ? "晚到" : nil))
      #expect(
        found.scenarioSays
          == (original.scenario == "late" ? ["怎么还没到", "Still not here"] : []))
      #expect(found.status == original.status)
      #expect(found.language == original.language)
      #expect(found.channel == original.channel)
      #expect(found.profile == nil)
      #expect(found.replacedBy == "x")
      #expect(found.shortcut == original.fields.shortcut?.value)
      #expect(found.customerSays == original.customerSays)
      #expect(found.tags == original.tags)
      #expect(found.labels == original.slots.compactMap(\.label))
      #expect(found.blanks.map(\.displayLabel) == original.slots.map(\.displayLabel))
      #expect(found.fileSize == original.source.bytes.count)
    }
  }
}
