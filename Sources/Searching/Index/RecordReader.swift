/// Reads what an index shows of a template, item by item in the order of `RecordLayout`.
struct RecordReader {
  private var reader: ByteReader
  private let shared: SharedStrings
  private let pairs: HanPairs

  init(_ bytes: UnsafeRawBufferPointer, _ shared: SharedStrings, _ pairs: HanPairs) {
    reader = ByteReader(bytes)
    self.shared = shared
    self.pairs = pairs
  }

  mutating func number() throws(IndexProblem) -> Int { try reader.varint() }

  mutating func reference() throws(IndexProblem) -> StringReference {
    try StringReference(&reader)
  }

  mutating func textOrNone() throws(IndexProblem) -> String? {
    switch try reference() {
    case .none: nil
    case .shared(let number): PackedText.text(try shared.bytes(number), pairs)
    case .inline(let bytes): PackedText.text(bytes, pairs)
    }
  }

  mutating func text() throws(IndexProblem) -> String {
    guard let text = try textOrNone() else { throw .damaged }
    return text
  }

  mutating func texts() throws(IndexProblem) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try reader.count()) { texts.append(try text()) }
    return texts
  }

  /// How many things follow.
  mutating func count() throws(IndexProblem) -> Int { try reader.count() }
}
