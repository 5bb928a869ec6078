/// A word behind `$` that stands for what somebody meant to put there: `$name`, `$customerName`, `$姓名`.
///
/// Left alone: shell variables (`$PATH`, `$HOME`), names of shares (`$SHOP`), and code that a reply to a
/// developer talks about (变量 $name, `$date = …`, `$order->id`).
package enum ProgramVariable {
  /// The word that is a blank's name; Han behind a Latin name goes on as the sentence.
  package static func blank(_ word: Range<Int>, _ around: TextAround) -> Range<Int>? {
    let bytes = around.bytes
    guard let first = bytes[word].first else { return nil }
    var word = word
    if first < 0x80 {
      word = word.lowerBound..<word.lowerBound + bytes[word].prefix { $0 < 0x80 }.count
    }
    let name = String(decoding: bytes[word], as: UTF8.self)
    let dollar = word.lowerBound - 1
    guard isName(name, isGreeted: BracketedWords.isGreeted(dollar..<dollar, around)),
      !isCode(dollar, word.upperBound, around)
    else { return nil }
    return word
  }

  private static func isName(_ name: String, isGreeted: Bool) -> Bool {
    guard !name.utf8.contains(where: { $0 >= 0x80 }) else {
      return BlankWords.isMergeField(name)
    }
    // $PATH and $TSLA; but “Hi $NAME,”.
    guard isGreeted || name.utf8.contains(where: { (0x61...0x7A).contains($0) }) else {
      return false
    }
    return BlankWords.isBlank(withSpaces(name), isSquare: false)
  }

  /// customer Name of customerName.
  private static func withSpaces(_ name: String) -> String {
    guard !name.utf8.contains(0x5F) else { return name }
    var words: [UInt8] = []
    var previous: UInt8 = 0
    for byte in name.utf8 {
      if (0x41...0x5A).contains(byte), (0x61...0x7A).contains(previous) { words.append(0x20) }
      words.append(byte)
      previous = byte
    }
    return String(decoding: words, as: UTF8.self)
  }

  private static func isCode(_ start: Int, _ end: Int, _ around: TextAround) -> Bool {
    let before = around.skippingSpace(before: start)
    if talk.contains(where: { around.ends(with: $0, at: before) }) { return true }
    let after = around.skippingSpace(from: end)
    return code.contains { around.holds($0, at: after) }
  }

  private static let talk = [
    "变量", "参数", "字段", "属性", "写成", "variable", "variables", "parameter", "field", "called", "->",
    "=",
  ]
  private static let code = ["=", "->", "[", "(", "变量", "参数", "字段", "variable", "in the code"]
}
