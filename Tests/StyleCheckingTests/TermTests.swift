import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

/// Names as their owners write them, and words that were replaced.
@Suite struct TermTests {
  private static let terms: [StyleGuide.Term] = [
    term("GitHub", .preferred), term("App Store", .preferred), term("豆瓣FM", .preferred),
    term("Apple", .preferred), term("IT", .preferred), term("email", .preferred),
    term("重发", .deprecated, use: "补发"), term("订单", .deprecated, use: "订单号"),
    term("原渠道返还", .deprecated, use: "原路退回"), term("ASAP", .deprecated, use: "今天下午 3 点前"),
    term("小山雀", .proposed), term("爆仓险", .admitted), term("爆仓", .deprecated, use: "仓库积压"),
    term("亲", .deprecated), term("Wi-Fi", .preferred), term("carrier", .deprecated, use: "courier"),
  ]
  private static let style = TypographyStyle("terms", terms: terms) {
    $0.typography.exceptions = [at("T恤"), at("4S店"), at("/[A-Z]型人/")]
  }

  private static func term(
    _ word: String, _ status: StyleGuide.TermStatus, use: String? = nil
  ) -> StyleGuide.Term {
    .init(term: at(word), status: status, use: use, note: nil)
  }

  struct Row: Sendable {
    var marked: String
    var forms: [String]
    var isSafe = true
    var language = "zh"
  }

  @Test(arguments: [
    Row(marked: "使用 ⟦github⟧ 登录", forms: ["GitHub"]),
    Row(marked: "使用 ⟦GITHUB⟧ 登录", forms: ["GitHub"]),
    Row(marked: "在 ⟦app store⟧ 和 ⟦AppStore⟧ 下载", forms: ["App Store", "App Store"]),
    Row(marked: "听⟦豆瓣 FM⟧", forms: ["豆瓣FM"]),
    Row(marked: "听⟦豆瓣fm⟧", forms: ["豆瓣FM"]),
    Row(marked: "Use ⟦github⟧ please", forms: ["GitHub"], language: "en"),
    Row(marked: "连 ⟦wifi⟧，连 ⟦WIFI⟧，连 ⟦WiFi⟧，连 ⟦wi-fi⟧", forms: Array(repeating: "Wi-Fi", count: 4)),
    Row(marked: "Turn ⟦wifi⟧ off", forms: ["Wi-Fi"], language: "en"),
  ])
  func namesAreWrittenAsTheirOwnersDo(_ row: Row) { check(row, "miswritten-term") }

  @Test(arguments: [
    Row(marked: "我来⟦重发⟧", forms: ["补发"], isSafe: false),
    Row(marked: "按⟦原渠道返还⟧给你", forms: ["原路退回"]),
    Row(marked: "⟦asap⟧ 给你", forms: ["今天下午 3 点前"]),
    Row(marked: "⟦亲⟧，在的", forms: [], isSafe: false),
    Row(marked: "查⟦订单⟧和订单号", forms: ["订单号"], isSafe: false),
    Row(marked: "遇到⟦爆仓⟧", forms: ["仓库积压"], isSafe: false),
    Row(marked: "找 ⟦carrier⟧ 问", forms: ["courier"]),
    Row(marked: "Ask your mobile ⟦carrier⟧.", forms: ["courier"], isSafe: false, language: "en"),
  ])
  func wordsThatWereReplacedAreFound(_ row: Row) { check(row, "deprecated-term") }

  private func check(_ row: Row, _ id: String) {
    let marked = MarkedText(row.marked)
    let found = Self.style.findings(marked.text, language: row.language)
    #expect(Set(found.map(\.check.id)) == [id])
    #expect(MarkedText.marking(found.map(\.location.utf8), in: marked.text) == row.marked)
    #expect(found.flatMap(\.fixes).flatMap(\.edits).map(\.replacement) == row.forms)
    #expect(found.flatMap(\.fixes).allSatisfy { $0.isSafe == row.isSafe })
  }

  @Test(arguments: [
    "使用 GitHub 登录", "听豆瓣FM，好", "见 github.com/a 和 @github 和 my_github", "查订单号", "买爆仓险", "T恤，4S店",
    "她是O型人",
    "小山雀来了", "见 https://github.com", "`github`",
  ])
  func whatIsRightOrANameOfAProgramStays(_ text: String) {
    #expect(Self.style.findings(text).map(\.message.zh) == [])
  }

  @Test(arguments: ["It works", "an apple a day", "Email us", "I ate it"])
  func wordsOfEnglishAreNoNames(_ text: String) {
    #expect(Self.style.findings(text, language: "en").map(\.message.zh) == [])
  }

  @Test func namesOfOneSpellingAreForPeopleToChoose() {
    let style = TypographyStyle(
      "", terms: [Self.term("Go", .preferred), Self.term("GO", .preferred)])
    let found = style.findings("用 go 写")
    #expect(found.flatMap(\.fixes).map(\.isSafe) == [false, false])
    #expect(style.findings("用 Go 写，用 GO 写") == [])
  }
}
