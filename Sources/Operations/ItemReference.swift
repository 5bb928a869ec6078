package import Diagnostics
package import DomainModel
import TextAnalysis

/// Something in the library that a person named: `logistics/delay`, `rule:vague-time`.
package enum Item: Sendable {
  case template(Template)
  case rule(Rule)
  case scenario(Scenario)
  case fact(Fact)
  case partial(Partial)
  case guide(GuideChapter)
  case `case`(Case)

  package var kind: ItemKind {
    switch self {
    case .template: .template
    case .rule: .rule
    case .scenario: .scenario
    case .fact: .fact
    case .partial: .partial
    case .guide: .guide
    case .case: .case
    }
  }

  package var id: String {
    switch self {
    case .template(let template): template.id
    case .rule(let rule): rule.id
    case .scenario(let scenario): scenario.id
    case .fact(let fact): fact.id
    case .partial(let partial): partial.id
    case .guide(let chapter): chapter.id
    case .case(let aCase): aCase.id
    }
  }

  package var title: String {
    switch self {
    case .template(let template): template.title
    case .rule(let rule): rule.title
    case .scenario(let scenario): scenario.title
    case .fact(let fact): fact.title ?? fact.claim ?? fact.value
    case .partial(let partial): partial.title
    case .guide(let chapter): chapter.title
    case .case(let aCase): aCase.title
    }
  }

  package var source: SourceText {
    switch self {
    case .template(let template): template.source
    case .rule(let rule): rule.source
    case .scenario(let scenario): scenario.source
    case .fact(let fact): fact.text
    case .partial(let partial): partial.source
    case .guide(let chapter): chapter.source
    case .case(let aCase): aCase.source
    }
  }
}

/// What a name leads to.
package enum ItemLookup: Sendable {
  case found(Item)
  /// Several kinds have an item of this id: `KIND:ID` tells them apart.
  case ambiguous([Item])
  /// There is a file for it that nothing can be taken from.
  case unreadable(path: String)
  /// The nearest ids there are.
  case unknown(nearest: [String])

  package static func unreadableMessage(path: String) -> Message {
    unreadableMessage(path: Message(path))
  }

  /// - Parameter path: of one file, or of several.
  package static func unreadableMessage(path: Message) -> Message {
    Message(zh: "\(path.zh) 在那里，但是读不了", en: "\(path.en) is there, but cannot be read")
  }

  package static let unreadableHelp = Message(
    zh: "运行 kouwen validate 看哪里要改", en: "see what to mend with `kouwen validate`")
}

extension Workspace {
  /// Every item of a kind, sorted by id.
  package func items(_ kind: ItemKind) -> [Item] {
    switch kind {
    case .template: library.templates.map { .template($0) }
    case .rule: library.rules.map { .rule($0) }
    case .scenario: library.scenarios.map { .scenario($0) }
    case .fact: library.facts.map { .fact($0) }
    case .partial: library.partials.map { .partial($0) }
    case .guide: library.guide.map { .guide($0) }
    case .case: library.cases.map { .case($0) }
    }
  }

  /// Looks an item up by id, old id, a template's shortcut or title, `KIND:ID`, or a path to its file.
  package func item(_ name: String, kinds: [ItemKind] = ItemKind.allCases) -> ItemLookup {
    var kinds = kinds
    var id = name
    if let colon = name.firstIndex(of: ":"),
      let kind = ItemKind.allCases.first(where: { $0.rawValue == name[..<colon] })
    {
      kinds = [kind]
      id = String(name[name.index(after: colon)...])
    }
    if id.hasSuffix(".md") {
      let matches = kinds.flatMap(items).filter {
        ("/" + id).hasSuffix("/" + $0.source.path) || $0.source.path.hasSuffix("/" + id)
      }
      if let match = matches.first { return .found(match) }
      if let path = unreadablePaths(kinds).first(where: {
        ("/" + id).hasSuffix("/" + $0) || $0.hasSuffix("/" + id)
      }) {
        return .unreadable(path: path)
      }
    }
    let found = kinds.compactMap { item(id: id, $0) }
    if found.count == 1 { return .found(found[0]) }
    if found.count > 1 { return .ambiguous(found) }
    if let kind = kinds.first(where: { library.unreadable[$0]?.contains(id) == true }) {
      return .unreadable(path: kind.path(ofID: id))
    }
    if kinds.contains(.template),
      let template = library.templates.first(where: {
        $0.fields.shortcut?.value == id || $0.title == id
      })
    {
      return .found(.template(template))
    }
    return .unknown(
      nearest: NearestName.nearest(to: id, among: kinds.flatMap(items).map(\.id)))
  }

  private func unreadablePaths(_ kinds: [ItemKind]) -> [String] {
    kinds.flatMap { kind in (library.unreadable[kind] ?? []).sorted().map(kind.path) }
  }

  private func item(id: String, _ kind: ItemKind) -> Item? {
    switch kind {
    case .template: library.template(id).map { .template($0) }
    case .rule: library.rule(id).map { .rule($0) }
    case .scenario: library.scenario(id).map { .scenario($0) }
    case .fact: library.fact(id).map { .fact($0) }
    case .partial: library.partial(id).map { .partial($0) }
    case .guide:
      library.guide.first { $0.id == id || $0.aliases.contains { $0.value == id } }.map {
        .guide($0)
      }
    case .case:
      library.cases.first { $0.id == id || $0.aliases.contains { $0.value == id } }.map {
        .case($0)
      }
    }
  }
}
