import Diagnostics
import DomainModel
import Rendering
import Testing

@Suite struct SlotValueTests {
  @Test(arguments: [
    (SlotType.text, "随便"), (.name, "王小明"), (.number, "3"), (.number, "-3.50"), (.number, "1,200"),
    (.money, "25 元"), (.money, "¥9.9"), (.money, "五十元"), (.date, "2026-11-01"), (.date, "11 月 3 日"),
    (.date, "明天"), (.date, "next Monday"), (.time, "今天下午 3 点"), (.time, "tonight"), (.time, "24 点"),
    (.time, "两小时后"), (.time, "周三"), (.date, "Wed"), (.date, "11.25"), (.name, "John Smith"),
    (.number, "十二"), (.number, "两万"), (.number, "1.5 万"), (.number, "三点五"),
    (.number, "负三"), (.number, "一百零三"), (.number, "1,234,567.5"), (.number, "〇"),
    (.money, "25元"), (.money, "￥25"), (.money, "25 块"), (.money, "两万"), (.money, "三块五"),
    (.money, "约 35 元"), (.money, "25-30 元"), (.money, "128"), (.money, "$9.99"),
    (.money, "US$5"), (.money, "25 yuan"), (.money, "1.5 万元"), (.money, "RMB 25"), (.money, "5毛"),
    (.date, "11月25日"), (.date, "下周三"), (.date, "2026年11月25日"), (.date, "十一月二十五日"),
    (.date, "2026/11/25"), (.date, "2 月 29 日"), (.date, "11 月 25 号"),
    (.date, "国庆节后"), (.date, "月底"), (.date, "31 December"), (.date, "Friday, 27 November"),
    (.date, "Dec 31st, 2026"), (.date, "it may be 3 days from Monday"), (.date, "2026-11-25 15:00"),
    (.time, "15:30"), (.time, "下午三点半"), (.time, "二十四点"), (.time, "下班前"),
    (.time, "明早 9 点"), (.time, "6 pm today (Beijing time)"), (.time, "11 月 25 日 9:05"),
    (.url, "https://例子.中国/路径"), (.url, "HTTPS://EXAMPLE.COM"), (.url, "mailto:a@b.cn"),
    (.name, "欧阳娜娜"), (.name, "O'Brien"), (.name, "王先生"), (.name, "Mr. Lin"), (.name, "小亲"),
    (.name, "王老师"), (.name, "李会员"), (.name, "宝玉"), (.name, "亲爱的小明"), (.name, "Friend, Anna"),
    (.list, "甲"),
    (.url, "https://example.com/a?b=c"), (.url, "tel:10086"), (.choice, "天气"), (.list, "甲、乙"),
  ])
  func printsWhatFitsAsItWasGiven(type: SlotType, value: String) {
    let slots = [slot("a", type: type, choices: type == .choice ? ["天气", "仓库"] : [])]
    let result = rendered("{{ a | join: '、' }}", slots: slots, values: ["a": .text(value)])
    #expect(result.text == value)
  }

  /// An account name is no way to greet anybody; the fallback is.
  @Test(arguments: [
    "tb_38829", "13800138000", "anna@shop", "王**", "１３８００１３８０００", "用户123456", "用户abc", "微信用户",
    "匿名用户", "用户",
    "无", "未知", "😊", "👨‍👩‍👧", "~", "Unknown", "wechat user",
    "亲", "亲爱的", "先生", "女士", "先生/女士", "先生、女士", "宝子", "老师", "您", "某先生", "尊敬的客户", "亲爱的会员", "Mr.", "Mr",
    "MS",
    "Sir or Madam", "Sir/Madam", "Dear Sir or Madam", "Hi there", "Ma'am", "Dear customer",
  ])
  func greetsByTheFallbackWhereAnAccountNameWasGiven(name: String) {
    let slots = [slot("a", type: .name, fallback: "你好")]
    let result = rendered("{{ a }}，", slots: slots, values: ["a": .text(name)])
    #expect(result.text == "你好，")
    #expect(result.diagnostics.map(\.check.id) == ["account-name"])
  }

