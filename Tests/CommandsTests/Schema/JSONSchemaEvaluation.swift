/// Judges JSON by a JSON Schema (2020-12), for the keywords that the tool prints. Any other keyword is a failure:
/// a schema that says more than this understands would be believed too easily.
struct JSONSchemaEvaluation {
  struct UnknownKeyword: Error { var name: String }

  static func accepts(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
    guard case .object(let keywords) = schema else { return schema == .flag(true) }
    for (name, argument) in keywords {
      guard try holds(name, argument, value, schema) else { return false }
    }
    return true
  }

  private static func holds(
    _ keyword: String, _ argument: JSONValue, _ value: JSONValue, _ schema: JSONValue
  ) throws -> Bool {
    switch (keyword, value) {
    case ("$schema", _), ("title", _), ("description", _): return true
    case ("type", _):
      let names = argument.items.isEmpty ? [argument] : argument.items
      return names.contains { isOfType($0, value) }
    case ("enum", _): return argument.items.contains(value)
    case ("anyOf", _): return try argument.items.contains { try accepts(value, $0) }
    case ("allOf", _): return try argument.items.allSatisfy { try accepts(value, $0) }
    case ("pattern", .text(let text)):
      guard case .text(let pattern) = argument else { return false }
      return try text.contains(Regex(pattern))
    case ("minimum", .number(let number)):
      return .number(number) == argument || number > bound(argument)
    case ("maximum", .number(let number)):
      return .number(number) == argument || number < bound(argument)
    case ("items", .list(let items)): return try items.allSatisfy { try accepts($0, argument) }
    case ("required", .object(let entries)):
      return argument.items.allSatisfy { name in
        guard case .text(let name) = name else { return false }
        return entries[name] != nil
      }
    case ("properties", .object(let entries)):
      return try entries.allSatisfy { name, value in
        try argument[name].map { try accepts(value, $0) } ?? true
      }
    case ("patternProperties", .object(let entries)):
      guard case .object(let patterns) = argument else { return false }
      return try entries.allSatisfy { name, value in
        try patterns.allSatisfy { pattern, schema in
          try !name.contains(Regex(pattern)) || accepts(value, schema)
        }
      }
    case ("additionalProperties", .object(let entries)):
      return try entries.allSatisfy { name, value in
        try isNamed(name, in: schema) || accepts(value, argument)
      }
    case ("pattern", _), ("minimum", _), ("maximum", _), ("items", _), ("required", _),
      ("properties", _), ("patternProperties", _), ("additionalProperties", _):
      return true
    default: throw UnknownKeyword(name: keyword)
    }
  }

  private static func bound(_ value: JSONValue) -> Double {
    if case .number(let number) = value { number } else { .nan }
  }

  private static func isNamed(_ name: String, in schema: JSONValue) throws -> Bool {
    if schema["properties"]?[name] != nil { return true }
    guard case .object(let patterns)? = schema["patternProperties"] else { return false }
    return try patterns.keys.contains { try name.contains(Regex($0)) }
  }

  private static func isOfType(_ name: JSONValue, _ value: JSONValue) -> Bool {
    switch (name, value) {
    case (.text("null"), .null), (.text("boolean"), .flag), (.text("number"), .number),
      (.text("string"), .text), (.text("array"), .list), (.text("object"), .object):
      true
    case (.text("integer"), .number(let number)): number == number.rounded()
    default: false
    }
  }
}
