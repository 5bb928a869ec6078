/// Some clauses of a message.
struct ClauseSet: Hashable, Sendable {
  /// One for each clause.
  private var bits: UInt64 = 0

  init() {}

  /// - Parameter clauses: in a row, no more than `MessageClauses.most` from the first.
  init(_ clauses: Range<Int>) {
    for clause in clauses { bits |= 1 << UInt64(clause) }
  }

  var isEmpty: Bool { bits == 0 }

  func overlaps(_ other: ClauseSet) -> Bool { bits & other.bits != 0 }

  mutating func formUnion(_ other: ClauseSet) { bits |= other.bits }
}
