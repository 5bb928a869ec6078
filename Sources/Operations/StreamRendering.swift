package import Diagnostics
package import DomainModel
package import Rendering
import TemplateParsing

/// Renders one reply after another, and compiles no template twice: what `render --ndjson` and other
/// streams work with. Every worker of a stream has one of its own: what two workers read at the same
/// time they would slow each other down with, by counting their references to it.
package struct StreamRendering: Sendable {
  /// What came of one request.
  package enum Answer: Sendable {
    case rendered(RenderResult, of: Prepared)
    /// It cannot be rendered at all.
    case failed(Failure)
  }

  package struct Failure: Error, Sendable {
    package var message: Message
    /// In the template, from 1; nil where the template is not the matter.
    package var position: (line: Int, column: Int)?
    /// The slot whose given value does not fit; nil where no value is the matter.
    package var slot: String?
  }

  /// A template or partial of the library, and whom its variant is wanted for.
  package struct LibraryRequest: Hashable, Sendable {
    package var id: String
    package var language: String?
    package var profile: String?
    package var channel: String?
    /// What the reply is shown as; nil is what its channel shows.
    package var markup: StyleGuide.Markup?

    package init(
      id: String, language: String? = nil, profile: String? = nil, channel: String? = nil,
      markup: StyleGuide.Markup? = nil
    ) {
      self.id = id
      self.language = language
      self.profile = profile
      self.channel = channel
      self.markup = markup
    }
  }

  /// A template that is handed over as text, with the partials it may use.
  package struct RawTemplate: Hashable, Sendable {
    package var text: String
    package var partials: [String: String]

    package init(text: String, partials: [String: String] = [:]) {
      self.text = text
      self.partials = partials
    }
  }

  /// Nil where there is no library: raw templates need none.
  private let workspace: Workspace?
  private let mode: RenderMode
  private let language: UILanguage
  private let today: CivilDate
  private let now: Instant?
  private var ofLibrary: [LibraryRequest: Prepared] = [:]
  /// The request of the line before, which is often that of the next.
  private var last: (request: LibraryRequest, prepared: Prepared)?
  private var raw: [RawTemplate: Prepared] = [:]

  /// Raw templates that are kept; when there are more, all are forgotten and made anew.
  private static let rawLimit = 256

  /// A template with all that it takes to render it.
  package struct Prepared: Sendable {
    fileprivate var template: CompiledTemplate
    fileprivate var renderer: Renderer
    /// What its channel shows; nil leaves the text as it is.
    fileprivate var markup: StyleGuide.Markup?
    /// Nil where values are printed as they are.
    fileprivate var spacing: ValueSpacing?

    /// Of the template's file; empty for raw templates.
    package var path: String { template.parsed.path }
    /// The file, or the raw template.
    package var source: [UInt8] { template.parsed.bytes }
  }

  package init(
    _ workspace: Workspace?, mode: RenderMode, language: UILanguage, today: CivilDate,
    now: Instant? = nil
  ) {
    self.workspace = workspace
    self.mode = mode
    self.language = language
    self.today = today
    self.now = now
  }

  /// Renders a text of the library.
  package mutating func answer(_ request: LibraryRequest, _ values: GivenValues) -> Answer {
    if let last, last.request == request { return answer(last.prepared, values) }
    do throws(Failure) {
      if let known = ofLibrary[request] {
        last = (request, known)
        return answer(known, values)
      }
      let prepared = try prepare(request)
      ofLibrary[request] = prepared
      last = (request, prepared)
      return answer(prepared, values)
    } catch {
      return .failed(error)
    }
  }

  private func prepare(_ request: LibraryRequest) throws(Failure) -> Prepared {
    guard let workspace else {
      throw Failure(
        message: Message(
          zh: "这里没有模板库，不能按编号“\(request.id)”取模板",
          en: "there is no library here to take ‘\(request.id)’ from"))
    }
    let selection: ReplySelection
    do {
      let wish = try workspace.wish(
        language: request.language, profile: request.profile, channel: request.channel)
      selection = try workspace.selection([request.id], for: wish)
    } catch let unknown as UnknownTrait {
      throw Failure(message: unknown.message.adding(unknown.help))
    } catch let problem as SelectionProblem {
      throw Failure(message: problem.message.adding(problem.meansNoText ? problem.help : nil))
    } catch {
      throw Failure(message: Message("\(error)"))
    }
    let piece = selection.pieces[0]
    // Nobody would see that another text took its place.
    if let path = piece.unreadable.first {
      throw Failure(message: ItemLookup.unreadableMessage(path: path))
    }
    guard mode != .strict || !selection.missing.contains(.language) else {
      throw Failure(
        message: Message(
          zh: "“\(request.id)”没有 \(selection.language) 的版本",
          en: "‘\(request.id)’ has no version in \(selection.language)"))
    }
    let markup =
      request.markup ?? (mode == .lenient ? nil : workspace.channel(of: selection)?.markup)
    return Prepared(
      template: Workspace.compile(piece.source, slots: piece.slots),
      renderer: workspace.renderer(
        for: selection, mode: mode, language: language, today: today, now: now),
      markup: markup,
      spacing: mode == .lenient
        ? nil
        : ValueSpacing(workspace, for: selection, scenario: piece.scenario, markup: markup))
  }

  /// Compiles raw Liquid: the names of the values will be its declared names, and comments are text.
  package mutating func prepare(_ template: RawTemplate) -> Prepared {
    if let known = raw[template] { return known }
    let partials = template.partials.mapValues { Self.compile($0) }
    let prepared = Prepared(
      template: Self.compile(template.text),
      renderer: Renderer(
        partial: { partials[$0] }, mode: mode, language: language, today: today, now: now,
        declaresGivenNames: true))
    if raw.count == Self.rawLimit { raw.removeAll(keepingCapacity: true) }
    raw[template] = prepared
    return prepared
  }

  private static func compile(_ text: String) -> CompiledTemplate {
    let bytes = Array(text.utf8)
    return CompiledTemplate(
      TemplateParser.parse(bytes, in: 0..<bytes.count, path: "", comments: .text), slots: [])
  }

  package func answer(_ prepared: Prepared, _ values: GivenValues) -> Answer {
    let result = prepared.renderer.render(prepared.template, values: values)
    guard let error = result.diagnostics.first(where: { $0.severity == .error }) else {
      let shown = prepared.markup.map { result.shown(as: $0) } ?? result
      return .rendered(prepared.spacing?.applied(to: shown) ?? shown, of: prepared)
    }
    return .failed(
      Failure(
        message: error.message, position: position(error.location, prepared.template),
        slot: error.check == RenderChecks.unfitValue
          || error.check == RenderChecks.conflictingValues
          ? prepared.renderer.slot(declaredAt: error.location, for: prepared.template)?.name : nil))
  }

  /// Nil for what is not the template's own matter, as a value that does not fit.
  private func position(_ place: SourceRange, _ template: CompiledTemplate) -> (
    line: Int, column: Int
  )? {
    guard place.file == template.parsed.path, template.parsed.range.contains(place.utf8.lowerBound)
    else { return nil }
    let position = LineTable(template.parsed.bytes).position(of: place.utf8.lowerBound)
    return (position.line, position.column)
  }
}

extension Message {
  /// Followed by what to do, in one line.
  fileprivate func adding(_ help: Message?) -> Message {
    guard let help else { return self }
    return Message(zh: "\(zh)；\(help.zh)", en: "\(en); \(help.en)")
  }
}
