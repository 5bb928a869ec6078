import Diagnostics
import DomainModel
import TextAnalysis

extension RuleCompiler {
  /// `{macth}` in a rule's message, which agents would read as it stands.
  mutating func reportUnknownNames(_ rule: Rule) {
    let known = MessageValues.Name.allCases.map(\.rawValue)
    var seen: Set<String> = []
    for text in [rule.message.zh, rule.message.en] {
      for name in Self.names(in: text) where !known.contains(name) {
        guard seen.insert(name).inserted else { continue }
        let braces = "{\(name)}"
        let place =
          rule.source.bytes.firstRange(of: braces.utf8).map {
            SourceRange(file: rule.path, utf8: $0.lowerBound..<$0.upperBound)
          } ?? rule.kindPlace
        let nearest = NearestName.nearest(to: name, among: known, limit: 1).first
        report(
          RuleChecks.unknownMessageName,
          Message(
            zh: "提示里的“\(braces)”没有这个名字，会原样显示",
            en: "`\(braces)` in the message is no name that is filled in"),
          at: place,
          help: nearest.map {
            Message(zh: "是不是想写 {\($0)}？", en: "did you mean {\($0)}?")
          }
            ?? Message(
              zh: "可以用的有：" + known.map { "{\($0)}" }.joined(separator: "、"),
              en: "known: " + known.map { "{\($0)}" }.joined(separator: ", ")))
      }
    }
  }

  /// What stands in single braces and looks like a name of ours.
  private static func names(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: "}") else { return nil }
      let name = part[..<end]
      guard !name.isEmpty, name.utf8.count <= 16, name.utf8.allSatisfy(ScalarClass.isASCIILetter),
        !part[end...].hasPrefix("}}")
      else { return nil }
      return String(name)
    }
  }
}
