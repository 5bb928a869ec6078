import TextAnalysis

/// Blanks that the customer is to fill in: 请告诉我们：身高____，体重____, or 姓名：____ on three lines and more.
///
/// One alone (您的单号是____) is one that nobody filled in, and so are those below 您的预约信息如下：.
struct CustomerForm {
  private let reply: CheckedReply
  /// Of lines with a label before their blank, so many that only a form has them.
  private let isListed: Bool

  init(_ reply: CheckedReply) {
    self.reply = reply
    let blanks = reply.context.openBlanks
    guard blanks.count >= Self.fewestLines else {
      isListed = false
      return
    }
    let bytes = reply.context.unmasked.bytes
    var lines = 0
    var last = -1
    var first: Int?
    for blank in blanks where blank.isLine && Self.isLabelled(blank.range, bytes) {
      let line = Self.lineStart(before: blank.range.lowerBound, bytes)
      if line != last { lines += 1 }
      last = line
      first = first ?? line
    }
    isListed =
      lines >= Self.fewestLines && first.map { !Self.tellsOfCustomer(above: $0, bytes) } == true
  }

  private static let fewestLines = 3

  func holds(_ blank: OpenBlanks.Blank) -> Bool {
    let text = reply.context.unmasked
    let isAlone = !blank.isLine && Self.isAlone(blank.range, text.bytes)
    guard blank.isLine && !blank.isTime || isAlone else { return false }
    if isListed, blank.isLine, Self.isLabelled(blank.range, text.bytes) { return true }
    guard reply.holds(.request) || reply.holds(.form),
      let place = reply.context.text.visibleRange(of: text.sourceRange(of: blank.range))
    else { return false }
    return isAsked(at: place, isAlone: isAlone) || blank.isLine && isAskedBehind(place)
  }

  /// 身高____cm，体重____kg？告诉我: nothing but units and further blanks stand before the question mark, and
  /// the answer is asked for right behind it. 您的订单____到了吗？ asks something else.
  private func isAskedBehind(_ place: Range<Int>) -> Bool {
    let position = reply.sentence(at: place.lowerBound)
    let sentence = reply.sentences(position, through: position)
    guard place.upperBound < sentence.upperBound, reply.isQuestion(sentence),
      sentence.upperBound - place.upperBound <= Self.longestQuestion
    else { return false }
    var piece = 0
    for index in place.upperBound..<sentence.upperBound {
      piece = Self.isValue(at: index, reply.bytes) ? 0 : piece + 1
      if piece > Self.longestLabel { return false }
    }
    let tail = Array(reply.bytes[place.upperBound..<sentence.upperBound])
    guard piece <= Self.longestUnit, !Self.otherQuestions.contains(where: tail.holds) else {
      return false
    }
    // 身高____cm？体重____kg？告诉我
    for further in 1...3 {
      let next = reply.sentences(position + further, through: position + further)
      guard next.lowerBound >= place.upperBound else { return false }
      if !reply.words(.request).starting(in: next).isEmpty
        || reply.bytes[next].starts(with: "回复".utf8)
      {
        return true
      }
      guard reply.isQuestion(next), next.contains(where: { Self.isValue(at: $0, reply.bytes) })
      else { return false }
    }
    return false
  }

  /// In bytes.
  private static let longestQuestion = 200
  /// Of what stands between two blanks: “cm，体重”.
  private static let longestLabel = 24
  /// With the question mark: “厘米？”.
  private static let longestUnit = 12
  private static let otherQuestions = ["吗", "已", "了", "没有", "是不是"].map { Array($0.utf8) }

  /// Whether what stands for a blank begins there.
  private static func isValue(at index: Int, _ bytes: [UInt8]) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xBF
      && bytes[index + 2] == 0xBC
  }

  /// Whether its line or one above asks the customer to write there.
  private func isAsked(at place: Range<Int>, isAlone: Bool) -> Bool {
    var line = Self.lineStart(before: place.lowerBound, reply.bytes)..<place.lowerBound
    for number in 0..<Self.longestForm {
      if let request = reply.words(.request).starting(in: line).last
        ?? reply.words(.form).starting(in: line).last
      {
        let behind = request.upperBound..<max(request.upperBound, line.upperBound)
        return
          (number > 0 && !isAlone && reply.words(.form).holdOne(in: line) || holdsColon(behind))
          && !reply.words(.promise).holdOne(in: behind)
      }
      // 姓名：____ of a form that a line above heads; so may 【姓名】 alone.
      guard line.lowerBound > 0,
        holdsColon(line) || isBlank(line) || isAlone && isValue(line)
      else { return false }
      let end = line.lowerBound - 1
      line = Self.lineStart(before: end, reply.bytes)..<end
    }
    return false
  }

  /// In lines, empty ones among them.
  private static let longestForm = 16

  private static func lineStart(before offset: Int, _ bytes: [UInt8]) -> Int {
    var start = offset
    let low = max(0, offset - longestLine)
    while start > low, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// In bytes.
  private static let longestLine = 300

  private func holdsColon(_ range: Range<Int>) -> Bool {
    range.contains { reply.bytes[$0] == 0x3A || Self.isWideColon(at: $0, reply.bytes) }
  }

  private static func isWideColon(at index: Int, _ bytes: [UInt8]) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xBC
      && bytes[index + 2] == 0x9A
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    line.allSatisfy { reply.bytes[$0] <= 0x20 }
  }

  /// Whether nothing but what was hidden of it stands on a line.
  private func isValue(_ line: Range<Int>) -> Bool {
    let text = TextSegments.trimmed(line, in: reply.bytes)
    return text.count == 3 && reply.bytes[text].elementsEqual([0xEF, 0xBF, 0xBC])
  }

  /// Whether a colon stands before it: 姓名：____.
  private static func isLabelled(_ blank: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var end = blank.lowerBound
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > 1 else { return false }
    return bytes[end - 1] == 0x3A || end >= 3 && isWideColon(at: end - 3, bytes)
  }

  /// Whether it is all that stands on its line.
  private static func isAlone(_ blank: Range<Int>, _ bytes: [UInt8]) -> Bool {
    (blank.lowerBound == 0 || bytes[blank.lowerBound - 1] == 0x0A)
      && (blank.upperBound == bytes.count || [0x0A, 0x0D].contains(bytes[blank.upperBound]))
  }

  /// Whether the line above says that what follows is about the customer: 您的预约信息如下：, “Your booking:”.
  private static func tellsOfCustomer(above start: Int, _ bytes: [UInt8]) -> Bool {
    var end = start
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    let head = String(decoding: bytes[lineStart(before: end, bytes)..<end], as: UTF8.self)
      .lowercased()
    return tellings.contains(where: head.contains) && !orders.contains(where: head.contains)
  }

  private static let tellings = ["您的", "你的", "如下", "已", "your ", "details", "summary"]
  private static let orders = [
    "填", "请", "麻烦", "需要", "提供", "please", "fill", "need", "complete", "confirm",
  ]
}
