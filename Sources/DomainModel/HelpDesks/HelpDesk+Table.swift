/// The tables. What a desk does with an empty or unknown blank is in each desk's documentation; where
/// it is said below, it was seen there.
extension HelpDesk {
  /// “Zendesk placeholders reference”, support.zendesk.com/hc/en-us/articles/4408886858138; dynamic
  /// content `{{dc.…}}` at developer.zendesk.com/api-reference/ticketing/ticket-management/dynamic_content.
  static let zendesk = HelpDesk(
    id: "zendesk", name: "Zendesk", fallback: .liquidDefault, speaksLiquid: true,
    otherObjects: ["dc", "agent", "satisfaction"],
    paths: [
      .customerName: ["ticket.requester.name"],
      .customerFirstName: ["ticket.requester.first_name"],
      .customerLastName: ["ticket.requester.last_name"],
      .customerEmail: ["ticket.requester.email"],
      .customerPhone: ["ticket.requester.phone"],
      .companyName: ["ticket.organization.name"],
      .agentName: ["current_user.name", "ticket.assignee.name"],
      .agentFirstName: ["current_user.first_name", "ticket.assignee.first_name"],
      .agentLastName: ["current_user.last_name", "ticket.assignee.last_name"],
      .agentEmail: ["current_user.email", "ticket.assignee.email"],
      .ticketNumber: ["ticket.id"],
      .ticketURL: ["ticket.link", "ticket.url"],
      .ticketSubject: ["ticket.title"],
      .ticketStatus: ["ticket.status"],
      .ticketDate: ["ticket.created_at"],
      .teamName: ["ticket.group.name"],
      .brandName: ["ticket.brand.name"],
    ])

  /// `MESSAGE_VARIABLES` in chatwoot/chatwoot `app/javascript/shared/constants/messages.js`; the server's
  /// Liquid in `app/models/concerns/liquidable.rb` adds `inbox` and the long name of the phone. A
  /// fallback works where the server sends, not in the browser's preview (issue 8422).
  static let chatwoot = HelpDesk(
    id: "chatwoot", name: "Chatwoot", fallback: .liquidDefault, speaksLiquid: true,
    paths: [
      .customerName: ["contact.name"],
      .customerFirstName: ["contact.first_name"],
      .customerLastName: ["contact.last_name"],
      .customerEmail: ["contact.email"],
      .customerPhone: ["contact.phone", "contact.phone_number"],
      .agentName: ["agent.name"],
      .agentFirstName: ["agent.first_name"],
      .agentLastName: ["agent.last_name"],
      .agentEmail: ["agent.email"],
      .ticketNumber: ["conversation.id", "conversation.display_id"],
      .brandName: ["inbox.name"],
    ])

  /// `ticket_placeholders` of Freshdesk's own helpers, the list that its editor offers, and “Understanding
  /// dynamic content and placeholders” in its help.
  static let freshdesk = HelpDesk(
    id: "freshdesk", name: "Freshdesk", fallback: .liquidDefault, speaksLiquid: true,
    paths: [
      .customerName: ["ticket.requester.name"],
      .customerFirstName: ["ticket.requester.firstname"],
      .customerLastName: ["ticket.requester.lastname"],
      .customerEmail: ["ticket.requester.email", "ticket.from_email"],
      .customerPhone: ["ticket.requester.phone"],
      .companyName: ["ticket.requester.company_name"],
      .agentName: ["ticket.agent.name"],
      .agentEmail: ["ticket.agent.email"],
      .ticketNumber: ["ticket.id"],
      .ticketURL: ["ticket.url", "ticket.public_url", "ticket.portal_url"],
      .ticketSubject: ["ticket.subject"],
      .ticketStatus: ["ticket.status"],
      .teamName: ["ticket.group.name"],
      .brandName: ["ticket.portal_name", "helpdesk_name"],
    ])

  /// `body_text` of a macro in Intercom's API (developers.intercom.com, macros) has `user.name`, with its
  /// fallback; the shorter names are those that its editor writes for attributes of people.
  static let intercom = HelpDesk(
    id: "intercom", name: "Intercom", fallback: .filter,
    paths: [
      .customerName: ["user.name", "name"],
      .customerFirstName: ["first_name", "user.first_name"],
      .customerLastName: ["last_name", "user.last_name"],
      .customerEmail: ["email", "user.email"],
      .customerPhone: ["phone", "user.phone"],
      .companyName: ["company.name"],
      .agentName: ["teammate.name"],
      .agentFirstName: ["teammate.first_name", "author.first_name"],
    ])

  /// Variables of saved replies as FreeScout keeps them (freescout `app/Misc/Mail.php`, written after Help
  /// Scout's); the fallback as in Help Scout's own saved replies. An unknown name is sent as it stands.
  static let helpScout = HelpDesk(
    id: "helpscout", name: "Help Scout", opening: "{%", closing: "%}", fallback: .option,
    paths: [
      .customerName: ["customer.fullName"],
      .customerFirstName: ["customer.firstName"],
      .customerLastName: ["customer.lastName"],
      .customerEmail: ["customer.email"],
      .companyName: ["customer.company"],
      .agentName: ["user.fullName"],
      .agentFirstName: ["user.firstName"],
      .agentLastName: ["user.lastName"],
      .agentEmail: ["user.email"],
      .ticketNumber: ["conversation.number"],
      .ticketSubject: ["subject", "conversation.subject"],
      .ticketStatus: ["conversation.status"],
      .brandName: ["mailbox.name"],
    ])

