import DomainModel
import FileAccess
import Foundation
import Operations
import Searching
import TestSupport
import Testing

/// The index file from outside: whatever happens to it or to the library, the next search is right.
@Suite struct LibrarySearchTests {
  /// A library and a cache folder on the disk, gone afterwards.
  private final class Shop: Sendable {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "kouwen-search-\(UUID().uuidString)"
    )
    var root: String { folder.path(percentEncoded: false) + "/shop" }
    var cache: String { folder.path(percentEncoded: false) + "/cache/kouwen" }

    init() throws {
      let tree = SmallLibrary.tree(adding: "")
      for path in tree.paths {
        try write(String(decoding: tree[path] ?? [], as: UTF8.self), to: path)
      }
      for (number, title) in ["退款到账", "开发票", "换货流程", "会员积分"].enumerated() {
        try write(template(title, says: "\(title)怎么弄 第\(number)次问"), to: "\(folder(number)).md")
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func folder(_ number: Int) -> String { "library/templates/t\(number)/one" }

    func template(_ title: String, says: String, _ more: String = "") -> String {
      """
      ---
      title: \(title)
      status: approved
      customer_says: |
        \(says)
      tags: [\(title.prefix(2))]
      \(more)---
      <!-- @empathy -->
      这里说\(title)的事。

      """
    }

    func write(_ text: String, to path: String) throws {
      let file = root + "/" + path
      try FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file))
    }

    func remove(_ path: String) throws {
      try FileManager.default.removeItem(atPath: root + "/" + path)
    }

    /// Makes all files look as if nobody touched them lately, so that the index can trust their stamps.
    func letSettle() async throws { try await Task.sleep(for: .milliseconds(150)) }

    func open(
      _ freshness: LibrarySearch.Freshness = .checked, cache: String?? = nil
    ) async throws -> LibrarySearch {
      try await LibrarySearch.open(
        try LibraryLocation.at(root), cache: cache ?? self.cache, freshness)
    }

    func found(
      _ query: String, _ freshness: LibrarySearch.Freshness = .checked
    ) async throws -> [String] {
      var search = try await open(freshness)
      return try await search.search(SearchQuery(query)).results.map(\.template.id)
    }

