/// Lines as they come in: each batch holds the whole lines that have arrived, so that a program that
/// writes one line and waits gets its answer, and a long file is read in large pieces.
///
/// Memory is bounded by the batch and the longest line, not by the length of the input.
package struct LineBatches: ~Copyable {
  /// Bytes of one line; what is longer comes as a line of its own kind.
  package static let lineLimit = 16 << 20
  private static let chunk = 1 << 20

  package struct Batch: Sendable {
    package var bytes: [UInt8]
    /// Where each line stands in `bytes`, without its line break; in order.
    package var lines: [Range<Int>]
    /// The number of the first line, from 1.
    package var firstNumber: Int
    /// One line only, which was longer than the limit and is not in `bytes`.
    package var isTooLong = false

    /// The same lines in as many stretches, each with its own bytes, so that they can be worked on at
    /// the same time without two processors counting references to one array.
    package func divided(into count: Int) -> [Batch] {
      guard count > 1, lines.count > 1 else { return [self] }
      return (0..<count).compactMap { index in
        let share = lines[lines.count * index / count..<lines.count * (index + 1) / count]
        guard let first = share.first, let last = share.last else { return nil }
        return Batch(
          bytes: Array(bytes[first.lowerBound..<last.upperBound]),
          lines: share.map {
            $0.lowerBound - first.lowerBound..<$0.upperBound - first.lowerBound
          }, firstNumber: firstNumber + share.startIndex)
      }
    }
  }

  private let descriptor: Int32
  /// The beginning of a line whose end has not arrived.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private var skipsLine = false
  private var nextNumber = 1
  private let limit: Int

  package init(_ stream: StandardStream = .input) {
    self.init(descriptor: stream.rawValue, limit: Self.lineLimit)
  }

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Nil at the end of the input. A last line without a line break is a line.
  package mutating func next() throws(FileProblem) -> Batch? {
    while !isAtEnd || !rest.isEmpty {
      if !isAtEnd { try readMore() }
      if skipsLine {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
          rest = []
          if isAtEnd { break }
          continue
        }
        rest.removeSubrange(...end)
        skipsLine = false
      }
      // However much of it arrives at once.
      if rest.count > limit {
        let end = rest.firstIndex(of: UInt8(ascii: "\n"))
        if end ?? rest.count > limit { return tooLong(end) }
      }
      let end = isAtEnd ? rest.count : (rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
      if end > 0 { return batch(end) }
    }
    return nil
  }

  private mutating func readMore() throws(FileProblem) {
    let known = rest
    var failure: POSIX.Failure?
    var got = 0
    rest = [UInt8](unsafeUninitializedCapacity: known.count + Self.chunk) { buffer, count in
      let start = buffer.baseAddress!
      known.withUnsafeBufferPointer { old in
        if let oldStart = old.baseAddress { start.initialize(from: oldStart, count: old.count) }
      }
      do throws(POSIX.Failure) {
        got = try POSIX.read(descriptor, into: start + known.count, count: Self.chunk)
      } catch {
        failure = error
      }
      count = known.count + got
    }
    if let failure { throw failure.problem("-") }
    isAtEnd = got == 0
  }

  private mutating func batch(_ end: Int) -> Batch {
    var lines: [Range<Int>] = []
    var start = 0
    rest.withUnsafeBufferPointer { bytes in
      while let index = POSIX.firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: start, to: end) {
        lines.append(start..<index)
        start = index + 1
      }
    }
    if start < end { lines.append(start..<end) }
    let batch = Batch(bytes: rest, lines: lines, firstNumber: nextNumber)
    rest = Array(rest[end...])
    nextNumber += lines.count
    return batch
  }

  /// - Parameter end: where its line break is; nil where that has not arrived.
  private mutating func tooLong(_ end: Int?) -> Batch {
    rest = end.map { Array(rest[($0 + 1)...]) } ?? []
    skipsLine = end == nil
    nextNumber += 1
    return Batch(bytes: [], lines: [0..<0], firstNumber: nextNumber - 1, isTooLong: true)
  }
}
