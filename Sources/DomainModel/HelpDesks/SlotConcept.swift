package import Diagnostics

/// What a blank stands for, whatever it is called here or in a help desk.
///
/// The raw value is the name that Kouwen's own libraries give it.
package enum SlotConcept: String, CaseIterable, Sendable {
  case customerName = "customer_name"
  case customerFirstName = "customer_first_name"
  case customerLastName = "customer_last_name"
  case customerEmail = "customer_email"
  case customerPhone = "customer_phone"
  case companyName = "company_name"
  case agentName = "agent_name"
  case agentFirstName = "agent_first_name"
  case agentLastName = "agent_last_name"
  case agentEmail = "agent_email"
  case ticketNumber = "ticket_number"
  case ticketURL = "ticket_url"
  case ticketSubject = "ticket_subject"
  case ticketStatus = "ticket_status"
  case ticketDate = "ticket_date"
  case teamName = "team_name"
  case brandName = "brand_name"
  case orderNumber = "order_number"

  package var label: Message {
    switch self {
    case .customerName: Message(zh: "客户姓名", en: "Customer name")
    case .customerFirstName: Message(zh: "客户的名", en: "Customer first name")
    case .customerLastName: Message(zh: "客户的姓", en: "Customer last name")
    case .customerEmail: Message(zh: "客户邮箱", en: "Customer email")
    case .customerPhone: Message(zh: "客户电话", en: "Customer phone")
    case .companyName: Message(zh: "客户公司", en: "Company")
    case .agentName: Message(zh: "客服姓名", en: "Agent name")
    case .agentFirstName: Message(zh: "客服的名", en: "Agent first name")
    case .agentLastName: Message(zh: "客服的姓", en: "Agent last name")
    case .agentEmail: Message(zh: "客服邮箱", en: "Agent email")
    case .ticketNumber: Message(zh: "工单号", en: "Ticket number")
    case .ticketURL: Message(zh: "工单链接", en: "Ticket link")
    case .ticketSubject: Message(zh: "工单标题", en: "Ticket subject")
    case .ticketStatus: Message(zh: "工单状态", en: "Ticket status")
    case .ticketDate: Message(zh: "工单日期", en: "Ticket date")
    case .teamName: Message(zh: "客服小组", en: "Team")
    case .brandName: Message(zh: "品牌", en: "Brand")
    case .orderNumber: Message(zh: "订单号", en: "Order number")
    }
  }

  /// The concept that a slot's name or label most likely stands for; case, spaces, `_` and `-` do not count.
  package init?(naming word: String) {
    guard let concept = Self.byWord[Self.folded(word)] else { return nil }
    self = concept
  }

  package init?(of slot: Slot) {
    let words = [slot.name, slot.label?.zh, slot.label?.en]
    guard let concept = words.lazy.compactMap({ $0.flatMap(Self.init(naming:)) }).first else {
      return nil
    }
    self = concept
  }

  /// Which concept does where a library has no slot for this one: a first name where only the whole
  /// name is asked for. Nil where nothing does.
  package var broader: SlotConcept? {
    switch self {
    case .customerFirstName, .customerLastName: .customerName
    case .agentFirstName, .agentLastName: .agentName
    default: nil
    }
  }

  /// What teams call these slots besides their raw values and labels.
  private var otherWords: [String] {
    switch self {
    case .customerName:
      [
        "客户名", "客户名字", "客户全名", "客户称呼", "顾客姓名", "用户姓名", "姓名", "name", "full name",
        "customer full name", "customer",
      ]
    case .customerFirstName: ["first name", "firstname", "given name"]
    case .customerLastName: ["姓", "姓氏", "客户姓氏", "last name", "lastname", "surname", "family name"]
    case .customerEmail:
      ["邮箱", "电子邮箱", "客户邮件地址", "email", "email address", "customer email address"]
    case .customerPhone:
      ["电话", "手机号", "客户手机号", "联系电话", "phone", "phone number", "customer phone number"]
    case .companyName:
      [
        "公司", "公司名", "公司名称", "客户公司名称", "company", "customer company", "organization",
        "organisation", "organization name",
      ]
    case .agentName:
      ["客服名", "客服名字", "客服", "坐席姓名", "agent", "agent full name", "your name", "my name"]
    case .agentFirstName: ["teammate first name"]
    case .agentLastName: ["客服姓氏"]
    case .agentEmail: []
    case .ticketNumber:
      [
        "工单编号", "会话编号", "ticket id", "ticket no", "conversation id", "conversation number",
        "case number",
      ]
    case .ticketURL: ["工单网址", "ticket link"]
    case .ticketSubject: ["工单主题", "ticket title", "conversation subject"]
    case .ticketStatus: ["conversation status"]
    case .ticketDate: ["提交日期", "ticket created", "ticket created at", "created at"]
    case .teamName: ["小组", "小组名称", "team", "group name"]
    case .brandName: ["品牌名", "品牌名称", "店铺名", "店铺名称", "店名", "brand", "shop name", "store name"]
    case .orderNumber: ["订单编号", "订单号码", "order id", "order no", "order"]
    }
  }

  private static let byWord: [String: SlotConcept] = {
    var words: [String: SlotConcept] = [:]
    for concept in allCases {
      for word in [concept.rawValue, concept.label.zh, concept.label.en] + concept.otherWords {
        words[folded(word)] = concept
      }
    }
    return words
  }()

  private static func folded(_ word: String) -> String {
    String(word.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " })
  }
}
