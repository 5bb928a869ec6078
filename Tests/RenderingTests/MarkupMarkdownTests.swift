import DomainModel
import Rendering
import Testing

@Suite struct MarkupMarkdownTests {
  /// Without values, not a byte changes.
  static let untouched = [
    "**重点：**请看 [退款](https://a.cn)\r\n\n- a\n  1. b\n> c  \n```\nd\n```", "# x\n\\*y\\* <b> &amp;",
    "",
  ]

  static let values = [
    MarkupRow("⟦**王*⟧，你好", #"⟦\*\*王\*⟧，你好"#),
    MarkupRow("⟦_a_b_⟧ ⟦snake_case⟧", #"⟦\_a_b\_⟧ ⟦snake_case⟧"#),
    MarkupRow("⟦138****1234⟧", #"⟦138\*\*\*\*1234⟧"#),
    MarkupRow("⟦2 * 3⟧", "⟦2 * 3⟧"),
    MarkupRow("⟦3~5 天⟧，⟦~~删~~⟧", #"⟦3~5 天⟧，⟦\~\~删\~\~⟧"#),
    MarkupRow("⟦[x](https://e.cn)⟧", #"⟦\[x\](https://e.cn)⟧"#),
    MarkupRow("    ls ⟦*a*\n- b⟧", "    ls ⟦*a*\n    - b⟧"),
    MarkupRow("⟦`x`⟧", #"⟦\`x\`⟧"#),
    MarkupRow("⟦<b>⟧ ⟦1 < 2⟧", #"⟦\<b>⟧ ⟦1 < 2⟧"#),
    MarkupRow("⟦&amp;⟧ ⟦A&B⟧", #"⟦\&amp;⟧ ⟦A&B⟧"#),
    MarkupRow("⟦a\\*b⟧ ⟦C:\\x⟧", #"⟦a\\\*b⟧ ⟦C:\x⟧"#),
    MarkupRow(#"\⟦*x⟧"#, #"\\⟦\*x⟧"#),
    MarkupRow("⟦末尾\\⟧\n下一行", "⟦末尾\\\\⟧\n下一行"),
    MarkupRow("⟦# 题⟧\n⟦#8812⟧", "⟦\\# 题⟧\n⟦#8812⟧"),
    MarkupRow("⟦- a\n+ b\n> c⟧", "⟦\\- a\n\\+ b\n\\> c⟧"),
    MarkupRow("- ⟦- a⟧\n> ⟦1. b⟧", "- ⟦\\- a⟧\n> ⟦1\\. b⟧"),
    MarkupRow("⟦1⟧. 不是列表", #"⟦1⟧\. 不是列表"#),
    MarkupRow("⟦---⟧\n上\n⟦===⟧", "⟦\\---⟧\n上\n⟦\\===⟧"),
    MarkupRow("⟦```⟧\n⟦~~~⟧", "⟦\\`\\`\\`⟧\n⟦\\~~~⟧"),
    MarkupRow("`⟦a*b⟧` `⟦a`b⟧`", "`⟦a*b⟧` `` ⟦a`b⟧ ``"),
    MarkupRow("```\n⟦a*b\n```⟧\n```\n完", "````\n⟦a*b\n```⟧\n````\n完"),
    MarkupRow("`⟦``⟧` x", "``` ⟦``⟧ ``` x"),
    MarkupRow("没关上 ` ⟦a`⟧", #"没关上 \` ⟦a\`⟧"#),
    MarkupRow("<⟦b>⟧ \\⟦甲⟧", #"\<⟦b\>⟧ \⟦甲⟧"#),
    MarkupRow("[查](https://a.cn/?a⟦&amp;⟧)", #"[查](https://a.cn/?a⟦\&amp;⟧)"#),
    MarkupRow("[查](https://a.cn/⟦K) W⟧)", "[查](https://a.cn/⟦K%29%20W⟧)"),
    MarkupRow("[⟦a]b⟧](https://a.cn \"⟦x\"y⟧\")", #"[⟦a\]b⟧](https://a.cn "⟦x\"y⟧")"#),
    MarkupRow("⟦好!⟧[退款](https://a.cn)", #"⟦好\!⟧[退款](https://a.cn)"#),
    MarkupRow("**⟦重点⟧**：⟦王小明 😀⟧", "**⟦重点⟧**：⟦王小明 😀⟧"),
    MarkupRow("# ⟦题 #⟧", "# ⟦题 \\#⟧"),
    MarkupRow("上\n⟦===⟧\n⟦  ---⟧\n⟦一\n===⟧", "上\n⟦\\===⟧\n⟦  \\---⟧\n⟦一\n\\===⟧"),
    MarkupRow("<⟦https://a.cn⟧> <⟦javascript:x⟧>", "<⟦https://a.cn⟧> \\<⟦javascript:x⟧>"),
    MarkupRow(
      "| 名 | 址 |\n|---|---|\n| ⟦甲|*乙*⟧ | ⟦一\n二⟧ |",
      "| 名 | 址 |\n|---|---|\n| ⟦甲\\|\\*乙\\*⟧ | ⟦一 二⟧ |"),
    MarkupRow("赠品：**⟦⟧**，`⟦⟧`。", "赠品：⟦⟧，⟦⟧。"),
    // An address leads where it did: nothing in it is escaped by a backslash.
    MarkupRow("⟦http://a.cn/a_b?c=1&d=2⟧", "⟦http://a.cn/a_b?c=1&d=2⟧"),
    MarkupRow("看 ⟦https://x.cn/a_b*c⟧，好", "看 <⟦https://x.cn/a_b*c⟧>，好"),
    MarkupRow("看⟦https://x.cn/**b**⟧这里", "看<⟦https://x.cn/**b**⟧>这里"),
    MarkupRow("⟦https://x.cn/?a[]=1&b=~x~⟧。", "<⟦https://x.cn/?a[]=1&b=~x~⟧>。"),
    MarkupRow("https://x.cn/⟦a*b*⟧ 和 *⟦c*d⟧*", #"<https://x.cn/⟦a*b*⟧> 和 *⟦c\*d⟧*"#),
    MarkupRow("**⟦https://x.cn/a*b⟧**", "**⟦https://x.cn/a%2Ab⟧**"),
    MarkupRow(#"\⟦https://x.cn/a*b⟧"#, #"\⟦https://x.cn/a%2Ab⟧"#),
    MarkupRow(
      "[⟦https://x.cn/a*b⟧](⟦https://x.cn/a*b⟧)", #"[⟦https://x.cn/a\*b⟧](⟦https://x.cn/a*b⟧)"#),
    MarkupRow("| 甲 |\n|---|\n| ⟦https://x.cn/a*b⟧ |", "| 甲 |\n|---|\n| <⟦https://x.cn/a*b⟧> |"),
    // What is more than an address, or would break out of it, is none.
    MarkupRow("⟦https://x.cn/a>*b*⟧", #"⟦https://x.cn/a>\*b\*⟧"#),
    MarkupRow("⟦https://x.cn/a *b*⟧", #"⟦https://x.cn/a \*b\*⟧"#),
    MarkupRow("⟦https://x.cn/](https://e.cn)⟧", "<⟦https://x.cn/](https://e.cn)⟧>"),
    MarkupRow("[a⟦https://x.cn/](https://e.cn)⟧", #"[a⟦https://x.cn/\](https://e.cn)⟧"#),
    MarkupRow("⟦javascript:*x*⟧", #"⟦javascript:\*x\*⟧"#),
  ]

  @Test(arguments: untouched)
  func theTextStaysAsItIsWritten(_ text: String) { MarkupRow(text, text).expect(as: .markdown) }

  @Test(arguments: values)
  func signsOfValuesThatWouldBeMarksAreEscaped(_ row: MarkupRow) { row.expect(as: .markdown) }
}
