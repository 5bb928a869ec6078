/// Liquid's standard filters over texts. Lengths and positions count Unicode scalars, as Ruby's do.
enum TextFilters {
  static let all: [String: Filter] = [
    "append": { value, arguments throws(FilterProblem) in
      try joined(value.asText, arguments.text(0))
    },
    "prepend": { value, arguments throws(FilterProblem) in
      try joined(arguments.text(0), value.asText)
    },
    "upcase": { value, _ in .text(value.asText.uppercased()) },
    "downcase": { value, _ in .text(value.asText.lowercased()) },
    "capitalize": { value, _ in
      let scalars = value.asText.unicodeScalars
      guard let first = scalars.first else { return .text("") }
      return .text(
        first.properties.titlecaseMapping + String(scalars.dropFirst()).lowercased())
    },
    "strip": { value, _ in .text(stripped(value.asText, left: true, right: true)) },
    "lstrip": { value, _ in .text(stripped(value.asText, left: true, right: false)) },
    "rstrip": { value, _ in .text(stripped(value.asText, left: false, right: true)) },
    "size": { value, _ in
      switch value {
      case .text(let text): .integer(text.unicodeScalars.count)
      default: value.property(.text("size")) ?? .integer(0)
      }
    },
    "replace": { value, arguments throws(FilterProblem) in
      .text(try value.asText.replacing(arguments.text(0), with: arguments.text(1), .all))
    },
    "replace_first": { value, arguments throws(FilterProblem) in
      .text(try value.asText.replacing(arguments.text(0), with: arguments.text(1), .first))
    },
    "replace_last": { value, arguments throws(FilterProblem) in
      .text(try value.asText.replacing(arguments.text(0), with: arguments.text(1), .last))
    },
    "remove": { value, arguments throws(FilterProblem) in
      .text(try value.asText.replacing(arguments.text(0), with: "", .all))
    },
    "remove_first": { value, arguments throws(FilterProblem) in
      .text(try value.asText.replacing(arguments.text(0), with: "", .first))
    },
    "remove_last": { value, arguments throws(FilterProblem) in
      .text(try value.asText.replacing(arguments.text(0), with: "", .last))
    },
    "truncate": { value, arguments throws(FilterProblem) in
      guard value != .null else { return .null }
      let length = try arguments[0].map(Filters.wholeNumber) ?? 50
      let ellipsis = arguments.text(1, otherwise: "...")
      let text = value.asText
      let scalars = text.unicodeScalars
      guard scalars.count > length else { return .text(text) }
      let kept = max(0, length.subtractingReportingOverflow(ellipsis.unicodeScalars.count).0)
      return try joined(String(String.UnicodeScalarView(scalars.prefix(kept))), ellipsis)
    },
    "truncatewords": { value, arguments throws(FilterProblem) in
      guard value != .null else { return .null }
      let limit = max(1, try arguments[0].map(Filters.wholeNumber) ?? 15)
      let text = value.asText
      let (words, end) = words(text, limit: limit)
      // White space behind the last word counts as a further one, as in Ruby.
      guard words.count == limit, end < text.utf8.count else { return .text(text) }
      return try joined(
        words.joined(separator: " "), arguments.text(1, otherwise: "..."))
    },
    "split": { value, arguments throws(FilterProblem) in
      .list(try split(value.asText, by: arguments.text(0)))
    },
    "slice": { value, arguments throws(FilterProblem) in
      let offset = try Filters.wholeNumber(arguments[0] ?? .null)
      let isGiven = arguments[1]?.isTruthy ?? false
      let length = isGiven ? try Filters.wholeNumber(arguments[1]!) : 1
      if case .list(let items) = value { return .list(Array(slice(items, offset, length))) }
      let scalars = slice(Array(value.asText.unicodeScalars), offset, length)
      return .text(String(String.UnicodeScalarView(scalars)))
    },
    "newline_to_br": { value, _ throws(FilterProblem) in
      .text(
        try value.asText.replacing("\r\n", with: "\n", .all)
          .replacing("\n", with: "<br />\n", .all))
    },
    "strip_newlines": { value, _ throws(FilterProblem) in
      .text(
        try value.asText.replacing("\r\n", with: "\n", .all).replacing("\n", with: "", .all))
    },
  ]

