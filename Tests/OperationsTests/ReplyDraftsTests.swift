import Diagnostics
import DomainModel
import Operations
import TestSupport
import Testing

/// Drafts as they come: in which language, in which encoding, with what in them.
@Suite struct ReplyDraftsTests {
  private static func drafts() async throws -> ReplyDrafts {
    ReplyDrafts(
      try await Workspace.load(fileTree("-- styleguide.yaml --\nlanguages: [zh, en]\n"), root: "/l")
    )
  }

  @Test(arguments: [
    ("我们会处理。", "zh"), ("We are on it.", "en"), ("请用 iPhone 打开 App Store", "zh"),
    ("Hi 王小明, your parcel arrives on Friday.", "en"), ("", "zh"), ("👨‍👩‍👧 123", "zh"),
    ("\u{FEFF}Hello there", "en"), ("好的", "zh"), ("OK", "en"),
    ("Done.\n-----Original Message-----\n尽快退我！我等了三天了", "en"),
  ]) func theScriptTellsTheLanguage(_ text: String, _ language: String) async throws {
    let drafts = try await Self.drafts()
    #expect(drafts.language(of: Array(text.utf8), for: ReplySituation()) == language)
    #expect(drafts.language(of: Array(text.utf8), for: ReplySituation(language: "en")) == "en")
  }

  /// Sunday, 22 November 2026, unless the draft was written on another day.
  @Test(arguments: [
    ("明天（11 月 4 日）给你结果。", true), ("---\ndate: 2026-11-03\n---\n明天（11 月 4 日）给你结果。", false),
    ("---\ntitle: 旧回复\nsent: \"2026-11-03 10:00\"\n---\n明天（11 月 4 日）给你结果。", false),
    ("---\r\n日期：2026/11/3\r\n---\r\n明天（11 月 4 日）给你结果。", false),
    ("---\ndate: 2026-11-04\n---\n明天（11 月 4 日）给你结果。", true),
    ("---\ndate: 上周二\n---\n明天（11 月 4 日）给你结果。", true),
    ("---\nupdate: 2026-11-03\n---\n明天（11 月 4 日）给你结果。", true),
    ("date: 2026-11-03\n明天（11 月 4 日）给你结果。", true),
    ("---\ndate: 2026-11-01\n---\n退款最晚 2026 年 11 月 20 日到账。", false),
  ]) func datesAreJudgedByTheDayThatItWasWritten(_ text: String, _ isWrong: Bool) async throws {
    let situation = ReplySituation(today: CivilDate("2026-11-22"))
    let found = try await Self.drafts().findings(Array(text.utf8), path: "reply", for: situation)
    #expect(
      found.contains { ["wrong-day", "past-deadline"].contains($0.check.id) } == isWrong)
  }

  static let bytes: [(bytes: [UInt8], found: [String], isReadable: Bool)] = [
    (Array("你好。".utf8), [], true),
    (Array("\u{FEFF}你好。\r\n".utf8), [], true),
    ([], ["empty-reply"], true),
    (Array(" \r\n\u{3000}\t".utf8), ["empty-reply"], true),
    (Array("\u{FEFF}".utf8), ["empty-reply"], true),
    (Array("<!-- 只有说明 -->\n".utf8), ["empty-reply"], true),
    (Array("你好\u{0}。".utf8), ["control-character"], true),
    (Array("你好".utf8) + [0xFF] + Array("。".utf8), ["not-utf-8"], true),
    // GBK: 你好，我们会处理。
    (
      [
        0xC4, 0xE3, 0xBA, 0xC3, 0xA3, 0xAC, 0xCE, 0xD2, 0xC3, 0xC7, 0xBB, 0xE1, 0xB4, 0xA6, 0xC0,
        0xED,
      ],
      ["not-utf-8"], false
    ),
    ([0xFF, 0xFE, 0x60, 0x4F, 0x7D, 0x59], ["not-utf-8"], false),
    ([UInt8](repeating: 1, count: 4096), ["unreadable-file"], false),
  ]

  @Test(arguments: bytes) func saysWhatIsWrongWithTheBytes(
    _ row: (bytes: [UInt8], found: [String], isReadable: Bool)
  ) async throws {
    let drafts = try await Self.drafts()
    let found = drafts.findings(row.bytes, path: "reply", for: ReplySituation())
    #expect(found.map(\.check.id) == row.found)
    #expect(drafts.isReadable(row.bytes) == row.isReadable)
  }
}
