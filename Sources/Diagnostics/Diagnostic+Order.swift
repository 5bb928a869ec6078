extension Diagnostic {
  /// The order in which findings are shown: by file, place, trust, check. Total, so that output never wobbles.
  package static func inReadingOrder(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    let (a, b) = (one.location, other.location)
    if a.file != b.file { return a.file < b.file }
    if a.utf8.lowerBound != b.utf8.lowerBound { return a.utf8.lowerBound < b.utf8.lowerBound }
    if one.trust != other.trust { return one.trust < other.trust }
    let (check, otherCheck) = (one.check, other.check)
    if check.id != otherCheck.id { return check.id < otherCheck.id }
    if a.utf8.upperBound != b.utf8.upperBound { return a.utf8.upperBound < b.utf8.upperBound }
    return one.message(in: .en) < other.message(in: .en)
  }

  /// By file, then what is certain before what is a guess, then as they are read.
  package static func inOrderOfTrust(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    if one.trust == other.trust || one.location.file != other.location.file {
      return inReadingOrder(one, other)
    }
    return one.trust < other.trust
  }
}

extension Sequence<Diagnostic> {
  package var inReadingOrder: [Diagnostic] {
    var findings = Array(self)
    findings.sortInReadingOrder()
    return findings
  }
}

extension [Diagnostic] {
  package mutating func sortInReadingOrder() { sort(byTrust: false) }

  package mutating func sortInOrderOfTrust() { sort(byTrust: true) }

  /// Findings come in order, or those of one text, whose places nearly always say enough: no finding is
  /// moved, nor its references counted, before all are compared.
  private mutating func sort(byTrust: Bool) {
    let precedes = byTrust ? Diagnostic.inOrderOfTrust : Diagnostic.inReadingOrder
    if isSorted(byTrust, precedes) { return }
    let file = self[0].location.file
    guard allSatisfy({ $0.location.file == file }) else { return sort(by: precedes) }
    if byTrust, isSorted(false, Diagnostic.inReadingOrder) { return partitionByTrust() }
    var keys = indices.map { OrderKey(self[$0], at: $0, byTrust: byTrust) }
    keys.sort { $0.place < $1.place }
    // Findings of one place are few.
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].place == keys[start].place { end += 1 }
      if end - start > 1 {
        keys[start..<end].sort { precedes(self[$0.index], self[$1.index]) }
      }
      start = end
    }
    withUnsafeMutableBufferPointer { Self.arrange($0, by: &keys) }
  }

  /// Findings of one file that are in reading order: those of one trust stay in it.
  private mutating func partitionByTrust() {
    var keys: [OrderKey] = []
    keys.reserveCapacity(count)
    for trust in Trust.allCases {
      for index in indices where self[index].trust == trust {
        keys.append(OrderKey(place: UInt64(trust.rank), index: index))
      }
    }
    withUnsafeMutableBufferPointer { Self.arrange($0, by: &keys) }
  }

  /// Moves each finding to its place, cycle by cycle: to copy them would count their references.
  private static func arrange(
    _ findings: UnsafeMutableBufferPointer<Diagnostic>, by keys: inout [OrderKey]
  ) {
    guard let base = findings.baseAddress else { return }
    for start in findings.indices where keys[start].index != start {
      let first = (base + start).move()
      var hole = start
      while keys[hole].index != start {
        let next = keys[hole].index
        (base + hole).moveInitialize(from: base + next, count: 1)
        keys[hole].index = hole
        hole = next
      }
      (base + hole).initialize(to: first)
      keys[hole].index = hole
    }
  }

  private func isSorted(
    _ byTrust: Bool, _ precedes: (Diagnostic, Diagnostic) -> Bool
  ) -> Bool {
    withUnsafeBufferPointer { findings in
      guard let first = findings.first else { return true }
      var before = OrderKey(first, at: 0, byTrust: byTrust).place
      for index in findings.indices.dropFirst() {
        let place = OrderKey(findings[index], at: index, byTrust: byTrust).place
        if before != place, findings[index - 1].location.file == findings[index].location.file {
          guard before < place else { return false }
        } else if precedes(findings[index], findings[index - 1]) {
          return false
        }
        before = place
      }
      return true
    }
  }
}

/// What tells most findings of one text apart.
private struct OrderKey {
  /// The rank of the trust, where the order goes by it, before the offset of the first byte, in one number.
  var place: UInt64
  var index: Int

  init(place: UInt64, index: Int) { (self.place, self.index) = (place, index) }

  init(_ finding: Diagnostic, at index: Int, byTrust: Bool) {
    let rank = byTrust ? UInt64(finding.trust.rank) : 0
    place = rank << 60 | UInt64(finding.location.utf8.lowerBound)
    self.index = index
  }
}
