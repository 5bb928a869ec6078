import Diagnostics
import DomainModel
import TemplateParsing
import TextAnalysis

/// Placeholders that belong to a help desk, left in a template that was copied from there: each said
/// once, with the desk, and with the slot that does the same here.
struct HelpDeskMarks {
  private let parsed: ParsedTemplate
  private let slots: KnownSlots

  init(_ parsed: ParsedTemplate, _ slots: KnownSlots) {
    self.parsed = parsed
    self.slots = slots
  }

  /// `#{…}`, `$|$` and the like, which are text to a template.
  func finding(at place: BlankScanner.Place) -> Diagnostic? {
    guard let mark = Self.mark(at: place.range.lowerBound, parsed.bytes, end: place.text.upperBound)
    else { return nil }
    guard !mark.desks.isEmpty || override(mark.placeholder) != nil else { return nil }
    // `[[…]]` may be anything; only a name that says what it stands for is a field.
    if mark.desks.allSatisfy(\.takesAnyName), !mark.placeholder.isCursor,
      mark.placeholder.concept == nil, slots.slot(called: mark.placeholder.path) == nil
    {
      return nil
    }
    return finding(mark, replacing: mark.placeholder.range, inExpression: false)
  }

  /// A placeholder that the parser could not read: `{%customer.fullName%}`, `{{.FirstName}}`, `{{ a.b || 'c' }}`.
  func finding(inBroken node: TemplateNode) -> Diagnostic? {
    guard let mark = Self.mark(at: node.range.lowerBound, parsed.bytes, end: node.range.upperBound),
      mark.placeholder.range == node.range, isForeign(mark)
    else { return nil }
    return finding(mark, replacing: node.range, inExpression: false)
  }

  /// A name that nothing here declares, where it is a help desk's.
  func finding(for reference: ParsedTemplate.Reference) -> Diagnostic? {
    let path = parsed.text(reference.range)
    let node = parsed.nodes.last {
      $0.range.lowerBound <= reference.range.lowerBound
        && reference.range.upperBound <= $0.range.upperBound
    }
    if let node, case .output = node.kind,
      let mark = Self.mark(at: node.range.lowerBound, parsed.bytes, end: node.range.upperBound),
      mark.placeholder.range == node.range, mark.placeholder.path == path, isForeign(mark)
    {
      return finding(mark, replacing: node.range, inExpression: false)
    }
    let mark = Self.mark(
      HelpDeskPlaceholder(range: reference.range, path: path), opening: "{{")
    return isForeign(mark) ? finding(mark, replacing: reference.range, inExpression: true) : nil
  }

  /// A path of one word is a name like any other, unless it has a fallback that only a help desk reads.
  private func isForeign(_ mark: Mark) -> Bool {
    !mark.desks.isEmpty
      && (mark.placeholder.path.utf8.contains(UInt8(ascii: ".")) || mark.placeholder.fallback != nil
        || mark.desks.contains { $0.opening != "{{" })
      || override(mark.placeholder) != nil
  }

  private struct Mark {
    var placeholder: HelpDeskPlaceholder
    var desks: [HelpDesk]
  }

  /// One desk for each way of marking a placeholder.
  private static let dialects = ["zendesk", "libredesk", "helpscout", "zammad", "espanso"]
    .compactMap(HelpDesk.named)

  private static func mark(at start: Int, _ bytes: [UInt8], end: Int) -> Mark? {
    for dialect in dialects {
      guard let placeholder = dialect.placeholder(at: start, in: bytes, end: end) else { continue }
      // `{{ name | word }}` has a filter, unless the path is one of LibreDesk's.
      if dialect.fallback == .bare, !placeholder.path.hasPrefix(".") { continue }
      if dialect.takesAnyName { return Mark(placeholder: placeholder, desks: [dialect]) }
      return mark(placeholder, opening: dialect.opening)
    }
    return nil
  }

