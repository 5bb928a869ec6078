/// Tells which patterns of a set match somewhere in a text: all of them in one automaton, of which
/// only those states are built that texts lead to (K. Thompson's construction, determined as
/// RE2 does it).
///
/// A state is the set of instructions that wait for the next character, with the kind of character
/// before. What leads on without a character is followed only when the next one is known, as edges of
/// lines and words depend on it; so a match shows one character late.
final class PatternAutomaton {
  private let program: PatternSetProgram
  private let map: ScalarClassMap

  /// Row by row: where a state goes on a class. A target is the offset of its row, with `reports` set
  /// where patterns have matched and `rests` where none waits; 0 is not worked out yet. Row 0 belongs to no state.
  private var table: UnsafeMutablePointer<UInt32>
  private var stride: UInt32
  private var capacity: Int
  /// By number of the row, from 1: the kind of the character before, how many patterns have matched,
  /// these, and the waiting instructions in rising order.
  private var states: [[Int32]] = [[]]
  private var rows: [[Int32]: UInt32] = [:]
  /// How many numbers `states` holds.
  private var stateSize = 0
  /// The row of a text's beginning; 0 where it is not built.
  private var beginning: UInt32 = 0
  /// By class and kind before: the instructions that wait after patterns began there.
  private var begun: [UInt32: [Int32]] = [:]

  /// By instruction: the round in which it was reached last.
  private var reached: [UInt32]
  private var round: UInt32 = 0

  /// Bytes read since the states were built anew.
  private var bytesRead = 0
  private var failures = 0

  /// The patterns that match in the text, or may.
  private(set) var hits: [Int32] = []
  /// By pattern: stretches of the text, in order and apart, that hold all its matches.
  private(set) var stretches: [[Range<Int>]]

  private static let reports: UInt32 = 1 << 31
  /// No pattern is half-way through: whatever matches later starts here or later.
  private static let rests: UInt32 = 1 << 30
  private static let row: UInt32 = rests - 1
  /// Entries of the table, and of `states`: 4 MB each at most.
  private static let limit = 1 << 20
  private static let mostFailures = 4

  init(_ program: PatternSetProgram, _ map: ScalarClassMap) {
    self.program = program
    self.map = map
    stride = 64
    capacity = 32
    table = .allocate(capacity: capacity * Int(stride))
    table.initialize(repeating: 0, count: capacity * Int(stride))
    reached = [UInt32](repeating: 0, count: program.instructions.count)
    stretches = [[Range<Int>]](
      repeating: [], count: 1 + Int(program.numbers.max() ?? 0))
  }

  deinit { table.deallocate() }

  /// Notes in `hits` and `stretches` what matches: everything, everywhere, where patterns and texts need
  /// so many states that building them takes longer than it saves.
  func search(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    forgetHits()
    guard failures < Self.mostFailures else { return noteEverything(range) }
    let text = UnsafeBufferPointer(rebasing: text[..<range.upperBound])
    var index = range.lowerBound
    var rest = index
    guard var row = rowOfBeginning() else { return giveUp(range) }
    while index < text.count {
      let unit = map.read(text, at: index)
      var target = unit.class < stride ? table[Int(row &+ unit.class)] : 0
      if target == 0 {
        guard let built = build(from: row, on: unit.class, read: index - range.lowerBound) else {
          return giveUp(range)
        }
        target = built
      }
      if target & Self.reports != 0 { note(matchesOf: target & Self.row, rest..<index) }
      index += unit.length
      if target & Self.rests != 0 { rest = index }
      row = target & Self.row
    }
    var last = table[Int(row &+ ScalarClassMap.textEdge)]
    if last == 0 {
      guard let built = build(from: row, on: ScalarClassMap.textEdge, read: range.count) else {
        return giveUp(range)
      }
      last = built
    }
    if last & Self.reports != 0 { note(matchesOf: last & Self.row, rest..<index) }
    bytesRead += range.count
  }

  private func note(matchesOf row: UInt32, _ stretch: Range<Int>) {
    let state = states[Int(row / stride)]
    for index in 2..<2 + Int(state[1]) {
      let pattern = Int(state[index])
      guard let last = stretches[pattern].last else {
        hits.append(Int32(pattern))
        stretches[pattern].append(stretch)
        continue
      }
      if stretch.lowerBound <= last.upperBound {
        stretches[pattern][stretches[pattern].count - 1] = last.lowerBound..<stretch.upperBound
      } else {
        stretches[pattern].append(stretch)
      }
    }
  }

  private func forgetHits() {
    for hit in hits { stretches[Int(hit)].removeAll(keepingCapacity: true) }
    hits.removeAll(keepingCapacity: true)
  }

  /// Other texts may be better, a few times.
  private func giveUp(_ range: Range<Int>) {
    failures += 1
    forget()
    forgetHits()
    noteEverything(range)
  }

  private func noteEverything(_ range: Range<Int>) {
    hits = program.numbers
    for hit in hits { stretches[Int(hit)] = [range] }
  }