  @Test(arguments: [" Follow_Up ", "follow-up", "ＦＯＬＬＯＷ＿ＵＰ", "下次联系时间"])
  func takesNamesAsPeopleTypeThem(name: String) {
    let slots = [slot("follow_up", label: "下次联系时间")]
    #expect(rendered("{{ follow_up }}", slots: slots, values: [name: .text("明天")]).text == "明天")
  }

  @Test func whatIsGivenInSeveralLinesOrWithSpacesIsAListWithoutGaps() {
    let slots = [slot("a", type: .list)]
    let result = rendered(
      "{{ a | join: '|' }}", slots: slots, values: ["a": " 甲 ，乙、\r\n丙;;, 丁 "])
    #expect(result.text == "甲|乙|丙|丁")
  }

  @Test(
    arguments: [
      (SlotType.number, "3 个", "只写数字，单位由模板来写"), (.number, "两三个", "只写数字，单位由模板来写"),
      (.number, "很多", nil), (.url, "www.example.com", "写成 https://www.example.com"),
      (.url, "https://a.cn，谢谢", "链接里夹了“，”，点开会出错"),
      (.date, "2026-13-01", "写成 2026-11-25 或 11 月 25 日"),
      (.money, "很多", "例如：25 元"), (.time, "25:30", nil), (.flag, "看情况", nil),
    ] as [(SlotType, String, String?)])
  func saysWhatToWriteInstead(type: SlotType, value: String, help: String?) throws {
    let result = rendered("{{ a }}", slots: [slot("a", type: type)], values: ["a": .text(value)])
    let finding = try #require(result.diagnostics.first)
    #expect(finding.help?.zh == help)
  }

