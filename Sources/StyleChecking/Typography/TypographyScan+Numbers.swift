import TextAnalysis

/// Words and numbers in whole: where they begin and end.
extension TypographyScan {
  /// Of the Latin word or the number that ends at `index`, with its point and its sign: App, 1,200.50,
  /// -5℃.
  func wordStart(before index: Int) -> Int {
    var start = index
    if !CharacterClass(ascii: text[index - 1]).isWord {
      let sign = unit(before: index)
      if sign.scalar == 0x25 || Self.isDegree(sign.scalar),
        ScalarClass.isDigit(byte(index - sign.length - 1))
      {
        start -= sign.length
      }
    }
    while start > 0, index - start < 20, isPartOfWord(at: start - 1) { start -= 1 }
    guard start < index else { return index - unit(before: index).length }
    if ScalarClass.isDigit(text[start]), isSign(at: start - 1), !classBefore(start - 1).isWord {
      start -= 1
    }
    return start
  }

  /// Of the Latin word or the number that begins at `index`, with its sign and its point.
  func wordEnd(from index: Int) -> Int {
    var next = isSign(at: index) && ScalarClass.isDigit(byte(index + 1)) ? index + 1 : index
    while next < end, next - index < 20, isPartOfWord(at: next) { next += 1 }
    guard next > index else { return index + unit(at: index).length }
    guard next < end, ScalarClass.isDigit(text[next - 1]) else { return next }
    let sign = unit(at: next)
    return sign.scalar == 0x25 || Self.isDegree(sign.scalar) ? next + sign.length : next
  }

  private func isSign(at index: Int) -> Bool {
    byte(index) == UInt8(ascii: "-") || byte(index) == UInt8(ascii: "+")
  }

  /// A letter, a digit, or the point between two digits.
  private func isPartOfWord(at index: Int) -> Bool {
    CharacterClass(ascii: text[index]).isWord
      || (text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ","))
        && ScalarClass.isDigit(byte(index - 1)) && ScalarClass.isDigit(byte(index + 1))
  }

  /// Of the number that the digits from `digits` on belong to: 1,200.50.
  func numberStart(before digits: Int) -> Int {
    var start = digits
    while start > 0, digits - start < 40,
      ScalarClass.isDigit(text[start - 1])
        || isPartOfWord(at: start - 1)
          && !ScalarClass.isASCIILetter(text[start - 1])
    {
      start -= 1
    }
    return start
  }

  /// Of the measure whose last number begins at `number`: 1.5-2, 30x45, 20×30×40.
  func measureStart(before number: Int) -> Int {
    var start = number
    while number - start < 60, let joint = measureJoint(before: start),
      ScalarClass.isDigit(byte(start - joint - 1))
    {
      start = numberStart(before: start - joint)
    }
    return start
  }

  /// How long the sign is between two numbers of one measure.
  private func measureJoint(before index: Int) -> Int? {
    switch byte(index - 1) {
    case UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "x"), UInt8(ascii: "X"):
      return 1
    case 0..<0x80: return nil
    default:
      let sign = unit(before: index)
      return [0xD7, 0x2013, 0x2014, 0x301C, 0xFF5E].contains(sign.scalar) ? sign.length : nil
    }
  }

  /// Of 3, 2-3 or 1.5.
  func endOfNumber(from index: Int) -> Int {
    var next = index
    while ScalarClass.isDigit(byte(next)) {
      while ScalarClass.isDigit(byte(next)) { next += 1 }
      guard let joint = numberJoint(at: next), ScalarClass.isDigit(byte(next + joint)) else {
        break
      }
      next += joint
    }
    return next
  }

  /// How long the sign is that goes on with a number or leads to the end of a span.
  private func numberJoint(at index: Int) -> Int? {
    switch byte(index) {
    case UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "/"):
      1
    case 0xE2 where [0x2013, 0x2014].contains(unit(at: index).scalar): 3
    case 0xE3, 0xEF:
      [0x3001, 0x301C, 0xFF5E].contains(unit(at: index).scalar) ? 3 : nil
    default: nil
    }
  }
}
