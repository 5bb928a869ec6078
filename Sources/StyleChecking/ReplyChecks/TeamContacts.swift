import TextAnalysis

/// The team's own numbers and addresses, from `contacts` in the guide: no customer's data.
struct TeamContacts: Sendable {
  private var numbers: Set<String> = []
  private var domains: Set<String> = []

  init(_ contacts: [String]) {
    for contact in contacts {
      let bytes = Array(contact.utf8)
      for run in NumberRuns.find(in: bytes, 0..<bytes.count) { numbers.insert(run.digits) }
      for address in EmailAddresses.find(in: bytes) {
        domains.insert(EmailAddresses.domain(of: bytes[address]))
      }
    }
  }

  func holds(number: String) -> Bool { numbers.contains(number) }
  func holds(domain: String) -> Bool { domains.contains(domain) }
}
