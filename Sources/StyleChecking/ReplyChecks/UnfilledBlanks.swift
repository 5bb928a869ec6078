import Diagnostics

/// Blanks that nobody filled in before the reply was to be sent: `{{ name }}`, [客户名], XXX, ____, 待填.
///
/// Templates are looked at by the checks of the library, which know their slots.
enum UnfilledBlanks: ReplyChecker {
  static let unfilled = Check(
    "unfilled-blank", .error,
    title: Message(zh: "还没填的空", en: "a blank that is not filled in"),
    why: Message(
      zh: "客户会原样读到它，一眼看出是套用的模板",
      en: "The customer would read it as it stands, and see a form letter."))

  static let checks = [unfilled]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.isReply else { return }
    let text = reply.context.unmasked
    let form = CustomerForm(reply)
    for blank in reply.context.openBlanks where !form.holds(blank) {
      report(
        CheckContext.quotation(of: text.bytes[blank.range]),
        at: text.sourceRange(of: blank.range), reply, &findings)
    }
    for place in reply.words(.unwritten) where !reply.isFollowed(place, by: "写") {
      report(
        reply.string(place), at: reply.context.text.sourceRange(of: place), reply, &findings)
    }
  }

  private static func report(
    _ text: String, at place: Range<Int>, _ reply: CheckedReply, _ findings: inout [Diagnostic]
  ) {
    findings.append(
      Diagnostic(
        unfilled,
        Message(
          zh: "“\(text)”还没填，客户会原样读到", en: "“\(text)” is not filled in; the customer would read it"
        ),
        at: SourceRange(file: reply.text.path, utf8: place),
        help: Message(
          zh: "换成要告诉客户的内容，或者删掉这一句", en: "put in what the customer should read, or leave it out")))
  }
}
