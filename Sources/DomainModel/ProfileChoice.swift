import Diagnostics

extension StyleGuide {
  /// The voice for a customer of whom something is known: 职位 = 总监, industry = bank.
  ///
  /// The first profile, in the guide's order, with a condition that holds; else the default one. A
  /// condition holds where one of its values is, or stands in, what the customer's attribute says: 总监
  /// holds for 销售总监, bank for Merchant Bank.
  package func profile(forCustomer attributes: [String: String]) -> Profile? {
    profiles.first { profile in
      profile.customers.contains { condition in
        attributes.contains { name, value in
          name.lowercased() == condition.attribute.lowercased()
            && condition.values.contains {
              !$0.isEmpty && value.lowercased().contains($0.lowercased())
            }
        }
      }
    } ?? profiles.first { $0.id == defaultProfile?.value }
  }
}
