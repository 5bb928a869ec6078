import Diagnostics
import DomainModel
import Operations
import Reports
import TextAnalysis

/// The style guide as a terminal shows it.
struct GuideView {
  private let workspace: Workspace
  private let session: Session
  private var guide: StyleGuide { workspace.library.styleGuide }
  private var style: TerminalStyle { session.style }

  init(_ workspace: Workspace, _ session: Session) {
    self.workspace = workspace
    self.session = session
  }

  var overview: String {
    var blocks: [String] = []
    let name = guide.name[session.language]
    blocks.append(heading(name.isEmpty ? words("我们的口吻", "Our voice") : name))
    if !guide.principles.isEmpty {
      blocks.append(guide.principles.map { bullet($0) }.joined(separator: "\n"))
    }
    if !workspace.tips.isEmpty { blocks.append(tips) }
    if !workspace.chapters.isEmpty {
      blocks.append(
        heading(words("章节", "Chapters")) + "\n"
          + table(
            workspace.chapters.map { ["  " + $0.id, $0.title, style(.dim, $0.summary ?? "")] },
            maxWidth: style.usesColour ? nil : session.width))
    }
    if !workspace.library.scenarios.isEmpty {
      blocks.append(
        heading(words("场景", "Scenarios")) + "\n"
          + table(
            workspace.library.scenarios.map {
              ["  " + $0.id, $0.title, style(.dim, $0.feeling ?? "")]
            },
            maxWidth: style.usesColour ? nil : session.width))
    }
    blocks.append(
      style(
        .dim, words("看其中一个：kouwen guide 编号", "read one with `kouwen guide ID`")))
    return blocks.joined(separator: "\n\n")
  }

  var tips: String {
    let title = words("十条要点", "Ten tips")
    let entries = workspace.tips.map { rule -> String in
      var lines = [
        "\(DisplayWidth.padded("\(rule.tip!.value).", to: 3)) \(style(.bold, rule.title))"
      ]
      if let pair = rule.examples.first(where: { !$0.bad.isEmpty && !$0.good.isEmpty }) {
        lines.append("    \(style(.red, "✗")) \(pair.bad[0].value.withoutMarks)")
        lines.append("    \(style(.green, "✓")) \(pair.good[0].value)")
      }
      return lines.joined(separator: "\n")
    }
    return ([heading(title)] + entries).joined(separator: "\n")
  }

  func chapter(_ chapter: GuideChapter) -> String {
    var text = heading(chapter.title)
    if let summary = chapter.summary {
      text += "\n" + style(.dim, summary.wrapped(to: session.width))
    }
    text += "\n\n" + chapter.source.bodyText.trimmed.wrapped(to: session.width)
    if !chapter.seeAlso.isEmpty {
      text +=
        "\n\n"
        + style(
          .dim, words("另见：", "See also: ") + chapter.seeAlso.map(\.value).joined(separator: " · "))
    }
    if let owner = chapter.owner {
      text += "\n" + style(.dim, words("有疑问找\(owner)", "Questions? Ask \(owner)"))
    }
    return text
  }

  /// What a newcomer needs before writing a reply in this situation.
  func card(_ scenario: Scenario) -> String {
    var lines = [heading(scenario.title) + "  " + style(.dim, scenario.id)]
    if let feeling = scenario.feeling {
      lines.append(words("客户此刻：", "The customer feels: ") + feeling)
    }
    if !scenario.customerSays.isEmpty {
      let said = scenario.customerSays.prefix(3).map { words("“\($0.value)”", "‘\($0.value)’") }
      lines.append(words("会这样说：", "They say: ") + said.joined(separator: " "))
    }
    if !scenario.parts.isEmpty {
      lines.append("\n" + style(.bold, words("按这个顺序说", "Say, in this order")))
      for (number, part) in scenario.parts.enumerated() {
        let label = guide.part(named: part.id.value)?.label?[session.language] ?? part.id.value
        let need = part.need == .required ? "" : "（\(part.need.label[session.language])）"
        let condition = part.condition.map { " — \($0)" } ?? ""
        lines.append("  \(number + 1). \(label)\(need)\(style(.dim, condition))")
      }
    }
    if let apology = scenario.apology {
      lines.append(words("道歉：", "Apology: ") + apology.label[session.language])
    }
    if !scenario.forbid.isEmpty {
      let names = scenario.forbid.map { name in
        workspace.library.rule(name.value)?.title
          ?? guide.matcher(name.value)?.label?[session.language] ?? name.value
      }
      lines.append(style(.red, words("不要：", "Not: ")) + names.joined(separator: words("、", ", ")))
    }
    let body = scenario.source.bodyText.trimmed
    if !body.isEmpty { lines.append("\n" + body.wrapped(to: session.width)) }
    let templates = workspace.templates(of: scenario)
    if !templates.isEmpty {
      lines.append("\n" + style(.bold, words("可用的模板", "Templates")))
      lines.append(table(templates.map { ["  " + $0.id, $0.title] }, maxWidth: session.width))
    }
    if let escalate = scenario.escalateTo {
      lines.append("\n" + words("处理不了找：", "Escalate to: ") + escalate)
    }
    return lines.joined(separator: "\n")
  }

  private func heading(_ text: String) -> String { style(.bold, "# " + text) }

  private func bullet(_ text: String) -> String {
    let wrapped = text.wrapped(to: session.width - 4, indent: "    ")
    return "  · " + wrapped.dropFirst(4)
  }

  private func words(_ zh: String, _ en: String) -> String { session.say(Message(zh: zh, en: en)) }
}

extension String {
  /// An example without the marks of what a rule flags.
  var withoutMarks: String { filter { $0 != "⟦" && $0 != "⟧" } }
}
