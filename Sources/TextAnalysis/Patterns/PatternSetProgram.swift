/// The instructions of some patterns of a set, one behind the other.
final class PatternSetProgram: Sendable {
  /// Freed with the object, which every reader holds.
  nonisolated(unsafe) let instructions: UnsafeBufferPointer<PatternProgram.Instruction>
  /// By place: the pattern's number.
  let numbers: [Int32]
  /// By place: the pattern's first instruction.
  let starts: [Int32]
  let usesAssertions: Bool
  /// By place, `words` each: the sets that a match's first character may be of.
  nonisolated(unsafe) let firsts: UnsafePointer<UInt64>
  let words: Int

  /// - Parameters:
  ///   - programs: with the numbers that their matches report.
  ///   - sets: of the whole set of patterns; they are all in it.
  init(_ programs: [(number: Int, program: PatternProgram)], _ sets: ScalarSetTable) {
    var all: [PatternProgram.Instruction] = []
    all.reserveCapacity(programs.reduce(0) { $0 + $1.program.instructions.count })
    var starts: [Int32] = []
    for (number, program) in programs {
      let base = Int32(all.count)
      starts.append(base)
      let numbers = program.sets.map { sets[$0] }
      for var instruction in program.instructions {
        instruction.next += base
        instruction.other += base
        switch instruction.operation {
        case .take: instruction.argument = numbers[Int(instruction.argument)]
        case .match: instruction.argument = Int32(number)
        default: break
        }
        all.append(instruction)
      }
    }
    let table = UnsafeMutableBufferPointer<PatternProgram.Instruction>.allocate(
      capacity: max(1, all.count))
    _ = table.initialize(from: all)
    instructions = UnsafeBufferPointer(table)
    self.starts = starts
    numbers = programs.map { Int32($0.number) }
    usesAssertions = programs.contains(where: \.program.usesAssertions)
    words = max(1, (sets.count + 63) / 64)
    let firsts = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, programs.count * words))
    firsts.initialize(repeating: 0, count: max(1, programs.count * words))
    for (place, start) in starts.enumerated() {
      for set in Self.firstSets(from: start, in: all) {
        firsts[place * words + Int(set) >> 6] |= 1 << UInt64(set & 63)
      }
    }
    self.firsts = UnsafePointer(firsts)
  }

  deinit {
    instructions.deallocate()
    firsts.deallocate()
  }

  /// As if every assertion held.
  private static func firstSets(
    from start: Int32, in all: [PatternProgram.Instruction]
  ) -> [Int32] {
    var found: [Int32] = []
    var reached: Set<Int32> = [start]
    var stack = [start]
    while let index = stack.popLast() {
      let instruction = all[Int(index)]
      switch instruction.operation {
      case .take: found.append(instruction.argument)
      case .match: break
      case .split:
        for next in [instruction.next, instruction.other] where reached.insert(next).inserted {
          stack.append(next)
        }
      case .note, .require:
        if reached.insert(instruction.next).inserted { stack.append(instruction.next) }
      }
    }
    return found
  }
}
