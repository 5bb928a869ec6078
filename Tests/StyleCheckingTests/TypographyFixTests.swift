import Diagnostics
import StyleChecking
import Testing

/// What becomes of a text by the fixes of typography, under different choices.
@Suite struct TypographyFixTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var style: TypographyStyle
    var given: String
    var expected: String
    var language = "zh"
    var testDescription: String { "\(style.name): \(given)" }
  }

  @Test(arguments: fixed)
  func fixesToTheChosenForm(_ row: Row) {
    for order in TypographyStyle.FixOrder.allCases {
      #expect(row.style.fixed(row.given, language: row.language, order: order) == row.expected)
    }
    #expect(row.style.findings(row.expected, language: row.language).map(\.message.zh) == [])
    #expect(row.style.findings(row.given, language: row.language) != [])
  }

  @Test(arguments: untouched)
  func leavesAlone(_ row: Row) {
    #expect(row.style.findings(row.given, language: row.language).map(\.message.zh) == [])
  }

  static let fixed: [Row] =
    rows(
      .full,
      [
        // A full stop behind a number at the end of a line.
        "满 300 减 50.": "满 300 减 50。", "共减5.": "共减 5。", "退款 ¥128.00.\n明天到": "退款 ¥128.00。\n明天到",
        "版本 3.5.": "版本 3.5。", "一共 1,200.": "一共 1,200。", "今天是 2026.11.22.": "今天是 2026.11.22。",
        // Spaces between Chinese and others.
        "请在App里登录": "请在 App 里登录",
        "共3件，花了99元": "共 3 件，花了 99 元",
        "打开`设置`页": "打开 `设置` 页",
        "看[App说明](https://a.cn)": "看[App 说明](https://a.cn)",
        // Behind code, and beside what only looks like its fences.
        "```\na,b\n```\n好,行": "```\na,b\n```\n好，行",
        "- 运行：\n  ```\n  代码,好\n好,行": "- 运行：\n  ```\n  代码,好\n好，行",
        "~~~亲,好": "~~~亲，好", "~~~~~~~~\n好,行": "~~~~~~~~\n好，行", "```a``` 好,行": "```a``` 好，行",
        "好```\n行,好": "好```\n行，好",
        "在App看[产品A],好": "在 App 看[产品A]，好",
        "折扣是15%的时候": "折扣是 15% 的时候",
        "温度到了30℃就停": "温度到了 30℃ 就停",
        "用C++写的，用C#写的": "用 C++ 写的，用 C# 写的",
        "气温从-5升到+3度": "气温从 -5 升到 +3 度",
        "请拨打+86 138": "请拨打 +86 138",
        "这是**重点**OK的": "这是**重点** OK 的",
        "这是**OK**的": "这是 **OK** 的",
        "日本語のアプリはiPhone用": "日本語のアプリは iPhone 用",
        "17時に発送します。共3件": "17時に発送します。共 3 件", "共3件\n3個入り": "共 3 件\n3個入り",
        // Numbers and units.
        "宽带 100Mbps，内存 1.5GB": "宽带 100 Mbps，内存 1.5 GB",
        "重 1.2kg，共 1,200kg": "重 1.2 kg，共 1,200 kg",
        "重 1.5-2kg 或 1.5 - 2kg": "重 1.5-2 kg 或 1.5 - 2 kg",
        "长 30x45cm": "长 30x45 cm", "长 30*45cm": "长 30*45 cm", "长 30×45×1.5cm": "长 30×45×1.5 cm",
        "65W快充": "65 W 快充", "12W 的灯": "12 W 的灯", "功率12W": "功率 12 W", "5000mAh电池": "5000 mAh 电池",
        "220V电压": "220 V 电压", "输出 5V/2A": "输出 5 V/2 A", "2.4GHz频段": "2.4 GHz 频段",
        "256GB内存": "256 GB 内存",
        "净含量 500g，1.5L 装": "净含量 500 g，1.5 L 装", "10KG 的米": "10 KG 的米",
        "速度 5m/s，120km/h": "速度 5 m/s，120 km/h",
        "iPhone 15 Pro 256GB": "iPhone 15 Pro 256 GB",
        "涨了 15 %，转了 90 °": "涨了 15%，转了 90°",
        // Half-width marks in Chinese.
        "你好,我们看一下.稍等": "你好，我们看一下。稍等",
        "好的! 马上看? 对:是这样; 好": "好的！马上看？对：是这样；好",
        "请更新 iPhone, 然后重启": "请更新 iPhone，然后重启",
        "你知道嘛?OK!": "你知道嘛？OK！",
        "好 ,明白": "好，明白",
        "订单号:8812": "订单号：8812", "答复 Re: 订单": "答复 Re：订单", "Note: 请看": "Note：请看",
        "请打开 Chrome.": "请打开 Chrome。",
        "Yes!可以": "Yes！可以",
        "查到了（昨天）.请看": "查到了（昨天）。请看",
        "好的!!": "好的！",
        // Behind codes.
        "单号 SF123456.大概明天到": "单号 SF123456。大概明天到",
        "单号：SF123456.大概明天到": "单号：SF123456。大概明天到",
        "单号是 SF-1234-56. 请查收": "单号是 SF-1234-56。请查收",
        "订单号 20261101.已经发出": "订单号 20261101。已经发出",
        "型号 A12.现在有货": "型号 A12。现在有货", "型号 A12,现在有货": "型号 A12，现在有货",
        "型号 X100B.有货": "型号 X100B。有货", "您的单号是 SF123456.": "您的单号是 SF123456。",
        "单号 SF123456,大概明天到": "单号 SF123456，大概明天到",
        "重 3.5kg.很轻": "重 3.5 kg。很轻",
        // Full-width marks in English.
        "您好，已发货\nYour order is on its way，thanks。": "您好，已发货\nYour order is on its way, thanks.",
        "已发货\n\nThank you！": "已发货\n\nThank you!",
        "他说「Please wait，thank you。」": "他说「Please wait, thank you.」",
        "Your order has shipped，thanks！": "Your order has shipped, thanks!",
        "It’s on its way ，see you。": "It’s on its way, see you.",
        "好的。Please wait here，thanks！": "好的。Please wait here, thanks!",
        // Brackets and quotes.
        "运费险 (见订单页) 会赔": "运费险（见订单页）会赔",
        "光猫(ONU)重启一下": "光猫（ONU）重启一下",
        "点\"确定\"": "点「确定」",
        "点 “确定” 就行": "点「确定」就行",
        "他说“点‘确定’吧”": "他说「点『确定』吧」",
        "混用（全角)括号": "混用（全角）括号",
        // In English, brackets are half-width, with spaces outside.
        "Check the box （photo attached） first": "Check the box (photo attached) first",
        "See the terms（page 2）below": "See the terms (page 2) below",
        "（photo attached）see below": "(photo attached) see below",
        // Width of letters and digits.
        "单号ＳＦ１２３，优惠１５％": "单号 SF123，优惠 15%",
        // Spaces beside marks.
        "你好 ，  请看": "你好，请看",
        "用 iPhone 、 iPad": "用 iPhone、iPad",
        "看「 订单 」页": "看「订单」页",
        // Ellipsis, dash, repeated marks.
        "稍等...": "稍等……", "稍等。。。好了": "稍等……好了", "稍等…好了": "稍等……好了",
        "稍等·····好了": "稍等……好了", "还有 App...": "还有 App……",
        "等一下--马上好": "等一下——马上好", "等一下 --- 马上好": "等一下——马上好",
        "好的！！！": "好的！", "真的？？！！": "真的？！", "真的？！？！": "真的？！",
        "好的，，明白。。": "好的，明白。", "好的～～": "好的～", "好的~~": "好的~", "好!！": "好！",
        // Marks of which one was forgotten.
        "好的！，明天到": "好的！明天到", "好的，！明天到": "好的！明天到", "好吗？，！行": "好吗？！行", "真的！？，行": "真的！？行",
        "明天到，。": "明天到。", "明天到。，": "明天到。", "“明天到、。”好": "「明天到。」好", "明天到；。\n好": "明天到。\n好",
        "好!，行": "好！行", "好的！！，行": "好的！行",
      ])
    + rows(
      .keep,
      [
        "（注）-说明": "（注）- 说明",
        "‘甲’-说-‘乙’": "‘甲’ - 说 - ‘乙’",
        "[设置](https://a.cn)里": "[设置](https://a.cn) 里",
        "公告:(美股)上涨": "公告:(美股) 上涨",
        "点\"确定\",就行": "点\"确定\"，就行",
      ])
    + rows(
      .half,
      [
        "运费险（见订单页）会赔": "运费险 (见订单页) 会赔",
        "（见订单页）": "(见订单页)",
        "Foo（核心）": "Foo (核心)",
        "查 401(k)计划": "查 401(k) 计划",
        "`code`（说明）": "`code` (说明)",
        "[页面](https://a.cn)（注）": "[页面](https://a.cn) (注)",
        "好——行": "好 —— 行",
        "好--行": "好 —— 行",
      ])
    + rows(
      .closed,
      [
        "请在 App 里登录": "请在App里登录", "满 99 包邮": "满99包邮", "サイズは 5 号です。满 99 包邮": "サイズは 5 号です。满99包邮",
        "点「确定」": "点“确定”", "点「看『注』」": "点“看‘注’”", "点\"确定\"": "点“确定”",
      ])
    + rows(
      .units,
      [
        "在A座等App": "在A座等 App", "USB口和B站": "USB 口和 B 站", "支持A区别名": "支持 A 区别名", "C口味": "C 口味",
        "在5月买了3件，满99包邮": "在5月买了3件，满 99 包邮", "占1/4，100%正品，过了3C认证": "占 1/4，100% 正品，过了 3C 认证",
        "第1页是2点击打开的": "第1页是 2 点击打开的",
      ])
    + rows(.defaults, ["好的,在App里 ，看！！": "好的，在App里，看！"])
    + [
      Row(style: .full, given: "Thanks！", expected: "Thanks!", language: "en"),
      Row(style: .full, given: "Wait!!", expected: "Wait!", language: "en"),
      Row(style: .full, given: "您好,订单到了.", expected: "您好，订单到了。", language: "en"),
      Row(style: .full, given: "App 登录不了,请重试", expected: "App 登录不了，请重试", language: "en"),
    ]

  static let untouched: [Row] =
    [
      "", " ", "，", "好", "OK", "1", "好的。", "Hello, world! How are you?",
      // Numbers, dates, times, versions, addresses.
      "时间 10:30，日期 2026-11-01，比例 3：2，全天 24/7，共 1,000.50 元",
      "版本 v1.2.3，地址 192.168.1.1:8080，范围 10~12 点，10–12 点，A/B 测试",
      "见 https://a.cn/a?x=1,2 和 www.a.cn，发到 a.b@c.cn", "找@客服A小明，看#话题A吧#",
      "在 /设置/app页面 里", "打开 ./订单v2说明", "文件 说明v2.pdf 和《v2说明.pdf》", "page_2.html#第2节",
      "`你好,world` 里", "```\n你好,world\n```", "<a href=\"x\">好</a>",
      // Addresses, paths and names of files in Chinese.
      "https://a.cn/说明书,第2版.pdf", "[a](<https://a.cn/内,b>)", "[a](https://a.cn/内,b)",
      "<https://a.cn/内,b>", "[a](https://a.cn/内,b \"说明\")", "见 www.a.cn/看App说明.pdf?x=甲 吧",
      "https://a.cn/帮助/App内,x.html", "https://a.cn/s?q=甲App乙&p=1,2", "https://a.cn/甲(1).pdf",
      "https://商城.中国/看,x.html", "https://zh.wikipedia.org/wiki/中国App",
      "文件在 /home/客服/图,片.txt 里。", "./图,片.md 在这里。", "图在这里![订单页](a.png)，看一下。", "~~删除~~", "~~删除的话~~，好。",
      "~~~\n代码,好\n~~~",
      "~~~python\n代码,好\n~~~", "```\n你好,world", "```sh\r\n你好,world\r\n`` `\r\n好,行", "~~~\n你好,world",
      "- 运行：\n  ```\n  代码,好\n\n  好,行", "````\n代码,好\n```\n好,行\n`````\n好",
      "[1]: http://x.com/a \"标题,好\"",
      "C:\\资料\\App内,x.txt", "D:\\甲(1)\\2乙,丙.docx", "\\\\server\\共享\\甲,x.txt", "~/资料/甲,x.txt",
      "发票,2026.pdf", "合同,第2版.pdf", "发票(1).pdf", "报告(终稿).docx", "报告v1.2.pdf", "报告(2)第3版.PDF",
      // Headers of mails.
      "Re: 订单没到", "Fw: Re: 发票", "主题：Re: 催单", "From: 王小明\nTo: 客服\nSubject: 催单", "好。\nRE: 订单",
      // Names that only look like a number and its unit.
      "iPhone 15、5G、4K、1080P、24H、A4、3D、M2、USB3、Type-C", "B08-220V、X100-65W、RTX4090",
      "SN_12kg、v1.2GB",
      "粉丝 10W+，销量 10W", "5g 网络，256g 内存，100g 流量", "1V1 服务，3A 游戏，2L 码，5s 到账，2T 硬盘",
      "-5℃、1,200 元、1.5 - 2 kg、30 x 45 cm",
      // Japanese.
      "17時に発送します。3個入りです。", "午後5時から、100円引きです！", "3つのサイズ",
      // Names, abbreviations, lists.
      "我们的客户有 GitHub、Facebook, Inc.。", "以 Dr.王 称呼", "1.打开设置；2.点击", "一.打开", "1)打开；2)点击",
      "a) 打开", "①) 打开", "步骤 1)打开",
      // Dots that belong to what stands before them.
      "步骤 12.", "如下：12.", "共三种 5.", "见条款 12.", "1.", "12.", "见 No.5.", "Total 12.", "价格：99.",
      "步骤 1.打开", "价格 99.明天涨", "Q1.怎么退", "A12.打开设置", "方法 A12.打开", "版本 v12.新功能", "版本 v1.2.新功能",
      "版本 1.2.3.新功能", "20261101.周报", "单号 SF123456.说明书.pdf", "看 sf123456.中国", "看 example.中国",
      "文件 a_12345.表", "用 iOS 17.设置里看", "Order SF123456. Thanks.", "Your code is A12345.",
      "共 3.5 kg，看 www.a.com 和 a.b",
      "Node.js 和 Vue.js", "你好 hello?world!",
      // Faces.
      "好的 :)", "好的 ;-)", "好的:D", "好的 :(", "(^_^)", "好的 (^_^) 谢谢",
      // Marks that stay.
      "你好？！", "你好！？", "核磁（NMRI）呢？JFGI！", "好……", "好——行", "北京—上海", "好的， —— 行",
      "好的～，行", "好的～！", "好……。", "「好！」，行", "《为什么？》、《好！》", "好的！ 😊", "| 甲。   | 乙 |", "- 甲", "# 标题",
      "　　首行缩进。", "好~", "~~删掉~~的",
      "他的 15\" 屏", "数据是 schema-free 的", "满 $1或$2", "说：「好，行。」",
      "看 https://a.cn ，再说", "他说 option(s) 的文案", "f(x) 的值",
      "「好」「行」", "：", "\u{FEFF}好的。", "---", "好\n--\n行", "使用 --help 参数",
      "12 月-2 月", "T\u{0301} 好",
      // Lines of a Chinese list, and spans.
      "尺码：\nS：4-8 kg\nM：6-11 kg", "NB：出生-5 kg\n\nS：4-8 kg", "颜色：\n• USB：black\n• iPhone：white",
      "选哪个？\niPad mini，white",
      // Blanks that nobody filled in.
      "[产品A]和[配方，如A2蛋白,有机]，[款式B]：好", "等XX天，共____个", "通过[3C认证/CE认证]，[单价1]元",
      "{{ 订单A号 }}的", "（此处填写订单号,如A1）已发", "[状态，如\"备货中\"]的",
    ].map { Row(style: .full, given: $0, expected: $0) }
    + [
      "401(k) 计划", "逐字引用 credential(s) 的文案", "好， —— 行", "正确 —— 用法",
    ].map { Row(style: .half, given: $0, expected: $0) }
    // Chinese names in English.
    + [
      "Hi 王小明, it is on its way.", "It is for 山雀（杭州）家居有限公司.",
      "Made out to 山雀家居有限公司, dated 9 January.",
      "Is 山雀（杭州）家居有限公司 right?", "For 山雀家居（分公司） and us.", "It says 山雀家居; is that 山雀家居!",
      "We sent it to 文三路 138 号，山雀大厦 3 楼.",
    ].map { Row(style: .full, given: $0, expected: $0, language: "en") }
    + [
      "3点前，5 月 1日，共 30天", "下午3點到，共3個", "在2-3个工作日内，满6个月，共98元，2小时，5公斤", "第1-3天，第2阶段，第3方",
      "1.5米、2~3件、3、4天、1,000元",
      "在 2 个月内，第 1 天", "送到A座3楼B301室", "12B室、2单元1201室、3栋1602", "地铁2号线C口，A区3号馆", "住 A 座 3 楼 B301 室",
    ].map { Row(style: .units, given: $0, expected: $0) }
    + ["共 3 件，共3件，在 2-3 个工作日内"].map { Row(style: .closed, given: $0, expected: $0) }
    + [
      "在App里 (见3楼)", "点\"确定\"", "共 10GB", "发票(1).pdf",
    ].map { Row(style: .defaults, given: $0, expected: $0) }

  private static func rows(
    _ style: TypographyStyle, _ table: KeyValuePairs<String, String>
  ) -> [Row] {
    table.map { Row(style: style, given: $0.key, expected: $0.value) }
  }
}
