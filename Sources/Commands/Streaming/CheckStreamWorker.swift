import Diagnostics
import JSONReading
import Operations
import Reports
import TextAnalysis

/// Answers lines of `check --ndjson` one after another.
struct CheckStreamWorker: LineWorker {
  private let workspace: Workspace
  private let drafts: ReplyDrafts
  private let situation: ReplySituation
  private let language: UILanguage
  private(set) var tally = CheckTally()
  /// The names of the line before, which are often those of the next, and what they mean.
  private var last: (asked: ReplySituation, resolved: ReplySituation)?

  init(_ workspace: Workspace, _ situation: ReplySituation, _ language: UILanguage) {
    self.workspace = workspace
    self.situation = situation
    self.language = language
    drafts = ReplyDrafts(ofItsOwn: workspace)
  }

  private static let keys = [
    "id", "text", "scenario", "channel", "profile", "lang", "customer", "customer_message",
  ]

  mutating func answer(
    _ problem: Message, at position: (line: Int, column: Int), to writer: inout JSONWriter
  ) {
    fail(problem, nil, at: position.column, to: &writer)
  }

  mutating func answer(
    _ bytes: [UInt8], _ line: Range<Int>, number: Int, to writer: inout JSONWriter
  ) throws(JSONProblem) {
    var id: Range<Int>?
    var text: String?
    var asked = situation
    var unknown: (key: String, offset: Int)?
    do throws(JSONProblem) {
      var cursor = JSONCursor(bytes, in: line)
      var seen = SeenKeys(Self.keys)
      try cursor.readObject { key, cursor throws(JSONProblem) in
        try seen.insert(key, at: cursor.position)
        switch key {
        case "id": id = try cursor.readRaw()
        case "text": text = try cursor.readString()
        case "scenario": asked.scenario = try cursor.readStringOrNull() ?? asked.scenario
        case "channel": asked.channel = try cursor.readStringOrNull() ?? asked.channel
        case "profile": asked.profile = try cursor.readStringOrNull() ?? asked.profile
        case "lang": asked.language = try cursor.readStringOrNull() ?? asked.language
        case "customer": try Self.readCustomer(&cursor, into: &asked.customer)
        case "customer_message":
          asked.customerMessage = try cursor.readStringOrNull() ?? asked.customerMessage
        default:
          if unknown == nil, !key.hasPrefix("x-") { unknown = (key, cursor.position) }
          try cursor.skip()
        }
      }
      try cursor.finish()
    } catch {
      let before = String(decoding: bytes[line.lowerBound..<error.offset], as: UTF8.self)
      fail(
        error.message, id.map { bytes[$0] }, at: before.unicodeScalars.count + 1, to: &writer)
      return
    }
    let idBytes = id.map { bytes[$0] }
    if let unknown {
      fail(Self.message(unknownKey: unknown.key), idBytes, at: nil, to: &writer)
      return
    }
    guard let text else {
      fail(
        Message(zh: "要有 \"text\"（回复的文字）", en: "\"text\" (of the reply) is wanted"), idBytes,
        at: nil, to: &writer)
      return
    }
    do throws(UnknownTrait) {
      let resolved = try resolve(asked)
      check(Array(text.utf8), resolved, idBytes, to: &writer)
    } catch {
      fail(error.inOneSentence, idBytes, at: nil, to: &writer)
    }
  }

  /// Numbers and words alike: what is known of a customer comes from somebody's table.
  private static func readCustomer(
    _ cursor: inout JSONCursor, into customer: inout [String: String]
  ) throws(JSONProblem) {
    guard try cursor.kind() != .null else { return try cursor.readNull() }
    var seen: Set<String> = []
    try cursor.readObject { key, cursor throws(JSONProblem) in
      guard seen.insert(key).inserted else {
        throw JSONProblem(.duplicateKey(key), at: cursor.position)
      }
      switch try cursor.kind() {
      case .string: customer[key] = try cursor.readString()
      case .boolean: customer[key] = try cursor.readBoolean() ? "true" : "false"
      case .number:
        switch try cursor.readNumber() {
        case .integer(let number): customer[key] = String(number)
        case .real(let number): customer[key] = String(number)
        case .large(let digits): customer[key] = digits
        }
      default: try cursor.skip()
      }
    }
  }

  private static func message(unknownKey key: String) -> Message {
    if let nearest = NearestName.nearest(to: key, among: keys, limit: 1).first {
      return Message(
        zh: "没有 \"\(key)\" 这个键，是不是 \"\(nearest)\"？",
        en: "there is no key \"\(key)\"; did you mean \"\(nearest)\"?")
    }
    return Message(
      zh: "没有 \"\(key)\" 这个键；有这些：\(keys.joined(separator: "、"))",
      en: "there is no key \"\(key)\"; known: \(keys.joined(separator: ", "))")
  }

  private mutating func resolve(_ asked: ReplySituation) throws(UnknownTrait) -> ReplySituation {
    if asked == situation { return situation }
    var names = asked
    names.customerMessage = nil
    if last == nil || last!.asked != names {
      last = (names, try workspace.resolved(names))
    }
    var resolved = last!.resolved
    resolved.customerMessage = asked.customerMessage
    return resolved
  }

  private mutating func check(
    _ bytes: [UInt8], _ situation: ReplySituation, _ id: ArraySlice<UInt8>?,
    to writer: inout JSONWriter
  ) {
    let found = drafts.findings(bytes, path: RenderedReply.path, for: situation)
    tally.add(found)
    writer.object { json in
      if let id {
        json.key("id")
        json.raw(id)
      }
      json.field("lang", drafts.language(of: bytes, for: situation))
      json.key("findings")
      json.array { json in
        guard !found.isEmpty else { return }
        ReportFormat.writeFindings(
          of: Report(
            found, source: { _ in bytes }, language: language, filesChecked: 1, order: .trust),
          to: &json)
      }
      json.key("summary")
      json.object { json in
        json.field("errors", found.count { $0.severity == .error })
        json.field("warnings", found.count { $0.severity == .warning })
        json.field("suggestions", found.count { $0.severity == .suggestion })
      }
    }
    writer.endLine()
  }

  /// Without the number of the line: an engine that hands its lines to many processes wants the same
  /// answers from each.
  private mutating func fail(
    _ message: Message, _ id: ArraySlice<UInt8>?, at column: Int?,
    to writer: inout JSONWriter
  ) {
    tally.unread += 1
    writer.object { json in
      if let id {
        json.key("id")
        json.raw(id)
      }
      json.key("error")
      json.object { json in
        json.field("message", message[language])
        json.field("column", column)
      }
    }
    writer.endLine()
  }
}
