import Diagnostics
import DomainModel
import JSONReading
import Operations
import Rendering
import Reports
import TextAnalysis

/// Answers lines of `render --ndjson` one after another, and keeps what it has compiled.
struct RenderStreamWorker: LineWorker {
  private var rendering: StreamRendering
  private let workspace: Workspace?
  private let language: UILanguage
  /// The raw template of the last line, and how it was written there: the same bytes mean the same.
  private var last = Last()

  private struct Last {
    var template: [UInt8] = []
    /// Empty where there were none.
    var partials: [UInt8] = []
    var raw = StreamRendering.RawTemplate(text: "")
    var prepared: StreamRendering.Prepared?
  }

  init(_ rendering: StreamRendering, _ workspace: Workspace?, _ language: UILanguage) {
    self.rendering = rendering
    self.workspace = workspace
    self.language = language
  }

  mutating func answer(
    _ problem: Message, at position: (line: Int, column: Int), to writer: inout JSONWriter
  ) {
    write(problem, at: position, to: &writer)
  }

  mutating func answer(
    _ bytes: [UInt8], _ line: Range<Int>, number: Int, to writer: inout JSONWriter
  ) throws(JSONProblem) {
    var id: String?
    var request = StreamRendering.LibraryRequest(id: "")
    var template = Repeated()
    var partials = Repeated()
    var values: GivenValues?
    var markup: String?
    var slips: [(key: String, meant: String)] = []
    var cursor = JSONCursor(bytes, in: line)
    let last = self.last
    var seen = SeenKeys(Self.keys)
    try cursor.readObject { key, cursor throws(JSONProblem) in
      try seen.insert(key, at: cursor.position)
      switch key {
      case "id": id = try cursor.readString()
      case "lang": request.language = try cursor.readStringOrNull()
      case "profile": request.profile = try cursor.readStringOrNull()
      case "channel": request.channel = try cursor.readStringOrNull()
      case "template": try template.read(&cursor, last: last.template)
      case "partials": try partials.read(&cursor, last: last.partials)
      case "markup": markup = try cursor.readStringOrNull()
      case "data": values = try GivenValues(&cursor)
      default:
        try cursor.skip()
        if let meant = Self.keyMeant(by: key) { slips.append((key, meant)) }
      }
    }
    try cursor.finish()
    let misspelt = slips.first { slip in
      switch slip.meant {
      case "id": id == nil
      case "template": !template.isGiven
      case "data": values == nil
      case "partials": !partials.isGiven
      case "lang": request.language == nil
      case "profile": request.profile == nil
      case "channel": request.channel == nil
      default: markup == nil
      }
    }
    if let misspelt {
      write(
        Message(
          zh: "没有 \"\(misspelt.key)\" 这个键，是不是 \"\(misspelt.meant)\"？",
          en: "there is no key \"\(misspelt.key)\"; did you mean \"\(misspelt.meant)\"?"), at: nil,
        to: &writer)
      return
    }
    if let markup {
      guard let known = StyleGuide.Markup(rawValue: markup) else {
        let all = StyleGuide.Markup.allCases.map(\.rawValue)
        write(
          Message(
            zh: "\"markup\" 只能是 \(all.joined(separator: "、"))，写的是“\(markup)”",
            en: "\"markup\" is one of \(all.joined(separator: ", ")), not ‘\(markup)’"), at: nil,
          to: &writer)
        return
      }
      request.markup = known
    }
    if template.isGiven, id != nil {
      write(
        Message(
          zh: "\"id\" 和 \"template\" 只能写一个：按编号取模板，还是用给的文字？",
          en: "\"id\" and \"template\" do not go together: a template of the library, or this text?"
        ),
        at: nil, to: &writer)
    } else if template.isGiven {
      write(
        rendering.answer(try prepared(bytes, template, partials), values ?? GivenValues()),
        to: &writer)
    } else if let id {
      request.id = id
      write(rendering.answer(request, values ?? GivenValues()), to: &writer)
    } else {
      write(
        Message(
          zh: "要有 \"id\"（模板的编号）或 \"template\"（模板的文字）",
          en: "\"id\" (of a template) or \"template\" (its text) is wanted"), at: nil, to: &writer)
    }
  }

  private static let keys = [
    "id", "template", "data", "partials", "lang", "profile", "channel", "markup",
  ]

  /// Programs may add keys of their own; one that is nearly one of ours, which is not there, is a
  /// slip, and without it the reply would be another.
  private static func keyMeant(by key: String) -> String? {
    keys.first { NearestName.areOneSlipApart(key, $0) }
  }

  /// A value that is likely to be the same as on the line before.
  private struct Repeated {
    var isGiven = false
    /// Nil where it is the same.
    var range: Range<Int>?

    mutating func read(_ cursor: inout JSONCursor, last: [UInt8]) throws(JSONProblem) {
      isGiven = true
      range = !last.isEmpty && cursor.take(last) ? nil : try cursor.readRaw()
    }
  }

  private mutating func prepared(
    _ bytes: [UInt8], _ template: Repeated, _ partials: Repeated
  ) throws(JSONProblem) -> StreamRendering.Prepared {
    if let known = last.prepared, template.range == nil, partials.range == nil,
      partials.isGiven == !last.partials.isEmpty
    {
      return known
    }
    // What is the same as before was read before; problems have their place in this line.
    var next = Last()
    (next.template, next.raw.text) = (last.template, last.raw.text)
    if let range = template.range {
      var cursor = JSONCursor(bytes, in: range)
      (next.template, next.raw.text) = (Array(bytes[range]), try cursor.readString())
    }
    if let range = partials.range {
      var cursor = JSONCursor(bytes, in: range)
      next.partials = Array(bytes[range])
      try cursor.readObject { name, cursor throws(JSONProblem) in
        next.raw.partials[name] = try cursor.readString()
      }
    } else if partials.isGiven {
      (next.partials, next.raw.partials) = (last.partials, last.raw.partials)
    }
    let prepared = rendering.prepare(next.raw)
    next.prepared = prepared
    last = next
    return prepared
  }

  private func write(_ answer: StreamRendering.Answer, to writer: inout JSONWriter) {
    switch answer {
    case .failed(let failure):
      write(failure.message, at: failure.position, slot: failure.slot, to: &writer)
    case .rendered(let result, let prepared):
      writer.object { json in
        if let text = result.text {
          json.field("text", text)
        } else {
          json.writeGaps(of: result, in: language) { path in
            path == prepared.path ? prepared.source : workspace?.source(path)
          }
        }
      }
      writer.endLine()
    }
  }

  private func write(
    _ message: Message, at position: (line: Int, column: Int)?, slot: String? = nil,
    to writer: inout JSONWriter
  ) {
    writer.object { json in
      json.key("error")
      json.object { json in
        json.field("message", message[language])
        json.field("line", position?.line)
        json.field("column", position?.column)
        if let slot { json.field("slot", slot) }
      }
    }
    writer.endLine()
  }
}
