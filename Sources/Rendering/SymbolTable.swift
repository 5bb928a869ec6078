/// The names that a template reads or sets, numbered: while it is rendered, a variable is a place
/// in an array, and no name is hashed.
struct SymbolTable: Sendable {
  private(set) var names: [String] = []
  /// Only where there are more names than are quickly looked through.
  private var places: [String: Int] = [:]

  private static let quickCount = 24

  var count: Int { names.count }

  /// The number of a name; nil where the template never mentions it.
  func symbol(_ name: String) -> Int? {
    names.count <= Self.quickCount
      ? names.firstIndex { $0.hasSameBytes(as: name) } : places[name]
  }

  mutating func insert(_ name: String) -> Int {
    if let symbol = symbol(name) { return symbol }
    names.append(name)
    if names.count == Self.quickCount + 1 {
      for (place, name) in names.enumerated() { places[name] = place }
    } else if names.count > Self.quickCount {
      places[name] = names.count - 1
    }
    return names.count - 1
  }
}

extension String {
  /// Byte by byte: quicker than `==`, which also finds what Unicode takes for equal.
  func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let areSame = utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other in
        var index = one.count - 1
        // From the end: names of one kind begin alike.
        while index >= 0, one[index] == other[index] { index -= 1 }
        return index < 0
      } ?? false
    }
    return areSame ?? utf8.elementsEqual(other.utf8)
  }
}
