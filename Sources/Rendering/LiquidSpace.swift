extension UInt8 {
  /// What Liquid takes for white space: space, tab, line feed, vertical tab, form feed, return.
  var isLiquidSpace: Bool { self == 0x20 || self &- 9 < 5 }
}
