import Diagnostics
import DomainModel
import Operations
import Reports

/// Shows one item of the library.
enum ItemView {
  static func text(_ item: Item, _ workspace: Workspace, _ session: Session) -> String {
    switch item {
    case .template(let template): return self.text(template, workspace, session)
    case .rule(let rule):
      var explanation = Explanation(query: rule.id)
      explanation.rules = [
        .init(rule: rule, token: nil, replacements: [], isException: false)
      ]
      return ExplanationView.text(explanation, session)
    case .scenario(let scenario): return GuideView(workspace, session).card(scenario)
    case .guide(let chapter): return GuideView(workspace, session).chapter(chapter)
    case .fact(let fact): return self.text(fact, session)
    case .partial(let partial):
      return head(partial.title, [partial.id, partial.language], session) + "\n\n"
        + partial.source.bodyText.trimmed
    case .case(let aCase): return self.text(aCase, session)
    }
  }

  private static func head(_ title: String, _ about: [String?], _ session: Session) -> String {
    session.style(.bold, title) + "\n"
      + session.style(.dim, about.compactMap { $0 }.joined(separator: " · "))
  }

  private static func text(_ template: Template, _ workspace: Workspace, _ session: Session)
    -> String
  {
    let fields = template.fields
    let label = { (zh: String, en: String) in session.say(Message(zh: zh, en: en)) }
    var lines = [
      head(
        template.title,
        [
          template.id, template.scenario.map { workspace.library.scenario($0)?.title ?? $0 },
          template.status.label[session.language], template.language, template.profile,
          template.channel,
        ], session)
    ]
    func add(_ name: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      lines.append("\(session.style(.dim, name))\(text)")
    }
    func add(_ name: String, _ list: [Located<String>]?) {
      guard let list, !list.isEmpty else { return }
      lines.append(session.style(.dim, name))
      lines += list.map { "  · \($0.value)" }
    }
    add(label("什么时候用：", "use when: "), fields.useWhen?.value)
    add(label("什么时候不用：", "avoid when: "), fields.avoidWhen?.value)
    if template.status == .deprecated {
      add(label("改用：", "use instead: "), fields.replacedBy?.value)
    }
    add(label("客户会说：", "customers say:"), fields.customerSays)
    lines.append("\n" + template.source.bodyText.trimmed + "\n")
    let blanks = workspace.blanks(of: template)
    if !blanks.isEmpty {
      lines.append(session.style(.dim, label("要填：", "blanks:")))
      lines.append(
        table(
          blanks.map { slot in
            [
              "  " + slot.name, slot.displayLabel[session.language],
              slot.type.label[session.language]
                + (slot.isOptional || slot.fallback != nil
                  ? label("（可不填）", " (optional)") : ""),
              slot.choices.isEmpty
                ? slot.example ?? "" : slot.choices.joined(separator: label("、", ", ")),
            ]
          }))
    }
    add(label("发送前确认：", "before sending:"), fields.beforeSend)
    add(label("客户接着会问：", "customers ask next:"), fields.nextQuestions)
    add(label("没解决：", "if not solved: "), fields.ifNotSolved?.value)
    add(label("转交：", "hand off: "), fields.handOff?.value)
    add(label("备注：", "note: "), fields.note?.value)
    add(label("负责人：", "owner: "), fields.owner?.value)
    add(label("审阅日期：", "reviewed: "), fields.reviewed?.value.description)
    lines.append(session.style(.dim, template.path))
    return lines.joined(separator: "\n")
  }

  private static func text(_ fact: Fact, _ session: Session) -> String {
    let label = { (zh: String, en: String) in session.say(Message(zh: zh, en: en)) }
    var lines = [
      head(
        fact.title ?? fact.claim ?? fact.id,
        [fact.id, fact.status.label[session.language], fact.audience.label[session.language]],
        session),
      label("值：", "value: ") + fact.value,
    ]
    if let claim = fact.claim { lines.append(label("说法：", "claim: ") + claim) }
    let source = [
      fact.source.title, fact.source.issuer, fact.source.published?.description, fact.source.url,
    ]
    lines.append(
      label("来源：", "source: ") + source.compactMap { $0 }.joined(separator: label("，", ", ")))
    if let checked = fact.checked {
      let parts = [checked.on?.description, checked.by, checked.status.label[session.language]]
      lines.append(label("核实：", "checked: ") + parts.compactMap { $0 }.joined(separator: " "))
    }
    if let expires = fact.expires {
      lines.append(label("到期：", "expires: ") + expires.value.description)
    }
    lines.append(label("在模板里写：", "in templates: ") + "{{ fact.\(fact.name) }}")
    let body = fact.text.bodyText.trimmed
    if !body.isEmpty { lines.append("\n" + body.wrapped(to: session.width)) }
    return lines.joined(separator: "\n")
  }

  private static func text(_ aCase: Case, _ session: Session) -> String {
    let label = { (zh: String, en: String) in session.say(Message(zh: zh, en: en)) }
    var lines = [
      head(
        aCase.title, [aCase.id, aCase.scenario?.value, aCase.by, aCase.date?.description], session)
    ]
    if let before = aCase.before {
      lines.append(
        "\n" + session.style(.red, label("✗ 改前", "✗ before")) + "\n"
          + before.wrapped(to: session.width, indent: "  "))
    }
    if let after = aCase.after {
      lines.append(
        "\n" + session.style(.green, label("✓ 改后", "✓ after")) + "\n"
          + after.wrapped(to: session.width, indent: "  "))
    }
    lines.append("\n" + aCase.source.bodyText.trimmed.wrapped(to: session.width))
    return lines.joined(separator: "\n")
  }

