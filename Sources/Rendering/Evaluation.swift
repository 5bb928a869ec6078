import Diagnostics
import DomainModel
import TemplateParsing

/// One rendering of one template: the values, the output so far, and what there is to say about it.
struct Evaluation {
  let renderer: Renderer
  var frame: Frame
  var result = RenderResult()
  /// Bytes of the reply so far.
  var output: [UInt8] = []
  /// Given values by slot name, of the right kind.
  var given = GivenValues()
  /// Given values that no slot declares, where their names count as declared.
  var undeclared = GivenValues()
  var counters: [String: Int] = [:]
  var cycles: [String: Int] = [:]
  /// Where the last loop of a name stopped, for `offset: continue`.
  var loopEnds: [String: Int] = [:]
  var remembersLoops: Bool
  var lastIfChanged: [UInt8]?
  /// Where values stand in captured texts, by the text.
  var capturedValues: [String: [Range<Int>]] = [:]
  /// The part that is being written, and where it begins in the output.
  var part: (names: Range<Int>, template: CompiledTemplate, start: Int)?
  var depth = 0
  /// What it has cost so far, in steps of `RenderLimits`.
  var steps = 0

  /// Ends the rendering; a finding has been reported.
  struct Stop: Error {}

  init(renderer: Renderer, template: CompiledTemplate) {
    self.renderer = renderer
    frame = Frame(template)
    remembersLoops = template.remembersLoops
    output.reserveCapacity(template.parsed.range.count * 2)
  }

  var isLenient: Bool { renderer.mode == .lenient }
  var parsed: ParsedTemplate {
    _read { yield frame.template.parsed }
  }
  var slots: VisibleSlots { slots(of: frame.template) }

  func slots(of template: CompiledTemplate) -> VisibleSlots {
    VisibleSlots(own: template.slotTable, guide: renderer.guideSlots)
  }

  mutating func run() {
    do throws(Stop) {
      _ = try renderChildren(of: nil)
      if !isLenient { trimOutput(from: 0) }
      endFile(from: 0, firstDirective: 0)
      result.text = String(decoding: output, as: UTF8.self)
    } catch {
      result.filledRanges = []
      result.valueRanges = []
      result.parts = []
      result.directives = []
    }
  }

  mutating func finish() -> RenderResult {
    let isIncomplete = !result.missing.isEmpty || !result.unknown.isEmpty
    let hasError = result.diagnostics.contains { $0.severity == .error }
    if hasError || isIncomplete && renderer.mode == .strict {
      result.text = nil
      result.filledRanges = []
      result.valueRanges = []
      result.parts = []
      result.directives = []
    }
    return result
  }

  // Costs.

  mutating func countStep(at range: Range<Int>) throws(Stop) {
    steps += 1
    if steps > renderer.stepLimit { throw tooManySteps(at: range) }
  }

  /// Counts the work that a value makes beside the step itself.
  mutating func count(_ value: Value, at range: Range<Int>) throws(Stop) {
    switch value {
    case .text(let text): try count(weight: text.utf8.count, at: range)
    case .list, .map: try count(weight: value.weight(), at: range)
    default: break
    }
  }

  mutating func count(weight: Int, at range: Range<Int>) throws(Stop) {
    steps += weight / RenderLimits.weightPerStep
    if steps > renderer.stepLimit { throw tooManySteps(at: range) }
  }

  private mutating func tooManySteps(at range: Range<Int>) -> Stop {
    limitReached(
      Message(
        zh: "执行超过 \(renderer.stepLimit) 步，循环是不是太大了？",
        en: "more than \(renderer.stepLimit) steps; is a loop too large?"), at: range)
  }

  // Findings.

  func place(_ range: Range<Int>) -> SourceRange { SourceRange(file: parsed.path, utf8: range) }

  mutating func reportMissing(_ slot: Slot, at range: Range<Int>) {
    guard !isLenient, !result.missing.contains(where: { $0.name == slot.name }) else { return }
    result.missing.append(
      MissingSlot(
        name: slot.name, label: slot.displayLabel, type: slot.type, example: slot.example,
        choices: slot.choices, place: place(range)))
  }

  mutating func reportUnknown(_ name: String, at range: Range<Int>) {
    guard !isLenient,
      !result.unknown.contains(where: { $0.name == name && $0.place != nil })
    else { return }
    result.unknown.append(
      UnknownName(name: name, place: place(range), nearest: nearest(to: name, in: [slots])))
  }

  /// Reports why rendering ends; thrown by the caller.
  mutating func stop(
    _ check: Check, _ message: Message, at range: Range<Int>, help: Message? = nil
  ) -> Stop {
    result.diagnostics.append(Diagnostic(check, message, at: place(range), help: help))
    return Stop()
  }

  mutating func limitReached(_ message: Message, at range: Range<Int>) -> Stop {
    stop(RenderChecks.limit, message, at: range)
  }
}
