import Diagnostics
import Synchronization

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
    templateIndex = LazyIndex(templates)
    factIndex = Self.index(facts, id: \.name) { fact in
      fact.aliases.map { Located(Fact.name(ofID: $0.value), at: $0.place) }
    }
    partialIndex = Self.index(partials, id: \.id, aliases: \.aliases)
    scenarioIndex = Self.index(scenarios, id: \.id, aliases: \.aliases)
    ruleIndex = Self.index(rules, id: \.id, aliases: \.aliases)
  }

  private let templateIndex: LazyIndex
  private let factIndex: [String: Int]
  private let partialIndex: [String: Int]
  private let scenarioIndex: [String: Int]
  private let ruleIndex: [String: Int]

  /// By id or by an old id.
  package func template(_ id: String) -> Template? {
    templateIndex.position(of: id).map { templates[$0] }
  }
  package func scenario(_ id: String) -> Scenario? { scenarioIndex[id].map { scenarios[$0] } }
  package func rule(_ id: String) -> Rule? { ruleIndex[id].map { rules[$0] } }
  /// By the name in `{{ fact.name }}` or by id.
  package func fact(_ name: String) -> Fact? { factIndex[Fact.name(ofID: name)].map { facts[$0] } }
  /// By exact id, qualifiers included.
  package func partial(_ id: String) -> Partial? { partialIndex[id].map { partials[$0] } }

  fileprivate static func index<Item>(
    _ items: [Item], id: (Item) -> String, aliases: (Item) -> [Located<String>]?
  ) -> [String: Int] {
    var index: [String: Int] = [:]
    index.reserveCapacity(items.count)
    for (position, item) in items.enumerated() {
      for alias in aliases(item) ?? [] where index[alias.value] == nil {
        index[alias.value] = position
      }
    }
    for (position, item) in items.enumerated() { index[id(item)] = position }
    return index
  }
}

/// Where templates stand by id and old id, worked out when somebody first asks: there are many, and
/// checking a library seldom needs it.
private final class LazyIndex: Sendable {
  private let templates: [Template]
  private let positions = Mutex<[String: Int]?>(nil)

  init(_ templates: [Template]) { self.templates = templates }

  func position(of id: String) -> Int? {
    positions.withLock { positions in
      let index =
        positions ?? Library.index(templates, id: \.id, aliases: \.fields.aliases)
      positions = index
      return index[id]
    }
  }
}
