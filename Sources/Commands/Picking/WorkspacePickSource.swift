import Diagnostics
import DomainModel
import Operations
import Rendering
import Searching

/// A loaded library as a finder's source.
struct WorkspacePickSource: PickSource {
  let workspace: Workspace
  let language: UILanguage
  let today: CivilDate

  /// Nobody reads further down a list.
  private static let mostRows = 200

  func templates(for text: String, _ filters: PickFilters) -> PickList {
    guard text.contains(where: { !$0.isWhitespace }) else {
      // A search for nothing lists what the filters let through.
      guard filters.status == nil else { return list(search("", filters)) }
      var (approved, proposed) = (filters, filters)
      (approved.status, proposed.status) = (.approved, .proposed)
      var list = list(search("", approved))
      let others = self.list(search("", proposed))
      list.isCut = list.isCut || others.isCut || list.rows.count + others.rows.count > Self.mostRows
      list.rows = Array((list.rows + others.rows).prefix(Self.mostRows))
      return list
    }
    var list = list(search(text, filters))
    if list.rows.isEmpty { list.hint = hint(search(text, filters)) }
    return list
  }

  private func search(_ text: String, _ filters: PickFilters) -> SearchOutcome {
    var query = SearchQuery(
      text, scenario: filters.scenario, tag: filters.tag, channel: filters.channel,
      language: filters.language, profile: filters.profile, status: filters.status,
      limit: Self.mostRows)
    // What is chosen here is rendered as it is.
    query.allVariants = true
    return workspace.search(query)
  }

  private func list(_ outcome: SearchOutcome) -> PickList {
    PickList(
      rows: outcome.results.compactMap { result in
        workspace.library.template(result.template.id).map { row($0, result.matches) }
      }, isCut: outcome.results.count == Self.mostRows, isDoubtful: outcome.isDoubtful,
      wishes: outcome.wishes.map { PickWish(text: $0.text, id: $0.id) })
  }

  private func hint(_ outcome: SearchOutcome) -> String {
    if outcome.hiddenByFilters > 0 {
      return words(
        "不筛选会有 \(outcome.hiddenByFilters) 个", "without the filters: \(outcome.hiddenByFilters)")
    }
    let names = outcome.suggestions.map(\.title)
    return names.isEmpty
      ? words("换客户的说法试试", "try the customer's own words")
      : words("相近的：\(names.joined(separator: "、"))", "near it: \(names.joined(separator: ", "))")
  }

  private func row(_ template: Template, _ matches: [FieldMatch]) -> PickRow {
    PickRow(
      id: template.id, title: template.title,
      scenario: template.scenario.map { workspace.library.scenario($0)?.title ?? $0 },
      badges: badges(template), useWhen: template.fields.useWhen?.value,
      match: Self.mostTelling(matches).map(PickMatch.init))
  }

  /// A customer's own words say more than a title, and either more than the rest.
  private static func mostTelling(_ matches: [FieldMatch]) -> FieldMatch? {
    let said = matches.filter { $0.field == .customerSays }
    return MatchLine.clearest(said.isEmpty ? matches : said)
  }

  private func badges(_ template: Template) -> [String] {
    let guide = workspace.library.styleGuide
    var badges: [String] = []
    if template.language != guide.languages.first { badges.append(template.language) }
    if let profile = template.profile {
      let label = guide.profiles.first { $0.id == profile }?.label
      badges.append(label?[language] ?? profile)
    }
    if let channel = template.channel {
      let label = guide.channels.first { $0.id == channel }?.label
      badges.append(label?[language] ?? channel)
    }
    if template.status != .approved { badges.append(template.status.label[language]) }
    return badges
  }

  func preview(of id: String, _ filters: PickFilters) -> PickPreview {
    guard let selection = selection(id, filters) else { return PickPreview() }
    let template = workspace.library.template(id)
    var preview = PickPreview()
    preview.useWhen = template?.fields.useWhen?.value
    preview.avoidWhen = template?.fields.avoidWhen?.value
    if template?.status == .deprecated { preview.replacement = template?.fields.replacedBy?.value }
    preview.blanks = workspace.blanks(of: selection).map { $0.displayLabel[language] }
    // What the customer's channel makes of it may be HTML; this is read by an agent.
    let reply = workspace.render(
      selection, values: [:], mode: .draft, markup: .plain, language: language, today: today)
    guard let text = reply.result.text else {
      preview.text = reply.result.diagnostics.map { $0.message[language] }.joined(separator: "\n")
      return preview
    }
    preview.text = text
    let bytes = Array(text.utf8)
    let end = Array("？】".utf8)
    preview.marks = reply.result.valueRanges.filter { range in
      bytes[range].count > end.count
        && bytes[range].indices.contains { bytes[$0..<range.upperBound].starts(with: end) }
    }
    return preview
  }

  /// The very template that was shown, for whom the filters say.
  func selection(_ id: String, _ filters: PickFilters) -> ReplySelection? {
    guard let template = workspace.library.template(id) else { return nil }
    let wish = VariantWish(
      language: filters.language, profile: filters.profile, channel: filters.channel,
      usualProfile: workspace.library.styleGuide.defaultProfile?.value)
    return ReplySelection([ReplyPiece(VariantChoice(exactly: template, for: wish))], asked: wish)
  }

  private func words(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}

extension PickMatch {
  fileprivate init(_ match: FieldMatch) {
    let field: Field =
      switch match.field {
      case .customerSays: .customerSays
      case .title: .title
      case .scenario: .scenario
      default: .other
      }
    self.init(field: field, text: match.text, spans: match.spans)
  }
}
