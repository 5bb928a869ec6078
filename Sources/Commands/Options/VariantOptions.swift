import ArgumentParser
import Diagnostics
package import DomainModel
import Operations
import TextAnalysis

/// Whom a reply is for: decides which of a template's variants is used.
struct VariantOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrase(zh: "用这种语言的版本；没有就不输出", en: "The version in this language; without one, no text."),
      valueName: "code"))
  var lang: String?
  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "用这种口吻的版本；没有就用通用的", en: "The version in this voice, else the general one."),
      valueName: "id"))
  var profile: String?
  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "用这个渠道的版本；没有就用通用的", en: "The version for this channel, else the general one."),
      valueName: "id"))
  var channel: String?

  var isGiven: Bool { lang != nil || profile != nil || channel != nil }

  /// - Throws: wrong usage, with the nearest name, where the guide does not know one.
  func wish(_ workspace: Workspace, _ session: Session) throws -> VariantWish {
    let guide = workspace.library.styleGuide
    return VariantWish(
      language: try known(
        lang, Message(zh: "语言", en: "language"), guide.languages.map { ($0, nil) }, session),
      profile: try known(
        profile, Message(zh: "口吻", en: "profile"), guide.profiles.map { ($0.id, $0.label) }, session
      ),
      channel: try known(
        channel, Message(zh: "渠道", en: "channel"), guide.channels.map { ($0.id, $0.label) }, session
      ))
  }

  /// The id that a name or a label stands for.
  private func known(
    _ name: String?, _ what: Message, _ all: [(id: String, label: Message?)], _ session: Session
  ) throws -> String? {
    guard let name else { return nil }
    if let match = all.first(where: { $0.id == name })
      ?? all.first(where: { $0.label?.zh == name || $0.label?.en == name })
    {
      return match.id
    }
    let ids = all.map(\.id)
    let labels = all.flatMap { [$0.label?.zh, $0.label?.en].compactMap { $0 } }
    var nearest = NearestName.nearest(to: name, among: ids, limit: 1)
    if nearest.isEmpty { nearest = NearestName.nearest(to: name, among: labels, limit: 1) }
    let help: Message? =
      if let guess = nearest.first {
        Message(zh: "是不是 \(guess)？", en: "did you mean \(guess)?")
      } else if ids.isEmpty {
        nil
      } else {
        Message(
          zh: "有这些：\(ids.joined(separator: "、"))", en: "known: \(ids.joined(separator: ", "))")
      }
    throw session.fail(
      64, Message(zh: "没有“\(name)”这种\(what.zh)", en: "there is no \(what.en) ‘\(name)’"), help: help
    )
  }
}

extension StyleGuide.Markup: ExpressibleByArgument {
  package init?(argument: String) { self.init(word: argument) }
}
