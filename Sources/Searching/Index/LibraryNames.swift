package import Diagnostics
package import DomainModel

/// What a search has to know of a library beside its templates: the names that queries, filters and
/// answers go by.
package struct LibraryNames: Hashable, Sendable {
  /// The language the tool speaks to the library's users, where nobody asks for another.
  package var uiLanguage: UILanguage
  package var languages: [String]
  /// Ids.
  package var profiles: [String]
  package var channels: [String]
  /// Sorted by id.
  package var scenarios: [Scenario]

  package struct Scenario: Hashable, Sendable {
    package var id: String
    package var title: String
    package var aliases: [String]
    package var tags: [String]
    package var customerSays: [String]
  }

  package init(_ library: Library) {
    let guide = library.styleGuide
    uiLanguage = guide.spokenLanguage
    languages = guide.languages
    profiles = guide.profiles.map(\.id)
    channels = guide.channels.map(\.id)
    scenarios = library.scenarios.map {
      Scenario(
        id: $0.id, title: $0.title, aliases: $0.aliases.map(\.value), tags: $0.tags,
        customerSays: $0.customerSays.map(\.value))
    }
  }

  /// By id or by an old id.
  package func scenario(_ id: String) -> Scenario? {
    positionOfScenario(id).map { scenarios[$0] }
  }

  /// By id, else by an old id, as `Library.scenario` looks for one.
  func positionOfScenario(_ id: String) -> Int? {
    scenarios.firstIndex { $0.id == id } ?? scenarios.firstIndex { $0.aliases.contains(id) }
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(text: uiLanguage.rawValue)
    Self.append([languages, profiles, channels], to: &bytes)
    bytes.append(varint: scenarios.count)
    for scenario in scenarios {
      bytes.append(text: scenario.id)
      bytes.append(text: scenario.title)
      Self.append([scenario.aliases, scenario.tags, scenario.customerSays], to: &bytes)
    }
  }

  private static func append(_ lists: [[String]], to bytes: inout [UInt8]) {
    for list in lists {
      bytes.append(varint: list.count)
      for text in list { bytes.append(text: text) }
    }
  }

  init(_ reader: inout ByteReader) throws(IndexProblem) {
    guard let language = UILanguage(rawValue: try reader.text()) else { throw .damaged }
    uiLanguage = language
    languages = try reader.texts()
    profiles = try reader.texts()
    channels = try reader.texts()
    scenarios = []
    for _ in 0..<(try reader.count()) {
      scenarios.append(
        Scenario(
          id: try reader.text(), title: try reader.text(), aliases: try reader.texts(),
          tags: try reader.texts(), customerSays: try reader.texts()))
    }
  }
}

extension ByteReader {
  /// Strings, with their number before them.
  mutating func texts() throws(IndexProblem) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try text()) }
    return texts
  }
}
