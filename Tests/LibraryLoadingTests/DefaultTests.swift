import Diagnostics
import DomainModel
import Testing

/// What a file need not say.
@Suite struct DefaultTests {
  static let library = """
    -- styleguide.yaml --
    languages: [en, zh]
    folders:
      templates: { owner: 全员, tags: [全部] }
      templates/logistics: { owner: 王芳, status: approved, lang: zh, profile: formal, slots: { eta: { label: 到达时间 } } }
      templates/logistics/sea: { channel: chat }
    -- library/templates/top.md --
    ---
    title: Top
    ---
    Hello
    -- library/templates/logistics/delay.md --
    ---
    title: 延误
    slots: { reason: }
    ---
    正文
    -- library/templates/logistics/own.md --
    ---
    title: 自己的
    status: proposed
    owner: 李四
    tags: []
    ---
    正文
    -- library/templates/logistics/sea/ship.md --
    ---
    title: 船
    ---
    正文
    -- library/templates/logisticsX/no.md --
    ---
    title: 不是
    ---
    正文
    -- library/facts/f.md --
    ---
    value: 3
    source: 政策
    ---
    -- library/partials/p.md --
    ---
    title: 片段
    ---
    片段
    -- library/guide/g.md --
    ---
    title: 章节
    ---
    章节
    -- library/rules/r.md --
    ---
    kind: existence
    message: 提示
    tokens: [尽快]
    examples: [{ bad: ⟦尽快⟧, good: 今天 }]
    ---
    """

  @Test func whatNobodySaysHasAPlainMeaning() async throws {
    let library = try await Loaded(
      Self.library.replacing("logisticsX", with: "parcels")
    ).library
    let top = try #require(library.template("top"))
    #expect(top.status == .proposed)
    #expect(top.language == "en")
    #expect((top.profile, top.channel) == (nil, nil))
    let fact = try #require(library.facts.first)
    #expect((fact.status, fact.audience) == (.unverified, .customer))
    let partial = try #require(library.partials.first)
    #expect((partial.status, partial.language) == (.proposed, "en"))
    #expect(library.guide.first?.language == "en")
    let rule = try #require(library.rules.first)
    #expect((rule.title, rule.level.value, rule.scope.value) == ("r", .warning, .text))
    #expect((rule.isOn, rule.ignoresCase, rule.trust) == (true, true, .pattern))
  }

  @Test func aFolderSaysWhatItsFilesNeedNotRepeat() async throws {
    let loaded = try await Loaded(Self.library.replacing("logisticsX", with: "parcels"))
    #expect(loaded.findings == [])
    let delay = try loaded.template("logistics/delay")
    #expect((delay.status, delay.fields.owner?.value) == (.approved, "王芳"))
    #expect((delay.language, delay.profile) == ("zh", "formal"))
    // Slots come together by name, the file's own first.
    #expect(delay.slots.map(\.name) == ["reason", "eta"])
    let own = try loaded.template("logistics/own")
    #expect((own.status, own.fields.owner?.value) == (.proposed, "李四"))
    #expect(own.tags == [])
  }

  @Test func theNearestFolderDecidesAlone() async throws {
    let loaded = try await Loaded(Self.library.replacing("logisticsX", with: "parcels"))
    let ship = try loaded.template("logistics/sea/ship")
    #expect((ship.channel, ship.fields.owner?.value, ship.status) == ("chat", nil, .proposed))
    let delay = try loaded.template("logistics/delay")
    #expect(delay.tags == [])
    #expect(try loaded.template("top").tags == ["全部"])
  }

  @Test func aFolderThatOnlyBeginsAlikeIsAnother() async throws {
    let loaded = try await Loaded(Self.library.replacing("logisticsX", with: "logistics-b"))
    #expect(try loaded.template("logistics-b/no").fields.owner?.value == "全员")
  }

  @Test func aLibraryWithoutAGuideIsReadAllTheSame() async throws {
    let loaded = try await Loaded("-- library/templates/a.md --\n---\ntitle: 好\n---\n正文\n")
    #expect(loaded.findings == ["styleguide.yaml:1:1 missing-style-guide"])
    #expect(try loaded.template("a").language == "zh")
  }
}
