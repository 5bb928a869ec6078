import Diagnostics
import DomainModel

/// What a scenario asks of a reply's parts, made ready for many templates. Shared, not copied.
final class PartDemands: Sendable {
  struct Part: Sendable {
    /// As the guide calls it.
    var id: String
    var isRequired: Bool
    /// The ids of the parts that it must not stand before.
    var after: [String]
  }

  let title: String
  let parts: [Part]

  /// `ids` maps every name of a part to its id.
  init(_ scenario: Scenario, ids: [String: String]) {
    title = scenario.title
    parts = scenario.parts.map { part in
      Part(
        id: ids[part.id.value] ?? part.id.value,
        isRequired: part.need == .required && part.condition == nil,
        after: part.after.map { ids[$0.value] ?? $0.value })
    }
  }
}
