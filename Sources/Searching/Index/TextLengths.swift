/// How long each group of a template's texts is, in characters and words.
struct TextLengths: Hashable, Sendable {
  var says = 0
  var title = 0
  var labels = 0
  var body = 0

  static let byteCount = 8

  func append(to bytes: inout [UInt8]) {
    for length in [says, title, labels, body] {
      bytes.append(little: UInt16(clamping: length))
    }
  }

  init() {}

  init(_ reader: inout ByteReader) throws(IndexProblem) {
    says = Int(try reader.little(UInt16.self))
    title = Int(try reader.little(UInt16.self))
    labels = Int(try reader.little(UInt16.self))
    body = Int(try reader.little(UInt16.self))
  }

  /// As they are kept: what a term weighs may depend on nothing that is not.
  var clamped: TextLengths {
    var clamped = self
    clamped.says = min(says, Int(UInt16.max))
    clamped.title = min(title, Int(UInt16.max))
    clamped.labels = min(labels, Int(UInt16.max))
    clamped.body = min(body, Int(UInt16.max))
    return clamped
  }
}

/// How long the texts of a library's templates are on average, in 1024ths of a character.
///
/// Rounded to four binary digits, so that a template more or less seldom changes what terms weigh in
/// all the others, and with them the whole index.
struct AverageLengths: Hashable, Sendable {
  let says: Int
  let title: Int
  let labels: Int
  let body: Int

  init(_ lengths: [TextLengths]) {
    var (says, title, labels, body) = (0, 0, 0, 0)
    for length in lengths {
      says += length.says
      title += length.title
      labels += length.labels
      body += length.body
    }
    self.says = Self.rounded(says, lengths.count)
    self.title = Self.rounded(title, lengths.count)
    self.labels = Self.rounded(labels, lengths.count)
    self.body = Self.rounded(body, lengths.count)
  }

  func append(to bytes: inout [UInt8]) {
    for average in [says, title, labels, body] { bytes.append(varint: average) }
  }

  init(_ reader: inout ByteReader) throws(IndexProblem) {
    says = try reader.varint()
    title = try reader.varint()
    labels = try reader.varint()
    body = try reader.varint()
  }

  private static func rounded(_ sum: Int, _ count: Int) -> Int {
    let average = max(1, sum * FixedPoint.one / max(1, count))
    let shift = max(0, Int.bitWidth - average.leadingZeroBitCount - 4)
    return ((average + (1 << shift) / 2) >> shift) << shift
  }

  /// What a term's count is weighed against in a text: k₁·(1 − b + b·length/average) of BM25 with
  /// k₁ = 1.2 and b = 0.75, in 1024ths.
  static func norm(_ length: Int, _ average: Int) -> Int {
    307 + 922 * length * FixedPoint.one / average
  }
}
