package import Diagnostics
package import DomainModel

/// A template as an index shows it: all that people choose it by, without its file.
package struct FoundTemplate: Sendable {
  package let id: String
  /// The id without qualifiers. Equal to `id` where the file is no variant.
  package let baseID: String
  package let title: String
  /// Below the library's folder.
  package let path: String
  /// As the template names it.
  package let scenario: String?
  /// Nil where the library has no such scenario.
  package let scenarioTitle: String?
  /// What customers say in the scenario.
  let scenarioSays: [String]
  package let status: Status
  package let language: String
  /// Nil is for every profile, for every channel.
  package let profile: String?
  package let channel: String?
  package let useWhen: String?
  package let avoidWhen: String?
  package let replacedBy: String?
  package let shortcut: String?
  package let customerSays: [String]
  package let tags: [String]
  /// Of its own slots.
  package let labels: [Message]
  /// What an agent will be asked for when it is used: its slots and the guide's.
  package let blanks: [Blank]
  /// How long its file was, and where its body started in it.
  package let fileSize: Int
  package let bodyStart: Int

  package struct Blank: Sendable {
    package var name: String
    package var label: Message?
    package var type: String
    package var example: String?
    package var fallback: String?
    package var isOptional: Bool
    package var choices: [String]

    /// The label where there is one, else the name.
    package var displayLabel: Message { label ?? Message(name) }
  }

  /// Where a template's file is, unless it says otherwise.
  static func usualPath(ofID id: String) -> String { "library/templates/\(id).md" }

  init(_ number: Int, of index: SearchIndex) throws(IndexProblem) {
    let traits = try index.traits(number)
    let info = index.info
    var record = try index.record(number)
    id = try record.text()
    path = try record.textOrNone() ?? Self.usualPath(ofID: id)
    title = try record.text()
    useWhen = try record.textOrNone()
    avoidWhen = try record.textOrNone()
    replacedBy = try record.textOrNone()
    shortcut = try record.textOrNone()
    bodyStart = try record.number()
    fileSize = try record.number()
    customerSays = try record.texts()
    tags = try record.texts()
    var labels: [Message] = []
    for _ in 0..<(try record.count()) {
      labels.append(Message(zh: try record.text(), en: try record.text()))
    }
    self.labels = labels
    var blanks: [Blank] = []
    for _ in 0..<(try record.count()) { blanks.append(try Blank(&record)) }
    self.blanks = blanks
    status = traits.status
    baseID = traits.isVariant ? String(id.prefix { $0 != "." }) : id
    language = info.languages[traits.language]
    profile = traits.profile.map { info.profiles[$0] }
    channel = traits.channel.map { info.channels[$0] }
    let scenario = traits.scenario.map { info.scenarios[$0] }
    self.scenario = scenario?.name
    let named = scenario?.position.map { info.names.scenarios[$0] }
    scenarioTitle = named?.title
    scenarioSays = named?.customerSays ?? []
  }
}

extension FoundTemplate.Blank {
  fileprivate init(_ record: inout RecordReader) throws(IndexProblem) {
    name = try record.text()
    let (zh, en) = (try record.textOrNone(), try record.textOrNone())
    if let zh, let en { label = Message(zh: zh, en: en) }
    type = try record.text()
    example = try record.textOrNone()
    fallback = try record.textOrNone()
    isOptional = try record.number() != 0
    choices = try record.texts()
  }
}
