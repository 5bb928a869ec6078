import TextAnalysis

/// English words that stand twice by a slip (`to to you`) and by grammar (“the man I spoke to to ask”):
/// a verb may end in a preposition, and the next phrase may begin with the same one.
///
/// Which it is, the words around tell. Taking one out is never safe: it may be the other word that is
/// missing.
enum DoubledFunctionWords {
  enum Verdict {
    /// It is no such word.
    case other
    case slip
    case fine
  }

  static func verdict(on word: String, in bytes: [UInt8], _ place: Range<Int>) -> Verdict {
    if alwaysFine.contains(word) { return .fine }
    if let next = slipsBefore[word] {
      return next.contains(wordBehind(place.upperBound, bytes)) ? .slip : .fine
    }
    guard let stems = leads[word] else { return .other }
    let before = wordBefore(place.lowerBound, bytes)
    // Without a word before it, nobody knows what it belongs to.
    guard !before.isEmpty else { return .fine }
    if stems.contains(where: before.hasPrefix) { return .fine }
    // “sent it to to you”
    return word != "to" && commonLeads.contains(before) ? .fine : .slip
  }

  /// “turn it on on Monday”, “had had”, “gave her her refund”: written twice too often to tell.
  private static let alwaysFine: Set<String> = [
    "had", "that", "her", "very", "so", "no", "bye", "really", "ha", "knock", "there", "now", "do",
    "out", "up", "down", "off", "over", "through", "around", "about", "along", "across", "past",
    "under", "inside", "outside", "before", "after", "behind", "round",
  ]

  /// What stands behind a slip for certain: on on its way, in in touch.
  private static let slipsBefore: [String: Set<String>] = [
    "on": ["its", "their", "his", "our", "my", "your"],
    "in": ["touch", "stock", "mind", "transit"],
  ]

  /// The beginnings of words that take the preposition themselves.
  private static let leads: [String: [String]] = [
    "to": [
      "listen", "refer", "look", "talk", "speak", "spoke", "writ", "wrote", "go", "went", "com",
      "came",
      "get", "got", "add", "repl", "respond", "agree", "object", "relat", "belong", "attend",
      "stick",
      "forward", "used", "close", "next", "due", "prior", "accord", "log", "sign", "connect",
      "subscrib",
      "sen", "ship", "deliver", "return", "mov", "apply", "appl", "turn", "reach", "link", "point",
      "assign", "address", "access", "happen", "lead", "led", "owed", "key", "answer", "email",
      "mail",
      "entitled",
    ],
    "for": [
      "look", "ask", "wait", "pa", "hop", "search", "arrang", "account", "stand", "stood", "vouch",
      "car", "appl", "made", "used", "eligib", "intend", "meant", "good", "responsib", "search",
      "call", "request", "order", "need", "sen", "s", "what",
    ],
    "by": [
      "stop", "drop", "com", "came", "pass", "go", "went", "swing", "stand", "near", "close", "liv",
      "abid", "play", "step", "swung", "stood", "st",
    ],
    "at": ["look", "arriv", "aim", "point", "good", "stay", "start", "stop", "work", "laugh"],
    "with": [
      "start", "deal", "help", "work", "go", "com", "came", "happy", "agree", "begin", "end", "do",
      "play", "us", "left", "leav", "satisf", "familiar", "comfortabl", "pa", "order", "pleas",
    ],
    "of": [
      "made", "think", "thought", "hear", "consist", "kind", "sort", "out", "because", "speak",
      "talk",
      "dream", "aware", "tir", "car", "full", "sure", "proud", "short", "inside", "ahead",
    ],
    "from": [
      "com", "came", "order", "sen", "bought", "buy", "ship", "where", "got", "get", "hear", "mov",
    ],
    "was": ["what", "who", "where", "how", "why", "all", "it", "he", "she"],
    "were": ["what", "who", "where", "how", "all", "you", "we", "they"],
  ]

  /// “where it is for for most people”
  private static let commonLeads: Set<String> = [
    "is", "are", "was", "were", "it", "it's", "that", "that's", "be", "am", "in", "here", "what",
    "who",
    "which", "where",
  ]

  private static func wordBefore(_ offset: Int, _ bytes: [UInt8]) -> String {
    var end = offset
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, end - start < 24, isWord(bytes[start - 1]) { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }

  private static func wordBehind(_ offset: Int, _ bytes: [UInt8]) -> String {
    var start = offset
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    var end = start
    while end < bytes.count, end - start < 24, isWord(bytes[end]) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    ScalarClass.isASCIILetter(byte) || byte == UInt8(ascii: "'")
  }
}
