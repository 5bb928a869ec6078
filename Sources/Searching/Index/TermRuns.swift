/// The terms of some templates, each with the templates it stands in and how often it does in which
/// of their texts: a tenth of the memory that numbers would take, until all templates are known.
struct TermRuns: Sendable {
  /// Sorted.
  private(set) var keys: [UInt64] = []
  /// Where the run of each starts, and one past the end.
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []

  /// How often the term with some number stands in a document.
  struct Posting {
    var term: Int32
    var document: UInt32
    var counts: TermCounts
  }

  init() {}

  /// Keys come in ascending order, the documents of each too.
  mutating func add(_ key: UInt64, _ postings: ArraySlice<Posting>) {
    keys.append(key)
    var last: UInt32 = 0
    for posting in postings {
      bytes.append(varint: Int(posting.document - last))
      last = posting.document
      append(posting.counts)
    }
    starts.append(UInt32(bytes.count))
  }

  /// A bit for each group that holds the term; where it stands more than once in any, 0x10 and how often
  /// it does in each.
  private mutating func append(_ counts: TermCounts) {
    var groups: UInt8 = 0
    for position in 0..<4 where counts[position] > 0 { groups |= 1 << UInt8(position) }
    guard counts.isRepeated else {
      bytes.append(groups)
      return
    }
    bytes.append(groups | 0x10)
    for position in 0..<4 where counts[position] > 0 { bytes.append(counts[position]) }
  }

  /// Calls `body` with each document of the run at a position and the counts of all groups.
  @inline(__always)
  func visit(
    at position: Int,
    _ body: (_ document: Int, _ says: Int, _ title: Int, _ labels: Int, _ body: Int) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var place = Int(starts[position])
      let end = Int(starts[position + 1])
      var document = 0
      while place < end {
        var shift = 0
        while true {
          let byte = Int(bytes[place])
          place += 1
          document += (byte & 0x7F) << shift
          if byte < 0x80 { break }
          shift += 7
        }
        let groups = bytes[place]
        place += 1
        if groups < 0x10 {
          body(
            document, Int(groups & 1), Int(groups >> 1 & 1), Int(groups >> 2 & 1),
            Int(groups >> 3))
          continue
        }
        func next(_ bit: UInt8) -> Int {
          guard groups >> bit & 1 == 1 else { return 0 }
          defer { place += 1 }
          return Int(bytes[place])
        }
        let (says, title, labels) = (next(0), next(1), next(2))
        body(document, says, title, labels, next(3))
      }
    }
  }
}
