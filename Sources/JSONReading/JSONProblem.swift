package import Diagnostics

/// Why bytes are no JSON, and where.
package struct JSONProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The text ends before the value does.
    case unfinished
    /// A byte that cannot stand here.
    case unexpected
    /// What was to be an object is no JSON at all.
    case notJSON
    case invalidUTF8
    case invalidEscape
    case invalidNumber
    /// Half of a pair that stands for one character, without the other half.
    case loneSurrogate
    /// A key that stands in its object already, where only one value can count.
    case duplicateKey(String)
    /// A raw line break or another control character between quotes.
    case controlCharacter
    /// Something follows the value.
    case trailing
    /// More than `JSONCursor.depthLimit` arrays and objects within one another.
    case tooDeep
    /// Well written, but of another kind than the reader asked for.
    case wrongKind(wanted: JSONKind, found: JSONKind)
  }

  package var kind: Kind
  /// In bytes from the beginning of what was given to the cursor's first byte of trouble.
  package var offset: Int

  package init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  package var message: Message {
    switch kind {
    case .unfinished:
      Message(
        zh: "到这里就结束了，还少括号或引号", en: "the text ends here, with a bracket or a quote missing")
    case .unexpected:
      Message(
        zh: "这里有一处括号、引号或逗号写错了", en: "a bracket, a quote or a comma is wrong here")
    case .notJSON: Message(zh: "这不是 JSON，要以 { 开头", en: "this is no JSON, which begins with {")
    case .invalidUTF8: Message(zh: "这里不是 UTF-8 文字", en: "this is not UTF-8 text")
    case .invalidEscape:
      Message(zh: "反斜杠后面写错了", en: "this is no escape that JSON knows")
    case .invalidNumber: Message(zh: "这个数字写错了", en: "this is no number that JSON knows")
    case .loneSurrogate:
      Message(
        zh: "这里是半个字符（\\uD800 到 \\uDFFF 要两个一组），多半是截断了",
        en:
          "this is half of a character (\\uD800 to \\uDFFF come in pairs); the text may have been cut"
      )
    case .duplicateKey(let key):
      Message(zh: "\"\(key)\" 写了两次，不知道以哪个为准", en: "\"\(key)\" is given twice")
    case .controlCharacter:
      Message(
        zh: "引号里不能直接换行或放控制字符，换行写成 \\n",
        en: "no line break or control character may stand between quotes: write \\n")
    case .trailing: Message(zh: "后面多出了内容", en: "something follows the value")
    case .tooDeep:
      Message(
        zh: "括号嵌套超过 \(JSONCursor.depthLimit) 层",
        en: "more than \(JSONCursor.depthLimit) brackets within one another")
    case .wrongKind(let wanted, let found):
      Message(
        zh: "这里要\(wanted.label.zh)，写的是\(found.label.zh)",
        en: "\(wanted.label.en) is wanted here, not \(found.label.en)")
    }
  }
}

/// What a JSON value is, by its first byte.
package enum JSONKind: Hashable, Sendable {
  case object, array, string, number, boolean, null

  package var label: Message {
    switch self {
    case .object: Message(zh: "一对花括号 { }", en: "an object { … }")
    case .array: Message(zh: "一对方括号 [ ]", en: "an array [ … ]")
    case .string: Message(zh: "带引号的文字", en: "a string")
    case .number: Message(zh: "数字", en: "a number")
    case .boolean: Message(zh: "true 或 false", en: "true or false")
    case .null: Message(zh: "空值 null", en: "null")
    }
  }
}
