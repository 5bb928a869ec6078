import DomainModel

extension Rule {
  /// Why the rule exists: the first paragraph of its body, on one line, without the words that
  /// reports put before it anyway.
  var reason: String {
    let lines = source.bodyText.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.trimmed }
    let paragraph = lines.drop { $0.isEmpty || $0.hasPrefix("#") }.prefix { !$0.isEmpty }
    var reason = ""
    for line in paragraph {
      // Only words that are written with spaces need one between lines.
      if let last = reason.utf8.last, last < 0x80, let first = line.utf8.first, first < 0x80 {
        reason += " "
      }
      reason += line
    }
    for label in ["为什么：", "为什么:", "Why:", "Why："] where reason.hasPrefix(label) {
      return String(reason.dropFirst(label.count)[...].trimmed)
    }
    return reason
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
