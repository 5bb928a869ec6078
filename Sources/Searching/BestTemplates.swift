/// The templates with the highest scores of all that are offered, no more than a number of them.
struct BestTemplates {
  struct Item {
    var template: Int
    var score: Int
  }

  /// As many as are wanted, and up to as many that came after: scores, and templates counted backwards
  /// in the lower half, so that the best has the largest.
  private var items: [UInt64] = []
  private let most: Int
  /// The least that is among the best so far; 0 until there are as many as are wanted.
  private var least: UInt64 = 0

  init(most: Int) { self.most = most }

  /// What scores less is not among the best so far; 0 until there are as many as are wanted.
  var threshold: Int { Int(least >> 32) }

  /// Of equal ones the first template stays.
  @inline(__always)
  mutating func offer(_ item: Item) {
    let item = UInt64(clamping: item.score) << 32 | UInt64(UInt32.max &- UInt32(item.template))
    guard item > least else { return }
    items.append(item)
    if items.count / 2 >= most { cut() }
  }

  private mutating func cut() {
    if items.count > most {
      moveLargestToFront()
      items.removeSubrange(most...)
    }
    if items.count == most { least = items.min() ?? .max }
  }

  /// Hoare's selection ("Algorithm 65: Find", 1961): a sort would order what is thrown away, too.
  private mutating func moveLargestToFront() {
    items.withUnsafeMutableBufferPointer { items in
      var (low, high) = (0, items.count - 1)
      while low < high {
        let pivot = items[(low + high) / 2]
        var (left, right) = (low, high)
        while left <= right {
          while items[left] > pivot { left += 1 }
          while items[right] < pivot { right -= 1 }
          if left <= right {
            items.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if most <= right { high = right } else if most >= left { low = left } else { return }
      }
    }
  }

  /// In ascending order of their numbers.
  mutating func take() -> [Item] {
    cut()
    let found = items.map {
      Item(template: Int(UInt32.max - UInt32(truncatingIfNeeded: $0)), score: Int($0 >> 32))
    }
    return found.sorted { $0.template < $1.template }
  }
}
