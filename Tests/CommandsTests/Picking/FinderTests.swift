import Diagnostics
import DomainModel
import Reports
import TestSupport
import Testing
import TextAnalysis

@testable import Commands

/// Keys in, and what the finder then shows or gives.
@Suite struct FinderTests {
  private static let up = "\u{1B}[A"
  private static let down = "\u{1B}[B"
  private static let pageUp = "\u{1B}[5~"
  private static let pageDown = "\u{1B}[6~"
  private static let backspace = "\u{7F}"

  private static var filters: [FinderFilter] {
    [
      FinderFilter(.channel, [.init(id: "ticket", label: "工单"), .init(id: "chat", label: "在线聊天")]),
      FinderFilter(.language, [.init(id: "zh", label: "zh"), .init(id: "en", label: "en")]),
      FinderFilter(
        .profile, [.init(id: "friendly", label: "亲切"), .init(id: "formal", label: "正式")]),
      FinderFilter(
        .status,
        [
          .init(id: "proposed", label: "待审"), .init(id: "approved", label: "已批准"),
          .init(id: "deprecated", label: "已停用"),
        ]),
    ]
  }

  private func finder(
    _ source: StubPickSource = .chinese, query: String = "", language: UILanguage = .zh,
    columns: Int = 80, lines: Int = 24
  ) -> Finder<StubPickSource> {
    Finder(
      source, query: query, filters: Self.filters, language: language, columns: columns,
      lines: lines)
  }

  /// Types, and says how the finder was left.
  private func type(_ keys: String, into finder: inout Finder<StubPickSource>)
    -> Finder<StubPickSource>.Ending?
  {
    var decoder = KeyDecoder()
    var typed = decoder.keys(in: Array(keys.utf8))
    if let escape = decoder.escapeAlone() { typed.append(escape) }
    for key in typed { if let ending = finder.press(key) { return ending } }
    return nil
  }

  private static let choices: [(keys: String, id: String)] = [
    ("", "logistics/delay"), ("\(down)", "logistics/delay.chat"),
    ("\(down)\(down)\(up)", "logistics/delay.chat"),
    ("\(up)", "logistics/delay"), ("\(pageDown)", "invoice/send"),
    ("\(pageDown)\(pageUp)", "logistics/delay"),
    ("\u{E}\u{E}", "refund/when"), ("\u{E}\u{E}\u{10}", "logistics/delay.chat"),
    ("退款", "refund/when"), ("退款\(down)", "refund/old"),
    // What is typed behind a choice begins at the top again.
    ("\(down)退款", "refund/when"),
    ("退款\(backspace)\(backspace)发票", "invoice/send"),
    ("发x票\u{1B}[D\(backspace)", "invoice/send"),
    ("快递 退款\u{17}\(backspace)怎么", "logistics/delay.chat"),
    ("快递\u{15}开发票", "invoice/send"),
    // A message of several lines is looked for as a whole.
    ("\u{1B}[200~\r\n退款\r\n\r\n呢\n\u{1B}[201~", "refund/old"),
    // The channel is the second of two.
    ("\u{14}\u{14}快递怎么", "logistics/delay.chat"),
  ]

  @Test(arguments: choices) func entersWhatIsChosen(_ keys: String, _ id: String) {
    var finder = finder()
    #expect(type(keys + "\r", into: &finder) == .picked(id))
  }

  @Test func withoutAResultEnterStays() {
    var finder = finder()
    #expect(type("没有的\r\r" + Self.down + Self.up + Self.pageDown, into: &finder) == nil)
    #expect(finder.screen().rows[3].plain.hasPrefix("  没有找到"))
    #expect(type("\u{15}\r", into: &finder) == .picked("logistics/delay"))
  }

  @Test(arguments: ["\u{1B}", "\u{3}", "\u{7}", "退款\u{3}", "\u{4}", "\t\u{3}"])
  func leavesWithoutAChoice(_ keys: String) {
    var finder = finder()
    #expect(type(keys, into: &finder) == .left)
  }

  @Test func ctrlDOnlyLeavesWhereNothingWasTyped() {
    var finder = finder(query: "退款")
    #expect(type("\u{4}\u{1}\u{4}", into: &finder) == nil)
    #expect(finder.query.text == "款")
  }

  @Test func whatLooksLikeOneCharacterGoesAtOnce() {
    var finder = finder()
    _ = type("好👨‍👩‍👧\(Self.backspace)e\u{301}\(Self.backspace)🇨🇳\(Self.backspace)", into: &finder)
    #expect(finder.query.text == "好")
  }

