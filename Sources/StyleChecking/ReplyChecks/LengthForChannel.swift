import Diagnostics
import DomainModel
import TextAnalysis

/// Whether a reply is as long as its channel wants it.
enum LengthForChannel: ReplyChecker {
  static let tooLong = Check(
    "too-long-for-channel", .suggestion,
    title: Message(zh: "对这个渠道来说太长", en: "too long for the channel"),
    why: Message(
      zh: "客户在聊天窗口里一屏只看得到几行，太长就会漏看关键的一句；渠道的长度写在 styleguide.yaml 里",
      en:
        "A chat window shows a few lines, and what is not seen is not read. The guide sets the length of each channel."
    ))

  static let tooShort = Check(
    "too-short-for-channel", .suggestion,
    title: Message(zh: "对这个渠道来说太短", en: "too short for the channel"),
    why: Message(
      zh: "太短的回复，客户还得再问一遍；渠道的长度写在 styleguide.yaml 里",
      en:
        "Too short a reply makes the customer ask again. The guide sets the length of each channel."
    ))

  static let checks = [tooLong, tooShort]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard let channel = reply.channel?.channel, reply.text.purpose != .partial,
      channel.minLength != nil || channel.maxLength != nil
    else { return }
    let message = reply.context.message
    guard !message.isEmpty else { return }
    let label = channel.label ?? Message(channel.id)
    if let most = channel.maxLength, message.count > most || !reply.text.valueLengths.isEmpty {
      let length = BranchPath.length(of: reply, max)
      if length > most {
        findings.append(
          reply.finding(
            tooLong,
            Message(
              zh: "\(reply.isReply ? "" : "按例子填好后")有 \(length) 个字，渠道“\(label.zh)”最多 \(most) 个",
              en:
                "\(reply.isReply ? "" : "filled in by its examples, ")this has \(length) words, at most \(most) in ‘\(label.en)’"
            ), at: message,
            help: Message(
              zh: "先说结论，拆成两条发；要留存的内容改发邮件",
              en: "say the answer first and split the rest, or send an email")))
      }
    }
    if let least = channel.minLength, message.count < least * 12 {
      let length = BranchPath.length(of: reply, min)
      if length < least {
        findings.append(
          reply.finding(
            tooShort,
            Message(
              zh: "只有 \(length) 个字，渠道“\(label.zh)”至少 \(least) 个",
              en: "this has \(length) words, at least \(least) in ‘\(label.en)’"), at: message,
            help: Message(
              zh: "加上下一步和时间，例如“下午 5 点前我来告诉你结果”",
              en: "add the next step and when, such as “I'll write again by 5 pm”")))
      }
    }
  }
}
