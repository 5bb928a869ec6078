import Diagnostics

/// Offers to sell more to somebody who was just let down.
enum Upselling: ReplyChecker {
  static let upsell = Check(
    "upsell-to-upset", .warning, trust: .pattern,
    title: Message(zh: "向生气的客户推销", en: "selling to an upset customer"),
    why: Message(
      zh: "客户刚被我们耽误过，这时候推销，等于告诉他我们没在听",
      en: "Just after we let somebody down, an offer says that nobody listened."))

  static let checks = [upsell]

  /// Matchers and parts of these names are about selling.
  static let matcherNames: Set<String> = ["upsell", "upselling", "推销"]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard let scenario = reply.scenario, scenario.isUpsetting else { return }
    for stretch in reply.text.parts where stretch.names.contains(where: matcherNames.contains) {
      findings.append(
        Diagnostic(
          upsell,
          Message(zh: "客户还在气头上，这里有一段推销", en: "this part sells, and the customer is upset"),
          at: SourceRange(file: reply.text.path, utf8: stretch.marker), help: help))
    }
    for name in matcherNames where !scenario.forbids(name) {
      guard let words = reply.standards.words.matchers[name], reply.holds(words) else { continue }
      for place in reply.words(in: words) where !PriceAnswers.holds(place, reply) {
        findings.append(
          reply.finding(
            upsell,
            Message(
              zh: "客户还在气头上，“\(reply.string(place))”像在推销",
              en: "“\(reply.string(place))” sells, and the customer is upset"), at: place,
            help: help))
      }
    }
  }

  private static let help = Message(
    zh: "先把这件事办完，推荐留到以后", en: "settle the matter first; offers can wait")
}
