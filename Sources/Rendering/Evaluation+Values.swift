import Diagnostics
import DomainModel
import TextAnalysis

/// What the caller gives, sorted by what the templates ask for.
extension Evaluation {
  /// Sorts the given values by slot, and says which fit no slot or no type.
  mutating func take(_ values: GivenValues) {
    if isLenient { undeclared = values }
    if isLenient || renderer.declaresGivenNames, slots.own.isEmpty, slots.guide.isEmpty {
      undeclared = values
      return
    }
    let own = slots
    // The slots of partials matter only for a name that the template itself does not know.
    var tables: [VisibleSlots]?
    for entry in values.entries {
      var found = own.place(typed: entry.key).map { own[$0] }
      if found == nil {
        let others = tables ?? [own] + reachablePartials().map { slots(of: $0) }
        tables = others
        found =
          others.lazy.compactMap { table in
            table.place(typed: entry.key).map { table[$0] }
          }.first
      }
      if let slot = found {
        take(entry, for: slot, among: values)
      } else if renderer.declaresGivenNames {
        undeclared[entry.key] = entry.value
      } else if !isLenient {
        result.unknown.append(
          UnknownName(
            name: entry.key, place: nil, nearest: nearest(to: entry.key, in: tables ?? [own])))
      }
    }
  }

  private mutating func take(_ entry: Value.Entry, for slot: Slot, among values: GivenValues) {
    guard given[slot.name] == nil else { return takeAgain(entry, for: slot, among: values) }
    let value = GivenText.cleaned(entry.value)
    switch SlotValue.fit(value, to: slot) {
    case .fits(let fitted):
      given[slot.name] = fitted
      if SlotValue.lacksCurrency(fitted, slot) {
        result.diagnostics.append(
          Diagnostic(
            RenderChecks.missingCurrency,
            Message(
              zh: "“\(slot.displayLabel.zh)”只写了“\(fitted.printed)”，没有单位",
              en: "\(slot.displayLabel.en) is `\(fitted.printed)`, without a currency"),
            at: slot.place, help: SlotValue.example(of: slot)))
      }
      if slot.type == .name, case .null = fitted, case .text(let text) = value, !value.isBlank {
        result.diagnostics.append(
          Diagnostic(
            RenderChecks.accountName,
            Message(
              zh: "“\(text)”不像姓名，没有用来称呼客户",
              en: "‘\(text)’ is no name, so the greeting does without it"),
            at: slot.place,
            help: Message(
              zh: "不知道客户叫什么，“\(slot.displayLabel.zh)”就空着",
              en: "where nobody knows the name, leave \(slot.displayLabel.en) out")))
      }
    case .misfit(let misfit):
      // Given all the same, so that one slip is not also a missing value.
      given[slot.name] = value
      result.diagnostics.append(
        Diagnostic(RenderChecks.unfitValue, misfit.message, at: slot.place, help: misfit.help))
    }
  }

  /// A blank that is given by its name and by its label: nobody knows which value is meant, unless they
  /// are the same.
  private mutating func takeAgain(_ entry: Value.Entry, for slot: Slot, among values: GivenValues) {
    let others = values.entries.prefix { $0.key != entry.key }
    guard let first = others.first(where: { slot.isMeant(by: $0.key) }),
      Self.tidied(first.value) != Self.tidied(entry.value),
      !result.diagnostics.contains(where: {
        $0.check == RenderChecks.conflictingValues && $0.location == slot.place
      })
    else { return }
    result.diagnostics.append(
      Diagnostic(
        RenderChecks.conflictingValues,
        Message(
          zh:
            "“\(slot.displayLabel.zh)”给了两个不同的值：\(first.key) 是“\(first.value.excerpt)”，\(entry.key) 是“\(entry.value.excerpt)”",
          en:
            "\(slot.displayLabel.en) is given two values: `\(first.value.excerpt)` as \(first.key), `\(entry.value.excerpt)` as \(entry.key)"
        ), at: slot.place, help: Message(zh: "只留一个", en: "keep one of them")))
  }

  private static func tidied(_ value: Value) -> Value {
    let value = GivenText.cleaned(value)
    if case .text(let text) = value { return .text(SlotValue.trimmed(text)) }
    return value
  }

  /// Names before labels: two names for one slot are one suggestion too many.
  func nearest(to name: String, in tables: [VisibleSlots]) -> [String] {
    let names = NearestName.nearest(to: name, among: tables.flatMap(\.names), limit: 2)
    return names.isEmpty
      ? NearestName.nearest(to: name, among: tables.flatMap(\.labels), limit: 2) : names
  }

  /// The partials that the template may render, and those that they may.
  private func reachablePartials() -> [CompiledTemplate] {
    var seen: Set<String> = []
    var found: [CompiledTemplate] = []
    var waiting = frame.template.partialNames
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted, let partial = renderer.partial(name) else { continue }
      found.append(partial)
      waiting += partial.partialNames
    }
    return found
  }
}
