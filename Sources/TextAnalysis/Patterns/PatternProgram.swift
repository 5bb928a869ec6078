/// A pattern as a machine: the instructions of K. Thompson's and R. Pike's simulation, in the order
/// of preference.
struct PatternProgram: Sendable {
  struct Instruction: Sendable {
    enum Operation: UInt8, Sendable {
      /// Takes a character of the set `argument`.
      case take
      /// Goes on at `next` and, less gladly, at `other`.
      case split
      /// Goes on where the assertion `argument` holds.
      case require
      /// Notes the place: `argument` is twice the group's number, plus one at its end.
      case note
      case match
    }

    var operation: Operation
    var argument: Int32 = 0
    var next: Int32 = 0
    var other: Int32 = 0
  }

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [ScalarSet] = []
  private(set) var usesAssertions = false
  private var numbers = ScalarSetTable()

  /// In instructions. At this size the slowest text still passes at a megabyte a few seconds.
  static let largest = 2000

  init(_ node: PatternNode) {
    append(node)
    instructions.append(Instruction(operation: .match))
    numbers = ScalarSetTable()
  }

  private var end: Int32 { Int32(instructions.count) }

  /// Whatever a node makes ends at the instruction after its own.
  private mutating func append(_ node: PatternNode) {
    switch node {
    case .set(let set):
      let number = numbers.insert(set)
      if number == sets.count { sets.append(set) }
      instructions.append(Instruction(operation: .take, argument: number, next: end + 1))
    case .assertion(let assertion):
      usesAssertions = true
      instructions.append(
        Instruction(operation: .require, argument: Int32(assertion.rawValue), next: end + 1))
    case .sequence(let nodes):
      for node in nodes { append(node) }
    case .choice(let nodes): append(choice: nodes[...])
    case .group(let node, let number):
      instructions.append(
        Instruction(operation: .note, argument: Int32(2 * number), next: end + 1))
      append(node)
      instructions.append(
        Instruction(operation: .note, argument: Int32(2 * number + 1), next: end + 1))
    case .repetition(let node, let min, let max, let isGreedy):
      append(node, min: min, max: max, isGreedy: isGreedy)
    }
  }

  private mutating func append(choice nodes: ArraySlice<PatternNode>) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        append(node)
        break
      }
      let split = instructions.count
      instructions.append(Instruction(operation: .split, next: end + 1))
      append(node)
      jumps.append(instructions.count)
      instructions.append(Instruction(operation: .split))
      instructions[split].other = end
    }
    for jump in jumps {
      instructions[jump].next = end
      instructions[jump].other = end
    }
  }

  private mutating func append(_ node: PatternNode, min: Int, max: Int?, isGreedy: Bool) {
    guard let max else {
      if min > 0 {
        for _ in 1..<min { append(node) }
        appendLoop(node, isGreedy: isGreedy)
      } else {
        // A loop around what may be empty would go round without a step: (x+)? means the same.
        appendOptional(isGreedy: isGreedy) { $0.appendLoop(node, isGreedy: isGreedy) }
      }
      return
    }
    for _ in 0..<min { append(node) }
    var splits: [Int] = []
    for _ in min..<max {
      splits.append(instructions.count)
      instructions.append(Instruction(operation: .split))
      append(node)
    }
    for split in splits { aim(split, in: Int32(split + 1), past: end, isGreedy) }
  }

  /// One or more.
  private mutating func appendLoop(_ node: PatternNode, isGreedy: Bool) {
    let start = end
    append(node)
    let split = instructions.count
    instructions.append(Instruction(operation: .split))
    aim(split, in: start, past: end, isGreedy)
  }

  private mutating func appendOptional(
    isGreedy: Bool, _ body: (inout PatternProgram) -> Void
  ) {
    let split = instructions.count
    instructions.append(Instruction(operation: .split))
    body(&self)
    aim(split, in: Int32(split + 1), past: end, isGreedy)
  }

  private mutating func aim(_ split: Int, in inside: Int32, past: Int32, _ isGreedy: Bool) {
    instructions[split].next = isGreedy ? inside : past
    instructions[split].other = isGreedy ? past : inside
  }
}
