import Testing

/// A text with one mistake, marked, and the text that the first fix makes of it.
struct FixCase: Sendable, CustomTestStringConvertible {
  var check: String
  /// The file's keys below the title.
  var keys: String
  /// `⟦…⟧` around exactly what is found.
  var body: String
  var fixed: String
  var testDescription: String { body }

  init(_ check: String, _ body: String, _ fixed: String, keys: String = "") {
    self.check = check
    self.body = body
    self.fixed = fixed
    self.keys = keys
  }

  private static let gift = "slots: { gift: { label: 补偿, optional: true } }"
  private static let orders = "slots: { order_number: { label: 订单号 } }"

  static let all: [FixCase] = blanks + names + optionals + otherwise + uses + helpDesks

  private static let blanks = [
    FixCase("bracketed-blank", "你好⟦【客户姓名】⟧，请看。", "你好{{ 客户姓名 }}，请看。"),
    FixCase("bracketed-blank", "你好⟦[customer_name]⟧。", "你好{{ customer_name }}。"),
    FixCase("leftover-blank", "你好⟦[客户名]⟧，请看。", "你好{{ 客户姓名 }}，请看。"),
    FixCase("leftover-blank", "Hi ⟦[Name]⟧,", "Hi {{ customer_name }},"),
    FixCase("leftover-blank", "你好⟦＜顾客姓名＞⟧。", "你好{{ 客户姓名 }}。"),
    FixCase(
      "leftover-blank", "单号⟦（此处填写订单号）⟧。", "单号{{ 订单号 }}。", keys: orders),
    FixCase("leftover-blank", "单号 ⟦[Order Number]⟧。", "单号 {{ order_number }}。", keys: orders),
    // A slot that is declared and not read is what a blank without a name stands for.
    FixCase(
      "leftover-blank", "预计⟦xx⟧天到。", "预计{{ days }}天到。", keys: "slots: { days: { label: 天数 } }"),
    FixCase(
      "leftover-blank", "预计 ⟦____⟧ 天。", "预计 {{ days }} 天。", keys: "slots: { days: { label: 天数 } }"),
    FixCase("bare-slot-name", "你好 ⟦customer_nmae⟧，", "你好 {{ customer_name }}，"),
    FixCase("bare-slot-name", "你好⟦客户性名⟧，", "你好{{ customer_name }}，"),
    FixCase("bare-slot-name", "你好 ⟦$customer_name⟧，", "你好 {{ customer_name }}，"),
    FixCase("bare-slot-name", "你好 ⟦%customer_name%⟧，", "你好 {{ customer_name }}，"),
    FixCase("bare-slot-name", "你好{{ ⟦'客户姓名'⟧ }}，", "你好{{ 客户姓名 }}，"),
    FixCase("single-brace", "你好⟦{customer_nmae}⟧，", "你好{{ customer_name }}，"),
    FixCase("single-brace", "你好⟦{ {customer_name} }⟧，", "你好{{ customer_name }}，"),
    FixCase("single-brace", "你好⟦#{customer_name}⟧，", "你好{{ customer_name }}，"),
    FixCase("single-brace", "你好⟦{customer.name}⟧，", "你好{{ customer_name }}，"),
    FixCase("single-brace", "你好⟦{ { customer_name } }⟧，", "你好{{ customer_name }}，"),
    FixCase("single-brace", "你好⟦${customer_name}⟧，", "你好{{ customer_name }}，"),
    FixCase("bracketed-blank", "你好⟦｛客户姓名｝⟧，", "你好{{ 客户姓名 }}，"),
    FixCase("bracketed-blank", "你好⟦‹客户姓名›⟧，", "你好{{ 客户姓名 }}，"),
    FixCase("bracketed-blank", "你好⟦«customer_name»⟧，", "你好{{ customer_name }}，"),
    FixCase("leftover-blank", "你好⟦｛客户名｝⟧，", "你好{{ 客户姓名 }}，"),
    FixCase("leftover-blank", "你好⟦（姓名）⟧，请看。", "你好{{ 客户姓名 }}，请看。"),
    FixCase("leftover-blank", "⟦(姓名)⟧您好", "{{ 客户姓名 }}您好"),
    FixCase("leftover-blank", "你好⟦%s⟧，请看。", "你好{{ 客户姓名 }}，请看。"),
    FixCase("leftover-blank", "Hi ⟦%s⟧,", "Hi {{ 客户姓名 }},"),
    FixCase(
      "leftover-blank", "还要 ⟦%d⟧ 天。", "还要 {{ days }} 天。", keys: "slots: { days: { label: 天数 } }"),
    FixCase("stray-brace", "你好{{⟦{⟧ customer_name }}}，", "你好{{ customer_name }}，"),
  ]

