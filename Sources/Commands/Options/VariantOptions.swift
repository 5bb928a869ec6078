import ArgumentParser
import Diagnostics
package import DomainModel
import Operations

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
    do {
      return try workspace.wish(language: lang, profile: profile, channel: channel)
    } catch {
      throw session.fail(64, error.message, help: error.help)
    }
  }
}

extension StyleGuide.Markup: ExpressibleByArgument {
  package init?(argument: String) { self.init(word: argument) }
}
