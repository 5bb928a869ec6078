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
    (.url, "https://example.com/a?b=c"), (.url, "tel:10086"), (.choice, "天气"), (.list, "甲、乙"),
  ])
  func printsWhatFitsAsItWasGiven(type: SlotType, value: String) {
    let slots = [slot("a", type: type, choices: type == .choice ? ["天气", "仓库"] : [])]
    let result = rendered("{{ a | join: '、' }}", slots: slots, values: ["a": .text(value)])
    #expect(result.text == value)
  }

  /// An account name is no way to greet anybody; the fallback is.
  @Test(arguments: ["tb_38829", "13800138000", "anna@shop"])
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

  @Test(arguments: [("是", "有"), ("no", "没有"), ("true", "有"), ("否", "没有")])
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
