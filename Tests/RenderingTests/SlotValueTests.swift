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
    (.number, "３"), (.number, "十二"), (.number, "两万"), (.number, "1.5 万"), (.number, "三点五"),
    (.number, "负三"), (.number, "一百零三"), (.number, "1,234,567.5"), (.number, "〇"),
    (.money, "25元"), (.money, "￥25"), (.money, "25 块"), (.money, "两万"), (.money, "三块五"),
    (.money, "约 35 元"), (.money, "２５元"), (.money, "25-30 元"), (.money, "128"), (.money, "$9.99"),
    (.money, "US$5"), (.money, "25 yuan"), (.money, "1.5 万元"), (.money, "RMB 25"), (.money, "5毛"),
    (.date, "11月25日"), (.date, "下周三"), (.date, "2026年11月25日"), (.date, "十一月二十五日"),
    (.date, "２０２６－１１－２５"), (.date, "2026/11/25"), (.date, "2 月 29 日"), (.date, "11 月 25 号"),
    (.date, "国庆节后"), (.date, "月底"), (.date, "31 December"), (.date, "Friday, 27 November"),
    (.date, "Dec 31st, 2026"), (.date, "it may be 3 days from Monday"), (.date, "2026-11-25 15:00"),
    (.time, "15:30"), (.time, "１５：３０"), (.time, "下午三点半"), (.time, "二十四点"), (.time, "下班前"),
    (.time, "明早 9 点"), (.time, "6 pm today (Beijing time)"), (.time, "11 月 25 日 9:05"),
    (.url, "https://例子.中国/路径"), (.url, "HTTPS://EXAMPLE.COM"), (.url, "mailto:a@b.cn"),
    (.name, "欧阳娜娜"), (.name, "O'Brien"), (.list, "甲"),
    (.url, "https://example.com/a?b=c"), (.url, "tel:10086"), (.choice, "天气"), (.list, "甲、乙"),
  ])
  func printsWhatFitsAsItWasGiven(type: SlotType, value: String) {
    let slots = [slot("a", type: type, choices: type == .choice ? ["天气", "仓库"] : [])]
    let result = rendered("{{ a | join: '、' }}", slots: slots, values: ["a": .text(value)])
    #expect(result.text == value)
  }

  /// An account name is no way to greet anybody; the fallback is.
  @Test(arguments: ["tb_38829", "13800138000", "anna@shop", "王**", "１３８００１３８０００"])
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
      (.money, "很多", "例如：25 元"), (.time, "25:30", "例如：今天下午 3 点"), (.flag, "看情况", nil),
    ] as [(SlotType, String, String?)])
  func saysWhatToWriteInstead(type: SlotType, value: String, help: String?) throws {
    let result = rendered("{{ a }}", slots: [slot("a", type: type)], values: ["a": .text(value)])
    let finding = try #require(result.diagnostics.first)
    #expect(finding.help?.zh == help)
  }

  @Test(arguments: [
    (SlotType.number, "三个", "“数量”要填数字，给的是“三个”"), (.money, "很多", "“数量”要填金额，给的是“很多”"),
    (.date, "2026-02-30", "“数量”给的是“2026-02-30”，读不出是哪一天"),
    (.date, "不久", "“数量”要填日期，给的是“不久”"),
    (.date, "0", "“数量”要填日期，给的是“0”"), (.money, "-5 元", "“数量”要填金额，给的是“-5 元”"),
    (.time, "2小时", "“数量”要一个时刻，“2小时”是一段时间"),
    (.time, "半个小时", "“数量”要一个时刻，“半个小时”是一段时间"),
    (.time, "two hours", "“数量”要一个时刻，“two hours”是一段时间"),
    (.time, "一会儿", "“数量”要写到哪天几点，“一会儿”没有说"),
    (.date, "尽快", "“数量”要写到哪天几点，“尽快”没有说"),
    (.time, "下午 25 点", "“数量”给的是“下午 25 点”，没有 25 点"),
    (.number, "1,2,3", "“数量”要填数字，给的是“1,2,3”"), (.number, "1-2", "“数量”要填数字，给的是“1-2”"),
    (.number, "三万四千万", "“数量”要填数字，给的是“三万四千万”"),
    (.money, "第3天", "“数量”要填金额，给的是“第3天”"), (.money, "－5 元", "“数量”要填金额，给的是“－5 元”"),
    (.money, "负五元", "“数量”要填金额，给的是“负五元”"), (.money, "元", "“数量”要填金额，给的是“元”"),
    (.date, "2月30日", "“数量”给的是“2月30日”，读不出是哪一天"),
    (.date, "2026 年 2 月 29 日", "“数量”给的是“2026 年 2 月 29 日”，读不出是哪一天"),
    (.date, "十三月一日", "“数量”给的是“十三月一日”，读不出是哪一天"),
    (.date, "30 February", "“数量”给的是“30 February”，读不出是哪一天"),
    (.date, "Nov 31st", "“数量”给的是“Nov 31st”，读不出是哪一天"),
    (.date, "２０２６－０２－３０", "“数量”给的是“２０２６－０２－３０”，读不出是哪一天"),
    (.date, "20", "“数量”要填日期，给的是“20”"), (.date, "二十", "“数量”要填日期，给的是“二十”"),
    (.time, "25:30", "“数量”给的是“25:30”，没有 25:30 这个时间"),
    (.time, "明天 9：75", "“数量”给的是“明天 9：75”，没有 9:75 这个时间"),
    (.time, "二十五点", "“数量”给的是“二十五点”，没有 25 点"),
    (.time, "11 月 31 日 9 点", "“数量”给的是“11 月 31 日 9 点”，读不出是哪一天"),
    (.time, "２小时", "“数量”要一个时刻，“２小时”是一段时间"),
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
}
