import Diagnostics
import DomainModel
import TemplateParsing
import TextAnalysis

/// One rendering of one template: the values, the output so far, and what there is to say about it.
struct Evaluation {
  let renderer: Renderer
  var frame: Frame
  var result = RenderResult()
  /// Bytes of the reply so far.
  var output: [UInt8] = []
  /// Given values by slot name, of the right kind.
  private var given: [String: Value] = [:]
  /// Given values that no slot declares, where their names count as declared.
  private var undeclared: [String: Value] = [:]
  var counters: [String: Int] = [:]
  var cycles: [String: Int] = [:]
  /// Where the last loop of a name stopped, for `offset: continue`.
  var loopEnds: [String: Int] = [:]
  var lastIfChanged: [UInt8]?
  var depth = 0
  var steps = 0

  /// What belongs to the template that is being rendered: a partial has its own.
  struct Frame {
    var template: CompiledTemplate
    var slots: SlotTable
    var assigned: [String: Value] = [:]
    /// The variables of loops and partials' arguments, the innermost last.
    var scoped: [(name: String, value: Value)] = []
    var loops: [LoopState] = []
  }

  /// Ends the rendering; a finding has been reported.
  struct Stop: Error {}

  init(renderer: Renderer, template: CompiledTemplate) {
    self.renderer = renderer
    frame = Frame(
      template: template, slots: SlotTable(own: template.slots, guide: renderer.guideSlots))
  }

  var isLenient: Bool { renderer.mode == .lenient }
  var parsed: ParsedTemplate { frame.template.parsed }

  mutating func run() {
    do throws(Stop) {
      _ = try renderChildren(of: nil)
      if !isLenient { trimOutput(from: 0) }
      result.text = String(decoding: output, as: UTF8.self)
    } catch {
      result.filledRanges = []
    }
  }

  mutating func finish() -> RenderResult {
    let isIncomplete = !result.missing.isEmpty || !result.unknown.isEmpty
    let hasError = result.diagnostics.contains { $0.severity == .error }
    if hasError || isIncomplete && renderer.mode == .strict {
      result.text = nil
      result.filledRanges = []
    }
    return result
  }

  // Values given.