  @Test(arguments: [
    (SlotType.number, "三个", "“数量”要填数字，给的是“三个”"), (.money, "很多", "“数量”要填金额，给的是“很多”"),
    (.date, "2026-02-30", "“数量”给的是“2026-02-30”，读不出是哪一天；写成“11 月 25 日”"),
    (.date, "不久", "“数量”要填日期，给的是“不久”"),
    (.date, "0", "“数量”要填日期，给的是“0”"), (.money, "-5 元", "“数量”要填金额，给的是“-5 元”"),
    (.time, "2小时", "“数量”要一个时刻，“2小时”是一段时间；写成“今天下午 3 点”"),
    (.time, "半个小时", "“数量”要一个时刻，“半个小时”是一段时间；写成“今天下午 3 点”"),
    (.time, "two hours", "“数量”要一个时刻，“two hours”是一段时间；写成“今天下午 3 点”"),
    (.time, "一会儿", "“数量”要写到哪天几点，“一会儿”没有说；写成“今天下午 3 点”"),
    (.date, "尽快", "“数量”要写到哪天几点，“尽快”没有说；写成“11 月 25 日”"),
    (.time, "下午 25 点", "“数量”给的是“下午 25 点”，没有 25 点；写成“今天下午 3 点”"),
    (.number, "1,2,3", "“数量”要填数字，给的是“1,2,3”"), (.number, "1-2", "“数量”要填数字，给的是“1-2”"),
    (.number, "三万四千万", "“数量”要填数字，给的是“三万四千万”"),
    (.money, "第3天", "“数量”要填金额，给的是“第3天”"), (.money, "－5 元", "“数量”要填金额，给的是“－5 元”"),
    (.money, "负五元", "“数量”要填金额，给的是“负五元”"), (.money, "元", "“数量”要填金额，给的是“元”"),
    (.date, "2月30日", "“数量”给的是“2月30日”，读不出是哪一天；写成“11 月 25 日”"),
    (.date, "2026 年 2 月 29 日", "“数量”给的是“2026 年 2 月 29 日”，读不出是哪一天；写成“11 月 25 日”"),
    (.date, "十三月一日", "“数量”给的是“十三月一日”，读不出是哪一天；写成“11 月 25 日”"),
    (.date, "30 February", "“数量”给的是“30 February”，读不出是哪一天；写成“11 月 25 日”"),
    (.date, "Nov 31st", "“数量”给的是“Nov 31st”，读不出是哪一天；写成“11 月 25 日”"),
    (.date, "２０２６－０２－３０", "“数量”给的是“２０２６－０２－３０”，读不出是哪一天；写成“11 月 25 日”"),
    (.date, "20", "“数量”要填日期，给的是“20”"), (.date, "二十", "“数量”要填日期，给的是“二十”"),
    (.time, "25:30", "“数量”给的是“25:30”，没有 25:30 这个时间；写成“今天下午 3 点”"),
    (.time, "明天 9：75", "“数量”给的是“明天 9：75”，没有 9:75 这个时间；写成“今天下午 3 点”"),
    (.time, "二十五点", "“数量”给的是“二十五点”，没有 25 点；写成“今天下午 3 点”"),
    (.time, "11 月 31 日 9 点", "“数量”给的是“11 月 31 日 9 点”，读不出是哪一天；写成“今天下午 3 点”"),
    (.time, "２小时", "“数量”要一个时刻，“２小时”是一段时间；写成“今天下午 3 点”"),
    (.url, "https://a.cn，谢谢", "“数量”要填链接，以 https:// 开头，给的是“https://a.cn，谢谢”"),
    (.url, "javascript:alert(1)", "“数量”要填链接，以 https:// 开头，给的是“javascript:alert(1)”"),
    (.url, "https://", "“数量”要填链接，以 https:// 开头，给的是“https://”"),
    (.url, "example.com", "“数量”要填链接，以 https:// 开头，给的是“example.com”"),
    (.url, "https://a b", "“数量”要填链接，以 https:// 开头，给的是“https://a b”"),
    (.flag, "也许", "“数量”要填是或否，给的是“也许”"), (.choice, "天起", "“数量”只能是：天气、仓库；给的是“天起”"),
  ])
  func saysWhyAValueDoesNotFit(type: SlotType, value: String, message: String) throws {
    let slots = [slot("a", label: "数量", type: type, choices: type == .choice ? ["天气", "仓库"] : [])]
    let result = rendered("{{ a }}", slots: slots, values: ["a": .text(value)])
    #expect(result.text == nil)
    #expect(result.missing.isEmpty)
    #expect(result.diagnostics.map(\.message.zh) == [message])
    let help = try #require(result.diagnostics.first).help
    #expect((help?.zh == "是不是“天气”？") == (type == .choice))
  }

  @Test(arguments: [
    ("需要", "有"), ("不需要", "没有"), ("Ｙ", "有"), ("√", "有"), ("×", "没有"), ("是的", "有"), ("是", "有"),
    ("no", "没有"), ("true", "有"), ("否", "没有"),
  ])
  func flagsAreTrueOrFalse(value: String, expected: String) {
    let source = "{% if a %}有{% else %}没有{% endif %}"
    let result = rendered(source, slots: [slot("a", type: .flag)], values: ["a": .text(value)])
    #expect(result.text == expected)
  }

  @Test func numbersCompareAsNumbers() {
    let source = "{% if n > 9 %}多{% else %}少{% endif %}{{ n }}"
    #expect(rendered(source, slots: [slot("n", type: .number)], values: ["n": "10"]).text == "多10")
  }

  static let cleanings: [(String, String)] = [
    ("\u{1B}[31mRED\u{7}\u{1B}]0;pwn\u{7}", "RED"), ("a\u{1B}[1;31;4mb", "ab"),
    ("a\u{9B}31mb", "ab"), ("a\u{1B}]8;;https://a.cn\u{1B}\\链接\u{1B}]8;;\u{1B}\\", "a链接"),
    ("a\u{1B}]0;未完\n第二行", "a\n第二行"), ("a\u{1B}Pq\u{9C}b", "ab"), ("\u{1B}(Ba", "a"),
    ("a\u{1B}", "a"), ("a\u{1B}[", "a"), ("\u{1B}中", "中"), ("a\u{0}b\u{8}c\u{85}d\u{7F}", "abcd"),
    ("a\tb\nc\r\nd\re", "a\tb\nc\nd\ne"), ("a\u{202E}b\u{202C}\u{2066}c\u{2069}", "abc"),
    ("\u{FEFF}甲\u{200B}乙\u{2060}", "甲乙"), ("👩\u{200D}💻❤\u{FE0F}", "👩\u{200D}💻❤\u{FE0F}"),
    ("می\u{200C}خواهم\u{200F}", "می\u{200C}خواهم\u{200F}"), ("ＡＢ　“x”—€é", "ＡＢ　“x”—€é"),
  ]

