import DomainModel
import Rendering
import Testing

@Suite struct MarkupPlainTests {
  static let emphasis = [
    MarkupRow("运行：\n\n    ls **a**\n\n好**的**", "运行：\n\n    ls **a**\n\n好的"),
    MarkupRow("这是**重点**。", "这是重点。"),
    MarkupRow("赠品：**⟦⟧**，码 `⟦⟧`", "赠品：⟦⟧，码 ⟦⟧"),
    MarkupRow("**重点：**请看", "重点：请看"),
    MarkupRow("请看**“退款说明”**这一页", "请看“退款说明”这一页"),
    MarkupRow("请**立即**回复", "请立即回复"),
    MarkupRow("价格**99**（**原价 199**）元", "价格99（原价 199）元"),
    MarkupRow("**第一步：**下单。**第二步：**付款。", "第一步：下单。第二步：付款。"),
    MarkupRow("这是*重点*。", "这是重点。"),
    MarkupRow("_重点_：明天到", "重点：明天到"),
    MarkupRow("***又粗又斜***的字", "又粗又斜的字"),
    MarkupRow("**外面 *里面* 外面**", "外面 里面 外面"),
    MarkupRow("**跨行\n也行**", "跨行\n也行"),
    MarkupRow("~~原价 99~~ 现价 79", "原价 99 现价 79"),
    MarkupRow("（~~原价~~）", "（原价）"),
    MarkupRow("It is **important** to *wait*.", "It is important to wait."),
    MarkupRow("Please **do not** reply_to_this _now_.", "Please do not reply_to_this now."),
    MarkupRow("**Note:** call us", "Note: call us"),
    MarkupRow("*a **b** c*", "a b c"),
    MarkupRow("**a*b**", "a*b"),
  ]

