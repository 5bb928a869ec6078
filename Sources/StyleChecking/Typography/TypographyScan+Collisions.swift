import DomainModel
import TextAnalysis

/// Full-width marks that stand in one place: ！， or 。，. Mostly a sentence was changed, and one of them
/// forgotten.
extension TypographyScan {
  /// Past a run of different marks; nil where there is none.
  @inline(__always)
  mutating func passCollidingMarks(from start: Int) -> Int? {
    // ，and its kin begin with EF, 、 and 。 with E3: hardly anything that follows a mark does.
    let following = byte(start + 3)
    guard following == 0xEF || following == 0xE3, isOn(.repeatedPunctuation) else { return nil }
    return passMarkRun(from: start)
  }

  private mutating func passMarkRun(from start: Int) -> Int? {
    guard language(at: start) != .english else { return nil }
    var next = start
    while next < end, Self.isCollidingMark(unit(at: next).scalar), !isEllipsisOfStops(at: next) {
      next += 3
    }
    let run = string(start..<next)
    guard Self.areCollidingMarks(run) else { return nil }
    let (better, isSafe) = Self.mark(for: run, isAtEnd: isEnd(next))
    found.append(
      TypographyFinding(
        check: .repeatedPunctuation, range: start..<next,
        edits: .init(.init(range: start..<next, replacement: better)), found: run, better: better,
        isSafe: isSafe))
    return next
  }

  /// 。。。
  private func isEllipsisOfStops(at index: Int) -> Bool {
    [index, index + 3, index + 6].allSatisfy { $0 < end && unit(at: $0).scalar == 0x3002 }
  }

  private func isEnd(_ index: Int) -> Bool {
    switch classAt(index) {
    case .edge, .closing, .closingQuote: true
    default: false
    }
  }

  /// The mark that was meant. A tone says more than the comma beside it, and a text ends with a full
  /// stop; anything else is for people to choose.
  private static func mark(for run: String, isAtEnd: Bool) -> (better: String, isSafe: Bool) {
    let tones = run.filter { $0 == "！" || $0 == "？" }
    let others = Set(run).subtracting(["！", "？"])
    if !tones.isEmpty {
      let bangs = tones.count { $0 == "！" }
      let better =
        tones.count <= 2 && bangs == 1
        ? tones : bangs == 0 ? "？" : bangs == tones.count ? "！" : "？！"
      return (better, others == ["，"])
    }
    if others.contains("：") { return ("：", false) }
    if others.contains("。") { return ("。", isAtEnd) }
    return (others.contains("；") ? "；" : "，", false)
  }

  private static func isCollidingMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
    default: false
    }
  }

  /// Whether marks of different kinds stand in a row, tones apart: ？！ is one of its own.
  static func areCollidingMarks(_ marks: String) -> Bool {
    let kinds = Set(marks.unicodeScalars.map(\.value))
    return kinds.count > 1 && kinds.allSatisfy(isCollidingMark) && !kinds.allSatisfy(isTone)
  }
}
