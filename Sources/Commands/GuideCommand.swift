import ArgumentParser
import Diagnostics
import DomainModel
import Operations
import Reports
import TextAnalysis

/// `kouwen guide`: the style guide in the terminal.
struct GuideCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "guide",
      abstract: phrase(
        zh: "读风格指南：十条要点、章节、场景卡", en: "Read the style guide: ten tips, chapters, scenario cards."),
      discussion: phrase(
        zh: """
          例子：
            kouwen guide                   我们的口吻、十条要点、目录
            kouwen guide voice             一章
            kouwen guide angry-customer    一个场景：客户的感受、先说什么、不要说什么、用哪个模板
            kouwen guide scenarios         所有场景卡
          """,
        en: """
          EXAMPLES
            kouwen guide                   the voice, ten tips, the contents
            kouwen guide voice             a chapter
            kouwen guide angry-customer    a scenario: the feeling, what to say first, what not, which templates
            kouwen guide scenarios         all scenario cards
          """))
  }

  @Argument(
    help: ArgumentHelp(
      phrase(
        zh: "章节或场景的编号，或 tips、scenarios；不写就看总览",
        en: "A chapter's or scenario's id, or tips, or scenarios; nothing for the overview.")))
  var topic: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let (workspace, session) = try await global.open()
    let view = GuideView(workspace, session)
    guard let topic else { return try session.print(view.overview) }
    switch topic {
    case "tips", "要点", "十条": return try session.print(view.tips)
    case "scenarios", "场景":
      return try session.print(
        workspace.library.scenarios.map(view.card).joined(separator: "\n\n\n"))
    default: break
    }
    if let chapter = workspace.library.guide.first(where: {
      $0.id == topic || $0.title == topic || $0.aliases.contains { $0.value == topic }
    }) {
      return try session.print(view.chapter(chapter))
    }
    if let scenario = workspace.library.scenario(topic)
      ?? workspace.library.scenarios.first(where: { $0.title == topic })
    {
      return try session.print(view.card(scenario))
    }
    let known =
      workspace.library.guide.flatMap { [$0.id, $0.title] }
      + workspace.library.scenarios.flatMap { [$0.id, $0.title] } + ["tips", "scenarios"]
    let nearest = NearestName.nearest(to: topic, among: known)
    throw session.fail(
      1, Message(zh: "指南里没有“\(topic)”", en: "the guide has no ‘\(topic)’"),
      help: nearest.isEmpty
        ? Message(zh: "kouwen guide 看目录", en: "see the contents with `kouwen guide`")
        : Message(
          zh: "是不是：\(nearest.joined(separator: "、"))",
          en: "did you mean \(nearest.joined(separator: ", "))?"))
  }
}
