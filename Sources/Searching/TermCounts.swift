/// How often a term stands in each group of a template's texts, up to 255 times.
struct TermCounts: Sendable {
  private var packed: UInt32 = 0

  /// Texts that are ranked together.
  enum Group: UInt32, CaseIterable {
    /// Title and what customers say, read as one text.
    case says = 0
    case title = 8
    /// Scenario, tags, labels of slots.
    case labels = 16
    case body = 24
  }

  var isEmpty: Bool { packed == 0 }

  @inline(__always)
  subscript(group: Group) -> Int { Int(packed >> group.rawValue & 0xFF) }

  /// Of each group in turn, as `Group.allCases` has them.
  @inline(__always)
  subscript(position: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: packed >> UInt32(truncatingIfNeeded: position * 8))
  }

  /// Whether it stands more than once in some group.
  var isRepeated: Bool { packed & 0xFEFE_FEFE != 0 }

  @inline(__always)
  mutating func countOne(_ group: Group) {
    if self[group] < 0xFF { packed += 1 << group.rawValue }
  }

  mutating func count(_ times: Int, _ group: Group) {
    packed += UInt32(min(times, 0xFF - self[group])) << group.rawValue
  }
}
