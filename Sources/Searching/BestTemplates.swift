/// The templates with the highest scores of all that are offered, no more than a number of them.
struct BestTemplates {
  struct Item {
    var template: Int
    var score: Int
    var traits: Traits
  }

  /// As many as are wanted, and up to as many that came after.
  private var items: [Item] = []
  private let most: Int
  /// A score from which an item is among the best so far.
  private(set) var threshold = Int.min

  init(most: Int) { self.most = most }

  /// Templates come in ascending order: of equal ones the first stays.
  mutating func offer(_ item: Item) {
    guard item.score > threshold else { return }
    items.append(item)
    if most <= Int.max / 2, items.count >= 2 * most { cut() }
  }

  private mutating func cut() {
    items.sort { ($1.score, $0.template) < ($0.score, $1.template) }
    items.removeSubrange(min(most, items.count)...)
    if items.count == most, let last = items.last { threshold = last.score }
  }

  /// In ascending order of their numbers.
  mutating func take() -> [Item] {
    cut()
    items.sort { $0.template < $1.template }
    return items
  }
}
