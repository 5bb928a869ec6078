import Diagnostics

/// An upset customer wants to be heard before things are set right.
enum EmpathyFirst: ReplyChecker {
  static let late = Check(
    "late-empathy", .suggestion, trust: .heuristic,
    title: Message(zh: "先说心情，再说办法", en: "the solution before the feelings"),
    why: Message(
      zh: "客户生气时先要确认有人听懂了，办法说在前面，他听不进去",
      en:
        "Upset customers first want to know that somebody heard them; until then no solution counts."
    ))

  static let checks = [late]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard let scenario = reply.scenario, scenario.isUpsetting, reply.text.purpose != .partial else {
      return
    }
    if reply.text.parts.isEmpty {
      if reply.isReply { checkWords(reply, &findings) }
    } else {
      checkTags(reply, scenario, &findings)
    }
  }

  private static func checkTags(
    _ reply: CheckedReply, _ scenario: ScenarioDemands, _ findings: inout [Diagnostic]
  ) {
    let tags = RequiredParts.tags(of: reply)
    guard let empathy = tags.firstIndex(where: { $0.id == "empathy" }),
      let solution = tags.firstIndex(where: { solutions.contains($0.id) }), solution < empathy,
      tags[solution].marker != tags[empathy].marker,
      // The scenario's own order says so more precisely.
      !scenario.parts.contains(where: { !$0.after.isEmpty && $0.id == tags[solution].id })
    else { return }
    let finding = Diagnostic(
      Check(late.id, .warning, trust: .exact, title: late.title, why: late.why),
      Message(zh: "共情放在了办法后面", en: "the empathy comes after the solution"),
      at: RequiredParts.place(of: tags[empathy], reply), help: help)
    findings.append(finding)
  }

  private static func checkWords(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.holds(.deed),
      let cues = reply.isEnglish
        ? reply.standards.words.englishCues["empathy"] : reply.standards.words.cues["empathy"]
    else { return }
    let feelings = (reply.words(in: cues) + Apology.apologies(in: reply)).min {
      $0.lowerBound < $1.lowerBound
    }
    guard let feeling = feelings, let deed = reply.words(.deed).first,
      reply.sentence(at: deed.lowerBound) < reply.sentence(at: feeling.lowerBound)
    else { return }
    findings.append(
      reply.finding(
        late,
        Message(
          zh: "看起来先说了“\(reply.string(deed))”，后面才说到客户的心情",
          en: "“\(reply.string(deed))” seems to come before anything about how the customer feels"),
        at: feeling, help: help))
  }

  private static let solutions: Set<String> = [
    "action", "alternative", "compensation", "workaround", "next_step", "solution",
  ]

  private static let help = Message(
    zh: "第一句先说他遇到的事，例如“等了三天还没到，换我也急”",
    en: "say first what happened to them, such as “three days without a word would upset me too”")
}
