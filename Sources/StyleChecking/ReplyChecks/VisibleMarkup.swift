import Diagnostics
import DomainModel

/// Markdown in a channel that shows text as it is: the customer reads the signs.
enum VisibleMarkup: ReplyChecker {
  static let visible = Check(
    "visible-markup", .warning, trust: .pattern,
    title: Message(zh: "客户会看到格式符号", en: "signs of formatting that show"),
    why: Message(
      zh: "这个渠道发的是纯文本，**、[](…)、| 会原样出现在客户眼前，像没排好版",
      en: "This channel sends plain text: the customer reads **, [](…) and | as they stand."))

  static let checks = [visible]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.isReply, reply.channel?.channel.markup == .plain else { return }
    let signs = MarkupSigns(reply.bytes)
    for (range, length) in signs.emphases {
      let marks = [
        range.lowerBound..<range.lowerBound + length, range.upperBound - length..<range.upperBound,
      ]
      let sign = reply.string(marks[0])
      findings.append(
        finding(
          at: range, "去掉 \(sign)；要紧的话放在开头，另起一行",
          "take the \(sign) out; put what matters first, on a line of its own",
          reply,
          fixes: [
            Fix(
              Message(zh: "去掉 \(sign)", en: "remove the \(sign)"), isSafe: sign != "~~",
              edits: marks.map {
                TextEdit(reply.context.text.sourceRange(of: $0), replacement: "")
              })
          ]))
    }
    for link in signs.links {
      findings.append(
        finding(at: link, "写成“名字：网址”", "write the name, a colon, and the address", reply))
    }
    for table in signs.tables {
      findings.append(
        finding(at: table, "改成一行一条，例如“一人款：¥199”", "make it a line each: “For one: £199”", reply))
    }
    for heading in signs.headings {
      findings.append(finding(at: heading, "去掉 #，标题自成一行", "take the # out", reply))
    }
  }

  private static func finding(
    at range: Range<Int>, _ zh: String, _ en: String, _ reply: CheckedReply, fixes: [Fix] = []
  ) -> Diagnostic {
    let shown = reply.string(range)
    return reply.finding(
      visible,
      Message(zh: "“\(shown)”会连符号一起显示", en: "“\(shown)” shows with its signs"), at: range,
      help: Message(zh: zh, en: en), fixes: fixes)
  }
}
