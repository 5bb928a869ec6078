import Diagnostics

struct TrapScanner {
  static let quietChecks: [Check] = []
  init(_ bytes: [UInt8], _ range: Range<Int>) {}
  mutating func scan() -> [Trap] { [] }
}
