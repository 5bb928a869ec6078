/// Lines that a customer is to fill in, in a template that asks for that: 麻烦填一下： above 姓名：____.
package enum FormLines {
  /// Whether the line of a blank, or the head of the lines above it, asks to fill something in there.
  package static func isAsked(at blank: Range<Int>, _ around: TextAround) -> Bool {
    var line = start(before: blank.lowerBound, around)..<blank.lowerBound
    for _ in 0..<longestForm {
      if holdsRequest(line, around) { return true }
      guard line.lowerBound > around.text.lowerBound,
        holdsColon(line, around) || isBlank(line, around)
      else { return false }
      let end = line.lowerBound - 1
      line = start(before: end, around)..<end
    }
    return false
  }

  /// In lines, empty ones among them.
  private static let longestForm = 16
  /// In bytes.
  private static let longestLine = 300

  private static func start(before offset: Int, _ around: TextAround) -> Int {
    var start = offset
    let low = max(around.text.lowerBound, offset - longestLine)
    while start > low, around.bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// A request with a colon behind it on its line: 请提供订单号：. What is 已填好 is none.
  private static func holdsRequest(_ line: Range<Int>, _ around: TextAround) -> Bool {
    guard holdsColon(line, around) else { return false }
    var found = false
    for index in line {
      if around.holds("已", at: index) { return false }
      found = found || requests.contains { around.holds($0, at: index) }
    }
    return found
  }

  private static let requests = [
    "填一下", "填写", "填好", "填完", "请填", "填一张", "填一份", "以下格式", "这个格式", "下面的格式", "需要您提供", "需要你提供", "需要这些",
    "请提供", "麻烦提供", "请回复", "请告诉", "麻烦告诉", "请您提供", "请你提供", "fill in", "Fill in", "fill out",
    "Fill out",
    "we need", "please reply", "please send", "please provide", "Please reply", "Please send",
    "Please provide", "please complete", "Please complete",
  ]

  private static func holdsColon(_ line: Range<Int>, _ around: TextAround) -> Bool {
    line.contains { around.bytes[$0] == 0x3A || around.holds("：", at: $0) }
  }

  private static func isBlank(_ line: Range<Int>, _ around: TextAround) -> Bool {
    line.allSatisfy { around.bytes[$0] <= 0x20 }
  }
}
