/// The templates with the highest scores of all that are offered, no more than a number of them.
struct BestTemplates {
  struct Item {
    var template: Int
    var score: Int
  }

  /// As many as are wanted, and up to as many that came after.
  private var items: [Item] = []
  private let most: Int
  /// Only what scores more is among the best so far.
  private(set) var threshold = Int.min

  init(most: Int) { self.most = most }

  /// Templates come in ascending order: of equal ones the first stays.
  mutating func offer(_ item: Item) {
    guard item.score > threshold else { return }
    items.append(item)
    if items.count / 2 >= most { cut() }
  }

  private mutating func cut() {
    guard items.count >= most else { return }
    items.sort { ($1.score, $0.template) < ($0.score, $1.template) }
    items.removeSubrange(most...)
    threshold = items.last?.score ?? .max
  }

  /// In ascending order.
  mutating func take() -> [Int] {
    cut()
    return items.map(\.template).sorted()
  }
}
