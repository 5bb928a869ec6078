/// Where the parts of the finder stand on a screen of so many columns and lines.
struct FinderLayout: Hashable {
  struct Area: Hashable {
    var row: Int
    var column: Int
    var columns: Int
    var lines: Int
  }

  let columns: Int
  let lines: Int
  /// The row of the filters; nil where there is no room.
  private(set) var filterRow: Int?
  private(set) var helpRow: Int?
  /// What there is to say of the whole message; nil where there is nothing, or no room.
  private(set) var noticeRow: Int?
  /// Nil where the preview has all the room.
  private(set) var list: Area?
  private(set) var preview: Area?
  /// How many lines a template takes in the list.
  private(set) var linesPerEntry = 1

  /// From here on the preview stands beside the list, else below it.
  static let widthForTwo = 76

  /// From here on a notice has a row of its own also where there is none, so that the list stays where
  /// it is while somebody types.
  private static let linesWithNotice = 20

  /// - Parameters:
  ///   - hasNotice: there is something to say of the whole message.
  ///   - isReading: the preview has been asked for on its own.
  init(columns: Int, lines: Int, hasFilters: Bool, hasNotice: Bool, isReading: Bool) {
    (self.columns, self.lines) = (max(columns, 1), max(lines, 1))
    var first = 1
    var end = self.lines
    if lines >= 6 {
      end -= 1
      helpRow = end
    }
    if lines >= 10, hasFilters {
      filterRow = 1
      first = 2
    }
    if lines >= 5, hasNotice || lines >= Self.linesWithNotice {
      noticeRow = first
      first += 1
    }
    let room = max(end - first, 0)
    let whole = Area(row: first, column: 0, columns: self.columns, lines: room)
    if isReading {
      preview = whole
    } else if columns >= Self.widthForTwo, room >= 3 {
      let listColumns = min(max(columns * 9 / 20, 34), 64)
      list = Area(row: first, column: 0, columns: listColumns, lines: room)
      // A line and a space part them.
      preview = Area(
        row: first, column: listColumns + 2, columns: columns - listColumns - 2, lines: room)
    } else if room >= 4 {
      let listLines = max(2, room * 2 / 5 + (room < 8 ? 1 : 0))
      list = Area(row: first, column: 0, columns: self.columns, lines: listLines)
      preview = Area(
        row: first + listLines + 1, column: 0, columns: self.columns, lines: room - listLines - 1)
    } else {
      list = whole
    }
    if let list { linesPerEntry = list.lines >= 6 ? 2 : 1 }
  }

  /// How many templates the list shows at once.
  var entries: Int { max((list?.lines ?? 0) / linesPerEntry, 1) }

  /// Whether list and preview stand side by side.
  var isBeside: Bool { list != nil && preview.map { $0.column > 0 } ?? false }
}
