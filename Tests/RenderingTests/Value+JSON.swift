import JSONReading
import Rendering

extension Value {
  /// Any JSON, with the keys of objects in the order they are written in: Liquid prints maps and
  /// walks through them in that order.
  init(json text: String) throws(JSONProblem) {
    var cursor = JSONCursor(Array(text.utf8))
    self = try Value(reading: &cursor)
    try cursor.finish()
  }

  private init(reading cursor: inout JSONCursor) throws(JSONProblem) {
    switch try cursor.kind() {
    case .object:
      var entries: [Entry] = []
      try cursor.readObject { key, cursor throws(JSONProblem) in
        entries.append(Entry(key, try Value(reading: &cursor)))
      }
      self = .map(entries)
    case .array:
      var items: [Value] = []
      try cursor.readArray { cursor throws(JSONProblem) in
        items.append(try Value(reading: &cursor))
      }
      self = .list(items)
    case .string: self = .text(try cursor.readString())
    case .number:
      switch try cursor.readNumber() {
      case .integer(let number): self = .integer(number)
      case .real(let number): self = .number(number)
      case .large(let digits): self = .text(digits)
      }
    case .boolean: self = .flag(try cursor.readBoolean())
    case .null:
      try cursor.readNull()
      self = .null
    }
  }
}
