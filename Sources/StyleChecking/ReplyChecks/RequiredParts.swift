import Diagnostics
import DomainModel
import TextAnalysis

/// Whether a reply holds the parts that its scenario and its channel require, in their order: exactly,
/// by part comments; of a draft without any, by the words that such parts tend to hold.
enum RequiredParts: ReplyChecker {
  static let missing = Check(
    "missing-part", .error,
    title: Message(zh: "缺少必需的要点", en: "missing required part"),
    why: Message(
      zh: "场景或渠道规定了回复必须有的部分，少一样客户就要再问一遍",
      en: "The scenario or channel requires this part; without it, customers must ask again."))

  static let order = Check(
    "part-order", .warning,
    title: Message(zh: "要点的顺序不对", en: "parts out of order"),
    why: Message(
      zh: "先处理情绪再处理问题：顺序是场景定下来的",
      en: "The scenario orders the parts on purpose, for example feelings before solutions."))

  static let notSeen = Check(
    "part-not-seen", .suggestion, trust: .heuristic,
    title: Message(zh: "可能少了一个要点", en: "a part that may be missing"),
    why: Message(
      zh: "场景要求的部分，在这封回复里没找到通常会有的词；只是按词猜的，写了就不用管",
      en:
        "None of the words that such a part tends to hold are here. It is a guess by words: ignore it where the part is there."
    ))

  static let checks = [missing, order, notSeen]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.text.purpose != .partial, reply.scenario != nil || reply.channel != nil else {
      return
    }
    if !reply.text.parts.isEmpty {
      checkTags(reply, &findings)
    } else if reply.isReply {
      checkWords(reply, &findings)
    }
  }

  /// A part where its comment names it.
  struct Tag {
    var id: String
    /// As the author wrote it.
    var name: String
    var marker: Range<Int>
  }

  static func tags(of reply: CheckedReply) -> [Tag] {
    var tags: [Tag] = []
    tags.reserveCapacity(reply.text.parts.count * 2)
    for stretch in reply.text.parts {
      for name in stretch.names {
        tags.append(
          Tag(id: reply.standards.partIDs[name] ?? name, name: name, marker: stretch.marker))
      }
    }
    return tags
  }

  private static func checkTags(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    let tags = tags(of: reply)
    // A part whose name is misspelt is not also missing.
    guard let first = tags.first,
      tags.allSatisfy({ reply.standards.partIDs[$0.name] != nil })
    else { return }
    func report(_ id: String, _ origin: Message) {
      let label = label(of: id, reply)
      findings.append(
        Diagnostic(
          missing,
          Message(
            zh: "\(origin.zh)要求有“\(label.zh)”（@\(id)），这里没有",
            en: "\(origin.en) requires ‘\(label.en)’ (@\(id)), which is not here"),
          at: SourceRange(file: reply.text.path, utf8: first.marker),
          help: Message(
            zh: "写上这一部分，并用 <!-- @\(id) --> 标出来", en: "write it, and mark it with <!-- @\(id) -->")
        ))
    }
    let parts = reply.scenario?.parts ?? []
    for part in parts {
      guard let position = tags.firstIndex(where: { $0.id == part.id }) else {
        if part.isRequired, let scenario = reply.scenario {
          report(
            part.id,
            Message(zh: "场景“\(scenario.title)”", en: "the scenario ‘\(scenario.title)’"))
        }
        continue
      }
      for earlier in part.after {
        guard let other = tags.firstIndex(where: { $0.id == earlier }), other > position else {
          continue
        }
        let (label, earlierLabel) = (label(of: part.id, reply), label(of: earlier, reply))
        findings.append(
          Diagnostic(
            order,
            Message(
              zh: "“\(label.zh)”要放在“\(earlierLabel.zh)”后面",
              en: "‘\(label.en)’ comes after ‘\(earlierLabel.en)’"),
            at: place(of: tags[position], reply)))
      }
    }
    guard let channel = reply.channel else { return }
    for id in channel.partIDs
    where !tags.contains(where: { $0.id == id })
      && !parts.contains(where: { $0.id == id && $0.isRequired })
    {
      let label = channel.channel.label ?? Message(channel.channel.id)
      report(id, Message(zh: "渠道“\(label.zh)”", en: "the channel ‘\(label.en)’"))
    }
  }

  /// The name inside the comment, without `@`.
  static func place(of tag: Tag, _ reply: CheckedReply) -> SourceRange {
    let marker = reply.text.bytes[tag.marker]
    var start = marker.startIndex
    while let sign = marker[start...].firstIndex(of: UInt8(ascii: "@")) {
      let name = marker[(sign + 1)...]
      let end = name.index(name.startIndex, offsetBy: tag.name.utf8.count, limitedBy: name.endIndex)
      if let end, name[..<end].elementsEqual(tag.name.utf8),
        end == name.endIndex || name[end] <= 0x20
      {
        return SourceRange(file: reply.text.path, utf8: sign + 1..<end)
      }
      start = sign + 1
    }
    return SourceRange(file: reply.text.path, utf8: tag.marker)
  }

  private static func label(of id: String, _ reply: CheckedReply) -> Message {
    reply.standards.part(id)?.label ?? Message(id)
  }

  /// A finding for all parts together: each is a guess.
  private static func checkWords(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard let scenario = reply.scenario, !reply.context.message.isEmpty else { return }
    let unseen = scenario.parts.filter { part in
      part.isRequired && PartCues.isSeen(part.id, in: reply) == false
        // An apology that is required has a finding of its own.
        && !(part.id == "apology" && scenario.apology == .required)
    }
    guard !unseen.isEmpty else { return }
    let labels = unseen.map { label(of: $0.id, reply) }
    let end = reply.context.message.upperBound
    findings.append(
      reply.finding(
        notSeen,
        Message(
          zh: "按词看，没看出\(labels.map { "“\($0.zh)”" }.joined())；场景“\(scenario.title)”要有",
          en:
            "going by words, \(labels.map { "‘\($0.en)’" }.joined(separator: " and ")) cannot be seen; the scenario ‘\(scenario.title)’ requires it"
        ), at: end..<end,
        help: reply.standards.part(unseen[0].id)?.note.map {
          Message(zh: "“\(labels[0].zh)”：\($0)", en: "‘\(labels[0].en)’: \($0)")
        }
          ?? Message(
            zh: "补上一句；已经写了，可以用 <!-- @\(unseen[0].id) --> 标出来",
            en: "add it, or mark it with <!-- @\(unseen[0].id) --> where it is")))
  }
}
