import DomainModel
import TextAnalysis

/// Flags an opening or closing that too many texts share, at the first of them.
struct VarietyChecker: LibraryKindChecker {
  let edge: Edge
  /// Of all texts, 0 to 1.
  let share: Double
  /// Fewer than so many are no pattern.
  let min: Int
  /// Openings and closings that hold one of these may be shared, in lower case.
  let exceptions: [[UInt8]]
  /// The same by patterns; nil where there are none.
  let exceptedPatterns: PatternSet?

  static let largestShare = 0.3
  static let smallestGroup = 3

  func findings(in texts: [LibraryText]) -> [LibraryFinding] {
    var groups: [[UInt32]: [Int]] = [:]
    for (index, text) in texts.enumerated() {
      guard let stretch = edge == .opener ? text.opener : text.closer else { continue }
      groups[stretch.words, default: []].append(index)
    }
    return groups.values.compactMap { group in
      guard group.count >= Swift.max(2, min), Double(group.count) > share * Double(texts.count),
        let first = group.first,
        let stretch = edge == .opener ? texts[first].opener : texts[first].closer,
        !isExcepted(stretch.text)
      else { return nil }
      return LibraryFinding(
        text: first, range: stretch.range, quotation: stretch.text, count: group.count,
        percentage: Int((Double(group.count) * 100 / Double(texts.count)).rounded()),
        others: Array(group.dropFirst()))
    }.sorted { $0.text < $1.text }
  }

  private func isExcepted(_ text: String) -> Bool {
    let folded = PhraseTable.folded(Array(text.utf8))
    return exceptions.contains { !$0.isEmpty && folded.firstRange(of: $0) != nil }
      || exceptedPatterns?.matches(in: Array(text.utf8)).isEmpty == false
  }
}
