/// The tags of Liquid, as shopify.github.io/liquid documents them, with `ifchanged`.
package enum TagName: String, CaseIterable, Sendable {
  case `if`, endif, `else`, elsif, unless, endunless
  case `case`, when, endcase
  case `for`, endfor, `break`, `continue`, tablerow, endtablerow
  case assign, capture, endcapture, increment, decrement, cycle
  case render, include, echo, liquid
  case raw, endraw, comment, endcomment, doc, enddoc
  case ifchanged, endifchanged

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// Quicker than comparing one name after the other.
  package init?(rawValue: String) {
    guard let tag = Self.byName[rawValue] else { return nil }
    self = tag
  }

  /// The block that this tag opens.
  var block: BlockName? { BlockName(rawValue: rawValue) }

  /// The block that this tag ends.
  var endedBlock: BlockName? {
    guard rawValue.hasPrefix("end") else { return nil }
    return BlockName(rawValue: String(rawValue.dropFirst(3)))
  }
}

/// The tags that hold other nodes.
enum BlockName: String {
  case `if`, unless, `case`, `for`, tablerow, capture, ifchanged

  var endTag: String { "end" + rawValue }

  /// Which tags may divide it.
  func allows(_ branch: TagName) -> Bool {
    switch self {
    case .if, .unless: branch == .elsif || branch == .else
    case .case: branch == .when || branch == .else
    case .for: branch == .else
    case .tablerow, .capture, .ifchanged: false
    }
  }
}
