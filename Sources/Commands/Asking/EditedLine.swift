/// A line that is being typed, with a cursor in it. What goes at once is what looks like one character.
struct EditedLine: Hashable {
  private(set) var beforeCursor = ""
  private(set) var afterCursor = ""
  /// In bytes; what is typed beyond that is dropped.
  let longest: Int

  init(_ text: String = "", longest: Int) {
    beforeCursor = text
    self.longest = longest
  }

  var text: String { beforeCursor + afterCursor }
  var isEmpty: Bool { beforeCursor.isEmpty && afterCursor.isEmpty }

  mutating func insert(_ typed: String) {
    guard beforeCursor.utf8.count + afterCursor.utf8.count < longest else { return }
    beforeCursor += typed
  }

  /// Carries out a key that edits a line; false for all others.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .text(let typed): insert(typed)
    case .backspace: if !beforeCursor.isEmpty { beforeCursor.removeLast() }
    case .delete, .control("d"): if !afterCursor.isEmpty { afterCursor.removeFirst() }
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .home, .control("a"): (beforeCursor, afterCursor) = ("", text)
    case .end, .control("e"): (beforeCursor, afterCursor) = (text, "")
    case .control("u"): beforeCursor = ""
    case .control("k"): afterCursor = ""
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  private mutating func moveLeft() {
    if let last = beforeCursor.popLast() { afterCursor = String(last) + afterCursor }
  }

  private mutating func moveRight() {
    if !afterCursor.isEmpty { beforeCursor.append(afterCursor.removeFirst()) }
  }

  /// Up to white space, and up to Chinese punctuation, which stands where Latin text has spaces.
  private mutating func deleteWord() {
    while let last = beforeCursor.last, Self.parts(last) { beforeCursor.removeLast() }
    while let last = beforeCursor.last, !Self.parts(last) { beforeCursor.removeLast() }
  }

  private static func parts(_ character: Character) -> Bool {
    character.isWhitespace || "，。！？；：、（）“”‘’《》…—".contains(character)
  }
}
