import Diagnostics
import DomainModel
import Operations
import Reports

/// Shows an explanation on a terminal and as JSON.
enum ExplanationView {
  static func text(_ explanation: Explanation, _ session: Session) -> String {
    var blocks: [String] = []
    blocks += explanation.rules.map { rule($0, session) }
    blocks += explanation.checks.map { check($0, session) }
    if !explanation.terms.isEmpty { blocks.append(terms(explanation.terms, session)) }
    blocks += explanation.matchers.map { matcher($0, session) }
    if !explanation.profiles.isEmpty {
      blocks.append(profiles(explanation.profiles, explanation.query, session))
    }
    blocks += explanation.decisions.map { decision($0, session) }
    if !explanation.mentions.isEmpty { blocks.append(mentions(explanation.mentions, session)) }
    return blocks.joined(separator: "\n\n")
  }

  private static func rule(_ match: Explanation.RuleMatch, _ session: Session) -> String {
    let rule = match.rule
    let (style, language) = (session.style, session.language)
    var lines: [String] = []
    let level = rule.isOn ? rule.level.value.label[language] : language == .zh ? "已关闭" : "off"
    lines.append(
      "\(style(.bold, rule.title))  \(style(.dim, "\(rule.id) · \(rule.kind.label[language]) · \(level)"))"
    )
    if let token = match.token {
      if match.isException {
        lines.append(
          session.say(
            Message(zh: "“\(token)”是例外，可以用", en: "‘\(token)’ is an exception: it is fine")))
      } else if match.replacements.isEmpty {
        lines.append(
          session.say(Message(zh: "这条规则会提到“\(token)”", en: "this rule is about ‘\(token)’")))
      } else {
        lines.append(
          session.say(
            Message(
              zh: "“\(token)”换成：\(match.replacements.joined(separator: " 或 "))",
              en: "instead of ‘\(token)’: \(match.replacements.joined(separator: " or "))")))
      }
    }
    let body = rule.source.bodyText.trimmed
    if !body.isEmpty { lines.append("\n" + body.wrapped(to: session.width, indent: "  ")) }
    let pairs = rule.examples.flatMap { example in
      example.bad.map { "  " + style(.red, "✗ ") + hanging(marked($0.value, style)) }
        + example.good.map { "  " + style(.green, "✓ ") + hanging($0.value) }
    }
    if !pairs.isEmpty {
      lines.append("\n" + session.say(Message(zh: "例子", en: "Examples")))
      lines += pairs
    }
    let summary = RuleSummary.text(rule)
    lines.append(
      "\n"
        + session.say(Message(zh: "怎么查：\(summary.zh)", en: "How it looks: \(summary.en)"))
        .wrapped(to: session.width))
    if !rule.exceptions.isEmpty {
      lines.append(
        session.say(
          Message(
            zh: "不算：\(rule.exceptions.map(\.value).joined(separator: "、"))",
            en: "Not meant: \(rule.exceptions.map(\.value).joined(separator: ", "))")))
    }
    var origin: [String] = []
    if let decided = rule.decided { origin.append(decisionLine(decided, session)) }
    if let owner = rule.owner {
      origin.append(session.say(Message(zh: "负责人：\(owner)", en: "owner: \(owner)")))
    }
    if !rule.sources.isEmpty {
      let list = rule.sources.joined(separator: ", ")
      origin.append(session.say(Message(zh: "出处：\(list)", en: "sources: \(list)")))
    }
    origin.append(rule.path)
    let wrapped = origin.joined(separator: " · ").wrapped(to: session.width)
    lines.append(
      "\n" + wrapped.split(separator: "\n").map { style(.dim, String($0)) }.joined(separator: "\n"))
    return lines.joined(separator: "\n")
  }

  /// `⟦…⟧` shown as emphasis where there is colour, and kept where there is none.
  private static func marked(_ text: String, _ style: TerminalStyle) -> String {
    guard style.usesColour else { return text }
    var result = ""
    for piece in text.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      guard piece.offset > 0 else {
        result += piece.element
        continue
      }
      let halves = piece.element.split(
        separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
      result += style(.red, String(halves[0])) + (halves.count > 1 ? String(halves[1]) : "")
    }
    return result
  }

  /// The lines below the first stand under it.
  private static func hanging(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
  }

  /// Several texts are one library, told apart by blank lines.
  private static func text(of texts: [Located<String>]) -> String? {
    texts.isEmpty ? nil : texts.map(\.value).joined(separator: "\n\n")
  }

  private static func check(_ check: Check, _ session: Session) -> String {
    let (style, language) = (session.style, session.language)
    return """
      \(style(.bold, check.title[language]))  \(style(.dim, "\(check.id) · \(check.severity.label[language])"))

      \(check.why[language].wrapped(to: session.width, indent: "  "))
      """
  }

