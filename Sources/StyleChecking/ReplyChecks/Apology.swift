import Diagnostics
import DomainModel

/// Whether a reply apologises where its scenario says it must, or must not.
enum Apology: ReplyChecker {
  static let missing = Check(
    "missing-apology", .warning, trust: .pattern,
    title: Message(zh: "该道歉，没有道歉", en: "no apology where one is due"),
    why: Message(
      zh: "这个场景里是我们没做好；不认下来，后面说什么客户都听不进去",
      en: "We got it wrong here; until somebody says so, the customer hears nothing else."))

  static let needless = Check(
    "needless-apology", .warning, trust: .pattern,
    title: Message(zh: "不该道歉，却道歉了", en: "an apology where nothing went wrong"),
    why: Message(
      zh: "没有做错也道歉，客户会以为真是我们错了；真该道歉的时候，道歉就没有分量了",
      en:
        "An apology for nothing makes the customer think we failed, and the next one counts for less."
    ))

  static let checks = [missing, needless]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard let scenario = reply.scenario, reply.text.purpose != .partial else { return }
    switch scenario.apology {
    case .required:
      guard !reply.holds(.apology) || apologies(in: reply).isEmpty else { return }
      // What a part says is exact, whatever its words.
      guard !reply.text.parts.contains(where: { isApology($0.names, reply) }) else { return }
      let end = reply.context.message.upperBound
      findings.append(
        reply.finding(
          missing,
          Message(
            zh: "场景“\(scenario.title)”要道歉，这里没有看到道歉的话",
            en: "the scenario ‘\(scenario.title)’ asks for an apology, and none is here"),
          at: end..<end,
          help: Message(
            zh: "说清楚为哪件事，例如“补寄的灯罩又漏装了，是我们没核对，对不起”",
            en: "say what for, such as “we packed the wrong shade, and I'm sorry”")))
    case .forbidden:
      let slips = RangeCover(reply.words(.slip))
      guard let place = apologies(in: reply).first(where: { !slips.contains($0) }) else { return }
      findings.append(
        reply.finding(
          needless,
          Message(
            zh: "场景“\(scenario.title)”不道歉，这里写了“\(reply.string(place))”",
            en:
              "the scenario ‘\(scenario.title)’ needs no apology, and here is “\(reply.string(place))”"
          ),
          at: place,
          help: Message(
            zh: "去掉道歉，直接说原因和办法；想客气，可以说“谢谢你告诉我”",
            en: "leave it out, and give the reason and the way forward")))
    case .allowed, nil: return
    }
  }

  static func apologies(in reply: CheckedReply) -> [Range<Int>] {
    reply.words(.apology, except: .noApology).filter { !isEmpathy($0, reply) }
  }

  /// “Sorry you're having trouble” feels with the customer and owns nothing.
  private static func isEmpathy(_ place: Range<Int>, _ reply: CheckedReply) -> Bool {
    reply.isFollowed(place, by: " you feel") || reply.isFollowed(place, by: " about your loss")
      || reply.isFollowed(place, by: " for your loss")
  }

  private static func isApology(_ names: [String], _ reply: CheckedReply) -> Bool {
    names.contains { reply.standards.partIDs[$0] == "apology" }
  }
}
