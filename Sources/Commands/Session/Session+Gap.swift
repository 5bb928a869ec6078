import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Reports

extension Session {
  /// Adds a gap to the user's file of gaps, in the form that `kouwen eval --messages` reads.
  func report(_ gap: Gap, in path: String) throws {
    var json = JSONWriter()
    json.object { json in
      json.field("date", gap.day.description)
      json.field("lang", gap.language)
      json.field("text", gap.text)
    }
    do {
      let isAdded = try LineAppending.append(
        json.bytes, to: path, whereItBeginsWith: UInt8(ascii: "{"))
      guard isAdded else {
        throw fail(
          2,
          Message(
            zh: "\(path) 不是缺口文件（一行一个 JSON），没有动它",
            en: "\(path) is no file of gaps (a JSON object a line), and is left alone"),
          help: Message(zh: "换一个文件名", en: "choose another name"))
      }
    } catch let problem as FileProblem {
      throw fail(2, problem.message)
    }
    note(Message(zh: "记到 \(path) 里了：\(gap.text)", en: "kept in \(path): \(gap.text)"))
  }
}
