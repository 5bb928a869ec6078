import DomainModel

/// What filters and the order of results go by, of one template.
struct Traits {
  var status: Status
  var isVariant: Bool
  /// Position in `IndexInfo.languages`.
  var language: Int
  /// Positions in the lists of `IndexInfo`; nil is "for every one", of a scenario "in none".
  var profile: Int?
  var channel: Int?
  var scenario: Int?
  /// Where the template's record starts.
  var record: Int

  static let byteCount = 24

  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(Status.allCases.firstIndex(of: status)!))
    bytes.append(isVariant ? 1 : 0)
    bytes.append(little: UInt16(0))
    bytes.append(little: UInt32(language))
    for position in [profile, channel, scenario] {
      bytes.append(little: UInt32(position.map { $0 + 1 } ?? 0))
    }
    bytes.append(little: UInt32(record))
  }

  init(
    status: Status, isVariant: Bool, language: Int, profile: Int?, channel: Int?, scenario: Int?,
    record: Int
  ) {
    self.status = status
    self.isVariant = isVariant
    self.language = language
    self.profile = profile
    self.channel = channel
    self.scenario = scenario
    self.record = record
  }

  init(_ bytes: UnsafeRawBufferPointer, _ info: borrowing IndexInfo) throws(IndexProblem) {
    var reader = ByteReader(bytes)
    let statuses = Status.allCases
    let status = Int(try reader.byte())
    guard status < statuses.count else { throw .damaged }
    self.status = statuses[status]
    isVariant = try reader.byte() != 0
    _ = try reader.slice(2)
    language = Int(try reader.little(UInt32.self))
    profile = try Self.position(&reader, in: info.profiles.count)
    channel = try Self.position(&reader, in: info.channels.count)
    scenario = try Self.position(&reader, in: info.scenarios.count)
    record = Int(try reader.little(UInt32.self))
    guard language < info.languages.count else { throw .damaged }
  }

  private static func position(
    _ reader: inout ByteReader, in count: Int
  ) throws(IndexProblem) -> Int? {
    let number = Int(try reader.little(UInt32.self))
    guard number <= count else { throw .damaged }
    return number == 0 ? nil : number - 1
  }
}