  private static func mark(_ placeholder: HelpDeskPlaceholder, opening: String) -> Mark {
    var placeholder = placeholder
    let desks = HelpDesk.reading(placeholder.path, opening: opening)
    placeholder.concept = desks.lazy.compactMap { $0.concept(ofPath: placeholder.path) }.first
    return Mark(placeholder: placeholder, desks: desks)
  }

  /// A slot that the team's own table gives this text to.
  private func override(_ placeholder: HelpDeskPlaceholder) -> Slot? {
    let written = Self.withoutSpaces(parsed.text(placeholder.range))
    return (slots.own + slots.shared).first { slot in
      slot.helpDesk.values.contains {
        let text = Self.withoutSpaces($0)
        return text == written || text == "{{" + placeholder.path + "}}"
      }
    }
  }

  private static func withoutSpaces(_ text: String) -> String { text.filter { $0 != " " } }

  /// - Parameter inExpression: the name alone is replaced, inside `{{ }}` or `{% %}`.
  private func finding(_ mark: Mark, replacing range: Range<Int>, inExpression: Bool) -> Diagnostic
  {
    let placeholder = mark.placeholder
    let text = parsed.text(placeholder.range)
    let names = mark.desks.map(\.name)
    let (zh, en) =
      names.isEmpty
      ? ("帮助台", "a help desk")
      : (names.joined(separator: "、"), names.joined(separator: ", "))
    let place = SourceRange(file: parsed.path, utf8: range)
    if placeholder.isCursor {
      return Diagnostic(
        LibraryChecks.helpDeskPlaceholder,
        Message(
          zh: "“\(text)”是 \(zh) 放光标的记号，会原样发给客户",
          en: "‘\(text)’ is where \(en) puts the cursor; the customer would read it"),
        at: place,
        fixes: [
          Fix(
            Message(zh: "删掉它", en: "delete it"), isSafe: false,
            edits: [TextEdit(range, replacement: "")])
        ])
    }
    let slot =
      override(placeholder) ?? slots.slot(called: placeholder.path)
      ?? placeholder.concept.flatMap(slots.slot(for:))
    let message = Message(
      zh: "“\(text)”是 \(zh) 的占位符，这里填不了",
      en: "‘\(text)’ is a placeholder of \(en); nothing here fills it in")
    guard let slot else {
      if placeholder.path.hasPrefix("dc.") {
        return Diagnostic(
          LibraryChecks.helpDeskPlaceholder, message, at: place,
          help: Message(
            zh: "把这段动态内容放进 library/partials/，用 {% render '片段' %} 引用",
            en: "put this dynamic content into library/partials/ and write {% render 'its-id' %}"))
      }
      let name = placeholder.concept?.rawValue ?? "its_name"
      let label = placeholder.concept?.label
      return Diagnostic(
        LibraryChecks.helpDeskPlaceholder, message, at: place,
        help: Message(
          zh: label.map { "在“要填”（slots）里声明 \(name)（\($0.zh)），正文里写 {{ \(name) }}" }
            ?? "在“要填”（slots）里声明一个空，正文里写它的名字",
          en: label.map { "declare \(name) (\($0.en)) in `slots` and write {{ \(name) }}" }
            ?? "declare a slot in `slots` and write its name"))
    }
    var right = slot.name
    if !inExpression {
      if let fallback = placeholder.fallback, !fallback.isEmpty, slot.fallback == nil {
        let quote = fallback.contains("'") ? "\"" : "'"
        right += " | default: \(quote)\(fallback)\(quote)"
      }
      right = "{{ \(right) }}"
    }
    return Diagnostic(
      LibraryChecks.helpDeskPlaceholder, message, at: place,
      fixes: [
        Fix(
          Message(zh: "改成 \(right)", en: "change it to \(right)"), isSafe: false,
          edits: [TextEdit(range, replacement: right)])
      ])
  }
}
