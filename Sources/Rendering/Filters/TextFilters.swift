/// Liquid's standard filters over texts. Lengths and positions count Unicode scalars, as Ruby's do.
enum TextFilters {
  static let all: [String: Filter] = [
    "append": { value, arguments throws(FilterProblem) in
      try joined(value.printed, arguments.text(0))
    },
    "prepend": { value, arguments throws(FilterProblem) in
      try joined(arguments.text(0), value.printed)
    },
    "upcase": { value, _ in .text(value.printed.uppercased()) },
    "downcase": { value, _ in .text(value.printed.lowercased()) },
    "capitalize": { value, _ in
      let text = value.printed
      return .text(text.prefix(1).uppercased() + text.dropFirst().lowercased())
    },
    "strip": { value, _ in .text(stripped(value.printed, left: true, right: true)) },
    "lstrip": { value, _ in .text(stripped(value.printed, left: true, right: false)) },
    "rstrip": { value, _ in .text(stripped(value.printed, left: false, right: true)) },
    "size": { value, _ in
      switch value {
      case .text(let text): .integer(text.unicodeScalars.count)
      default: value.property(.text("size")) ?? .integer(0)
      }
    },
    "replace": { value, arguments throws(FilterProblem) in
      .text(try value.printed.replacing(arguments.text(0), with: arguments.text(1), .all))
    },
    "replace_first": { value, arguments throws(FilterProblem) in
      .text(try value.printed.replacing(arguments.text(0), with: arguments.text(1), .first))
    },
    "replace_last": { value, arguments throws(FilterProblem) in
      .text(try value.printed.replacing(arguments.text(0), with: arguments.text(1), .last))
    },
    "remove": { value, arguments throws(FilterProblem) in
      .text(try value.printed.replacing(arguments.text(0), with: "", .all))
    },
    "remove_first": { value, arguments throws(FilterProblem) in
      .text(try value.printed.replacing(arguments.text(0), with: "", .first))
    },
    "remove_last": { value, arguments throws(FilterProblem) in
      .text(try value.printed.replacing(arguments.text(0), with: "", .last))
    },
    "truncate": { value, arguments throws(FilterProblem) in
      let length = try arguments[0].map(Filters.wholeNumber) ?? 50
      let ellipsis = arguments.text(1, otherwise: "...")
      let scalars = value.printed.unicodeScalars
      guard scalars.count > length else { return .text(value.printed) }
      let kept = max(0, length - ellipsis.unicodeScalars.count)
      return .text(String(String.UnicodeScalarView(scalars.prefix(kept))) + ellipsis)
    },
    "truncatewords": { value, arguments throws(FilterProblem) in
      let limit = max(1, try arguments[0].map(Filters.wholeNumber) ?? 15)
      let words = value.printed.split(whereSeparator: \.isWhitespace)
      guard words.count > limit else { return .text(value.printed) }
      return .text(
        words.prefix(limit).joined(separator: " ") + arguments.text(1, otherwise: "..."))
    },
    "split": { value, arguments in .list(split(value.printed, by: arguments.text(0))) },
    "slice": { value, arguments throws(FilterProblem) in
      let offset = try Filters.wholeNumber(arguments[0] ?? .null)
      let length = try arguments[1].map(Filters.wholeNumber) ?? 1
      if case .list(let items) = value { return .list(Array(slice(items, offset, length))) }
      let scalars = slice(Array(value.printed.unicodeScalars), offset, length)
      return .text(String(String.UnicodeScalarView(scalars)))
    },
    "newline_to_br": { value, _ throws(FilterProblem) in
      .text(
        try value.printed.replacing("\r\n", with: "\n", .all)
          .replacing("\n", with: "<br />\n", .all))
    },
    "strip_newlines": { value, _ throws(FilterProblem) in
      .text(
        try value.printed.replacing("\r\n", with: "\n", .all).replacing("\n", with: "", .all))
    },
  ]

  private static func joined(_ one: String, _ other: String) throws(FilterProblem) -> Value {
    guard one.utf8.count + other.utf8.count <= RenderLimits.outputBytes else {
      throw Filters.tooLarge()
    }
    return .text(one + other)
  }

  private static func stripped(_ text: String, left: Bool, right: Bool) -> String {
    var scalars = text.unicodeScalars[...]
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\0"
    }
    if left { scalars = scalars.drop(while: isSpace) }
    while right, let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// As Ruby's `split`: one space stands for any white space, nothing for every character, and empty
  /// pieces at the end are dropped.
  private static func split(_ text: String, by separator: String) -> [Value] {
    if separator.isEmpty { return text.map { .text(String($0)) } }
    if separator == " " {
      return text.split(whereSeparator: \.isWhitespace).map { .text(String($0)) }
    }
    let (bytes, wanted) = (Array(text.utf8), Array(separator.utf8))
    var pieces: [Value] = []
    var start = 0
    for match in bytes.matches(of: wanted) {
      pieces.append(.text(String(decoding: bytes[start..<match], as: UTF8.self)))
      start = match + wanted.count
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
  /// Byte by byte; an empty text stands before every character and at the end, as in Ruby.
  func replacing(_ old: String, with new: String, _ occurrence: Occurrence) throws(FilterProblem)
    -> String
  {
    if old.isEmpty {
      switch occurrence {
      case .first: return new + self
      case .last: return self + new
      case .all:
        guard
          (count + 1).multipliedReportingOverflow(by: new.utf8.count).partialValue
            + utf8.count <= RenderLimits.outputBytes
        else { throw Filters.tooLarge() }
        return new + map { String($0) + new }.joined()
      }
    }
    let (bytes, wanted) = (Array(utf8), Array(old.utf8))
    var places = bytes.matches(of: wanted)
    if occurrence == .first { places = Array(places.prefix(1)) }
    if occurrence == .last { places = bytes.lastMatch(of: wanted).map { [$0] } ?? [] }
    guard bytes.count + places.count * new.utf8.count <= RenderLimits.outputBytes else {
      throw Filters.tooLarge()
    }
    var result: [UInt8] = []
    var start = 0
    for place in places {
      result += bytes[start..<place]
      result += Array(new.utf8)
      start = place + wanted.count
    }
    result += bytes[start...]
    return String(decoding: result, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where another text stands, from the left and without overlaps.
  func matches(of wanted: [UInt8]) -> [Int] {
    var places: [Int] = []
    var index = 0
    while index + wanted.count <= count {
      if self[index] == wanted[0], self[index..<index + wanted.count].elementsEqual(wanted) {
        places.append(index)
        index += wanted.count
      } else {
        index += 1
      }
    }
    return places
  }

  func lastMatch(of wanted: [UInt8]) -> Int? {
    guard count >= wanted.count else { return nil }
    return (0...count - wanted.count).last {
      self[$0] == wanted[0] && self[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
