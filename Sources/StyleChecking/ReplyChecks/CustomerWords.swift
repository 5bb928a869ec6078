import TextAnalysis

/// What a reply repeats of the customer's message, in quotation marks: 您说的“……”, you wrote “…”.
enum CustomerWords {
  /// What stands between the marks, in order.
  static func find(in reply: CheckedReply) -> [Range<Int>] {
    guard reply.isReply, reply.holds(.saying) else { return [] }
    return reply.words(.saying).compactMap { quotation(behind: $0.upperBound, reply.bytes) }
  }

  /// What stands in quotation marks behind an offset, on one line; a colon or a comma may come first.
  private static func quotation(behind offset: Int, _ bytes: [UInt8]) -> Range<Int>? {
    guard offset < bytes.count, mayLead(bytes[offset]) else { return nil }
    var cursor = DateCursor(bytes, offset)
    for sign in ["：", "，", ":", ",", "——"] where cursor.skip(sign) { break }
    cursor.skipSpaces()
    guard let mark = marks.first(where: { cursor.isAt($0.open) }) else { return nil }
    let start = cursor.index + mark.open.utf8.count
    let limit = min(bytes.count, start + longest)
    let close = Array(mark.close.utf8)
    var end = start
    while end < limit, bytes[end] != 0x0A {
      if bytes[end] == close[0], bytes[end...].starts(with: close) { return start..<end }
      end += 1
    }
    return nil
  }

  /// What a quotation, or a mark or a space before it, begins with: most words go on in other ways.
  private static func mayLead(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x22, 0x2C, 0x3A, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  /// In bytes: what is longer is no quotation of a message, but a mark that nobody closed.
  private static let longest = 2048

  private static let marks = [
    (open: "“", close: "”"), (open: "「", close: "」"), (open: "『", close: "』"),
    (open: "\"", close: "\""),
  ]
}
