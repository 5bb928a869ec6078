import Diagnostics
import DomainModel
import Operations
import Reports
import Searching

/// Says what `kouwen teach` did, or why it did not (README, "For programs").
struct LessonView {
  /// The template that the user named.
  private let template: Template
  private let workspace: Workspace
  private let session: Session

  init(_ template: Template, _ workspace: Workspace, _ session: Session) {
    self.template = template
    self.workspace = workspace
    self.session = session
  }

  func text(_ lesson: Lesson) -> String {
    let id = lesson.template.id
    let said = Message(
      zh: "记在 \(id) 的“客户会说”里了（第 \(lesson.count) 句）：\(lesson.line)",
      en: "added to what customers say of \(id), line \(lesson.count): \(lesson.line)")
    return session.say(said)
  }

  /// - Parameter other: what a search for the line finds first, where that is another template.
  func notes(_ lesson: Lesson, foundFirst other: FoundTemplate?) -> [Message] {
    var notes: [Message] = []
    if lesson.template.id != template.id {
      notes.append(
        Message(
          zh: "\(template.id) 用的是 \(lesson.template.id) 的句子，所以加在那里",
          en: "\(template.id) has the lines of \(lesson.template.id), so it went there"))
    }
    if lesson.isFolded {
      notes.append(Message(zh: "几行并成了一行", en: "several lines became one"))
    }
    if lesson.isCleaned {
      notes.append(
        Message(
          zh: "制表符和看不见的字符没有记进去", en: "tabs and signs that nobody sees were left out"))
    }
    if lesson.isDamaged {
      notes.append(
        Message(
          zh: "有的字读不出来（不是 UTF-8），没有记进去；看看这一句还通不通",
          en: "what is not UTF-8 text was left out; see whether the line still reads well"))
    }
    if lesson.isMasked {
      notes.append(
        Message(
          zh: "号码、地址或姓名换成了 ***", en: "a number, an address or a name became ***"))
    }
    if let other {
      let title = SourceLine.harmless(other.title)
      notes.append(
        Message(
          zh: "不过搜这一句，排第一的还是 \(other.id)（\(title)）：该由它来回，就别记在这里",
          en:
            "a search for this line still finds \(other.id) (\(title)) first; where that answers it, the line does not belong here"
        ))
    }
    return notes
  }

  func message(_ problem: TeachingProblem) -> Message {
    switch problem {
    case .nothingToLearn:
      return Message(
        zh: "这条消息里没有能用来搜索的话", en: "there is nothing in this message to search by")
    case .onlyCourtesies(let line):
      return Message(
        zh: "“\(line)”没有说要什么，记下来，谁客套一句都会找到 \(template.id)",
        en: "‘\(line)’ does not say what is wanted; every polite message would find \(template.id)")
    case .tooLong(let length, let limit):
      return Message(
        zh: "太长了：\(length) 个字，最多 \(limit) 个",
        en: "too long: \(length) characters, at most \(limit)")
    case .known(let line):
      return Message(
        zh: "\(template.id) 已经有这一句：\(SourceLine.harmless(line.value))（\(place(line))）",
        en: "\(template.id) has this line: \(SourceLine.harmless(line.value)) (\(place(line)))")
    case .knownElsewhere(let line, let other):
      return Message(
        zh:
          "\(other.id)（\(SourceLine.harmless(other.title))）已经有这一句：\(SourceLine.harmless(line.value))（\(place(line))）",
        en:
          "\(other.id) (\(SourceLine.harmless(other.title))) has this line: \(SourceLine.harmless(line.value)) (\(place(line)))"
      )
    case .deprecated:
      return Message(
        zh: "\(template.id) 停用了，搜索不会再找它",
        en: "\(template.id) is deprecated, and no search finds it")
    case .uneditable(let path):
      return Message(
        zh: "\(path) 的开头部分写得不规整，加一行会动到别的内容，所以没有动",
        en:
          "\(path) is written in a way that a line more would change something else; it is left alone"
      )
    }
  }

  func help(_ problem: TeachingProblem) -> Message? {
    switch problem {
    case .nothingToLearn, .known: nil
    case .onlyCourtesies:
      Message(
        zh: "记客户说要什么的那一句；模板就是用来回打招呼的，加 --force",
        en: "teach what says what is wanted; for a template that answers greetings, add --force")
    case .tooLong:
      Message(
        zh: "只留说清楚要什么的那一两句", en: "keep the sentence or two that say what is wanted")
    case .knownElsewhere:
      Message(
        zh: "两个模板一样的话，搜索分不出来：换一句，或者加 --force",
        en: "no search can tell two templates by the same line: choose another, or add --force")
    case .deprecated(let replacement?):
      Message(
        zh: "记到 \(replacement) 里，或者加 --force",
        en: "teach it to \(replacement), or add --force")
    case .deprecated(nil): Message(zh: "一定要加就用 --force", en: "--force adds it anyway")
    case .uneditable:
      Message(
        zh: "用 kouwen validate 看哪里要改，或者自己加一行",
        en: "see `kouwen validate` for what is wrong, or add the line yourself")
    }
  }

  private func place(_ line: Located<String>) -> String {
    "\(line.place.file):\(lineNumber(line))"
  }

  private func lineNumber(_ line: Located<String>) -> Int {
    LineTable(workspace.source(line.place.file) ?? []).position(of: line.place.utf8.lowerBound)
      .line
  }

  func json(_ lesson: Lesson, foundFirst other: FoundTemplate?) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.field("id", lesson.template.id)
      json.field("path", lesson.template.path)
      json.field("added", true)
      json.field("line", lesson.line)
      json.field("lines", lesson.count)
      json.field("folded", lesson.isFolded)
      json.field("cleaned", lesson.isCleaned || lesson.isDamaged)
      json.field("masked", lesson.isMasked)
      json.key("found_first")
      if let other {
        json.object { json in
          json.field("id", other.id)
          json.field("title", other.title)
        }
      } else {
        json.null()
      }
    }
    return writer.text
  }

  /// Where there is no such template.
  static func json(id: String, reason: String) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.field("id", id)
      json.key("path")
      json.null()
      json.field("added", false)
      json.field("reason", reason)
    }
    return writer.text
  }

  func json(_ problem: TeachingProblem) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.field("id", template.id)
      json.field("path", template.path)
      json.field("added", false)
      json.field("reason", session.say(message(problem)))
      switch problem {
      case .known(let line): write(line, of: template, &json)
      case .knownElsewhere(let line, let other): write(line, of: other, &json)
      default: break
      }
    }
    return writer.text
  }

  private func write(_ line: Located<String>, of owner: Template, _ json: inout JSONWriter) {
    json.key("same_as")
    json.object { json in
      json.field("id", owner.id)
      json.field("path", line.place.file)
      json.field("line", line.value)
      json.field("number", lineNumber(line))
    }
  }
}
