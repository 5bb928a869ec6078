package import Diagnostics
import DomainModel
import TextAnalysis

/// A language, profile, channel, scenario or tag that the team does not have.
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

/// Things of one kind that people call by an id or by a label.
struct NamedTraits {
  struct Named: Sendable {
    let id: String
    let label: Message?

    init(_ id: String, _ label: Message? = nil) { (self.id, self.label) = (id, label) }

    fileprivate var names: [String] { [id] + [label?.zh, label?.en].compactMap { $0 } }

    /// With both names, where they differ.
    fileprivate var shown: Message {
      guard let label else { return Message(id) }
      return Message(
        zh: label.zh == id ? id : "\(id)（\(label.zh)）",
        en: label.en == id ? id : "\(id) (\(label.en))")
    }
  }

  /// `这个渠道`, `channel`.
  let kind: Message
  let all: [Named]
  /// The id that a name stands for which is none of theirs, where that can be known.
  var meaning: (String) -> String? = { _ in nil }

  static func languages(_ all: [String]) -> NamedTraits {
    NamedTraits(
      kind: Message(zh: "这种语言", en: "language"), all: all.map { Named($0) },
      meaning: { LanguageName.code(for: $0, among: all) })
  }

  static func profiles(_ all: [Named]) -> NamedTraits {
    NamedTraits(kind: Message(zh: "这种口吻", en: "profile"), all: all)
  }

  static func channels(_ all: [Named]) -> NamedTraits {
    NamedTraits(kind: Message(zh: "这个渠道", en: "channel"), all: all)
  }

  static func scenarios(_ all: [(id: String, title: String)]) -> NamedTraits {
    NamedTraits(
      kind: Message(zh: "这个场景", en: "scenario"), all: all.map { Named($0.id, Message($0.title)) })
  }

  static func tags(_ all: [String]) -> NamedTraits {
    NamedTraits(kind: Message(zh: "这个标签", en: "tag"), all: all.map { Named($0) })
  }

  /// The id of what is called so: by its id, else by a label in either language, else by either in other
  /// case or width.
  func id(of name: String) throws(UnknownTrait) -> String {
    if let known = all.first(where: { $0.id == name })
      ?? all.first(where: { $0.names.contains(name) })
    {
      return known.id
    }
    let folded = Folding.fold(name)
    let known = all.first { named in named.names.contains { Folding.fold($0) == folded } }
    guard let known else {
      throw UnknownTrait(
        message: Message(
          zh: "没有“\(name)”\(kind.zh)", en: "there is no \(kind.en) ‘\(name)’"), help: help(name))
    }
    return known.id
  }

  private static let mostShown = 20

  private func help(_ name: String) -> Message? {
    let nearest =
      meaning(name).map { [$0] }
      ?? NearestName.nearest(to: name, among: all.flatMap(\.names), limit: 3)
    if !nearest.isEmpty {
      return Message(
        zh: "是不是 \(nearest.joined(separator: "、"))？",
        en: "did you mean \(nearest.joined(separator: ", "))?")
    }
    guard !all.isEmpty else { return nil }
    let shown = all.prefix(Self.mostShown)
    let more = all.count > Self.mostShown
    return Message(
      zh: "有这些：" + shown.map { $0.shown.zh }.joined(separator: "、") + (more ? "……" : ""),
      en: "known: " + shown.map { $0.shown.en }.joined(separator: ", ") + (more ? ", …" : ""))
  }
}
