import Diagnostics
import TextAnalysis

/// `$12,50` in an English text: a comma where English has a point. `$12,500` is twelve thousand.
enum AmountSlips: ReplyChecker {
  static let commaDecimal = Check(
    "comma-decimal", .warning, trust: .pattern,
    title: Message(zh: "金额的小数点写成了逗号", en: "a comma for the point of an amount"),
    why: Message(
      zh: "英文里逗号分隔千位：$12,50 会被当成少写了一位的 $12,500，也可能是 $12.50",
      en: "In English a comma parts thousands, so $12,50 may be $12.50 or $12,500 short of a digit."
    ))

  static let checks = [commaDecimal]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.isEnglish, reply.holds(.unit) else { return }
    for word in reply.words(.unit) where reply.bytes[word].last == UInt8(ascii: "$") {
      guard let (place, comma) = amount(behind: word.upperBound, reply.bytes) else { continue }
      let whole = word.lowerBound..<place.upperBound
      let text = reply.string(whole)
      let edit = TextEdit(reply.context.text.sourceRange(of: comma..<comma + 1), replacement: ".")
      findings.append(
        reply.finding(
          commaDecimal,
          Message(
            zh: "“\(text)”里是逗号，看不出是小数还是少写了一位",
            en: "“\(text)” has a comma: is it a decimal, or is a digit missing?"),
          at: whole,
          help: Message(
            zh: "是小数就写成点，例如 $12.50", en: "write a point if it is a decimal, such as $12.50"),
          fixes: [
            Fix(
              Message(zh: "改成小数点", en: "write a point"), isSafe: false, edits: [edit])
          ]))
    }
  }

  /// Digits with one comma, two digits behind it and nothing that makes them a list: $10,20 and $50; nor an
  /// Indian amount: $1,50,000.
  private static func amount(
    behind offset: Int, _ bytes: [UInt8]
  ) -> (place: Range<Int>, comma: Int)? {
    var index = offset
    while index < bytes.count, index - offset < longest, ScalarClass.isDigit(bytes[index]) {
      index += 1
    }
    let comma = index
    guard comma > offset, comma + 2 < bytes.count, bytes[comma] == UInt8(ascii: ","),
      ScalarClass.isDigit(bytes[comma + 1]), ScalarClass.isDigit(bytes[comma + 2])
    else { return nil }
    let end = comma + 3
    if end < bytes.count {
      if ScalarClass.isDigit(bytes[end]) || ScalarClass.isASCIILetter(bytes[end]) { return nil }
      // $10,20,30 and $10,20.5
      if [0x2C, 0x2E].contains(bytes[end]), end + 1 < bytes.count,
        ScalarClass.isDigit(bytes[end + 1]) || bytes[end + 1] == UInt8(ascii: "$")
      {
        return nil
      }
    }
    return isListed(bytes[end...].prefix(8)) ? nil : (offset..<end, comma)
  }

  /// In bytes.
  private static let longest = 9

  /// “ or 30”, “ and $50”
  private static func isListed(_ rest: ArraySlice<UInt8>) -> Bool {
    [" or ", " and ", ", ", " & "].contains { word in
      guard rest.starts(with: word.utf8), let next = rest.dropFirst(word.utf8.count).first else {
        return false
      }
      return ScalarClass.isDigit(next) || next == UInt8(ascii: "$")
    }
  }
}
