import Diagnostics

/// Everything a team's folder holds, read into values. All lists are sorted by id.
package struct Library: Sendable {
  package var styleGuide: StyleGuide
  package var templates: [Template]
  package var rules: [Rule]
  package var scenarios: [Scenario]
  package var facts: [Fact]
  package var partials: [Partial]
  package var guide: [GuideChapter]
  package var cases: [Case]
  /// Every text file that was read, also the broken ones.
  package var sources: SourceTexts
  /// Ids whose files are there but could not be read: a reference to one is not a second mistake.
  package var unreadable: [ItemKind: Set<String>]

  package init(
    styleGuide: StyleGuide = StyleGuide(), templates: [Template] = [], rules: [Rule] = [],
    scenarios: [Scenario] = [], facts: [Fact] = [], partials: [Partial] = [],
    guide: [GuideChapter] = [], cases: [Case] = [], sources: SourceTexts = SourceTexts(),
    unreadable: [ItemKind: Set<String>] = [:]
  ) {
    self.styleGuide = styleGuide
    self.templates = templates
    self.rules = rules
    self.scenarios = scenarios
    self.facts = facts
    self.partials = partials
    self.guide = guide
    self.cases = cases
    self.sources = sources
    self.unreadable = unreadable
    templateIndex = Self.index(templates.map(\.id), aliases: templates.map(\.fields.aliases))
    factIndex = Self.index(
      facts.map(\.name),
      aliases: facts.map { fact in
        fact.aliases.map { Located(Fact.name(ofID: $0.value), at: $0.place) }
      })
    partialIndex = Self.index(partials.map(\.id), aliases: partials.map(\.aliases))
    scenarioIndex = Self.index(scenarios.map(\.id), aliases: scenarios.map(\.aliases))
    ruleIndex = Self.index(rules.map(\.id), aliases: rules.map(\.aliases))
  }

  private let templateIndex: [String: Int]
  private let factIndex: [String: Int]
  private let partialIndex: [String: Int]
  private let scenarioIndex: [String: Int]
  private let ruleIndex: [String: Int]

  /// By id or by an old id.
  package func template(_ id: String) -> Template? { templateIndex[id].map { templates[$0] } }
  package func scenario(_ id: String) -> Scenario? { scenarioIndex[id].map { scenarios[$0] } }
  package func rule(_ id: String) -> Rule? { ruleIndex[id].map { rules[$0] } }
  /// By the name in `{{ fact.name }}` or by id.
  package func fact(_ name: String) -> Fact? { factIndex[Fact.name(ofID: name)].map { facts[$0] } }
  /// By exact id, qualifiers included.
  package func partial(_ id: String) -> Partial? { partialIndex[id].map { partials[$0] } }

  private static func index(_ ids: [String], aliases: [[Located<String>]?]) -> [String: Int] {
    var index: [String: Int] = [:]
    index.reserveCapacity(ids.count)
    for (position, list) in aliases.enumerated() {
      for alias in list ?? [] where index[alias.value] == nil { index[alias.value] = position }
    }
    for (position, id) in ids.enumerated() { index[id] = position }
    return index
  }
}
