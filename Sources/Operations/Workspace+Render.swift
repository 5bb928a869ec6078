package import Diagnostics
package import DomainModel
package import Rendering
import StyleChecking
import TemplateParsing

extension Workspace {
  /// Fills a template in as it is.
  package func render(
    _ template: Template, values: [String: Value], mode: RenderMode = .strict,
    language: UILanguage, today: CivilDate
  ) -> RenderedReply {
    render(
      ReplySelection(template), values: values, mode: mode, language: language, today: today)
  }

  /// Fills one text in, or several as one reply. Nothing is printed, asked or remembered.
  ///
  /// In strict mode there is no text either where no variant is in the language asked for: a customer
  /// must not be answered in a language that nobody chose.
  /// - Parameters:
  ///   - values: by the slots' names or labels, for all pieces.
  ///   - markup: what the reply is shown as; nil is what its channel shows.
  ///   - now: what the filter `date` takes for now; nil is the beginning of today.
  package func render(
    _ selection: ReplySelection, values: [String: Value], mode: RenderMode = .strict,
    markup: StyleGuide.Markup? = nil, language: UILanguage, today: CivilDate, now: Instant? = nil
  ) -> RenderedReply {
    // Lenient is Liquid and nothing else.
    let markup = markup ?? (mode == .lenient ? nil : channel(of: selection)?.markup)
    let renderer = renderer(
      for: selection, mode: mode, language: language, today: today, now: now)
    var results = results(selection, values, renderer)
    if let markup { results = results.map { $0.shown(as: markup) } }
    if mode != .lenient { results = spaced(results, selection, markup) }
    var reply = RenderedReply(selection, joining: results, by: markup == .html ? "\n" : "\n\n")
    guard mode == .strict else { return reply }
    if selection.missing.contains(.language) { return reply.withoutText }
    if let text = reply.result.text {
      let filled = reply.result.filledRanges.map(\.range)
      let ofRules = findings(text, reply.result, as: markup, of: selection, today)
      let ofTemplates = ofTemplates(ofRules.filter { !$0.location.utf8.touches(filled) }, reply)
      reply.templateFindings = ofTemplates
      let personal =
        isPublic(selection)
        ? PersonalInPublic.findings(reply.result, slots: blanks(of: selection)) : []
      reply.findings =
        PersonalInPublic.merge(personal, into: ofRules.filter { !ofTemplates.contains($0) })
        + ReplyProofreading.findings(reply.result)
        + RepeatedOpenings.findings(text, reply.ranges)
        + foreignPartials(of: selection)
    }
    return reply
  }

  /// What of a reply is missing, unknown or wrong: without the rules' word on the text.
  package func gaps(
    of selection: ReplySelection, values: [String: Value], language: UILanguage, today: CivilDate
  ) -> RenderResult {
    let renderer = renderer(
      for: selection, mode: .strict, language: language, today: today, now: nil)
    return RenderedReply(selection, joining: results(selection, values, renderer)).result
  }

  func channel(of selection: ReplySelection) -> StyleGuide.Channel? {
    selection.channel.flatMap { id in library.styleGuide.channels.first { $0.id == id } }
  }

  private func isPublic(_ selection: ReplySelection) -> Bool {
    channel(of: selection)?.isPublic ?? (selection.channel == StyleGuide.Channel.publicID)
  }

  private func results(
    _ selection: ReplySelection, _ values: [String: Value], _ renderer: Renderer
  ) -> [RenderResult] {
    let templates = selection.pieces.map { Self.compile($0.source, slots: $0.slots) }
    guard templates.count > 1 else {
      return templates.map { renderer.render($0, values: values) }
    }
    return results(templates, renderer, named(values, selection))
  }

  private func spaced(
    _ results: [RenderResult], _ selection: ReplySelection, _ markup: StyleGuide.Markup?
  ) -> [RenderResult] {
    zip(results, selection.pieces).map { result, piece in
      ValueSpacing(self, for: selection, scenario: piece.scenario, markup: markup)?
        .applied(to: result) ?? result
    }
  }

  /// A renderer for a reply's language, profile and channel. The partials that its texts name are
  /// compiled here, once.
  func renderer(
    for selection: ReplySelection, mode: RenderMode, language: UILanguage, today: CivilDate,
    now: Instant?
  ) -> Renderer {
    let library = self.library
    let audience = audience(of: selection)
    let find: @Sendable (String) -> CompiledTemplate? = { name in
      library.partial(name, for: audience).map {
        Self.compile($0.chosen.source, slots: $0.chosen.slots)
      }
    }
    var named: [String: CompiledTemplate] = [:]
    var waiting = selection.pieces.flatMap {
      Self.compile($0.source, slots: $0.slots).partialNames
    }
    while let name = waiting.popLast() {
      guard named[name] == nil, let partial = find(name) else { continue }
      named[name] = partial
      waiting += partial.partialNames
    }
    let compiled = named
    return Renderer(
      guideSlots: library.styleGuide.slots, fact: { library.fact($0) },
      partial: { compiled[$0] ?? find($0) }, mode: mode, language: language, today: today,
      now: now)
  }

