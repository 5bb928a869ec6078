import DomainModel

/// What filters and the order of results go by, of one template.
struct Traits {
  var status: Status
  var isVariant: Bool
  /// Whether the template has variants, or is one of a template that has others or is there itself.
  var hasRelatives: Bool
  /// The same for a template and its variants: the number of the first of them.
  var family: Int
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
    let status: UInt32 =
      switch status {
      case .proposed: 0
      case .approved: 1
      case .deprecated: 2
      }
    let flags: UInt32 = (isVariant ? 4 : 0) | (hasRelatives ? 8 : 0)
    bytes.append(little: UInt32(language) << 8 | flags | status)
    bytes.append(little: UInt32(family))
    for position in [profile, channel, scenario] {
      bytes.append(little: UInt32(position.map { $0 + 1 } ?? 0))
    }
    bytes.append(little: UInt32(record))
  }

  init(
    status: Status, isVariant: Bool, hasRelatives: Bool, family: Int, language: Int, profile: Int?,
    channel: Int?, scenario: Int?, record: Int
  ) {
    self.status = status
    self.isVariant = isVariant
    self.hasRelatives = hasRelatives
    self.family = family
    self.language = language
    self.profile = profile
    self.channel = channel
    self.scenario = scenario
    self.record = record
  }

  /// How many languages, profiles, channels and scenarios an index has.
  struct Limits {
    let languages, profiles, channels, scenarios: Int

    init(_ info: IndexInfo) {
      languages = info.languages.count
      profiles = info.profiles.count
      channels = info.channels.count
      scenarios = info.scenarios.count
    }
  }

  /// - Parameter bytes: `byteCount` of them.
  init(_ bytes: UnsafeRawBufferPointer, _ limits: Limits) throws(IndexProblem) {
    func number(_ place: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self)))
    }
    func position(_ place: Int) -> Int? {
      let number = number(place)
      return number == 0 ? nil : number - 1
    }
    let first = number(0)
    switch first & 3 {
    case 0: status = .proposed
    case 1: status = .approved
    case 2: status = .deprecated
    default: throw .damaged
    }
    isVariant = first & 4 != 0
    hasRelatives = first & 8 != 0
    language = first >> 8
    family = number(1)
    profile = position(2)
    channel = position(3)
    scenario = position(4)
    record = number(5)
    guard language < limits.languages, profile ?? -1 < limits.profiles,
      channel ?? -1 < limits.channels, scenario ?? -1 < limits.scenarios
    else { throw .damaged }
  }
}
