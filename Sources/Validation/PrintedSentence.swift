import TemplateParsing
import TextAnalysis

/// The sentence around a placeholder, and the clause of it that depends on the placeholder alone.
///
/// It reaches from the end of the sentence before, or a line's start, to its own end; markup other than
/// placeholders ends it too.
struct PrintedSentence {
  /// With what ends it: 。 and its like, not a line break.
  let range: Range<Int>
  /// The placeholder.
  let output: Range<Int>
  /// The other placeholders in it.
  private let others: [Range<Int>]
  /// The text between the node before and the placeholder, and that up to the node after; either may be
  /// empty.
  private let before: Range<Int>
  private let after: Range<Int>
  private let bytes: [UInt8]

  init(around index: Int, in parsed: ParsedTemplate) {
    let nodes = parsed.nodes
    bytes = parsed.bytes
    output = nodes[index].range
    var start = output.lowerBound
    var others: [Range<Int>] = []
    var position = index - 1
    search: while position >= 0, nodes[position].range.upperBound == start,
      output.lowerBound - start < Self.longest
    {
      switch nodes[position].kind {
      case .text:
        let text = nodes[position].range
        if let boundary = Self.boundary(before: text.upperBound, in: text, bytes) {
          start = boundary
          break search
        }
        start = text.lowerBound
      case .output:
        others.append(nodes[position].range)
        start = nodes[position].range.lowerBound
      default: break search
      }
      position -= 1
    }
    var end = output.upperBound
    position = index + 1
    search: while position < nodes.count, nodes[position].range.lowerBound == end,
      end - output.upperBound < Self.longest
    {
      switch nodes[position].kind {
      case .text:
        let text = nodes[position].range
        if let boundary = Self.boundary(after: text.lowerBound, in: text, bytes) {
          end = boundary
          break search
        }
        end = text.upperBound
      case .output:
        others.append(nodes[position].range)
        end = nodes[position].range.upperBound
      default: break search
      }
      position += 1
    }
    while start < output.lowerBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    range = start..<end
    self.others = others
    let previous = index > 0 ? nodes[index - 1].range : output.lowerBound..<output.lowerBound
    let isText = index > 0 && Self.isText(nodes[index - 1])
    before = (isText ? max(start, previous.lowerBound) : output.lowerBound)..<output.lowerBound
    let next =
      index + 1 < nodes.count && Self.isText(nodes[index + 1])
      ? nodes[index + 1].range : output.upperBound..<output.upperBound
    after = output.upperBound..<min(end, next.upperBound)
  }

  /// As far as anybody looks to either side, in bytes: no sentence is longer, and hostile texts cost no time.
  private static let longest = 600

  private static func isText(_ node: TemplateNode) -> Bool {
    if case .text = node.kind { true } else { false }
  }

  /// Whether something is left of it where the placeholder prints nothing, and does not read well.
  var isLeftHanging: Bool {
    let (left, right) = (bytes[before], bytes[after])
    // `{{ city }}{{ district }}`: one more word after a value.
    if left.isEmpty, range.lowerBound < output.lowerBound, !startsBadly { return false }
    guard range.lowerBound < output.lowerBound || hasWordOrSign(right) else { return false }
    if isGreeting(left, right) { return false }
    // English has spaces to tell: “your parcel{{ suffix }} is here” reads on.
    if let last = left.last, let first = right.first, last < 0x80, first < 0x80 {
      let isSpaced = last == 0x20 || " \t".utf8.contains(last)
      return isSpaced || !(isLetter(last) && (first == 0x20 || ",.!?;:".utf8.contains(first)))
    }
    return true
  }

  /// A comma, a full stop or a closing bracket follows at once.
  private var startsBadly: Bool {
    guard !after.isEmpty else { return false }
    let scalar = UTF8Reading.scalar(in: bytes, at: after.lowerBound, end: after.upperBound).scalar
    return TextAround.isPunctuation(scalar) && range.lowerBound == output.lowerBound
  }

  /// 您好{{ name }}， and {{ name }}您好， read well without the name.
  private func isGreeting(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let words = ["您好", "你好", "早上好", "上午好", "中午好", "下午好", "晚上好", "嗨", "Hello", "Hi"]
    if range.lowerBound == output.lowerBound,
      words.prefix(7).contains(where: { right.starts(with: $0.utf8) })
    {
      return true
    }
    let text = TextAround(bytes: bytes, text: before)
    return words.contains {
      text.ends(with: $0, at: before.upperBound) && before.count == $0.utf8.count
    }
  }

