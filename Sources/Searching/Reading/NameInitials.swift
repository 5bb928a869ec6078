import TextAnalysis

/// The names of an index (titles, scenarios, tags) by the first letters of their syllables: 退款到账 under
/// `tkdz`, and again wherever a part of it starts behind punctuation or a space.
///
/// A record is a number of 64 bits: up to ten signs of six bits (letters 1 to 26, digits 27 to 36), from
/// the top, and in the last four bits how many signs the name has from there (15 for more than 14);
/// and the position of the name among all names. Sorted, so that a beginning's records stand together.
struct NameInitials {
  private let signs: UnsafeBufferPointer<UInt64>
  private let names: UnsafeBufferPointer<UInt32>
  private var count: Int { signs.count }

  init(
    signs: UnsafeBufferPointer<UInt64>, names: UnsafeBufferPointer<UInt32>
  ) throws(IndexProblem) {
    guard signs.count == names.count else { throw .damaged }
    self.signs = signs
    self.names = names
  }

  static var none: NameInitials { NameInitials() }
  private init() {
    signs = UnsafeBufferPointer(start: nil, count: 0)
    names = UnsafeBufferPointer(start: nil, count: 0)
  }

  struct Match: Hashable {
    /// Its position among all names.
    var name: Int
    /// How many signs of the name were not typed; 0 where all of it was.
    var rest: Int
  }

  private static let mostSigns = 10
  /// A character with two readings doubles the ways to spell a name.
  private static let mostSpellings = 4
  /// More than this and what was typed says nothing yet.
  private static let mostMatches = 64

  /// The names that some small letters and digits abbreviate, shortest first: two letters only where
  /// they are all of the name, more also where they are its beginning.
  func matches(_ typed: ArraySlice<UInt8>) -> [Match] {
    guard (2...Self.mostSigns).contains(typed.count) else { return [] }
    var key: UInt64 = 0
    for byte in typed {
      guard let sign = Self.sign(byte) else { return [] }
      key = key << 6 | sign
    }
    let shift = UInt64(6 * (Self.mostSigns - typed.count) + 4)
    let low = key << shift
    let high = (key + 1) << shift
    var found: [Match] = []
    var index = firstIndex(notBelow: low)
    while index < count, signs[index] < high {
      let rest = Int(signs[index] & 0xF) - typed.count
      if rest >= 0, typed.count > 2 || rest == 0 {
        found.append(Match(name: Int(names[index]), rest: rest))
      }
      index += 1
    }
    found.sort { ($0.rest, $0.name) < ($1.rest, $1.name) }
    var seen: Set<Int> = []
    var matches: [Match] = []
    for match in found where matches.count < Self.mostMatches {
      if seen.insert(match.name).inserted { matches.append(match) }
    }
    return matches
  }

  /// All records, in order.
  var all: [(signs: UInt64, name: Int)] {
    zip(signs, names).map { ($0, Int($1)) }
  }

  private func firstIndex(notBelow key: UInt64) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if signs[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The records of a name, which goes by its key here. Whoever keeps them sorts them.
  /// - Parameter folded: the name in UTF-8.
  static func records(of folded: [UInt8], name: UInt64) -> [(signs: UInt64, name: UInt64)] {
    var records: [(signs: UInt64, name: UInt64)] = []
    let (units, starts) = units(of: folded)
    for start in starts {
      // Without a Han character it is found as it is written.
      guard units[start...].contains(where: { $0.isHan }) else { continue }
      for signs in spellings(of: units[start...]) {
        let record = (signs, name)
        if !records.contains(where: { $0 == record }) { records.append(record) }
      }
    }
    return records
  }

  /// The part of a name that some small letters and digits abbreviate: 退款到账 of 退款到账后的回访.
  static func part(of folded: [UInt8], abbreviatedBy typed: [UInt8]) -> ArraySlice<UInt8>? {
    let signs = typed.compactMap(sign)
    guard !signs.isEmpty, signs.count == typed.count else { return nil }
    let (units, starts) = units(of: folded)
    for start in starts where start + signs.count <= units.count {
      let part = units[start..<start + signs.count]
      guard let first = part.first, let last = part.last,
        zip(part, signs).allSatisfy({ unit, sign in unit.holds(sign) })
      else { continue }
      return folded[first.start..<last.start + TermScanner.unit(in: folded, at: last.start).length]
    }
    return nil
  }

  /// A sign of a name, or the signs that a Han character's readings start with.
  private struct Unit {
    private(set) var count = 0
    private var packed: UInt64 = 0
    let isHan: Bool
    /// In the name.
    let start: Int

    init(isHan: Bool, start: Int) { (self.isHan, self.start) = (isHan, start) }

    subscript(position: Int) -> UInt64 { packed >> UInt64(position * 8) & 0xFF }

    func holds(_ sign: UInt64) -> Bool { (0..<count).contains { self[$0] == sign } }

    /// At most four, each once.
    mutating func append(_ sign: UInt64) {
      for position in 0..<count where self[position] == sign { return }
      packed |= sign << UInt64(count * 8)
      count += 1
    }
  }

  private static func units(of folded: [UInt8]) -> (units: [Unit], starts: [Int]) {
    var units: [Unit] = []
    var starts: [Int] = []
    var isAtStart = true
    var index = 0
    while index < folded.count {
      let scalar = TermScanner.unit(in: folded, at: index)
      var unit = Unit(isHan: TermScanner.isIdeograph(scalar.scalar), start: index)
      index += scalar.length
      if unit.isHan {
        let readings = Pinyin.shared.readings(of: scalar.scalar)
        for position in 0..<readings.count {
          if let sign = sign(Pinyin.shared.initial(of: readings[position])) { unit.append(sign) }
        }
      } else if scalar.scalar < 0x80, let sign = sign(UInt8(scalar.scalar)) {
        unit.append(sign)
      }
      guard unit.count > 0 else {
        isAtStart = true
        continue
      }
      if isAtStart { starts.append(units.count) }
      isAtStart = false
      units.append(unit)
    }
    return (units, starts)
  }

  /// The signs of a name and its length, as a record has them; once for each way to spell it.
  private static func spellings(of units: ArraySlice<Unit>) -> [UInt64] {
    var spellings: [UInt64] = [0]
    for unit in units.prefix(mostSigns) {
      let before = spellings.count
      let all = before * unit.count > mostSpellings ? 1 : unit.count
      for position in 1..<max(all, 1) {
        for index in 0..<before { spellings.append(spellings[index] << 6 | unit[position]) }
      }
      for index in 0..<before { spellings[index] = spellings[index] << 6 | unit[0] }
    }
    let free = UInt64(6 * max(0, mostSigns - units.count))
    let length = UInt64(min(units.count, 15))
    return spellings.map { $0 << (free + 4) | length }
  }

  private static func sign(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 0x61...0x7A: UInt64(byte - 0x60)
    case 0x30...0x39: UInt64(byte - 0x30 + 27)
    default: nil
    }
  }
}
