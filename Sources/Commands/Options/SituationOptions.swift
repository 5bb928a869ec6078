import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import TextAnalysis

/// What a draft is for: decides which rules look at it.
struct SituationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrase(zh: "回复的场景：编号或名称", en: "The reply's scenario, by id or title."), valueName: "id"))
  var scenario: String?
  @Option(
    help: ArgumentHelp(phrase(zh: "从哪个渠道发", en: "The channel it goes out by."), valueName: "id"))
  var channel: String?
  @Option(
    help: ArgumentHelp(
      phrase(zh: "用哪种口吻；不写用默认的", en: "The voice; the guide's default unless given."),
      valueName: "id"))
  var profile: String?
  @Option(
    help: ArgumentHelp(
      phrase(zh: "用什么语言写的；不写就看文字", en: "The language; guessed from the text unless given."),
      valueName: "code"))
  var lang: String?
  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "客户是什么样的，可以写多次；用来选口吻",
        en: "What is known of the customer; chooses the voice. May be repeated."
      ), valueName: "key=value"))
  var customer: [RenderCommand.Setting] = []
  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "客户之前写了什么，或者 @文件", en: "What the customer wrote before, or @FILE."),
      valueName: "text|@file"))
  var customerMessage: String?

  var isEmpty: Bool {
    scenario == nil && channel == nil && profile == nil && lang == nil && customer.isEmpty
      && customerMessage == nil
  }

  /// - Throws: wrong usage, with the nearest name, where the library does not know one.
  func situation(_ workspace: Workspace, _ session: Session) throws -> ReplySituation {
    var known: [String: String] = [:]
    for setting in customer {
      guard known.updateValue(setting.value, forKey: setting.name) == nil else {
        throw session.fail(
          64,
          Message(
            zh: "--customer \(setting.name) 写了两次", en: "--customer \(setting.name) is given twice"))
      }
    }
    let attributes = workspace.library.styleGuide.profiles.flatMap { $0.customers.map(\.attribute) }
    for name in known.keys.sorted()
    where !attributes.contains(where: { $0.lowercased() == name.lowercased() }) {
      let nearest = NearestName.nearest(to: name, among: attributes, limit: 1).first
      session.complain(
        Message(
          zh: "没有一种口吻按“\(name)”来选，这一项没有用上", en: "no voice goes by ‘\(name)’; it was not used"),
        help: nearest.map { Message(zh: "是不是想写“\($0)”？", en: "did you mean ‘\($0)’?") })
    }
    do {
      return try workspace.resolved(
        ReplySituation(
          language: lang, scenario: scenario, channel: channel, profile: profile, customer: known,
          customerMessage: try message(session)))
    } catch let unknown as UnknownTrait {
      throw session.fail(64, unknown.message, help: unknown.help)
    }
  }

  private func message(_ session: Session) throws -> String? {
    guard let customerMessage, customerMessage.hasPrefix("@") else { return customerMessage }
    do {
      let bytes = try GivenFile.read(
        String(customerMessage.dropFirst()), limit: JSONInput.maxBytes)
      if let text = String(validating: bytes, as: UTF8.self) { return text }
    } catch {
      throw session.fail(2, error.message)
    }
    let path = String(customerMessage.dropFirst())
    throw session.fail(
      2,
      Message(zh: "\(path) 不是 UTF-8 编码", en: "\(path) is not UTF-8"),
      help: Message(
        zh: "在编辑器里选“另存为”，编码选 UTF-8", en: "save it as UTF-8 in an editor"))
  }
}
