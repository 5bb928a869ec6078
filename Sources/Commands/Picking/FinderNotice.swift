import Diagnostics
import Reports
import TextAnalysis

/// What a finder says of the whole message: that nothing fits it well, or that it asks several things.
struct FinderNotice {
  private let isDoubtful: Bool
  private let wishes: [PickWish]

  init(_ list: PickList) {
    isDoubtful = list.isDoubtful
    wishes = list.wishes
  }

  var isEmpty: Bool { !isDoubtful && wishes.isEmpty }

  /// The sign of the wish that a template answers; nil where that is none of several.
  func mark(of id: String) -> String? { wishes.firstIndex { $0.id == id }.map(Self.mark) }

  /// The sign of a wish, in the notice and at the template that answers it.
  private static func mark(_ position: Int) -> String { "[\(position + 1)]" }

  /// All of it in one line, however narrow.
  /// - Parameter chosen: the id of the template whose wish stands out.
  func line(columns: Int, chosen: String?, _ language: UILanguage) -> StyledText {
    var line = StyledText()
    if isDoubtful {
      let whole = Message(
        zh: "没有很对得上的，下面只是最接近的", en: "Nothing fits well; these come nearest")[language]
      let short = Message(zh: "没有很对得上的", en: "Nothing fits well")[language]
      let fits = wishes.isEmpty && DisplayWidth.columns(whole) <= columns
      line.append(fits ? whole : short, .yellow)
      if !wishes.isEmpty { line.append(" · ", .dim) }
    }
    if !wishes.isEmpty { append(wishesTo: &line, columns, chosen, language) }
    return line.clipped(to: columns)
  }

  private func append(
    wishesTo line: inout StyledText, _ columns: Int, _ chosen: String?, _ language: UILanguage
  ) {
    let texts = wishes.map { wish in
      SourceLine.harmless(String(wish.text.map { $0.isNewline ? " " : $0 }))
    }
    let marks = wishes.indices.map(Self.mark)
    let marksColumns = marks.reduce(0) { $0 + $1.utf8.count + 1 } + 2 * (marks.count - 1)
    let room = columns - line.columns - marksColumns
    let wanted = texts.reduce(0) { $0 + min(DisplayWidth.columns($1), columns / 4) }
    var heading = Message(
      zh: "客户好像说了 \(wishes.count) 件事：", en: "The customer seems to ask \(wishes.count) things: ")
    if room - DisplayWidth.columns(heading[language]) < wanted {
      heading = Message(zh: "像是 \(wishes.count) 件事：", en: "\(wishes.count) things: ")
    }
    line.append(heading[language])
    let shares = Self.shares(of: room - DisplayWidth.columns(heading[language]), texts)
    for (position, mark) in marks.enumerated() {
      if position > 0 { line.append(shares == nil ? " " : "  ") }
      line.append(mark, .cyan)
      guard let shares else { continue }
      line.append(" ")
      line.append(
        DisplayWidth.clip(texts[position], to: shares[position]),
        chosen == wishes[position].id ? .bold : nil)
    }
  }

  /// In columns; a wish that is cut shorter says nothing.
  private static let shortestWish = 5

  /// How many columns each of several texts gets: short ones what they need, the others as much as each
  /// other. Nil where that is too little.
  private static func shares(of columns: Int, _ texts: [String]) -> [Int]? {
    var shares = Array(repeating: 0, count: texts.count)
    var left = columns
    let widths = texts.map { DisplayWidth.columns($0) }
    let order = widths.indices.sorted { (widths[$0], $0) < (widths[$1], $1) }
    for (done, position) in order.enumerated() {
      let share = left / (order.count - done)
      guard share >= min(widths[position], shortestWish) else { return nil }
      shares[position] = min(widths[position], share)
      left -= shares[position]
    }
    return shares
  }
}
