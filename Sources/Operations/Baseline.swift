package import Diagnostics
import DomainModel

/// Findings that a team knows of and does not want to hear of again, while new ones are told.
///
/// A finding is known by its file, its check, the words it is about, and the line around them: not by
/// its line number, so that text may be added above it.
package struct Baseline: Hashable, Sendable {
  /// One finding, as often as it is there.
  package struct Entry: Hashable, Sendable {
    package var file: String
    package var rule: String
    /// The words, or the beginning of long ones.
    package var text: String
    /// Hash of the line that they stand on.
    package var line: String
    /// Hash of that line with the one before and the one after, which tells equal lines apart.
    package var around: String
    package var count: Int

    package init(
      file: String, rule: String, text: String, line: String, around: String, count: Int
    ) {
      self.file = file
      self.rule = rule
      self.text = text
      self.line = line
      self.around = around
      self.count = count
    }

    fileprivate static func precedes(_ one: Entry, _ other: Entry) -> Bool {
      (one.file, one.rule, one.text, one.line, one.around)
        < (other.file, other.rule, other.text, other.line, other.around)
    }
  }

  /// Sorted, each once.
  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    var counts: [Entry: Int] = [:]
    for entry in entries {
      var key = entry
      key.count = 0
      counts[key, default: 0] += entry.count
    }
    self.entries = counts.map { key, count in
      var entry = key
      entry.count = count
      return entry
    }.sorted(by: Entry.precedes)
  }

  /// - Parameters:
  ///   - source: the bytes of a finding's file.
  ///   - name: what a finding's file is called here, from wherever somebody names it.
  package init(
    _ diagnostics: [Diagnostic], source: @escaping (String) -> [UInt8]?,
    name: @escaping (String) -> String = { $0 }
  ) {
    var lines = BaselineLines(source, name)
    self.init(diagnostics.map { lines.entry(of: $0) })
  }

  /// What is left of findings once the known ones are taken away.
  package struct Comparison: Sendable {
    package var new: [Diagnostic]
    /// How many were known.
    package var hidden: Int
    /// What was known and is no longer there, with how often it is missing.
    package var gone: [Entry]
  }

  /// - Parameter isChecked: whether a file of the baseline was looked at: of others nothing is gone.
  package func compare(
    _ diagnostics: [Diagnostic], source: @escaping (String) -> [UInt8]?,
    name: @escaping (String) -> String = { $0 }, isChecked: (String) -> Bool
  ) -> Comparison {
    var lines = BaselineLines(source, name)
    var left: [Entry: Int] = [:]
    for entry in entries {
      var key = entry
      key.count = 1
      left[key] = entry.count
    }
    let found = diagnostics.map { lines.entry(of: $0) }
    var isKnown = found.map { left.takeOne(of: $0) }
    // A neighbouring line was edited: what is known and was not met goes to equal lines in order.
    var byLine: [Entry: Int] = [:]
    for (entry, count) in left where count > 0 {
      byLine[entry.withoutSurroundings, default: 0] += count
    }
    for index in found.indices where !isKnown[index] {
      isKnown[index] = byLine.takeOne(of: found[index].withoutSurroundings)
    }
    var gone: [Entry] = []
    for entry in entries where isChecked(entry.file) {
      var key = entry
      key.count = 1
      let missing = min(left[key] ?? 0, byLine[key.withoutSurroundings] ?? 0)
      guard missing > 0 else { continue }
      byLine[key.withoutSurroundings]! -= missing
      var rest = entry
      rest.count = missing
      gone.append(rest)
    }
    let new = diagnostics.indices.filter { !isKnown[$0] }.map { diagnostics[$0] }
    return Comparison(new: new, hidden: diagnostics.count - new.count, gone: gone)
  }
}

extension Baseline.Entry {
  fileprivate var withoutSurroundings: Baseline.Entry {
    var entry = self
    entry.around = ""
    return entry
  }
}

extension [Baseline.Entry: Int] {
  fileprivate mutating func takeOne(of entry: Baseline.Entry) -> Bool {
    guard let count = self[entry], count > 0 else { return false }
    self[entry] = count - 1
    return true
  }
}

/// Describes findings by the lines they stand on. Findings come file by file, so only the last file's
/// lines are kept.
private struct BaselineLines {
  private let source: (String) -> [UInt8]?
  private let nameOf: (String) -> String
  private var file: String?
  private var name = ""
  private var table = LineTable([])
  private var hashes: [Int: String] = [:]

  /// In bytes; longer words are named by their beginning and a hash.
  private static let longestText = 96

  init(_ source: @escaping (String) -> [UInt8]?, _ name: @escaping (String) -> String) {
    self.source = source
    nameOf = name
  }

  mutating func entry(of diagnostic: Diagnostic) -> Baseline.Entry {
    let place = diagnostic.location
    if place.file != file {
      file = place.file
      name = nameOf(place.file)
      table = LineTable(source(place.file) ?? [])
      hashes = [:]
    }
    let line = table.lineIndex(of: min(place.utf8.lowerBound, table.bytes.count))
    let neighbours = [before(line), line, after(line)].map { $0.map { hash(ofLine: $0) } ?? "" }
    return Baseline.Entry(
      file: name, rule: diagnostic.check.id,
      text: words(place.utf8.clamped(to: 0..<table.bytes.count)), line: neighbours[1],
      around: ContentHash.short(ofBody: neighbours.joined(separator: " ").utf8), count: 1)
  }

  private func words(_ range: Range<Int>) -> String {
    guard range.count > Self.longestText else {
      return String(decoding: table.bytes[range], as: UTF8.self)
    }
    var end = range.lowerBound + Self.longestText
    while end > range.lowerBound, table.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: table.bytes[range.lowerBound..<end], as: UTF8.self) + "… "
      + ContentHash.short(ofBody: table.bytes[range])
  }

  /// The nearest line above that is not blank.
  private func before(_ line: Int) -> Int? {
    (max(0, line - Self.reach)..<line).last { !table.range(ofLine: $0).isEmpty }
  }

  private func after(_ line: Int) -> Int? {
    (line + 1..<max(line + 1, min(table.lineStarts.count, line + 1 + Self.reach)))
      .first { !table.range(ofLine: $0).isEmpty }
  }

  /// Lines between which blank ones are passed over.
  private static let reach = 4

  private mutating func hash(ofLine line: Int) -> String {
    if let known = hashes[line] { return known }
    // White space at the ends of a line is no part of what it says.
    let bytes = table.bytes[table.range(ofLine: line)]
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    let hash = ContentHash.short(ofBody: bytes[start..<end])
    hashes[line] = hash
    return hash
  }
}