  private static let names = [
    FixCase("unknown-slot", "{{ ⟦客户姓明⟧ }}", "{{ 客户姓名 }}"),
    FixCase("unknown-slot", "{{ ⟦customerName⟧ }}", "{{ customer_name }}"),
    FixCase("unknown-slot", "{{ ⟦customer name⟧ }}", "{{ customer_name }}"),
    FixCase("unknown-slot", "{{ ⟦customer⟧.name }}", "{{ customer_name }}"),
    FixCase("unknown-slot", "{{ ⟦first_name⟧ }}", "{{ customer_name }}"),
    FixCase(
      "unknown-slot", "{% if ⟦custmer_name⟧ %}好{% endif %}", "{% if customer_name %}好{% endif %}"),
    FixCase("unknown-slot", "{{ ⟦订单编号⟧ }}", "{{ 订单号 }}", keys: orders),
    FixCase("unknown-slot", "{{ ⟦refund_days⟧ }}", "{{ fact.refund_days }}"),
    FixCase("unknown-slot", "{{ ⟦facts⟧.refund_days }}", "{{ fact.refund_days }}"),
    FixCase("unknown-slot", "{{ ⟦事实⟧.refund_days }}", "{{ fact.refund_days }}"),
    FixCase("unknown-fact", "{{ ⟦fact.refund_dyas⟧ }}", "{{ fact.refund_days }}"),
    FixCase("unknown-partial", "{% render '⟦byee⟧' %}", "{% render 'bye' %}"),
    FixCase(
      "unknown-filter", "{{ customer_name | ⟦salutaton⟧ }}", "{{ customer_name | salutation }}"),
    FixCase(
      "unknown-tag", "{% if customer_name %}好{%⟦end if⟧%}", "{% if customer_name %}好{%endif%}"),
    FixCase(
      "unknown-tag", "{% for i in (1..2) %}好{% ⟦end if⟧ %}", "{% for i in (1..2) %}好{% endfor %}"),
    FixCase(
      "unknown-tag", "{% ⟦ifgift⟧ %}有{{ gift }}。{% endif %}",
      "{% if gift %}有{{ gift }}。{% endif %}", keys: "slots: { gift: { optional: true } }"),
    FixCase(
      "unknown-tag", "{% ⟦iff⟧ customer_name %}好{% endif %}",
      "{% if customer_name %}好{% endif %}"),
    FixCase("unknown-tag", "{% ⟦rendr⟧ 'bye' %}", "{% render 'bye' %}"),
  ]

  private static let optionals = [
    FixCase(
      "unguarded-optional-slot", "我已经为你申请了⟦{{ gift }}⟧。",
      "{% if gift %}我已经为你申请了{{ gift }}。{% endif %}", keys: gift),
    FixCase(
      "unguarded-optional-slot", "查到了。我申请了⟦{{ 补偿 }}⟧！请看。",
      "查到了。{% if 补偿 %}我申请了{{ 补偿 }}！{% endif %}请看。", keys: gift),
    FixCase(
      "unguarded-optional-slot", "我查了，因为⟦{{ gift }}⟧，停在{{ customer_name }}。",
      "我查了，{% if gift %}因为{{ gift }}，{% endif %}停在{{ customer_name }}。", keys: gift),
    FixCase(
      "unguarded-optional-slot", "已经退款，⟦{{ gift }}⟧到账了。",
      "已经退款{% if gift %}，{{ gift }}到账了{% endif %}。", keys: gift),
    FixCase(
      "unguarded-optional-slot", "⟦{{ gift }}⟧，您好", "{% if gift %}{{ gift }}，{% endif %}您好",
      keys: gift),
    FixCase(
      "unguarded-optional-slot", "{{ customer_name }}的订单（⟦{{ gift }}⟧）到了。",
      "{{ customer_name }}的订单{% if gift %}（{{ gift }}）{% endif %}到了。", keys: gift),
    FixCase(
      "unguarded-optional-slot", "Hi ⟦{{ gift }}⟧,", "Hi{% if gift %} {{ gift }}{% endif %},",
      keys: gift
    ),
    FixCase(
      "unguarded-optional-slot", "Done. I've issued ⟦{{ gift }}⟧. Bye.",
      "Done. {% if gift %}I've issued {{ gift }}. {% endif %}Bye.", keys: gift),
    FixCase(
      "unguarded-optional-slot", "- 补偿：⟦{{ gift }}⟧\n- 其他：没有",
      "{% if gift %}- 补偿：{{ gift }}{% endif %}\n- 其他：没有", keys: gift),
    FixCase(
      "unguarded-optional-slot", "金额 ¥⟦{{ gift }}⟧。", "{% if gift %}金额 ¥{{ gift }}。{% endif %}",
      keys: gift),
  ]

