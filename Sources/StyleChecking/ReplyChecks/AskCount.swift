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
    let asks = BranchPath.longest(of: asks(in: reply, countsOffers: most > 0), in: reply)
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
  ///
  /// - Parameter countsOffers: 把定时发给我，我替你设回去 asks for one thing, but the customer may as well
  ///   leave it: it is fine where nothing must be asked.
  static func asks(in reply: CheckedReply, countsOffers: Bool = true) -> [Range<Int>] {
    let requests = reply.words(.request)
    let invitations = reply.words(.invitation)
    let rhetorical = reply.words(.rhetorical)
    var asks: [Range<Int>] = []
    /// Whether the sentence before asks something.
    var followsQuestion = false
    for sentence in reply.context.sentences {
      var clauses: [Range<Int>] = []
      var isInvitation = false
      for request in requests.starting(in: sentence) where sentence.contains(request) {
        let words = reply.clause(at: request.lowerBound)
        if isNoRequest(request, in: words, reply) { continue }
        // “Could you send a photo, and tell me which” is one question; Chinese asks clause by clause.
        let clause = reply.isEnglish ? sentence : words
        if clauses.contains(where: { $0.overlaps(clause) }) { continue }
        if invitations.starting(in: sentence).contains(where: {
          sentence.contains($0) && ($0.upperBound <= request.lowerBound || clause.contains($0))
        }) {
          isInvitation = true
          continue
        }
        clauses.append(clause)
        if followsQuestion, clauses.count == 1, wantsTheAnswer(request, in: words, reply) {
          continue
        }
        if !countsOffers, isOffer(request, in: clause, of: sentence, reply) { continue }
        asks.append(request.lowerBound..<trimmedEnd(of: clause, reply))
      }
      let isQuestion = reply.isQuestion(sentence)
      followsQuestion = isQuestion && !clauses.isEmpty
      guard clauses.isEmpty, !isInvitation, isQuestion,
        !rhetorical.starting(in: sentence).contains(where: sentence.contains),
        !invitations.starting(in: sentence).contains(where: sentence.contains)
      else { continue }
      asks.append(sentence)
      followsQuestion = true
    }
    return asks
  }

  /// Verbs of asking that ask for nothing: 您发给我们的照片, 谢谢你告诉我, 不用发我.
  private static func isNoRequest(
    _ request: Range<Int>, in clause: Range<Int>, _ reply: CheckedReply
  ) -> Bool {
    if reply.isPreceded(request, by: "已经")
      || ["的", "们的", "过的", "了的"].contains(where: { reply.isFollowed(request, by: $0) })
    {
      return true
    }
    let before = clause.lowerBound..<request.lowerBound
    return !isExplicit(request, reply)
      && [.thanks, .notNeeded].contains { list in reply.words(list).holdOne(in: before) }
  }

  /// 请提供, please send: a request whatever stands before it.
  private static func isExplicit(_ request: Range<Int>, _ reply: CheckedReply) -> Bool {
    let word = String(decoding: reply.bytes[request], as: UTF8.self).lowercased()
    return ["请", "麻烦", "烦请", "劳烦", "辛苦", "please", "could ", "can ", "would ", "may "]
      .contains(where: word.hasPrefix)
  }

  /// “Which lamp is it? Send me that.” 是哪一款？告诉我就行 asks for no second thing.
  private static func wantsTheAnswer(
    _ request: Range<Int>, in clause: Range<Int>, _ reply: CheckedReply
  ) -> Bool {
    let end = trimmedEnd(of: clause, reply)
    guard request.upperBound <= end else { return false }
    let before = String(
      decoding: reply.bytes[clause.lowerBound..<request.lowerBound], as: UTF8.self)
    let after = String(decoding: reply.bytes[request.upperBound..<end], as: UTF8.self)
    guard !reply.isEnglish else {
      return [" that", " it", " this", " those", " them"].contains { word in
        after.hasPrefix(word)
          && (after.utf8.count == word.utf8.count || after.dropFirst(word.count).hasPrefix(" and "))
      }
    }
    return ["", "把它", "把这个", "请把它"].contains(before)
      && ["", "就行", "就好", "即可", "一声", "一下", "吧", "们", "们就行", "们就好"].contains(after)
  }

  /// The next clause says what the customer gets for it.
  private static func isOffer(
    _ request: Range<Int>, in clause: Range<Int>, of sentence: Range<Int>, _ reply: CheckedReply
  ) -> Bool {
    guard !isExplicit(request, reply) else { return false }
    let favours = reply.words(.favour)
    if reply.isEnglish {
      return favours.starting(in: request.upperBound..<sentence.upperBound).contains {
        reply.isPreceded($0, by: "and ")
      }
    }
    return favours.starting(in: clause.upperBound..<clause.upperBound + 1).contains(
      where: sentence.contains)
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
