import DomainModel
import Rendering
import Testing

@Suite struct MarkupHTMLTests {
  static let blocks = [
    MarkupRow("你好\n请看\n\n再见", "<p>你好<br>请看</p>\n<p>再见</p>"),
    MarkupRow("两个空格  \n反斜杠\\\n完", "<p>两个空格<br>反斜杠<br>完</p>"),
    MarkupRow("a\r\nb\r\n\r\nc\rd", "<p>a<br>b</p>\n<p>c<br>d</p>"),
    MarkupRow("请准备：\n- 订单号\n- 照片\n谢谢", "<p>请准备：</p>\n<ul><li>订单号</li><li>照片</li></ul>\n<p>谢谢</p>"),
    MarkupRow("1. 打开\n2. 点击", "<ol><li>打开</li><li>点击</li></ol>"),
    MarkupRow("3) 打开\n\n4) 点击", "<ol start=\"3\"><li>打开</li><li>点击</li></ol>"),
    MarkupRow("- 外\n  - 里\n- 外", "<ul><li>外<ul><li>里</li></ul></li><li>外</li></ul>"),
    MarkupRow("- 一\n\n  二段\n- 三", "<ul><li>一<p>二段</p></li><li>三</li></ul>"),
    MarkupRow("- a\n1. b", "<ul><li>a</li></ul>\n<ol><li>b</li></ol>"),
    MarkupRow("年份\n2026. 不是列表", "<p>年份<br>2026. 不是列表</p>"),
    MarkupRow(
      "> 客户说\n> - 慢\n\n好", "<blockquote><p>客户说</p><ul><li>慢</li></ul></blockquote>\n<p>好</p>"),
    MarkupRow("> 客户说\n我们回", "<blockquote><p>客户说</p></blockquote>\n<p>我们回</p>"),
    MarkupRow("# 标题\n正文", "<p><strong>标题</strong></p>\n<p>正文</p>"),
    MarkupRow("上\n---\n下", "<p>上</p>\n<hr>\n<p>下</p>"),
    MarkupRow("```\na < b\n\n*c*\n```", "<pre><code>a &lt; b\n\n*c*</code></pre>"),
    // Code that is set in by four spaces, but not what goes on with a paragraph or is a letter's.
    MarkupRow(
      "运行：\n\n    ls *.txt\n      cd <a>\n\n    pwd\n\n好",
      "<p>运行：</p>\n<pre><code>ls *.txt\n  cd &lt;a&gt;\n\npwd</code></pre>\n<p>好</p>"),
    MarkupRow("    ls", "<pre><code>ls</code></pre>"),
    MarkupRow("    ls\r\n# 好", "<pre><code>ls</code></pre>\n<p><strong>好</strong></p>"),
    MarkupRow("运行：\n    ls *.txt*", "<p>运行：<br>ls <em>.txt</em></p>"),
    MarkupRow("    王先生，您好。\n\n    包裹到了。", "<p>王先生，您好。</p>\n<p>包裹到了。</p>"),
    MarkupRow(
      "- 运行：\n\n      ls\n- 好", "<ul><li>运行：<pre><code>ls</code></pre></li><li>好</li></ul>"),
    MarkupRow("> 甲\n\n    ls", "<blockquote><p>甲</p></blockquote>\n<pre><code>ls</code></pre>"),
    MarkupRow("", ""),
    MarkupRow("\n \n", ""),
  ]

