package import Diagnostics
import StyleChecking

/// One text while it is being fixed, round after round, until nothing is left that a fix can do.
///
/// In each round the fixes are applied in the order of their places; one that touches another waits for
/// the next round, when the text has been checked again. A fix after which its own rule still finds
/// something at that place is taken back and not tried again. Where fixes undo one another, the text
/// stays at the first of the states that come round; where they lead on and on, it stays as it was. So
/// the end is a fixed point: fixing the result
/// again changes nothing.
package struct FixingText: Sendable {
  package private(set) var text: EditedText
  /// How many fixes were applied, by check.
  package private(set) var applied: [Check: Int] = [:]
  /// The rules whose fixes undo one another, sorted.
  package private(set) var contradictions: [String] = []

  private var isDone = false
  /// The states of this pass, each with the rules whose fixes led on from it.
  private var history: [(state: UInt64, checks: [String])] = []
  /// The rules that led in a circle in this pass.
  private var circling: [String] = []
  private var passStart: [UInt8]
  private var passes = 0
  private var refused: Set<Refusal> = []
  private var last: Round?
  private var rounds = 0
  private let lineBreak: String

  /// More rounds than any text needs whose fixes lead somewhere.
  private static let mostRounds = 64
  private static let mostPasses = 8
  private static let blamedRounds = 4

  private struct Refusal: Hashable {
    var check: String
    var before: [[UInt8]]
    var replacements: [String]
  }

  /// Texts do not grow like this by being put better.
  private var mostBytes: Int { text.original.count * 4 + 4096 }

  /// What the last round did, to be taken back.
  private struct Round {
    var text: EditedText
    var applied: [Check: Int]
    var fixes: [(check: Check, refusal: Refusal, ranges: [Range<Int>])]
  }

  package init(_ bytes: [UInt8]) {
    text = EditedText(bytes)
    passStart = bytes
    let lineFeed = bytes.firstIndex(of: UInt8(ascii: "\n"))
    let isWindows = lineFeed.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
    lineBreak = isWindows ? "\r\n" : "\n"
  }

  /// Makes a change that no finding asked for.
  mutating func apply(_ edit: TextEdit) { text.apply([edit]) }

  /// The last round has not been looked at yet.
  var isUnsettled: Bool { last != nil }

  /// A text with changes that no finding asked for.
  ///
  /// - Parameter edits: in order, and apart from one another.
  package init(_ bytes: [UInt8], _ edits: [TextEdit]) {
    self.init(bytes)
    text.apply(edits)
  }

  package var isChanged: Bool { text.bytes != text.original }

  /// One round.
  ///
  /// - Parameters:
  ///   - findings: of the text as it is now.
  ///   - isFixable: whether an edit keeps to what a finding's fix may change.
  /// - Returns: whether the text changed, and must be checked again.
  package mutating func step(
    _ findings: [Diagnostic], _ options: FixOptions, isFixable: (Diagnostic, TextEdit) -> Bool
  ) -> Bool {
    guard !isDone else { return false }
    if takeBackWhatDidNotHelp(findings, options) { return true }
    let chosen = chosen(findings, options, isFixable)
    guard !chosen.isEmpty else { return endPass() }
    rounds += 1
    guard rounds <= Self.mostRounds, text.bytes.count <= mostBytes else {
      history.append((Self.hash(text.bytes), chosen.map(\.check.id)))
      return giveUp(blaming: history.suffix(Self.blamedRounds).flatMap(\.checks))
    }
    apply(chosen)
    let state = Self.hash(text.bytes)
    if let first = history.firstIndex(where: { $0.state == state }) {
      circling = Set(circling + history[first...].flatMap(\.checks)).sorted()
      last = nil
      _ = endPass()
      return true
    }
    return true
  }

  private mutating func apply(_ chosen: [Chosen]) {
    history.append((Self.hash(text.bytes), chosen.map(\.check.id)))
    var round = Round(text: text, applied: applied, fixes: [])
    let edits = chosen.enumerated().flatMap { index, fix in fix.edits.map { (index, $0) } }
      .sorted { $0.1.range.lowerBound < $1.1.range.lowerBound }
    let ranges = text.apply(edits.map(\.1))
    for fix in chosen {
      applied[fix.check, default: 0] += 1
      round.fixes.append((fix.check, fix.refusal, []))
    }
    for ((index, _), range) in zip(edits, ranges) { round.fixes[index].ranges.append(range) }
    last = round
  }

  /// Where fixes were taken back or led in a circle, another run would begin with them again: so it is
  /// tried, until a pass ends where it began.
  private mutating func endPass() -> Bool {
    let isSettled = refused.isEmpty && circling.isEmpty || text.bytes == passStart
    if isSettled {
      contradictions = circling
      isDone = !circling.isEmpty
      return false
    }
    passes += 1
    guard passes <= Self.mostPasses else { return giveUp(blaming: history.flatMap(\.checks)) }
    (refused, history, circling, passStart) = ([], [], [], text.bytes)
    return true
  }

  /// On a way that leads nowhere there is no state that a second run would leave as it is, but the first.
  private mutating func giveUp(blaming rules: [String]) -> Bool {
    contradictions = Set(rules).sorted()
    text = EditedText(text.original)
    applied = [:]
    isDone = true
    return true
  }

  /// Takes the last round back if a fix of it left a finding of its own rule.
  private mutating func takeBackWhatDidNotHelp(
    _ findings: [Diagnostic], _ options: FixOptions
  ) -> Bool {
    guard let round = last else { return false }
    last = nil
    var byCheck: [String: [Range<Int>]] = [:]
    for finding in findings where options.fix(of: finding) != nil {
      byCheck[finding.check.id, default: []].append(finding.location.utf8)
    }
    let idle = round.fixes.filter { fix in
      guard let places = byCheck[fix.check.id] else { return false }
      return fix.ranges.contains { range in
        // In reading order: those that begin before the range may reach into it, but seldom from afar.
        let next = places.firstIndex(startingFrom: range.upperBound)
        return places[max(0, next - Self.window)..<next].contains { $0.overlaps(range) }
      }
    }
    guard !idle.isEmpty else { return false }
    refused.formUnion(idle.map(\.refusal))
    text = round.text
    applied = round.applied
    history.removeLast()
    return true
  }

  private static let window = 16

  private struct Chosen {
    var check: Check
    var edits: [TextEdit]
    var refusal: Refusal
  }

  private func chosen(
    _ findings: [Diagnostic], _ options: FixOptions, _ isFixable: (Diagnostic, TextEdit) -> Bool
  ) -> [Chosen] {
    var candidates: [(finding: Diagnostic, edits: [TextEdit])] = []
    for finding in findings {
      guard let fix = options.fix(of: finding), !fix.edits.isEmpty else { continue }
      let edits = fix.edits.map { adapted($0) }
        .sorted {
          ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
      guard edits.allSatisfy({ isInside($0) && isFixable(finding, $0) }) else { continue }
      candidates.append((finding, edits))
    }
    candidates.sort { one, other in
      let (a, b) = (one.edits[0].range, other.edits[0].range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.upperBound != b.upperBound { return a.upperBound < b.upperBound }
      return Diagnostic.inReadingOrder(one.finding, other.finding)
    }
    var taken = TakenRanges()
    var chosen: [Chosen] = []
    for (finding, edits) in candidates {
      let refusal = Refusal(
        check: finding.check.id, before: edits.map { surroundings(of: $0.range) },
        replacements: edits.map(\.replacement))
      guard !refused.contains(refusal), taken.take(edits.map(\.range)) else { continue }
      chosen.append(Chosen(check: finding.check, edits: edits, refusal: refusal))
    }
    return chosen
  }

  /// New lines end as those of the text do.
  private func adapted(_ edit: TextEdit) -> TextEdit {
    guard lineBreak != "\n", edit.replacement.utf8.contains(UInt8(ascii: "\n")) else { return edit }
    let lines = edit.replacement.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
    return TextEdit(edit.range, replacement: lines.joined(separator: lineBreak))
  }

  private func isInside(_ edit: TextEdit) -> Bool {
    edit.range.lowerBound >= 0 && edit.range.upperBound <= text.bytes.count
  }

  /// What a fix would replace, with a little of what is around it: it may help at one place and not at
  /// another.
  private func surroundings(of range: Range<Int>) -> [UInt8] {
    let low = max(0, range.lowerBound - Self.reach)
    let high = min(text.bytes.count, range.upperBound + Self.reach)
    return Array(text.bytes[low..<high])
  }

  /// In bytes.
  private static let reach = 12

  /// FNV-1a 64 (draft-eastlake-fnv).
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// Ranges that were given out, none touching another. They are asked for in the order of their first
/// range.
private struct TakenRanges {
  /// Where those end that begin before the one asked for last.
  private var end = -1
  /// Those that begin behind it: the further edits of fixes that have several.
  private var ahead: [Range<Int>] = []

  /// - Parameter new: in order.
  mutating func take(_ new: [Range<Int>]) -> Bool {
    let start = new[0].lowerBound
    for range in ahead where range.lowerBound <= start { end = max(end, range.upperBound) }
    ahead.removeAll { $0.lowerBound <= start }
    guard start > end, zip(new, new.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }),
      new.allSatisfy({ range in
        ahead.allSatisfy { $0.upperBound < range.lowerBound || range.upperBound < $0.lowerBound }
      })
    else { return false }
    end = new[0].upperBound
    ahead += new.dropFirst()
    return true
  }
}

extension [Range<Int>] {
  /// The first of ranges in the order of their starts that begins at an offset or behind it.
  fileprivate func firstIndex(startingFrom offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
