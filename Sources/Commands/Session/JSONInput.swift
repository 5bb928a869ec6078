import Diagnostics
import FileAccess
import JSONReading
import Rendering

/// Reads values for slots from JSON.
enum JSONInput {
  /// Values of one reply; far more than any needs.
  static let maxBytes = 1 << 20

  /// The values of a JSON object by their keys, a BOM allowed.
  static func object(_ bytes: [UInt8]) throws(Problem) -> [String: Value] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var cursor = JSONCursor(bytes, in: start..<bytes.count)
    do throws(JSONProblem) {
      let values = try GivenValues(&cursor)
      try cursor.finish()
      return Dictionary(uniqueKeysWithValues: values.entries.map { ($0.key, $0.value) })
    } catch {
      let place = LineTable(bytes).position(of: error.offset)
      throw Problem(
        message: Message(
          zh: "第 \(place.line) 行第 \(place.column) 列，\(error.message.zh)",
          en: "line \(place.line), column \(place.column): \(error.message.en)"))
    }
  }

  /// Why there are no values to be had, and where.
  struct Problem: Error {
    var message: Message
  }
}

extension Value {
  /// Any JSON as a value for the renderer; what an object holds stays in its order.
  init(_ cursor: inout JSONCursor) throws(JSONProblem) {
    switch try cursor.kind() {
    case .object: self = .map(try GivenValues(&cursor).entries)
    case .array:
      var items: [Value] = []
      try cursor.readArray { cursor throws(JSONProblem) in items.append(try Value(&cursor)) }
      self = .list(items)
    case .string: self = .text(try cursor.readString())
    case .number:
      switch try cursor.readNumber() {
      case .integer(let number): self = .integer(number)
      case .real(let number): self = .number(number)
      // An order number is printed as it was given.
      case .large(let digits): self = .text(digits)
      }
    case .boolean: self = .flag(try cursor.readBoolean())
    case .null:
      try cursor.readNull()
      self = .null
    }
  }
}

extension GivenValues {
  /// What a JSON object holds, by its keys. A key that stands twice, with two values, is a problem.
  init(_ cursor: inout JSONCursor) throws(JSONProblem) {
    self.init()
    try cursor.readObject { key, cursor throws(JSONProblem) in
      let position = cursor.position
      let value = try Value(&cursor)
      if let other = self[key], other != value {
        throw JSONProblem(.duplicateKey(key), at: position)
      }
      self[key] = value
    }
  }
}
