/// Looks at what stands before and after a place in a text.
package struct TextAround {
  package let bytes: [UInt8]
  /// Where looking ends: markup stands outside.
  package let text: Range<Int>

  package init(bytes: [UInt8], text: Range<Int>) {
    self.bytes = bytes
    self.text = text
  }

  /// The scalar that starts at an offset; 0 at the end.
  package func scalar(at offset: Int) -> UInt32 {
    guard offset >= text.lowerBound, offset < text.upperBound else { return 0 }
    return UTF8Reading.scalar(in: bytes, at: offset, end: text.upperBound).scalar
  }

  /// The scalar that ends at an offset; 0 at the start.
  package func scalar(before offset: Int) -> UInt32 {
    guard offset > text.lowerBound, offset <= text.upperBound else { return 0 }
    return UTF8Reading.scalar(in: bytes, before: offset, start: text.lowerBound).scalar
  }

  /// The offset behind spaces and tabs, of full width too.
  package func skippingSpace(from offset: Int) -> Int {
    var offset = offset
    while offset < text.upperBound {
      if bytes[offset] == 0x20 || bytes[offset] == 0x09 {
        offset += 1
      } else if bytes[offset] == 0xE3, holds("\u{3000}", at: offset) {
        offset += 3
      } else {
        break
      }
    }
    return offset
  }

  /// The offset before spaces and tabs.
  package func skippingSpace(before offset: Int) -> Int {
    var offset = offset
    while offset > text.lowerBound, bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x09 {
      offset -= 1
    }
    return offset
  }

  package func holds(_ word: String, at offset: Int) -> Bool {
    var word = word
    return word.withUTF8 { word in
      guard offset >= text.lowerBound, offset + word.count <= text.upperBound else { return false }
      return bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < word.count, bytes[offset + index] == word[index] { index += 1 }
        return index == word.count
      }
    }
  }

  func holds(_ word: [UInt8], at offset: Int) -> Bool {
    guard offset >= text.lowerBound, offset + word.count <= text.upperBound else { return false }
    return word.indices.allSatisfy { bytes[offset + $0] == word[$0] }
  }

  package func ends(with word: String, at offset: Int) -> Bool {
    holds(word, at: offset - word.utf8.count)
  }

  /// Whether nothing but list signs, quotes, emphasis and space stands before an offset on its line.
  package func isLineStart(_ offset: Int) -> Bool {
    var offset = offset
    while offset > text.lowerBound, " \t*_>#-·•".utf8.contains(bytes[offset - 1]) { offset -= 1 }
    guard offset > text.lowerBound else {
      return text.lowerBound == 0 || isBreak(bytes[text.lowerBound - 1])
    }
    return isBreak(bytes[offset - 1])
  }

  package func isLineEnd(_ offset: Int) -> Bool {
    var offset = skippingSpace(from: offset)
    while offset < text.upperBound, bytes[offset] == UInt8(ascii: "*") { offset += 1 }
    guard offset < text.upperBound else {
      return offset >= bytes.count || isBreak(bytes[offset])
    }
    return isBreak(bytes[offset])
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == 0x0D }

  /// The line that an offset stands on, as far as `limit` bytes to either side.
  package func line(around offset: Int, within limit: Int) -> Range<Int> {
    var start = offset
    while start > max(text.lowerBound, offset - limit), !isBreak(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < min(text.upperBound, offset + limit), !isBreak(bytes[end]) { end += 1 }
    return start..<end
  }

  /// Behind the letters, digits, Han characters and `_` from an offset on, or somewhat more than `longest`
  /// bytes of them.
  func nameEnd(from start: Int, longest: Int) -> Int {
    var end = start
    while end < text.upperBound, end - start <= longest {
      let unit = UTF8Reading.scalar(in: bytes, at: end, end: text.upperBound)
      guard unit.scalar == 0x5F || Self.isHan(unit.scalar) || Self.isWord(unit.scalar) else {
        break
      }
      end += unit.length
    }
    return end
  }

  package static func isHan(_ scalar: UInt32) -> Bool { ScalarClass.isIdeograph(scalar) }
  package static func isWord(_ scalar: UInt32) -> Bool { ScalarClass.isWordCharacter(scalar) }
  /// Not a letter, not a digit, not a space, not the edge of the text.
  package static func isPunctuation(_ scalar: UInt32) -> Bool {
    scalar != 0 && !isHan(scalar) && !isWord(scalar) && !ScalarClass.isSpace(scalar)
      || scalar == 0x5F
  }
}
