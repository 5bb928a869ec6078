package import DomainModel

/// What a reply is for, as far as anybody said: which of the team's rules look at it.
package struct ReplySituation: Hashable, Sendable {
  /// Nil leaves it to the text.
  package var language: String?
  package var scenario: String?
  package var channel: String?
  /// Nil leaves it to what is known of the customer, else to the guide.
  package var profile: String?
  /// What is known of the customer, by the words of the guide's profiles.
  package var customer: [String: String]
  /// What the customer wrote before.
  package var customerMessage: String?
  /// The day on which the reply is sent, which dates without a year go by.
  package var today: CivilDate?

  package init(
    language: String? = nil, scenario: String? = nil, channel: String? = nil,
    profile: String? = nil, customer: [String: String] = [:], customerMessage: String? = nil,
    today: CivilDate? = nil
  ) {
    self.language = language
    self.scenario = scenario
    self.channel = channel
    self.profile = profile
    self.customer = customer
    self.customerMessage = customerMessage
    self.today = today
  }
}

extension Workspace {
  /// The same situation by the ids of the library, where people give labels, titles or old ids.
  package func resolved(_ situation: ReplySituation) throws(UnknownTrait) -> ReplySituation {
    let wish = try wish(
      language: situation.language, profile: situation.profile, channel: situation.channel)
    var resolved = situation
    (resolved.language, resolved.profile) = (wish.language, wish.profile)
    resolved.channel = wish.channel
    if resolved.profile == nil, !situation.customer.isEmpty {
      resolved.profile = library.styleGuide.profile(forCustomer: situation.customer)?.id
    }
    if let scenario = situation.scenario {
      if let id = library.scenario(scenario)?.id {
        resolved.scenario = id
      } else {
        let scenarios = library.scenarios.map { (id: $0.id, title: $0.title) }
        resolved.scenario = try NamedTraits.scenarios(scenarios).id(of: scenario)
      }
    }
    return resolved
  }
}
