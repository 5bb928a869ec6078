import Diagnostics

/// 我 for what one person promises, 我们 for what the team does.
enum Actor: ReplyChecker {
  static let wrongActor = Check(
    "wrong-actor", .suggestion, trust: .heuristic,
    title: Message(
      zh: "个人的事用“我”，团队的事用“我们”", en: "I for one person's promise, we for the team's work"),
    why: Message(
      zh: "“我来跟进”有人负责，“我们会跟进”听起来谁都可以不管；修复、上线是大家做的，说“我们”",
      en: "“I'll follow up” names somebody; with “we”, nobody in particular has to."))

  static let checks = [wrongActor]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.holds(.alone) || reply.holds(.we) else { return }
    if reply.holds(.we), reply.holds(.personalVerb) { checkWe(reply, &findings) }
    if reply.holds(.teamVerb) { checkAlone(reply, &findings) }
  }

  private static func checkWe(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    let we = reply.words(.we)
    // Somebody stands for it already.
    guard !speaksForItself(reply, we) else { return }
    let verbs = reply.words(.personalVerb)
    // 联系我们 is the customer's doing.
    for place in we
    where !["联系", "告诉", "通知", "发给", "交给"].contains(where: { reply.isPreceded(place, by: $0) }) {
      guard let verb = verbs.first(where: { follows($0, place, reply) }), !reply.isDone(verb)
      else { continue }
      findings.append(
        reply.finding(
          wrongActor,
          Message(
            zh: "“\(reply.string(place.lowerBound..<verb.upperBound))”听不出谁来做，个人答应的事可以用“我”",
            en: "with “我们” nobody in particular promises this; one person's promise says “我”"),
          at: place,
          help: Message(zh: "例如“我来跟进，下午 5 点前告诉你”", en: "such as “我来跟进，下午 5 点前告诉你”")))
      return
    }
  }

  private static func checkAlone(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    let verbs = reply.words(.teamVerb)
    for place in reply.words(.alone) where !reply.isFollowed(place, by: "们") {
      guard let verb = verbs.first(where: { follows($0, place, reply) }) else { continue }
      findings.append(
        reply.finding(
          wrongActor,
          Message(
            zh: "“\(reply.string(place.lowerBound..<verb.upperBound))”是团队做的事，可以用“我们”",
            en: "this is the team's work, for which “我们” is the word"), at: place,
          help: Message(zh: "例如“我们会修复”", en: "such as “我们会修复”")))
      return
    }
  }

  /// Some 我 that is not 我们 acts in the text.
  private static func speaksForItself(_ reply: CheckedReply, _ we: [Range<Int>]) -> Bool {
    reply.words(.alone).contains { place in
      !we.contains { $0.lowerBound == place.lowerBound }
        && !reply.isPreceded(place, by: "联系") && !reply.isPreceded(place, by: "告诉")
    }
  }

  /// Nothing but helping words between.
  private static func follows(_ verb: Range<Int>, _ actor: Range<Int>, _ reply: CheckedReply)
    -> Bool
  {
    guard verb.lowerBound >= actor.upperBound, verb.lowerBound - actor.upperBound <= 18 else {
      return false
    }
    let between = String(decoding: reply.bytes[actor.upperBound..<verb.lowerBound], as: UTF8.self)
    return helpers.contains(between)
  }

  private static let helpers: Set<String> = [
    "", "会", "会再", "会继续", "会一直", "会帮您", "会帮你", "会为您", "会为你", "会先", "会去", "来", "去", "再", "先", "先去",
    "将", "将会",
    "帮您", "帮你", "为您", "为你", "继续", "会持续", "会全程", "会主动", "正在", "马上", "立即", "会马上", "会立即",
  ]
}
