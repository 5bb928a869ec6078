import Diagnostics
import TemplateParsing

extension Evaluation {
  /// Renders a partial that sees only its arguments, its own slots and the guide's.
  mutating func renderPartial(_ call: PartialCall, at range: Range<Int>) throws(Stop) {
    let (name, partial) = try partial(call, at: range)
    let arguments = try arguments(of: call)
    guard let binding = call.binding else {
      return try renderIsolated(partial, variables: arguments, loop: nil)
    }
    let alias = binding.alias.map { parsed.text($0) } ?? Self.lastName(name)
    let value = try evaluate(binding.value)
    guard binding.repeats, value.isWalkable else {
      // In Liquid `for` over a text or a number renders once.
      return try renderIsolated(partial, variables: [(alias, value)] + arguments, loop: nil)
    }
    let items = LoopItems(value)
    for turn in 0..<items.count {
      try countStep(at: range)
      var loop = LoopState(name: name, length: items.count, index: turn)
      loop.hidesParent = true
      try renderIsolated(partial, variables: [(alias, items[turn])] + arguments, loop: loop)
    }
  }

  private mutating func renderIsolated(
    _ partial: CompiledTemplate, variables: [(name: String, value: Value)], loop: LoopState?
  ) throws(Stop) {
    let caller = (frame, counters, cycles, loopEnds, remembersLoops)
    frame = Frame(partial)
    // Not scoped: an `assign` in the partial gives its arguments new values.
    for variable in variables { frame.assign(variable.name, variable.value) }
    if let loop { frame.loops = [loop] }
    frame.isIsolated = true
    (counters, cycles, loopEnds) = ([:], [:], [:])
    remembersLoops = partial.remembersLoops
    defer { (frame, counters, cycles, loopEnds, remembersLoops) = caller }
    let (start, firstDirective) = (output.count, result.directives.count)
    // A `break` ends the partial, not the loop around it.
    _ = try renderChildren(of: nil)
    if !isLenient { trimOutput(from: start) }
    endFile(from: start, firstDirective: firstDirective)
  }

  /// Renders a partial among the variables of its caller.
  mutating func renderInclude(_ call: PartialCall, at range: Range<Int>) throws(Stop) -> Flow {
    guard !frame.isIsolated else {
      throw stop(
        RenderChecks.includeInRender,
        Message(
          zh: "用 render 取来的片段里不能用 include", en: "no `include` in what a `render` brings in"),
        at: range, help: Message(zh: "改写成 render", en: "write `render` instead"))
    }
    let (name, partial) = try partial(call, at: range)
    let arguments = try arguments(of: call)
    var turns: [Value?] = [nil]
    var alias = Self.lastName(name)
    if let binding = call.binding {
      let value = try evaluate(binding.value)
      alias = binding.alias.map { parsed.text($0) } ?? alias
      if case .list(let items) = value { turns = items } else { turns = [value] }
    }
    var caller = frame
    frame = caller.including(partial)
    for argument in arguments { frame.scope(argument.name, argument.value) }
    defer {
      caller.takeAssignments(of: frame)
      frame = caller
    }
    for turn in turns {
      try countStep(at: range)
      if let turn { frame.scope(alias, turn) }
      let (start, firstDirective) = (output.count, result.directives.count)
      let flow = try renderChildren(of: nil)
      if !isLenient { trimOutput(from: start) }
      endFile(from: start, firstDirective: firstDirective)
      if flow != .next { return flow }
    }
    return .next
  }

  private mutating func partial(_ call: PartialCall, at range: Range<Int>) throws(Stop) -> (
    String, CompiledTemplate
  ) {
    let name = try evaluate(call.name).printed
    guard let partial = renderer.partial(name) else {
      throw stop(
        RenderChecks.unknownPartial,
        Message(zh: "没有叫“\(name)”的片段", en: "there is no partial `\(name)`"),
        at: parsed.expressions[call.name].range)
    }
    if !partial.errors.isEmpty {
      for error in partial.errors where !result.diagnostics.contains(error) {
        result.diagnostics.append(error)
      }
      throw Stop()
    }
    return (name, partial)
  }

  private mutating func arguments(of call: PartialCall) throws(Stop) -> [(
    name: String, value: Value
  )] {
    var arguments: [(name: String, value: Value)] = []
    for index in call.arguments {
      let argument = parsed.arguments[index]
      guard argument.name != nil else { continue }
      arguments.append((frame.template.argumentNames[index], try evaluate(argument.value)))
    }
    return arguments
  }

  /// `item` of `cards/item`: what a bound value is called without `as`.
  private static func lastName(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }
}
