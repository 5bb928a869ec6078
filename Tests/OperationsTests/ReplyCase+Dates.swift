extension ReplyCase {
  /// Written on Sunday, 22 November 2026.
  static let dates: [ReplyCase] =
    weekdays + otherWeekdays + otherYears + impossibleDays + times + deadlines + askedDeadlines
    + otherDeadlines
    + datedPromises
    + relativeDays

  private static let weekdays: [ReplyCase] = [
    ReplyCase("wrong-weekday", "⟦11 月 25 日（周五）⟧到，⟦11月25日周四⟧也行。"),
    ReplyCase("wrong-weekday", "11 月 25 日（周三）到，11月25日周三也行，11 月 26 日是周四。"),
    ReplyCase("wrong-weekday", "⟦11 月 25 日（本周五）⟧到，⟦11 月 26 日是周五⟧，⟦12 月 2 日（下周四⟧ 10:00）。"),
    ReplyCase("wrong-weekday", "⟦2026-11-25 周五⟧、⟦2026/11/25（星期五）⟧、⟦2026.11.25 礼拜天⟧。"),
    ReplyCase("wrong-weekday", "2026-11-25 周三、2026/11/25（星期三）、2026-11-29 星期天。"),
    ReplyCase("wrong-weekday", "⟦2025 年 11 月 25 日（周三）⟧，2025 年 11 月 25 日（周二）。"),
    ReplyCase("wrong-weekday", "⟦周五（11 月 25 日）⟧到，下⟦周五 11 月 25 日⟧到，周三（11 月 25 日）到。"),
    ReplyCase("wrong-weekday", "⟦十一月二十五号（周五）⟧到，十一月二十五号（周三）到。"),
    // Around the turn of the year: 2027-01-04 is a Monday, 2026-01-04 a Sunday.
    ReplyCase("wrong-weekday", "1 月 4 日（周一）到，⟦1 月 4 日（周日）⟧到。"),
    // Half a year away nobody knows the year: 2025 it is a Tuesday, 2026 a Wednesday, 2027 a Thursday.
    ReplyCase(
      "wrong-weekday", "5 月 20 日（周二）买的，5 月 20 日（周三）坏的，5 月 20 日（周四）到期，⟦5 月 20 日（周六）⟧到期。"),
    ReplyCase("wrong-weekday", "By ⟦Tuesday, November 25⟧, not ⟦Nov 25 (Tue)⟧.", language: "en"),
    ReplyCase(
      "wrong-weekday",
      "It arrives ⟦Friday, 25 November⟧; ⟦Mon 25th of Nov⟧; ⟦November 25, 2026, Friday⟧.",
      language: "en"),
    ReplyCase(
      "wrong-weekday",
      "By Wednesday, November 25. Wed 25 Nov. November 25 (Wednesday). 2026-11-25 (Wed).",
      language: "en"),
  ]

  /// Weekdays that are another day's.
  private static let otherWeekdays: [ReplyCase] = [
    ReplyCase("wrong-weekday", "周三至周五（11月25日-27日）和每周五 11 月 25 日起，周三、周五 11 月 25 日。"),
    ReplyCase("wrong-weekday", "11 月 25 日（周五、周六休息），11月25日周五至周日，11 月 25 日（周五送达）。"),
    ReplyCase("wrong-weekday", "11 月 25 日，周五送到。周五。11 月 25 日发。周五，11 月 25 日发。"),
    ReplyCase("wrong-weekday", "11 月 25 号楼周五开门，25 日（周五），11 月（周五）。"),
    ReplyCase("wrong-weekday", "> 11 月 25 日（周五）\n好，你说的“11 月 25 日（周五）”收到。"),
    ReplyCase(
      "wrong-weekday",
      "From Monday to Friday, November 25 on. It ships November 25, Friday at the latest. November 25 Friday deals.",
      language: "en"),
    ReplyCase(
      "wrong-weekday",
      "In May 25 of them sat down. Every Friday, November 25 and on. Fri sat may 25.",
      language: "en"),
  ]

  /// 2025-11-25 is a Tuesday, 2026-11-25 a Wednesday, 2027-11-25 a Thursday.
  private static let otherYears: [ReplyCase] = [
    ReplyCase("wrong-weekday", "去年 11 月 25 日（周二）、去年的 12 月 3 日（周三）、前年 11 月 25 日（周一）、明年11月25日周四。"),
    ReplyCase("wrong-weekday", "⟦去年 11 月 25 日（周三）⟧到的，⟦明年 11 月 25 日（周三）⟧到期，⟦今年 11 月 25 日（周四）⟧到。"),
    ReplyCase("wrong-weekday", "2025 年的 11 月 25 日（周二）付款，11 月 26 日（周三）签收。"),
    ReplyCase("wrong-weekday", "2025 年 11 月 25 日（周二）付款，11 月 28 日（周五）签收。12 月 3 日（周三）退的。"),
    ReplyCase("wrong-weekday", "2024 年 12 月 30 日付款，1 月 2 日（周四）签收，⟦1 月 3 日（周一）⟧拆开。"),
    ReplyCase("wrong-weekday", "你 11 月 25 日（周二）买的灯。11 月 12 日（周三）发的货。11 月 25 日（周二）签收。"),
    ReplyCase("wrong-weekday", "那年 11 月 25 日（周二）到的，二〇二五年 11 月 25 日（周二），当年 12 月 3 日（周三）。"),
    ReplyCase("wrong-weekday", "去年双十一你也问过：11 月 25 日（周二）截止。"),
    ReplyCase("wrong-weekday", "你去年买过一盏。那一单 11 月 25 日（周二）签收。三年前那单 11 月 25 日（周六）签收。"),
    // What 去年 cannot speak of.
    ReplyCase("wrong-weekday", "你去年也买过这盏灯。新的一盏 ⟦11 月 25 日（周五）⟧送到。"),
    ReplyCase("wrong-weekday", "去年双十一你来问过。谢谢你还记得我们。补货今天到了。新的一盏 ⟦11 月 25 日（周二）⟧送到。"),
    ReplyCase("wrong-weekday", "当年你买的那盏停产了。谢谢你。同款今天补货。新的 ⟦11 月 25 日（周二）⟧送到。"),
    ReplyCase(
      "wrong-weekday",
      "You bought one last year. It is good to see you again. All lamps are in stock. Yours arrives on ⟦Tuesday, 25 November⟧.",
      language: "en"),
    ReplyCase("wrong-weekday", "农历 11 月 25 日（周二）。"),
    ReplyCase("wrong-weekday", "2026 年 11 月 20 日已下单，⟦11 月 25 日（周五）⟧送到。"),
    ReplyCase(
      "wrong-weekday", "Last year, on Tuesday, 25 November, you wrote to us.", language: "en"),
    ReplyCase("wrong-weekday", "It is back next year, on Thursday, 25 November.", language: "en"),
    ReplyCase(
      "wrong-weekday",
      "The order of Tuesday, 25 November 2025, arrived on Friday, 28 November.", language: "en"),
    ReplyCase("wrong-weekday", "You bought it on Tuesday, 25 November.", language: "en"),
    ReplyCase(
      "wrong-weekday",
      "Tell us by ⟦Tuesday, 25 November⟧ and it can go back. It ships on ⟦Tuesday, 25 November⟧ or later.",
      language: "en"),
    ReplyCase(
      "wrong-weekday",
      "Tuesday, 25 November and Wednesday, or Tuesday, 25 November to 27 November, or Tuesday, 25 November to the 27th.",
      language: "en"),
  ]

  private static let impossibleDays: [ReplyCase] = [
    ReplyCase("impossible-date", "⟦2 月 30 日⟧到，⟦11月31号⟧到，⟦二月三十日⟧到，⟦13 月 5 日⟧到，⟦4 月 31 日⟧前。"),
    ReplyCase("impossible-date", "2 月 29 日到，11 月 30 日到，12 月 31 号到，农历二月三十日到。"),
    ReplyCase("impossible-date", "⟦2026 年 2 月 29 日⟧到，2024 年 2 月 29 日到，⟦2026-02-29⟧，2024-02-29。"),
    ReplyCase(
      "impossible-date", "⟦13 月初⟧，⟦2026 年 13 月⟧，13 月龄，保修 24 月，13 个月。".replacing("初⟧", with: "⟧初")),
    ReplyCase(
      "impossible-date",
      "⟦2026-11-31⟧，⟦2026/02/30⟧。单号 2026-11-31-001，2026-99-12，A2026-11-31，/2026/11/31/。"),
    ReplyCase(
      "impossible-date", "On ⟦November 31⟧; by ⟦Feb 30th⟧; ⟦February 30, 2026⟧; ⟦31st of April⟧.",
      language: "en"),
    ReplyCase(
      "impossible-date",
      "In April 31 parcels were lost, and in March 45. We may 32 times. April 31% of them. On May 31.",
      language: "en"),
  ]

  private static let times: [ReplyCase] = [
    ReplyCase(
      "impossible-date", "今天 ⟦25:00⟧ 前，明天⟦25：30⟧，周三 ⟦14:75⟧，今晚 ⟦25 点⟧前，⟦25:61⟧ 前，⟦上午 15 点⟧。"),
    ReplyCase("impossible-date", "今天 24:00 前，下午 15 点，今晚 20:30，凌晨 12:30，上午 12 点，周三 9：05。"),
    ReplyCase("impossible-date", "视频 25:10 处，比分今天 3:2，今天 25 点积分，画面比例 16:90，25:10 前面那段。"),
    ReplyCase(
      "impossible-date", "By ⟦25:00⟧ today, before ⟦26:30⟧. At 25:10 of the video.", language: "en"),
  ]

  private static let deadlines: [ReplyCase] = [
    ReplyCase("past-deadline", "我 ⟦2026 年 11 月 1 日⟧前回复你，我会在 ⟦2026-11-21⟧ 之前给你答复。"),
    ReplyCase("past-deadline", "我 2026 年 11 月 22 日前回复你，2027-01-01 前给你答复，11 月 22 日前回复你。"),
    // Without a year: some weeks ago, and so long ago that it may be of the next year.
    ReplyCase("past-deadline", "我 ⟦11 月 20 日⟧前回复你。退款最晚 ⟦11 月 1 日⟧到账。"),
    ReplyCase("past-deadline", "我 9 月 30 日前回复你。退款最晚 1 月 5 日到账。"),
    ReplyCase(
      "past-deadline", "I'll get back to you by ⟦20 November⟧. We'll refund you by September 1.",
      language: "en"),
    ReplyCase("past-deadline", "原定 2026 年 11 月 1 日前回复你，我没做到。我 2026 年 11 月 1 日前回复过你。"),
    ReplyCase("past-deadline", "我会在 ⟦2026 年 11 月 20 日⟧前给你退款。我会在 ⟦2026 年 11 月 20 日⟧前寄出。"),
    ReplyCase("past-deadline", "退款最晚 ⟦2026 年 11 月 20 日⟧到账。你的台灯会在 ⟦2026 年 11 月 20 日⟧送到。"),
    ReplyCase("past-deadline", "我会在 ⟦11 月 20 日（周五）⟧前原路退给你。退款最晚⟦周五（11 月 20 日）⟧到账。"),
    ReplyCase("past-deadline", "我会在 11 月 20 日（周四）前给你回复。退款最晚 11 月 25 日（周三）到账。"),
    ReplyCase("past-deadline", "退款最晚 2026 年 11 月 20 日到账，现在还没到，对不起。"),
    ReplyCase("past-deadline", "物流显示 2026 年 11 月 20 日前送到。我说 2026 年 11 月 20 日前给你退款。"),
    ReplyCase("past-deadline", "请你在 ⟦2026 年 11 月 20 日⟧前寄到仓库。你 2026 年 11 月 20 日前给我答复，就来得及。"),
    ReplyCase("past-deadline", "我 2026 年 11 月 20 日前处理的那一单。我们 2026 年 11 月 20 日发货。"),
    ReplyCase("past-deadline", "2026 年 11 月 1 日前的订单我会回复你。2026-11-01 前下的单，我来核实。"),
    ReplyCase("past-deadline", "I'll get back to you by ⟦November 1, 2026⟧.", language: "en"),
    ReplyCase(
      "past-deadline",
      "I'll get back to you by November 30, 2026. We had promised to get back to you by November 1, 2026.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "I'll write to you by Friday, ⟦20 November 2026⟧. I'll reply by ⟦20 November 2026⟧. We'll refund you by ⟦2026-11-20⟧.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "You'll have it by ⟦Friday, 20 November⟧. By ⟦Friday, 20 November⟧, we'll send another.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "We'll refund what was paid by 20 November 2026. I said I'd reply by 20 November 2026. Please reply by ⟦20 November 2026⟧.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "We'll send it by Friday, 27 November. I'll reply by Thursday, 20 November. It will arrive by 20 November 2026 at the latest. That is overdue, sorry.",
      language: "en"),
  ]

  /// What the customer is asked to do.
  private static let askedDeadlines: [ReplyCase] = [
    ReplyCase("past-deadline", "退货最晚 ⟦11 月 20 日⟧寄出，逾期就没法退了。凭证请于 ⟦11 月 20 日⟧前上传。"),
    ReplyCase("past-deadline", "请最晚 ⟦11 月 20 日⟧寄回。麻烦您在 ⟦2026-11-20⟧ 前补一张照片。"),
    ReplyCase("past-deadline", "请于 ⟦11 月 20 日⟧ 18:00 前回复我，过了我就按原方案寄。"),
    ReplyCase("past-deadline", "请在 11 月 30 日前寄回。请在 11 月 20 日前下单的客户留意短信。"),
    ReplyCase("past-deadline", "你的申请在 11 月 20 日前通过的。请确认是否在 11 月 20 日前付款。请提供 11 月 20 日前的截图。"),
    ReplyCase("past-deadline", "上次请您在 11 月 20 日前寄回，仓库没收到。原本请您 11 月 20 日前回复，现在延到 25 日。"),
    ReplyCase("past-deadline", "退件最晚 11 月 20 日送达，现在仓库已签收。退货最晚 11 月 20 日寄出的都按原价退。"),
    ReplyCase("past-deadline", "退货换的新品最晚 ⟦11 月 20 日⟧寄给您。退货的那件我们最晚 11 月 25 日寄出。"),
    ReplyCase("past-deadline", "规定是 11 月 20 日前寄回，现在已经过期。请以 11 月 20 日前发出的邮件为准。"),
    ReplyCase(
      "past-deadline",
      "Please send it back by ⟦20 November⟧ at the latest. To keep it, please pay by ⟦20 November 2026⟧.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "Please check whether it arrived by 20 November. Please return all items that you received by 20 November. Please email us the photos taken before 20 November.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "We asked you to please send it back by 20 November. Please send it back by 30 November.",
      language: "en"),
  ]

  /// The limit said in other words, with a time of the day or without.
  private static let otherDeadlines: [ReplyCase] = [
    ReplyCase("past-deadline", "预计 ⟦2026 年 11 月 20 日⟧送到。退款预计⟦11 月 20 日（周五）⟧到账。"),
    ReplyCase("past-deadline", "我 ⟦2026 年 11 月 20 日⟧ 18:00 前回复你，⟦11 月 20 日（周五）⟧ 5 点半之前给你结果。"),
    ReplyCase("past-deadline", "不晚于 ⟦2026 年 11 月 20 日⟧到账，最晚在 ⟦2026-11-20⟧ 退给你。"),
    ReplyCase("past-deadline", "系统显示预计 2026 年 11 月 20 日送达。原本预计 2026 年 11 月 20 日送到。"),
    ReplyCase("past-deadline", "预计 2026 年 11 月 20 日送到，现在还没到，对不起。预计 2026 年 11 月 25 日送到。"),
    ReplyCase("past-deadline", "你预计 2026 年 11 月 20 日寄回，对吗？预计 2026 年 11 月 20 日前后送到。"),
    ReplyCase("past-deadline", "预计 2026 年 11 月 20 日发货的那一单，我去查。"),
    ReplyCase("past-deadline", "下单时预计 2026 年 11 月 20 日送到。仓库预计 2026 年 11 月 20 日发货，快递却今天才揽收。"),
    ReplyCase("past-deadline", "订单详情里预计 2026 年 11 月 20 日送达。预计 2026 年 11 月 20 日发货，已按时发出。"),
    ReplyCase(
      "past-deadline",
      "I'll write by 5 pm on Friday, ⟦20 November 2026⟧. I'll write by 17:00 on ⟦Friday, 20 November⟧.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "By noon on ⟦Friday, 20 November⟧, we'll send another. You'll have it by the end of ⟦20 November 2026⟧.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "We'll reply no later than ⟦20 November 2026⟧. We'll reply on or before ⟦2026-11-20⟧. It will arrive on ⟦Friday, 20 November⟧ at the latest.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "Your parcel is expected by ⟦20 November 2026⟧. Your refund should arrive by ⟦20 November 2026⟧.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "The offer ended at 5 pm on Friday, 20 November 2026. Please reply by 5 pm on ⟦20 November 2026⟧. It should have arrived by 20 November 2026.",
      language: "en"),
    ReplyCase(
      "past-deadline",
      "We'll refund all that you paid before 5 pm on 20 November 2026. Your parcel was expected by 20 November 2026.",
      language: "en"),
    ReplyCase("past-deadline", "I'll write by 5 pm on Friday, 27 November 2026.", language: "en"),
  ]

  /// A date is a time.
  private static let datedPromises: [ReplyCase] = [
    ReplyCase("promise-without-time", "2026-11-27 前我给你答复。"),
    ReplyCase("promise-without-time", "2026/11/27 前我会给你答复。"),
    ReplyCase("promise-without-time", "2026-11-20 前我给你答复。"),
    ReplyCase("promise-without-time", "单号 2026-11-27-001 收到，⟦我会给你答复。⟧"),
    ReplyCase("promise-without-time", "I'll get back to you by 27 November.", language: "en"),
    ReplyCase("promise-without-time", "I'll get back to you by Nov 27th.", language: "en"),
  ]

  /// The 22nd is a Sunday.
  private static let relativeDays: [ReplyCase] = [
    ReplyCase("wrong-day", "⟦明天（11 月 24 日）⟧到，⟦今天（周一）⟧发，⟦昨天（周五）⟧收到，⟦明天 11 月 24 日⟧、⟦今天周一⟧。"),
    ReplyCase("wrong-day", "明天（11 月 23 日）到，今天（周日）发，昨天（周六）收到，明天11月23日，今天周日，后天（周二）。"),
    ReplyCase("wrong-day", "⟦明天（11 月 24 日⟧，周二），⟦明天（下周二）⟧，⟦今晚（11月21日）⟧，⟦大后天（2026-11-24）⟧。"),
    ReplyCase("wrong-day", "明天（11 月 23 日，周一）到，明天（下周一），今晚（11月22日周日），大后天（2026-11-25）。"),
    ReplyCase("wrong-day", "⟦周二（明天）⟧，⟦11 月 24 日（明天）⟧，⟦今天是周一⟧。周一（明天），11 月 23 日（明天）。"),
    ReplyCase("wrong-day", "今天、周一，今天周一至周五都行，今天，周一到，今天和周一，今天周末。今天是周一还是周二？"),
    ReplyCase("wrong-day", "今天、明天（周日、周一），今天和明天（周一），如果今天是周一，去年的今天（11 月 24 日），上周今天（周三），不是今天（周一）。"),
    ReplyCase("wrong-day", "你说的“明天（11 月 24 日）”，今天周一到周五都在，今天（周末）。"),
    ReplyCase(
      "wrong-day",
      "It arrives ⟦tomorrow, Tuesday 24 November⟧. It left ⟦yesterday, 19 November⟧. ⟦Today (Monday)⟧ and on ⟦Tuesday (tomorrow)⟧, or the ⟦day after tomorrow, Monday⟧.",
      language: "en"),
    ReplyCase(
      "wrong-day",
      "It arrives tomorrow, Monday 23 November. It left yesterday, 21 November. Today (Sunday), the day after tomorrow, Tuesday, and Monday (tomorrow).",
      language: "en"),
    ReplyCase(
      "wrong-day",
      "Closed today, Monday is fine. Not tomorrow, Tuesday. A week from tomorrow, Wednesday. Open today, Monday, and Tuesday. It can't come tomorrow, 25 November is the first free day.",
      language: "en"),
  ]
}
