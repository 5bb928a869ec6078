import Diagnostics
import DomainModel
import Operations
import Reports
import TextAnalysis

/// Shows what customers ask that no template answers.
struct GapsView {
  private let gaps: MessageGaps
  private let session: Session
  private let limit: Int

  init(_ gaps: MessageGaps, _ session: Session, limit: Int) {
    (self.gaps, self.session, self.limit) = (gaps, session, limit)
  }

  /// How many ways of saying it are shown of a group.
  private static let examplesShown = 3

  var text: String {
    var lines = [session.say(summary)]
    if !gaps.judgesDoubt {
      lines.append(
        words(
          "口吻库自己的“客户会说”太少，看不出哪些说不准；只列什么也没找到的",
          "the library has too few `customer_says` lines to tell doubtful answers; only what found nothing is listed"
        ))
    }
    guard !gaps.groups.isEmpty else { return lines.joined(separator: "\n") }
    for group in gaps.groups.prefix(limit) { lines += ["", entry(group)] }
    if gaps.groups.count > limit {
      let left = gaps.groups.count - limit
      lines += [
        "", words("还有 \(left) 组（--limit 多列一些）", "\(left) more groups (--limit lists more)"),
      ]
    }
    lines += [
      "",
      words(
        "最近的模板就能答的，用 kouwen teach 把原话加进去；答不了的，写一个新模板。",
        "Where the nearest template answers it, add the customer's words with `kouwen teach`; where none does, write a new one."
      ),
    ]
    return lines.joined(separator: "\n")
  }

  private var summary: Message {
    let (all, answered) = (gaps.messages, gaps.answered)
    let (doubtful, none) = (gaps.doubtful, gaps.unanswered)
    return Message(
      zh: "\(all) 条消息：有模板可答的 \(answered) 条，说不准的 \(doubtful) 条，什么也没找到的 \(none) 条",
      en:
        "\(all) \(all == 1 ? "message" : "messages"): \(answered) answered, \(doubtful) doubtful, \(none) found nothing"
    )
  }

  private func entry(_ group: MessageGaps.Group) -> String {
    let none = group.unanswered
    var heading = words(
      "\(group.count) 条", "\(group.count) \(group.count == 1 ? "message" : "messages")")
    if none > 0, none < group.count {
      heading += words("，其中 \(none) 条什么也没找到", ", \(none) of them found nothing")
    } else if none > 0 {
      heading += words("，什么也没找到", none == 1 ? ", found nothing" : ", all found nothing")
    }
    var lines = [session.style(.bold, heading)]
    for example in group.examples.prefix(Self.examplesShown) {
      lines.append(
        "    " + DisplayWidth.clip(SourceLine.harmless(example), to: session.width - 4))
    }
    let more = group.examples.count - Self.examplesShown
    if more > 0 {
      lines.append(words("    还有 \(more) 种说法", "    and \(more) more ways of saying it"))
    }
    if let nearest = group.nearest {
      let about =
        words("最近的：", "nearest: ") + nearest.id + "  " + SourceLine.harmless(nearest.title)
      lines.append("    " + session.style(.dim, DisplayWidth.clip(about, to: session.width - 4)))
    }
    return lines.joined(separator: "\n")
  }

  private func words(_ zh: String, _ en: String) -> String { session.say(Message(zh: zh, en: en)) }

  var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.field("version", 1)
      json.field("kind", "messages")
      json.field("messages", gaps.messages)
      json.field("answered", gaps.answered)
      json.field("doubtful", gaps.doubtful)
      json.field("unanswered", gaps.unanswered)
      json.field("judges_doubt", gaps.judgesDoubt)
      json.key("groups")
      json.array { json in
        for group in gaps.groups {
          json.object { json in
            json.field("count", group.count)
            json.field("unanswered", group.unanswered)
            json.field("examples", group.examples)
            json.key("nearest")
            guard let nearest = group.nearest else { return json.null() }
            json.object { json in
              json.field("id", nearest.id)
              json.field("title", nearest.title)
              json.field("scenario", nearest.scenario)
            }
          }
        }
      }
    }
    return writer.text
  }
}
