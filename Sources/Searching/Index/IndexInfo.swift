/// What an index says of the library as a whole.
struct IndexInfo: Sendable {
  /// The real path of the library's folder.
  var root: String
  var templateCount: Int
  var averages: AverageLengths
  var names: LibraryNames
  /// The languages, profiles and channels that templates are written for, each in the order of their
  /// numbers in `Traits`.
  var languages: [String]
  var profiles: [String]
  var channels: [String]
  /// What templates call their scenarios, and which of `names.scenarios` each means.
  var scenarios: [(name: String, position: Int?)]

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(text: root)
    bytes.append(varint: templateCount)
    averages.append(to: &bytes)
    names.append(to: &bytes)
    for list in [languages, profiles, channels] {
      bytes.append(varint: list.count)
      for text in list { bytes.append(text: text) }
    }
    bytes.append(varint: scenarios.count)
    for (name, position) in scenarios {
      bytes.append(text: name)
      bytes.append(varint: position.map { $0 + 1 } ?? 0)
    }
    return bytes
  }

  init(
    root: String, templateCount: Int, averages: AverageLengths, names: LibraryNames,
    languages: [String], profiles: [String], channels: [String], scenarios: [String]
  ) {
    self.root = root
    self.templateCount = templateCount
    self.averages = averages
    self.names = names
    self.languages = languages
    self.profiles = profiles
    self.channels = channels
    self.scenarios = scenarios.map { ($0, names.positionOfScenario($0)) }
  }

  init(_ reader: inout ByteReader) throws(IndexProblem) {
    root = try reader.text()
    templateCount = try reader.varint()
    averages = try AverageLengths(&reader)
    names = try LibraryNames(&reader)
    languages = try reader.texts()
    profiles = try reader.texts()
    channels = try reader.texts()
    scenarios = []
    for _ in 0..<(try reader.count()) {
      let name = try reader.text()
      let position = try reader.varint() - 1
      guard position < names.scenarios.count else { throw .damaged }
      scenarios.append((name, position < 0 ? nil : position))
    }
  }
}
