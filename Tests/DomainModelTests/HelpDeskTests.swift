import Diagnostics
import DomainModel
import Testing

/// The table of how help desks write blanks, read in both directions.
@Suite struct HelpDeskTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var desk: HelpDesk
    var concept: SlotConcept
    var testDescription: String { "\(desk.id) \(concept.rawValue)" }
  }

  static let rows: [Row] = HelpDesk.all.flatMap { desk in
    SlotConcept.allCases.filter { desk.text(for: $0) != nil }.map { Row(desk: desk, concept: $0) }
  }

  @Test(arguments: rows)
  func whatADeskWritesIsReadAsWhatWasMeant(_ row: Row) throws {
    let text = try #require(row.desk.text(for: row.concept))
    let before = "你好，"
    let bytes = Array((before + text + "。").utf8)
    let found = row.desk.placeholders(in: bytes)
    let start = before.utf8.count
    #expect(found.map(\.range) == [start..<start + text.utf8.count])
    #expect(found.map(\.concept) == [row.concept])
    #expect(row.desk.text(for: row.concept.rawValue) == text)
  }

  @Test(arguments: rows)
  func aFallbackIsReadBackWhereTheDeskHasOne(_ row: Row) throws {
    for fallback in ["there", "亲", "it's you", "a \"friend\""] {
      let text = try #require(row.desk.text(for: row.concept, fallback: fallback))
      let found = row.desk.placeholders(in: Array(text.utf8))
      #expect(found.last?.concept == row.concept, "\(text)")
      #expect(found.last?.fallback == (row.desk.fallback == nil ? nil : fallback), "\(text)")
    }
  }

  /// From each desk's documentation.
  @Test(arguments: [
    ("zendesk", "customer_name", "{{ticket.requester.name}}"),
    ("zendesk", "ticket_url", "{{ticket.link}}"),
    ("chatwoot", "first_name", "{{contact.first_name}}"),
    ("chatwoot", "客服姓名", "{{agent.name}}"),
    ("freshdesk", "Customer first name", "{{ticket.requester.firstname}}"),
    ("intercom", "客户姓名", "{{user.name}}"),
    ("helpscout", "客户姓名", "{%customer.fullName%}"),
    ("helpscout", "ticket-number", "{%conversation.number%}"),
    ("front", "email", "{{recipient.email}}"),
    ("gorgias", "订单号", "{{ticket.customer.integrations.shopify.orders[0].name}}"),
    ("missive", "customer_name", "{{ recipient.name }}"),
    ("zammad", "customer_name", "#{ticket.customer.firstname} #{ticket.customer.lastname}"),
    ("zammad", "工单号", "#{ticket.number}"),
    ("libredesk", "customer_name", "{{ .Recipient.FullName }}"),
    ("espanso", "customer_name", "[[customer_name]]"),
    ("espanso", "延误原因", "[[延误原因]]"),
  ])
  func aSlotIsWrittenAsTheDeskReadsIt(_ desk: String, _ slot: String, _ text: String) throws {
    #expect(try #require(HelpDesk.named(desk)).text(for: slot) == text)
  }

  @Test func whatADeskDoesNotKnowIsNotMadeUp() throws {
    #expect(try #require(HelpDesk.named("front")).text(for: "order_number") == nil)
    #expect(try #require(HelpDesk.named("zendesk")).text(for: "delay_reason") == nil)
    #expect(HelpDesk.named("nosuchdesk") == nil)
  }

  private func slot(
    _ name: String, label: Message? = nil, fallback: String? = nil, helpDesk: [String: String] = [:]
  ) -> Slot {
    Slot(
      name: name, place: SourceRange(file: "t.md", utf8: 0..<1), label: label, fallback: fallback,
      helpDesk: helpDesk)
  }

  @Test func theTeamsOwnWordComesFirst() throws {
    let zendesk = try #require(HelpDesk.named("zendesk"))
    let own = slot("customer_name", helpDesk: ["zendesk": "{{ticket.requester.details}}"])
    #expect(zendesk.text(for: own) == "{{ticket.requester.details}}")
    #expect(try #require(HelpDesk.named("front")).text(for: own) == "{{recipient.name}}")
  }

  @Test func aSlotIsFoundByItsLabelAndBringsItsFallback() throws {
    let who = slot("who", label: Message(zh: "客户姓名", en: "Customer name"), fallback: "你好")
    #expect(
      try #require(HelpDesk.named("missive")).text(for: who)
        == "{{ recipient.name | default: '你好' }}")
    #expect(
      try #require(HelpDesk.named("helpscout")).text(for: who)
        == "{%customer.fullName,fallback=你好%}")
    #expect(try #require(HelpDesk.named("intercom")).text(for: slot("reason")) == nil)
  }

  @Test(
    arguments: [
      (
        "zendesk", "{{ ticket.requester.name }}{{ticket.id}}",
        [SlotConcept.customerName, .ticketNumber]
      ),
      ("zendesk", "{{ticket.assignee.name}} {{ticket.custom_field_3}}", [.agentName, nil]),
      ("zendesk", "{{ }} {{ticket.requester.name {{ticket.requester.name}", []),
      (
        "chatwoot", "{{contact.name || 'there'}}{{contact.phone_number | default: \"无\"}}",
        [.customerName, .customerPhone]
      ),
      ("zammad", "#{ ticket.number }#{ticket.owner.email}", [.ticketNumber, .agentEmail]),
      ("zammad", "#1 {ticket.number} #{}", []),
      ("libredesk", "{{.FirstName | there}}", [.customerFirstName]),
      ("helpscout", "{% if x %}{%subject%}{% endif %}", [.ticketSubject, nil]),
      ("espanso", "[[客户姓名]]$|$[[x]]", [.customerName, nil, nil]),
    ] as [(String, String, [SlotConcept?])])
  func placeholdersAreFoundInOrder(_ desk: String, _ text: String, _ concepts: [SlotConcept?])
    throws
  {
    let found = try #require(HelpDesk.named(desk)).placeholders(in: Array(text.utf8))
    #expect(found.map(\.concept) == concepts)
  }

  @Test func anyBytesAreReadWithoutATrap() {
    let pieces = [
      "{{", "}}", "{%", "%}", "#{", "}", "[[", "]]", "$|$", "|", "|| '", ",fallback=", "a.b", "客",
      "\n", "\u{0}",
    ]
    var seed: UInt64 = 7
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<8 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(seed >> 33) % pieces.count].utf8
        if seed & 1024 == 0 { bytes.append(UInt8(truncatingIfNeeded: seed >> 20)) }
      }
      for desk in HelpDesk.all {
        for placeholder in desk.placeholders(in: bytes) {
          #expect(placeholder.range.upperBound <= bytes.count && !placeholder.range.isEmpty)
        }
      }
    }
  }

  @Test func everyDeskHasAnIDOfItsOwn() {
    #expect(Set(HelpDesk.all.map(\.id)).count == HelpDesk.all.count)
    #expect(HelpDesk.all.count >= 9)
  }
}
