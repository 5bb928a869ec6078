/// Ranges that are asked many times whether one of them holds or touches another range: each answer
/// takes a binary search, however many there are.
struct RangeCover {
  private let starts: [Int]
  /// By position: the furthest end of the ranges up to there.
  private let ends: [Int]

  init(_ ranges: [Range<Int>]) {
    guard !ranges.isEmpty else {
      (starts, ends) = ([], [])
      return
    }
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    starts = sorted.map(\.lowerBound)
    var end = 0
    ends = sorted.map {
      end = max(end, $0.upperBound)
      return end
    }
  }

  /// Whether one of the ranges holds all of another.
  func contains(_ range: Range<Int>) -> Bool {
    furthestEnd(startingBefore: range.lowerBound + 1) >= range.upperBound
  }

  func overlaps(_ range: Range<Int>) -> Bool {
    !range.isEmpty && furthestEnd(startingBefore: range.upperBound) > range.lowerBound
  }

  /// Whether an offset lies inside one of the ranges, not at its edges.
  func splits(at offset: Int) -> Bool { furthestEnd(startingBefore: offset) > offset }

  private func furthestEnd(startingBefore offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? ends[low - 1] : -1
  }
}
