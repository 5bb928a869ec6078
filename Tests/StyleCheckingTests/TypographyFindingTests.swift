import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

/// Where typography finds something, what it says, and what it leaves to people.
@Suite struct TypographyFindingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var check: String
    var marked: String
    var message: String
    var style = TypographyStyle.full
    var testDescription: String { marked }
  }

  @Test(arguments: rows)
  func saysWhatIsWrongAtItsPlace(_ row: Row) {
    let marked = MarkedText(row.marked)
    let found = row.style.findings(marked.text)
    #expect(found.map(\.check.id) == [row.check])
    #expect(found.map(\.message.zh) == [row.message])
    #expect(MarkedText.marking(found.map(\.location.utf8), in: marked.text) == row.marked)
  }

  static let rows: [Row] = [
    Row(check: "cjk-latin-spacing", marked: "😊 在⟦我A⟧pp 里", message: "“我”和“App”之间要空一格"),
    Row(check: "cjk-digit-spacing", marked: "下⟦午5点⟧前", message: "“5”前后要空一格"),
    Row(check: "cjk-latin-spacing", marked: "看⟦ ⟧App", message: "“看”和“App”之间不用空格", style: .closed),
    Row(check: "cjk-latin-spacing", marked: "打⟦开`a`⟧", message: "“开”和“`…`”之间要空一格"),
    Row(check: "cjk-digit-spacing", marked: "共 ⟦3件⟧", message: "“3”和“件”之间要空一格"),
    Row(check: "unit-spacing", marked: "有 ⟦10Gbps⟧ 宽带", message: "“10Gbps”写成“10 Gbps”"),
    Row(check: "unit-spacing", marked: "重 ⟦1.2kg⟧", message: "“1.2kg”写成“1.2 kg”"),
    Row(check: "unit-spacing", marked: "重 ⟦1,200kg⟧", message: "“1,200kg”写成“1,200 kg”"),
    Row(check: "unit-spacing", marked: "重 1.5 - ⟦2kg⟧", message: "“2kg”写成“2 kg”"),
    Row(check: "unit-spacing", marked: "重 ⟦1.5-2kg⟧", message: "“1.5-2kg”写成“1.5-2 kg”"),
    Row(check: "unit-spacing", marked: "长 ⟦30x45cm⟧", message: "“30x45cm”写成“30x45 cm”"),
    Row(check: "unit-spacing", marked: "涨了 1.5⟦ ⟧%", message: "“1.5 %”写成“1.5%”"),
    Row(check: "cjk-digit-spacing", marked: "付 1,20⟦0元⟧", message: "“1,200”和“元”之间要空一格"),
    Row(check: "cjk-digit-spacing", marked: "付⟦了1,200.50元⟧", message: "“1,200.50”前后要空一格"),
    Row(check: "cjk-digit-spacing", marked: "降⟦到-5℃的⟧", message: "“-5℃”前后要空一格"),
    Row(check: "cjk-digit-spacing", marked: "涨⟦了1⟧.5%", message: "“了”和“1.5%”之间要空一格"),
    Row(check: "half-width-punctuation", marked: "好⟦,⟧行", message: "中文里的“,”要用全角的“，”"),
    Row(
      check: "full-width-in-english", marked: "Please wait⟦，⟧thanks",
      message: "英文里的“，”要用半角的“,”"),
    Row(check: "full-width-alphanumerics", marked: "单号 ⟦１２⟧", message: "“１２”是全角的，写成“12”"),
    Row(check: "bracket-width", marked: "险⟦(注)⟧有", message: "这对括号“()”写成“（）”"),
    Row(check: "quote-style", marked: "点⟦“好”⟧", message: "这对引号 “” 写成 「」"),
    Row(check: "space-beside-punctuation", marked: "好，⟦ ⟧行", message: "“，”旁边不用空格"),
    Row(check: "ellipsis-form", marked: "好⟦...⟧", message: "省略号写成“……”，不写“...”"),
    Row(check: "dash-form", marked: "好⟦--⟧行", message: "破折号写成“——”，不写“--”"),
    Row(check: "repeated-punctuation", marked: "好⟦！！⟧", message: "“！！”写一个就够：“！”"),
    Row(
      check: "repeated-punctuation", marked: "好⟦！，⟧行", message: "“！，”撞在一起了，只留一个标点：“！”"),
    Row(
      check: "repeated-punctuation", marked: "好⟦。，⟧行", message: "“。，”撞在一起了，只留一个标点，多半是“。”"),
    Row(check: "unpaired-punctuation", marked: "好⟦（⟧行", message: "“（”没有和它成对的“）”"),
    Row(check: "unpaired-punctuation", marked: "好⟦）⟧行", message: "“）”没有和它成对的“（”"),
    Row(check: "unpaired-punctuation", marked: "点⟦\"⟧确定", message: "这个引号 \" 没有和它成对的 \""),
    Row(check: "unpaired-punctuation", marked: "⟦「⟧好\n\n行", message: "“「”没有和它成对的“」”"),
  ]

  @Test func leavesUnpairedMarksToPeople() {
    #expect(TypographyStyle.full.findings("好（行").flatMap(\.fixes) == [])
  }

  @Test(arguments: [
    "好。，行": "。", "好，。行": "。", "好、，行": "，", "好；，行": "；", "如下：，行": "：", "如下：。": "：", "好！。": "！",
    "好！、行": "！", "单号：，": "：",
  ])
  func leavesTheChoiceBetweenMarksToPeople(_ text: String, _ likeliest: String) {
    let found = TypographyStyle.full.findings(text)
    #expect(found.map(\.check.id) == ["repeated-punctuation"])
    #expect(found.flatMap(\.fixes).map(\.isSafe) == [false])
    #expect(found.flatMap(\.fixes).flatMap(\.edits).map(\.replacement) == [likeliest])
  }

  @Test func doesNotAskForSpacesBesidePlaceholders() throws {
    for text in ["你好{{name}}在", "你好 {{name}} 在"] {
      #expect(TypographyStyle.full.checker.check(checkedText(text)) == [])
    }
  }

  @Test func seesTheMarksBesidePlaceholders() throws {
    let text = checkedText("你好{{name}},我在； {{eta}}见")
    let found = TypographyStyle.full.checker.check(text)
    #expect(found.map(\.check.id) == ["half-width-punctuation", "space-beside-punctuation"])
    #expect(found.flatMap(\.fixes).flatMap(\.edits).map(\.replacement) == ["，", ""])
  }

  /// The space after the mark is another piece of the file: a fix would cut the comment out.
  @Test func offersNoFixAcrossAComment() {
    let bytes = Array("好,<!-- 注 --> 行".utf8)
    let found = TypographyStyle.full.checker.check(
      CheckedText(path: "a.md", draft: bytes, language: "zh"))
    for edit in found.flatMap(\.fixes).flatMap(\.edits) {
      #expect(!bytes[edit.range].contains(UInt8(ascii: "<")))
    }
  }

  @Test func branchesMayOpenAndCloseInTurn() {
    let bytes = Array("好（X甲）".utf8)
    let text = CheckedText(
      path: "a.md", bytes: bytes,
      pieces: [.text(0..<3), .markup(6..<7), .text(3..<6)], language: "zh")
    #expect(TypographyStyle.full.checker.check(text) == [])
  }

  /// What the customer types, or looks for, must stay as it is.
  @Test(arguments: [
    "短信内容写“退订T”，发到 10690。", "发送“JD退货1234”到客服号。", "请在微信公众号「Kouwen口吻」回复：“退款1”。",
    "在 App Store 里搜\"山雀Home\"", "屏幕上显示 “E3错误”",
  ])
  func leavesWhatIsToBeTyped(_ text: String) {
    #expect(TypographyStyle("").findings(text).filter { $0.check.id.hasPrefix("cjk") } == [])
  }

  @Test func doesNotTakeASentenceForWordsToBeTyped() {
    let style = TypographyStyle("")
    #expect(style.findings("他说“我用App”。").map(\.check.id) == ["cjk-latin-spacing"])
    #expect(style.findings("他写“我用App，不用网页”。").count == 1)
  }

  @Test func staysLinearOnLongLines() {
    for piece in [
      "a，", "(", "\"", "“", ":(", "**a", "hello?", "。 ", "#", "@a", "/", "<a ", "，。", "！，",
      "。。。，", "a b c，。",
    ] {
      let text = String(repeating: piece, count: 30_000) + "好"
      _ = TypographyStyle.full.findings(text)
    }
  }

  @Test func everyCheckIsInTheList() {
    #expect(TypographyChecks.all.map(\.id) == TypographyCheck.allCases.map(\.rawValue))
  }

  @Test func settingsOfRulesSwitchAndGrade() {
    func style(_ change: @escaping (inout StyleGuide) -> Void) -> TypographyStyle {
      TypographyStyle("", change)
    }
    let off = style { $0.ruleSettings = [.init(id: at("cjk-latin-spacing"), isOff: true)] }
    #expect(off.findings("在App里") == [])
    let error = style { $0.ruleSettings = [.init(id: at("cjk-latin-spacing"), level: .error)] }
    #expect(error.findings("在App 里").map(\.severity) == [.error])
    let folder = style {
      $0.folders = [
        .init(
          folder: at("templates/a"), template: TemplateFields(),
          rules: [.init(id: at("cjk-latin-spacing"), isOff: true)])
      ]
    }
    let bytes = Array("在App 里".utf8)
    func count(_ path: String) -> Int {
      folder.checker.check(CheckedText(path: path, plain: bytes, language: "zh")).count
    }
    #expect((count("library/templates/a/x.md"), count("library/templates/b/x.md")) == (0, 1))
  }

  /// A mark of a sentence, or of a name of a file or of an address as browsers show it.
  @Test(arguments: [
    ("报价单,最终版.xlsx", false), ("附件“您好,世界.pptx”已发", false), ("您好,说明书.pdf 已经发给您", false),
    ("https://a.cn/search?q=您好,世界", false), ("https://a.cn/退款/尽快,再点", false),
    ("请看https://a.cn/help,再点一次", true), ("您好,说明书已经发给您。", true), ("见 a.cn,再点", true),
  ])
  func marksThatMayBeOfNamesAreForPeople(_ text: String, _ isSafe: Bool) {
    let found = TypographyStyle.defaults.findings(text)
      .filter { $0.check.id == TypographyCheck.halfWidthPunctuation.rawValue }
    #expect(found.count == 1)
    #expect(found.flatMap(\.fixes).map(\.isSafe) == [isSafe])
  }
}
