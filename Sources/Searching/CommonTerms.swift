import CLanguageData

/// How common characters and words are in customers' messages anywhere, read where the table lies in
/// the program.
///
/// A team's library is too small to tell that 吗 says nothing and 退 says much, so half of a term's
/// weight comes from here. `common.py` in Sources/CLanguageData/generators writes the table: how many
/// terms there are (64 bits), their keys in order, their weights (16 bits each) in the same order.
struct CommonTerms: @unchecked Sendable {
  /// Constant bytes of the program, so that any thread may read them.
  private let keys: UnsafePointer<UInt64>
  private let weights: UnsafePointer<UInt16>
  private let count: Int

  static let shared = CommonTerms()

  private init() {
    let bytes = UnsafeRawPointer(language_table_common().bytes)
    count = Int(bytes.assumingMemoryBound(to: UInt64.self)[0])
    keys = (bytes + 8).assumingMemoryBound(to: UInt64.self)
    weights = UnsafeRawPointer(keys + count).assumingMemoryBound(to: UInt16.self)
  }

  /// Bits of information in a common term, in 1024ths; nil where a term is not common.
  static func weight(of term: Term) -> Int? { shared.weight(of: term) }

  private func weight(of term: Term) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < term.key { low = middle + 1 } else { high = middle }
    }
    return low < count && keys[low] == term.key ? Int(weights[low]) : nil
  }
}
