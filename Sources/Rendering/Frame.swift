/// The variables and loops of the template that is being rendered: a partial has its own.
struct Frame {
  let template: CompiledTemplate
  /// By symbol: the variables of loops, and the arguments of an `include`.
  var scoped: [Value?]
  /// By symbol: what `assign` and `capture` set, and the arguments of a `render`.
  var assigned: [Value?]
  var loops: [LoopState] = []
  /// Brought in by `render`, and so unable to `include`.
  var isIsolated = false
  /// What the templates around an `include` have set, and this one mentions nowhere.
  var unmentioned: (scoped: GivenValues, assigned: GivenValues)?

  init(_ template: CompiledTemplate) {
    self.template = template
    scoped = [Value?](repeating: nil, count: template.symbols.count)
    assigned = scoped
  }

  func local(_ symbol: Int) -> Value? { scoped[symbol] ?? assigned[symbol] }

  /// Of a name that is known only now.
  func local(_ name: String) -> Value? {
    if let symbol = template.symbols.symbol(name) { return local(symbol) }
    return unmentioned?.scoped[name] ?? unmentioned?.assigned[name]
  }

  mutating func scope(_ name: String, _ value: Value) {
    if let symbol = template.symbols.symbol(name) {
      scoped[symbol] = value
    } else {
      mention { $0.scoped[name] = value }
    }
  }

  mutating func assign(_ name: String, _ value: Value) {
    if let symbol = template.symbols.symbol(name) {
      assigned[symbol] = value
    } else {
      mention { $0.assigned[name] = value }
    }
  }

  private mutating func mention(
    _ change: (inout (scoped: GivenValues, assigned: GivenValues)) -> Void
  ) {
    var values = unmentioned ?? (GivenValues(), GivenValues())
    change(&values)
    unmentioned = values
  }

  /// A frame for an included template, which works on the variables of this one.
  func including(_ partial: CompiledTemplate) -> Frame {
    var inner = Frame(partial)
    inner.loops = loops
    inner.isIsolated = isIsolated
    for entry in unmentioned?.scoped.entries ?? [] { inner.scope(entry.key, entry.value) }
    for entry in unmentioned?.assigned.entries ?? [] { inner.assign(entry.key, entry.value) }
    for (symbol, name) in template.symbols.names.enumerated() {
      if let value = scoped[symbol] { inner.scope(name, value) }
      if let value = assigned[symbol] { inner.assign(name, value) }
    }
    return inner
  }

  /// Takes over what an included template has assigned.
  mutating func takeAssignments(of inner: Frame) {
    for entry in inner.unmentioned?.assigned.entries ?? [] { assign(entry.key, entry.value) }
    for (symbol, name) in inner.template.symbols.names.enumerated() {
      if let value = inner.assigned[symbol] { assign(name, value) }
    }
  }
}