  private func hasWordOrSign(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  // What to put the condition around.

  /// What goes together with the placeholder; nil where nobody can tell without reading.
  var dependent: Range<Int>? {
    if let pair = enclosingPair { return pair }
    if let greeting = englishGreeting { return greeting }
    // What else is filled in would go, too.
    guard let clause, !others.contains(where: clause.overlaps) else { return nil }
    return clause
  }

  /// The sentence, or the part of it between commas.
  private var clause: Range<Int>? {
    let text = TextAround(bytes: bytes, text: range)
    let commas = commas()
    if commas.isEmpty {
      // An English sentence takes the space before the next one with it.
      let line = TextAround(bytes: bytes, text: range.lowerBound..<after.upperBound)
      let isFollowed =
        range.upperBound < bytes.count && bytes[range.upperBound] == 0x20
        && line.bytes[range.upperBound - 1] < 0x80
      return range.lowerBound..<range.upperBound + (isFollowed ? 1 : 0)
    }
    guard commas.allSatisfy({ $0.isHan }),
      !Self.connectives.contains(where: { connective in
        ([range.lowerBound] + commas.map(\.range.upperBound)).contains {
          text.holds(connective, at: $0)
        }
      })
    else { return nil }
    if let next = commas.first(where: { $0.range.lowerBound >= output.upperBound }) {
      let start =
        commas.last { $0.range.upperBound <= output.lowerBound }?.range.upperBound
        ?? range.lowerBound
      return start..<next.range.upperBound
    }
    guard let previous = commas.last(where: { $0.range.upperBound <= output.lowerBound }) else {
      return nil
    }
    return previous.range.lowerBound..<range.upperBound - terminatorLength
  }

  /// Clauses that hang together: neither goes without the other.
  private static let connectives = [
    "如果", "要是", "若", "只要", "除非", "虽然", "尽管", "不仅", "不但", "既然", "一旦", "即使", "就", "也", "那", "但", "所以",
    "因此", "才", "而", "否则", "不过",
  ]

  /// （{{ note }}）, ({{ note }}): the brackets go with it.
  private var enclosingPair: Range<Int>? {
    for (open, close) in [("（", "）"), ("(", ")"), ("【", "】"), ("[", "]")] {
      let around = TextAround(bytes: bytes, text: before.lowerBound..<after.upperBound)
      guard around.ends(with: open, at: output.lowerBound),
        around.holds(close, at: output.upperBound)
      else { continue }
      var start = output.lowerBound - open.utf8.count
      // “your order ({{ number }}) is”: the space before goes too.
      if open == "(", start > before.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
      return start..<output.upperBound + close.utf8.count
    }
    return nil
  }

  /// Hi {{ name }}, : the name goes with the space before it.
  private var englishGreeting: Range<Int>? {
    let text = TextAround(bytes: bytes, text: before)
    for word in ["Hi ", "Hello ", "Hey ", "Dear "] where before.count == word.utf8.count {
      if text.holds(word, at: before.lowerBound), let first = bytes[after].first,
        ",!.".utf8.contains(first)
      {
        return output.lowerBound - 1..<output.upperBound
      }
    }
    return nil
  }

  private func commas() -> [(range: Range<Int>, isHan: Bool)] {
    var commas: [(range: Range<Int>, isHan: Bool)] = []
    let around = TextAround(bytes: bytes, text: range)
    for position in range
    where !output.contains(position) && !others.contains(where: { $0.contains(position) }) {
      if bytes[position] == UInt8(ascii: ",") {
        commas.append((position..<position + 1, false))
      } else if bytes[position] == 0xEF, around.holds("，", at: position) {
        commas.append((position..<position + 3, true))
      }
    }
    return commas
  }

  private var terminatorLength: Int {
    let around = TextAround(bytes: bytes, text: range)
    for (sign, length) in [("。", 3), ("！", 3), ("？", 3), ("；", 3), (".", 1), ("!", 1), ("?", 1)]
    where around.ends(with: sign, at: range.upperBound) {
      return length
    }
    return 0
  }

  /// What stays where the placeholder prints nothing.
  var remainder: String {
    let rest =
      bytes[range.lowerBound..<output.lowerBound] + bytes[output.upperBound..<range.upperBound]
    let text = String(decoding: rest, as: UTF8.self)
    return text.count <= 24 ? text : text.prefix(24) + "…"
  }

  // Where sentences end.

  private static let enders = ["。", "！", "？", "；", "…"].map { Array($0.utf8) }

  /// The length of the sign at an offset that ends a sentence; 0 where there is none.
  private static func ender(at offset: Int, in text: Range<Int>, _ bytes: [UInt8]) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."):
      // 3.5 and “kouwen.example” go on.
      let next = offset + 1 < text.upperBound ? bytes[offset + 1] : 0x20
      return next == 0x20 || next == 0x0A || next == 0x0D ? 1 : 0
    case 0xE3, 0xEF, 0xE2:
      guard offset + 3 <= text.upperBound else { return 0 }
      return enders.contains { bytes[offset..<offset + 3].elementsEqual($0) } ? 3 : 0
    default: return 0
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Where the sentence starts that goes on at `end`; nil where it starts before the text.
  private static func boundary(before end: Int, in text: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var position = end - 1
    while position >= max(text.lowerBound, end - longest) {
      if isBreak(bytes[position]) { return position + 1 }
      let length = ender(at: position, in: text, bytes)
      if length > 0, position + length <= end { return position + length }
      position -= 1
    }
    return nil
  }

  /// Where the sentence ends that goes on at `start`; nil where it ends behind the text.
  private static func boundary(after start: Int, in text: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var position = start
    while position < min(text.upperBound, start + longest) {
      if isBreak(bytes[position]) { return position }
      let length = ender(at: position, in: text, bytes)
      if length > 0 {
        // A closing quote or bracket belongs to the sentence.
        var end = position + length
        for close in ["”", "」", "）"] {
          let close = Array(close.utf8)
          if end + close.count <= text.upperBound,
            bytes[end..<end + close.count].elementsEqual(close)
          {
            end += close.count
            break
          }
        }
        return end
      }
      position += 1
    }
    return nil
  }
}
