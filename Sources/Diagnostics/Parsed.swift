/// The result of reading text that people write: always a value, plus everything worth saying about it.
@usableFromInline
package struct Parsed<Value> {
  @usableFromInline package var value: Value
  @usableFromInline package var diagnostics: [Diagnostic]

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
