import Diagnostics
import Foundation
import JSONReading
import TestSupport
import Testing

/// Any JSON, as a value to compare.
indirect enum Tree: Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  case large(String)
  case string(String)
  case array([Tree])
  case object([String], [Tree])

  init(_ cursor: inout JSONCursor) throws(JSONProblem) {
    switch try cursor.kind() {
    case .null:
      try cursor.readNull()
      self = .null
    case .boolean: self = .boolean(try cursor.readBoolean())
    case .number:
      switch try cursor.readNumber() {
      case .integer(let number): self = .integer(number)
      case .real(let number): self = .real(number)
      case .large(let digits): self = .large(digits)
      }
    case .string: self = .string(try cursor.readString())
    case .array:
      var items: [Tree] = []
      try cursor.readArray { cursor throws(JSONProblem) in items.append(try Tree(&cursor)) }
      self = .array(items)
    case .object:
      var keys: [String] = []
      var values: [Tree] = []
      try cursor.readObject { key, cursor throws(JSONProblem) in
        keys.append(key)
        values.append(try Tree(&cursor))
      }
      self = .object(keys, values)
    }
  }

  static func read(_ text: some Sequence<UInt8>) -> Result<Tree, JSONProblem> {
    Result { () throws(JSONProblem) in
      var cursor = JSONCursor(Array(text))
      let tree = try Tree(&cursor)
      try cursor.finish()
      return tree
    }
  }
}