  static let signsThatStay = [
    MarkupRow("2*3*4", "2*3*4"),
    MarkupRow("尺寸 20*30*40cm，共 2*3 件", "尺寸 20*30*40cm，共 2*3 件"),
    MarkupRow("长*宽*高", "长*宽*高"),
    MarkupRow("20 * 30 * 40", "20 * 30 * 40"),
    MarkupRow("手机尾号 138****1234 和 139****5678", "手机尾号 138****1234 和 139****5678"),
    MarkupRow("snake_case_name 和 KW_8812_A", "snake_case_name 和 KW_8812_A"),
    MarkupRow("你好 ***", "你好 ***"),
    MarkupRow("** 不是粗体 **", "** 不是粗体 **"),
    MarkupRow("**没有关上", "**没有关上"),
    MarkupRow("亲~~在的~~ 请稍等", "亲~~在的~~ 请稍等"),
    MarkupRow("3~5 天，好的~", "3~5 天，好的~"),
    MarkupRow("~~~谢谢~~~", "~~~谢谢~~~"),
    MarkupRow(#"\*不是\* 1\. \[也不是\]"#, "*不是* 1. [也不是]"),
    MarkupRow(#"路径 C:\文件\n"#, #"路径 C:\文件\n"#),
    MarkupRow("| 甲 | 乙 |\n| - | - |\n| ⟦a⟧ | b |", "| 甲 | 乙 |\n| - | - |\n| ⟦a⟧ | b |"),
    MarkupRow("#8812 的订单", "#8812 的订单"),
    MarkupRow("1.苹果 -不是列表 >5", "1.苹果 -不是列表 >5"),
    MarkupRow("a < b && c > d <b>", "a < b && c > d <b>"),
    MarkupRow("你好[微笑]，【订单】", "你好[微笑]，【订单】"),
    MarkupRow("按[确认](右下角)", "按[确认](右下角)"),
    MarkupRow("f[i](x) [] () []() [x]()", "f[i](x) [] () []() [x]()"),
  ]

  static let links = [
    MarkupRow(
      "见 https://a.cn/_x_y_ 和<⟦https://b.cn⟧>了解", "见 https://a.cn/_x_y_ 和⟦https://b.cn⟧ 了解"),
    MarkupRow("见[退款说明](https://a.cn/tk)", "见退款说明：https://a.cn/tk"),
    MarkupRow("见[退款说明](https://a.cn/tk)了解", "见退款说明：https://a.cn/tk 了解"),
    MarkupRow("见[退款说明](https://a.cn/tk)。", "见退款说明：https://a.cn/tk 。"),
    MarkupRow("**[退款说明](https://a.cn)**了解", "退款说明：https://a.cn 了解"),
    MarkupRow("[退款说明](https://a.cn)\n了解", "退款说明：https://a.cn\n了解"),
    MarkupRow("See [refunds](https://a.com/r).", "See refunds (https://a.com/r)."),
    MarkupRow("见 [FAQ](https://a.cn) 第 3 条", "见 FAQ (https://a.cn) 第 3 条"),
    MarkupRow("[https://a.cn](https://a.cn)", "https://a.cn"),
    MarkupRow("[a.cn](https://A.cn/) ok", "a.cn ok"),
    MarkupRow("[写信](mailto:help@a.cn)", "写信：help@a.cn"),
    MarkupRow("[help@a.cn](mailto:help@a.cn)", "help@a.cn"),
    MarkupRow("[400-800-1234](tel:4008001234)", "400-800-1234"),
    MarkupRow("[客服电话](tel:4008001234)", "客服电话：4008001234"),
    MarkupRow("[](https://a.cn)", "https://a.cn"),
    MarkupRow("<https://a.cn>，<help@a.cn>", "https://a.cn ，help@a.cn"),
    MarkupRow("![截图](https://a.cn/1.png)", "截图：https://a.cn/1.png"),
    MarkupRow("[a](https://a.cn/x_(y) \"标题\")", "a (https://a.cn/x_(y))"),
    MarkupRow("[a](<https://a.cn/x y>)", "a (https://a.cn/x y)"),
    MarkupRow(#"[a](https://a.cn/\(x\))"#, "a (https://a.cn/(x))"),
    MarkupRow("[**退款**说明](https://a.cn)", "退款说明：https://a.cn"),
    MarkupRow("[外 [里](https://a.cn) 外](https://b.cn)", "[外 里：https://a.cn 外](https://b.cn)"),
    MarkupRow("[官网](www.a.cn)", "官网：www.a.cn"),
  ]

  static let blocks = [
    MarkupRow("请准备：\n- 订单号\n- 照片\n谢谢", "请准备：\n· 订单号\n· 照片\n谢谢"),
    MarkupRow("* a\n+ b", "· a\n· b"),
    MarkupRow("- 外\n  - 里\n    更多", "· 外\n  · 里\n    更多"),
    MarkupRow("1. 打开\n2) 点击\n10. 完成", "1. 打开\n2) 点击\n10. 完成"),
    MarkupRow("# 标题 #\n## 小标题\n####### 七个", "标题\n小标题\n####### 七个"),
    MarkupRow("> 您说：**慢**\n> 第二行\n\n回复", "您说：慢\n第二行\n\n回复"),
    MarkupRow("> - a\n> > 深", "· a\n深"),
    MarkupRow("上\n\n---\n\n***\n下", "上\n\n---\n\n---\n下"),
    MarkupRow("运行 `a*b*c` 和 ``x`y``", "运行 a*b*c 和 x`y"),
    MarkupRow("`没关上 *斜*", "`没关上 斜"),
    MarkupRow("代码：\n```sh\nls *.md*\n  # 注\n```\n完", "代码：\nls *.md*\n  # 注\n完"),
    MarkupRow("完\n```\n没关\n```", "完\n没关"),
    MarkupRow("两个空格  \n下一行\\\n第三行", "两个空格\n下一行\n第三行"),
    MarkupRow("**粗**\r\n- 项\r\n\r\n> 引\r\n", "粗\r\n· 项\r\n\r\n引\r\n"),
    MarkupRow("第一段\n\n\n第二段", "第一段\n\n\n第二段"),
    MarkupRow("", ""),
    MarkupRow("\n", "\n"),
    MarkupRow("-", "·"),
    MarkupRow("\u{FEFF}你好\u{0}**粗**", "\u{FEFF}你好\u{0}粗"),
    MarkupRow("**👨‍👩‍👧 一家**🇨🇳 e\u{301}*x*", "👨‍👩‍👧 一家🇨🇳 e\u{301}x"),
  ]

  static let values = [
    MarkupRow("⟦**王*⟧，你好", "⟦**王*⟧，你好"),
    MarkupRow("订单 ⟦_a_b_⟧ 和 ⟦`x`⟧", "订单 ⟦_a_b_⟧ 和 ⟦`x`⟧"),
    MarkupRow("**⟦（王）⟧**先生", "⟦（王）⟧先生"),
    MarkupRow("**⟦ 前后有空格 ⟧**。", "⟦ 前后有空格 ⟧。"),
    MarkupRow("*⟦a⟧*⟦b⟧*", "⟦a⟧⟦b⟧*"),
    MarkupRow("⟦2⟧*⟦3⟧*⟦4⟧", "⟦2⟧*⟦3⟧*⟦4⟧"),
    MarkupRow("- ⟦- a\n- b⟧\n- ⟦c⟧", "· ⟦- a\n- b⟧\n· ⟦c⟧"),
    MarkupRow("⟦# 不是标题⟧\n⟦> 不是引用⟧", "⟦# 不是标题⟧\n⟦> 不是引用⟧"),
    MarkupRow("[查订单](https://a.cn/⟦K) W⟧)", "查订单：https://a.cn/⟦K) W⟧"),
    MarkupRow("[⟦x](https://evil.cn)⟧](https://a.cn)", "⟦x](https://evil.cn)⟧ (https://a.cn)"),
    MarkupRow("# ⟦标题 #⟧", "⟦标题 #⟧"),
    MarkupRow("`⟦a`b⟧`", "⟦a`b⟧"),
    MarkupRow(#"\⟦*x*⟧"#, #"\⟦*x*⟧"#),
    MarkupRow("⟦a\\⟧*b*", "⟦a\\⟧b"),
    MarkupRow("⟦行尾空格  ⟧\n⟦\r\n⟧下", "⟦行尾空格  ⟧\n⟦\r\n⟧下"),
    MarkupRow("⟦😀⟧**⟦👍🏽⟧**⟦🇨🇳⟧", "⟦😀⟧⟦👍🏽⟧⟦🇨🇳⟧"),
    MarkupRow("[⟦https://a.cn⟧](⟦https://a.cn⟧)", "⟦https://a.cn⟧⟦⟧"),
  ]

  @Test(arguments: emphasis + signsThatStay)
  func emphasisLosesItsMarksAndOtherSignsStay(_ row: MarkupRow) { row.expect(as: .plain) }

  @Test(arguments: links)
  func linksShowTheirAddress(_ row: MarkupRow) { row.expect(as: .plain) }

  @Test(arguments: blocks)
  func blocksBecomeLines(_ row: MarkupRow) { row.expect(as: .plain) }

  @Test(arguments: values)
  func valuesComeOutAsTheyAre(_ row: MarkupRow) { row.expect(as: .plain) }
}
