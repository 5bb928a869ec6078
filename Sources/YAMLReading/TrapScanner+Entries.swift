import Diagnostics

extension TrapScanner {
  /// Whether the bracket itself is the sign before an offset, on this line or one above.
  func isOpening(before place: Int) -> Bool {
    var before = place
    while before > 0,
      bytes[before - 1].isBlank || bytes[before - 1] == 0x0A || bytes[before - 1] == 0x0D
    { before -= 1 }
    return before > 0 && (bytes[before - 1] == .openBracket || bytes[before - 1] == .openBrace)
  }

  /// `[退款,,查询]`
  mutating func addEmptyEntry(at comma: Int, isFirst: Bool) {
    let end = bytes.skippingBlanks(from: comma + 1, limit: line.end)
    let edit = TextEdit(comma..<end, replacement: "")
    traps.append(
      Trap(
        YAMLChecks.emptyEntry, comma..<comma + 1,
        isFirst
          ? Message(
            zh: "括号后面紧跟着逗号，第一项是空的", en: "a comma right behind the bracket: the first entry is empty"
          )
          : Message(zh: "两个逗号之间是空的", en: "nothing stands between two commas"),
        help: Message(
          zh: "漏写了一项就补上；没有漏，就删掉多的逗号",
          en: "write what belongs there, or take the comma out"),
        fix: .guess("删掉多的逗号", "take the comma out", edit)))
  }

  /// `{ a: { label: 甲 } b: … }`
  mutating func addMissingComma(at start: Int) {
    let end = bytes.trimmingBlanks(line.start..<start).upperBound
    let isSameLine = end > line.start
    let sign = isSameLine ? String(UnicodeScalar(bytes[end - 1])) : "}"
    traps.append(
      Trap(
        YAMLChecks.missingComma, start..<itemEnd(from: start),
        Message(
          zh: "“\(excerpt(bytes.text(bytes.trimmingBlanks(start..<itemEnd(from: start)))))”前面少了逗号",
          en:
            "a comma is missing before “\(excerpt(bytes.text(bytes.trimmingBlanks(start..<itemEnd(from: start)))))”"
        ),
        fix: .safe(
          "在 \(sign) 后面加上逗号", "add a comma behind \(sign)",
          isSameLine
            ? TextEdit(end..<start, replacement: ", ") : TextEdit(start..<start, replacement: ", "))
      ))
  }
}