  /// A value that one piece knows is no unknown name for the others.
  private func results(
    _ templates: [CompiledTemplate], _ renderer: Renderer, _ values: [String: Value]
  ) -> [RenderResult] {
    var results = templates.map { renderer.render($0, values: values) }
    let strangers = results.map { result in
      Set(result.unknown.lazy.filter { $0.place == nil }.map(\.name))
    }
    // A piece that could not be rendered at all says nothing about names.
    let judged = templates.indices.filter { templates[$0].errors.isEmpty }
    guard let first = judged.first else { return results }
    let unknownToAll = judged.reduce(strangers[first]) { $0.intersection(strangers[$1]) }
    for index in judged where strangers[index] != unknownToAll {
      let known = values.filter { name, _ in
        !strangers[index].contains(name) || unknownToAll.contains(name)
      }
      results[index] = renderer.render(templates[index], values: known)
    }
    return results
  }

  /// The same values, under the slots' names where a label was given: what one text calls 到达时间
  /// another may label otherwise. Of two that contradict each other both stay, for the renderer to
  /// refuse.
  private func named(
    _ values: [String: Value], _ selection: ReplySelection
  ) -> [String: Value] {
    let slots = slots(of: selection)
    var named = values.filter { key, _ in slots.contains { $0.name == key } }
    for (key, value) in values.sorted(by: { $0.key < $1.key }) where named[key] == nil {
      guard let slot = slots.first(where: { $0.isCalled(key) }) else {
        named[key] = value
        continue
      }
      if let other = named[slot.name], other != value {
        named[key] = value
      } else {
        named[slot.name] = value
      }
    }
    return named
  }

  static func compile(_ source: SourceText, slots: [Slot]) -> CompiledTemplate {
    CompiledTemplate(
      TemplateParser.parse(source.bytes, in: source.body, path: source.path), slots: slots)
  }

  /// The rendered text by the team's rules: values may say what the templates do not. Looked at once
  /// for each situation that the texts were written for.
  private func findings(
    _ text: String, _ result: RenderResult, as markup: StyleGuide.Markup?,
    of selection: ReplySelection, _ today: CivilDate
  ) -> [Diagnostic] {
    let bytes = Array(text.utf8)
    var scenarios: [String?] = []
    for piece in selection.pieces where !scenarios.contains(piece.scenario) {
      if piece.scenario != nil { scenarios.append(piece.scenario) }
    }
    if scenarios.isEmpty { scenarios = [nil] }
    var found: [Diagnostic] = []
    var known: Set<Diagnostic> = []
    for scenario in scenarios {
      var checked = checkedText(for: selection, scenario: scenario)
        .showing(bytes, of: result, as: markup)
      checked.today = today
      found += style.check(checked).filter { finding in
        // What looks like a blank in the template's own text is meant to be read so.
        if finding.check.id == ReplyChecks.unfilledBlank.id,
          !result.valueRanges.contains(where: { $0.overlaps(finding.location.utf8) })
        {
          return false
        }
        // What a template may leave out by its words is no doubt about each reply made from it.
        if finding.check.trust == .heuristic, finding.location.utf8.isEmpty { return false }
        return known.insert(finding).inserted
      }
    }
    return found.inReadingOrder
  }

  /// Those of `findings` that the texts of a reply bring along. What no text does alone, a closing said
  /// twice, is the doing of whoever put them together.
  private func ofTemplates(_ findings: [Diagnostic], _ reply: RenderedReply) -> [Diagnostic] {
    let texts = reply.selection.pieces
    guard texts.count > 1, !findings.isEmpty, let text = reply.result.text else { return findings }
    let bytes = Array(text.utf8)
    var alone: Set<String> = []
    for (piece, range) in zip(texts, reply.ranges) {
      let found = style.check(
        CheckedText(
          path: RenderedReply.path, plain: Array(bytes[range]), language: reply.selection.language,
          scenario: piece.scenario, channel: reply.selection.channel,
          profile: reply.selection.profile ?? library.styleGuide.defaultProfile?.value))
      alone.formUnion(found.map(\.check.id))
    }
    return findings.filter { alone.contains($0.check.id) }
  }

  /// Partials that the reply's texts name and that are there in another language only.
  private func foreignPartials(of selection: ReplySelection) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for text in texts(of: selection) {
      for call in text.parsed.partialNames {
        guard let partial = library.partial(call.name, for: audience(of: selection))?.chosen,
          partial.language != selection.language
        else { continue }
        let finding = ReplyProofreading.foreignPartial(
          partial, wanted: selection.language,
          at: SourceRange(file: text.parsed.path, utf8: call.range))
        if !findings.contains(where: { $0.message == finding.message }) {
          findings.append(finding)
        }
      }
    }
    return findings
  }
}

extension Range<Int> {
  /// Whether any of the ranges shares something with it; an empty one may stand at their ends.
  fileprivate func touches(_ ranges: [Range<Int>]) -> Bool {
    ranges.contains {
      isEmpty ? $0.lowerBound <= lowerBound && lowerBound <= $0.upperBound : overlaps($0)
    }
  }
}

extension RenderedReply {
  /// The same without the text and all that is said about it.
  fileprivate var withoutText: RenderedReply {
    var result = result
    result.text = nil
    result.removeRanges()
    return RenderedReply(
      selection: selection, result: result, ranges: ranges.map { _ in 0..<0 }, needs: needs,
      findings: [])
  }
}
