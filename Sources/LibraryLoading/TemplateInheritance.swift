import Diagnostics
import DomainModel
import TextAnalysis

/// What a template takes from its base, from its folder and from the guide.
///
/// A variant inherits what it does not set, but never `status`, `reviewed`, `aliases`, `based_on`,
/// nor `title` and `customer_says` across languages. `slots` merge by name, other lists replace.
struct TemplateInheritance {
  /// What a text is written in where nothing says otherwise.
  private let language: String
  /// Ids of templates that are there but could not be read: what a variant of one lacks, nobody knows.
  private let unreadable: Set<String>

  /// The nearest first.
  private let folders: [(prefix: String, defaults: TemplateFields)]

  init(_ guide: StyleGuide, unreadable: Set<String> = []) {
    language = guide.languages[0]
    self.unreadable = unreadable
    folders = guide.folders.map { ("library/" + $0.folder.value + "/", $0.template) }
      .sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  /// Whether a template takes nothing from anywhere, as nearly all do.
  func isIndependent(_ id: String, _ fields: TemplateFields, path: String) -> Bool {
    fields.title != nil && !id.utf8.contains(UInt8(ascii: ".")) && defaults(for: path) == nil
  }

  /// Such a template.
  func independent(
    _ id: String, _ fields: consuming TemplateFields, _ source: SourceText
  ) -> Template {
    Template(
      id: id, baseID: id, qualifiers: [], language: fields.language?.value ?? language,
      profile: fields.profile?.value, channel: fields.channel?.value, fields: fields,
      source: source)
  }

  /// - Parameter independents: templates that may be the bases of some drafts.
  func resolve(
    _ drafts: [(draft: TemplateDraft, name: QualifiedName)], among independents: [Template],
    _ diagnostics: inout [Diagnostic]
  ) -> [Template] {
    let wanted = Set(
      drafts.lazy.filter { !$0.name.qualifiers.isEmpty }.map(\.name.baseID))
    var bases: [String: TemplateFields] = [:]
    if !wanted.isEmpty {
      for template in independents where wanted.contains(template.id) {
        bases[template.id] = template.fields
      }
      for (draft, name) in drafts where name.qualifiers.isEmpty && wanted.contains(draft.id) {
        bases[draft.id] = draft.fields
      }
    }
    return drafts.map { draft, name in
      let base = name.qualifiers.isEmpty ? nil : bases[name.baseID]
      return resolve(draft, name, base: base, &diagnostics)
    }
  }

  private func resolve(
    _ draft: TemplateDraft, _ name: QualifiedName, base: TemplateFields?,
    _ diagnostics: inout [Diagnostic]
  ) -> Template {
    let defaults = defaults(for: draft.source.path)
    var fields = draft.fields
    reportContradictions(draft, name, &diagnostics)
    let baseLanguage = base.map {
      $0.language?.value ?? defaults?.language?.value ?? self.language
    }
    let language =
      name.language ?? fields.language?.value ?? baseLanguage ?? defaults?.language?.value
      ?? self.language
    if let base { fields.inherit(from: base, sameLanguage: language == baseLanguage) }
    if let defaults { fields.fill(from: defaults) }
    if fields.title == nil, !draft.mayLackTitle, !unreadable.contains(name.baseID) {
      diagnostics.append(missingTitle(draft, base: base))
    }
    return Template(
      id: draft.id, baseID: base == nil ? draft.id : name.baseID, qualifiers: name.qualifiers,
      language: language, profile: name.profile ?? fields.profile?.value,
      channel: name.channel ?? fields.channel?.value, fields: fields, source: draft.source)
  }

  /// The defaults of the nearest folder that has any.
  private func defaults(for path: String) -> TemplateFields? {
    folders.first { path.hasPrefix($0.prefix) }?.defaults
  }

  private func missingTitle(_ draft: TemplateDraft, base: TemplateFields?) -> Diagnostic {
    let key = TemplateKeys.title
    return Diagnostic(
      LoadingChecks.missingKey,
      Message(
        zh: "模板缺少“\(key.chinese)”（\(key.name)）：\(key.summary.zh)",
        en: "a template needs ‘\(key.name)’: \(key.summary.en)"),
      at: SourceRange(file: draft.source.path, utf8: draft.anchor),
      help: base == nil
        ? Message(zh: "加一行 \(key.chinese): …", en: "add a line `\(key.name): …`")
        : Message(
          zh: "另一种语言的变体要有自己的标题：加一行 \(key.chinese): …",
          en: "a variant in another language needs a title of its own: add `\(key.name): …`"))
  }

  private func reportContradictions(
    _ draft: TemplateDraft, _ name: QualifiedName, _ diagnostics: inout [Diagnostic]
  ) {
    guard !name.qualifiers.isEmpty else { return }
    let pairs = [
      (name.language, draft.fields.language), (name.profile, draft.fields.profile),
      (name.channel, draft.fields.channel),
    ]
    for case (let named?, let written?) in pairs where named != written.value {
      diagnostics.append(
        Diagnostic(
          LoadingChecks.contradictedQualifier,
          Message(
            zh: "文件名写的是“\(named)”，这里写的是“\(written.value)”",
            en: "the file's name says ‘\(named)’, this says ‘\(written.value)’"),
          at: written.place,
          help: Message(zh: "删掉这一行，以文件名为准", en: "delete this line: the name decides")))
    }
  }
}

extension TemplateFields {
  fileprivate mutating func inherit(from base: TemplateFields, sameLanguage: Bool) {
    if sameLanguage {
      title = title ?? base.title
      customerSays = customerSays ?? base.customerSays
    }
    replacedBy = replacedBy ?? base.replacedBy
    slots = Self.merged(own: slots, base: base.slots)
    isPartial = isPartial || base.isPartial
    fill(from: base, includingTexts: false)
  }

  /// Takes what is not set; what never passes on (status, review, old names) stays as it is in a variant.
  fileprivate mutating func fill(from other: TemplateFields, includingTexts isDefault: Bool = true)
  {
    if isDefault {
      status = status ?? other.status
      reviewed = reviewed ?? other.reviewed
      customerSays = customerSays ?? other.customerSays
      slots = Self.merged(own: slots, base: other.slots)
      language = language ?? other.language
    }
    scenario = scenario ?? other.scenario
    owner = owner ?? other.owner
    reviewEvery = reviewEvery ?? other.reviewEvery
    tags = tags ?? other.tags
    useWhen = useWhen ?? other.useWhen
    avoidWhen = avoidWhen ?? other.avoidWhen
    note = note ?? other.note
    handOff = handOff ?? other.handOff
    beforeSend = beforeSend ?? other.beforeSend
    nextQuestions = nextQuestions ?? other.nextQuestions
    ifNotSolved = ifNotSolved ?? other.ifNotSolved
    shortcut = shortcut ?? other.shortcut
    audience = audience ?? other.audience
    attachments = attachments ?? other.attachments
    dependsOn = dependsOn ?? other.dependsOn
    sendAfter = sendAfter ?? other.sendAfter
    profile = profile ?? other.profile
    channel = channel ?? other.channel
  }

  private static func merged(own: [Slot]?, base: [Slot]?) -> [Slot]? {
    guard let base else { return own }
    guard let own else { return base }
    return own + base.filter { slot in !own.contains { $0.name == slot.name } }
  }
}
