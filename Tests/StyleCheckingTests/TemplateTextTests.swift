import Diagnostics
import DomainModel
import StyleChecking
import TemplateParsing
import TestSupport
import Testing

@Suite struct TemplateTextTests {
  private func check(_ body: String, _ rules: Rule..., slots: [Slot] = []) -> String {
    let bytes = Array(body.utf8)
    let parsed = TemplateParser.parse(bytes, in: 0..<bytes.count, path: "a.md").value
    let text = CheckedText(parsed, slots: slots, guide: .withTime, language: "zh")
    let set = RuleSet(rules: rules, styleGuide: .withTime)
    return MarkedText.marking(set.check(text).map(\.location.utf8), in: body)
  }

  @Test func commentsTagsAndPlaceholdersAreNotText() {
    let body = """
      <!-- @尽快 -->
      {{ 尽快 }}您好，{% if 尽快 == "尽快" %}⟦尽快⟧{% else %}今日{% endif %}处理。{% comment %}尽快{% endcomment %}
      {% raw %}⟦尽快⟧{% endraw %}<!-- 尽快 -->
      """
    #expect(check(MarkedText(body).text, .make(.words("尽快"))) == body)
  }

  @Test func slotTypesComeFromTheFileTheGuideAndLabels() {
    let rule = Rule.make(.words("尽快"), unless: .matcher("time", within: .sentence))
    let slots = [
      Slot(name: "when", place: at(0).place, label: Message(zh: "几时", en: "when"), type: .date),
      Slot(name: "eta", place: at(0).place, type: .text),
    ]
    #expect(check("{{ eta }}尽快", rule) == "{{ eta }}尽快")
    #expect(check("{{ eta }}尽快", rule, slots: slots) == "{{ eta }}⟦尽快⟧")
    #expect(check("{{ 几时 | default: '明天' }}尽快", rule, slots: slots).contains("⟦") == false)
    #expect(check("{{ other }}尽快{{ }}", rule, slots: slots).contains("⟦尽快⟧"))
  }

  @Test func partMarkersDoNotSplitSentences() {
    let rule = Rule.make(.length(min: nil, max: 3, per: .paragraph))
    #expect(check("一二<!-- @time -->三四", rule) == "⟦一二<!-- @time -->三四⟧")
  }

  @Test func sentencesStartAndEndAtPlaceholders() {
    let rule = Rule.make(.length(min: nil, max: 3, per: .sentence))
    #expect(
      check("好。{{ name }}你好{{ eta }}。{% if name %}好。{% endif %}", rule)
        == "好。⟦{{ name }}你好{{ eta }}。⟧{% if name %}好。{% endif %}")
  }
}
