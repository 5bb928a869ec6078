import Diagnostics
import DomainModel
import Operations
import Rendering
import Reports
import TextAnalysis

/// Shows a rendered reply, or what it lacks (README, "For programs").
struct RenderView {
  private let reply: RenderedReply
  private let workspace: Workspace
  private let session: Session

  init(_ reply: RenderedReply, _ workspace: Workspace, _ session: Session) {
    self.reply = reply
    self.workspace = workspace
    self.session = session
  }

  /// For stderr: what was chosen, what is missing or wrong, and what to do before sending.
  func notes(includingTag: Bool) -> [Message] {
    var notes = variants
    let paths = workspace.unreadablePartials(of: reply.selection)
    if !paths.isEmpty {
      let why = ItemLookup.unreadableMessage(
        path: Message(zh: paths.joined(separator: "、"), en: paths.joined(separator: ", ")))
      notes.append(
        Message(
          zh: "\(why.zh)，用了别的版本\n\(ItemLookup.unreadableHelp.zh)",
          en: "\(why.en); another version took its place\n\(ItemLookup.unreadableHelp.en)"))
    }
    let result = reply.result
    if !result.missing.isEmpty, !isInWrongLanguage {
      notes.append(
        Message(
          zh: "\(reply.id) 还缺 \(result.missing.count) 项：",
          en: "\(reply.id) needs \(result.missing.count) more:"))
      let rows = result.missing.map { row($0) }
      notes.append(Message(table(rows)))
      let example = result.missing[0]
      notes.append(
        Message(
          zh: "用 --set \(example.name)=… 填上（也可以写名称）",
          en: "fill it in with --set \(example.name)=… (labels work too)"))
    }
    for unknown in result.unknown { notes.append(message(unknown)) }
    for finding in result.diagnostics where Self.isAboutValue(finding) {
      notes.append(finding.message)
      if let help = finding.help { notes.append(Message(zh: "  " + help.zh, en: "  " + help.en)) }
    }
    let others = result.diagnostics.filter { !Self.isAboutValue($0) }
    if !others.isEmpty { notes.append(Message(report(others))) }
    if result.text != nil {
      if !reply.findings.isEmpty { notes.append(Message(report(reply.findings))) }
      notes += beforeSending
    }
    if includingTag { notes.append(Message(zh: "标签：\(reply.tag)", en: "tag: \(reply.tag)")) }
    notes += reply.selection.pieces.filter { $0.status == .deprecated }.map(deprecation)
    return notes
  }

  private var isInWrongLanguage: Bool { reply.selection.missing.contains(.language) }

  /// Which variant was taken, where one was asked for, and what there is none of.
  private var variants: [Message] {
    let asked = reply.selection.asked
    guard !asked.isEmpty else { return [] }
    // Few partials have variants, and nobody misses them.
    return reply.selection.pieces.filter { $0.isTemplate || $0.missing.contains(.language) }
      .map { variant($0, asked) }
  }

  private func variant(_ piece: ReplyPiece, _ asked: VariantWish) -> Message {
    if !piece.unreadable.isEmpty { return unreadable(piece) }
    if piece.missing.contains(.language), let language = asked.language {
      let end =
        reply.result.text == nil ? Message(zh: "，所以不输出", en: ", so no text") : Message("")
      return piece.isNamedOutright
        ? Message(
          zh: "点名的 \(piece.id) 是 \(piece.language)，不是 \(language)\(end.zh)",
          en: "\(piece.id) is in \(piece.language), not in \(language)\(end.en)")
        : Message(
          zh: "\(piece.id) 是 \(piece.language)，没有 \(language) 的版本\(end.zh)",
          en: "\(piece.id) is in \(piece.language); there is no version in \(language)\(end.en)")
    }
    let lacking = piece.missing.compactMap { asked[$0] }
    guard !lacking.isEmpty else {
      return Message(zh: "用的是 \(piece.id)", en: "using \(piece.id)")
    }
    let (zh, en) = (lacking.joined(separator: "、"), lacking.joined(separator: ", "))
    return piece.isNamedOutright
      ? Message(
        zh: "用的是点名的 \(piece.id)，它不是 \(zh) 的版本",
        en: "using \(piece.id) as named; it is not the version for \(en)")
      : Message(
        zh: "用的是 \(piece.id)：没有 \(zh) 的版本",
        en: "using \(piece.id): there is no version for \(en)")
  }

  /// The variant that was asked for is there, and another text than it was taken, or none.
  private func unreadable(_ piece: ReplyPiece) -> Message {
    let why = ItemLookup.unreadableMessage(
      path: Message(
        zh: piece.unreadable.joined(separator: "、"), en: piece.unreadable.joined(separator: ", ")))
    let isRefused = reply.result.text == nil && piece.missing.contains(.language)
    let taken =
      isRefused
      ? Message(zh: "所以不输出", en: "so there is no text")
      : Message(zh: "用的是 \(piece.id)", en: "using \(piece.id)")
    let help = ItemLookup.unreadableHelp
    return Message(
      zh: "\(why.zh)，\(taken.zh)\n\(help.zh)", en: "\(why.en); \(taken.en)\n\(help.en)")
  }

