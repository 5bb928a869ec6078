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
    for blank in reply.context.openBlanks where !isForCustomer(blank, reply) {
      report(
        CheckContext.quotation(of: text.bytes[blank.range]),
        at: text.sourceRange(of: blank.range), reply, &findings)
    }
    for place in reply.words(.unwritten) where !reply.isFollowed(place, by: "写") {
      report(
        reply.string(place), at: reply.context.text.sourceRange(of: place), reply, &findings)
    }
  }

  /// 请告诉我们：身高____，体重____: a form, which the customer is to fill in.
  private static func isForCustomer(_ blank: OpenBlanks.Blank, _ reply: CheckedReply) -> Bool {
    guard blank.isLine, !blank.isTime, reply.holds(.request) else { return false }
    let text = reply.context.unmasked
    guard let place = reply.context.text.visibleRange(of: text.sourceRange(of: blank.range)) else {
      return false
    }
    var line = lineStart(before: place.lowerBound, reply)..<place.lowerBound
    for _ in 0..<longestForm {
      if let request = reply.words(.request).starting(in: line).last {
        let behind = request.upperBound..<max(request.upperBound, line.upperBound)
        return holdsColon(behind, reply)
          && !reply.words(.promise).holdOne(in: behind)
      }
      // 姓名：____ of a form that a line above heads.
      guard holdsColon(line, reply), line.lowerBound > 0 else {
        return false
      }
      let end = line.lowerBound - 1
      line = lineStart(before: end, reply)..<end
    }
    return false
  }

  /// In lines.
  private static let longestForm = 12

  private static func lineStart(before offset: Int, _ reply: CheckedReply) -> Int {
    var start = offset
    let low = max(0, offset - longestLine)
    while start > low, reply.bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// In bytes.
  private static let longestLine = 300

  private static func holdsColon(_ range: Range<Int>, _ reply: CheckedReply) -> Bool {
    String(decoding: reply.bytes[range], as: UTF8.self).contains { $0 == ":" || $0 == "：" }
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