    var indexFile: String {
      get throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: cache)
        return cache + "/" + (try #require(names.first { $0.hasSuffix(".index") }))
      }
    }

    var indexBytes: [UInt8] {
      get throws { Array(try Data(contentsOf: URL(filePath: try indexFile))) }
    }
  }

  private static let queries = ["退款到账怎么弄", "开发票", "积分", "换货流程怎么弄", "火星"]

  @Test func aSecondSearchReadsNoFileOfTheLibrary() async throws {
    let shop = try Shop()
    try await shop.letSettle()
    #expect(try await shop.found("退款怎么弄").first == "t0/one")
    let before = try shop.indexBytes
    #expect(try await shop.found("退款怎么弄").first == "t0/one")
    #expect(try shop.indexBytes == before)
    // Nobody may read it now, root is not asked.
    if getuid() != 0 {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: shop.root + "/library/templates/t0/one.md")
    }
    var search = try await shop.open(.trusted)
    #expect(try await search.search(SearchQuery("退款怎么弄")).results.first?.template.id == "t0/one")
  }

  @Test func theFolderIsForNobodyElse() async throws {
    let shop = try Shop()
    _ = try await shop.open()
    let mode = try FileManager.default.attributesOfItem(atPath: shop.cache)[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }

  @Test func changesAreFound() async throws {
    let shop = try Shop()
    _ = try await shop.open()
    try shop.write(shop.template("改签机票", says: "机票怎么改签"), to: "library/templates/t0/one.md")
    #expect(try await shop.found("机票改签") == ["t0/one"])
    #expect(try await !shop.found("退款到账").contains("t0/one"))
    try shop.write(shop.template("签证办理", says: "签证要多久"), to: "library/templates/new/visa.md")
    #expect(try await shop.found("签证") == ["new/visa"])
    try shop.remove("library/templates/new/visa.md")
    #expect(try await shop.found("签证") == [])
    try FileManager.default.moveItem(
      atPath: shop.root + "/library/templates/t1", toPath: shop.root + "/library/templates/t9")
    #expect(try await shop.found("开发票") == ["t9/one"])
  }

  @Test func whoTrustsTheIndexSeesNoChanges() async throws {
    let shop = try Shop()
    _ = try await shop.open()
    try shop.write(shop.template("签证办理", says: "签证要多久"), to: "library/templates/new/visa.md")
    #expect(try await shop.found("签证", .trusted) == [])
    #expect(try await shop.found("签证") == ["new/visa"])
  }

  /// A file of the same length, changed at once and dated back.
  @Test func aChangeThatHidesIsFound() async throws {
    let shop = try Shop()
    let path = shop.root + "/library/templates/t0/one.md"
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    _ = try await shop.open()
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.write(contentsOf: Data(shop.template("机票改签", says: "机票改签怎么弄 第0次问").utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
    #expect(try await shop.found("机票改签怎么弄").first == "t0/one")
  }

  @Test func whatOtherFilesSayOfTemplatesIsFollowed() async throws {
    let shop = try Shop()
    _ = try await shop.open()
    try shop.write(
      shop.template("退款到账", says: "退款", "scenario: late\n"), to: "library/templates/t0/one.md")
    try shop.write("---\ntitle: 迟到的钱\n---\n", to: "library/scenarios/late.md")
    #expect(try await shop.found("迟到的钱") == ["t0/one"])
    try shop.write("---\ntitle: 慢吞吞\n---\n", to: "library/scenarios/late.md")
    #expect(try await shop.found("慢吞吞") == ["t0/one"])
    #expect(try await shop.found("迟到的钱") == [])
    try shop.write(
      shop.template("退款到账（聊天）", says: "退款"), to: "library/templates/t0/one.chat.md")
    let variant = try await shop.open().index
    #expect(variant.libraryNames.scenarios.map(\.title).contains("慢吞吞"))
    var search = try await shop.open()
    let results = try await search.search(SearchQuery("聊天")).results
    #expect(results.map(\.template.channel) == ["chat"])
    #expect(results.map(\.template.scenario) == ["late"])
  }

  /// After any changes, the index that was brought up to date is the one that would be made new.
  @Test func aRefreshIsAsGoodAsANewIndex() async throws {
    let shop = try Shop()
    var random = SeededGenerator(seed: 20_261_122)
    let words = ["退款", "发票", "换货", "物流", "积分", "优惠券", "refund"]
    let names = (0..<30).map { "library/templates/r/n\($0)" }
    func anything() -> String {
      let title = (0..<3).map { _ in words.randomElement(using: &random)! }.joined()
      let scenario = Bool.random(using: &random) ? "scenario: delay\n" : ""
      return shop.template(title, says: title + "呢", scenario)
    }
    for name in names { try shop.write(anything(), to: name + ".md") }
    _ = try await shop.open()
    for round in 0..<12 {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let name = names.randomElement(using: &random)!
        let ending = [".md", ".md", ".formal.md", ".en.md"].randomElement(using: &random)!
        if Int.random(in: 0..<4, using: &random) == 0 {
          try? shop.remove(name + ending)
        } else {
          try shop.write(anything(), to: name + ending)
        }
      }
      if round % 5 == 4 {
        try shop.write("---\ntitle: 晚到 \(round)\n---\n", to: "library/scenarios/delay.md")
      }
      // Stamps of files that changed just now are not kept; both must see them settled.
      try await shop.letSettle()
      _ = try await shop.open()
      let refreshed = try shop.indexBytes
      try FileManager.default.removeItem(atPath: shop.indexFile)
      _ = try await shop.open()
      #expect(try shop.indexBytes == refreshed, "round \(round)")
    }
  }

  enum Harm: CaseIterable {
    case cut, emptied, flipped, otherText, otherVersion, otherLibrary, folderInItsPlace, linkedAway
  }

  @Test(arguments: Harm.allCases)
  func aFileThatIsNoGoodIsMadeAnew(_ harm: Harm) async throws {
    let shop = try Shop()
    var expected: [[String]] = []
    for query in Self.queries { expected.append(try await shop.found(query)) }
    let path = try shop.indexFile
    let url = URL(filePath: path)
    var bytes = try shop.indexBytes
    let intact = bytes
    switch harm {
    case .cut: bytes.removeLast(bytes.count / 2)
    case .emptied: bytes = []
    case .flipped: for index in stride(from: 5000, to: bytes.count, by: 97) { bytes[index] ^= 4 }
    case .otherText: bytes = Array("a shopping list\n".utf8)
    case .otherVersion: bytes[8] ^= 0xFF
    case .otherLibrary:
      let other = try Shop()
      _ = try await other.open()
      bytes = try other.indexBytes
    case .folderInItsPlace, .linkedAway: break
    }
    try FileManager.default.removeItem(atPath: path)
    switch harm {
    case .folderInItsPlace:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case .linkedAway:
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere/x")
    default: try Data(bytes).write(to: url)
    }
    for freshness in [LibrarySearch.Freshness.trusted, .checked] {
      for (query, ids) in zip(Self.queries, expected) {
        #expect(try await shop.found(query, freshness) == ids)
      }
    }
    if harm != .folderInItsPlace, harm != .linkedAway {
      #expect(try shop.indexBytes.count == intact.count)
    }
  }

  /// An index of some thirty pages, cut short or changed anywhere.
  @Test func damageAnywhereIsOvercome() async throws {
    let shop = try Shop()
    var random = SeededGenerator(seed: 20_261_122)
    for number in 0..<150 {
      let title = "第\(number)种\(["退款", "换货", "发票"][number % 3])"
      try shop.write(
        shop.template(title, says: "\(title)怎么办"), to: "library/templates/many/n\(number).md")
    }
    let queries = ["第97种换货怎么办", "发票", "积分怎么弄"]
    try await shop.letSettle()
    var expected: [[String]] = []
    for query in queries { expected.append(try await shop.found(query)) }
    let intact = try shop.indexBytes
    let url = URL(filePath: try shop.indexFile)
    var damaged = [0, 1, 8, 4095, 4096, 4097, intact.count - 1].map { Array(intact[..<$0]) }
    for round in 0..<20 {
      var bytes = intact
      if round.isMultiple(of: 4) {
        bytes.removeLast(.random(in: 1..<bytes.count, using: &random))
      } else {
        for _ in 0..<[1, 2, 40][round % 3] {
          bytes[.random(in: 0..<bytes.count, using: &random)] ^=
            1 << UInt8.random(in: 0..<8, using: &random)
        }
      }
      damaged.append(bytes)
    }
    for (round, bytes) in damaged.enumerated() {
      try Data(bytes).write(to: url)
      let freshness: LibrarySearch.Freshness = round.isMultiple(of: 2) ? .trusted : .checked
      for (query, ids) in zip(queries, expected) {
        #expect(try await shop.found(query, freshness) == ids, "damage \(round)")
      }
      var search = try await shop.open(freshness)
      try await search.makeSure()
      #expect(try shop.indexBytes == intact, "damage \(round)")
    }
  }

  @Test(arguments: [nil, "/proc/nowhere/kouwen", "/dev/null/kouwen"])
  func withoutAPlaceForItTheIndexStaysInMemory(_ cache: String?) async throws {
    let shop = try Shop()
    var search = try await shop.open(cache: .some(cache))
    #expect(try await search.search(SearchQuery("开发票")).results.first?.template.id == "t1/one")
    #expect(search.problem == nil || cache != nil)
  }

  @Test func severalBuildersAtOnceDoNoHarm() async throws {
    let shop = try Shop()
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<6 { group.addTask { try await shop.found("开发票怎么弄") } }
      for try await ids in group { #expect(ids.first == "t1/one") }
    }
    #expect(try await shop.found("开发票怎么弄", .trusted).first == "t1/one")
    let names = try FileManager.default.contentsOfDirectory(atPath: shop.cache)
    #expect(names.count == 1)
  }

  @Test func oneWhoReadsAnOldIndexGoesOnReading() async throws {
    let shop = try Shop()
    var search = try await shop.open()
    try shop.remove("library/templates/t1/one.md")
    #expect(try await shop.found("开发票") == [])
    #expect(try await search.search(SearchQuery("开发票")).results.first?.template.id == "t1/one")
  }

  @Test func leftoversOfRunsThatWereKilledGoAway() async throws {
    let shop = try Shop()
    try FileManager.default.createDirectory(
      atPath: shop.cache, withIntermediateDirectories: true)
    let old = shop.cache + "/.kouwen-old.tmp"
    try Data("half an index".utf8).write(to: URL(filePath: old))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: old)
    try Data("another's, being written".utf8).write(
      to: URL(filePath: shop.cache + "/.kouwen-new.tmp"))
    let writer = open(shop.cache + "/.kouwen-new.tmp", O_RDWR)
    defer { close(writer) }
    #expect(flock(writer, LOCK_EX) == 0)
    _ = try await shop.open()
    #expect(!FileManager.default.fileExists(atPath: old))
    #expect(FileManager.default.fileExists(atPath: shop.cache + "/.kouwen-new.tmp"))
  }

  /// The shipped library from its files, and by way of the index, is found the same.
  @Test func anIndexFromFilesIsTheOneInMemory() async throws {
    let shop = try Shop()
    var search = try await shop.open()
    let workspace = try await Workspace.open(try LibraryLocation.at(shop.root))
    for query in Self.queries {
      let (one, other) = (
        try await search.search(SearchQuery(query)), workspace.search(SearchQuery(query))
      )
      #expect(one.results.map(\.template.id) == other.results.map(\.template.id))
      #expect(one.results.map(\.score) == other.results.map(\.score))
      #expect(one.results.map(\.matches) == other.results.map(\.matches))
      #expect(
        one.results.map { $0.template.blanks.map(\.name) }
          == other.results.map { $0.template.blanks.map(\.name) })
    }
  }

  @Test func aBodyThatChangedSinceIsNotShown() async throws {
    let shop = try Shop()
    var search = try await shop.open()
    let before = try await search.search(SearchQuery("开发票的事")).results
    #expect(before.first?.matches.contains { $0.field == .body } == true)
    try shop.write("短了", to: "library/templates/t1/one.md")
    let after = try await search.search(SearchQuery("开发票的事")).results
    #expect(after.first?.matches.contains { $0.field == .body } == false)
  }
}
