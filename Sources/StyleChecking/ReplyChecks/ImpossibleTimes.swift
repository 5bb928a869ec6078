import Diagnostics
import TextAnalysis

/// Times of the day that there are not: 今天 25:00, 25:61 前, 上午 15 点. Only where a word beside them
/// says that it is a time, and no score, ratio or place in a video.
enum ImpossibleTimes {
  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    var places: [Range<Int>] = []
    for word in reply.words(.morning) {
      if let place = timeBehind(word.upperBound, latest: 12, reply) {
        places.append(word.lowerBound..<place.upperBound)
      }
    }
    for word in reply.words(.time) {
      if let place = timeBehind(word.upperBound, latest: 24, reply) { places.append(place) }
    }
    for hour in reply.words(.lateHour) {
      if let place = clock(at: hour.lowerBound, reply.bytes)?.range, isDeadline(place, reply) {
        places.append(place)
      }
    }
    guard !places.isEmpty else { return }
    places.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    var end = 0
    for place in places where place.lowerBound >= end {
      DateSlips.report(place, isTime: true, reply, &findings)
      end = place.upperBound
    }
  }

  /// The time right behind a word, if no day has it.
  private static func timeBehind(
    _ offset: Int, latest: Int, _ reply: CheckedReply
  ) -> Range<Int>? {
    var cursor = DateCursor(reply.bytes, offset)
    cursor.skipSpaces()
    guard let byte = cursor.byte, ScalarClass.isDigit(byte) else { return nil }
    if let clock = clock(at: cursor.index, reply.bytes) {
      return clock.hour > latest || clock.minute > 59 ? clock.range : nil
    }
    let start = cursor.index
    guard let hour = cursor.digits(), hour > latest else { return nil }
    cursor.skipSpaces()
    guard cursor.skip("点") else { return nil }
    let end = cursor.index
    cursor.skipSpaces()
    // 今天 25 点积分 is no time.
    let isTime = latest == 12 || cursor.byte == nil || cursor.isAt(anyOf: followers)
    return isTime ? start..<end : nil
  }

  private static let followers = [
    "前", "之前", "以前", "钟", "整", "半", "左右", "后", "之后", "，", "。", "、", "！", "）", "\n",
  ]

  /// `25:61`, with a colon of either width.
  private static func clock(
    at start: Int, _ bytes: [UInt8]
  ) -> (range: Range<Int>, hour: Int, minute: Int)? {
    var cursor = DateCursor(bytes, start)
    guard let hour = cursor.digits(), cursor.skip(":") || cursor.skip("：") else { return nil }
    let minutes = cursor.index
    guard let minute = cursor.digits(), cursor.index == minutes + 2, cursor.byte != 0x3A,
      !cursor.isAt("：")
    else { return nil }
    return (start..<cursor.index, hour, minute)
  }

  /// 25:00 前, by 25:00
  private static func isDeadline(_ place: Range<Int>, _ reply: CheckedReply) -> Bool {
    var cursor = DateCursor(reply.bytes, place.upperBound)
    cursor.skipSpaces()
    if cursor.isAt(anyOf: ["前", "之前", "以前"]) { return !cursor.isAt(anyOf: ["前面", "前后"]) }
    let before = reply.bytes[max(0, place.lowerBound - 8)..<place.lowerBound].map { $0 | 0x20 }
    return ["by ", "before ", "until ", "till "].contains {
      before.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}
