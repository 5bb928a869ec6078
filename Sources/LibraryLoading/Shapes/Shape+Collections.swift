import Diagnostics
import YAMLReading

extension Shape {
  /// A list; a single value counts as a list of one.
  static func list<Item>(of item: Shape<Item>) -> Self where Value == [Item] {
    Shape(.list(item.schema)) { node, reading in
      switch node.content {
      case .sequence(let nodes): nodes.compactMap { item.read($0, &reading) }
      case .scalar, .mapping: item.read(node, &reading).map { [$0] } ?? []
      }
    }
  }

  /// A map with names of the author's own. A name whose value cannot be read is there all the same,
  /// as if it were empty: what refers to it is not a second mistake.
  static func map<Item>(
    of item: Shape<Item>, whenEmpty: (@Sendable (Located<String>, inout Reading) -> Item?)? = nil
  ) -> Self where Value == [(name: Located<String>, value: Item)] {
    Shape(.map(item.schema)) { node, reading in
      guard let entries = node.entries else {
        reading.reportWrongKind(node, wanted: .keysAndValues)
        return nil
      }
      var result: [(name: Located<String>, value: Item)] = []
      for entry in entries {
        let name = Located(entry.name, at: reading.place(entry.key))
        if entry.value.isNull, let whenEmpty {
          if let value = whenEmpty(name, &reading) { result.append((name, value)) }
        } else if let value = item.read(entry.value, &reading) ?? whenEmpty?(name, &reading) {
          result.append((name, value))
        }
      }
      return result
    }
  }

  /// A map with names of the author's own, each of which may be all that is said.
  static func map<Item>(ofOptional item: Shape<Item>) -> Self
  where Value == [(name: Located<String>, value: Item)] {
    map(of: item) { _, reading in item.read(.nothing, &reading) }
  }

  /// A map with known keys.
  static func object(
    _ table: KeyTable, _ owner: Message,
    _ build: @escaping @Sendable (Record, YAMLNode, inout Reading) -> Value?
  ) -> Self {
    Shape(.object(table)) { node, reading in
      // An item with nothing in it says nothing.
      guard node.entries != nil || node.isNull else {
        reading.reportWrongKind(node, wanted: .keysAndValues)
        return nil
      }
      return build(Record(node, table, of: owner, &reading), node, &reading)
    }
  }
}

extension Shape where Value == [Located<String>] {
  static let texts = Shape.list(of: .text)
  static let sentences = Shape.list(of: .sentence)

  /// Short words: an item with a full-width comma in it was meant as several.
  static let words = Shape(.list(.text)) { node, reading in
    guard let items = Shape.texts.read(node, &reading) else { return nil }
    guard items.contains(where: { holdsFullWidthSeparator($0.value) }) else { return items }
    // A list in full-width brackets has its finding, which says what to write.
    if let first = items.first?.value.first, "［【〔".contains(first) { return items }
    // Between square brackets YAML's own separators are meant, and the YAML reader says so.
    guard node.items == nil || reading.bytes[node.range.lowerBound] != UInt8(ascii: "[") else {
      return items
    }
    return items.flatMap { item -> [Located<String>] in
      let parts = item.value.split(whereSeparator: { "，、".contains($0) }).map {
        String($0.drop { $0 == " " })
      }
      guard parts.count > 1 else { return [item] }
      let joined = parts.joined(separator: ", ")
      reading.report(
        LoadingChecks.fullWidthSeparator,
        Message(
          zh: "“\(item.value.shortened)”会被当成一个词：列表里用英文逗号分开",
          en: "‘\(item.value.shortened)’ is read as one word: a list is separated by ASCII commas"),
        at: item.place.utf8,
        fixes: [
          Fix(
            Message(zh: "改成 \(joined)", en: "change it to \(joined)"), isSafe: true,
            edits: [TextEdit(item.place.utf8, replacement: "[\(joined)]")])
        ])
      return parts.map { Located($0, at: item.place) }
    }
  }