  @Test(arguments: cleanings)
  func whatATerminalWouldObeyOrNobodySeesIsTakenOut(given: String, printed: String) {
    let text = rendered("{{ a }}", slots: [slot("a")], values: ["a": .text(given)])
    #expect(text.text.map { Array($0.utf8) } == Array(printed.utf8))
    let list = rendered(
      "{{ a | join: '' }}", slots: [slot("a", type: .list)],
      values: ["a": .list([.text(given)])])
    #expect(list.text.map { Array($0.utf8) } == Array(printed.utf8))
  }

  @Test(arguments: ["\u{200B}", "\u{FEFF}\u{1B}[0m", "\u{200D}\u{FE0F}", " \u{202E} ", "\r\n"])
  func whatShowsNothingIsMissing(given: String) {
    for type in [SlotType.text, .name, .time] {
      let result = rendered("{{ a }}", slots: [slot("a", type: type)], values: ["a": .text(given)])
      #expect(result.missing.map(\.name) == ["a"])
      #expect(result.diagnostics.isEmpty)
    }
  }

  @Test func aMessageShowsNoOrdersToTheTerminal() throws {
    let result = rendered(
      "{{ a }}", slots: [slot("a", type: .time)], values: ["a": "\u{1B}[31m2小时\u{202E}"])
    let finding = try #require(result.diagnostics.first)
    #expect(finding.message.zh == "“a”要一个时刻，“2小时”是一段时间；写成“今天下午 3 点”")
  }

  static let placeholders = [
    "{{ customer_name }}", "{% raw %}", "{{a}} {{b}}", "[订单号]", "【姓名】", "［单号］", "<name>", "${name}",
    "____", "＿＿", "XXX", "xx", "null", "undefined", "None", "NaN", "N/A", "某某", "？", "……", "**",
    "（此处填写订单号）", " [订单号] ",
  ]

  @Test(arguments: placeholders)
  func aValueThatIsItselfABlankIsRefused(value: String) {
    let plain = value == " [订单号] " ? "[订单号]" : value
    for type in [SlotType.text, .name, .time, .date, .money, .number, .url, .flag, .list, .choice] {
      let slots = [slot("a", label: "订单号", type: type, choices: type == .choice ? ["甲"] : [])]
      let result = rendered("{{ a }}", slots: slots, values: ["a": .text(value)])
      #expect(result.text == nil)
      #expect(result.diagnostics.map(\.check.id) == ["unfit-value"])
      #expect(result.diagnostics.map(\.message.zh) == ["“订单号”填的还是一个空：“\(plain)”"], "\(type)")
    }
  }

  @Test(arguments: [
    "见 {{ a }}", "TB[2024]", "[2024-11]", "【加急】周一送", "无", "X", "XL", "某小区", "a_b", "Nancy", "{{",
    "{{ a",
    "{% {% {% }", "nullable", "<b>重</b>要",
  ])
  func whatOnlyLooksLikeABlankIsAValue(value: String) {
    let result = rendered("{{ a }}", slots: [slot("a")], values: ["a": .text(value)])
    #expect(result.text == value)
  }

  @Test(arguments: [
    "Nan", "Null", "南", "吴用", "无名氏", "小明😊", "Guest Li", "用户体验部小林", "សុខ", "नेहा", "户田",
  ])
  func namesThatProgramsAlsoUseAreNames(value: String) {
    let result = rendered("{{ a }}", slots: [slot("a", type: .name)], values: ["a": .text(value)])
    #expect(result.text == value)
  }

