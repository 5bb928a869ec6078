import DomainModel

extension IndexAssembly {
  /// The sections that hold what is shown of templates.
  struct Records {
    var traits: [UInt8] = []
    var standings: [UInt8] = []
    var records: [UInt8] = []
    var stringOffsets: [UInt8] = []
    var strings: [UInt8] = []
    var pairs: [UInt8] = []
    var tags: [UInt8] = []
  }

  private static let templatesThatTellPairs = 16_384

  func records(_ info: IndexInfo) throws(IndexProblem) -> Records {
    var strings = GatheredStrings(parts)
    var pairs = HanPairs.Counting()
    // The pairs of some templates are those of all.
    let stride = max(1, order.count / Self.templatesThatTellPairs)
    for (number, place) in order.enumerated() {
      let tellsPairs = number % stride == 0
      try forEachItem(of: place) { item, value in
        if item != .number, value > 0, strings.count(value, of: place.part), tellsPairs {
          parts[place.part].strings.withBytes(of: value) { pairs.count($0) }
        }
      }
    }
    var written = Records()
    strings.pairs = HanPairs.Writing(pairs.commonest)
    written.pairs = strings.pairs.bytes
    let positions = parts.map { TraitPositions($0, info) }
    let families = Families(order, parts)
    for (number, place) in order.enumerated() {
      appendTraits(of: place, families.first[number], positions[place.part], to: &written)
      try forEachItem(of: place) { item, value in
        switch item {
        case .number: written.records.append(varint: Int(value))
        case .text, .textOrNone, .tag:
          strings.append(value, of: place.part, to: &written.records)
        }
      }
    }
    strings.appendShared(&written.stringOffsets, &written.strings)
    written.tags = IndexedTag.bytes(try tags())
    return written
  }

  /// Sorted by their bytes.
  private func tags() throws(IndexProblem) -> [IndexedTag] {
    var uses: [[UInt32: Bool]] = Array(repeating: [:], count: parts.count)
    for place in order {
      let isInUse = parts[place.part].documents[place.position].status != .deprecated
      try forEachItem(of: place) { item, value in
        if item == .tag, isInUse || uses[place.part][value] == nil {
          uses[place.part][value] = isInUse
        }
      }
    }
    var tags: [[UInt8]: Bool] = [:]
    for (part, uses) in zip(parts, uses) {
      for (number, isInUse) in uses {
        let tag = Array(part.strings.text(number).utf8)
        tags[tag] = isInUse || tags[tag] == true
      }
    }
    return tags.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { IndexedTag(name: String(decoding: $0.key, as: UTF8.self), isInUse: $0.value) }
  }

  private func forEachItem(
    of place: Place, _ body: (RecordLayout.Item, UInt32) -> Void
  ) throws(IndexProblem) {
    let part = parts[place.part]
    var index = part.documents[place.position].start
    try RecordLayout.walk { item throws(IndexProblem) in
      let value = part.items[index]
      index += 1
      body(item, value)
      return Int(value)
    }
  }

  /// Where the traits of a part's templates stand in the lists of an index, by their numbers in the part.
  private struct TraitPositions {
    let languages, profiles, channels, scenarios: [UInt32: Int]

    init(_ part: IndexPart, _ info: IndexInfo) {
      func positions(_ numbers: Set<UInt32>, in names: [String]) -> [UInt32: Int] {
        let known = Dictionary(
          uniqueKeysWithValues: zip(names.lazy.map { Array($0.utf8) }, names.indices))
        var positions: [UInt32: Int] = [:]
        for number in numbers where number > 0 {
          positions[number] = known[Array(part.strings.text(number).utf8)]
        }
        return positions
      }
      languages = positions(part.traits.languages, in: info.languages)
      profiles = positions(part.traits.profiles, in: info.profiles)
      channels = positions(part.traits.channels, in: info.channels)
      scenarios = positions(part.traits.scenarios, in: info.scenarios.map(\.name))
    }
  }

