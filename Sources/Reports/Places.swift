import Diagnostics

/// The line tables of the files a report is about, each built once. Findings come file by file, so
/// only the last one is kept.
struct Places {
  private let source: @Sendable (String) -> [UInt8]?
  private var file: String?
  private var table: LineTable?

  init(_ report: Report) { source = report.source }

  /// Nil for a file without bytes to show.
  mutating func table(of file: String) -> LineTable? {
    if self.file != file {
      self.file = file
      table = source(file).map { LineTable($0) }
    }
    return table
  }

  /// In a file without bytes every offset is on the first line.
  mutating func position(of offset: Int, in file: String) -> LineTable.Position {
    if let table = table(of: file) { return table.position(of: offset) }
    var position = LineTable([]).position(of: 0)
    position.utf8 = offset
    return position
  }
}
