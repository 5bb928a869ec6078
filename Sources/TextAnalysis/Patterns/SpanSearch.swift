/// Finds where one pattern matches, from left to right without overlaps, in time linear in the text
/// and the pattern, whatever they are.
///
/// R. Pike's simulation keeps one thread a state, in the order of preference. To start anew behind
/// every match would go over the rest of the text again and again where a better match stays possible
/// for long (`a.*b|a` in a line of `a`s), so here the search for the next match runs on beside the
/// threads that may still prolong the last one: they are further down in the order, at a higher level. A
/// prolonged match drops what was found behind its old end. A state needs only its first thread, at
/// the lowest level, because whatever a later one would find, the first finds too and wins.
struct SpanSearch {
  private struct Thread {
    var instruction: Int32
    /// The number of matches before the one that it looks for.
    var level: Int32
    var start: Int
  }

  /// What the last search found.
  private(set) var found: [Range<Int>] = []

  private let instructions: UnsafePointer<PatternProgram.Instruction>
  private var current: [Thread] = []
  private var next: [Thread] = []
  private var stack: [Int32] = []
  /// By instruction: the round in which it was reached last.
  private var reached: [UInt32]
  private var queued: [UInt32]
  private var round: UInt32 = 0

  init(_ instructions: UnsafeBufferPointer<PatternProgram.Instruction>) {
    self.instructions = instructions.baseAddress!
    reached = [UInt32](repeating: 0, count: instructions.count)
    queued = reached
  }

  /// - Parameters:
  ///   - start: the pattern's first instruction.
  ///   - firsts: the sets that its first character may be of, as a mask.
  ///   - stretch: holds all matches; only it needs to be read.
  mutating func search(
    from start: Int32, _ firsts: UnsafePointer<UInt64>, in text: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>, stretch: Range<Int>, _ map: ScalarClassMap
  ) {
    found.removeAll(keepingCapacity: true)
    let text = UnsafeBufferPointer(rebasing: text[..<range.upperBound])
    var position = stretch.lowerBound
    let last = stretch.upperBound
    var before = map.kind(before: position, in: text, range.lowerBound)
    current.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    while true {
      var unit = (class: ScalarClassMap.textEdge, length: 0)
      if current.isEmpty {
        while position < last {
          unit = map.read(text, at: position)
          if map.intersects(unit.class, firsts) { break }
          before = map.kinds[Int(unit.class)]
          position += unit.length
        }
        if position >= last { return }
      } else if position < text.count {
        unit = map.read(text, at: position)
      }
      startRound()
      let place = Place(
        scalarClass: unit.class, before: before, after: map.kinds[Int(unit.class)])
      for index in current.indices {
        let thread = current[index]
        guard follow(thread, place, map) else { continue }
        found.removeLast(found.count - Int(thread.level))
        found.append(thread.start..<position)
        break
      }
      guard position < last else { return }
      if map.intersects(unit.class, firsts) {
        let thread = Thread(instruction: start, level: Int32(found.count), start: position)
        _ = follow(thread, place, map)
      }
      swap(&current, &next)
      next.removeAll(keepingCapacity: true)
      position += unit.length
      before = place.after
    }
  }

  private struct Place {
    var scalarClass: UInt32
    var before: ScalarKind
    var after: ScalarKind
  }

  private mutating func startRound() {
    round &+= 1
    guard round == 0 else { return }
    for index in reached.indices { (reached[index], queued[index]) = (0, 0) }
    round = 1
  }

  /// Whether a thread matches here. What it prefers to that is queued for the next character.
  @inline(__always)
  private mutating func follow(
    _ thread: Thread, _ place: Place, _ map: ScalarClassMap
  ) -> Bool {
    let first = instructions[Int(thread.instruction)]
    if first.operation == .take {
      take(first, thread, place, map)
      return false
    }
    return followFurther(thread, place, map)
  }

  @inline(__always)
  private mutating func take(
    _ instruction: PatternProgram.Instruction, _ thread: Thread, _ place: Place,
    _ map: ScalarClassMap
  ) {
    guard map.contains(place.scalarClass, instruction.argument),
      queued[Int(instruction.next)] != round
    else { return }
    queued[Int(instruction.next)] = round
    next.append(
      Thread(instruction: instruction.next, level: thread.level, start: thread.start))
  }

  private mutating func followFurther(
    _ thread: Thread, _ place: Place, _ map: ScalarClassMap
  ) -> Bool {
    stack.removeAll(keepingCapacity: true)
    stack.append(thread.instruction)
    while let index = stack.popLast() {
      guard reached[Int(index)] != round else { continue }
      reached[Int(index)] = round
      let instruction = instructions[Int(index)]
      switch instruction.operation {
      case .match: return true
      case .take: take(instruction, thread, place, map)
      case .split:
        stack.append(instruction.other)
        stack.append(instruction.next)
      case .note: stack.append(instruction.next)
      case .require:
        let assertion = PatternAssertion(rawValue: UInt8(truncatingIfNeeded: instruction.argument))!
        if assertion.holds(between: place.before, and: place.after) {
          stack.append(instruction.next)
        }
      }
    }
    return false
  }
}
