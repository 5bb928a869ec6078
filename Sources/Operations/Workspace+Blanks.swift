import Diagnostics
package import DomainModel
import TemplateParsing

extension Workspace {
  /// The blanks an agent will be asked for: every slot that the text of a template or of its partials
  /// reads, the guide's among them, in the order of their first use.
  package func blanks(of template: Template) -> [Slot] { blanks(of: ReplySelection(template)) }

  /// The same for all texts of a reply; of slots with one name the first.
  package func blanks(of selection: ReplySelection) -> [Slot] {
    var blanks: [Slot] = []
    for text in texts(of: selection) {
      let known = text.slots + library.styleGuide.slots
      for reference in text.parsed.references where !reference.isLocal {
        guard let slot = known.first(where: { $0.isCalled(reference.root) }),
          !blanks.contains(where: { $0.name == slot.name })
        else { continue }
        blanks.append(slot)
      }
    }
    return blanks
  }

  /// Every slot that the texts of a reply may read.
  package func slots(of selection: ReplySelection) -> [Slot] {
    texts(of: selection).flatMap(\.slots) + library.styleGuide.slots
  }

  /// Every text that a reply may hold, each once: its pieces, and the partials that they name.
  func texts(of selection: ReplySelection) -> [(parsed: ParsedTemplate, slots: [Slot])] {
    var texts: [(parsed: ParsedTemplate, slots: [Slot])] = []
    var seen: Set<String> = []
    func collect(_ source: SourceText, _ slots: [Slot]) {
      guard seen.insert(source.path).inserted else { return }
      let parsed = TemplateParser.parse(source.bytes, in: source.body, path: source.path).value
      texts.append((parsed, slots))
      for call in parsed.partialNames {
        if let partial = library.partial(call.name, for: audience(of: selection))?.chosen {
          collect(partial.source, partial.slots)
        }
      }
    }
    for piece in selection.pieces { collect(piece.source, piece.slots) }
    return texts
  }
}
