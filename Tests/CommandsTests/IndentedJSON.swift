/// JSON on one line, laid out as `jq .` does: two blanks a level, keys in their order.
func indentedJSON(_ json: String) -> String {
  var result = ""
  var depth = 0
  var isInString = false
  var isEscaped = false
  var last: Character = " "
  func lineBreak() -> String { "\n" + String(repeating: "  ", count: depth) }
  for character in json {
    defer { last = character }
    if isInString {
      result.append(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isInString = false
      }
      continue
    }
    switch character {
    case "\"":
      if last == "{" || last == "[" { result += lineBreak() }
      isInString = true
      result.append(character)
    case "{", "[":
      if last == "{" || last == "[" { result += lineBreak() }
      depth += 1
      result.append(character)
    case "}", "]":
      depth -= 1
      if last != "{", last != "[" { result += lineBreak() }
      result.append(character)
    case ",": result += "," + lineBreak()
    case ":": result += ": "
    default:
      if last == "{" || last == "[" { result += lineBreak() }
      result.append(character)
    }
  }
  return result
}
