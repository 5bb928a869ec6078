extension PatternParser {
  enum CharacterEscape {
    case scalar(UInt32)
    case property(ScalarProperty, complement: Bool)
  }

  /// What stands between `[` and `]`; the index is behind `[`.
  mutating func parseClass(from start: Int) throws(PatternProblem) -> ScalarSet {
    var set = ScalarSet()
    let isNegated = skip("^")
    let first = index
    while true {
      guard let scalar = peek() else { throw problem(.unclosedClass, from: start, to: start + 1) }
      if scalar == "]" {
        // `[]` holds nothing; whoever wants a bracket writes `\]`.
        guard index > first else {
          index += 1
          throw problem(.emptyClass, from: start)
        }
        index += 1
        break
      }
      if scalar == "[", let sign = peek(1), sign == ":" || sign == "." || sign == "=" {
        index += 2
        throw problem(.posixClass, from: index - 2)
      }
      try parseClassItem(into: &set)
    }
    set.isNegated = isNegated
    return settled(set)
  }

  private mutating func parseClassItem(into set: inout ScalarSet) throws(PatternProblem) {
    let start = index
    switch try parseClassCharacter() {
    case .property(let property, let complement):
      if peek() == "-", let next = peek(1), next != "]" {
        index += 2
        throw problem(.classInRange, from: start)
      }
      set.insert(property, complement: complement)
    case .scalar(let low):
      guard peek() == "-", let next = peek(1), next != "]" else {
        set.insert(low...low)
        return
      }
      index += 1
      guard case .scalar(let high) = try parseClassCharacter() else {
        throw problem(.classInRange, from: start)
      }
      guard low <= high else { throw problem(.reversedRange, from: start) }
      set.insert(low...high)
    }
  }

  private mutating func parseClassCharacter() throws(PatternProblem) -> CharacterEscape {
    let start = index
    let scalar = scalars[index]
    index += 1
    guard scalar == 0x5C else { return .scalar(scalar) }
    return try parseCharacterEscape(from: start)
  }

  /// What follows a backslash and stands for one character; the index is behind the backslash.
  mutating func parseCharacterEscape(from start: Int) throws(PatternProblem) -> CharacterEscape {
    guard let scalar = peek() else { throw problem(.trailingBackslash, from: start) }
    index += 1
    switch scalar {
    case "d": return .property(.digit, complement: false)
    case "D": return .property(.digit, complement: true)
    case "w": return .property(.word, complement: false)
    case "W": return .property(.word, complement: true)
    case "s": return .property(.whiteSpace, complement: false)
    case "S": return .property(.whiteSpace, complement: true)
    case "p", "P": return try parseProperty(from: start, complement: scalar == "P")
    case "n": return .scalar(0x0A)
    case "r": return .scalar(0x0D)
    case "t": return .scalar(0x09)
    case "f": return .scalar(0x0C)
    case "v": return .scalar(0x0B)
    case "u", "x": return .scalar(try parseNumberedCharacter(from: start, isU: scalar == "u"))
    case "a"..."z", "A"..."Z", "0"..."9": throw problem(.unknownEscape, from: start)
    default: return .scalar(scalar.value)
    }
  }

  /// `\p{Han}`, `\pL`.
  private mutating func parseProperty(
    from start: Int, complement: Bool
  ) throws(PatternProblem) -> CharacterEscape {
    var name: String
    if skip("{") {
      let first = index
      while let scalar = peek(), scalar != "}" { _ = skip(scalar) }
      guard peek() != nil else { throw problem(.unclosedBrace, from: start) }
      name = string(from: first, to: index)
      index += 1
    } else {
      guard let scalar = peek(), scalar.properties.isAlphabetic else {
        throw problem(.unclosedBrace, from: start)
      }
      index += 1
      name = String(scalar)
    }
    for prefix in ["Script=", "sc=", "gc="] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
    }
    guard let property = ScalarProperty(name: name) else {
      let nearest = NearestName.nearest(to: name, among: ScalarProperty.names, limit: 1).first
      throw problem(.unknownProperty(name, nearest: nearest), from: start)
    }
    return .property(property, complement: complement)
  }

  /// `\u9000`, `\x{1F44D}`, `\x41`, `\u{9000}`.
  private mutating func parseNumberedCharacter(
    from start: Int, isU: Bool
  ) throws(PatternProblem) -> UInt32 {
    let digits: String
    if skip("{") {
      let first = index
      while let scalar = peek(), scalar != "}" { _ = skip(scalar) }
      guard peek() != nil else { throw problem(.unclosedBrace, from: start) }
      digits = string(from: first, to: index)
      index += 1
    } else {
      let end = min(index + (isU ? 4 : 2), scalars.count)
      digits = string(from: index, to: end)
      index = end
      guard digits.count == (isU ? 4 : 2) else {
        throw problem(.unknownCharacterNumber, from: start)
      }
    }
    guard !digits.isEmpty, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16),
      Unicode.Scalar(value) != nil
    else { throw problem(.unknownCharacterNumber, from: start) }
    return value
  }
}
