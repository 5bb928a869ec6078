import TextAnalysis

/// Addresses of mail in a text.
enum EmailAddresses {
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
      index = sign + 1
      var start = sign
      while start > 0, sign - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
      while start < sign, bytes[start] == UInt8(ascii: ".") { start += 1 }
      var end = sign + 1
      while end < bytes.count, end - sign < 254, isDomain(bytes[end]) { end += 1 }
      while end > sign + 1,
        bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-")
      {
        end -= 1
      }
      guard start < sign, let dot = bytes[sign + 1..<end].lastIndex(of: UInt8(ascii: ".")),
        dot > sign + 1, end - dot >= 3, bytes[dot + 1..<end].allSatisfy(ScalarClass.isASCIILetter)
      else { continue }
      found.append(start..<end)
      index = end
    }
    return found
  }

  /// In lower case.
  static func domain(of address: ArraySlice<UInt8>) -> String {
    String(decoding: address.drop { $0 != UInt8(ascii: "@") }.dropFirst(), as: UTF8.self)
      .lowercased()
  }

  static func name(of address: ArraySlice<UInt8>) -> String {
    String(decoding: address.prefix { $0 != UInt8(ascii: "@") }, as: UTF8.self).lowercased()
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    ScalarClass.isASCIILetter(byte) || ScalarClass.isDigit(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "%")
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    ScalarClass.isASCIILetter(byte) || ScalarClass.isDigit(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }
}
