import Diagnostics
import DomainModel
import Measuring
import Operations
import Reports
import Searching

/// Shows how well a search found, and what it missed.
struct MeasurementView {
  private let measured: SearchMeasurement
  /// Nil for a set from outside the library.
  private let workspace: Workspace?
  private let session: Session
  private let limit: Int

  init(
    _ measured: SearchMeasurement, _ workspace: Workspace?, _ session: Session, limit: Int
  ) {
    self.measured = measured
    self.workspace = workspace
    self.session = session
    self.limit = limit
  }

  var text: String {
    let figures = measured.figures
    let (all, first, five) = (figures.count, figures.found(within: 1), figures.found(within: 5))
    let rows = [
      [
        "recall@1", shown(figures.recall(at: 1)),
        words("第一个就对：\(first)/\(all) 句", "the first is right: \(first) of \(all)"),
      ],
      [
        "recall@5", shown(figures.recall(at: 5)),
        words("前五个里有：\(five)/\(all) 句", "among the first five: \(five) of \(all)"),
      ],
      ["MRR@10", shown(figures.meanReciprocalRank), words("名次倒数的平均", "mean of 1 / place")],
    ]
    var lines = [session.say(heading), "", table(rows)]
    let misses = measured.misses
    guard !misses.isEmpty else { return lines.joined(separator: "\n") }
    lines += ["", session.style(.bold, session.say(missesHeading(misses.count)))]
    for miss in misses.prefix(limit) { lines += ["", entry(miss)] }
    if misses.count > limit {
      let left = misses.count - limit
      lines += ["", words("还有 \(left) 句（--limit 多列一些）", "\(left) more (--limit lists more)")]
    }
    return lines.joined(separator: "\n")
  }

  private var heading: Message {
    let templates = measured.templates
    let lines = measured.answers.count
    guard let folds = measured.folds else {
      return Message(
        zh: "\(templates) 个模板，\(lines) 句查询",
        en:
          "\(templates) \(templates == 1 ? "template" : "templates"), \(lines) \(lines == 1 ? "query" : "queries")"
      )
    }
    return Message(
      zh: "\(templates) 个模板，\(lines) 句“客户会说”，每句都在去掉它的口吻库里找一遍（分 \(folds) 轮）",
      en:
        "\(templates) \(templates == 1 ? "template" : "templates"), \(lines) `customer_says` \(lines == 1 ? "line" : "lines"), each searched for where it is left out (in \(folds) \(folds == 1 ? "part" : "parts"))"
    )
  }

  private func missesHeading(_ count: Int) -> Message {
    let isCut = count > limit
    return Message(
      zh: "没有第一个找到的 \(count) 句" + (isCut ? "，找得最差的 \(limit) 句：" : "："),
      en: "\(count) not found first" + (isCut ? ", the worst \(limit):" : ":"))
  }

  private func shown(_ estimate: Estimate) -> String {
    "\(decimals(estimate.value))  [\(decimals(estimate.low)), \(decimals(estimate.high))]"
  }

  /// Three decimals: 0.345.
  private func decimals(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private func entry(_ miss: SearchMeasurement.Answer) -> String {
    let query = SourceLine.harmless(miss.query)
    let expected = miss.expected.prefix(3).map(SourceLine.harmless).joined(
      separator: words("、", ", "))
    let more = miss.expected.count > 3 ? words("等", " …") : ""
    let place =
      miss.place.map { words("排第 \($0)", "came as number \($0)") }
      ?? words("前十个里没有", "not among the first ten")
    var lines = [
      words("“\(query)”", "‘\(query)’"),
      "    " + words("该是：", "wanted: ") + expected + more + words("，", ", ") + place,
    ]
    guard let first = miss.first else {
      lines.append("    " + words("什么也没找到", "nothing was found"))
      return lines.joined(separator: "\n")
    }
    lines.append(
      "    " + words("先找到：", "found first: ")
        + SourceLine.harmless(first.template.id) + "  "
        + SourceLine.harmless(first.template.title))
    if let match = MatchLine.clearest(first.matches) {
      lines.append(MatchLine(session).text(match, indent: 4))
    }
    return lines.joined(separator: "\n")
  }

  private func words(_ zh: String, _ en: String) -> String { session.say(Message(zh: zh, en: en)) }

  var json: String {
    let figures = measured.figures
    var writer = JSONWriter()
    writer.object { json in
      json.field("version", 1)
      json.field("kind", workspace == nil ? "set" : "library")
      json.field("templates", measured.templates)
      json.field("queries", measured.answers.count)
      if let folds = measured.folds { json.field("folds", folds) }
      write("recall_at_1", figures.recall(at: 1), &json)
      write("recall_at_5", figures.recall(at: 5), &json)
      write("mrr_at_10", figures.meanReciprocalRank, &json)
      json.key("misses")
      json.array { json in
        for miss in measured.misses { write(miss, &json) }
      }
    }
    return writer.text
  }

  private func write(_ name: String, _ estimate: Estimate, _ json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      for (name, value) in [
        ("value", estimate.value), ("low", estimate.low), ("high", estimate.high),
      ] {
        json.key(name)
        json.double((value * 10_000).rounded() / 10_000)
      }
    }
  }

  private func write(_ miss: SearchMeasurement.Answer, _ json: inout JSONWriter) {
    json.object { json in
      json.field("query", miss.query)
      json.field("expected", miss.expected)
      json.field("place", miss.place)
      json.key("first")
      guard let first = miss.first else { return json.null() }
      json.object { json in
        json.field("id", first.template.id)
        json.field("title", first.template.title)
        json.write(first.matches)
      }
    }
  }
}
