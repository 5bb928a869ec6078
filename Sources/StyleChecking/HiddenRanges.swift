import TextAnalysis

/// What rules leave alone in a text: lines that quote the customer (`>`), code, web addresses, paths.
enum HiddenRanges {
  struct Hidden {
    var range: Range<Int>
    var kind: Kind
  }

  enum Kind {
    /// What the customer wrote: nothing of the text.
    case quotation
    /// Code, paths and addresses stand for a word of the text.
    case code, path, address
    /// What nobody filled in: some word.
    case blank(isTime: Bool)
  }

  /// In order, without overlaps.
  ///
  /// - Parameter signs: those of the text.
  static func find(in bytes: [UInt8], _ signs: SignIndex) -> [Hidden] {
    var found: [Hidden] = []
    var cursor = SignIndex.Cursor(signs)
    var index = 0
    /// Looked for where a line stands far enough in.
    var indented: ArraySlice<IndentedCode>?
    var fences = CodeFences(bytes)
    if IndentedCode.isIndented(at: 0, in: bytes) {
      indented = indentedCode(in: bytes)
      if let range = indented?.hidden(onLineAt: 0, of: bytes) {
        found.append(Hidden(range: range, kind: .code))
        index = range.upperBound
      }
    }
    while true {
      index = bytes.withUnsafeBufferPointer { text in
        cursor.next(from: index) { mayHide(text, at: $0) }
      }
      guard index < bytes.count else { return found }
      switch bytes[index] {
      case 0x0A, 0x0D:
        if IndentedCode.isIndented(at: index + 1, in: bytes) {
          if indented == nil { indented = indentedCode(in: bytes) }
          if let range = indented?.hidden(onLineAt: index + 1, of: bytes) {
            found.append(Hidden(range: range, kind: .code))
            index = range.upperBound
            continue
          }
        }
      case UInt8(ascii: ">"):
        if let range = quotedLine(at: index, in: bytes, after: found.last?.range.upperBound ?? 0) {
          found.append(Hidden(range: range, kind: .quotation))
          index = range.upperBound
          continue
        }
      case UInt8(ascii: "`"):
        if let range = fences.range(at: index) {
          found.append(Hidden(range: range, kind: .code))
          index = range.upperBound
          continue
        }
        let (range, next) = code(at: index, in: bytes)
        if let range { found.append(Hidden(range: range, kind: .code)) }
        index = next
        continue
      case UInt8(ascii: "~"):
        if let range = fences.range(at: index) {
          found.append(Hidden(range: range, kind: .code))
          index = range.upperBound
          continue
        }
        while index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "~") { index += 1 }
      case UInt8(ascii: "["):
        if let range = definition(at: index, in: bytes) {
          found.append(Hidden(range: range, kind: .address))
          index = range.upperBound
          continue
        }
      case UInt8(ascii: "/"):
        if let range = path(ofFolderAt: index, in: bytes, after: found.last?.range.upperBound ?? 0)
        {
          found.append(Hidden(range: range, kind: .path))
          index = range.upperBound
          continue
        }
      case UInt8(ascii: ":"):
        if let range = address(
          aroundColon: index, in: bytes, after: found.last?.range.upperBound ?? 0)
        {
          found.append(Hidden(range: range, kind: .address))
          index = range.upperBound
          continue
        }
        if let range = path(ofDriveAt: index, in: bytes) {
          found.append(Hidden(range: range, kind: .path))
          index = range.upperBound
          continue
        }
      case UInt8(ascii: "."):
        if index - 3 >= found.last?.range.upperBound ?? 0,
          let range = bareAddress(at: index - 3, in: bytes)
        {
          found.append(Hidden(range: range, kind: .address))
          index = range.upperBound
          continue
        }
      default: break
      }
      index += 1
    }
  }

  /// Whether something hidden may be known by a sign.
  @inline(__always)
  private static func mayHide(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: ":"), UInt8(ascii: "~"),
      UInt8(ascii: "["), UInt8(ascii: "/"):
      true
    case UInt8(ascii: "."): index >= 3 && text[index - 1] | 0x20 == UInt8(ascii: "w")
    case 0x0A, 0x0D:
      index + 1 < text.count && (text[index + 1] == 0x20 || text[index + 1] == 0x09)
    default: false
    }
  }

  private static func indentedCode(in bytes: [UInt8]) -> ArraySlice<IndentedCode> {
    IndentedCode.find(in: bytes, 0..<bytes.count)[...]
  }

  /// The line, without its break, if `>` is the first visible character on it.
  private static func quotedLine(at sign: Int, in bytes: [UInt8], after low: Int) -> Range<Int>? {
    var start = sign
    while start > low,
      bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 || bytes[start - 1] == 0x01
    {
      start -= 1
    }
    guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return nil }
    var end = sign
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return start..<end
  }

  /// A run of backticks up to a run of the same length, as in CommonMark; three and more may span lines,
  /// fewer may not. `next` is where to read on.
  private static func code(at tick: Int, in bytes: [UInt8]) -> (range: Range<Int>?, next: Int) {
    var content = tick
    while content < bytes.count, bytes[content] == UInt8(ascii: "`") { content += 1 }
    let length = content - tick
    var index = content
    // A closing run further away than this is somebody's stray backtick; it bounds the search.
    let limit = min(bytes.count, content + 4096)
    while index < limit {
      if length < 3, bytes[index] == 0x0A { break }
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
      if end - index == length { return (tick..<end, end) }
      index = end
    }
    return (nil, content)
  }

  private static func startsLine(_ index: Int, in bytes: [UInt8]) -> Bool {
    index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D
  }

  /// `[1]: https://… "标题"`, the whole line; of a note, `[^1]:`, the mark alone.
  private static func definition(at bracket: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard startsLine(bracket, in: bytes) else { return nil }
    let limit = min(bytes.count, bracket + 100)
    var index = bracket + 1
    while index < limit, bytes[index] != UInt8(ascii: "]"), bytes[index] != 0x0A { index += 1 }
    guard index > bracket + 1, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "]"),
      bytes[index + 1] == UInt8(ascii: ":")
    else { return nil }
    let mark = bracket..<index + 2
    if bytes[bracket + 1] == UInt8(ascii: "^") { return mark }
    var address = mark.upperBound
    while address < bytes.count, bytes[address] == 0x20 { address += 1 }
    // What has no address is a sentence: [备注]: 周四再来。
    guard address < bytes.count,
      bytes[address] == UInt8(ascii: "<") || bytes[address] == UInt8(ascii: "/")
        || bytes[address] == UInt8(ascii: "#") || ScalarClass.isASCIILetter(bytes[address])
    else { return nil }
    var end = address
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return bracket..<end
  }

  /// `/home/客服/图,片.txt`, `~/图.txt` and `./图.txt`: from white space to the ending of a file's name.
  private static func path(
    ofFolderAt slash: Int, in bytes: [UInt8], after low: Int
  ) -> Range<Int>? {
    var start = slash
    if start > low, bytes[start - 1] == UInt8(ascii: "~") {
      start -= 1
    } else {
      while start > low, slash - start < 2, bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    }
    guard start == 0 || bytes[start - 1] <= 0x20, start >= low, slash + 1 < bytes.count else {
      return nil
    }
    let limit = min(bytes.count, slash + longestPath)
    var end = slash + 1
    var ending: Int?
    var folders = start < slash ? 1 : 0
    while end < limit, bytes[end] > 0x20 {
      // Full-width marks end a path: ，。：；！？
      if bytes[end] == 0xEF || (bytes[end] == 0xE3 && end + 1 < limit && bytes[end + 1] == 0x80) {
        break
      }
      if bytes[end] == UInt8(ascii: "/") { folders += 1 }
      if bytes[end] == UInt8(ascii: "."), bytes[end - 1] != UInt8(ascii: "/") {
        var next = end + 1
        while next < limit, next - end <= 5,
          ScalarClass.isASCIILetter(bytes[next]) || ScalarClass.isDigit(bytes[next])
        {
          next += 1
        }
        if next > end + 1 { ending = next }
      }
      end += 1
    }
    guard folders > 0, let ending else { return nil }
    return start..<ending
  }

  /// In bytes, as file systems have it.
  private static let longestPath = 1024

  /// `https://…` and the like.
  private static func address(
    aroundColon colon: Int, in bytes: [UInt8], after low: Int
  ) -> Range<Int>? {
    guard colon + 3 < bytes.count, bytes[colon + 1] == UInt8(ascii: "/"),
      bytes[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    var start = colon
    while start > low, ScalarClass.isASCIILetter(bytes[start - 1]) { start -= 1 }
    guard start < colon else { return nil }
    return AddressReach.end(of: start, host: colon + 3, in: bytes).map { start..<$0 }
  }

  /// `www.…`
  private static func bareAddress(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard start + 4 < bytes.count, bytes[start + 3] == UInt8(ascii: "."),
      bytes[start..<start + 3].allSatisfy({ $0 | 0x20 == UInt8(ascii: "w") }),
      start == 0 || !ScalarClass.isASCIILetter(bytes[start - 1])
    else { return nil }
    return AddressReach.end(of: start, host: start + 4, in: bytes).map { start..<$0 }
  }

  /// `C:\资料\…`
  private static func path(ofDriveAt colon: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard colon > 0, colon + 2 < bytes.count, bytes[colon + 1] == UInt8(ascii: "\\"),
      ScalarClass.isASCIILetter(bytes[colon - 1]),
      colon == 1 || !ScalarClass.isASCIILetter(bytes[colon - 2])
    else { return nil }
    return colon - 1..<AddressReach.end(ofPathAt: colon, in: bytes)
  }
}

extension ArraySlice<IndentedCode> {
  /// The code that a line begins, unless people read it as prose. Lines are asked for in order.
  fileprivate mutating func hidden(onLineAt start: Int, of bytes: [UInt8]) -> Range<Int>? {
    while let next = first, next.range.lowerBound < start { removeFirst() }
    guard let next = first, !next.readsAsProse,
      bytes[start..<next.range.lowerBound].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    else { return nil }
    return next.range
  }
}
