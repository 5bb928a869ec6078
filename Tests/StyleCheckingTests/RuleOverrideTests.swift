import Diagnostics
import DomainModel
import StyleChecking
import Testing

/// What folders, channels and profiles make of a rule for their texts.
@Suite struct RuleOverrideTests {
  private static var guide: StyleGuide {
    var guide = StyleGuide.withParts
    guide.profiles[guide.profiles.firstIndex { $0.id == "formal" }!].rules = [
      .init(id: at("words"), addedTokens: [at("亲")], removedTokens: [at("尽快")]),
      .init(id: at("long"), max: 2),
    ]
    guide.channels = [
      StyleGuide.Channel(
        id: "chat", place: at(0).place, label: nil, minLength: nil, maxLength: nil, parts: [],
        respondWithin: nil, markup: .plain,
        rules: [.init(id: at("long"), max: 4), .init(id: at("words"), level: .error)], note: nil)
    ]
    guide.folders = [
      StyleGuide.FolderDefaults(
        folder: at("templates"), template: TemplateFields(),
        rules: [.init(id: at("old-name"), exceptions: [at("尽快修改")])]),
      StyleGuide.FolderDefaults(
        folder: at("templates/legal"), template: TemplateFields(),
        rules: [.init(id: at("words"), isOff: true), .init(id: at("sleeping"))]),
    ]
    return guide
  }

  private func findings(
    _ text: String, path: String = "a", channel: String? = nil, profile: String? = nil
  ) -> [String] {
    var words = Rule.make(id: "words", .words("尽快", "稍后"))
    words.aliases = [at("old-name")]
    let set = RuleSet(
      rules: [
        words, .make(id: "long", .length(min: nil, max: 6, per: .message)),
        .make(id: "sleeping", .words("睡"), isOn: false),
      ], styleGuide: Self.guide)
    return set.check(
      CheckedText(
        path: path, plain: Array(text.utf8), language: "zh", channel: channel, profile: profile)
    ).map { "\($0.check.id) \($0.severity)" }
  }

  @Test func wordsComeAndGo() {
    #expect(findings("尽快") == ["words warning"])
    #expect(findings("亲") == [])
    #expect(findings("亲", profile: "formal") == ["words warning"])
    #expect(findings("尽快", profile: "formal") == [])
    #expect(findings("稍后", profile: "formal") == ["words warning"])
  }

  @Test func theNarrowerWordCountsMoreAndLeavesTheRest() {
    #expect(findings("一二三", profile: "formal") == ["long warning"])
    #expect(findings("一二三", channel: "chat", profile: "formal") == [])
    #expect(findings("一二三四五", channel: "chat", profile: "formal") == ["long warning"])
    #expect(findings("亲", channel: "chat", profile: "formal") == ["words error"])
    #expect(findings("尽快修改") == ["words warning"])
    #expect(findings("尽快修改", path: "library/templates/a.md") == [])
    #expect(findings("尽快", path: "library/templates/legal/a.md") == [])
    #expect(findings("睡") == [])
    #expect(findings("睡", path: "library/templates/legal/a.md") == ["sleeping warning"])
  }

  @Test func whatASettingGetsWrongIsSaidOnce() {
    var guide = Self.guide
    guide.folders[0].rules = [.init(id: at("words"), exceptions: [at("没有关系", 7)])]
    let set = RuleSet(rules: [.make(id: "words", .words("尽快"))], styleGuide: guide)
    #expect(set.diagnostics.map(\.check.id) == ["idle-exception"])
  }
}
