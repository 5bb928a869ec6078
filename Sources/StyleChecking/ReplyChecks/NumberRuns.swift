import TextAnalysis

/// Long numbers in a text, also where they are written in groups: 138 0013 8000, 6222-0210-….
enum NumberRuns {
  struct Run {
    /// Without what parts its groups; an X may end it.
    var digits: String
    var range: Range<Int>
    /// How long each group is.
    var groups: [Int]
    /// `+86` or `0086` stands in front, inside the range and not among the digits.
    var hasCountryCode: Bool

    /// With the sign before it.
    var withPlus: Range<Int> { range.lowerBound - 1..<range.upperBound }
  }

  /// Runs of 7 to 24 digits, from left to right. Part of no longer word.
  static func find(in bytes: [UInt8], _ range: Range<Int>) -> [Run] {
    var found: [Run] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard ScalarClass.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      var digits: [UInt8] = []
      var groups: [Int] = []
      var end = index
      while true {
        let group = index
        while index < range.upperBound, ScalarClass.isDigit(bytes[index]) { index += 1 }
        digits += bytes[group..<index]
        groups.append(index - group)
        end = index
        // One space or dash, and digits behind it.
        guard index + 1 < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x2D,
          ScalarClass.isDigit(bytes[index + 1])
        else { break }
        index += 1
      }
      if end < range.upperBound, bytes[end] | 0x20 == UInt8(ascii: "x"), groups.last! >= 3,
        digits.count == 17
      {
        digits.append(UInt8(ascii: "X"))
        groups[groups.count - 1] += 1
        end += 1
        index = end
      }
      if end < range.upperBound, isPartOfWord(bytes[end]) {
        while index < range.upperBound,
          isPartOfWord(bytes[index]) || ScalarClass.isDigit(bytes[index])
        {
          index += 1
        }
        continue
      }
      // SQ-8812, v1.2
      if start > range.lowerBound, isPartOfWord(bytes[start - 1]) || isJoin(bytes, start, range) {
        continue
      }
      var run = Run(
        digits: String(decoding: digits, as: UTF8.self), range: start..<end, groups: groups,
        hasCountryCode: false)
      takeCountryCode(&run, bytes, range)
      if (7...24).contains(run.digits.utf8.count) { found.append(run) }
    }
    return found
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    ScalarClass.isASCIILetter(byte) || byte == UInt8(ascii: "_")
  }

  /// A letter or a digit and `-`, `.`, `#` or `/` in front make it part of a code or a number.
  private static func isJoin(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
    switch bytes[start - 1] {
    case UInt8(ascii: "#"), UInt8(ascii: "*"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ","):
      return start - 2 >= range.lowerBound
        && (isPartOfWord(bytes[start - 2]) || ScalarClass.isDigit(bytes[start - 2]))
    default: return false
    }
  }

  private static func takeCountryCode(_ run: inout Run, _ bytes: [UInt8], _ range: Range<Int>) {
    let start = run.range.lowerBound
    if start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "+"), run.digits.hasPrefix("86") {
      run.digits.removeFirst(2)
      run.range = start - 1..<run.range.upperBound
    } else if run.digits.hasPrefix("0086") {
      run.digits.removeFirst(4)
    } else if run.groups.first == 2, run.digits.hasPrefix("86"), run.digits.utf8.count == 13 {
      run.digits.removeFirst(2)
    } else {
      return
    }
    run.hasCountryCode = true
    if run.groups.first == 2 || run.groups.first == 4 { run.groups.removeFirst() }
  }
}
