import Diagnostics
import DomainModel
import Rendering
import Testing

@Suite struct PartialTests {
  @Test func partialsSeeTheirArgumentsTheirSlotsAndTheGuides() {
    let partials = ["p": compiled("{{ own }}-{{ guide }}-{{ given }}\n", slots: [slot("own")])]
    let result = rendered(
      "{% render 'p', given: 'x' %}！", guide: [slot("guide")], values: ["own": "甲", "guide": "乙"],
      partials: partials)
    #expect(result.text == "甲-乙-x！")
  }

  @Test func partialsSeeNothingElse() {
    let partials = ["p": compiled("{{ local }}{{ mine }}")]
    let result = rendered(
      "{% assign local = 'x' %}{% render 'p' %}", slots: [slot("mine")], values: ["mine": "甲"],
      partials: partials)
    #expect(result.unknown.map(\.name) == ["local", "mine"])
  }

  @Test func whatAPartialSetsStaysInside() {
    let partials = ["p": compiled("{% assign a = 'x' %}{{ a }}")]
    let result = rendered("{% assign a = 'y' %}{% render 'p' %}{{ a }}", partials: partials)
    #expect(result.text == "xy")
  }

  @Test func missingSlotsOfPartialsAreTheReplys() throws {
    let partials = ["p": compiled("{{ own }}", slots: [slot("own", label: "自己的")], path: "p.md")]
    let missing = try #require(rendered("{% render 'p' %}", partials: partials).missing.first)
    #expect(missing.name == "own")
    #expect(missing.place.file == "p.md")
  }

  @Test func partialsLeaveNoBlankLinesAround() {
    let partials = ["p": compiled("\n\n<!-- @closing -->\n祝好\n\n")]
    #expect(rendered("甲\n\n{% render 'p' %}。", partials: partials).text == "甲\n\n祝好。")
  }

  @Test(arguments: [
    ("{% render 'nosuch' %}", "unknown-partial-rendered"),
    ("{% render 'one' %}", "include-in-render"),
    ("{% render 'broken' %}", "unclosed-block"),
    ("{% render 'self' %}", "render-limit"), ("{% include 'one' %}", "render-limit"),
  ])
  func whatCannotBeRenderedIsSaid(source: String, check: String) {
    let partials = [
      "broken": compiled("{% if x %}"), "self": compiled("{% render 'self' %}"),
      "one": compiled("{% include 'two' %}"), "two": compiled("{% include 'one' %}"),
    ]
    let result = rendered(source, partials: partials)
    #expect(result.text == nil)
    #expect(result.diagnostics.map(\.check.id) == [check])
  }

  @Test func factsAreReadByNameAndKeepTheirRules() {
    let facts = [
      "days": fact("days"), "old": fact("old", expires: "2026-10-01"),
      "secret": fact("secret", audience: .internal),
    ]
    #expect(rendered("{{ fact.days }}", facts: facts).text == "7 天")
    let old = rendered("{{ fact.old }}{{ fact.old }}", facts: facts)
    #expect(old.text == "7 天7 天")
    #expect(old.diagnostics.map(\.check.id) == ["expired-fact-rendered", "expired-fact-rendered"])
    #expect(rendered("{{ fact.old }}", facts: facts, today: "2026-10-01").diagnostics.isEmpty)
    let secret = rendered("{{ fact.secret }}", facts: facts)
    #expect(secret.text == nil)
    #expect(secret.diagnostics.map(\.check.id) == ["internal-fact-rendered"])
    #expect(rendered("{{ fact.nosuch }}", facts: facts).unknown.map(\.name) == ["fact.nosuch"])
  }
}
