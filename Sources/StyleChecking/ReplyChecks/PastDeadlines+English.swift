import TextAnalysis

extension PastDeadlines {
  /// “I'll write to you by Friday, 20 November”; a comma parts the date from its weekday.
  static func isPromisedInEnglish(_ place: Range<Int>, _ reply: CheckedReply) -> Bool {
    let stretch = stretch(around: place, reply)
    let before = small(reply.bytes[stretch.lowerBound..<place.lowerBound])
    let behind = small(reply.bytes[place.upperBound..<stretch.upperBound])
    guard let limit = limit(endingIn: before) ?? lead(endingIn: before, behind) else {
      return false
    }
    let isFirst = before[..<limit].allSatisfy { $0 == 0x20 || $0 == 0x0A }
    var clause = Array(before[..<limit])
    if isFirst {
      // “By Friday, 20 November, we'll …”
      var cursor = DateCursor(behind, 0)
      _ = cursor.skip(",")
      cursor.skipSpaces()
      guard cursor.isAt(anyOf: promisesBehind) else { return false }
      clause = behind
    }
    guard let promise = last(of: promises, in: isFirst ? Array(clause.prefix(24)) : clause) else {
      return false
    }
    var end = promise.upperBound
    // “You'll have it by …” says it all, and so does “the parcel is expected by …”.
    if clause[promise.lowerBound] != UInt8(ascii: "y"),
      !ends(Array(clause[promise]), withOneOf: expected)
    {
      guard let act = first(of: englishActs, in: Array(clause[end...].prefix(60))) else {
        return false
      }
      end += act.upperBound
    }
    // “We'll refund what was paid by …”
    return (isFirst || !holds(Array(clause[end...]), others)) && !holds(before, toldInEnglish)
      && !holds(behind, [Array("according to".utf8)])
      && !isLate(around: place, reply)
  }

  /// Where `by ` begins that a text ends with, a time of the day aside: “by 5 pm on ”.
  static func limit(endingIn before: [UInt8]) -> Int? {
    var end = before.count
    for joint in joints where before[..<end].suffix(joint.count).elementsEqual(joint) {
      end = startOfTime(endingAt: end - joint.count, before) ?? end
      break
    }
    for word in limitWords where before[..<end].suffix(word.count).elementsEqual(word) {
      let start = end - word.count
      if start == 0 || before[start - 1] == 0x20 || before[start - 1] == 0x0A { return start }
    }
    return nil
  }

  private static let limitWords = words([
    "no later than ", "not later than ", "on or before ", "by ", "before ",
  ])

  /// What stands between a time and its day.
  private static let joints = words([" on ", " of ", ", "])

  /// Where “5 pm”, “17:00”, “noon” or “the end of the day” begins that ends at an offset.
  private static func startOfTime(endingAt end: Int, _ text: [UInt8]) -> Int? {
    for time in timesOfDay where text[..<end].suffix(time.count).elementsEqual(time) {
      return end - time.count
    }
    var start = end
    for half in [" am", " pm", "am", "pm", " a.m.", " p.m."]
    where text[..<start].suffix(half.utf8.count).elementsEqual(half.utf8) {
      start -= half.utf8.count
      break
    }
    let number = start
    while start > 0, number - start < 5,
      ScalarClass.isDigit(text[start - 1]) || text[start - 1] == UInt8(ascii: ":")
        || text[start - 1] == UInt8(ascii: ".")
    {
      start -= 1
    }
    return start < number && (number < end || text[start..<number].contains(UInt8(ascii: ":")))
      ? start : nil
  }

  private static let timesOfDay = words([
    "the end of the working day", "the end of the day", "end of the day", "end of day", "the end",
    "end", "the close of business", "close of business", "close", "noon", "midday", "midnight",
    "lunchtime", "the morning", "the afternoon", "the evening", "eod", "cob",
  ])

  /// Where “on ” begins of “on Friday, 20 November at the latest”.
  private static func lead(endingIn before: [UInt8], _ behind: [UInt8]) -> Int? {
    let word = Array("on ".utf8)
    guard before.suffix(word.count).elementsEqual(word) else { return nil }
    var cursor = DateCursor(behind, 0)
    _ = cursor.skip(",")
    cursor.skipSpaces()
    return cursor.isAt("at the latest") ? before.count - word.count : nil
  }

  private static let promises = words([
    "i'll ", "i’ll ", "i will ", "we'll ", "we’ll ", "we will ", "team will ", "colleague will ",
    "refund will ", "money will ", "parcel will ", "order will ", "replacement will ", "it will ",
    "refund should ", "money should ", "parcel should ", "order should ", "replacement should ",
    "delivery is expected ", "parcel is expected ", "order is expected ", "refund is expected ",
    "replacement is expected ", "package is expected ", "package will ", "package should ",
    "it'll ", "it’ll ", "you'll have ", "you’ll have ", "you will have ", "you'll hear ",
    "you’ll hear ", "you will hear ",
  ])

  private static let expected = words([" expected"])

  private static let promisesBehind = [
    "i'll ", "i’ll ", "i will ", "we'll ", "we’ll ", "we will ", "you'll have ", "you’ll have ",
    "you will have ", "you'll hear ", "you’ll hear ", "you will hear ",
  ]

  private static let englishActs = words([
    "get back", "let you know", "update you", "contact you", "follow up", "look into", "reach out",
    "be in touch", "investigate", "write", "call ", "email ", "resolve", "reply", "answer",
    "refund",
    "send ", "ship", "arrive", "deliver", "reach you", "replace", "repair", "fix ", "finish",
    "be done",
    "be ready", "be back", "be with you", "be sent", "be there", "tell you", "credit", "dispatch",
    "post ", "have an answer", "have a reply", "have news",
  ])

  /// What the day belongs to instead of the promise.
  static let others = words([
    " if ", " when ", " once ", " unless ", " that ", " which ", " who ", " but ", ";", "placed",
    "made",
    "ordered", "bought", "paid", "sent", "returned", "received", "purchased", "cancelled",
    "you send",
    "you return", "you reply", "you pay", "you post",
  ])

  static let toldInEnglish = words([
    "had ", "was ", "were ", "should have", "should already", "promised", "said", "told", "did",
    "n't", "n’t", "not ",
  ])
}
