import Diagnostics
import DomainModel
import TemplateParsing

/// What a name leads to.
enum Found {
  /// `slot` is set where a given value came straight from a slot.
  case value(Value, slot: String? = nil)
  /// Rare, and large.
  indirect case missing(Slot)
  case unknown(String)
}

extension Evaluation {
  /// Local variable, template slot, guide slot, label, in this order.
  private mutating func find(symbol: Int, in template: CompiledTemplate) -> Found {
    if let local = frame.local(symbol) { return .value(local) }
    return findGiven(template.names[symbol], in: template)
  }

  private mutating func find(name: String) -> Found {
    if let local = frame.local(name) { return .value(local) }
    return findGiven(name, in: frame.template)
  }

  /// What is no local variable: a counter, a slot, or a value given under that very name.
  private mutating func findGiven(_ name: String, in template: CompiledTemplate) -> Found {
    if !counters.isEmpty, let count = counters[name] { return .value(.integer(count)) }
    if !template.slotTable.isEmpty || !renderer.guideSlots.isEmpty {
      let slots = self.slots
      if let place = slots.place(name) { return find(place, in: slots) }
    }
    if let value = undeclared[name] { return .value(value) }
    return .unknown(name)
  }

  private mutating func find(_ place: VisibleSlots.Place, in slots: VisibleSlots) -> Found {
    let name = slots[place].name
    let value = given[name]
    if let value, !value.isBlank {
      note(name, in: \.filled)
      return .value(value, slot: name)
    }
    let fallback = slots[place].fallback
    // Left empty on purpose, where the slot allows it.
    if slots[place].isOptional, value != nil || fallback == nil {
      note(name, in: \.empty)
      return .value(.null)
    }
    if let fallback {
      note(name, in: \.fallbacks)
      return .value(.text(fallback))
    }
    return .missing(slots[place])
  }

  private mutating func note(_ name: String, in list: WritableKeyPath<RenderResult, [String]>) {
    if !result[keyPath: list].contains(where: { $0.hasSameBytes(as: name) }) {
      result[keyPath: list].append(name)
    }
  }

  mutating func noteFallback(_ slot: Slot) { note(slot.name, in: \.fallbacks) }

  /// The gender or title that belongs to a name, if there is one.
  mutating func gender() -> String? {
    for symbol in frame.template.genderSymbols {
      guard case .value(let value, _) = find(symbol: symbol, in: frame.template), !value.isBlank
      else { continue }
      return value.printed
    }
    return nil
  }

  /// What a path leads to, without a report.
  mutating func find(path id: ExpressionID, in template: CompiledTemplate) throws(Stop) -> Found {
    guard case .path(let steps) = template.expressions[id].kind else { return .value(.null) }
    let root = template.roots[steps.lowerBound]
    let found: Found
    if root >= 0 {
      if steps.count > 1, template.isSpecial[root],
        let special = try findSpecial(root, steps, of: id)
      {
        return special
      }
      found = find(symbol: root, in: template)
    } else if case .index(let index) = template.segments[steps.lowerBound].kind {
      found = find(name: try evaluate(index, in: template).printed)
    } else {
      return .value(.null)
    }
    guard steps.count > 1, case .value(var value, let slot) = found else { return found }
    for step in steps.dropFirst() {
      let key: Value
      if case .index(let index) = template.segments[step].kind {
        key = try evaluate(index, in: template)
      } else {
        key = template.keys[step]
      }
      let next =
        template.isBracketed[step] ? value.property(inBrackets: key) : value.property(key)
      guard let next else {
        // What an empty optional slot would hold is empty too, and a list may be shorter.
        if value == .null || isLenient { return .value(.null) }
        if case .list = value { return .value(.null) }
        return .unknown(parsed.text(parsed.expressions[id].range))
      }
      value = next
    }
    return .value(value, slot: slot)
  }

  /// `forloop.…`, `tablerowloop.…` and `fact.…`, where no variable has taken the name.
  private mutating func findSpecial(_ root: Int, _ steps: Range<Int>, of id: ExpressionID)
    throws(Stop) -> Found?
  {
    let name = frame.template.symbols.names[root]
    switch name {
    case "forloop", "tablerowloop":
      guard frame.local(root) == nil else { return nil }
      return loopProperty(steps.dropFirst(), isTable: name != "forloop").map { .value($0) }
    case "fact":
      guard frame.local(root) == nil else { return nil }
      let fact = try findFact(steps, of: id)
      // Leniently, what is no fact is a name like any other.
      if isLenient, case .unknown = fact { return nil }
      return fact
    default: return nil
    }
  }

  private mutating func findFact(_ steps: Range<Int>, of id: ExpressionID) throws(Stop) -> Found {
    let range = parsed.expressions[id].range
    guard steps.count == 2, case .text(let name) = frame.template.keys[steps.lowerBound + 1],
      let fact = renderer.fact(name)
    else { return .unknown(parsed.text(range)) }
    if fact.audience == .internal {
      throw stop(
        RenderChecks.internalFact,
        Message(zh: "“\(fact.id)”是内部信息", en: "`\(fact.id)` is for internal use"), at: range)
    }
    if let expires = fact.expires?.value, let today = renderer.today, expires < today {
      let finding = Diagnostic(
        RenderChecks.expiredFact,
        Message(zh: "“\(fact.id)”在 \(expires) 已过期", en: "`\(fact.id)` expired on \(expires)"),
        at: place(range))
      if !result.diagnostics.contains(finding) { result.diagnostics.append(finding) }
    }
    return .value(.text(fact.value))
  }

  /// `forloop.index` and the like; nil outside of a loop.
  private func loopProperty(_ steps: Range<Int>.SubSequence, isTable: Bool) -> Value? {
    guard var position = frame.loops.lastIndex(where: { ($0.columns != nil) == isTable }) else {
      return nil
    }
    for step in steps {
      guard let property = frame.template.loopProperties[step] else { return .null }
      guard property == .parentloop else { return frame.loops[position][property] }
      let outer = frame.loops[..<position].lastIndex { $0.columns == nil }
      guard let outer, !frame.loops[position].hidesParent, !frame.loops[outer].hidesParent
      else { return .null }
      position = outer
    }
    return .null
  }
}
