import Diagnostics
import DomainModel

/// How a rule looks, in one sentence made from its keys.
enum RuleSummary {
  static func text(_ rule: Rule) -> Message {
    let body = looks(rule.body)
    let places = places(rule)
    return Message(zh: body.zh + places.zh, en: body.en + places.en)
  }

  private static func looks(_ body: Rule.Body) -> Message {
    switch body {
    case .existence(let tokens):
      return Message(zh: "不该有：\(list(tokens).zh)", en: "flags \(list(tokens).en)")
    case .substitution(let swaps):
      let pairs = swaps.prefix(mostNamed).map {
        "\($0.from.value) → \($0.to.joined(separator: "/"))"
      }
      let all = rest(pairs.map { Message($0) }, of: swaps.count)
      return Message(zh: "换掉：\(all.zh)", en: "replaces \(all.en)")
    case .occurrence(let what, let tokens, let min, let max, let per):
      let things =
        what == .tokens ? list(tokens) : Message(zh: what.chinese, en: what.rawValue)
      let band = band(min, max)
      return Message(
        zh: "数：\(things.zh)，每\(per.chinese)\(band.zh)个",
        en: "counts \(things.en): \(band.en) a \(per.rawValue)")
    case .length(let min, let max, let per):
      let band = band(min, max)
      return Message(
        zh: "每\(per.chinese)\(band.zh)个字", en: "a \(per.rawValue) has \(band.en) words")
    case .consistency(let either):
      let groups = either.map { ([$0.from.value] + $0.to).joined(separator: "/") }
      let all = rest(groups.prefix(mostNamed).map { Message($0) }, of: groups.count)
      return Message(zh: "一篇里只用一种：\(all.zh)", en: "one of each in a text: \(all.en)")
    case .conditional(let first, let second, let reach):
      let (a, b, near) = (names(first), names(second), distance(reach))
      return Message(
        zh: "有了\(a.zh)，\(near.zh)要有\(b.zh)", en: "after \(a.en) there must be \(b.en) \(near.en)")
    case .required(let parts, let matchers, let phrases, let need, let isOrdered):
      let all = list(parts + matchers + phrases)
      let order = isOrdered ? Message(zh: "，按顺序", en: ", in this order") : Message("")
      switch need {
      case .all:
        return Message(zh: "都要有：\(all.zh)\(order.zh)", en: "demands \(all.en)\(order.en)")
      case .atLeast(let count):
        return Message(
          zh: "至少要有 \(count) 样：\(all.zh)\(order.zh)",
          en: "demands \(count) of \(all.en)\(order.en)")
      }
    case .sequence(let steps):
      let names = steps.map(names)
      return Message(
        zh: "先后：" + names.map(\.zh).joined(separator: " → "),
        en: "in this order: " + names.map(\.en).joined(separator: " → "))
    case .repetition(let subject, let tokens, _, let max, let per):
      if tokens.isEmpty {
        return subject == .sentence
          ? Message(zh: "同一句话不说两遍", en: "flags a sentence that stands twice")
          : Message(zh: "一个词不连着写两遍", en: "flags a word right behind itself")
      }
      return Message(
        zh: "每\(per.chinese)里各最多 \(max ?? 1) 次：\(list(tokens).zh)",
        en: "at most \(max ?? 1) a \(per.rawValue) of each: \(list(tokens).en)")
    case .allowlist(let subject, let tokens, let allow):
      let things =
        subject.map { Message(zh: $0.chinese, en: $0.rawValue) } ?? list(tokens)
      return Message(
        zh: "\(things.zh)只许用：\(list(allow).zh)", en: "of \(things.en) allows only \(list(allow).en)"
      )
    case .variety(let edge, let share, _):
      let percentage = Int(((share ?? 0.3) * 100).rounded())
      return Message(
        zh: "同一个\(edge.chinese)最多用在 \(percentage)% 的模板里",
        en: "the same \(edge.rawValue) in at most \(percentage)% of the templates")
    case .duplicate(let threshold, _):
      let percentage = Int(((threshold ?? 0.6) * 100).rounded())
      return Message(
        zh: "两份模板不能有 \(percentage)% 以上一样", en: "no two templates \(percentage)% or more alike")
    }
  }

  /// Where it looks, and on what it builds.
  private static func places(_ rule: Rule) -> Message {
    var notes: [Message] = []
    if !rule.parts.isEmpty {
      let parts = list(rule.parts)
      notes.append(Message(zh: "只看\(parts.zh)", en: "only in \(parts.en)"))
    } else if rule.scope.value != .text {
      let scope = rule.scope.value
      notes.append(Message(zh: "看\(scope.chinese)", en: scope.rawValue))
    }
    if let base = rule.extends?.value {
      notes.append(Message(zh: "在 \(base) 上改的", en: "builds on \(base)"))
    }
    guard !notes.isEmpty else { return Message("") }
    return Message(
      zh: "（\(notes.map(\.zh).joined(separator: "，"))）",
      en: " (\(notes.map(\.en).joined(separator: ", ")))")
  }

  private static let mostNamed = 8

  private static func list(_ words: [Located<String>]) -> Message {
    rest(words.prefix(mostNamed).map { Message($0.value) }, of: words.count)
  }

  private static func names(_ cues: [Rule.Cue]) -> Message {
    rest(cues.prefix(mostNamed).map { Message($0.name.value) }, of: cues.count)
  }

  private static func rest(_ named: [Message], of count: Int) -> Message {
    let more = count > named.count
    return Message(
      zh: named.map(\.zh).joined(separator: "、") + (more ? "等 \(count) 个" : ""),
      en: named.map(\.en).joined(separator: ", ")
        + (more ? " and \(count - named.count) more" : ""))
  }

  private static func band(_ min: Int?, _ max: Int?) -> Message {
    switch (min, max) {
    case (let min?, let max?): Message(zh: " \(min) 到 \(max) ", en: "\(min) to \(max)")
    case (let min?, nil): Message(zh: "至少 \(min) ", en: "at least \(min)")
    case (_, let max?): Message(zh: "最多 \(max) ", en: "at most \(max)")
    case (nil, nil): Message("")
    }
  }

  private static func distance(_ reach: Rule.Reach) -> Message {
    let side: Message =
      switch reach.isBefore {
      case nil: Message("")
      case true?: Message(zh: "前面", en: ", before it")
      case false?: Message(zh: "后面", en: ", behind it")
      }
    guard reach.further > 0 else {
      return Message(
        zh: "同一\(reach.unit == .message ? "篇" : reach.unit.chinese)里\(side.zh)",
        en: "in the same \(reach.unit.rawValue)\(side.en)")
    }
    return Message(
      zh: "\(side.zh.isEmpty ? "前后" : side.zh) \(reach.further) \(reach.unit.chinese)内",
      en: "within \(reach.further) \(reach.unit.rawValue)s\(side.en)")
  }
}
