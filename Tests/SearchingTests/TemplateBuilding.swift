import Diagnostics
import DomainModel
import Searching

private func located<Value>(_ value: Value) -> Located<Value> {
  Located(value, at: SourceRange(file: "x.md", utf8: 0..<0))
}

/// A template as the loader would give it.
func template(
  _ id: String, _ title: String, says: [String] = [], body: String = "", scenario: String? = nil,
  tags: [String] = [], labels: [String] = [], shortcut: String? = nil, status: Status = .approved,
  replacedBy: String? = nil, language: String = "zh", profile: String? = nil,
  channel: String? = nil, aliases: [String] = []
) -> Template {
  var fields = TemplateFields()
  fields.title = located(title)
  fields.customerSays = says.map(located)
  fields.scenario = scenario.map(located)
  fields.tags = tags.map(located)
  fields.shortcut = shortcut.map(located)
  fields.status = located(status)
  fields.replacedBy = replacedBy.map(located)
  fields.aliases = aliases.map(located)
  fields.slots = labels.map {
    Slot(name: "s", place: SourceRange(file: "x.md", utf8: 0..<0), label: Message($0))
  }
  let bytes = Array(body.utf8)
  let baseID = String(id.prefix { $0 != "." })
  return Template(
    id: id, baseID: baseID, qualifiers: [], language: language, profile: profile, channel: channel,
    fields: fields, source: SourceText(path: id + ".md", bytes: bytes, body: 0..<bytes.count))
}

func scenario(
  _ id: String, _ title: String, says: [String] = [], tags: [String] = []
) -> Scenario {
  Scenario(
    id: id, title: title, feeling: nil, customerSays: says.map(located), parts: [], forbid: [],
    apology: nil,
    replyType: nil, escalateTo: nil, approvalTime: nil, maxAsks: nil, tags: tags, owner: nil,
    note: nil, aliases: [], source: SourceText(path: id + ".md", bytes: [], body: 0..<0))
}

/// A small support library, as a team would have it.
let supportLibrary = Library(
  templates: [
    template(
      "charge/duplicate", "同一单扣了两次钱", says: ["怎么扣了我两次", "重复扣款了"],
      body: "多扣的{{ amount }}已经原路退回。", scenario: "wrong-charge", tags: ["扣款"], labels: ["金额"]),
    template(
      "invoice/request", "开发票：一次说清要什么、几天到", says: ["能开发票吗", "要专票 公司抬头", "发票什么时候开"],
      body: "发票会发到{{ email }}，今天下午 3 点前。", scenario: "invoice", tags: ["发票"], labels: ["邮箱"],
      shortcut: "fp"),
    template(
      "logistics/delay", "物流延误：说明原因，给出新时间", says: ["快递三天没动了", "物流卡在转运中心不动，急死我了", "怎么还没到啊"],
      body:
        "<!-- @empathy -->\n{{ customer_name | salutation }}，等了这么多天还没收到，换成我也会着急。\n\n包裹停在{{ 现在的位置 }}，预计明天送到。",
      scenario: "logistics-delay", tags: ["物流", "延误"], labels: ["延误原因"]),
    template(
      "logistics/delay.en", "Late delivery: what happened and the new date",
      says: ["where is my package??", "still not delivered"],
      body: "If that's too late for you, reply \"refund\" and we'll send your money back.",
      scenario: "logistics-delay", tags: ["delivery"], language: "en"),
    template(
      "logistics/delay.formal", "物流延误（正式）",
      says: ["快递三天没动了", "物流卡在转运中心不动，急死我了", "怎么还没到啊"], body: "您的包裹仍在途中。",
      scenario: "logistics-delay", tags: ["物流", "延误"], status: .proposed, profile: "formal"),
    template(
      "logistics/lost", "包裹丢了：补发还是退款，客户来选", says: ["快递说找不到我的件", "包裹是不是丢了"],
      body: "这一单由我们负责。", scenario: "logistics-delay", tags: ["物流", "丢件"],
      aliases: ["logistics/missing"]),
    template(
      "refund/old", "退款什么时候到账（旧）", says: ["退款到账"], body: "请耐心等待。", scenario: "refund-timing",
      status: .deprecated, replacedBy: "refund/when"),
    template(
      "refund/when", "退款什么时候到账", says: ["钱什么时候退给我", "货都退回去了 钱呢"], body: "退款会在五天内到账。",
      scenario: "refund-timing", tags: ["退款"], labels: ["退款金额"]),
    template(
      "refund/when.chat", "退款到账时间（聊天）", says: ["退款呢"], body: "五天内。", scenario: "refund-timing",
      tags: ["退款"], channel: "chat"),
    template(
      "refund/when.en", "When the refund will arrive",
      says: ["sent it back last week, still no refund", "refund not received"],
      body: "Your refund is on its way.", scenario: "refund-timing", tags: ["refund"],
      language: "en"),
  ],
  scenarios: [
    scenario("invoice", "开发票"), scenario("logistics-delay", "物流延误"),
    scenario("refund-timing", "退款进度", tags: ["售后"]), scenario("wrong-charge", "扣款不对"),
  ])

extension MemorySearch {
  /// What a search finds, asked of a copy.
  func answer(_ query: SearchQuery) -> SearchOutcome {
    var copy = self
    return copy.search(query)
  }
}
