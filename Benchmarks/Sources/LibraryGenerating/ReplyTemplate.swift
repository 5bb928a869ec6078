/// One reply about a late parcel, with conditions, a loop, filters and a partial, in the languages of
/// the engines: the same text comes of each.
enum ReplyTemplate {
  static let liquid = """
    {{ customer_name | default: "你好" }}，让你等了这么多天，换成我也会着急。

    我刚查了订单 {{ order_id | upcase }}：{% if reason %}因为{{ reason }}，{% endif %}包裹停在{{ stop | strip }}，预计{{ eta }}送到。

    还在路上的有 {{ items | size }} 件：
    {% for item in items %}{{ forloop.index }}. {{ item.name }} × {{ item.count }}{% if item.note %}（{{ item.note }}）{% endif %}
    {% endfor %}
    {% if compensation %}我已经为你申请了{{ compensation }}，最晚今天到账。{% else %}要是不想再等，现在就可以退款。{% endif %}{{ follow_up | default: "明天上午 10 点" }}前我会再查一次，并把结果告诉你。

    {% render 'closing', agent: agent, lang: lang %}

    """

  /// `true` makes `default` take an empty text as missing, as Liquid does.
  static let jinja = """
    {{ customer_name | default("你好", true) }}，让你等了这么多天，换成我也会着急。

    我刚查了订单 {{ order_id | upper }}：{% if reason %}因为{{ reason }}，{% endif %}包裹停在{{ stop | trim }}，预计{{ eta }}送到。

    还在路上的有 {{ items | length }} 件：
    {% for item in items %}{{ loop.index }}. {{ item.name }} × {{ item.count }}{% if item.note %}（{{ item.note }}）{% endif %}
    {% endfor %}
    {% if compensation %}我已经为你申请了{{ compensation }}，最晚今天到账。{% else %}要是不想再等，现在就可以退款。{% endif %}{{ follow_up | default("明天上午 10 点", true) }}前我会再查一次，并把结果告诉你。

    {% include 'closing' %}

    """

  /// The partial, which is written alike in all of them.
  static let closing = """
    还有别的问题，直接回复这条消息就好，我会继续跟进。
    {% if agent %}客服 {{ agent | capitalize }}{% else %}客服团队{% endif %}{% if lang == "en" %} / Customer Care{% endif %}

    """
}
