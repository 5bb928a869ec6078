import TemplateParsing

/// A filter's call, looked up and with its literal arguments in place.
final class CompiledFilter: Sendable {
  let name: String
  let range: Range<Int>
  /// Nil for a name that no filter has.
  let function: Filter?
  let isDefault: Bool
  let isSalutation: Bool
  let isDate: Bool
  /// All arguments, where the template writes them out.
  let literals: FilterArguments?
  /// Worked out anew each time, where there are no `literals`.
  let arguments: [(name: String?, value: ExpressionID)]

  init(_ call: FilterCall, in template: ParsedTemplate, constants: [Value?]) {
    name = template.text(call.name)
    range = call.range
    function = Filters.named(name)
    isDefault = name == "default"
    isSalutation = name == "salutation"
    isDate = name == "date"
    arguments = call.arguments.map { index in
      let argument = template.arguments[index]
      return (argument.name.map { template.text($0) }, argument.value)
    }
    var literals: FilterArguments? = FilterArguments()
    for argument in arguments {
      guard let value = constants[argument.value] else {
        literals = nil
        break
      }
      literals?.append(value, name: argument.name)
    }
    self.literals = literals
  }
}

extension FilterArguments {
  mutating func append(_ value: Value, name: String?) {
    if let name {
      named.append(Value.Entry(name, value))
    } else {
      unnamed.append(value)
    }
  }
}
