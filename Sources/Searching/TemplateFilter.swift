import DomainModel

/// Which templates a query's filters let through.
struct TemplateFilter {
  private let index: SearchIndex
  private let status: Status?
  private let includesDeprecated: Bool
  /// For each language, profile, channel and scenario of the index, whether it passes; nil where the
  /// query does not ask.
  private let languages: [Bool]?
  private let profiles: [Bool]?
  private let channels: [Bool]?
  private let scenarios: [Bool]?
  /// The folded tag, and the templates that may have it: those it names.
  private let tag: String?
  private let tagged: [Bool]

  init(_ query: SearchQuery, in index: SearchIndex) throws(IndexProblem) {
    self.index = index
    let info = index.info
    status = query.status
    includesDeprecated = query.includeDeprecated
    languages = query.language.map { language in info.languages.map { $0 == language } }
    profiles = query.profile.map { profile in info.profiles.map { $0 == profile } }
    channels = query.channel.map { channel in info.channels.map { $0 == channel } }
    scenarios = query.scenario.map { Self.accepted(ExactNames.fold($0), info) }
    let tag = query.tag.map(ExactNames.fold)
    self.tag = tag
    guard let tag else {
      tagged = []
      return
    }
    var tagged = Array(repeating: false, count: index.count)
    try index.nameList(ExactNames.key(of: tag))?.visit { number, _ in
      if number < tagged.count { tagged[number] = true }
    }
    self.tagged = tagged
  }

  private static func accepted(_ wanted: String, _ info: IndexInfo) -> [Bool] {
    info.scenarios.map { name, position in
      if ExactNames.fold(name) == wanted { return true }
      guard let known = position.map({ info.names.scenarios[$0] }) else { return false }
      return ([known.id, known.title] + known.aliases).contains { ExactNames.fold($0) == wanted }
    }
  }

  @inline(__always)
  func accepts(_ number: Int, _ standing: Standing) throws(IndexProblem) -> Bool {
    if let status {
      if standing.status != status { return false }
    } else if standing.isDeprecated, !includesDeprecated {
      return false
    }
    if !asksMore { return true }
    return try acceptsTraits(of: number)
  }

  /// Whether it goes by more than how far a template is.
  private var asksMore: Bool {
    languages != nil || channels != nil || profiles != nil || scenarios != nil || tag != nil
  }

  private func acceptsTraits(of number: Int) throws(IndexProblem) -> Bool {
    let traits = try index.traits(number)
    if let languages, !languages[traits.language] { return false }
    if let channels, let own = traits.channel, !channels[own] { return false }
    if let profiles, let own = traits.profile, !profiles[own] { return false }
    if let scenarios, !(traits.scenario.map { scenarios[$0] } ?? false) { return false }
    guard let tag else { return true }
    guard tagged[number] else { return false }
    // A scenario's tags name its templates too, and are no tags of theirs.
    return try FoundTemplate(number, of: index).tags.contains { ExactNames.fold($0) == tag }
  }
}
