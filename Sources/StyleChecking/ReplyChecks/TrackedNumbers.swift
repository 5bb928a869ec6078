import TextAnalysis

/// Numbers of orders, parcels and cases, behind the word that says so: 订单号：SQ-20261122, “order #8812345”.
///
/// Four digits, as agents name the end of one, lead nobody to an order.
enum TrackedNumbers {
  static func find(in reply: CheckedReply) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for word in reply.words(.orderNumber) where isTracked(word, reply.bytes) {
      guard let number = number(behind: word.upperBound, reply.bytes),
        number.lowerBound >= found.last?.upperBound ?? 0,
        !reply.standards.contacts.holds(number: digits(of: number, reply.bytes))
      else { continue }
      found.append(number)
    }
    return found
  }

  /// A model or a batch is the same for everybody.
  private static func isTracked(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    !common.contains { bytes[word].elementsEqual($0.utf8) }
  }

  private static let common = [
    "编码", "税号", "商品号", "货号", "批次", "型号", "凭证", "sku", "SKU", "case", "Case", "物流", "快递",
  ]

  private static func digits(of range: Range<Int>, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[range].filter(ScalarClass.isDigit), as: UTF8.self)
  }

  /// What may stand between the word and its number.
  private static let joints = [
    "号码", "编号", "单号", "号", "：", ":", "是", "为", "（", "(", "#", "＃", " ", "number", "Number", "no.",
    "No.",
    "ID", "id", "is",
  ]

  private static func number(behind offset: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var start = offset
    var isNamed = false
    while let joint = joints.first(where: { bytes[start...].starts(with: $0.utf8) }) {
      if joint != " " { isNamed = true }
      start += joint.utf8.count
      guard start < bytes.count else { return nil }
    }
    var end = start
    var digits = 0
    while end < bytes.count, end - start < longest, isOfNumber(bytes[end]) {
      if ScalarClass.isDigit(bytes[end]) { digits += 1 }
      end += 1
    }
    while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    let hasLetter = bytes[start..<end].contains(where: ScalarClass.isASCIILetter)
    // 订单10000000单达成
    guard hasLetter || !units.contains(where: { bytes[end...].starts(with: $0.utf8) }) else {
      return nil
    }
    // SQ-8812 is one; 8812 may be its end, and a year.
    guard digits >= (hasLetter ? 4 : isNamed ? 6 : 8), !isDate(start..<end, bytes) else {
      return nil
    }
    return start..<end
  }

  private static let units = ["单", "份", "件", "个", "元", "万", "笔"]

  /// In bytes.
  private static let longest = 40

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    ScalarClass.isDigit(byte) || ScalarClass.isASCIILetter(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// 2026-11-22
  private static func isDate(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let parts = bytes[range].split(separator: UInt8(ascii: "-"))
    return parts.count == 3 && parts[0].count == 4 && parts[1].count <= 2 && parts[2].count <= 2
      && parts.allSatisfy { $0.allSatisfy(ScalarClass.isDigit) }
  }
}
