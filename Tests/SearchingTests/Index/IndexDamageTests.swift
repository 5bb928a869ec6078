import DomainModel
import TestSupport
import Testing

@testable import Searching

@Suite struct IndexDamageTests {
  static let library = Library(
    templates: [
      template(
        "logistics/delay", "物流延误", says: ["快递三天没动了", "still waiting"], body: "包裹停在转运中心。",
        scenario: "late", tags: ["物流"], labels: ["原因"], shortcut: "yw"),
      template(
        "refund/when", "退款什么时候到账", says: ["钱呢", "退款退款", "退款没到"], body: "退款在路上。", tags: ["退款"]),
    ], scenarios: [scenario("late", "晚到")])

  static let bytes: [UInt8] = {
    let part = IndexPart(
      library.templates.map { IndexedTemplate($0, blanks: $0.slots) }, in: library)
    let assembly = IndexAssembly(
      root: "/shop", names: LibraryNames(library),
      files: [IndexedFile(path: "library/templates/refund/when.md", fingerprint: 7)], parts: [part])
    return try! assembly.assembled()
  }()

  static let queries = ["快递", "退款 到账", "waiting", "yw", "late", "钱呢", "退"]

  /// What a search gives, as text.
  private func answers(_ bytes: [UInt8]) throws(IndexProblem) -> [String] {
    let index = try SearchIndex(IndexBytes(copying: bytes, isKnownGood: false))
    var searcher = Searcher(index)
    var answers = ["\(index.root) \(try index.files())"]
    for query in Self.queries {
      let outcome = try searcher.search(SearchQuery(query)) { _ in nil }
      answers.append("\(outcome)")
    }
    return answers
  }

  @Test func anIndexAnswers() throws {
    let answers = try answers(Self.bytes)
    #expect(answers.filter { $0.contains("delay") || $0.contains("when") }.count == 8)
  }

  @Test func whatIsCutShortIsRefused() {
    for length in 0..<Self.bytes.count {
      #expect(throws: IndexProblem.self, "\(length)") { try answers(Array(Self.bytes[..<length])) }
    }
    #expect(throws: IndexProblem.damaged) { try answers(Self.bytes + [0]) }
  }

  @Test(arguments: 0..<8)
  func aChangedByteIsNoticedOrOfNoConsequence(_ bit: Int) throws {
    let intact = try answers(Self.bytes)
    var noticed = 0
    for index in stride(from: bit, to: Self.bytes.count, by: 8) {
      for mask in [UInt8(1) << UInt8(bit), 0xFF] {
        var changed = Self.bytes
        changed[index] ^= mask
        do throws(IndexProblem) {
          let answers = try answers(changed)
          #expect(answers == intact, "byte \(index)")
        } catch {
          noticed += 1
        }
      }
    }
    #expect(noticed > 400)
  }

  @Test func allOfItCanBeCheckedBeforehand() throws {
    for index in stride(from: IndexFormat.pageSize, to: Self.bytes.count, by: 31) {
      var changed = Self.bytes
      changed[index] ^= 1
      #expect(throws: IndexProblem.self) {
        try SearchIndex(IndexBytes(copying: changed, isKnownGood: false)).check()
      }
    }
  }

  @Test(arguments: [
    (0, IndexProblem.foreign), (7, .foreign), (8, .otherVersion), (11, .otherVersion),
    (12, .damaged), (16, .damaged), (30, .damaged), (60, .damaged),
  ])
  func saysWhatIsWrongWithTheHeader(_ index: Int, _ problem: IndexProblem) {
    var changed = Self.bytes
    changed[index] ^= 1
    #expect(throws: problem) { try answers(changed) }
  }

  /// Whoever changed a section and made the checksums right again still cannot make it crash.
  @Test func anySectionsAreReadWithoutHarm() {
    var random = SeededGenerator(seed: 20_261_122)
    let index = SearchIndex(assembled: Self.bytes)
    var sections: [IndexFormat.Section: [UInt8]] = [:]
    for section in IndexFormat.Section.allCases {
      sections[section] = try? Array(index.bytes.read(section))
    }
    for _ in 0..<600 {
      var changed = sections
      let section = IndexFormat.Section.allCases.randomElement(using: &random)!
      guard var bytes = changed[section], !bytes.isEmpty else { continue }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
      }
      changed[section] = bytes
      _ = try? answers(IndexBytes.file(changed))
    }
  }

  /// Raise `IndexFormat.version` together with the checksum when this fails: an index that an older
  /// version made would be believed.
  @Test func theVersionGoesUpWithTheFormat() {
    #expect(
      "\(IndexFormat.version) \(String(XXHash64.hash(Self.bytes), radix: 16))"
        == "10 7ddc7b56cfc6567f")
  }
}