  @Test func aChoiceIsAChoiceWhateverItLooksLike() {
    let slots = [slot("a", type: .choice, choices: ["None", "XX"])]
    #expect(rendered("{{ a }}", slots: slots, values: ["a": "None"]).text == "None")
  }

  @Test(arguments: [
    (SlotType.name, "王小明：", "王小明"), (.time, "今天下午 5 点。", "今天下午 5 点"), (.money, "25元，", "25元"),
    (.money, "（25元）", "25元"), (.name, "Anna,", "Anna"), (.time, "tomorrow.", "tomorrow"),
    (.time, "5 p.m.", "5 p.m."), (.name, "John Smith Jr.", "John Smith Jr."),
    (.time, "9 a.m.,", "9 a.m."), (.name, "“小明”", "小明"), (.name, "Anna B.", "Anna B."),
    (.date, "25 Nov.", "25 Nov."), (.date, "Friday!", "Friday"), (.money, "25元（含运费）", "25元（含运费）"),
    (.money, "$25.", "$25"), (.time, "，明天 9 点", "明天 9 点"), (.text, "坏了。", "坏了。"),
    (.time, "6 pm today (Beijing time)", "6 pm today (Beijing time)"), (.number, "３", "3"),
    (.money, "２５元", "25元"), (.date, "２０２６－１１－２５", "2026-11-25"), (.time, "１５：３０", "15:30"),
    (.date, "１１月２０日", "11月20日"), (.money, "１，２００．５元", "1,200.5元"), (.name, "Ａｎｎａ", "Anna"),
    (.text, "１１：２０，", "１１：２０，"), (.time, "明天：上午 9 点", "明天：上午 9 点"), (.number, "3。", "3"),
  ])
  func namesTimesAndAmountsAreTidied(type: SlotType, value: String, printed: String) {
    let result = rendered("{{ a }}", slots: [slot("a", type: type)], values: ["a": .text(value)])
    #expect(result.text == printed)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (SlotType.time, "两小时内"), (.time, "三天内"), (.time, "2 hours"), (.time, "in 2 hours"),
    (.time, "within 3 days"), (.time, "约 2 小时"), (.date, "3 个工作日内"), (.time, "早点"),
    (.date, "王小明"), (.date, "周杰伦"), (.time, "周先生"), (.time, "张早"), (.date, "明白"),
    (.time, "有一点忙"), (.time, "尽快，最晚明天"), (.time, "asap, by Friday"), (.time, "星期八"),
    (.date, "周八"), (.date, "周9"), (.time, "25点"), (.date, "32号"), (.date, "0号"), (.date, "13月1日"),
    (.date, "2月30日"), (.date, "13月"), (.date, "2/30"), (.date, "13/45"), (.time, "2/30 下午"),
    (.date, "2026/2/30前"), (.time, "周一 2026-02-30 9:00"), (.date, "31/11/2026"), (.date, "2-30"),
    (.date, "13.45"), (.date, "2026-13"), (.date, "2月30"), (.date, "3月1日或2月30日"), (.time, "13 pm"),
    (.time, "tomorrow 15:30 p.m."), (.time, "0 pm"), (.time, "上午 15 点"), (.time, "3 点 75 分"),
    (.time, "3 点到 25 点"), (.time, "今天 25 时"), (.time, "周三或者晚点"), (.time, "周三或更晚"),
    (.date, "周三，看情况"), (.time, "Wednesday or later"), (.time, "sometime on Friday"),
    (.money, "128元元"), (.money, "12.345.6元"),
    (.money, "1e5元"), (.money, "25元 尽快"), (.money, "25元\n30元"),
  ])
  func whatNamesNoMomentOrAmountIsRefused(type: SlotType, value: String) throws {
    let result = rendered("{{ a }}", slots: [slot("a", type: type)], values: ["a": .text(value)])
    #expect(result.text == nil)
    let finding = try #require(result.diagnostics.first)
    #expect(finding.check == RenderChecks.unfitValue)
    // The way out stands in the message, or below it; not in both.
    #expect(finding.message.zh.contains("；写成“") != (finding.help?.zh.hasPrefix("例如") ?? false))
  }

  @Test(arguments: [
    (SlotType.date, "今天"), (.time, "周五下午"), (.date, "2/29"), (.date, "25/11"), (.date, "11/25前"),
    (.time, "11/25 pm"), (.time, "Nov 25 pm"), (.time, "12:30 am"), (.time, "12 pm"),
    (.time, "0:30 am"),
    (.time, "9-18 点"), (.time, "9.30"), (.date, "11月25-30日"), (.date, "11月25"),
    (.time, "下午 15 点"), (.time, "今天 18 时"), (.time, "周三或晚上 8 点"), (.time, "3 点 30 分钟内"),
    (.date, "3 月 2 日后 30 天"), (.time, "明天晚点"), (.time, "before later this Friday"),
    (.time, "下周一 400-820-8820"), (.date, "月底前"), (.date, "春节前"),
    (.time, "11 月 25 日 18:00"), (.time, "明天 10 点前"), (.time, "noon on Tuesday"),
    (.time, "by Friday"), (.time, "this afternoon"), (.date, "下周8号"), (.date, "本周 10 日"),
    (.date, "周日"), (.date, "星期天"), (.time, "今晚"), (.time, "周末晚上"), (.time, "饭后"), (.time, "周一二"),
    (.time, "早上一点"), (.time, "下班前"),
    (.money, "1,200.50 元"), (.money, "三块五"), (.money, "25 euros"), (.date, "no later than Friday"),
  ])
  func whatNamesAMomentOrAnAmountIsTaken(type: SlotType, value: String) {
    let result = rendered("{{ a }}", slots: [slot("a", type: type)], values: ["a": .text(value)])
    #expect(result.text == value)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aBareAmountIsPrintedWithASuggestionWhereTheExampleHasACurrency() {
    for value in ["128" as Value, .integer(128)] {
      let withUnit = rendered(
        "{{ a }}", slots: [slot("a", type: .money, example: "98 元")], values: ["a": value])
      #expect(withUnit.text == "128")
      #expect(withUnit.diagnostics.map(\.check.id) == ["missing-currency"])
      let without = rendered(
        "{{ a }}", slots: [slot("a", type: .money, example: "98")], values: ["a": value])
      #expect(without.diagnostics.isEmpty)
    }
  }

  @Test(
    arguments: [
      (SlotType.text, .map([]), "“订单号”要填文字，给的是一个对象 { }"),
      (.text, .list([]), "“订单号”要填文字，给的是一个列表 [ ]"),
      (.text, .flag(true), "“订单号”要填文字，给的是 true"),
      (.name, .map([]), "“订单号”要填文字，给的是一个对象 { }"),
      (.time, .list(["今天"]), "“订单号”要填时间，给的是一个列表 [ ]"),
      (.money, .flag(false), "“订单号”要填金额，给的是 false"),
      (.list, .map([]), "“订单号”要填列表，给的是一个对象 { }"),
    ] as [(SlotType, Value, String)])
  func otherKindsOfJSONAreNamedInPlainWords(type: SlotType, value: Value, message: String) {
    let slots = [slot("a", label: "订单号", type: type)]
    let result = rendered("{{ a }}", slots: slots, values: ["a": value])
    #expect(result.text == nil)
    #expect(result.diagnostics.map(\.message.zh) == [message])
  }

  /// Long and hostile values take no more time than long ones.
  @Test(arguments: ["，", "(", "{%", "{{", "\u{1B}]", ".", "周", "日", "]", "1."])
  func longValuesAreLookedAtOnce(unit: String) {
    let value = String(repeating: unit, count: 20_000) + "}"
    for type in [SlotType.name, .time, .money, .text] {
      let result = rendered("{{ a }}", slots: [slot("a", type: type)], values: ["a": .text(value)])
      #expect(result.missing.count + result.diagnostics.count + (result.text == nil ? 0 : 1) > 0)
    }
  }
}
