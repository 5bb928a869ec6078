/// How word lists write patterns among words: `/退款?/`, or `/asap/i` where case does not matter.
package struct PatternNotation: Hashable, Sendable {
  /// What stands between the slashes. A slash in it may be written `\/`, but need not.
  package var text: String
  package var ignoresCase: Bool
  /// Where `text` starts in the entry, in UTF-8 offsets.
  package var offset: Int

  /// Nil for a word.
  package init?(_ entry: String) {
    guard entry.hasPrefix("/"), let end = entry.lastIndex(of: "/") else { return nil }
    let flags = entry[entry.index(after: end)...]
    let start = entry.index(after: entry.startIndex)
    guard start < end, flags.isEmpty || flags == "i" else { return nil }
    text = String(entry[start..<end])
    ignoresCase = !flags.isEmpty
    offset = 1
  }

  /// An entry of a list that holds nothing but patterns, where slashes may be left out.
  package init(patternEntry entry: String) {
    if let notation = PatternNotation(entry) {
      self = notation
    } else {
      (text, ignoresCase, offset) = (entry, false, 0)
    }
  }
}
