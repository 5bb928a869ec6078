import Diagnostics

/// A no that leaves the customer with nothing to do.
enum Refusals: ReplyChecker {
  static let bareRefusal = Check(
    "bare-refusal", .warning, trust: .heuristic,
    title: Message(zh: "拒绝之后没有下文", en: "a no without another way"),
    why: Message(
      zh: "客户接受得了“不”，接受不了没有原因，也没有别的路",
      en: "Customers can take a no; what they cannot take is a no without a reason or another way.")
  )

  static let checks = [bareRefusal]

  /// Sentences before and behind in which a way out counts: what is the matter is often told first, and
  /// the way on is the last paragraph.
  private static let window = (before: 2, behind: 8)

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.text.purpose != .partial, reply.holds(.refusal) || reply.holds(.inability) else {
      return
    }
    let offers = reply.words(.alternative).filter { !isNegated($0, reply) }
    for refusal in refusals(in: reply) {
      let position = reply.sentence(at: refusal.lowerBound)
      let around = reply.sentences(position - window.before, through: position + window.behind)
      let hasOffer = offers.starting(in: around).contains { offer in
        around.contains(offer) && !refusal.overlaps(offer)
      }
      guard !hasOffer else { continue }
      let near = reply.sentences(position - window.before, through: position + window.before)
      let hasReason = reply.words(.reason, except: .noReason).holdOne(in: near)
      findings.append(
        reply.finding(
          bareRefusal,
          hasReason
            ? Message(
              zh: "“\(reply.string(refusal))”前后没有给出别的办法",
              en: "no other way is offered near “\(reply.string(refusal))”")
            : Message(
              zh: "“\(reply.string(refusal))”前后没有原因，也没有别的办法",
              en: "neither a reason nor another way stands near “\(reply.string(refusal))”"),
          at: refusal,
          help: Message(
            zh: "说原因，再给一条能走的路，例如“过了无理由退货的七天，可以换货，我来办”",
            en:
              "give the reason and another way, such as “it is past the return window, but I can exchange it”"
          ), level: hasReason ? .suggestion : nil))
      return
    }
  }

  /// Refusals, not symptoms (无法充电) or questions.
  private static func refusals(in reply: CheckedReply) -> [Range<Int>] {
    var found = reply.words(.refusal)
    if reply.holds(.inability), reply.holds(.service) {
      let services = reply.words(.service)
      for marker in reply.words(.inability) {
        // 能不能, 不能不
        if reply.isPreceded(marker, by: "能") || reply.isFollowed(marker, by: "不") { continue }
        guard
          let service = services.starting(
            in: marker.upperBound..<marker.upperBound + 19
          ).first
        else { continue }
        found.append(marker.lowerBound..<trimmed(service, reply))
      }
    }
    let hypothetical = reply.words(.hypothetical)
    return found.filter { refusal in
      let position = reply.sentence(at: refusal.lowerBound)
      guard position < reply.context.sentences.count else { return false }
      let sentence = reply.context.sentences[position]
      return !reply.isQuestion(sentence)
        && !hypothetical.starting(in: sentence).contains {
          sentence.contains($0) && $0.lowerBound < refusal.lowerBound
        }
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Without the mark that ends 退，.
  private static func trimmed(_ service: Range<Int>, _ reply: CheckedReply) -> Int {
    for mark in ["，", "。"] where service.count > 3 {
      if reply.isPreceded(service.upperBound..<service.upperBound, by: mark) {
        return service.upperBound - mark.utf8.count
      }
    }
    return service.upperBound
  }

  /// 不可以, 没有方案
  private static func isNegated(_ offer: Range<Int>, _ reply: CheckedReply) -> Bool {
    reply.isPreceded(offer, by: "不") || reply.isPreceded(offer, by: "没有")
      || reply.isPreceded(offer, by: "没")
  }
}