  /// Sorts the given values by slot, and says which fit no slot or no type.
  mutating func take(_ values: [String: Value]) {
    let tables = [frame.slots] + reachablePartials().map { SlotTable(own: $0.slots, guide: []) }
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let slot = tables.lazy.compactMap({ $0.slot(typed: key) }).first else {
        if renderer.declaresGivenNames {
          undeclared[key] = value
        } else if !isLenient {
          result.unknown.append(
            UnknownName(
              name: key, place: nil,
              nearest: nearest(to: key, in: tables)))
        }
        continue
      }
      // A value given by name counts more than one given by label.
      if key != slot.name, values[slot.name] != nil { continue }
      switch SlotValue.fit(value, to: slot) {
      case .fits(let fitted):
        given[slot.name] = fitted
        if slot.type == .name, case .null = fitted, case .text(let text) = value, !text.isEmpty {
          result.diagnostics.append(
            Diagnostic(
              RenderChecks.accountName,
              Message(
                zh: "“\(text)”不像姓名，没有用来称呼客户",
                en: "‘\(text)’ is no name, so the greeting does without it"),
              at: slot.place))
        }
      case .misfit(let misfit):
        // Given all the same, so that one slip is not also a missing value.
        given[slot.name] = value
        result.diagnostics.append(
          Diagnostic(
            RenderChecks.unfitValue, misfit.message, at: slot.place, help: misfit.help))
      }
    }
    if isLenient { undeclared = values }
  }

  /// Names before labels: two names for one slot are one suggestion too many.
  private func nearest(to name: String, in tables: [SlotTable]) -> [String] {
    let names = NearestName.nearest(to: name, among: tables.flatMap(\.names), limit: 2)
    return names.isEmpty
      ? NearestName.nearest(to: name, among: tables.flatMap(\.labels), limit: 2) : names
  }

  /// The partials that the template may render, and those that they may.
  private func reachablePartials() -> [CompiledTemplate] {
    var seen: Set<String> = []
    var found: [CompiledTemplate] = []
    var waiting = frame.template.parsed.partialNames.map(\.name)
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted, let partial = renderer.partial(name) else { continue }
      found.append(partial)
      waiting += partial.parsed.partialNames.map(\.name)
    }
    return found
  }

  // Names.

  /// What a name leads to.
  enum Found {
    /// `slot` is set where a given value came straight from a slot.
    case value(Value, slot: String? = nil)
    case missing(Slot)
    case unknown(String)
  }

  /// Local variable, template slot, guide slot, label, in this order.
  mutating func find(_ name: String) -> Found {
    if let local = local(name) { return .value(local) }
    if let slot = frame.slots.slot(name) { return find(slot) }
    if let value = undeclared[name] { return .value(value) }
    return .unknown(name)
  }

  func local(_ name: String) -> Value? {
    for scoped in frame.scoped.reversed() where scoped.name == name { return scoped.value }
    if let value = frame.assigned[name] { return value }
    return counters[name].map { .integer($0) }
  }

  private mutating func find(_ slot: Slot) -> Found {
    let value = given[slot.name] ?? .null
    if !value.isBlank {
      note(slot.name, in: \.filled)
      return .value(value, slot: slot.name)
    }
    // Left empty on purpose, where the slot allows it.
    if slot.isOptional, given[slot.name] != nil || slot.fallback == nil {
      note(slot.name, in: \.empty)
      return .value(.null)
    }
    if let fallback = slot.fallback {
      note(slot.name, in: \.fallbacks)
      return .value(.text(fallback))
    }
    return .missing(slot)
  }

  /// The gender or title that belongs to a name, if there is one.
  mutating func gender() -> String? {
    for name in ["gender", "title", "性别", "称谓"] {
      guard let slot = frame.slots.slot(name), let value = given[slot.name], !value.isBlank else {
        if let value = undeclared[name], !value.isBlank { return value.printed }
        continue
      }
      note(slot.name, in: \.filled)
      return value.printed
    }
    return nil
  }

  mutating func note(_ name: String, in list: WritableKeyPath<RenderResult, [String]>) {
    if !result[keyPath: list].contains(name) { result[keyPath: list].append(name) }
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
      UnknownName(
        name: name, place: place(range),
        nearest: nearest(to: name, in: [frame.slots])))
  }

  /// Reports why rendering ends; thrown by the caller.
  mutating func stop(_ check: Check, _ message: Message, at range: Range<Int>) -> Stop {
    result.diagnostics.append(Diagnostic(check, message, at: place(range)))
    return Stop()
  }

  mutating func limitReached(_ message: Message, at range: Range<Int>) -> Stop {
    stop(RenderChecks.limit, message, at: range)
  }

  mutating func unsupported(_ name: String, at range: Range<Int>) -> Stop {
    stop(
      RenderChecks.unsupported,
      Message(zh: "这个版本还不能执行“\(name)”", en: "`\(name)` is not evaluated in this version"), at: range
    )
  }

  // The output.

  /// Takes blank lines from the beginning and white space from the end of what was printed since `start`.
  mutating func trimOutput(from start: Int) {
    var end = output.count
    while end > start, Self.isSpace(output[end - 1]) { end -= 1 }
    var first = start
    var index = start
    while index < end, Self.isSpace(output[index]) {
      index += 1
      if output[index - 1] == UInt8(ascii: "\n") { first = index }
    }
    output.removeSubrange(end...)
    output.removeSubrange(start..<first)
    let removed = first - start
    let limit = output.count
    result.filledRanges = result.filledRanges.map { filled in
      guard filled.range.lowerBound >= start else { return filled }
      let lower = min(max(start, filled.range.lowerBound - removed), limit)
      let upper = min(max(lower, filled.range.upperBound - removed), limit)
      return FilledRange(slot: filled.slot, range: lower..<upper)
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}
