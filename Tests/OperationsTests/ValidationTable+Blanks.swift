/// Templates as people hand them in: one blank forgotten, or something that only looks like it.
extension Slip {
  /// Each stands in a reply of several lines, as in a team's folder.
  private static func reply(_ line: String, slots: String = "") -> String {
    SmallLibrary.template(
      slots.isEmpty ? "" : "slots: { \(slots) }",
      "{{ customer_name }}，让你久等了。\n\n\(line)\n\n还有别的问题，随时回我。")
  }

  static let blanks: [Slip] = forgotten + honest

  private static let forgotten: [Slip] = [
    Slip("a name in square brackets", reply("你好[客户名]，包裹到了。"), "t.md:6:3 leftover-blank"),
    Slip("a number in lenticular brackets", reply("你的【订单号】已经发货。"), "t.md:6:3 leftover-blank"),
    Slip("a hint for the agent", reply("单号是（此处填写订单号）。"), "t.md:6:4 leftover-blank"),
    Slip(
      "a hint in English", reply("The number is (insert order number)."), "t.md:6:15 leftover-blank"
    ),
    Slip("crosses for a sum", reply("我给你申请了 XXX 元的券。"), "t.md:6:8 leftover-blank"),
    Slip("crosses for days", reply("预计xx天到。"), "t.md:6:3 leftover-blank"),
    Slip("one cross for days", reply("预计 X 天到。"), "t.md:6:4 leftover-blank"),
    Slip("multiplication signs", reply("一共 ×× 元。"), "t.md:6:4 leftover-blank"),
    Slip("a line to write on", reply("身高：____ 厘米。"), "t.md:6:4 leftover-blank"),
    Slip("a line of full width", reply("单号：＿＿＿。"), "t.md:6:4 leftover-blank"),
    Slip("a name that nobody wrote", reply("我是客服某某。"), "t.md:6:5 leftover-blank"),
    Slip("dots before a unit", reply("一共……元。"), "t.md:6:3 leftover-blank"),
    Slip("angle brackets", reply("请<姓名>签收。"), "t.md:6:2 leftover-blank"),
    Slip(
      "a list that is filled in for the customer", reply("已经填好了：\n\n单号：____。"),
      "t.md:8:4 leftover-blank"),
    Slip("a line below a colon", reply("你的订单：\n单号：____。"), "t.md:7:4 leftover-blank"),
    Slip("a name between hashes", reply("请 #姓名# 签收。"), "t.md:6:3 leftover-blank"),
    Slip("a telephone number to come", reply("打 400-XXX-XXXX。"), "t.md:6:3 leftover-blank"),
    Slip("a misspelt name without braces", reply("customer_nmae 请签收。"), "t.md:6:1 bare-slot-name"),
    Slip("a mistyped label without braces", reply("请客户姓明签收。"), "t.md:6:2 bare-slot-name"),
    Slip("a name after a dollar sign", reply("请 $customer_name 签收。"), "t.md:6:3 bare-slot-name"),
    Slip("a name between percent signs", reply("请 %customer_name% 签收。"), "t.md:6:3 bare-slot-name"),
    Slip("a name in quotes", reply("请{{ '客户姓名' }}签收。"), "t.md:6:5 bare-slot-name"),
    Slip("one brace on each side", reply("请{customer_name}签收。"), "t.md:6:2 single-brace"),
    Slip("single braces and a dollar", reply("请${customer_name}签收。"), "t.md:6:2 single-brace"),
    Slip("three braces", reply("请{{{ customer_name }}}签收。"), "t.md:6:4 stray-brace"),
    Slip("braces of two widths", reply("请｛{ customer_name }｝签收。"), "t.md:6:2 full-width-brace"),
    Slip(
      "an optional blank that leaves a hole",
      reply("我已经为你申请了{{ gift }}。", slots: "gift: { label: 补偿, optional: true }"),
      "t.md:7:9 unguarded-optional-slot"),
    Slip(
      "a blank between brackets that may be empty",
      reply("订单（{{ gift }}）已经发出。", slots: "gift: { label: 备注, optional: true }"),
      "t.md:7:4 unguarded-optional-slot"),
    Slip(
      "Zendesk's own name", reply("{{ticket.requester.first_name}}，你好。"),
      "t.md:6:1 help-desk-placeholder"),
    Slip(
      "Help Scout's own name", reply("{%customer.firstName,fallback=there%}，你好。"),
      "t.md:6:1 help-desk-placeholder"),
    Slip(
      "Zammad's own name", reply("你好 #{ticket.customer.firstname}。"),
      "t.md:6:4 help-desk-placeholder"),
    Slip(
      "LibreDesk's own name", reply("你好{{ .Recipient.FullName }}。"),
      "t.md:6:3 help-desk-placeholder"),
    Slip(
      "a fallback as Front writes it", reply("Hi {{ recipient.first_name || 'there' }},"),
      "t.md:6:4 help-desk-placeholder"),
    Slip(
      "a fallback as Intercom writes it", reply("Hi {{user.name|fallback:\"there\"}},"),
      "t.md:6:4 help-desk-placeholder"),
    Slip("where espanso puts the cursor", reply("请签收$|$。"), "t.md:6:4 help-desk-placeholder"),
    Slip(
      "a help desk's field in a condition",
      reply("{% if ticket.requester.language == 'en' %}Hi{% endif %}"),
      "t.md:6:7 help-desk-placeholder"),
    Slip(
      "a text that is no choice",
      reply("{% if c == \"绿\" %}绿。{% endif %}", slots: "c: { label: 色, choices: [红, 蓝] }"),
      "t.md:7:13 comparison-with-no-choice"),
    Slip(
      "a choice on the right",
      reply("{% if '绿' != c %}绿。{% endif %}", slots: "c: { label: 色, choices: [红, 蓝] }"),
      "t.md:7:8 comparison-with-no-choice"),
    Slip(
      "a loop over a text", reply("{% for x in customer_name %}{{ x }}{% endfor %}"),
      "t.md:6:13 loop-over-no-list"),
    Slip(
      "a loop without an end in sight", reply("{% for i in (1..100000000) %}好{% endfor %}"),
      "t.md:6:13 endless-loop"),
    Slip(
      "loops within loops",
      reply(
        "{% for i in (1..2000) %}{% for j in (1..2000) %}{% for k in (1..2000) %}好{% endfor %}{% endfor %}{% endfor %}"
      ), "t.md:6:37 endless-loop"),
    Slip(
      "a range beyond any number",
      reply("{% for i in (-9223372036854775808..9223372036854775807) %}好{% endfor %}"),
      "t.md:6:13 endless-loop"),
    Slip("a link to a script", reply("看[脚本](javascript:alert(1))。"), "t.md:6:7 unopened-link"),
    Slip("two pairs of brackets", reply("【【客户姓名】】，好。"), "t.md:6:1 bracketed-blank"),
    Slip("a title for a blank", reply("《客户姓名》，好。"), "t.md:6:1 leftover-blank"),
    Slip("two kinds of brackets", reply("你好‹客户姓名>，好。"), "t.md:6:3 bracketed-blank"),
    Slip("a link to a file", reply("看[文件](ftp://a.example/x)。"), "t.md:6:7 unopened-link"),
    Slip(
      "in a partial",
      "-- library/partials/p.md --\n---\ntitle: 片\n---\n退款 XX 元。\n",
      "library/partials/p.md:4:4 leftover-blank"),
  ]