  @Test func aFilterGoesThroughItsChoicesAndOff() {
    var finder = finder()
    var seen: [String?] = []
    for _ in 0..<4 {
      seen.append(finder.activeFilters.channel)
      _ = type("\u{14}", into: &finder)
    }
    #expect(seen == [nil, "ticket", "chat", nil])
    _ = type("\u{C}\u{F}\u{F}\u{13}", into: &finder)
    let active = finder.activeFilters
    #expect((active.language, active.profile, active.status) == ("zh", "formal", .proposed))
  }

  @Test func filtersGivenAtTheStartAreOn() {
    var finder = Finder(
      .chinese as StubPickSource, query: "",
      filters: [FinderFilter(.channel, [.init(id: "chat", label: "聊天")], chosen: "chat")],
      fixed: PickFilters(scenario: "late"), fixedNames: ["物流延误"], language: .zh, columns: 80,
      lines: 24)
    #expect(finder.activeFilters == PickFilters(scenario: "late", channel: "chat"))
    #expect(finder.screen().rows[1].plain == "^T 渠道：聊天  物流延误")
    _ = type("\u{14}", into: &finder)
    #expect(finder.activeFilters == PickFilters(scenario: "late"))
  }

  /// Of many keys that come together only the last state is looked for.
  @Test func searchesOnceForAllThatWasTyped() {
    let source = StubPickSource.chinese
    var finder = finder(source)
    _ = finder.screen()
    _ = type("退款什么时候", into: &finder)
    _ = finder.screen()
    _ = type(Self.down + "\u{1}\u{5}" + Self.up, into: &finder)
    _ = finder.screen()
    #expect(source.asked == ["", "退款什么时候"])
  }

  @Test func tabShowsThePreviewAloneAndScrollsIt() {
    var finder = finder(columns: 24, lines: 9)
    let list = finder.screen()
    _ = type("\t", into: &finder)
    let first = finder.screen()
    #expect(first != list)
    #expect(first.rows[1].plain == "【客户姓名？】，等了这么")
    _ = type(Self.down + Self.down, into: &finder)
    #expect(finder.screen().rows[1].plain == first.rows[3].plain)
    // Not past its end.
    for _ in 0..<30 { _ = type(Self.pageDown, into: &finder) }
    let last = finder.screen()
    #expect(!last.rows[7].plain.isEmpty)
    _ = type(Self.down, into: &finder)
    #expect(finder.screen() == last)
    _ = type(Self.pageUp + Self.pageUp + Self.pageUp + Self.pageUp, into: &finder)
    #expect(finder.screen() == first)
    #expect(type("\u{1B}", into: &finder) == nil)
    #expect(finder.screen() == list)
    #expect(type("\t\r", into: &finder) == .picked("logistics/delay"))
  }

  @Test func aSignSaysThatThePreviewGoesOn() {
    var finder = finder(columns: 34, lines: 10)
    #expect(finder.screen().rows[8].plain.hasSuffix("↓"))
    for keys in ["\t", Self.pageDown, Self.pageDown, Self.pageDown] {
      _ = type(keys, into: &finder)
    }
    #expect(!finder.screen().rows.contains { $0.plain.hasSuffix("↓") })
  }