@Suite struct JSONCursorTests {
  @Test(arguments: [
    ("null", Tree.null), (" true ", .boolean(true)), ("false\n", .boolean(false)),
    ("0", .integer(0)), ("-0", .integer(0)), ("-12", .integer(-12)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .large("9223372036854775808")),
    ("-123456789012345678901", .large("-123456789012345678901")),
    ("9223372036854775808.0", .real(9_223_372_036_854_775_808)), ("1.50", .real(1.5)),
    ("-2e3", .real(-2000)), ("1E-2", .real(0.01)), (#""""#, .string("")),
    (#""快递 三天""#, .string("快递 三天")),
    (#""a\"b\\c\/\b\f\n\r\t""#, .string("a\"b\\c/\u{8}\u{C}\n\r\t")),
    (#""\u5feb\u9012""#, .string("快递")), (#""\ud83d\ude00""#, .string("😀")),
    ("[]", .array([])),
    ("[1, [2], {}]", .array([.integer(1), .array([.integer(2)]), .object([], [])])),
    (
      #"{"b": 1, "a": [null], "b": 2}"#,
      .object(["b", "a", "b"], [.integer(1), .array([.null]), .integer(2)])
    ),
  ])
  func readsWhatItSays(_ text: String, _ tree: Tree) {
    #expect(Tree.read(text.utf8) == .success(tree))
  }

  @Test(arguments: [
    ("", JSONProblem.Kind.unfinished, 0), ("  ", .unfinished, 2), ("[1", .unfinished, 2),
    ("[1,", .unfinished, 3), ("{\"a\"", .unfinished, 4), ("{\"a\":", .unfinished, 5),
    ("{", .unfinished, 1), ("\"快", .unfinished, 4), ("\"a\\", .unfinished, 3),
    ("\"a\\\"", .unfinished, 4), ("tru", .unfinished, 3), ("[1,]", .unexpected, 3),
    ("[1 2]", .unexpected, 3), ("{a: 1}", .unexpected, 1), ("{\"a\" 1}", .unexpected, 5),
    ("{\"a\": 1,}", .unexpected, 8), ("'a'", .unexpected, 0), ("nil", .unexpected, 0),
    ("“a”", .unexpected, 0), ("01", .invalidNumber, 0), ("-", .invalidNumber, 0),
    ("1.", .invalidNumber, 0), ("1e", .invalidNumber, 0), ("\"\\x\"", .invalidEscape, 1),
    ("\"\\u12g4\"", .invalidEscape, 1), ("\"\\u12\"", .invalidEscape, 1),
    (#""\ud83d""#, .loneSurrogate, 1), (#""a\ude00x""#, .loneSurrogate, 2),
    (#""\ud83d\u0041""#, .loneSurrogate, 1), (#""\ud83d\ud83d\ude00""#, .loneSurrogate, 1),
    ("\"a\nb\"", .controlCharacter, 2), ("1 2", .trailing, 2), ("{} x", .trailing, 3),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ kind: JSONProblem.Kind, _ offset: Int) {
    #expect(Tree.read(text.utf8) == .failure(JSONProblem(kind, at: offset)))
  }

  @Test(
    arguments: [
      ([0x22, 0x61, 0xFF, 0x22], 2), ([0x22, 0xE5, 0xBF, 0x22], 1),
      ([0x22, 0x5C, 0x6E, 0xC0, 0x80, 0x22], 3),
    ] as [([UInt8], Int)])
  func invalidUTF8IsNoText(_ bytes: [UInt8], _ offset: Int) {
    #expect(Tree.read(bytes) == .failure(JSONProblem(.invalidUTF8, at: offset)))
  }

  @Test func nestingHasALimit() {
    let limit = JSONCursor.depthLimit
    let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect((try? Tree.read(deep.utf8).get()) != nil)
    #expect(Tree.read("[\(deep)]".utf8) == .failure(JSONProblem(.tooDeep, at: limit)))
    #expect(
      Tree.read(String(repeating: "[", count: 1_000_000).utf8)
        == .failure(JSONProblem(.tooDeep, at: limit)))
  }

  @Test func anotherKindThanWantedIsSaid() {
    var cursor = JSONCursor(Array(" [1]".utf8))
    #expect(throws: JSONProblem(.wrongKind(wanted: .object, found: .array), at: 1)) {
      try cursor.readObject { _, cursor throws(JSONProblem) in try cursor.skip() }
    }
    #expect(JSONProblem(.wrongKind(wanted: .object, found: .array), at: 1).message.en.contains("{"))
  }

  /// Plain texts may begin as values do.
  @Test(arguments: ["not json", "true story", "你好", "'a'", "nul", " nil"])
  func whatIsNoJSONAtAllIsSaid(_ text: String) {
    var cursor = JSONCursor(Array(text.utf8))
    let offset = text.utf8.prefix { $0 == 0x20 }.count
    #expect(throws: JSONProblem(.notJSON, at: offset)) {
      try cursor.readObject { _, cursor throws(JSONProblem) in try cursor.skip() }
    }
  }

  @Test(arguments: [
    ("null", JSONKind.null), ("true", .boolean), ("\"a\"", .string), ("1", .number),
  ])
  func anotherValueIsJSON(_ text: String, _ kind: JSONKind) {
    var cursor = JSONCursor(Array(text.utf8))
    #expect(throws: JSONProblem(.wrongKind(wanted: .object, found: kind), at: 0)) {
      try cursor.readObject { _, cursor throws(JSONProblem) in try cursor.skip() }
    }
  }

  @Test func oneLineOfManyIsReadInItsRange() throws {
    let lines = Array("{\"a\": 1}\n{\"快\": [true, \"x\"]}\n".utf8)
    var cursor = JSONCursor(lines, in: 9..<lines.count)
    var keys: [String] = []
    try cursor.readObject { key, cursor throws(JSONProblem) in
      keys.append(key)
      try cursor.skip()
    }
    try cursor.finish()
    #expect(keys == ["快"])
  }

  @Test(arguments: [
    #""a\n快\"b""#, #"{"a": ["}", {"b": "\""}], "c": "]"}"#, "[[], [1, [2]], \"[\"]", "12.5e3",
    "null",
  ])
  func aValueIsSteppedOverWhole(_ value: String) throws {
    let bytes = Array("[ \(value) , 7]".utf8)
    var cursor = JSONCursor(bytes)
    var raw: [String] = []
    try cursor.readArray { cursor throws(JSONProblem) in
      raw.append(String(decoding: bytes[try cursor.readRaw()], as: UTF8.self))
    }
    try cursor.finish()
    #expect(raw == [value, "7"])
  }

  @Test(arguments: ["[1, {", "\"a", "[\"]", ""])
  func aValueWithoutAnEndIsUnfinished(_ text: String) {
    var cursor = JSONCursor(Array(text.utf8))
    #expect(throws: JSONProblem(.unfinished, at: text.utf8.count)) { try cursor.readRaw() }
  }

  /// What our reader takes, Foundation's takes too, and both read the same; and nothing traps.
  @Test func randomBytesAgreeWithFoundation() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "a", "快", "\\u5feb", "\\ud83d", "1", "-", ".5",
      "e2",
      "true", "null", " ", "\n", "\"k\"", "\"v\":",
    ]
    var valid = 0
    for _ in 0..<60_000 {
      let text = (0..<Int.random(in: 0..<9, using: &random)).map { _ in
        pieces.randomElement(using: &random)!
      }.joined()
      let ours = Tree.read(text.utf8)
      let theirs = try? JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      switch ours {
      case .success:
        valid += 1
        #expect(theirs != nil, "\(text)")
      case .failure: #expect(theirs == nil, "\(text)")
      }
    }
    #expect(valid > 1000)
  }
}
