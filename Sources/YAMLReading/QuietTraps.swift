import Diagnostics

struct QuietTraps {
  init(_ bytes: [UInt8], _ range: Range<Int>) {}
  mutating func find(in root: YAMLNode) -> [Trap] { [] }
}
