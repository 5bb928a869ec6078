/// A table that is made once and read very often: reading an element counts no reference to the table,
/// which in the renderer's loops costs more than the reading itself.
///
/// Its owner frees it, and is held by whoever reads it: see `CompiledTemplate`.
struct FrozenTable<Element: Sendable>: @unchecked Sendable {
  private let elements: UnsafeMutableBufferPointer<Element>

  init(_ elements: some Collection<Element>) {
    self.elements = .allocate(capacity: elements.count)
    _ = self.elements.initialize(from: elements)
  }

  func deallocate() {
    elements.deinitialize()
    elements.deallocate()
  }

  var count: Int { elements.count }

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < elements.count)
    return elements[index]
  }

  /// Valid as long as the table is.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: elements[range])
  }
}
