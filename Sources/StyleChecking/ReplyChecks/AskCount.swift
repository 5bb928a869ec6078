import Diagnostics

/// How much a reply asks of the customer.
enum AskCount: ReplyChecker {
  static let tooManyAsks = Check(
    "too-many-asks", .suggestion, trust: .heuristic,
    title: Message(zh: "一次要客户做的事太多", en: "too much asked of the customer"),
    why: Message(
      zh: "每多问一件，客户就多一次放弃的机会；场景里写了最多问几件",
      en: "With each thing asked, more customers give up. The scenario says how many are fine."))

  static let checks = [tooManyAsks]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard let scenario = reply.scenario, let most = scenario.maxAsks,
      reply.text.purpose != .partial, reply.holds(.request) || mayAsk(reply.bytes)
    else { return }
    let asks = BranchPath.longest(of: asks(in: reply), in: reply)
    guard asks.count > most else { return }
    let place = asks[most]
    findings.append(
      reply.finding(
        tooManyAsks,
        most == 0
          ? Message(
            zh: "场景“\(scenario.title)”不向客户提要求，这里像是在问：“\(reply.string(place))”",
            en:
              "the scenario ‘\(scenario.title)’ asks nothing of the customer; this seems to: “\(reply.string(place))”"
          )
          : Message(
            zh: "看起来问了客户 \(asks.count) 件事，场景“\(scenario.title)”最多 \(most) 件",
            en:
              "this seems to ask for \(asks.count) things; the scenario ‘\(scenario.title)’ has at most \(most)"
          ), at: place,
        help: Message(
          zh: "自己能查到的就不问；剩下的合成一句，例如“把订单号发我就行”",
          en: "look up what you can; put the rest in one line, such as “the order number is enough”"
        )))
  }

  private static func mayAsk(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 == UInt8(ascii: "?") || $0 == 0x9F }
  }

  /// Requests and questions, from left to right: one a clause, and one for a sentence that ends with a
  /// question mark and asks for more than a yes.
  static func asks(in reply: CheckedReply) -> [Range<Int>] {
    let requests = reply.words(.request)
    let invitations = reply.words(.invitation)
    let rhetorical = reply.words(.rhetorical)
    var asks: [Range<Int>] = []
    for sentence in reply.context.sentences {
      var clauses: [Range<Int>] = []
      var isInvitation = false
      for request in requests.starting(in: sentence) where sentence.contains(request) {
        // 您发给我的照片
        if reply.isFollowed(request, by: "的") || reply.isPreceded(request, by: "已经") { continue }
        // “Could you send a photo, and tell me which” is one question; Chinese asks clause by clause.
        let clause = reply.isEnglish ? sentence : reply.clause(at: request.lowerBound)
        if clauses.contains(where: { $0.overlaps(clause) }) { continue }
        if invitations.starting(in: sentence).contains(where: {
          sentence.contains($0) && ($0.upperBound <= request.lowerBound || clause.contains($0))
        }) {
          isInvitation = true
          continue
        }
        clauses.append(clause)
        asks.append(request.lowerBound..<trimmedEnd(of: clause, reply))
      }
      guard clauses.isEmpty, !isInvitation, reply.isQuestion(sentence),
        !rhetorical.starting(in: sentence).contains(where: sentence.contains),
        !invitations.starting(in: sentence).contains(where: sentence.contains)
      else { continue }
      asks.append(sentence)
    }
    return asks
  }

  /// Without the marks at its end.
  private static func trimmedEnd(of clause: Range<Int>, _ reply: CheckedReply) -> Int {
    var end = clause.upperBound
    for mark in ["，", ",", "。", "！", "？", ".", "!", "?"] {
      if reply.isPreceded(end..<end, by: mark) {
        end -= mark.utf8.count
        break
      }
    }
    return end
  }
}
