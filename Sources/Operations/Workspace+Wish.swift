package import Diagnostics
package import DomainModel
import TextAnalysis

/// A language, profile or channel that the team does not have.
package struct UnknownTrait: Error, Sendable {
  package let message: Message
  /// The nearest name, or all that there are.
  package let help: Message?

  /// Both, where there is room for one line.
  package var inOneSentence: Message {
    guard let help else { return message }
    return Message(zh: "\(message.zh)；\(help.zh)", en: "\(message.en); \(help.en)")
  }
}

extension Workspace {
  /// What people ask for, by ids or labels, as ids of the guide.
  package func wish(language: String?, profile: String?, channel: String?)
    throws(UnknownTrait) -> VariantWish
  {
    let guide = library.styleGuide
    return VariantWish(
      language: try known(
        language, Message(zh: "语言", en: "language"), guide.languages.map { ($0, nil) },
        meant: language.flatMap { LanguageName.code(for: $0, among: guide.languages) }),
      profile: try known(
        profile, Message(zh: "口吻", en: "profile"), guide.profiles.map { ($0.id, $0.label) }),
      channel: try known(
        channel, Message(zh: "渠道", en: "channel"), guide.channels.map { ($0.id, $0.label) }))
  }

  /// - Parameter meant: what the name stands for, where it is known and none of these.
  func known(
    _ name: String?, _ what: Message, _ all: [(id: String, label: Message?)], meant: String? = nil
  ) throws(UnknownTrait) -> String? {
    guard let name else { return nil }
    if let match = all.first(where: { $0.id == name })
      ?? all.first(where: { $0.label?.zh == name || $0.label?.en == name })
      ?? all.first(where: { $0.id.lowercased() == name.lowercased() })
    {
      return match.id
    }
    let ids = all.map(\.id)
    let labels = all.flatMap { [$0.label?.zh, $0.label?.en].compactMap { $0 } }
    var nearest = meant.map { [$0] } ?? NearestName.nearest(to: name, among: ids, limit: 1)
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
    throw UnknownTrait(
      message: Message(zh: "没有“\(name)”这种\(what.zh)", en: "there is no \(what.en) ‘\(name)’"),
      help: help)
  }
}
