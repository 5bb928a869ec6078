/// An index into the template's `expressions`.
package typealias ExpressionID = Int
/// An index into the template's `loops`.
package typealias LoopID = Int
/// An index into the template's `partialCalls`.
package typealias PartialCallID = Int

/// Something that has a value: a literal, a name with its path, a range, a condition.
package struct TemplateExpression: Sendable {
  package var range: Range<Int>
  package var kind: Kind

  package enum Kind: Sendable {
    /// The text between the quotes; Liquid knows no escapes.
    case string(Range<Int>)
    case integer(Int)
    case float(Double)
    case boolean(Bool)
    case null
    case blank
    case empty
    /// `a.b[0]["c"]`: indices into the template's `segments`, the root first.
    case path(Range<Int>)
    /// `(1..n)`
    case span(from: ExpressionID, through: ExpressionID)
    case comparison(Comparison, ExpressionID, ExpressionID)
    /// Binds to the right, without precedence, as in Shopify's Liquid: `a and b or c` is `a and (b or c)`.
    case logical(Logical, ExpressionID, ExpressionID)
  }

  /// Words that are values of their own, or Liquid's own names: no slot can be read by one of them.
  package static let reservedWords: Set<String> = [
    "true", "false", "nil", "null", "blank", "empty", "forloop", "tablerowloop",
  ]

  package enum Comparison: Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, contains
  }

  package enum Logical: Sendable { case and, or }
}

/// One step of a path.
package struct PathSegment: Sendable {
  /// With its dot or brackets.
  package var range: Range<Int>
  package var kind: Kind

  package enum Kind: Sendable {
    /// `name`, `.name`, `['name']`: the range of the name itself.
    case name(Range<Int>)
    /// `[0]`, `[other]`, also as a root.
    case index(ExpressionID)
  }
}

/// A value and the filters it goes through.
package struct FilteredExpression: Sendable {
  package var value: ExpressionID
  /// Indices into the template's `filters`, in the order they apply.
  package var filters: Range<Int>
}

package struct FilterCall: Sendable {
  /// From the name to the last argument.
  package var range: Range<Int>
  package var name: Range<Int>
  /// Indices into the template's `arguments`.
  package var arguments: Range<Int>
}

/// `value` or `name: value`, of a filter or of a partial.
package struct TemplateArgument: Sendable {
  package var range: Range<Int>
  package var name: Range<Int>?
  package var value: ExpressionID
}

/// The head of a `for` or a `tablerow`.
package struct LoopHead: Sendable {
  package var variable: Range<Int>
  package var collection: ExpressionID
  package var isReversed = false
  package var limit: ExpressionID?
  package var offset: Offset?
  package var columns: ExpressionID?

  package enum Offset: Sendable {
    case value(ExpressionID)
    /// `offset: continue`: where the last loop of the same name stopped.
    case continued
  }
}

/// `{% render 'name' with value as alias, key: value %}`, and the same with `include`.
package struct PartialCall: Sendable {
  /// A string; for `include` any expression.
  package var name: ExpressionID
  package var binding: Binding?
  /// Indices into the template's `arguments`; all have names.
  package var arguments: Range<Int>

  package struct Binding: Sendable {
    /// `for`: once for each item; else `with`.
    package var repeats: Bool
    package var value: ExpressionID
    package var alias: Range<Int>?
  }
}
