import Diagnostics
package import DomainModel
import TemplateParsing

extension Workspace {
  /// The blanks an agent will be asked for: every slot that the text of a template or of its partials
  /// reads, the guide's among them, in the order of their first use.
  package func blanks(of template: Template) -> [Slot] {
    var blanks: [Slot] = []
    var seen: Set<String> = []
    func collect(_ source: SourceText, _ slots: [Slot]) {
      guard seen.insert(source.path).inserted else { return }
      let parsed = TemplateParser.parse(source.bytes, in: source.body, path: source.path).value
      let known = slots + library.styleGuide.slots
      for reference in parsed.references where !reference.isLocal {
        guard let slot = known.first(where: { $0.isCalled(reference.root) }),
          !blanks.contains(where: { $0.name == slot.name })
        else { continue }
        blanks.append(slot)
      }
      for call in parsed.partialNames {
        let partial = library.partial(
          call.name, language: template.language, profile: template.profile,
          channel: template.channel)
        if let partial { collect(partial.source, partial.slots) }
      }
    }
    collect(template.source, template.slots)
    return blanks
  }
}
