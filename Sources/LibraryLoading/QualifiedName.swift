import Diagnostics
import DomainModel
import TextAnalysis

/// A file name taken apart: `logistics/delay.en.formal` → base, language, profile.
struct QualifiedName {
  var baseID: String
  var qualifiers: [String]
  var language: String?
  var profile: String?
  var channel: String?
}

/// The names that may stand behind a dot in a file's name, from the guide.
struct QualifierNames {
  private var languages: Set<String>
  private var profiles: Set<String>
  private var channels: Set<String>
  /// Whether the guide was read whole, so that a name it lacks is a wrong one.
  private let isComplete: Bool

  init(_ guide: StyleGuide, isComplete: Bool) {
    self.isComplete = isComplete
    languages = Set(guide.languages)
    profiles = Set(guide.profiles.map(\.id))
    channels = Set(guide.channels.map(\.id))
  }

  func resolve(_ id: String, path: String, _ diagnostics: inout [Diagnostic]) -> QualifiedName {
    guard id.utf8.contains(UInt8(ascii: ".")) else {
      return QualifiedName(baseID: id, qualifiers: [])
    }
    let pieces = id.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var name = QualifiedName(baseID: pieces[0], qualifiers: Array(pieces.dropFirst()))
    let start = SourceRange(file: path, utf8: 0..<0)
    var ranks: [Int] = []
    for qualifier in name.qualifiers {
      if languages.contains(qualifier) {
        name.language = qualifier
        ranks.append(0)
      } else if profiles.contains(qualifier) {
        name.profile = qualifier
        ranks.append(1)
      } else if channels.contains(qualifier) {
        name.channel = qualifier
        ranks.append(2)
      } else if isComplete {
        diagnostics.append(unknown(qualifier, at: start))
      }
    }
    if ranks != ranks.sorted() || Set(ranks).count != ranks.count {
      let ordered = [name.language, name.profile, name.channel].compactMap { $0 }
      let right = ([name.baseID] + ordered).joined(separator: ".")
      diagnostics.append(
        Diagnostic(
          LoadingChecks.qualifierOrder,
          Message(
            zh: "后缀要按“语言.口吻.渠道”的顺序，各一个",
            en: "qualifiers come as language.profile.channel, one of each"),
          at: start,
          help: Message(zh: "把文件改名为 \(right).md", en: "rename the file to \(right).md")))
    }
    return name
  }

  private func unknown(_ qualifier: String, at place: SourceRange) -> Diagnostic {
    let known = (languages.union(profiles).union(channels)).sorted()
    let nearest = NearestName.nearest(to: qualifier, among: known, limit: 1).first
    return Diagnostic(
      LoadingChecks.unknownQualifier,
      Message(
        zh: "文件名里的“.\(qualifier)”不是语言、口吻或渠道",
        en: "‘.\(qualifier)’ in the file's name is no language, profile or channel"),
      at: place,
      help: Message(
        zh: (nearest.map { "是不是想写“.\($0)”？" } ?? "")
          + "styleguide.yaml 里有：\(known.joined(separator: "、"))",
        en: (nearest.map { "did you mean ‘.\($0)’? " } ?? "")
          + "styleguide.yaml has: \(known.joined(separator: ", "))"))
  }
}
