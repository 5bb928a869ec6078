/// The text files of a library by path. Sorted, not hashed: files come in the order of their paths,
/// few are asked for, and going over every path would cost each start.
package struct SourceTexts: Sendable, Sequence {
  /// None is empty.
  private let portions: [[SourceText]]

  package init(_ texts: [SourceText] = []) {
    self.init(portions: [texts.sorted { Self.precedes($0.path, $1.path) }])
  }

  /// - Parameter portions: sorted by the bytes of their paths, each and all together.
  package init(portions: [[SourceText]]) {
    self.portions = portions.filter { !$0.isEmpty }
  }

  package var count: Int { portions.reduce(0) { $0 + $1.count } }

  package subscript(path: String) -> SourceText? {
    let portion = Self.firstIndex(in: portions) { !Self.precedes($0.last!.path, path) }
    guard portion < portions.count else { return nil }
    let texts = portions[portion]
    let text = texts[Self.firstIndex(in: texts) { !Self.precedes($0.path, path) }]
    // Paths are told apart byte by byte: two that differ only in normalisation are two files.
    return text.path.utf8.elementsEqual(path.utf8) ? text : nil
  }

  package func makeIterator() -> FlattenSequence<[[SourceText]]>.Iterator {
    portions.joined().makeIterator()
  }

  /// The first element that something holds for, which holds for all that follow; the count where
  /// there is none.
  private static func firstIndex<Element>(
    in elements: [Element], where holds: (Element) -> Bool
  ) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if holds(elements[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
