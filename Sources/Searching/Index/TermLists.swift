/// What an index has for one term: the templates that hold it where they say what they are for (title,
/// customers' words, labels) with an `Impact` code, and those that hold it in the body only.
struct TermLists {
  let outside: PostingList
  let body: PostingList

  /// In how many templates the term stands.
  var count: Int { outside.count + body.count }

  /// - Parameter limit: how many templates there are.
  init(_ bytes: UnsafeRawBufferPointer, below limit: Int) throws(IndexProblem) {
    var reader = ByteReader(bytes)
    let (outsideCount, bodyCount) = (try reader.varint(), try reader.varint())
    outside = try PostingList(
      reader.rest, count: outsideCount, below: limit, valueBits: Impact.outsideBits)
    _ = try reader.slice(outside.byteCount)
    body = try PostingList(
      reader.rest, count: bodyCount, below: limit, valueBits: 0)
  }

  /// The templates that a term stands in, while an index is made.
  struct Gathering {
    private var outside = Numbers()
    private var body = Numbers()

    var isEmpty: Bool { outside.numbers.isEmpty && body.numbers.isEmpty }

    mutating func removeAll() {
      outside.removeAll()
      body.removeAll()
    }

    @inline(__always)
    mutating func add(outside number: Int, _ code: UInt8) { outside.add(number, code) }

    @inline(__always)
    mutating func add(body number: Int) { body.add(number, 0) }

    mutating func write(below limit: Int, to bytes: inout [UInt8]) {
      outside.sort()
      body.sort()
      bytes.append(varint: outside.numbers.count)
      bytes.append(varint: body.numbers.count)
      PostingList.encode(
        outside.numbers, outside.values, below: limit, valueBits: Impact.outsideBits, into: &bytes)
      PostingList.encode(
        body.numbers, body.values, below: limit, valueBits: 0, into: &bytes)
    }

    private struct Numbers {
      var numbers: [UInt32] = []
      var values: [UInt8] = []
      private var isSorted = true

      @inline(__always)
      mutating func add(_ number: Int, _ value: UInt8) {
        let number = UInt32(truncatingIfNeeded: number)
        if let last = numbers.last, last > number { isSorted = false }
        numbers.append(number)
        values.append(value)
      }

      mutating func removeAll() {
        numbers.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        isSorted = true
      }

      /// What several parts of an index bring together need not be in order.
      mutating func sort() {
        guard !isSorted else { return }
        let items = zip(numbers, values).map { UInt64($0) << 8 | UInt64($1) }.sorted()
        numbers = items.map { UInt32(truncatingIfNeeded: $0 >> 8) }
        values = items.map { UInt8(truncatingIfNeeded: $0) }
        isSorted = true
      }
    }
  }
}
