package import Diagnostics
package import DomainModel
package import Rendering
import StyleChecking
import TemplateParsing

/// A reply made from a template, and everything worth knowing about it before it is sent.
package struct RenderedReply: Sendable {
  package var template: Template
  package var result: RenderResult
  /// `tpl-<id>-<short hash of the body>`: lets a help desk's export say which template was used.
  package var tag: String
  /// What the team's rules say about the finished text. Empty where there is no text.
  package var findings: [Diagnostic]
}

extension Workspace {
  /// Fills a template in. Nothing is printed, asked or remembered.
  /// - Parameter values: by the slots' names or labels.
  package func render(
    _ template: Template, values: [String: Value], mode: RenderMode = .strict,
    language: UILanguage, today: CivilDate
  ) -> RenderedReply {
    let result = renderer(for: template, mode: mode, language: language, today: today).render(
      Self.compile(template.source, slots: template.slots), values: values)
    return RenderedReply(
      template: template, result: result, tag: "tpl-\(template.id)-\(template.source.bodyHash)",
      findings: mode == .strict
        ? (result.text.map { findings($0, of: template) } ?? [])
          + ReplyProofreading.findings(result) : [])
  }

  /// A renderer for a template's language, profile and channel. The partials that it names are compiled
  /// here, once.
  func renderer(
    for template: Template, mode: RenderMode, language: UILanguage, today: CivilDate
  ) -> Renderer {
    let library = self.library
    let find: @Sendable (String) -> CompiledTemplate? = { name in
      library.partial(
        name, language: template.language, profile: template.profile, channel: template.channel
      ).map { Self.compile($0.source, slots: $0.slots) }
    }
    var named: [String: CompiledTemplate] = [:]
    var waiting = Self.compile(template.source, slots: template.slots).partialNames
    while let name = waiting.popLast() {
      guard named[name] == nil, let partial = find(name) else { continue }
      named[name] = partial
      waiting += partial.partialNames
    }
    let compiled = named
    return Renderer(
      guideSlots: library.styleGuide.slots, fact: { library.fact($0) },
      partial: { compiled[$0] ?? find($0) }, mode: mode, language: language, today: today)
  }

  static func compile(_ source: SourceText, slots: [Slot]) -> CompiledTemplate {
    CompiledTemplate(
      TemplateParser.parse(source.bytes, in: source.body, path: source.path), slots: slots)
  }

  /// The rendered text by the team's rules: values may say what the template does not.
  private func findings(_ text: String, of template: Template) -> [Diagnostic] {
    let rules = RuleSet(rules: library.rules, styleGuide: library.styleGuide)
    return rules.check(
      CheckedText(
        path: RenderedReply.path, plain: Array(text.utf8), language: template.language,
        scenario: template.scenario,
        channel: template.channel,
        profile: template.profile ?? library.styleGuide.defaultProfile?.value)
    ).sorted(by: Diagnostic.inReadingOrder)
  }
}

extension RenderedReply {
  /// What findings on the reply name as their file.
  package static let path = "reply"
}
