import Diagnostics
import DomainModel
import Reports
import Searching
import TextAnalysis

/// Shows what a search found: on a terminal, as JSON, or for other programs' lists.
struct SearchView {
  private let outcome: SearchOutcome
  private let query: String
  private let isList: Bool
  private let session: Session

  /// - Parameter isList: no words were given, only filters.
  init(_ outcome: SearchOutcome, query: String, isList: Bool, _ session: Session) {
    self.outcome = outcome
    self.query = query
    self.isList = isList
    self.session = session
  }

  func text(explained: Bool) -> String {
    let results = outcome.results.enumerated().map { position, result in
      entry(result, number: position + 1, explained: explained)
    }
    let doubt = session.style(
      .yellow, words("没有很对得上的，下面只是最接近的：", "Nothing fits well; these come nearest:"))
    let about =
      (outcome.isDoubtful ? [doubt] : []) + wishes
      + outcome.readings.filter { explained || isMeantAsID($0) }.map(reading)
    return ((about.isEmpty ? [] : [about.joined(separator: "\n")]) + results)
      .joined(separator: "\n\n")
  }

  /// What a message asks, where it asks several things, and the number of the result that answers it.
  private var wishes: [String] {
    guard !outcome.wishes.isEmpty else { return [] }
    let count = outcome.wishes.count
    let lines = outcome.wishes.compactMap { wish in
      outcome.results.firstIndex { $0.template.id == wish.id }.map { position in
        let label = words("  看第 \(position + 1) 个：", "  answer \(position + 1): ")
        let text = SourceLine.harmless(String(wish.text.map { $0.isNewline ? " " : $0 }))
        return session.style(.dim, label)
          + DisplayWidth.clip(text, to: session.width - DisplayWidth.columns(label))
      }
    }
    return [words("客户好像说了 \(count) 件事：", "The customer seems to ask \(count) things:")] + lines
  }

  /// Of several words one may be read in some way; of an id all of it was.
  private func isMeantAsID(_ reading: SearchReading) -> Bool {
    reading.typed == query && query.contains("/")
  }

  /// How something was read that stands in no template as it was typed.
  private func reading(_ reading: SearchReading) -> String {
    let typed = SourceLine.harmless(DisplayWidth.clip(reading.typed, to: 30))
    let meant = reading.meant.prefix(3).map(SourceLine.harmless)
    let (zh, en) = (
      "“\(meant.joined(separator: "”“"))”", "‘\(meant.joined(separator: "’, ‘"))’"
    )
    let told =
      switch reading.kind {
      case .pinyin: Message(zh: "“\(typed)”是拼音，按\(zh)找", en: "‘\(typed)’ is pinyin: \(en)")
      case .initials:
        Message(zh: "“\(typed)”是首字母，按\(zh)找", en: "‘\(typed)’ are the first letters of \(en)")
      case .homophone:
        Message(
          zh: "“\(typed)”像是打错了同音字，也按\(zh)找",
          en: "‘\(typed)’ sounds like \(en), which was searched too")
      case .slip:
        Message(
          zh: "“\(typed)”像是拼错了，也按\(zh)找",
          en: "‘\(typed)’ looks mistyped: \(en) was searched too")
      }
    return session.style(.dim, session.say(told))
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
    if !result.variants.isEmpty {
      let others = result.variants.map(\.id).joined(separator: words("、", ", "))
      lines.append(hanging(words("另有：", "also: "), others))
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
      if !isList {
        lines.append("    " + style(.dim, words("得分 \(result.score)", "score \(result.score)")))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func hanging(_ label: String, _ text: String) -> String {
    "    " + session.style(.dim, label)
      + DisplayWidth.clip(text, to: session.width - 4 - DisplayWidth.columns(label))
  }

  /// Where a list was cut.
  static func more(than shown: Int, plain: Bool) -> Message {
    if plain {
      return Message(
        zh: "还有更多，这里是前 \(shown) 个；--limit 多列一些",
        en: "there are more than these \(shown); --limit lists more")
    }
    return Message(
      zh: "还有更多，这里是前 \(shown) 个；--limit 多列一些，--plain 一行一个，全列出来",
      en: "there are more than these \(shown); --limit lists more, --plain all, a line each")
  }

  var nothingFound: Message {
    if isList { return Message(zh: "没有这样的模板", en: "there is no such template") }
    if isEmpty { return Message(zh: "没有写要找什么", en: "nothing was given to look for") }
    // A pasted message may be long, and may hold orders to the terminal.
    let shown = SourceLine.harmless(DisplayWidth.clip(query, to: 60))
    return Message(zh: "没有找到能回“\(shown)”的模板", en: "no template answers ‘\(shown)’")
  }

  private var isEmpty: Bool { query.allSatisfy(\.isWhitespace) }

  var whatInstead: Message? {
    if isList {
      return Message(
        zh: "去掉一个筛选条件试试；停用的要加 --deprecated",
        en: "try without one of the filters; deprecated ones need --deprecated")
    }
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

  /// For other programs' lists: an id and a title a line, with a tab between them; behind another tab
  /// what of the message it answers, where that asks several things, or `?` where nothing fits well.
  var plain: String {
    outcome.results.map { result in
      let id = result.template.id
      let wish = outcome.wishes.first { $0.id == id }?.text
      let mark = wish ?? (outcome.isDoubtful ? "?" : nil)
      return ([id, result.template.title] + (mark.map { [$0] } ?? []))
        .map(SourceLine.harmless).joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private func words(_ zh: String, _ en: String) -> String { session.say(Message(zh: zh, en: en)) }
}
