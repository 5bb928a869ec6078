package import Diagnostics
package import Rendering

/// A reply made from one text or several, and everything worth knowing about it before it is sent.
package struct RenderedReply: Sendable {
  package let selection: ReplySelection
  /// Of all pieces together: each missing or unknown name once, ranges in the whole text.
  package let result: RenderResult
  /// Where each piece of the selection stands in the text, in UTF-8 offsets. Empty where there is none.
  package let ranges: [Range<Int>]
  /// By slot: the ids of the pieces that miss it.
  package let needs: [String: [String]]
  /// What is to be said about the finished text, as far as somebody filled it in. Empty where there is
  /// no text.
  package var findings: [Diagnostic]
  /// What the team's rules say about words that are the templates' own: `validate` says it to those who
  /// can change them.
  package var templateFindings: [Diagnostic] = []

  /// Puts what the rules say of the templates' own words among the findings.
  package mutating func showTemplateFindings() {
    findings = (findings + templateFindings).sorted(by: Diagnostic.inReadingOrder)
    templateFindings = []
  }

  /// What findings on the reply name as their file.
  package static let path = "reply"

  /// The ids of its texts, with spaces between.
  package var id: String { selection.pieces.map(\.id).joined(separator: " ") }
  package var tag: String { selection.tag }
}

extension RenderedReply {
  /// One reply of several. Any of them without text leaves none.
  /// - Parameter separator: a blank line; in HTML, where blocks stand apart anyway, a line break.
  init(
    _ selection: ReplySelection, joining results: [RenderResult], by separator: String = "\n\n"
  ) {
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    var needs: [String: [String]] = [:]
    var joined = results[0]
    joined.removeRanges()
    for (position, result) in results.enumerated() {
      let own = Array((result.text ?? "").utf8)
      if !own.isEmpty, !text.isEmpty { text += separator.utf8 }
      ranges.append(text.count..<text.count + own.count)
      joined.filledRanges += result.filledRanges.map { $0.moved(by: text.count) }
      joined.valueRanges += result.valueRanges.map { $0.moved(by: text.count) }
      joined.parts += result.parts.map { $0.moved(by: text.count) }
      joined.directives += result.directives.map { $0.moved(by: text.count) }
      text += own
      for slot in result.missing {
        needs[slot.name, default: []].append(selection.pieces[position].id)
      }
      guard position > 0 else { continue }
      joined.filled.appendNew(result.filled)
      joined.fallbacks.appendNew(result.fallbacks)
      joined.empty.appendNew(result.empty)
      joined.diagnostics.appendNew(result.diagnostics)
      joined.missing += result.missing.filter { slot in
        !joined.missing.contains { $0.name == slot.name }
      }
      joined.unknown += result.unknown.filter { name in
        !joined.unknown.contains { $0.isLike(name) }
      }
    }
    let isWhole = results.allSatisfy { $0.text != nil }
    joined.text = isWhole ? String(decoding: text, as: UTF8.self) : nil
    if !isWhole {
      joined.removeRanges()
      ranges = ranges.map { _ in 0..<0 }
    }
    (self.selection, self.needs, self.ranges, result) = (selection, needs, ranges, joined)
    findings = []
  }
}

extension RenderResult {
  /// There are none where there is no text.
  mutating func removeRanges() {
    filledRanges = []
    valueRanges = []
    parts = []
    directives = []
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}

extension FilledRange {
  fileprivate func moved(by offset: Int) -> FilledRange {
    var moved = self
    moved.range = range.moved(by: offset)
    return moved
  }
}

extension PartRange {
  fileprivate func moved(by offset: Int) -> PartRange {
    var moved = self
    moved.range = range.moved(by: offset)
    return moved
  }
}

extension PlacedComment {
  fileprivate func moved(by offset: Int) -> PlacedComment {
    var moved = self
    moved.offset += offset
    moved.file = file.moved(by: offset)
    return moved
  }
}

extension UnknownName {
  /// The same name, both times read by a text or both times given.
  fileprivate func isLike(_ other: UnknownName) -> Bool {
    name == other.name && (place == nil) == (other.place == nil)
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func appendNew(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}
