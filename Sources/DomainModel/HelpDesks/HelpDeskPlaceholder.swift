/// A help desk's placeholder in a text.
package struct HelpDeskPlaceholder: Hashable, Sendable {
  /// With its signs.
  package var range: Range<Int>
  /// Without its signs, spaces and fallback: `ticket.requester.name`. Empty for a cursor mark.
  package var path: String
  /// What is printed where the desk knows no value; nil where the text says nothing of it.
  package var fallback: String?
  /// What it stands for, where the desk's table has it.
  package var concept: SlotConcept?
  /// Where the cursor goes; nothing is printed.
  package var isCursor: Bool

  package init(
    range: Range<Int>, path: String, fallback: String? = nil, concept: SlotConcept? = nil,
    isCursor: Bool = false
  ) {
    self.range = range
    self.path = path
    self.fallback = fallback
    self.concept = concept
    self.isCursor = isCursor
  }
}

extension HelpDesk {
  /// Everything in a text that this desk would fill in, in order.
  package func placeholders(in bytes: [UInt8], _ range: Range<Int>? = nil) -> [HelpDeskPlaceholder]
  {
    let range = range ?? 0..<bytes.count
    var found: [HelpDeskPlaceholder] = []
    let first = opening.utf8.first!
    let firstOfCursor = cursor?.utf8.first
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == first || byte == firstOfCursor,
        let placeholder = placeholder(at: position, in: bytes, end: range.upperBound)
      {
        found.append(placeholder)
        position = placeholder.range.upperBound
      } else {
        position += 1
      }
    }
    return composites.isEmpty ? found : joiningComposites(found, bytes)
  }

  /// The placeholder that starts at an offset; nil where none does. Its concept may be unknown.
  package func placeholder(at start: Int, in bytes: [UInt8], end: Int) -> HelpDeskPlaceholder? {
    if let cursor, Self.holds(cursor, at: start, in: bytes, end: end) {
      return HelpDeskPlaceholder(
        range: start..<start + cursor.utf8.count, path: "", isCursor: true)
    }
    guard Self.holds(opening, at: start, in: bytes, end: end) else { return nil }
    var position = start + opening.utf8.count
    position = Self.skippingSpace(from: position, in: bytes, end: end)
    let pathStart = position
    while position < end, position - pathStart <= Self.longestPath,
      Self.isPathByte(bytes[position]),
      !Self.holds(closing, at: position, in: bytes, end: end)
    {
      position += 1
    }
    guard position > pathStart, position - pathStart <= Self.longestPath else { return nil }
    let path = String(decoding: bytes[pathStart..<position], as: UTF8.self)
    var fallback: String?
    position = Self.skippingSpace(from: position, in: bytes, end: end)
    if position < end, bytes[position] == UInt8(ascii: "|") || bytes[position] == UInt8(ascii: ",")
    {
      guard let (text, next) = readFallback(at: position, in: bytes, end: end) else { return nil }
      fallback = text
      position = next
    }
    guard Self.holds(closing, at: position, in: bytes, end: end) else { return nil }
    return HelpDeskPlaceholder(
      range: start..<position + closing.utf8.count, path: path, fallback: fallback,
      concept: concept(ofPath: path))
  }

  /// Longer than any path; in bytes.
  private static let longestPath = 120

  /// Reads `| default: 'there'`, `|fallback:"there"`, `|| 'there'` or `,fallback=there`, whichever the desk: people
  /// write what the last one took. `| there` is a filter everywhere but where it is a fallback.
  private func readFallback(at start: Int, in bytes: [UInt8], end: Int) -> (
    text: String, next: Int
  )? {
    func holds(_ word: String, at offset: Int) -> Bool {
      Self.holds(word, at: offset, in: bytes, end: end)
    }
    func skippingSpace(from offset: Int) -> Int {
      Self.skippingSpace(from: offset, in: bytes, end: end)
    }
    var position = skippingSpace(from: start + 1)
    if bytes[start] == UInt8(ascii: ",") {
      guard holds("fallback=", at: position) else { return nil }
      position += 9
    } else if holds("|", at: position) {
      position = skippingSpace(from: position + 1)
    } else {
      let afterWord = ["default", "fallback"].lazy.filter { holds($0, at: position) }
        .map { skippingSpace(from: position + $0.utf8.count) }.first { holds(":", at: $0) }
      if let afterWord {
        position = skippingSpace(from: afterWord + 1)
      } else if fallback != .bare {
        return nil
      }
    }
    let textStart = position
    while !holds(closing, at: position) {
      guard position < end, bytes[position] != UInt8(ascii: "\n"),
        position - textStart <= Self.longestPath
      else { return nil }
      position += 1
    }
    return (Self.unquoted(bytes[textStart..<position]), position)
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    let text = bytes.drop { $0 == 0x20 }
    let count = text.reversed().drop { $0 == 0x20 }.count
    let trimmed = text.prefix(count)
    for (open, close) in [("'", "'"), ("\"", "\""), ("“", "”"), ("‘", "’")] {
      let (open, close) = (Array(open.utf8), Array(close.utf8))
      if trimmed.count >= open.count + close.count, trimmed.starts(with: open),
        trimmed.suffix(close.count).elementsEqual(close)
      {
        return String(
          decoding: trimmed.dropFirst(open.count).dropLast(close.count), as: UTF8.self)
      }
    }
    return String(decoding: trimmed, as: UTF8.self)
  }

  /// A first and a last name side by side are the whole name, where the desk has no other.
  private func joiningComposites(_ found: [HelpDeskPlaceholder], _ bytes: [UInt8])
    -> [HelpDeskPlaceholder]
  {
    var joined: [HelpDeskPlaceholder] = []
    for placeholder in found {
      if let last = joined.last, last.range.upperBound + 1 == placeholder.range.lowerBound,
        bytes[last.range.upperBound] == 0x20,
        let whole = composites.first(where: {
          $0.parts == [last.concept, placeholder.concept].compactMap { $0 }
        })
      {
        joined[joined.count - 1] = HelpDeskPlaceholder(
          range: last.range.lowerBound..<placeholder.range.upperBound,
          path: last.path + " " + placeholder.path, concept: whole.concept)
      } else {
        joined.append(placeholder)
      }
    }
    return joined
  }

  private static func holds(_ word: String, at start: Int, in bytes: [UInt8], end: Int) -> Bool {
    let count = word.utf8.count
    return start + count <= end && bytes[start..<start + count].elementsEqual(word.utf8)
  }

  private static func skippingSpace(from start: Int, in bytes: [UInt8], end: Int) -> Int {
    var position = start
    while position < end, bytes[position] == 0x20 { position += 1 }
    return position
  }

  /// Names, dots and indices; every scalar beyond ASCII, as fields are named in any language.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }
}
