import Diagnostics
import DomainModel
import LibraryLoading
import Testing

/// Files with qualifiers in their names: variants of one template, of a partial, of a chapter.
@Suite struct VariantTests {
  static let guide = """
    -- styleguide.yaml --
    languages: [zh, en]
    profiles: { friendly: { address: 你 }, formal: { address: 您 } }
    channels: { chat: { markup: plain }, email: { markup: html } }

    """

  static func file(_ name: String, _ keys: String = "title: 变体") -> String {
    "-- library/templates/\(name).md --\n---\n\(keys)\n---\n正文\n"
  }

  static let base = file(
    "delay",
    """
    title: 延误
    scenario: slow
    status: approved
    replaced_by: other
    owner: 王芳
    reviewed: 2026-11-01
    review_every: 90
    customer_says: [到哪了]
    tags: [物流]
    use_when: 用
    avoid_when: 不用
    note: 备注
    hand_off: 转
    before_send: [查]
    next_questions: [refund]
    if_not_solved: 再查
    shortcut: wlyw
    audience: novice
    attachments: [https://example.com]
    depends_on: [refund-days]
    send_after: 1 小时
    based_on: 0011aabb
    aliases: [slow]
    slots: { reason: { label: 原因 }, eta: { label: 时间 } }
    """)

  @Test func aVariantInheritsWhatItDoesNotSet() async throws {
    let loaded = try await Loaded(Self.guide + Self.base + Self.file("delay.formal", "x-a: 1"))
    #expect(loaded.findings == [])
    let variant = try loaded.template("delay.formal")
    #expect((variant.baseID, variant.qualifiers) == ("delay", ["formal"]))
    #expect((variant.language, variant.profile, variant.channel) == ("zh", "formal", nil))
    let fields = variant.fields
    #expect((variant.title, variant.customerSays) == ("延误", ["到哪了"]))
    #expect(variant.scenario == "slow")
    #expect(fields.owner?.value == "王芳")
    #expect(fields.reviewEvery?.value == 90)
    #expect(variant.tags == ["物流"])
    #expect((fields.useWhen?.value, fields.avoidWhen?.value) == ("用", "不用"))
    #expect((fields.note?.value, fields.handOff?.value) == ("备注", "转"))
    #expect(fields.beforeSend?.map(\.value) == ["查"])
    #expect(fields.nextQuestions?.map(\.value) == ["refund"])
    #expect(fields.ifNotSolved?.value == "再查")
    #expect(fields.audience?.value == .novice)
    #expect(fields.attachments?.map(\.value) == ["https://example.com"])
    #expect(fields.dependsOn?.map(\.value) == ["refund-days"])
    #expect(fields.sendAfter?.value == "1 小时")
    #expect((fields.shortcut?.value, fields.replacedBy?.value) == ("wlyw", "other"))
    #expect(variant.slots.map(\.name) == ["reason", "eta"])
  }

  @Test func whatBelongsToOneFileIsNeverInherited() async throws {
    let loaded = try await Loaded(Self.guide + Self.base + Self.file("delay.formal"))
    let fields = try loaded.template("delay.formal").fields
    #expect(fields.status == nil)
    #expect(fields.reviewed == nil)
    #expect(fields.aliases == nil)
    #expect(fields.basedOn == nil)
  }

  @Test func titleAndCustomersWordsDoNotCrossLanguages() async throws {
    let loaded = try await Loaded(
      Self.guide + Self.base + Self.file("delay.en", "use_when: late") + Self.file("delay.en.chat"))
    #expect(loaded.findings == ["library/templates/delay.en.md:2:1 missing-key"])
    let variant = try loaded.template("delay.en")
    #expect((variant.language, variant.customerSays) == ("en", []))
    #expect(variant.fields.useWhen?.value == "late")
    #expect(variant.scenario == "slow")
  }

  @Test func slotsComeTogetherByNameAndOtherListsReplace() async throws {
    let variant = Self.file(
      "delay.chat", "tags: [快]\nslots: { eta: { label: 到达 }, extra: }")
    let loaded = try await Loaded(Self.guide + Self.base + variant)
    let template = try loaded.template("delay.chat")
    #expect(template.tags == ["快"])
    #expect(template.slots.map { $0.displayLabel.zh } == ["到达", "extra", "原因"])
    #expect(template.channel == "chat")
  }