  static func json(_ item: Item, _ workspace: Workspace, _ language: UILanguage) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.field("version", 1)
      json.field("kind", item.kind.rawValue)
      json.field("id", item.id)
      json.field("title", item.title)
      json.field("path", item.source.path)
      switch item {
      case .template(let template): write(template, workspace, language, &json)
      case .rule(let rule):
        json.field("rule_kind", rule.kind.rawValue)
        json.field("level", rule.isOn ? rule.level.value.rawValue : "off")
        json.field("message", rule.message[language])
        json.field("owner", rule.owner)
        json.field("sources", rule.sources)
      case .scenario(let scenario): write(scenario, &json)
      case .fact(let fact): write(fact, &json)
      case .partial(let partial):
        json.field("base", partial.baseID)
        json.field("status", partial.status.rawValue)
        json.field("lang", partial.language)
        json.field("profile", partial.profile)
        json.field("channel", partial.channel)
        slots(partial.slots, language, &json)
      case .guide(let chapter):
        json.field("lang", chapter.language)
        json.field("summary", chapter.summary)
        json.field("see_also", chapter.seeAlso.map(\.value))
      case .case(let aCase):
        json.field("scenario", aCase.scenario?.value)
        json.field("before", aCase.before)
        json.field("after", aCase.after)
        json.field("template", aCase.template?.value)
        json.field("rules", aCase.rules.map(\.value))
      }
      json.field("hash", item.source.bodyHash)
      json.field("body", item.source.bodyText)
    }
    return writer.text
  }

  private static func write(
    _ template: Template, _ workspace: Workspace, _ language: UILanguage,
    _ json: inout JSONWriter
  ) {
    let fields = template.fields
    json.field("base", template.baseID)
    json.field("status", template.status.rawValue)
    json.field("replaced_by", fields.replacedBy?.value)
    json.field("lang", template.language)
    json.field("profile", template.profile)
    json.field("channel", template.channel)
    json.field("scenario", template.scenario)
    json.field("tags", template.tags)
    json.field("owner", fields.owner?.value)
    json.field("reviewed", fields.reviewed?.value.description)
    json.field("customer_says", template.customerSays)
    json.field("use_when", fields.useWhen?.value)
    json.field("avoid_when", fields.avoidWhen?.value)
    json.field("note", fields.note?.value)
    json.field("hand_off", fields.handOff?.value)
    json.field("before_send", (fields.beforeSend ?? []).map(\.value))
    json.field("next_questions", (fields.nextQuestions ?? []).map(\.value))
    json.field("if_not_solved", fields.ifNotSolved?.value)
    json.field("shortcut", fields.shortcut?.value)
    json.field("audience", fields.audience?.value.rawValue)
    json.field("attachments", (fields.attachments ?? []).map(\.value))
    json.field("depends_on", (fields.dependsOn ?? []).map(\.value))
    json.field("send_after", fields.sendAfter?.value)
    json.field("based_on", fields.basedOn?.value)
    json.field("aliases", (fields.aliases ?? []).map(\.value))
    slots(template.slots, language, &json)
    slots(workspace.blanks(of: template), as: "blanks", language, &json)
  }

  private static func slots(
    _ slots: [Slot], as key: String = "slots", _ language: UILanguage, _ json: inout JSONWriter
  ) {
    json.key(key)
    json.array { json in
      for slot in slots {
        json.object { json in
          json.field("name", slot.name)
          json.field("label", slot.displayLabel[language])
          json.field("type", slot.type.rawValue)
          json.field("example", slot.example)
          json.field("fallback", slot.fallback)
          json.field("optional", slot.isOptional)
          json.field("choices", slot.choices)
          json.field("must_edit", slot.mustEdit)
          json.field("personal", slot.isPersonal)
        }
      }
    }
  }

  private static func write(_ scenario: Scenario, _ json: inout JSONWriter) {
    json.field("feeling", scenario.feeling)
    json.field("mood", scenario.mood?.rawValue)
    json.field("customer_says", scenario.customerSays.map(\.value))
    json.key("parts")
    json.array { json in
      for part in scenario.parts {
        json.object { json in
          json.field("id", part.id.value)
          json.field("need", part.need.rawValue)
          json.field("after", part.after.map(\.value))
          json.field("if", part.condition)
        }
      }
    }
    json.field("forbid", scenario.forbid.map(\.value))
    json.field("apology", scenario.apology?.rawValue)
    json.field("reply_type", scenario.replyType?.value)
    json.field("escalate_to", scenario.escalateTo)
    json.field("max_asks", scenario.maxAsks)
  }

  private static func write(_ fact: Fact, _ json: inout JSONWriter) {
    json.field("value", fact.value)
    json.field("claim", fact.claim)
    json.field("status", fact.status.rawValue)
    json.field("audience", fact.audience.rawValue)
    json.field("expires", fact.expires?.value.description)
    json.key("source")
    json.object { json in
      json.field("title", fact.source.title)
      json.field("issuer", fact.source.issuer)
      json.field("url", fact.source.url)
      json.field("published", fact.source.published?.description)
    }
  }
}