  /// “Using variables and application objects in message templates and signatures”,
  /// help.front.com/en/articles/2306. A first name is what stands before the first space.
  static let front = HelpDesk(
    id: "front", name: "Front", fallback: .alternative,
    paths: [
      .customerName: ["recipient.name"],
      .customerFirstName: ["recipient.first_name"],
      .customerLastName: ["recipient.last_name"],
      .customerEmail: ["recipient.email"],
      .customerPhone: ["recipient.phone"],
      .companyName: ["account.name"],
      .agentName: ["user.name"],
      .agentFirstName: ["user.first_name"],
      .agentLastName: ["user.last_name"],
      .agentEmail: ["user.email"],
      .ticketNumber: ["conversation.ticket_id", "conversation.id"],
    ])

  /// “Macro Variables 101”, gorgias-help-center.gorgias.help/en-US/macro-variables-81845. What is not
  /// known becomes a blank space.
  static let gorgias = HelpDesk(
    id: "gorgias", name: "Gorgias",
    paths: [
      .customerName: ["ticket.customer.name"],
      .customerFirstName: ["ticket.customer.firstname"],
      .customerLastName: ["ticket.customer.lastname"],
      .customerEmail: ["ticket.customer.email"],
      .agentName: ["current_user.name", "ticket.assignee_user.name"],
      .agentFirstName: ["current_user.firstname"],
      .agentLastName: ["current_user.lastname"],
      .agentEmail: ["current_user.email", "ticket.assignee_user.email"],
      .ticketNumber: ["ticket.id"],
      .ticketSubject: ["ticket.subject"],
      .ticketDate: ["ticket.created_datetime"],
      .orderNumber: ["ticket.customer.integrations.shopify.orders[0].name"],
    ])

  /// missiveapp.com/docs/core-features/canned-responses/using-variables: Liquid.js, and a name that is bound
  /// to nothing asks its user in a form.
  static let missive = HelpDesk(
    id: "missive", name: "Missive", isSpaced: true, fallback: .liquidDefault, speaksLiquid: true,
    paths: [
      .customerName: ["recipient.name"],
      .customerFirstName: ["recipient.first_name"],
      .customerLastName: ["recipient.last_name"],
      .customerEmail: ["recipient.email"],
      .customerPhone: ["recipient.phone_number"],
      .agentName: ["user.name"],
      .agentFirstName: ["user.first_name"],
      .agentLastName: ["user.last_name"],
      .agentEmail: ["user.email"],
    ])

  /// zammad-admin-documentation `system/variables/ticket.rst` and `current-user.rst`. There is no whole
  /// name; what is empty becomes `-`.
  static let zammad = HelpDesk(
    id: "zammad", name: "Zammad", opening: "#{", closing: "}",
    paths: [
      .customerFirstName: ["ticket.customer.firstname"],
      .customerLastName: ["ticket.customer.lastname"],
      .customerEmail: ["ticket.customer.email"],
      .customerPhone: ["ticket.customer.phone", "ticket.customer.mobile"],
      .companyName: ["ticket.organization.name"],
      .agentFirstName: ["user.firstname", "ticket.owner.firstname"],
      .agentLastName: ["user.lastname", "ticket.owner.lastname"],
      .agentEmail: ["user.email", "ticket.owner.email"],
      .ticketNumber: ["ticket.number", "ticket.id"],
      .ticketSubject: ["ticket.title"],
      .ticketStatus: ["ticket.state.name"],
      .ticketDate: ["ticket.created_at"],
      .teamName: ["ticket.group.name"],
    ],
    composites: [
      .customerName: [.customerFirstName, .customerLastName],
      .agentName: [.agentFirstName, .agentLastName],
    ])

  /// LibreDesk's “Templating” (docs.libredesk.io) and the greetings' `{{ .FirstName | there }}` in
  /// abhinavxd/libredesk `shared-ui/utils/string.js`. Macros are pasted as they are (issue 378).
  static let libreDesk = HelpDesk(
    id: "libredesk", name: "LibreDesk", isSpaced: true, fallback: .bare,
    paths: [
      .customerName: [".Recipient.FullName", ".Contact.FullName", ".FullName"],
      .customerFirstName: [".Recipient.FirstName", ".Contact.FirstName", ".FirstName"],
      .customerLastName: [".Recipient.LastName", ".Contact.LastName", ".LastName"],
      .customerEmail: [".Recipient.Email", ".Contact.Email"],
      .agentName: [".Author.FullName"],
      .agentFirstName: [".Author.FirstName"],
      .agentLastName: [".Author.LastName"],
      .agentEmail: [".Author.Email"],
      .ticketNumber: [".Conversation.ReferenceNumber"],
      .ticketSubject: [".Conversation.Subject"],
    ])

  /// Fields of an espanso form, `layout: "[[name]]"` (espanso.org/docs/matches/forms; espanso
  /// `schemas/match.schema.json`): it asks for every one. `$|$` is where the cursor goes.
  static let espanso = HelpDesk(
    id: "espanso", name: "espanso", opening: "[[", closing: "]]", takesAnyName: true,
    cursor: "$|$", paths: [:])
}