  /// Each looks like one of the above.
  private static let honest: [Slip] =
    [
      // Forms for the customer.
      "麻烦填一下：\n\n姓名：____\n电话：____", "请告诉我们：身高____，体重____。", "Please send us:\n\nName: ____",
      "XXL 和 XXS 两个码都有货。", "手机号写 138XXXX1234 就行。", "订单尾号 XXXX 的那一件。", "单号是 SQ-XXXX 的格式。",
      "Love you, xx", "The next six boxes are extra large.", "一箱 3×4 瓶。", "打开 X 光片看一看。",
      "品牌X天猫店有货。",
      "【重要】今晚维护。", "【快递单】", "【退款时间】周三上午。", "【订单号】{{ customer_name }}", "**【日期】** 明天",
      "请提供【订单号】，我来查。", "点【复制单号】按钮。", "在【收货地址】里修改。", "选[订单号]一栏。", "见[退款说明](https://a.example/订单号)。",
      "![图片名称](a.png)", "说明见注 [1]。", "- [x] 退款\n- [ ] 换货", "[微笑]收到啦", "[今天发出/正在打包]", "[24/48] 小时",
      "___", "一行\n\n* * *\n\n____\n\n一行", "__重点__：先退款。", "这是 ___很重要___ 的。", "_斜体_ 和 **粗体**",
      "等了……天啊，太久了。", "我正在……为你查。", "价格（含运费）不变。", "(the order number is on the box)",
      "换行<br>再换行<b>粗</b>",
      "<https://a.example/name>", "5<6 天，7>6 天", "`customer_nmae` 是代码。", "```\n[订单号] XX 天\n```",
      "https://a.example/customer_nmae?x=____",
      "写信到 customer_nmae@a.local1。", "文件 customer_name.txt 在附件里。", "@customer_name 看一下",
      "客户姓名请写全。", "客户性别不用写。",
      "退 100%off，约 $ 起。", "MAX_SIZE 是 10。", "{% raw %}[订单号] XX 天 {{ a.b }}{% endraw %}",
      "“XX”是占位的写法。",
      "{{ customer_name }}{{ customer_name }}，收到了。", "$$ 和 %% 没有意思。",
      "[客户姓名](https://a.example)", "见[客户姓名]({{ customer_name }})。", "![客户姓名](a.png)",
      "[订单号][客户姓名]\n\n[客户姓名]: https://a.example", "见[客户姓名]。\n\n[客户姓名]: https://a.example",
      "见 [1]、[2] 和 [^1]。", "收件人（姓名）和（电话）都要写。", "请写明（姓名），谢谢。", "单号（订单号）在盒子上。",
      "打八折，约 100%d，%dx 和 100% sure。", "见 %20 和 %s%。", "《客户姓名》和「客户姓名」", "｛｝ ‹› «»",
      "«très bien»", "[[链接]]",
    ].map { Slip("fine: \($0.prefix(24))", reply($0)) } + [
      Slip(
        "one of the choices",
        reply(
          "{% if c == '红' or c != \"蓝\" or c == '' or c.size == '3' or n == '5' %}有。{% endif %}",
          slots: "c: { choices: [红, 蓝] }, n: ")),
      Slip(
        "a name given another value",
        reply(
          "{% assign c = '绿' %}{% if c == '绿' %}有{{ c }}。{% endif %}{% for c in l %}{% endfor %}",
          slots: "l: { type: list }")),
      Slip(
        "loops that end",
        reply(
          "{% for i in (1..1000) %}{% for j in (1..900) %}{% endfor %}{% endfor %}{% for i in (1..900000) %}{% endfor %}{% for i in (1..90000000) %}{% break %}{% endfor %}{% for i in (1..90000000) limit: 3 %}{% endfor %}{% for i in (9..1) %}{% endfor %}"
        )),
      Slip(
        "links that open",
        reply(
          "[一](HTTPS://a.example) [二](mailto:help@a.example) [三](tel:123) [四](a.png) [五](#六) （js:七）"
        ), "t.md:6:82 space-beside-punctuation", "t.md:6:86 half-width-punctuation"),
      Slip(
        "an optional blank in a condition",
        reply("{% if gift %}我申请了{{ gift }}。{% endif %}", slots: "gift: { optional: true }")),
      Slip(
        "in the other branch",
        reply(
          "{% unless gift %}没有。{% else %}有{{ gift }}。{% endunless %}",
          slots: "gift: { optional: true }")),
      Slip(
        "after a comparison",
        reply(
          "{% if gift == blank %}没有。{% else %}有{{ gift }}。{% endif %}",
          slots: "gift: { optional: true }")),
      Slip(
        "by one of its cases",
        reply(
          "{% case gift %}{% when '券' %}有{{ gift }}。{% endcase %}",
          slots: "gift: { optional: true }")),
      Slip(
        "with a default",
        reply("我申请了{{ gift | default: '补偿' }}。", slots: "gift: { optional: true }")),
      Slip(
        "with a fallback", reply("我申请了{{ gift }}。", slots: "gift: { optional: true, fallback: 补偿 }")
      ),
      Slip("alone in its paragraph", reply("{{ gift }}", slots: "gift: { optional: true }")),
      Slip("after a greeting", reply("你好{{ gift }}，收到了。", slots: "gift: { optional: true }")),
      Slip("before a greeting", reply("{{ gift }}您好，收到了。", slots: "gift: { optional: true }")),
      Slip(
        "one more word after a value",
        reply("停在{{ customer_name }}{{ gift }}，明天到。", slots: "gift: { optional: true }")),
      Slip(
        "an English suffix",
        reply("Your parcel{{ gift }} is here.", slots: "gift: { optional: true }")),
      Slip(
        "given a value first",
        reply(
          "{% assign gift = gift | default: '券' %}我申请了{{ gift }}。",
          slots: "gift: { optional: true }")),
      Slip(
        "a slot of one's own called ticket", reply("{{ ticket.id }}。", slots: "ticket: ")),
    ]
}
