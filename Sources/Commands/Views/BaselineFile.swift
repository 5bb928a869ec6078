import Diagnostics
import JSONReading
import Operations
import Reports

/// A baseline as a file: JSON, an entry a line, sorted, so that a change is a changed line.
///
///     {"kouwen_baseline":1}
///     {"file":"a.md","rule":"vague-time","text":"尽快","line":"0f3c…","around":"9a01…","count":1}
enum BaselineFile {
  private static let version = 1

  struct Problem: Error {
    /// From 1.
    var line: Int
    var message: Message
  }

  static func bytes(of baseline: Baseline) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { $0.field("kouwen_baseline", version) }
    writer.endLine()
    for entry in baseline.entries {
      writer.object { json in
        json.field("file", entry.file)
        json.field("rule", entry.rule)
        json.field("text", entry.text)
        json.field("line", entry.line)
        json.field("around", entry.around)
        json.field("count", entry.count)
      }
      writer.endLine()
    }
    return writer.bytes
  }

  static func read(_ bytes: [UInt8]) throws(Problem) -> Baseline {
    var entries: [Baseline.Entry] = []
    let lines = LineTable(bytes)
    for line in lines.lineStarts.indices {
      let range = lines.range(ofLine: line)
      if bytes[range].allSatisfy({ $0 <= 0x20 }) {
        if line == 0 { throw Problem(line: 1, message: notABaseline) }
        continue
      }
      if line == 0 {
        try checkHeader(bytes, range)
      } else {
        entries.append(try entry(bytes, range, line: line + 1))
      }
    }
    return Baseline(entries)
  }

  private static let notABaseline = Message(
    zh: "这不是 kouwen 写的基线文件", en: "this is no baseline that kouwen wrote")

  private static func checkHeader(_ bytes: [UInt8], _ range: Range<Int>) throws(Problem) {
    var found: Int?
    do throws(JSONProblem) {
      var cursor = JSONCursor(bytes, in: range)
      try cursor.readObject { key, cursor throws(JSONProblem) in
        if key == "kouwen_baseline", case .integer(let number) = try cursor.readNumber() {
          found = number
        } else if key != "kouwen_baseline" {
          try cursor.skip()
        }
      }
      try cursor.finish()
    } catch {
      throw Problem(line: 1, message: notABaseline)
    }
    guard let found else { throw Problem(line: 1, message: notABaseline) }
    guard found == version else {
      throw Problem(
        line: 1,
        message: Message(
          zh: "基线文件的版本是 \(found)，这里只读版本 \(version)",
          en: "the baseline is of version \(found), and only version \(version) is read here"))
    }
  }

  private static func entry(
    _ bytes: [UInt8], _ range: Range<Int>, line: Int
  ) throws(Problem) -> Baseline.Entry {
    var entry = Baseline.Entry(file: "", rule: "", text: "", line: "", around: "", count: 1)
    do throws(JSONProblem) {
      var cursor = JSONCursor(bytes, in: range)
      try cursor.readObject { key, cursor throws(JSONProblem) in
        switch key {
        case "file": entry.file = try cursor.readString()
        case "rule": entry.rule = try cursor.readString()
        case "text": entry.text = try cursor.readString()
        case "line": entry.line = try cursor.readString()
        case "around": entry.around = try cursor.readString()
        case "count":
          if case .integer(let count) = try cursor.readNumber() {
            entry.count = min(max(count, 1), 1 << 32)
          }
        default: try cursor.skip()
        }
      }
      try cursor.finish()
    } catch {
      throw Problem(line: line, message: error.message)
    }
    guard !entry.file.isEmpty, !entry.rule.isEmpty else {
      throw Problem(
        line: line,
        message: Message(zh: "要有 \"file\" 和 \"rule\"", en: "\"file\" and \"rule\" are wanted"))
    }
    return entry
  }
}
