import TemplateParsing

/// Where values stand in the output: what is no markup, whatever it looks like.
extension Evaluation {
  /// A text that was rendered aside.
  struct Captured {
    var bytes: [UInt8]
    /// In offsets of `bytes`.
    var filled: [FilledRange]
    var values: [Range<Int>]
  }

  /// Renders what a block holds into a text of its own.
  mutating func capture(_ index: Int) throws(Stop) -> (Flow, Captured) {
    let mark = output.count
    let flow = try renderChildren(of: index)
    try count(weight: output.count - mark, at: parsed.nodes[index].range)
    let filled = result.filledRanges.suffix(while: { $0.range.lowerBound >= mark })
    let values = result.valueRanges.suffix(while: { $0.lowerBound >= mark })
    let captured = Captured(
      bytes: Array(output[mark...]),
      filled: filled.map { FilledRange(slot: $0.slot, range: $0.range.moved(by: -mark)) },
      values: values.map { $0.moved(by: -mark) })
    output.removeSubrange(mark...)
    result.filledRanges.removeLast(filled.count)
    result.valueRanges.removeLast(values.count)
    discardParts(from: mark)
    return (flow, captured)
  }

  mutating func write(_ captured: Captured, at range: Range<Int>) throws(Stop) {
    let start = output.count
    try write(captured.bytes, at: range)
    result.filledRanges += captured.filled.map {
      FilledRange(slot: $0.slot, range: $0.range.moved(by: start))
    }
    result.valueRanges += captured.values.map { $0.moved(by: start) }
  }

  /// The captured text; where it is printed as it is, what the template wrote in it is its own.
  mutating func remember(_ captured: Captured) -> String {
    let text = String(decoding: captured.bytes, as: UTF8.self)
    if !isLenient { capturedValues[text] = captured.values }
    return text
  }

  /// Writes down where a value stands that was printed from `start` on, were it empty.
  /// - Parameter slot: where it came from, which is never a text that was captured.
  mutating func noteValue(
    _ value: Value, of filtered: FilteredExpression, slot: String?, from start: Int
  ) {
    guard !filtered.filters.isEmpty || !isWritten(filtered.value) else { return }
    if slot == nil, !capturedValues.isEmpty, filtered.filters.isEmpty, case .text(let text) = value,
      let values = capturedValues[text]
    {
      result.valueRanges += values.map { $0.moved(by: start) }
    } else {
      result.valueRanges.append(start..<output.count)
    }
  }

  /// Whether the template itself spells a value out.
  func isWritten(_ expression: ExpressionID) -> Bool {
    if case .string = frame.template.expressions[expression].kind { true } else { false }
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

extension Array {
  /// The last elements, as long as they are as asked.
  fileprivate func suffix(while isAsAsked: (Element) -> Bool) -> ArraySlice<Element> {
    let end = lastIndex { !isAsAsked($0) }.map { $0 + 1 } ?? startIndex
    return self[end...]
  }
}