  @Test func theChosenRowStaysInSight() {
    var finder = finder(columns: 40, lines: 6)
    for _ in 0..<4 {
      _ = type(Self.down, into: &finder)
      #expect(
        finder.screen().rows.contains { $0.plain.hasPrefix("> ") && $0 != finder.screen().rows[0] })
    }
    for (columns, lines) in [(80, 24), (20, 5), (100, 8), (10, 3)] {
      finder.resize(columns: columns, lines: lines)
      let rows = finder.screen().rows.dropFirst()
      #expect(rows.contains { $0.plain.hasPrefix("> ") }, "\(columns)x\(lines)")
    }
  }

  @Test func aLongQueryShowsWhereTheCursorIs() {
    var finder = finder(columns: 30, lines: 10)
    _ = type("我的快递三天没动了到底什么时候能送到", into: &finder)
    let end = finder.screen()
    #expect(end.rows[0].plain == "> …动了到底什么时候能送到    0")
    #expect(end.cursorColumn == 25)
    _ = type("\u{1}", into: &finder)
    let start = finder.screen()
    #expect(start.rows[0].plain == "> 我的快递三天没动了到底什…  0")
    #expect(start.cursorColumn == 2)
  }

  @Test(arguments: [
    (80, 24, UILanguage.zh), (40, 12, .zh), (20, 8, .zh), (80, 24, .en), (40, 12, .en),
    (20, 8, .en),
  ]) func looksAsRecorded(_ columns: Int, _ lines: Int, _ language: UILanguage) throws {
    var finder = finder(
      language == .zh ? .chinese : .english, language: language, columns: columns, lines: lines)
    var recorded = "# \(columns)x\(lines) \(language.rawValue)\n"
    let typed = language == .zh ? "快递" : "parcel"
    for (name, keys) in [
      ("at first", ""), (typed, typed), ("Ctrl-T, Down", "\u{14}" + Self.down), ("Tab", "\t"),
      ("Tab, xyz", "\txyz"),
    ] {
      _ = type(keys, into: &finder)
      let screen = finder.screen()
      recorded += "\n## \(name); cursor \(screen.cursorRow):\(screen.cursorColumn)\n"
      recorded += screen.rows.map { "|" + Self.withoutBlanksAtTheEnd($0) + "\n" }.joined()
    }
    try expectGolden(recorded, "finder-\(columns)x\(lines).\(language.rawValue).txt")
  }

  /// Several wishes and doubt are said in one line, as much of it as there is room for.
  @Test(arguments: [UILanguage.zh, .en]) func saysWhatItMakesOfAMessage(_ language: UILanguage)
    throws
  {
    let messages =
      language == .zh
      ? ["发票开一下，快递三天没动了", "退款什么时候到账，快递怎么还没到，发票？", "发票？"]
      : ["invoice please，My parcel hasn't moved", "refund，parcel，invoice？", "invoice？"]
    var recorded = ""
    for message in messages {
      for (columns, lines) in [(100, 20), (80, 12), (40, 9), (24, 8), (16, 6), (12, 5), (20, 4)] {
        var finder = finder(
          language == .zh ? .chinese : .english, query: message, language: language,
          columns: columns, lines: lines)
        let screen = finder.screen()
        recorded += "## \(message); \(columns)x\(lines)\n"
        for row in screen.rows.prefix(8) {
          recorded += "|" + Self.withoutBlanksAtTheEnd(row) + "\n"
        }
      }
    }
    try expectGolden(recorded, "finder-notice.\(language.rawValue).txt")
  }

  private static func withoutBlanksAtTheEnd(_ row: Screen.Row) -> Substring {
    var line = Substring(row.plain)
    while line.last == " " { line.removeLast() }
    return line
  }

  @Test func theListStaysInItsPlaceWhereThereIsRoom() {
    var finder = finder()
    let place = finder.screen().rows.firstIndex { $0.plain.contains("│") }
    for text in ["发票？", "发票，快递", "发票"] {
      _ = type("\u{15}" + text, into: &finder)
      #expect(finder.screen().rows.firstIndex { $0.plain.contains("│") } == place)
    }
    finder.resize(columns: 80, lines: 12)
    let alone = finder.screen().rows.firstIndex { $0.plain.contains("│") }
    _ = type("？", into: &finder)
    #expect(finder.screen().rows.firstIndex { $0.plain.contains("│") } == alone.map { $0 + 1 })
  }

  @Test func theWishThatTheChosenTemplateAnswersStandsOut() {
    var finder = finder(query: "发票开一下，快递三天没动了")
    func bold() -> [String] {
      finder.screen().rows[2].left.pieces.filter { $0.tone == .bold }.map(\.text)
    }
    #expect(bold() == ["发票开一下"])
    _ = type(Self.down, into: &finder)
    #expect(bold() == ["快递三天没动了"])
  }

  /// Whatever is typed and however small the window, all fits, and the cursor is on the screen.
  @Test func everyScreenFits() {
    var random = SeededGenerator(seed: 5)
    let keys: [Key] = [
      .text("快"), .text("退款"), .text("，"), .text("？"), .text("a"), .text("👨‍👩‍👧"), .text("\u{301}"),
      .pastedBreak, .tab,
      .backspace,
      .delete, .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown,
      .control("t"), .control("s"), .control("u"), .control("w"), .escape,
    ]
    for _ in 0..<60 {
      var finder = finder()
      for _ in 0..<40 {
        let key = keys.randomElement(using: &random)!
        if key == .escape, !finder.isReading { continue }
        #expect(finder.press(key) == nil)
        let (columns, lines) = (
          Int.random(in: 1...100, using: &random), Int.random(in: 1...30, using: &random)
        )
        finder.resize(columns: columns, lines: lines)
        let screen = finder.screen()
        #expect(screen.rows.count == lines)
        for row in screen.rows {
          #expect(DisplayWidth.columns(row.plain) <= columns, "\(columns)x\(lines): \(row.plain)")
        }
        #expect((0..<lines).contains(screen.cursorRow))
        #expect((0..<columns).contains(screen.cursorColumn))
      }
    }
  }
}