  /// What an agent typed, told in a line; the template's file is no business of theirs.
  private static func isAboutValue(_ finding: Diagnostic) -> Bool {
    [RenderChecks.unfitValue, RenderChecks.conflictingValues, RenderChecks.accountName]
      .contains(finding.check)
  }

  private func deprecation(of piece: ReplyPiece) -> Message {
    let name =
      reply.selection.pieces.count == 1
      ? Message(zh: "这个模板", en: "this template") : Message(piece.id)
    guard let instead = piece.replacement else {
      return Message(zh: "注意：\(name.zh)已停用", en: "note: \(name.en) is deprecated")
    }
    return Message(
      zh: "注意：\(name.zh)已停用，改用 \(instead)",
      en: "note: \(name.en) is deprecated; use \(instead)")
  }

  private var beforeSending: [Message] {
    let steps = reply.selection.beforeSend
    guard !steps.isEmpty else { return [] }
    let list = steps.map { "  □ \($0)" }.joined(separator: "\n")
    return [Message(zh: "\n发送前确认：\n\(list)", en: "\nbefore sending:\n\(list)")]
  }

  private func row(_ slot: MissingSlot) -> [String] {
    let example =
      slot.choices.isEmpty
      ? slot.example.map { words("例如 ", "e.g. ") + $0 } ?? ""
      : words("可选 ", "one of ") + slot.choices.joined(separator: words("、", ", "))
    let row = [
      "  " + slot.name, slot.label[session.language], slot.type.label[session.language], example,
    ]
    guard reply.selection.pieces.count > 1 else { return row }
    return row + [(reply.needs[slot.name] ?? []).joined(separator: " ")]
  }

  private func message(_ unknown: UnknownName) -> Message {
    let hint = unknown.nearest.isEmpty ? nil : unknown.nearest.joined(separator: " / ")
    if unknown.place == nil {
      return Message(
        zh: "模板里没有“\(unknown.name)”这个空" + (hint.map { "，是不是 \($0)？" } ?? ""),
        en: "the template has no slot ‘\(unknown.name)’"
          + (hint.map { "; did you mean \($0)?" } ?? ""))
    }
    return Message(
      zh: "模板用了没有声明的名字“\(unknown.name)”" + (hint.map { "，是不是 \($0)？" } ?? ""),
      en: "the template uses the undeclared name ‘\(unknown.name)’"
        + (hint.map { "; did you mean \($0)?" } ?? ""))
  }

  private func report(_ diagnostics: [Diagnostic]) -> String {
    let text = ReportFormat.text.render(
      Report(
        diagnostics, source: source, language: session.language, width: session.width,
        filesChecked: 1, subject: .replies))
    // A note brings its own line break.
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Findings point into the reply or into files of the library.
  private var source: @Sendable (String) -> [UInt8]? {
    let text = reply.result.text
    let workspace = self.workspace
    return { path in
      path == RenderedReply.path ? text.map { Array($0.utf8) } : workspace.source(path)
    }
  }

  var json: String {
    var writer = JSONWriter()
    let result = reply.result
    writer.object { json in
      json.field("id", reply.id)
      json.field("text", result.text)
      json.field("tag", reply.tag)
      json.field("filled", result.filled)
      json.field("fallbacks", result.fallbacks)
      json.field("empty", result.empty)
      json.writeGaps(of: result, in: session.language, needs: reply.needs) {
        workspace.source($0)
      }
      json.key("findings")
      json.array { json in
        let all = Report(
          result.diagnostics + reply.findings, source: source, language: session.language,
          filesChecked: 1)
        ReportFormat.writeFindings(of: all, to: &json)
      }
      json.field("before_send", reply.selection.beforeSend)
      write(reply.selection, &json)
      json.key("parts")
      json.array { json in
        for part in result.parts {
          json.object { json in
            json.field("parts", part.parts)
            write(part.range, &json)
          }
        }
      }
      json.key("filled_ranges")
      json.array { json in
        for filled in result.filledRanges {
          json.object { json in
            json.field("slot", filled.slot)
            write(filled.range, &json)
          }
        }
      }
    }
    return writer.text
  }

  /// Which texts make up the reply, and how far they are what was asked for.
  private func write(_ selection: ReplySelection, _ json: inout JSONWriter) {
    json.key("variant")
    json.object { json in
      json.field("chosen", reply.id)
      json.key("asked")
      json.object { json in
        for trait in VariantTrait.allCases { json.field(trait.rawValue, selection.asked[trait]) }
      }
      json.field("missing", selection.missing.map(\.rawValue))
      json.field("unreadable", selection.unreadable)
    }
    json.key("templates")
    json.array { json in
      for (piece, range) in zip(selection.pieces, reply.ranges) {
        json.object { json in
          json.field("id", piece.id)
          json.field("kind", piece.item.kind.rawValue)
          write(range, &json)
        }
      }
    }
  }

  /// In UTF-8 offsets of the text.
  private func write(_ range: Range<Int>, _ json: inout JSONWriter) {
    json.field("start", range.lowerBound)
    json.field("end", range.upperBound)
  }

  private func words(_ zh: String, _ en: String) -> String { session.say(Message(zh: zh, en: en)) }
}