  @Test func qualifiersCombineInOrder() async throws {
    let loaded = try await Loaded(
      Self.guide + Self.base + Self.file("delay.en.formal.chat") + Self.file("delay.formal.email"))
    #expect(loaded.findings == [])
    let variant = try loaded.template("delay.en.formal.chat")
    #expect(variant.qualifiers == ["en", "formal", "chat"])
    #expect((variant.language, variant.profile, variant.channel) == ("en", "formal", "chat"))
  }

  @Test(arguments: [
    ("delay.formal.en", "delay.en.formal"), ("delay.chat.en.formal", "delay.en.formal.chat"),
    ("delay.en.zh", "delay.zh"),
  ])
  func anotherOrderNamesTheRightOne(_ name: String, _ right: String) async throws {
    let loaded = try await Loaded(Self.guide + Self.base + Self.file(name))
    #expect(loaded.findings == ["library/templates/\(name).md:1:1 qualifier-order"])
    #expect(
      loaded.diagnostics(LoadingChecks.qualifierOrder).first?.help?.zh.contains("\(right).md")
        == true)
  }

  @Test func anUnknownQualifierNamesTheNearest() async throws {
    let loaded = try await Loaded(Self.guide + Self.base + Self.file("delay.fromal"))
    #expect(loaded.findings == ["library/templates/delay.fromal.md:1:1 unknown-qualifier"])
    #expect(
      loaded.diagnostics(LoadingChecks.unknownQualifier).first?.help?.zh.contains(".formal") == true
    )
  }

  @Test func aQualifiedFileWithoutABaseIsATemplateOfItsOwn() async throws {
    let loaded = try await Loaded(Self.guide + Self.file("refund/when.en", "title: When"))
    #expect(loaded.findings == [])
    let template = try loaded.template("refund/when.en")
    #expect((template.baseID, template.language) == ("refund/when.en", "en"))
    #expect(!template.isVariant)
  }

  @Test func aKeyMustNotContradictTheName() async throws {
    let keys = "title: 变体\nlang: zh\nprofile: friendly\n渠道: email"
    let loaded = try await Loaded(Self.guide + Self.file("delay.en.formal.chat", keys))
    #expect(
      loaded.findings
        == [("3:7"), ("4:10"), ("5:5")].map {
          "library/templates/delay.en.formal.chat.md:\($0) contradicted-qualifier"
        })
    #expect(try loaded.template("delay.en.formal.chat").language == "en")
    let agreeing = try await Loaded(Self.guide + Self.file("delay.en", "title: T\nlang: en"))
    #expect(agreeing.findings == [])
  }

  @Test func oneNameForTwoKindsOfQualifierIsReportedInTheGuide() async throws {
    let loaded = try await Loaded(
      """
      -- styleguide.yaml --
      languages: [zh, en]
      profiles:
        en: { address: 你 }
        formal: { address: 您 }
      channels:
        formal: { markup: plain }
      """)
    #expect(
      loaded.findings == [
        "styleguide.yaml:3:3 ambiguous-qualifier", "styleguide.yaml:6:3 ambiguous-qualifier",
      ])
  }

  @Test func partialsAndChaptersTakeQualifiersToo() async throws {
    let loaded = try await Loaded(
      Self.guide + """
        -- library/partials/bye.md --
        ---
        title: 再见
        ---
        再见
        -- library/partials/bye.en.formal.md --
        ---
        title: Goodbye
        ---
        Goodbye
        -- library/guide/voice.en.md --
        ---
        title: Voice
        ---
        Voice
        """)
    #expect(loaded.findings == [])
    let partial = try #require(loaded.library.partials.last)
    #expect((partial.id, partial.baseID) == ("bye.en.formal", "bye"))
    #expect((partial.language, partial.profile) == ("en", "formal"))
    let chapter = try #require(loaded.library.guide.first)
    #expect((chapter.baseID, chapter.language) == ("voice", "en"))
  }

  /// A base that cannot be read is no reason to ask its variants for what they would inherit.
  @Test func variantsOfABrokenBaseAreNotBlamed() async throws {
    let loaded = try await Loaded(
      Self.guide + "-- library/templates/delay.md --\n没有信息块\n" + Self.file("delay.formal", "x-a: 1")
    )
    #expect(loaded.findings == ["library/templates/delay.md:1:1 missing-front-matter"])
  }
}
