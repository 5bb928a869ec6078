import Diagnostics

/// Words that make the customer wait, without saying how long.
enum OpenPromises: ReplyChecker {
  static let hold = Check(
    "hold-without-time", .suggestion, trust: .heuristic,
    title: Message(zh: "请客户等，没说等多久", en: "a wait without a length"),
    why: Message(
      zh: "“稍等”在客户心里是一分钟；说出等多久，他可以先去忙",
      en: "“One moment” is a minute to the customer. With a length they can do something else."))

  static let promise = Check(
    "promise-without-time", .suggestion, trust: .heuristic,
    title: Message(zh: "答应了，没说什么时候", en: "a promise without a time"),
    why: Message(
      zh: "没有时间的承诺，客户只能一遍遍来问；全文没有一个具体时间才提醒",
      en: "Without a time the customer can only ask again. Said only where no time stands anywhere."
    ))

  static let consideration = Check(
    "open-ended-consideration", .suggestion, trust: .heuristic,
    title: Message(zh: "“会考虑”没有下文", en: "“we'll consider it” without a date"),
    why: Message(
      zh: "真在评估，就写哪天给结论；不打算做，就直说。“会考虑”会被问第二次、第三次",
      en: "If it is being considered, say when there will be an answer; if not, say no."))

  static let checks = [hold, promise, consideration]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.text.purpose != .partial else { return }
    if reply.holds(.consideration) { checkConsideration(reply, &findings) }
    if reply.holds(.hold), checkHold(reply, &findings) { return }
    if reply.holds(.promise), reply.holds(.awaited) { checkPromise(reply, &findings) }
  }

  private static func checkConsideration(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard let place = reply.words(.consideration).first else { return }
    let position = reply.sentence(at: place.lowerBound)
    let around = reply.sentences(position - 1, through: position + 1)
    guard !reply.isPreceded(place, by: "您"), !reply.isPreceded(place, by: "你"),
      !reply.times.contains(where: around.contains), !saysWhenKnown(after: position, reply)
    else { return }
    findings.append(
      reply.finding(
        consideration,
        Message(
          zh: "“\(reply.string(place))”没说哪天有结论",
          en: "“\(reply.string(place))” does not say when there will be an answer"),
        at: place,
        help: Message(
          zh: "例如“产品在评估，11 月 30 日给结论”；不做就直说",
          en: "such as “you'll have our answer by 30 November”; or say no")))
  }

  /// Whether a sentence further down says when there will be an answer: 12 月 20 日前给你结论.
  private static func saysWhenKnown(after position: Int, _ reply: CheckedReply) -> Bool {
    let outcomes = reply.words(.outcome)
    guard !outcomes.isEmpty else { return false }
    return reply.context.sentences.dropFirst(position + 1).prefix(8).contains { sentence in
      outcomes.holdOne(in: sentence) && reply.times.holdOne(in: sentence)
    }
  }

  private static func checkHold(_ reply: CheckedReply, _ findings: inout [Diagnostic]) -> Bool {
    let sentences = reply.context.sentences
    for place in reply.words(.hold) {
      let position = reply.sentence(at: place.lowerBound)
      // More follows: nobody is left waiting.
      guard position >= sentences.count - 2, isOurs(place, reply) else { continue }
      let around = reply.sentences(position - 1, through: position + 1)
      guard !reply.times.contains(where: around.contains) else { continue }
      findings.append(
        reply.finding(
          hold,
          Message(
            zh: "“\(reply.string(place))”没说要等多久",
            en: "“\(reply.string(place))” does not say how long"),
          at: place,
          help: Message(zh: "例如“我查一下，大约 2 分钟”", en: "such as “let me check, about two minutes”")))
      return true
    }
    return false
  }

  /// 查一下 is a wait where we do it: 我帮您查一下.
  private static func isOurs(_ place: Range<Int>, _ reply: CheckedReply) -> Bool {
    // “Please hold on to the box.”
    if reply.isFollowed(place, by: " on to") { return false }
    // 等等再看也行 leaves it to the customer.
    if reply.words(.optionalWait).holdOne(in: reply.clause(at: place.lowerBound)) { return false }
    guard reply.bytes[place].suffix(6).elementsEqual("一下".utf8),
      !reply.bytes[place].starts(with: "等".utf8), !reply.bytes[place].starts(with: "请".utf8)
    else { return true }
    let clause = reply.clause(at: place.lowerBound)
    let before = clause.lowerBound..<place.lowerBound
    return [.alone, .promise].contains { list in
      reply.words(list).holdOne(in: before)
    } && !reply.words(.request).holdOne(in: before)
  }

  private static func checkPromise(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    let awaited = reply.words(.awaited)
    for subject in reply.words(.promise) where !isOffer(subject, reply) {
      let clause = reply.clause(at: subject.lowerBound)
      guard subject.upperBound <= clause.upperBound,
        let act = awaited.starting(in: subject.upperBound..<clause.upperBound).first,
        act.upperBound <= clause.upperBound, !reply.isDone(act)
      else { continue }
      let position = reply.sentence(at: subject.lowerBound)
      let sentence = reply.context.sentences[position]
      if reply.isQuestion(sentence) || reply.words(.eventBound).holdOne(in: sentence)
        || reply.words(.request).holdOne(in: clause)
        || PromiseConditions.hold(for: subject, inSentence: position, reply)
      {
        continue
      }
      guard !reply.saysWhen else { return }
      findings.append(
        reply.finding(
          promise,
          Message(
            zh: "“\(reply.string(clause))”没说什么时候，全文也没有具体时间",
            en: "“\(reply.string(clause))” does not say when, nor does anything else here"),
          at: clause,
          help: Message(
            zh: "写上做得到的时间，例如“今天下午 5 点前回复你”", en: "name a time you can keep, such as “by 5 pm today”"
          )))
      return
    }
  }

  /// 我可以帮您处理: what could be done, if the customer wants it.
  private static func isOffer(_ subject: Range<Int>, _ reply: CheckedReply) -> Bool {
    ["可以", "能", "能够", "可以先", "可以再", "需要"].contains { reply.isPreceded(subject, by: $0) }
  }
}
