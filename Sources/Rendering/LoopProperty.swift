/// What `forloop` and `tablerowloop` tell (shopify.github.io/liquid, tags/iteration).
enum LoopProperty: String, Sendable {
  case index, index0, rindex, rindex0, first, last, length, name, parentloop
  /// Of `tablerow` only.
  case col, col0, row
  case isFirstColumn = "col_first"
  case isLastColumn = "col_last"
}

/// Where a loop stands.
struct LoopState {
  /// Variable and collection, as Liquid names a loop.
  var name: String
  var length: Int
  var index = 0
  /// Of a `tablerow`; nil for other loops.
  var columns: Int?
  /// A partial does not see the loops around it.
  var hidesParent = false

  subscript(property: LoopProperty) -> Value {
    switch property {
    case .index: return .integer(index + 1)
    case .index0: return .integer(index)
    case .rindex: return .integer(length - index)
    case .rindex0: return .integer(length - index - 1)
    case .first: return .flag(index == 0)
    case .last: return .flag(index == length - 1)
    case .length: return .integer(length)
    case .name: return columns == nil ? .text(name) : .null
    case .parentloop: return .null
    case .col, .col0, .row, .isFirstColumn, .isLastColumn: break
    }
    guard let columns, columns > 0 else { return .null }
    let column = index % columns
    switch property {
    case .col: return .integer(column + 1)
    case .col0: return .integer(column)
    case .isFirstColumn: return .flag(column == 0)
    case .isLastColumn: return .flag(column == columns - 1)
    case .row: return .integer(index / columns + 1)
    default: return .null
    }
  }
}
