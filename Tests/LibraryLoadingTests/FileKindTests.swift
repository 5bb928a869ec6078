import Diagnostics
import DomainModel
import LibraryLoading
import Testing

/// Every kind of file with all its keys, in both languages.
@Suite struct FileKindTests {
  @Test(arguments: FullFile.all)
  func theFixtureHoldsEveryKey(_ file: FullFile) {
    let english = Set(FullFile.entries(file.english).map(Self.key))
    let chinese = Set(FullFile.entries(file.chinese).map(Self.key))
    #expect(english == Set(file.schema.keys.keys.map(\.name)))
    #expect(chinese == Set(file.schema.keys.keys.map(\.chinese)))
  }

  /// Also the keys of what stands behind a key. Slots are a template's everywhere, and so are a folder's defaults.
  @Test(arguments: FullFile.all)
  func theFixtureHoldsEveryKeyWithin(_ file: FullFile) {
    for key in file.schema.keys.keys
    where file.schema == .template || !["folders", "slots"].contains(key.name) {
      for inner in Self.keys(within: key.schema) {
        #expect(file.english.contains("\(inner.name): "), "\(key.name): \(inner.name)")
        #expect(file.chinese.contains("\(inner.chinese): "), "\(key.name): \(inner.chinese)")
      }
    }
  }

  private static func keys(within schema: Schema) -> [KeyDescription] {
    switch schema {
    case .list(let item), .map(let item): keys(within: item)
    case .object(let table): table.keys + table.keys.flatMap { keys(within: $0.schema) }
    case .anyOf(let choices): choices.flatMap(keys)
    default: []
    }
  }

  @Test(arguments: FullFile.all)
  func everyKeyIsReadWithoutFindings(_ file: FullFile) async throws {
    // The base rule, and the folder that has defaults, are for whoever checks references.
    #expect(try await Loaded(file.tree(file.english)).findings == [])
    #expect(try await Loaded(file.tree(file.chinese)).findings == [])
  }

  @Test(arguments: FullFile.all)
  func bothLanguagesMeanTheSame(_ file: FullFile) async throws {
    let english = try await Loaded(file.tree(file.english))
    let chinese = try await Loaded(file.tree(file.chinese))
    #expect(file.value(english.library) == file.value(chinese.library))
  }

  /// Takes the keys out one by one: a key that nobody misses is read into nothing.
  @Test(arguments: FullFile.all)
  func everyKeyReachesTheValue(_ file: FullFile) async throws {
    let whole = file.value(try await Loaded(file.tree(file.english)).library)
    let entries = FullFile.entries(file.english)
    var unread: Set<String> = []
    for position in entries.indices {
      var rest = entries
      let key = Self.key(rest.remove(at: position))
      let loaded = try await Loaded(file.tree(rest.joined(separator: "\n")))
      if file.value(loaded.library) == whole { unread.insert(key) }
    }
    #expect(unread == file.unread)
  }

  private static func key(_ entry: String) -> String {
    String(entry[..<(entry.firstIndex(of: ":") ?? entry.endIndex)])
  }

