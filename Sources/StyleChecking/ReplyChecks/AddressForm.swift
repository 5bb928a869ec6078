import Diagnostics
import DomainModel
import TextAnalysis

/// 你 and 您: which of them the voice uses, and both in one reply.
enum AddressForm: ReplyChecker {
  static let wrong = Check(
    "wrong-address", .warning,
    title: Message(zh: "称呼和口吻不合", en: "the wrong form of address"),
    why: Message(
      zh: "同一个声音，称呼要一致；这个口吻用“你”还是“您”，写在 styleguide.yaml 里",
      en:
        "One voice addresses people in one way. The guide says for each voice which of the two words for “you” it is."
    ))

  static let mixed = Check(
    "mixed-address", .warning,
    title: Message(zh: "“你”“您”混着用", en: "both words for “you” in one reply"),
    why: Message(
      zh: "一会儿“你”一会儿“您”，读起来像两个人写的，或者像套用了模板",
      en: "With both in one reply it reads as if two people wrote it."))

  static let checks = [wrong, mixed]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    switch reply.voice?.profile.address {
    case "您": guard reply.holds(.informal) else { return }
    case "你": guard reply.holds(.formal) else { return }
    default: guard reply.holds(.informal), reply.holds(.formal) else { return }
    }
    var informal = reply.words(.informal, except: .fixedAddress)
    var formal = reply.words(.formal, except: .fixedAddress)
    guard !informal.isEmpty || !formal.isEmpty else { return }
    // What stands between quotation marks is somebody's words, or the name of a button.
    let quotes = RangeCover(QuotedStretches.find(in: reply.bytes, reply.context.signs))
    informal.removeAll(where: quotes.contains)
    formal.removeAll(where: quotes.contains)
    switch reply.voice?.profile.address {
    case "您": report(informal, "您", besides: quotes, reply, &findings)
    case "你":
      guard !formal.isEmpty else { return }
      // Whoever is addressed with 您 may well answer so; a reply that mixes them is another matter.
      if reply.text.customerMessage?.contains("您") == true {
        reportMixed(informal, formal, besides: quotes, reply, &findings)
      } else {
        report(formal, "你", besides: quotes, reply, &findings, isMixed: !informal.isEmpty)
      }
    default: reportMixed(informal, formal, besides: quotes, reply, &findings)
    }
  }

  private static func report(
    _ places: [Range<Int>], _ right: String, besides quotes: RangeCover, _ reply: CheckedReply,
    _ findings: inout [Diagnostic], isMixed: Bool = true
  ) {
    guard let first = places.first, let voice = reply.voice else { return }
    // Too formal is the smaller slip, and nobody told the tool who the customer is.
    let isGuess = right == "你" && reply.isReply && !isMixed
    let found = reply.string(first)
    let (also, alsoEnglish) =
      places.count > 1 ? ("（共 \(places.count) 处）", ", \(places.count) times") : ("", "")
    findings.append(
      reply.finding(
        wrong,
        Message(
          zh: "口吻“\(voice.label.zh)”用“\(right)”，这里写了“\(found)”\(also)",
          en: "the voice ‘\(voice.label.en)’ says “\(right)”, here is “\(found)”\(alsoEnglish)"),
        at: first,
        fixes: [
          Fix(
            Self.changing(to: right), isSafe: !isGuess,
            edits: edits(places, right, besides: quotes, reply))
        ],
        level: isGuess ? .suggestion : nil))
  }

  private static func reportMixed(
    _ informal: [Range<Int>], _ formal: [Range<Int>], besides quotes: RangeCover,
    _ reply: CheckedReply, _ findings: inout [Diagnostic]
  ) {
    // 你好 greets in either voice.
    let informal = informal.filter { !reply.isFollowed($0, by: "好") }
    guard !informal.isEmpty, !formal.isEmpty else { return }
    let keepsFormal = formal.count >= informal.count
    let odd = keepsFormal ? informal : formal
    let right = keepsFormal ? "您" : "你"
    findings.append(
      reply.finding(
        MixedAddressWording(
          formal: formal.count, informal: informal.count, right: right,
          edits: edits(odd, right, besides: quotes, reply)),
        at: odd[0]))
  }

  static func changing(to right: String) -> Message {
    Message(zh: "改成“\(right)”", en: "change to “\(right)”")
  }

  private static func edits(
    _ places: [Range<Int>], _ right: String, besides quotes: RangeCover, _ reply: CheckedReply
  ) -> [TextEdit] {
    // 您好 greets in either voice, but not in a text that says 你 from here on.
    let places = right == "你" ? reply.words(.formal).filter { !quotes.contains($0) } : places
    // 您您好 is a slip of its own: one edit for both, or it would become 你你好.
    var runs: [Range<Int>] = []
    for place in places {
      if let last = runs.last, last.upperBound == place.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<place.upperBound
      } else {
        runs.append(place)
      }
    }
    return runs.map { place in
      // 你公司 would be rude.
      let isFirm =
        right == "你" && ["公司", "单位", "單位"].contains { reply.isFollowed(place, by: $0) }
      return TextEdit(
        reply.context.text.sourceRange(of: place), replacement: isFirm ? "你们" : right)
    }
  }
}
