import Diagnostics
import DomainModel
import TextAnalysis

/// Puts the files that were read together: names are taken apart, variants inherit, defaults are filled in.
struct LibraryAssembly {
  private let parts: Parts
  private let qualifiers: QualifierNames
  private var diagnostics: [Diagnostic]

  init(_ parts: Parts) {
    self.parts = parts
    let guide = parts.styleGuide
    qualifiers = QualifierNames(
      guide,
      isComplete: !parts.diagnostics.contains {
        $0.location.file == guide.path && $0.severity == .error
      })
    diagnostics = parts.diagnostics + parts.batches.flatMap(\.diagnostics)
  }

  consuming func assembled() -> Parsed<Library> {
    reportAmbiguousQualifiers()
    var templates: [Template] = []
    templates.reserveCapacity(parts.batches.reduce(0) { $0 + $1.templates.count })
    var drafts: [(TemplateDraft, QualifiedName)] = []
    var rules: [RuleDraft] = []
    var scenarios: [Scenario] = []
    var facts: [Fact] = []
    var partials: [Partial] = []
    var guide: [GuideChapter] = []
    var cases: [Case] = []
    var unreadable: [ItemKind: Set<String>] = [:]
    for batch in parts.batches { templates += batch.templates }
    for item in parts.batches.lazy.flatMap(\.items) {
      switch item {
      case .template(let template):
        templates.append(template)
      case .draft(let draft):
        let name = qualifiers.resolve(draft.id, path: draft.source.path, &diagnostics)
        drafts.append((draft, name))
      case .rule(let rule): rules.append(rule)
      case .scenario(let scenario): scenarios.append(scenario)
      case .fact(let fact): facts.append(fact)
      case .partial(let partial):
        partials.append(named(partial))
      case .guide(let chapter): guide.append(named(chapter))
      case .case(let aCase): cases.append(aCase)
      case .unreadable(let kind, let id): unreadable[kind, default: []].insert(id)
      }
    }
    let sources = parts.batches.map(\.sources) + [parts.styleGuideSource.map { [$0] } ?? []]
    templates += TemplateInheritance(
      parts.styleGuide, unreadable: unreadable[.template] ?? []
    ).resolve(drafts, among: templates, &diagnostics)
    let library = Library(
      styleGuide: parts.styleGuide,
      templates: unique(templates, id: \.id, path: \.path),
      rules: RuleAdjustment(parts.styleGuide).adjust(
        RuleInheritance(unique(rules, id: \.rule.id, path: \.rule.path)).resolve(&diagnostics),
        &diagnostics),
      scenarios: unique(scenarios, id: \.id, path: \.source.path),
      facts: unique(facts, id: \.name, path: \.text.path),
      partials: unique(partials, id: \.id, path: \.source.path),
      guide: unique(guide, id: \.id, path: \.source.path),
      cases: unique(cases, id: \.id, path: \.source.path),
      sources: SourceTexts(portions: sources), unreadable: unreadable)
    return Parsed(library, diagnostics)
  }

  private mutating func named(_ partial: Partial) -> Partial {
    let name = qualifiers.resolve(partial.id, path: partial.source.path, &diagnostics)
    var partial = partial
    partial.baseID = name.baseID
    partial.qualifiers = name.qualifiers
    partial.language = name.language ?? parts.styleGuide.languages[0]
    partial.profile = name.profile
    partial.channel = name.channel
    return partial
  }

  private mutating func named(_ chapter: GuideChapter) -> GuideChapter {
    let name = qualifiers.resolve(chapter.id, path: chapter.source.path, &diagnostics)
    var chapter = chapter
    chapter.baseID = name.baseID
    chapter.qualifiers = name.qualifiers
    chapter.language = name.language ?? parts.styleGuide.languages[0]
    return chapter
  }

  /// Sorted by id, each id once. `String` compares by canonical equivalence, which is what NFC equality is.
  private mutating func unique<Item>(
    _ items: [Item], id: (Item) -> String, path: (Item) -> String
  ) -> [Item] {
    if zip(items, items.dropFirst()).allSatisfy({ id($0) < id($1) }) { return items }
    let sorted = items.sorted {
      let (one, other) = (id($0), id($1))
      return one == other ? path($0) < path($1) : one < other
    }
    var result: [Item] = []
    result.reserveCapacity(sorted.count)
    for item in sorted {
      if let last = result.last, id(last) == id(item) {
        diagnostics.append(
          Diagnostic(
            LoadingChecks.idCollision,
            Message(
              zh: "编号“\(id(item))”已经被 \(path(last)) 用了",
              en: "the id ‘\(id(item))’ belongs to \(path(last))"),
            at: SourceRange(file: path(item), utf8: 0..<0),
            help: Message(zh: "给其中一个改名", en: "rename one of the two")))
      } else {
        result.append(item)
      }
    }
    return result
  }

  private mutating func reportAmbiguousQualifiers() {
    let guide = parts.styleGuide
    let languages = Set(guide.languages)
    let profiles = Set(guide.profiles.map(\.id))
    let clashes =
      guide.profiles.filter { languages.contains($0.id) }.map { ($0.id, $0.place) }
      + guide.channels.filter { languages.contains($0.id) || profiles.contains($0.id) }.map {
        ($0.id, $0.place)
      }
    for (name, place) in clashes {
      diagnostics.append(
        Diagnostic(
          LoadingChecks.ambiguousQualifier,
          Message(
            zh: "“\(name)”同时是两种名字（语言、口吻或渠道）",
            en: "‘\(name)’ names two of language, profile, channel"),
          at: place, help: Message(zh: "换一个名字", en: "choose another name")))
    }
  }
}

/// A template file before inheritance. Shared, not copied: it holds some fifty strings.
final class TemplateDraft: Sendable {
  let id: String
  let fields: TemplateFields
  let source: SourceText
  /// Where a missing title is reported.
  let anchor: Range<Int>
  /// A slip has its finding already: the title is of a wrong kind, or among lines that were lost.
  let mayLackTitle: Bool

  init(
    id: String, fields: TemplateFields, source: SourceText, anchor: Range<Int>, mayLackTitle: Bool
  ) {
    self.id = id
    self.fields = fields
    self.source = source
    self.anchor = anchor
    self.mayLackTitle = mayLackTitle
  }
}
