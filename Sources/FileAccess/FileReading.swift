/// Reads whole files into memory, up to a limit.
enum FileReading {
  /// The bytes behind a descriptor that must be a regular file, also when it grows meanwhile.
  static func contents(of descriptor: Int32, path: String, limit: Int) throws(FileProblem)
    -> [UInt8]
  {
    if let bytes = smallFile(descriptor), bytes.count <= limit { return bytes }
    let status: POSIX.Status
    do { status = try POSIX.status(of: descriptor) } catch { throw error.problem(path) }
    guard status.kind == .file else { throw .notAFile(path: path) }
    guard status.size <= limit else {
      throw .tooLarge(path: path, size: status.size, limit: limit)
    }
    return try stream(
      descriptor, path: path, limit: limit, expecting: status.size, endsWhereExpected: true)
  }

  /// Larger files are asked for their size.
  private static let smallFileSize = 8192

  /// The bytes of a file that is small and not empty, without asking what it is: what has no
  /// positions cannot be read like this, and a file gives less than was asked for only at its end.
  /// Nil for anything else, of which nothing has been read then.
  private static func smallFile(_ descriptor: Int32) -> [UInt8]? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: smallFileSize) { buffer in
      let got = try? POSIX.read(
        descriptor, at: 0, into: buffer.baseAddress!, count: smallFileSize)
      guard let got, got > 0, got < smallFileSize else { return nil }
      return [UInt8](buffer[..<got])
    }
  }

  /// Everything a descriptor gives until its end.
  /// - Parameter endsWhereExpected: a read that stops short at or past `expecting` is the end, which
  ///   saves asking again.
  static func stream(
    _ descriptor: Int32, path: String, limit: Int, expecting: Int, endsWhereExpected: Bool = false
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than expected, so that a file that grew shows it at once.
    var capacity = max(0, min(expecting, limit)) + 1
    while true {
      let (kept, failure, isAtEnd) = fill(
        bytes, capacity: capacity, from: descriptor, endsAt: endsWhereExpected ? expecting : nil)
      if let failure { throw failure.problem(path) }
      guard kept.count <= limit else {
        throw .tooLarge(path: path, size: kept.count, limit: limit)
      }
      if isAtEnd { return kept }
      bytes = kept
      capacity = min(max(capacity * 2, 65_536), limit + 1)
    }
  }

  /// A copy of `bytes` with what follows, `capacity` bytes at most.
  private static func fill(
    _ bytes: [UInt8], capacity: Int, from descriptor: Int32, endsAt expected: Int?
  ) -> (bytes: [UInt8], failure: POSIX.Failure?, isAtEnd: Bool) {
    var failure: POSIX.Failure?
    var isAtEnd = false
    let filled = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = bytes.count
      let start = buffer.baseAddress!
      bytes.withUnsafeBufferPointer { old in
        if let oldStart = old.baseAddress { start.initialize(from: oldStart, count: old.count) }
      }
      while count < capacity, !isAtEnd {
        let wanted = capacity - count
        do throws(POSIX.Failure) {
          let got = try POSIX.read(descriptor, into: start + count, count: wanted)
          count += got
          if got == 0 || got < wanted && expected.map({ count >= $0 }) == true { isAtEnd = true }
        } catch {
          failure = error
          return
        }
      }
    }
    return (filled, failure, isAtEnd)
  }
}
