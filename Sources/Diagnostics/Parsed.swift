/// The result of reading text that people write: always a value, plus everything worth saying about it.
package struct Parsed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  @inlinable
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Parsed<Other> {
    Parsed<Other>(transform(value), diagnostics)
  }
}

extension Parsed: Sendable where Value: Sendable {}
