package import Diagnostics
package import DomainModel
import Rendering
import StyleChecking
import TemplateParsing
import Validation

extension Workspace {
  /// How many templates one task checks in a row.
  private static let templatesPerTask = 64

  /// Everything there is to say about the library: its files, what they name, its rules by their own
  /// examples, and its templates by those rules. In reading order.
  package func validate(
    today: CivilDate, onProgress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
  ) async -> [Diagnostic] {
    async let references = LibraryValidation.findings(
      library, isGuideWhole: isGuideWhole, checkIDs: ReplyChecks.all.map(\.id))
    let style = self.style
    var diagnostics = loadingDiagnostics + style.diagnostics + style.runExamples()
    let validation = TemplateValidation(library, today: today, isGuideWhole: isGuideWhole)
    diagnostics += check(library.partials, validation, style)
    diagnostics += await checkTemplates(validation, style, onProgress)
    diagnostics += await references
    let guide = library.styleGuide
    diagnostics += SlotExamples.findings(guide.slots, file: guide.path)
    return diagnostics.inReadingOrder
  }

  private func check(
    _ partials: [Partial], _ validation: TemplateValidation, _ style: StyleChecker
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var parsedPartials: [(id: String, parsed: ParsedTemplate)] = []
    for partial in partials {
      let parsed = TemplateParser.parse(
        partial.source.bytes, in: partial.source.body, path: partial.source.path)
      diagnostics += validation.findings(partial, parsed)
      diagnostics += SlotExamples.findings(partial.slots, file: partial.source.path)
      diagnostics += style.check(
        CheckedText(parsed.value, of: partial, guide: library.styleGuide))
      parsedPartials.append((partial.id, parsed.value))
    }
    return diagnostics + PartialCycles.findings(parsedPartials)
  }

  /// What one task found in its templates, and what rules about the whole library need of them.
  private struct Batch: Sendable {
    var diagnostics: [Diagnostic] = []
    var texts: [LibraryText] = []
  }

  private func checkTemplates(
    _ validation: TemplateValidation, _ style: StyleChecker,
    _ onProgress: (@Sendable (_ done: Int, _ all: Int) -> Void)?
  ) async -> [Diagnostic] {
    let all = library.templates.count
    let batches = stride(from: 0, to: all, by: Self.templatesPerTask).map {
      $0..<min($0 + Self.templatesPerTask, all)
    }
    let (templates, guide) = (library.templates, library.styleGuide)
    func check(_ range: Range<Int>) -> Batch {
      var batch = Batch()
      for template in templates[range] {
        let parsed = TemplateParser.parse(
          template.source.bytes, in: template.source.body, path: template.path)
        batch.diagnostics += validation.findings(template, parsed)
        batch.diagnostics += SlotExamples.findings(template.slots, file: template.path)
        let text = CheckedText(parsed.value, of: template, guide: guide)
        batch.diagnostics += style.check(text)
        // What replaces a template may well be like it.
        guard template.status != .deprecated else { continue }
        if let text = style.libraryText(of: text, base: template.baseID) {
          batch.texts.append(text)
        }
      }
      return batch
    }
    var results = Array(repeating: Batch(), count: batches.count)
    if batches.count > 1 {
      await withTaskGroup(of: (Int, Batch).self) { group in
        for (position, batch) in batches.enumerated() {
          group.addTask { (position, check(batch)) }
        }
        var done = 0
        for await (position, batch) in group {
          results[position] = batch
          done += batches[position].count
          onProgress?(done, all)
        }
      }
    } else {
      results = batches.map(check)
    }
    return results.flatMap(\.diagnostics) + style.check(library: results.flatMap(\.texts))
  }
}
