/// A half-open range of UTF-8 offsets in one file. Lines and columns are worked out only where they are shown.
@usableFromInline
package struct SourceRange: Hashable, Sendable {
  /// Path relative to the folder that holds `styleguide.yaml`, with `/` between its parts.
  @usableFromInline package var file: String
  /// Offsets into the file's bytes as they are on disk (a BOM counts).
  @usableFromInline package var utf8: Range<Int>

  @inlinable
  package init(file: String, utf8: Range<Int>) {
    self.file = file
    self.utf8 = utf8
  }
}

/// A value and the place where somebody wrote it. Made many times a file, so it must be inlined: code
/// that does not know `Value` would ask for its type each time.
@usableFromInline
package struct Located<Value> {
  @usableFromInline package var value: Value
  @usableFromInline package var place: SourceRange

  @inlinable
  package init(_ value: Value, at place: SourceRange) {
    self.value = value
    self.place = place
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