  private static func joined(_ one: String, _ other: String) throws(FilterProblem) -> Value {
    guard one.utf8.count + other.utf8.count <= RenderLimits.outputBytes else {
      throw Filters.tooLarge()
    }
    return .text(one + other)
  }

  /// Without ASCII white space and NUL, as Ruby strips: other spaces belong to the text.
  static func stripped(_ text: String, left: Bool, right: Bool) -> String {
    var bytes = text.utf8[...]
    if left { bytes = bytes.drop { $0.isLiquidSpace || $0 == 0 } }
    while right, let last = bytes.last, last.isLiquidSpace || last == 0 { bytes.removeLast() }
    return String(Substring(bytes))
  }

  /// The first words, and where what follows them starts.
  private static func words(_ text: String, limit: Int) -> (words: [String], end: Int) {
    let bytes = Array(text.utf8)
    var words: [String] = []
    var index = 0
    while index < bytes.count, bytes[index].isLiquidSpace { index += 1 }
    while index < bytes.count, words.count < limit {
      let start = index
      while index < bytes.count, !bytes[index].isLiquidSpace { index += 1 }
      words.append(String(decoding: bytes[start..<index], as: UTF8.self))
      if words.count == limit { break }
      while index < bytes.count, bytes[index].isLiquidSpace { index += 1 }
    }
    return (words, index)
  }

  /// As Ruby's `split`: one space stands for any white space, nothing for every character, and empty
  /// pieces at the end are dropped.
  private static func split(_ text: String, by separator: String) throws(FilterProblem) -> [Value] {
    guard text.utf8.count <= RenderLimits.listItems else { throw Filters.tooLarge() }
    if separator.isEmpty { return text.unicodeScalars.map { .text(String($0)) } }
    if separator == " " { return words(text, limit: .max).words.map { .text($0) } }
    let bytes = Array(text.utf8)
    let search = ByteSearch(separator)
    var pieces: [Value] = []
    var start = 0
    for match in search.matches(in: bytes) {
      pieces.append(.text(String(decoding: bytes[start..<match], as: UTF8.self)))
      start = match + search.count
    }
    pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self)))
    while pieces.last == .text("") { pieces.removeLast() }
    return pieces
  }

  private static func slice<Item>(_ items: [Item], _ offset: Int, _ length: Int) -> ArraySlice<Item>
  {
    let start = offset < 0 ? items.count + offset : offset
    guard (0...items.count).contains(start), length > 0 else { return [] }
    return items[start..<start + min(length, items.count - start)]
  }
}

enum Occurrence { case first, last, all }

extension String {
  /// Byte by byte; an empty text stands before every character and at the end, as in Ruby. The new
  /// text is taken as it is: backslashes in it mean nothing, while Ruby's `gsub` reads `\\0` as the match.
  func replacing(_ old: String, with new: String, _ occurrence: Occurrence) throws(FilterProblem)
    -> String
  {
    func check(_ places: Int) throws(FilterProblem) {
      let (added, overflow) = places.multipliedReportingOverflow(by: new.utf8.count)
      guard !overflow, added + utf8.count <= RenderLimits.outputBytes else {
        throw Filters.tooLarge()
      }
    }
    if old.isEmpty {
      switch occurrence {
      case .first: return try replacingNothing(new + self)
      case .last: return try replacingNothing(self + new)
      case .all:
        try check(unicodeScalars.count + 1)
        return new + unicodeScalars.map { String($0) + new }.joined()
      }
    }
    let bytes = Array(utf8)
    let search = ByteSearch(old)
    let places =
      occurrence == .last
      ? search.lastMatch(in: bytes).map { [$0] } ?? []
      : search.matches(in: bytes, limit: occurrence == .first ? 1 : .max)
    try check(places.count)
    var result: [UInt8] = []
    var start = 0
    for place in places {
      result += bytes[start..<place]
      result += Array(new.utf8)
      start = place + search.count
    }
    result += bytes[start...]
    return String(decoding: result, as: UTF8.self)
  }

  private func replacingNothing(_ text: String) throws(FilterProblem) -> String {
    guard text.utf8.count <= RenderLimits.outputBytes else { throw Filters.tooLarge() }
    return text
  }
}