  @Test func aTemplateSaysWhatItsKeysSay() async throws {
    let template = try #require(
      try await Loaded(FullFile.template.tree(FullFile.template.chinese)).library.templates.first)
    let fields = template.fields
    #expect(template.title == "物流延误：说明原因")
    #expect(template.status == .deprecated)
    #expect(fields.replacedBy?.value == "logistics/lost")
    #expect(fields.reviewed?.value.description == "2026-11-01")
    #expect(fields.reviewEvery?.value == 90)
    #expect(template.customerSays == ["快递三天没动了", "@客服 #8812 我的包裹到哪了？？"])
    #expect(fields.beforeSend?.map(\.value) == ["物流节点真的查过了"])
    #expect(fields.audience?.value == .expert)
    #expect((template.language, template.profile, template.channel) == ("en", "formal", "chat"))
    let slot = try #require(template.slots.first)
    #expect(slot.label == Message(zh: "延误原因", en: "Reason"))
    #expect(
      (slot.type, slot.isOptional, slot.mustEdit, slot.isPersonal) == (.choice, true, false, true))
    #expect(slot.helpDesk == ["zendesk": "{{ticket.reason}}"])
    #expect(template.slots.map(\.name) == ["delay_reason", "eta"])
    #expect(template.slots.last?.type == .text)
    #expect(template.source.bodyText == "正文\n")
  }

  @Test func theStyleGuideSaysWhatItsKeysSay() async throws {
    let guide = try await Loaded(FullFile.styleGuide.tree(FullFile.styleGuide.chinese)).library
      .styleGuide
    #expect(guide.name == Message(zh: "山雀", en: "Tit"))
    #expect((guide.languages, guide.uiLanguage) == (["en", "zh"], .en))
    #expect((guide.defaultProfile?.value, guide.reviewEvery) == ("friendly", 180))
    let profile = try #require(guide.profiles.first)
    #expect((profile.address, profile.emojiMax, profile.allowsTilde) == ("你", 2, true))
    let channel = try #require(guide.channels.first)
    #expect((channel.minLength, channel.maxLength, channel.markup) == (4, 120, .markdown))
    #expect(channel.isPublic)
    #expect(guide.parts.map(\.id) == ["empathy", "time", "closing"])
    #expect(guide.part(named: "时间")?.id == "time")
    #expect(guide.matcher("sorry")?.words.map(\.value) == ["抱歉", "对不起"])
    #expect(guide.ruleSettings.map(\.isOff) == [false, true, true])
    #expect(guide.ruleSettings.map(\.level) == [.error, nil, .suggestion])
    let typography = guide.typography
    #expect(typography.cjkLatinSpacing == .none && typography.cjkDigitSpacing == .none)
    #expect(
      (typography.brackets, typography.quotes, typography.dash) == (.halfWidth, .corner, .spaced))
    #expect(typography[.halfWidthPunctuation] == .error && typography[.fullWidthPunctuation] == nil)
    #expect(typography[.cjkDigitSpacing] == .warning && typography[.unitSpacing] == .suggestion)
    #expect(typography.skipsChineseUnits && typography.exceptions.map(\.value) == ["豆瓣FM", "T恤"])
    #expect(guide.terms.first?.use == "请求")
    #expect(guide.replyTypes.first?.needsReview == true)
    #expect(guide.contacts.map(\.contact) == ["@wuliu"])
    #expect(guide.folders.first?.template.status?.value == .approved)
  }

  @Test func theOtherKindsSayWhatTheirKeysSay() async throws {
    let scenario = try #require(
      try await Loaded(FullFile.scenario.tree(FullFile.scenario.chinese)).library.scenarios.first)
    #expect(scenario.parts.map(\.need) == [.required, .recommended])
    #expect(scenario.parts.last?.after.map(\.value) == ["empathy"])
    #expect((scenario.apology, scenario.maxAsks) == (.allowed, 1))
    let fact = try #require(
      try await Loaded(FullFile.fact.tree(FullFile.fact.chinese)).library.facts.first)
    #expect((fact.status, fact.audience) == (.verified, .internal))
    #expect(fact.source.published?.description == "2026-01-02")
    let rule = try #require(
      try await Loaded(FullFile.rule.tree(FullFile.rule.chinese)).library.rules.first)
    #expect(
      (rule.level.value, rule.scope.value, rule.trust) == (.suggestion, .part, .heuristic))
    #expect((rule.ignoresCase, rule.tip?.value) == (false, 3))
    #expect(contents(of: rule.body) == contents(of: Rule.Body.existence(tokens: Self.tokens)))
  }

  private static let tokens = ["尽快", "第一时间", "稍后"].map {
    Located($0, at: SourceRange(file: "", utf8: 0..<0))
  }
}
