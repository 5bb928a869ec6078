import Diagnostics
import DomainModel

/// An interactive search: keys in, a screen out. A value that touches no terminal.
struct Finder<Source: PickSource> {
  /// How somebody leaves it.
  enum Ending: Hashable {
    case picked(String)
    case left
    /// Ctrl-Z: for a while only.
    case suspended
  }

  let source: Source
  let language: UILanguage
  /// Given at the start; the rest is up to keys.
  private let fixedFilters: PickFilters
  /// Names of what is fixed, for the row of filters.
  let fixedNames: [String]
  private(set) var filters: [FinderFilter]
  private(set) var query: EditedLine
  private(set) var layout: FinderLayout
  private(set) var list = PickList()
  /// The position of the chosen row in the list; 0 also where there is none.
  private(set) var chosen = 0
  /// The first row of the list that is seen.
  private(set) var top = 0
  private(set) var isReading = false
  /// How far the preview was scrolled.
  private(set) var previewTop = 0
  private(set) var preview: (of: String, with: PickFilters, PickPreview)?
  private var isStale = true

  /// In bytes. Long messages get in whole, and a mistaken paste of a file stays bearable.
  private static var longestQuery: Int { 16 << 10 }

  init(
    _ source: Source, query: String, filters: [FinderFilter], fixed: PickFilters = PickFilters(),
    fixedNames: [String] = [], language: UILanguage, columns: Int, lines: Int
  ) {
    self.source = source
    self.language = language
    self.filters = filters
    self.fixedNames = fixedNames
    fixedFilters = fixed
    self.query = EditedLine(
      query.replacing("\r\n", with: "\n").replacing("\r", with: "\n"), longest: Self.longestQuery)
    layout = FinderLayout(
      columns: columns, lines: lines, hasFilters: false, hasNotice: false, isReading: false)
    resize(columns: columns, lines: lines)
  }

  /// What is looked among now.
  var activeFilters: PickFilters {
    var active = fixedFilters
    for filter in filters {
      let id = filter.chosen?.id
      switch filter.kind {
      case .channel: active.channel = id
      case .language: active.language = id
      case .profile: active.profile = id
      case .status: active.status = id.flatMap { Status(word: $0) }
      }
    }
    return active
  }

  var notice: FinderNotice { FinderNotice(list) }

  var chosenRow: PickRow? { list.rows.indices.contains(chosen) ? list.rows[chosen] : nil }

  mutating func resize(columns: Int, lines: Int) {
    layout = FinderLayout(
      columns: columns, lines: lines, hasFilters: !filters.isEmpty || !fixedNames.isEmpty,
      hasNotice: !notice.isEmpty, isReading: isReading)
    keepChosenInSight()
  }

  /// Takes a key. The search is put off until somebody asks what it found: keys may come fast.
  mutating func press(_ key: Key) -> Ending? {
    switch key {
    case .escape where isReading: read(false)
    case .escape, .control("c"), .control("g"): return .left
    case .control("d") where query.isEmpty: return .left
    case .control("z"): return .suspended
    case .enter:
      update()
      if let row = chosenRow { return .picked(row.id) }
    case .tab: read(!isReading)
    case .up where isReading, .shiftUp: scrollPreview(by: -1)
    case .down where isReading, .shiftDown: scrollPreview(by: 1)
    case .pageUp where isReading: scrollPreview(by: -previewPage)
    case .pageDown where isReading: scrollPreview(by: previewPage)
    case .up, .control("p"): choose(chosen - 1)
    case .down, .control("n"): choose(chosen + 1)
    case .pageUp: choose(chosen - layout.entries)
    case .pageDown: choose(chosen + layout.entries)
    case .pastedBreak: edit { if !($0.beforeCursor.last ?? "\n").isNewline { $0.insert("\n") } }
    case .control(let letter) where filters.contains { $0.key == letter }:
      for index in filters.indices where filters[index].key == letter { filters[index].turn() }
      isStale = true
    default: edit { _ = $0.edit(key) }
    }
    return nil
  }

  /// Searches where something changed since, and looks up the preview.
  mutating func update() {
    let active = activeFilters
    if isStale {
      isStale = false
      list = source.templates(for: query.text, active)
      (chosen, top) = (0, 0)
      resize(columns: layout.columns, lines: layout.lines)
    }
    guard let row = chosenRow else {
      preview = nil
      return
    }
    if preview?.of != row.id || preview?.with != active {
      preview = (row.id, active, source.preview(of: row.id, active))
      previewTop = 0
    }
    previewTop = min(previewTop, max(0, previewLines().count - previewPage))
  }

  private var previewPage: Int { max(layout.preview?.lines ?? 1, 1) }

  private mutating func edit(_ change: (inout EditedLine) -> Void) {
    let before = query.text
    change(&query)
    if query.text != before { isStale = true }
  }

  private mutating func choose(_ position: Int) {
    update()
    chosen = min(max(position, 0), max(list.rows.count - 1, 0))
    keepChosenInSight()
  }

  private mutating func keepChosenInSight() {
    let seen = layout.entries
    top = min(max(top, chosen - seen + 1), chosen)
    // No empty lines below the last row while there are rows above the first.
    top = max(0, min(top, max(0, list.rows.count - seen)))
  }

  private mutating func scrollPreview(by lines: Int) {
    update()
    previewTop = max(0, previewTop + lines)
  }

  private mutating func read(_ isReading: Bool) {
    self.isReading = isReading
    resize(columns: layout.columns, lines: layout.lines)
  }
}
