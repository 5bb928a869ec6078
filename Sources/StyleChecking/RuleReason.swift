import DomainModel

extension Rule {
  /// Why the rule exists: the first paragraph of its body, on one line, without the words that
  /// reports put before it anyway.
  var reason: String {
    var reason = ""
    var rest = source.bodyText[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(where: { $0.isNewline }) ?? rest.endIndex
      let line = rest[..<end].trimmed
      rest = rest[end...].dropFirst()
      guard !line.isEmpty, !reason.isEmpty || !line.hasPrefix("#") else {
        // Headings and empty lines stand before the paragraph; an empty line ends it.
        if reason.isEmpty { continue }
        break
      }
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
