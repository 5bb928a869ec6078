import Diagnostics
import DomainModel
import Reports
import Searching
import TextAnalysis

/// Shows what a search found: on a terminal, as JSON, or for other programs' lists.
struct SearchView {
  private let outcome: SearchOutcome
  private let query: String
  private let session: Session

  init(_ outcome: SearchOutcome, query: String, _ session: Session) {
    self.outcome = outcome
    self.query = query
    self.session = session
  }

  func text(explained: Bool) -> String {
    outcome.results.enumerated().map { position, result in
      entry(result, number: position + 1, explained: explained)
    }.joined(separator: "\n\n")
  }

  private func entry(_ result: SearchResult, number: Int, explained: Bool) -> String {
    let template = result.template
    let style = session.style
    var about = [template.id]
    if let scenario = template.scenario {
      about.append(template.scenarioTitle ?? scenario)
    }
    about += [template.language, template.profile, template.channel].compactMap { $0 }
    if template.status != .approved { about.append(template.status.label[session.language]) }
    var lines = ["\(DisplayWidth.padded("\(number).", to: 3)) \(style(.bold, template.title))"]
    lines.append("    " + style(.dim, about.joined(separator: " · ")))
    if let use = template.useWhen {
      lines.append(hanging(words("用于：", "use: "), use))
    }
    if let avoid = template.avoidWhen {
      lines.append(hanging(words("不用于：", "not: "), avoid))
    }
    if template.status == .deprecated, let instead = template.replacedBy {
      lines.append(
        "    " + style(.yellow, words("已停用，改用 \(instead)", "deprecated, use \(instead)")))
    }
    let matches =
      explained ? result.matches : MatchLine.clearest(result.matches).map { [$0] } ?? []
    for match in matches { lines.append(MatchLine(session).text(match, indent: 4)) }
    if explained {
      let blanks = template.blanks.map { $0.displayLabel[session.language] }
      if !blanks.isEmpty {
        lines.append(
          "    " + style(.dim, words("要填：", "blanks: "))
            + blanks.joined(separator: words("、", ", ")))
      }
      lines.append("    " + style(.dim, words("得分 \(result.score)", "score \(result.score)")))
    }
    return lines.joined(separator: "\n")
  }

  private func hanging(_ label: String, _ text: String) -> String {
    "    " + session.style(.dim, label)
      + DisplayWidth.clip(text, to: session.width - 4 - DisplayWidth.columns(label))
  }

  var nothingFound: Message {
    if isEmpty { return Message(zh: "没有写要找什么", en: "nothing was given to look for") }
    // A pasted message may be long, and may hold orders to the terminal.
    let shown = SourceLine.harmless(DisplayWidth.clip(query, to: 60))
    return Message(zh: "没有找到能回“\(shown)”的模板", en: "no template answers ‘\(shown)’")
  }

  private var isEmpty: Bool { query.allSatisfy(\.isWhitespace) }

  var whatInstead: Message? {
    if outcome.hiddenByFilters > 0 {
      return Message(
        zh: "去掉筛选条件会有 \(outcome.hiddenByFilters) 个结果（停用的要加 --deprecated）",
        en:
          "without the filters there would be \(outcome.hiddenByFilters) (deprecated ones need --deprecated)"
      )
    }
    guard !outcome.suggestions.isEmpty else {
      return Message(
        zh: "换客户的说法试试，或者用 kouwen list scenarios 看有哪些场景",
        en: "try the customer's own words, or see the scenarios with `kouwen list scenarios`")
    }
    let names = outcome.suggestions.map { $0.id == $0.title ? $0.id : "\($0.id)（\($0.title)）" }
    return Message(
      zh: "相近的：\(names.joined(separator: "、"))", en: "near it: \(names.joined(separator: ", "))")
  }

  var json: String {
    var writer = JSONWriter()
    writer.write(outcome, query: query, in: session.language)
    return writer.text
  }

  /// For other programs' lists: an id and a title a line, with a tab between them.
  var plain: String {
    outcome.results.map { result in
      result.template.id + "\t"
        + String(result.template.title.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }.joined(separator: "\n")
  }

  private func words(_ zh: String, _ en: String) -> String { session.say(Message(zh: zh, en: en)) }
}
