package import Diagnostics

extension PatternNotation {
  /// A finding for an entry that begins like a pattern and is none, so that it would be looked for
  /// letter by letter: `/a`, `//`, `/x/gi`. Nil for patterns and for words, among them `/` and /a/b.
  package static func slip(in entry: String, at place: SourceRange) -> Diagnostic? {
    guard entry.hasPrefix("/"), entry != "/", PatternNotation(entry) == nil,
      let message = message(forSlip: entry)
    else { return nil }
    return Diagnostic(
      PatternChecks.miswrittenPattern, message, at: place,
      help: Message(
        zh: "模式写成 '/退款?/'，不分大小写写成 '/asap/i'；要找的词本身以 / 开头，写成 '/\\/词/'",
        en: """
          a pattern is written '/refunds?/', or '/asap/i' where capitals do not matter; a word that \
          begins with a slash is written '/\\/word/'
          """))
  }

  private static func message(forSlip entry: String) -> Message? {
    guard let end = entry.lastIndex(of: "/"), end != entry.startIndex else {
      return Message(
        zh: "“\(entry)”开头有 /，后面没有另一个 /，会被当成词逐字去找",
        en: "“\(entry)” begins with a slash that no other closes, so it is taken as a word")
    }
    let flags = entry[entry.index(after: end)...]
    if flags.isEmpty || flags == "i" {
      return Message(
        zh: "“\(entry)”的两个 / 之间什么也没写，会被当成词逐字去找",
        en: "“\(entry)” has nothing between its slashes, so it is taken as a word")
    }
    // What other tools have behind the second slash; anything else is a path.
    guard flags.utf8.count <= 6, flags.allSatisfy({ "gimsuyxGIMSUYX".contains($0) }) else {
      return nil
    }
    return Message(
      zh: "“\(entry)”后面的“\(flags)”不认识，整条会被当成词逐字去找；/ 后面只能写 i",
      en:
        "“\(flags)” behind “\(entry)” is not known, so all of it is taken as a word; only i may follow"
    )
  }
}
