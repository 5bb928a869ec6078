package import Diagnostics
package import TemplateParsing

/// What a template asks for that parses and cannot be carried out yet: said when the library is
/// checked, not when an agent needs the reply.
package enum UnsupportedFilters {
  package static func findings(_ parsed: ParsedTemplate) -> [Diagnostic] {
    parsed.filters.compactMap { call in
      let name = parsed.text(call.name)
      // A filter nobody knows has its finding from the parser.
      guard Filters.named(name) == nil, StandardFilters.all.contains(where: { $0.name == name })
      else { return nil }
      return Diagnostic(
        RenderChecks.unsupported,
        Message(
          zh: "这个版本还不能执行过滤器“\(name)”", en: "this version cannot carry out the filter ‘\(name)’"),
        at: SourceRange(file: parsed.path, utf8: call.name),
        help: Message(zh: "先用填好的文字代替，例如一个日期的空", en: "use a slot that takes the finished text"))
    }
  }
}
