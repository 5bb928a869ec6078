/// Where the signs of a text stand (see `ByteScan.appendSigns`), found in one pass for all scanners that
/// look at nothing else: sentences, marks, quotations, times of the day.
@usableFromInline
package struct SignIndex: Sendable {
  /// In order, below 4 GB.
  @usableFromInline let offsets: [UInt32]
  /// Of the range they were looked for in.
  @usableFromInline let end: Int

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    var offsets: [UInt32] = []
    // One in ten bytes of most texts, more where there are many numbers.
    offsets.reserveCapacity(range.count / 8)
    bytes.withUnsafeBufferPointer { ByteScan.appendSigns(in: $0, range, to: &offsets) }
    self.offsets = offsets
    end = range.upperBound
  }

  /// Goes along the signs, never back.
  @usableFromInline
  package struct Cursor {
    @usableFromInline let index: SignIndex
    @usableFromInline var place = 0

    @inlinable
    package init(_ index: SignIndex) { self.index = index }

    /// The first sign at an offset or behind it that is wanted, by its offset; the end of the range where
    /// there is none.
    @inlinable @inline(__always)
    package mutating func next(from start: Int, where isWanted: (Int) -> Bool) -> Int {
      index.offsets.withUnsafeBufferPointer { offsets in
        while place < offsets.count {
          let offset = Int(offsets[place])
          if offset >= start, isWanted(offset) { return offset }
          place += 1
        }
        return max(index.end, start)
      }
    }
  }
}
