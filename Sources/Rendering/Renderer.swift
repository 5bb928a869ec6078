package import Diagnostics
package import DomainModel
import TextAnalysis

/// What happens where a name has no value.
package enum RenderMode: Sendable {
  /// Anything missing or unknown: no text.
  case strict
  /// Visible marks stand for what is missing: 【客户姓名？】.
  case draft
  /// Undefined is empty, and white space stays as it is: Shopify's Liquid.
  case lenient
}

/// Turns templates and values into replies.
///
/// In a reply there are no blank lines at the beginning and no white space at the end, and so for
/// each partial within it; in lenient mode everything stays as Liquid prints it.
package struct Renderer: Sendable {
  /// The team's own slots, known in every template and partial.
  let guideSlots: SlotTable
  package var fact: @Sendable (String) -> Fact?
  package var partial: @Sendable (String) -> CompiledTemplate?
  package var mode: RenderMode
  /// The language of the marks in a draft.
  package var language: UILanguage
  /// For facts that expire.
  package var today: CivilDate?
  /// What `now` and `today` mean to the filter `date`, and the time zone of what names none; where
  /// nil, `today` begins and the zone is UTC.
  package var now: Instant?
  /// The names of the values given are names for the template, as for raw Liquid.
  package var declaresGivenNames: Bool
  /// What one reply may cost.
  package var stepLimit = RenderLimits.steps

  package init(
    guideSlots: [Slot] = [], fact: @escaping @Sendable (String) -> Fact? = { _ in nil },
    partial: @escaping @Sendable (String) -> CompiledTemplate? = { _ in nil },
    mode: RenderMode = .strict, language: UILanguage = .zh, today: CivilDate? = nil,
    now: Instant? = nil, declaresGivenNames: Bool = false
  ) {
    self.guideSlots = SlotTable(guideSlots)
    self.fact = fact
    self.partial = partial
    self.mode = mode
    self.language = language
    self.today = today
    self.now = now
    self.declaresGivenNames = declaresGivenNames
  }

  /// The slot that a finding about a value points at.
  package func slot(declaredAt place: SourceRange, for template: CompiledTemplate) -> Slot? {
    (template.slots + guideSlots.slots).first { $0.place == place }
  }

  /// - Parameter values: by the slots' names or labels.
  package func render(_ template: CompiledTemplate, values: [String: Value]) -> RenderResult {
    render(template, values: GivenValues(values))
  }

  /// - Parameter values: by the slots' names or labels.
  package func render(_ template: CompiledTemplate, values: GivenValues) -> RenderResult {
    guard template.errors.isEmpty else {
      var result = RenderResult()
      result.diagnostics = template.errors
      return result
    }
    var evaluation = Evaluation(renderer: self, template: template)
    evaluation.take(values)
    evaluation.run()
    return evaluation.finish()
  }
}