  private func rowOfBeginning() -> UInt32? {
    if beginning == 0 {
      guard let row = row(of: [Int32(kind(.textEdge).rawValue), 0]) else { return nil }
      beginning = row
    }
    return beginning
  }

  /// Where no pattern asks for edges, what stood before makes no difference.
  private func kind(_ kind: ScalarKind) -> ScalarKind { program.usesAssertions ? kind : .other }

  // Building.

  /// Nil where it does not pay.
  @inline(never)
  private func build(from row: UInt32, on scalarClass: UInt32, read: Int) -> UInt32? {
    let state = states[Int(row / stride)]
    let before = ScalarKind(rawValue: UInt8(state[0]))!
    let after = map.kinds[Int(scalarClass)]
    startRound()
    var matches: [Int32] = []
    var waiting: [Int32] = []
    for instruction in state[(2 + Int(state[1]))...] {
      follow(instruction, on: scalarClass, before, after, &waiting, &matches)
    }
    if scalarClass != ScalarClassMap.textEdge {
      waiting.append(contentsOf: begin(on: scalarClass, before, after))
      waiting.sort()
      var kept = 0
      for index in waiting.indices where index == 0 || waiting[index] != waiting[kept - 1] {
        waiting[kept] = waiting[index]
        kept += 1
      }
      waiting.removeLast(waiting.count - kept)
    }
    matches.sort()
    let key = [Int32(kind(after).rawValue), Int32(matches.count)] + matches + waiting
    // A class for which rows have no room may lead to a row that is there: it cannot be noted either.
    let known = map.count <= Int(stride) ? self.row(of: key) : nil
    guard let target = known ?? makeRoom(for: state, key, read) else { return nil }
    let flagged =
      target | (matches.isEmpty ? 0 : Self.reports) | (waiting.isEmpty ? Self.rests : 0)
    // Making room gives the rows new numbers.
    if let current = rows[state] { table[Int(current + scalarClass)] = flagged }
    return flagged
  }

  private func startRound() {
    round &+= 1
    guard round == 0 else { return }
    for index in reached.indices { reached[index] = 0 }
    round = 1
  }

  private func follow(
    _ start: Int32, on scalarClass: UInt32, _ before: ScalarKind, _ after: ScalarKind,
    _ waiting: inout [Int32], _ matches: inout [Int32]
  ) {
    var stack = [start]
    while let index = stack.popLast() {
      guard reached[Int(index)] != round else { continue }
      reached[Int(index)] = round
      let instruction = program.instructions[Int(index)]
      switch instruction.operation {
      case .match: matches.append(instruction.argument)
      case .take:
        if map.contains(scalarClass, instruction.argument) { waiting.append(instruction.next) }
      case .split:
        stack.append(instruction.other)
        stack.append(instruction.next)
      case .note: stack.append(instruction.next)
      case .require:
        let assertion = PatternAssertion(rawValue: UInt8(truncatingIfNeeded: instruction.argument))!
        if assertion.holds(between: before, and: after) { stack.append(instruction.next) }
      }
    }
  }

  /// What waits after the patterns that begin with this character.
  private func begin(
    on scalarClass: UInt32, _ before: ScalarKind, _ after: ScalarKind
  ) -> [Int32] {
    let key = scalarClass << 3 | UInt32(before.rawValue)
    if let known = begun[key] { return known }
    var waiting: [Int32] = []
    var matches: [Int32] = []
    startRound()
    for (place, start) in program.starts.enumerated()
    where map.intersects(scalarClass, program.firsts + place * program.words) {
      follow(start, on: scalarClass, before, after, &waiting, &matches)
    }
    begun[key] = waiting
    return waiting
  }

  /// Nil where the table is full or too narrow.
  private func row(of state: [Int32]) -> UInt32? {
    if let row = rows[state] { return row }
    let number = states.count
    guard map.count <= Int(stride), (number + 1) * Int(stride) <= Self.limit,
      stateSize + state.count <= Self.limit
    else { return nil }
    if number == capacity { grow() }
    states.append(state)
    stateSize += state.count
    let row = UInt32(number) * stride
    rows[state] = row
    return row
  }

  private func grow() {
    let (old, count) = (table, capacity * Int(stride))
    table = .allocate(capacity: 2 * count)
    table.initialize(from: old, count: count)
    (table + count).initialize(repeating: 0, count: count)
    old.deallocate()
    capacity *= 2
  }

  /// Forgets all states but the two at hand; nil where it is not worth going on.
  private func makeRoom(for state: [Int32], _ next: [Int32], _ read: Int) -> UInt32? {
    if map.count <= Int(stride), bytesRead + read < 10 * states.count { return nil }
    forget()
    bytesRead = -read
    guard row(of: state) != nil else { return nil }
    return row(of: next)
  }

  private func forget() {
    while stride < UInt32(map.count) { stride *= 2 }
    table.deallocate()
    capacity = 32
    table = .allocate(capacity: capacity * Int(stride))
    table.initialize(repeating: 0, count: capacity * Int(stride))
    states = [[]]
    rows.removeAll(keepingCapacity: true)
    stateSize = 0
    beginning = 0
    bytesRead = 0
  }
}
