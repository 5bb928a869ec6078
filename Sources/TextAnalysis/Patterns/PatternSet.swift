import Synchronization

/// Many patterns, looked for together.
///
/// A set is a value that all threads share; what a search works out on the way (see `PatternScratch`)
/// is kept for the next text, and lent to one search at a time.
package final class PatternSet: Sendable {
  package struct Match: Hashable, Sendable {
    package var pattern: Int
    package var range: Range<Int>

    package init(pattern: Int, range: Range<Int>) {
      self.pattern = pattern
      self.range = range
    }
  }

  package let patterns: [Pattern]
  private let programs: PatternPrograms
  private let idle = Mutex<[PatternScratch]>([])

  package init(_ patterns: [Pattern]) {
    self.patterns = patterns
    programs = PatternPrograms(patterns)
  }

  /// Where the patterns match inside `range`, which is the whole text to them. The matches of one
  /// pattern come from left to right and do not overlap; those of different patterns may, and come
  /// in no particular order.
  package func matches(in bytes: [UInt8], _ range: Range<Int>) -> [Match] {
    guard !patterns.isEmpty, !range.isEmpty else { return [] }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let places = programs.words.places(in: bytes, range)
    // Nothing to look for, and nothing to look with.
    if places.isEmpty, programs.scouts.isEmpty { return [] }
    return withScratch { scratch in
      bytes.withUnsafeBufferPointer { scratch.matches(in: $0, range, places) }
    }
  }

  package func matches(in bytes: [UInt8]) -> [Match] { matches(in: bytes, 0..<bytes.count) }

  /// What each group of a match holds, the match itself first; nil for a group that took no part.
  package func groups(
    of match: Match, in bytes: [UInt8], _ range: Range<Int>
  ) -> [Range<Int>?] {
    withScratch { scratch in
      bytes.withUnsafeBufferPointer {
        scratch.groups(
          of: match, count: patterns[match.pattern].groupCount, in: $0, range)
      }
    }
  }

  private func withScratch<Result>(_ body: (PatternScratch) -> Result) -> Result {
    let scratch = idle.withLock { $0.popLast() } ?? PatternScratch(programs)
    defer { idle.withLock { $0.append(scratch) } }
    return body(scratch)
  }
}