  /// ， is EF BC 8C, 、 is E3 80 81.
  private static func holdsFullWidthSeparator(_ text: String) -> Bool {
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte == 0x8C, last == 0xBC, beforeLast == 0xEF { return true }
      if byte == 0x81, last == 0x80, beforeLast == 0xE3 { return true }
      (last, beforeLast) = (byte, last)
    }
    return false
  }

  /// Sentences: one a line in a `|` block, where nothing needs quoting, or a list.
  static let lines = Shape(.lines) { node, reading in
    guard case .scalar(let scalar) = node.content, scalar.style == .literal else {
      if case .scalar(let scalar) = node.content, scalar.style == .plain,
        let sentences = sentences(withoutMark: node.range, &reading)
      {
        return sentences
      }
      return Shape.sentences.read(node, &reading)
    }
    return sentences(ofBlock: node.range, isMarked: true, reading)
  }

  /// Lines below a key without `|`, which YAML would run together into one sentence.
  private static func sentences(
    withoutMark range: Range<Int>, _ reading: inout Reading
  ) -> [Located<String>]? {
    guard reading.bytes[range].contains(newline) else { return nil }
    let colon = reading.bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: ":"))
    reading.report(
      LoadingChecks.missingBlockMark,
      Message(
        zh: "冒号后面少了 |，下面几行会连成一句", en: "without | after the colon these lines run together into one"),
      at: colon.map { $0..<$0 + 1 } ?? range,
      fixes: colon.map {
        [
          Fix(
            Message(zh: "在冒号后面加上 |", en: "add | after the colon"), isSafe: true,
            edits: [TextEdit($0 + 1..<$0 + 1, replacement: " |")])
        ]
      } ?? [])
    return sentences(ofBlock: range, isMarked: false, reading)
  }

  /// The lines of a `|` block with the place of each. Indentation and blank lines do not count.
  private static func sentences(
    ofBlock range: Range<Int>, isMarked: Bool, _ reading: Reading
  ) -> [Located<String>] {
    let bytes = reading.bytes
    var sentences: [Located<String>] = []
    var lineStart = range.lowerBound
    var isIndicator = isMarked
    while lineStart < range.upperBound {
      var lineEnd = lineStart
      while lineEnd < range.upperBound, bytes[lineEnd] != newline, bytes[lineEnd] != carriageReturn
      {
        lineEnd += 1
      }
      if !isIndicator {
        var (start, end) = (lineStart, lineEnd)
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        if start < end {
          sentences.append(
            Located(
              String(decoding: bytes[start..<end], as: UTF8.self), at: reading.place(start..<end)))
        }
      }
      isIndicator = false
      lineStart = lineEnd + 1
    }
    return sentences
  }

  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension Shape where Value == Message {
  /// One text for both languages, or a text for each.
  static let both = Shape(.anyOf([.text, .object(LanguageKeys.table)])) { node, reading in
    if let text = node.text {
      reading.reportCutText(node)
      return Message(text)
    }
    guard node.entries != nil else {
      reading.reportWrongKind(node, wanted: .text)
      return nil
    }
    // A text with a colon or braces that YAML took for a map is told as such, not as an unknown key.
    if let entries = node.entries,
      !entries.contains(where: { LanguageKeys.table.key(called: $0.name) != nil })
    {
      reading.reportWrongKind(node, wanted: .text)
      return nil
    }
    let record = Record(
      node, LanguageKeys.table, of: Message(zh: "双语文字", en: "a text in two languages"), &reading)
    let zh = record.read(LanguageKeys.zh, &reading)?.value
    let en = record.read(LanguageKeys.en, &reading)?.value
    guard let some = zh ?? en else { return nil }
    return Message(zh: zh ?? some, en: en ?? some)
  }
}

enum LanguageKeys {
  static let zh = Key("zh", "中文", .sentence, zh: "中文", en: "in Chinese")
  static let en = Key("en", "英文", .sentence, zh: "英文", en: "in English")
  static let table = KeyTable([zh, en])
}

extension YAMLNode {
  /// What stands behind a key that is left empty.
  fileprivate static let nothing = YAMLNode(
    range: 0..<0, content: .scalar(Scalar(text: "", style: .plain)))
}
