import TemplateParsing

/// Comments that speak to the checks: what a template asks for holds for its reply too.
extension Evaluation {
  mutating func noteDirective(_ content: Range<Int>, in template: CompiledTemplate) {
    guard !isLenient, template.bytes[content].starts(with: "kouwen-".utf8) else { return }
    result.directives.append(
      PlacedComment(
        content: Array(template.bytes[content]), offset: output.count,
        file: output.count..<output.count))
  }

  /// Settles what became of a file whose output began at `start`, for the comments in it; those from
  /// `first` on, without the ones of partials that it renders.
  mutating func endFile(from start: Int, firstDirective first: Int) {
    for index in first..<max(first, result.directives.count)
    where result.directives[index].file.isEmpty {
      result.directives[index].file = start..<output.count
    }
  }
}
