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
    // A name that the guide does not know has its finding in the scenario; no template can satisfy it.
    parts = scenario.parts.compactMap { part in
      guard let id = ids[part.id.value] else { return nil }
      return Part(
        id: id, isRequired: part.need == .required && part.condition == nil,
        after: part.after.compactMap { ids[$0.value] })
    }
  }
}