  static let inlines = [
    MarkupRow("**重点：**请看", "<p><strong>重点：</strong>请看</p>"),
    MarkupRow("***a** b*", "<p><em><strong>a</strong> b</em></p>"),
    MarkupRow("~~旧~~ `x<y`", "<p><del>旧</del> <code>x&lt;y</code></p>"),
    MarkupRow("a & b < c > \"d\" &amp;", "<p>a &amp; b &lt; c &gt; &quot;d&quot; &amp;amp;</p>"),
    MarkupRow(
      "<b>粗</b><script>x</script>", "<p>&lt;b&gt;粗&lt;/b&gt;&lt;script&gt;x&lt;/script&gt;</p>"),
    MarkupRow(#"\<b\> \&"#, "<p>&lt;b&gt; &amp;</p>"),
    MarkupRow(
      "[退款](https://a.cn/?a=1&b=退)", "<p><a href=\"https://a.cn/?a=1&amp;b=%E9%80%80\">退款</a></p>"),
    MarkupRow("[**粗**](HTTP://a.cn)", "<p><a href=\"HTTP://a.cn\"><strong>粗</strong></a></p>"),
    MarkupRow(
      "[信](mailto:a@b.cn) [电](tel:400)",
      "<p><a href=\"mailto:a@b.cn\">信</a> <a href=\"tel:400\">电</a></p>"),
    MarkupRow("[点](javascript:alert%281%29)", "<p>点：javascript:alert%281%29</p>"),
    MarkupRow("[x](data:text/html,y)", "<p>x (data:text/html,y)</p>"),
    MarkupRow("[官网](www.a.cn)", "<p>官网：www.a.cn</p>"),
    MarkupRow(
      "<https://a.cn/?x&y> <a@b.cn>",
      "<p><a href=\"https://a.cn/?x&amp;y\">https://a.cn/?x&amp;y</a> <a href=\"mailto:a@b.cn\">a@b.cn</a></p>"
    ),
    MarkupRow("[a](<https://a.cn/\"x y>)", "<p><a href=\"https://a.cn/%22x%20y\">a</a></p>"),
    MarkupRow(
      "https://a.cn/a_b_c", "<p><a href=\"https://a.cn/a_b_c\">https://a.cn/a_b_c</a></p>"),
    MarkupRow(
      "看https://a.cn/?a=1&b=2，再看（HTTP://b.cn/x）。",
      "<p>看<a href=\"https://a.cn/?a=1&amp;b=2\">https://a.cn/?a=1&amp;b=2</a>，再看（<a href=\"HTTP://b.cn/x\">HTTP://b.cn/x</a>）。</p>"
    ),
    MarkupRow(
      "**https://a.cn** (https://a.cn/b_(c)).",
      "<p><strong><a href=\"https://a.cn\">https://a.cn</a></strong> (<a href=\"https://a.cn/b_(c)\">https://a.cn/b_(c)</a>).</p>"
    ),
    MarkupRow(
      "[https://a.cn 和 <https://b.cn>](https://c.cn)",
      "<p><a href=\"https://c.cn\">https://a.cn 和 https://b.cn</a></p>"),
    MarkupRow(
      "`https://a.cn` xhttps://a.cn https:// https://. ftp://a.cn javascript:alert(1) www.a.cn",
      "<p><code>https://a.cn</code> xhttps://a.cn https:// https://. ftp://a.cn javascript:alert(1) www.a.cn</p>"
    ),
  ]

  static let values = [
    MarkupRow("⟦**王*⟧", "<p>⟦**王*⟧</p>"),
    MarkupRow("**⟦<b>&\"⟧**", "<p><strong>⟦&lt;b&gt;&amp;&quot;⟧</strong></p>"),
    MarkupRow("⟦a\r\nb\n\nc⟧", "<p>⟦a<br>b<br><br>c⟧</p>"),
    MarkupRow("- ⟦- a⟧\n- ⟦# b⟧", "<ul><li>⟦- a⟧</li><li>⟦# b⟧</li></ul>"),
    MarkupRow(
      "[⟦名⟧](https://a.cn/⟦a\"b&c⟧)", "<p><a href=\"https://a.cn/⟦a%22b&amp;c⟧\">⟦名⟧</a></p>"),
    MarkupRow("[点](⟦javascript:x⟧)", "<p>点：⟦javascript:x⟧</p>"),
    MarkupRow("⟦https://a.cn⟧", "<p><a href=\"https://a.cn\">⟦https://a.cn⟧</a></p>"),
    MarkupRow(
      "查：⟦https://a.cn/?a&b⟧。",
      "<p>查：<a href=\"https://a.cn/?a&amp;b\">⟦https://a.cn/?a&amp;b⟧</a>。</p>"),
    MarkupRow(
      "https://a.cn/⟦b⟧，好", "<p><a href=\"https://a.cn/b\">https://a.cn/⟦b⟧</a>，好</p>"),
    MarkupRow("⟦我的 https://a.cn⟧ ⟦https://a.cn 的⟧", "<p>⟦我的 https://a.cn⟧ ⟦https://a.cn 的⟧</p>"),
    MarkupRow("https://a.cn/⟦王 *x*⟧", "<p>https://a.cn/⟦王 *x*⟧</p>"),
    MarkupRow("⟦javascript:x⟧ ⟦ftp://a.cn⟧", "<p>⟦javascript:x⟧ ⟦ftp://a.cn⟧</p>"),
    MarkupRow("[⟦x](https://e.cn)⟧", "<p>[⟦x](https://e.cn)⟧</p>"),
    MarkupRow("    ls ⟦a\n*b*⟧", "<pre><code>ls ⟦a\n*b*⟧</code></pre>"),
    MarkupRow("    ⟦王先生，您好。⟧", "<p>⟦王先生，您好。⟧</p>"),
    MarkupRow("⟦    ls⟧", "<p>⟦    ls⟧</p>"),
    MarkupRow("⟦甲⟧\n\n⟦乙⟧", "<p>⟦甲⟧</p>\n<p>⟦乙⟧</p>"),
    MarkupRow("⟦<⟧⟦>⟧😀⟦&⟧", "<p>⟦&lt;⟧⟦&gt;⟧😀⟦&amp;⟧</p>"),
    MarkupRow("<⟦https://a.cn⟧>", "<p><a href=\"https://a.cn\">⟦https://a.cn⟧</a></p>"),
    MarkupRow("<⟦mailto:a@b.cn⟧>", "<p><a href=\"mailto:a@b.cn\">⟦a@b.cn⟧</a></p>"),
    MarkupRow("<⟦HTTPS://a.cn/\"⟧>", "<p>&lt;⟦HTTPS://a.cn/&quot;⟧&gt;</p>"),
    MarkupRow("<⟦javascript:alert(1)⟧>", "<p>&lt;⟦javascript:alert(1)⟧&gt;</p>"),
    MarkupRow(
      "<⟦data:text/html,x⟧> <⟦tel:1⟧>", "<p>&lt;⟦data:text/html,x⟧&gt; &lt;⟦tel:1⟧&gt;</p>"),
    MarkupRow("<⟦https://a.cn b⟧>", "<p>&lt;⟦https://a.cn b⟧&gt;</p>"),
    MarkupRow("<https://a.cn/⟦x⟧>", "<p><a href=\"https://a.cn/x\">https://a.cn/⟦x⟧</a></p>"),
  ]

  static let tables = [
    MarkupRow(
      "明细：\n| 项目 | 金额 |\n| :-- | --: |\n| **运费** | 12 元 |\n| 差价 |\n谢谢",
      "<p>明细：</p>\n<table><thead><tr><th align=\"left\">项目</th><th align=\"right\">金额</th></tr></thead><tbody><tr><td align=\"left\"><strong>运费</strong></td><td align=\"right\">12 元</td></tr><tr><td align=\"left\">差价</td><td align=\"right\"></td></tr></tbody></table>\n<p>谢谢</p>"
    ),
    MarkupRow(
      "a | b\n:-:|-\n\\| | `x\\|y` | 多\n\n好",
      "<table><thead><tr><th align=\"center\">a</th><th>b</th></tr></thead><tbody><tr><td align=\"center\">|</td><td><code>x|y</code></td><td>多</td></tr></tbody></table>\n<p>好</p>"
    ),
    MarkupRow("| a |\n| - |", "<table><thead><tr><th>a</th></tr></thead></table>"),
    MarkupRow(
      "- 甲\n  | a | b |\n  | - | - |\n> | c |\n> |---|\n> | d |",
      "<ul><li>甲<table><thead><tr><th>a</th><th>b</th></tr></thead></table></li></ul>\n<blockquote><table><thead><tr><th>c</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table></blockquote>"
    ),
    // What a value holds parts neither cells nor rows.
    MarkupRow(
      "| 名 | 址 |\n|---|---|\n| ⟦甲|乙⟧ | ⟦一\r\n二 | <b>⟧ |",
      "<table><thead><tr><th>名</th><th>址</th></tr></thead><tbody><tr><td>⟦甲|乙⟧</td><td>⟦一<br>二 | &lt;b&gt;⟧</td></tr></tbody></table>"
    ),
    MarkupRow("甲 | 乙\n⟦--- | ---⟧", "<p>甲 | 乙<br>⟦--- | ---⟧</p>"),
    // As many heads as columns, a bar in both lines, and a paragraph's line above.
    MarkupRow("| a | b |\n| - |", "<p>| a | b |<br>| - |</p>"),
    MarkupRow("a\n| - |", "<p>a<br>| - |</p>"),
    MarkupRow("| - | - |\n好", "<p>| - | - |<br>好</p>"),
    MarkupRow("甲 | 乙\n丙 | 丁", "<p>甲 | 乙<br>丙 | 丁</p>"),
  ]

  /// A value that is empty takes the marks around it with it.
  static let emptied = [
    MarkupRow("赠品：**⟦⟧**。", "<p>赠品：⟦⟧。</p>"),
    MarkupRow("a `⟦⟧` b ~~⟦⟧~~ *⟦⟧* ***⟦⟧*** **`⟦⟧`**", "<p>a ⟦⟧ b ⟦⟧ ⟦⟧ ⟦⟧ ⟦⟧</p>"),
    MarkupRow("甲\n**⟦⟧**\n乙", "<p>甲⟦⟧</p>\n<p>乙</p>"),
    MarkupRow("138****1234 ____ **", "<p>138****1234 ____ **</p>"),
    MarkupRow("*****⟦⟧***** **⟦⟧* _⟦⟧*", "<p>*****⟦⟧***** **⟦⟧* _⟦⟧*</p>"),
    MarkupRow("**⟦甲⟧**", "<p><strong>⟦甲⟧</strong></p>"),
  ]

  @Test(arguments: tables)
  func tablesBecomeTables(_ row: MarkupRow) { row.expect(as: .html) }

  @Test(arguments: emptied)
  func marksAroundNothingVanish(_ row: MarkupRow) { row.expect(as: .html) }

  @Test(arguments: blocks)
  func blocksBecomeElements(_ row: MarkupRow) { row.expect(as: .html) }

  @Test(arguments: inlines)
  func marksBecomeElementsAndSignsAreEscaped(_ row: MarkupRow) { row.expect(as: .html) }

  @Test(arguments: values)
  func valuesAreText(_ row: MarkupRow) { row.expect(as: .html) }
}