  /// Asking for the opposite guards nothing elsewhere.
  private static let otherwise = [
    FixCase(
      "unguarded-optional-slot",
      "因为⟦{{ gift }}⟧，我们补了。{% unless gift %}没有券：{{ gift }}{% endunless %}",
      "{% if gift %}因为{{ gift }}，{% endif %}我们补了。{% unless gift %}没有券：{{ gift }}{% endunless %}",
      keys: gift)
  ]

  private static let colour = "slots: { colour: { label: 颜色, choices: [浅红, 深蓝] } }"
  private static let uses = [
    FixCase(
      "comparison-with-no-choice", "{% if colour == '⟦浅蓝红⟧' %}红{% endif %}",
      "{% if colour == '浅红' %}红{% endif %}", keys: colour),
    FixCase(
      "comparison-with-no-choice", "{% case 颜色 %}{% when '⟦深篮⟧', '浅红' %}有{% endcase %}",
      "{% case 颜色 %}{% when '深蓝', '浅红' %}有{% endcase %}", keys: colour),
    FixCase(
      "wrong-filter-arguments", "{{ customer_name | ⟦upcase:⟧ }}", "{{ customer_name | upcase }}"),
    FixCase(
      "wrong-filter-arguments", "{{ customer_name | ⟦strip :⟧ | upcase }}",
      "{{ customer_name | strip | upcase }}"),
  ]

  private static let helpDesks = [
    FixCase("help-desk-placeholder", "⟦{{ticket.requester.name}}⟧你好", "{{ customer_name }}你好"),
    FixCase(
      "help-desk-placeholder", "⟦{{ contact.first_name | default: 'there' }}⟧",
      "{{ customer_name | default: 'there' }}"),
    FixCase(
      "help-desk-placeholder", "⟦{{ contact.first_name || 'there' }}⟧",
      "{{ customer_name | default: 'there' }}"),
    FixCase(
      "help-desk-placeholder", "⟦{{user.name|fallback:\"it's you\"}}⟧",
      "{{ customer_name | default: \"it's you\" }}"),
    FixCase("help-desk-placeholder", "⟦{%customer.fullName%}⟧你好", "{{ customer_name }}你好"),
    FixCase(
      "help-desk-placeholder", "⟦{%customer.firstName,fallback=朋友%}⟧",
      "{{ customer_name | default: '朋友' }}"),
    FixCase(
      "help-desk-placeholder", "你好⟦#{ticket.customer.lastname}⟧。", "你好{{ customer_name }}。"),
    FixCase("help-desk-placeholder", "⟦{{ .Contact.FullName }}⟧", "{{ customer_name }}"),
    FixCase("help-desk-placeholder", "⟦[[customer_name]]⟧你好", "{{ customer_name }}你好"),
    FixCase("help-desk-placeholder", "你好⟦$|$⟧。", "你好。"),
    FixCase(
      "help-desk-placeholder", "{{ ⟦ticket.requester.name⟧ | salutation }}",
      "{{ customer_name | salutation }}"),
    FixCase(
      "help-desk-placeholder", "{% if ⟦contact.name⟧ == '王' %}好{% endif %}",
      "{% if customer_name == '王' %}好{% endif %}"),
    // As the team says itself.
    FixCase(
      "help-desk-placeholder", "⟦{{ first_name }}⟧{{ nick }}", "{{ nick }}{{ nick }}",
      keys: "slots: { nick: { help_desk: { intercom: \"{{first_name}}\" } } }"),
  ]
}