  private static func terms(_ terms: [StyleGuide.Term], _ session: Session) -> String {
    terms.map { term in
      let use = term.use.map { session.say(Message(zh: "，改用“\($0)”", en: ", use ‘\($0)’")) } ?? ""
      let note = term.note.map { "  " + session.style(.dim, $0) } ?? ""
      return session.say(
        Message(
          zh: "用词“\(term.term.value)”：\(term.status.chinese)",
          en: "term ‘\(term.term.value)’: \(term.status.rawValue)")) + use + note
    }.joined(separator: "\n")
  }

  private static func matcher(_ matcher: StyleGuide.Matcher, _ session: Session) -> String {
    let words = matcher.words.map(\.value).joined(separator: session.language == .zh ? "、" : ", ")
    return session.say(
      Message(
        zh: "词表“\(matcher.label?.zh ?? matcher.id)”（\(matcher.id)）：\(words)",
        en: "matcher ‘\(matcher.id)’: \(words)")
    ).wrapped(to: session.width)
  }

  private static func profiles(
    _ profiles: [StyleGuide.Profile], _ word: String, _ session: Session
  ) -> String {
    profiles.map { profile in
      let name = profile.label?[session.language] ?? profile.id
      let uses = profile.address == word
      let head = session.say(
        Message(
          zh: "口吻“\(name)”称呼客户用“\(profile.address ?? "")”\(uses ? "" : "，不用“\(word)”")",
          en:
            "profile ‘\(name)’ addresses customers with \(profile.address ?? "")\(uses ? "" : ", not \(word)")"
        ))
      return ([head] + profile.when.map { "  · \($0)" }).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func mentions(_ mentions: [Explanation.Mention], _ session: Session) -> String {
    var lines: [String] = []
    var last: String?
    for mention in mentions {
      if mention.chapter.id != last {
        lines.append(
          session.say(
            Message(
              zh: "没有这个词的规则；指南“\(mention.chapter.title)”（\(mention.chapter.id)）里说：",
              en:
                "no rule is about it; the guide's chapter ‘\(mention.chapter.title)’ (\(mention.chapter.id)) says:"
            )))
        last = mention.chapter.id
      }
      lines.append(("· " + mention.line).wrapped(to: session.width, indent: "  "))
    }
    return lines.joined(separator: "\n")
  }

  private static func decision(_ decision: Decision, _ session: Session) -> String {
    var lines = [session.style(.bold, decision.question ?? decision.choice ?? "")]
    if decision.question != nil, let choice = decision.choice { lines.append("  → " + choice) }
    lines.append("  " + session.style(.dim, decisionLine(decision, session)))
    return lines.joined(separator: "\n")
  }

  private static func decisionLine(_ decision: Decision, _ session: Session) -> String {
    let who = decision.by ?? session.say(Message(zh: "团队", en: "the team"))
    let when = decision.on.map { "\($0) " } ?? ""
    let why = decision.why.map { session.say(Message(zh: "：\($0)", en: ": \($0)")) } ?? ""
    return session.say(Message(zh: "\(when)\(who) 定的\(why)", en: "decided \(when)by \(who)\(why)"))
  }

  static func json(_ explanation: Explanation, _ language: UILanguage) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.field("version", 1)
      json.field("query", explanation.query)
      json.key("rules")
      json.array { json in
        for match in explanation.rules {
          let rule = match.rule
          json.object { json in
            json.field("id", rule.id)
            json.field("title", rule.title)
            json.field("kind", rule.kind.rawValue)
            json.field("level", rule.isOn ? rule.level.value.rawValue : "off")
            json.field("message", rule.message[language])
            json.field("token", match.token)
            json.field("replacements", match.replacements)
            json.field("exception", match.isException)
            json.field("why", rule.source.bodyText.trimmed)
            json.key("examples")
            json.array { json in
              for example in rule.examples {
                json.object { json in
                  json.field("bad", text(of: example.bad))
                  json.field("good", text(of: example.good))
                }
              }
            }
            json.field("sources", rule.sources)
            json.field("path", rule.path)
          }
        }
      }
      json.key("checks")
      json.array { json in
        for check in explanation.checks {
          json.object { json in
            json.field("id", check.id)
            json.field("level", check.severity.rawValue)
            json.field("title", check.title[language])
            json.field("why", check.why[language])
          }
        }
      }
      json.key("terms")
      json.array { json in
        for term in explanation.terms {
          json.object { json in
            json.field("term", term.term.value)
            json.field("status", term.status.rawValue)
            json.field("use", term.use)
          }
        }
      }
      json.field("matchers", explanation.matchers.map(\.id))
      json.key("profiles")
      json.array { json in
        for profile in explanation.profiles {
          json.object { json in
            json.field("id", profile.id)
            json.field("address", profile.address)
            json.field("when", profile.when)
          }
        }
      }
      json.key("mentions")
      json.array { json in
        for mention in explanation.mentions {
          json.object { json in
            json.field("chapter", mention.chapter.id)
            json.field("line", mention.line)
          }
        }
      }
      json.field("nearest", explanation.nearest)
    }
    return writer.text
  }
}

extension String {
  /// Without blank lines and spaces at either end.
  var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isNewline { text.removeFirst() }
    return String(text)
  }
}
