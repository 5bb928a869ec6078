/// The text files of a library by path. A sorted array: files come in the order of their paths, few
/// are asked for, and hashing every path would cost each start.
package struct SourceTexts: Sendable, Sequence {
  private let texts: [SourceText]

  package init(_ texts: [SourceText] = []) {
    let isSorted = zip(texts, texts.dropFirst()).allSatisfy { Self.precedes($0.path, $1.path) }
    self.texts = isSorted ? texts : texts.sorted { Self.precedes($0.path, $1.path) }
  }

  package var count: Int { texts.count }

  package subscript(path: String) -> SourceText? {
    var low = 0
    var high = texts.count
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(texts[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    // Paths are told apart byte by byte: two that differ only in normalisation are two files.
    guard low < texts.count, texts[low].path.utf8.elementsEqual(path.utf8) else { return nil }
    return texts[low]
  }

  package func makeIterator() -> IndexingIterator<[SourceText]> { texts.makeIterator() }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