  private func appendTraits(
    of place: Place, _ family: Int?, _ positions: TraitPositions, to written: inout Records
  ) {
    let document = parts[place.part].documents[place.position]
    let traits = Traits(
      status: document.status, isVariant: document.isVariant, hasRelatives: family != nil,
      family: family ?? written.traits.count / Traits.byteCount,
      language: positions.languages[document.language] ?? 0,
      profile: positions.profiles[document.profile],
      channel: positions.channels[document.channel],
      scenario: positions.scenarios[document.scenario], record: written.records.count)
    traits.append(to: &written.traits)
    written.standings.append(Standing(traits).bits)
  }
}

/// Which templates and variants belong together.
private struct Families {
  /// By number: the number of the first of a template and its variants; nil for what stands alone.
  private(set) var first: [Int?]

  init(_ order: [IndexAssembly.Place], _ parts: [IndexPart]) {
    first = Array(repeating: nil, count: order.count)
    var members: [String: [Int]] = [:]
    for (number, place) in order.enumerated()
    where parts[place.part].documents[place.position].isVariant {
      members[parts[place.part].documents[place.position].baseID, default: []].append(number)
    }
    if members.isEmpty { return }
    for (number, place) in order.enumerated()
    where !parts[place.part].documents[place.position].isVariant {
      members[parts[place.part].documents[place.position].id]?.append(number)
    }
    for numbers in members.values where numbers.count > 1 {
      for number in numbers { first[number] = numbers.min() }
    }
  }
}

/// The strings of all parts, of which those that stand more than once are kept once.
private struct GatheredStrings {
  private let parts: [IndexPart]
  private var table = StringTable()
  /// The numbers here of each part's strings; 0 where one is not known yet.
  private var numbers: [[UInt32]]
  private var uses: [UInt32] = []
  /// By number: the number of a string among those that are shared, from 1.
  private var sharedNumbers: [UInt32] = []
  private var shared: [UInt32] = []
  /// What strings are written with.
  var pairs = HanPairs.Writing([])
  /// The string at hand, as it is written.
  private var packed: [UInt8] = []

  /// A shorter one takes no more room than a reference to it.
  private static let shortestShared = 4

  init(_ parts: [IndexPart]) {
    self.parts = parts
    numbers = parts.map { Array(repeating: 0, count: $0.strings.count + 1) }
  }

  /// Returns whether it is the first time that the string is counted.
  mutating func count(_ string: UInt32, of part: Int) -> Bool {
    var number = numbers[part][Int(string)]
    if number == 0 {
      number = parts[part].strings.withBytes(of: string) { table.number(ofPacked: $0) }
      numbers[part][Int(string)] = number
      if Int(number) > uses.count { uses.append(0) }
    }
    uses[Int(number) - 1] += 1
    return uses[Int(number) - 1] == 1
  }

  mutating func append(_ string: UInt32, of part: Int, to bytes: inout [UInt8]) {
    guard string > 0 else { return StringReference.appendNone(to: &bytes) }
    let number = numbers[part][Int(string)]
    guard uses[Int(number) - 1] > 1, table.length(of: number) >= Self.shortestShared else {
      packed.removeAll(keepingCapacity: true)
      table.withBytes(of: number) { pairs.append($0, to: &packed) }
      StringReference.append(inlineOfLength: packed.count, to: &bytes)
      bytes += packed
      return
    }
    if sharedNumbers.isEmpty { sharedNumbers = Array(repeating: 0, count: uses.count) }
    if sharedNumbers[Int(number) - 1] == 0 {
      shared.append(number)
      sharedNumbers[Int(number) - 1] = UInt32(shared.count)
    }
    StringReference.append(shared: Int(sharedNumbers[Int(number) - 1]), to: &bytes)
  }

  func appendShared(_ offsets: inout [UInt8], _ strings: inout [UInt8]) {
    offsets.append(little: UInt32(0))
    for number in shared {
      table.withBytes(of: number) { pairs.append($0, to: &strings) }
      offsets.append(little: UInt32(strings.count))
    }
  }
}
