extension ParsedTemplate {
  /// `<!-- @part -->`: what the text below it plays, up to the next one or the end of the block.
  package struct PartMarker: Sendable {
    package var range: Range<Int>
    package var names: [PartName]
  }

  package struct PartName: Sendable {
    /// Without `@`, as the author wrote it: an id or a label.
    package var text: String
    package var range: Range<Int>
  }

  package var partMarkers: [PartMarker] {
    nodes.compactMap { node in
      guard case .partMarker(let names) = node.kind else { return nil }
      return PartMarker(range: node.range, names: self.names(names))
    }
  }

  private func names(_ indices: Range<Int>) -> [PartName] {
    indices.map { PartName(text: text(partNames[$0]), range: partNames[$0]) }
  }

  /// `<!-- … -->` that are no part markers, each with what stands inside.
  package var guidance: [(range: Range<Int>, content: Range<Int>)] {
    nodes.compactMap { node in
      guard case .guidance(let content) = node.kind else { return nil }
      return (node.range, content)
    }
  }

  /// A placeholder in the text, and the names of the parts it belongs to.
  package struct Output: Sendable {
    package var range: Range<Int>
    /// Nil where the braces are empty.
    package var value: FilteredExpression?
    package var parts: [String]
  }

  /// Literal text as the customer would see it, and the names of the parts it belongs to.
  package struct TextRange: Sendable {
    package var range: Range<Int>
    package var parts: [String]
  }

  /// A stretch that a part comment names.
  package struct PartStretch: Sendable {
    package var range: Range<Int>
    package var parts: [String]
    /// The comment.
    package var marker: Range<Int>
  }

  /// `{{ … }}` and `{% echo %}`, in order.
  package var outputs: [Output] {
    var outputs: [Output] = []
    forEachNodeWithParts { node, tag in
      let parts = tag.names
      switch node.kind {
      case .output(let value), .echo(let value):
        outputs.append(Output(range: node.range, value: value, parts: parts))
      default: break
      }
    }
    return outputs
  }

  /// The literal text, in order: without tags, placeholders, comments and what white-space control takes.
  package var textRanges: [TextRange] {
    var ranges: [TextRange] = []
    forEachNodeWithParts { node, tag in
      let parts = tag.names
      switch node.kind {
      case .text(let range) where !range.isEmpty, .raw(let range) where !range.isEmpty:
        ranges.append(TextRange(range: range, parts: parts))
      default: break
      }
    }
    return ranges
  }

  /// Where the text of its text nodes stands.
  package var literalTexts: [Range<Int>] {
    nodes.compactMap { node in
      guard case .text(let range) = node.kind else { return nil }
      return range
    }
  }

  /// Where part comments are: the stretches from the first to the last byte of what each of them names,
  /// in order. A stretch ends where a branch begins, so that branches can be told apart.
  package var partStretches: [PartStretch] {
    guard !partNames.isEmpty else { return [] }
    var stretches: [PartStretch] = []
    var wasMarker = true
    forEachNodeWithParts { node, tag in
      let parts = tag.names
      switch node.kind {
      case .partMarker: wasMarker = true
      case .comment, .guidance: break
      default:
        if parts.isEmpty || node.isBranch || node.range.isEmpty {
          wasMarker = true
        } else if !wasMarker, let last = stretches.last, last.parts == parts {
          stretches[stretches.count - 1].range = last.range.lowerBound..<node.range.upperBound
        } else {
          stretches.append(PartStretch(range: node.range, parts: parts, marker: tag.marker))
          wasMarker = false
        }
      }
    }
    return stretches
  }

  /// The part comment that holds at a node.
  private struct Tag {
    var names: [String] = []
    var marker = 0..<0
  }

  private func forEachNodeWithParts(_ body: (TemplateNode, Tag) -> Void) {
    var parts = Tag()
    // What holds again after each open block and branch.
    var enclosing: [(end: Int, parts: Tag)] = []
    for (index, node) in nodes.enumerated() {
      while let last = enclosing.last, last.end <= index {
        parts = last.parts
        enclosing.removeLast()
      }
      if node.subtreeEnd > index + 1 { enclosing.append((node.subtreeEnd, parts)) }
      if case .partMarker(let names) = node.kind {
        parts = Tag(names: self.names(names).map(\.text), marker: node.range)
      }
      if node.isBranch, let block = enclosing.dropLast(node.subtreeEnd > index + 1 ? 1 : 0).last {
        // A branch starts with what held before its block.
        parts = block.parts
        if node.subtreeEnd > index + 1 { enclosing[enclosing.count - 1].parts = block.parts }
      }
      body(node, parts)
    }
  }

  /// A partial that is named by a literal.
  package struct PartialName: Sendable {
    package var name: String
    /// Without the quotes.
    package var range: Range<Int>
    package var isInclude: Bool
  }

  package var partialNames: [PartialName] {
    nodes.compactMap { node in
      let (call, isInclude): (PartialCallID, Bool)
      switch node.kind {
      case .render(let id): (call, isInclude) = (id, false)
      case .include(let id): (call, isInclude) = (id, true)
      default: return nil
      }
      guard case .string(let name) = expressions[partialCalls[call].name].kind else { return nil }
      return PartialName(name: text(name), range: name, isInclude: isInclude)
    }
  }
}
