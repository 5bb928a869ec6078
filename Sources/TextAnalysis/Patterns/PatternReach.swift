/// Whether any text at all matches a pattern: `$退` and `a\bb` match none.
enum PatternReach {
  static func canMatch(_ program: PatternProgram) -> Bool {
    let kinds = program.sets.map(kinds(in:))
    let edges = ScalarKind.allCases.count
    var seen = [Bool](repeating: false, count: program.instructions.count * edges)
    var queue: [(instruction: Int32, before: ScalarKind)] = []
    func visit(_ instruction: Int32, after kind: ScalarKind) {
      let slot = Int(instruction) * edges + Int(kind.rawValue)
      guard !seen[slot] else { return }
      seen[slot] = true
      queue.append((instruction, kind))
    }
    for kind in ScalarKind.allCases { visit(0, after: kind) }
    while let (start, before) = queue.popLast() {
      for after in ScalarKind.allCases {
        // What is reached without a character depends on the two kinds around the place.
        var stack = [start]
        var reached = Set(stack)
        func go(_ next: Int32) { if reached.insert(next).inserted { stack.append(next) } }
        while let index = stack.popLast() {
          let instruction = program.instructions[Int(index)]
          switch instruction.operation {
          case .match: return true
          case .take:
            if kinds[Int(instruction.argument)] & (1 << after.rawValue) != 0 {
              visit(instruction.next, after: after)
            }
          case .split:
            go(instruction.next)
            go(instruction.other)
          case .note: go(instruction.next)
          case .require:
            let assertion = PatternAssertion(rawValue: UInt8(instruction.argument))!
            if assertion.holds(between: before, and: after) { go(instruction.next) }
          }
        }
      }
    }
    return false
  }

  /// The kinds of characters that a set holds, as bits, judged by samples: what a pattern can name is
  /// either a range, whose ends are tried, or a property, of which some character is among the
  /// samples.
  private static func kinds(in set: ScalarSet) -> UInt8 {
    var kinds: UInt8 = 0
    if let single = set.single { return 1 << ScalarKind(single).rawValue }
    for scalar in set.edges where set.contains(scalar) { kinds |= 1 << ScalarKind(scalar).rawValue }
    for scalar in samples where set.contains(scalar) { kinds |= 1 << ScalarKind(scalar).rawValue }
    return kinds
  }

  /// ASCII but control characters, and one or two characters of each script and general category.
  private static let samples: [UInt32] =
    [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85] + Array(0x20...0x7E)
    + "退あアㄅ한éΩжกǅʰªाः\u{301}\u{20DD}²½ⅣⅧ‿—（）«»“”，。·×¥´©😊☎①　\u{A0}\u{2028}\u{2029}\u{200B}\u{200D}\u{E000}\u{378}\u{FFFC}５Ａ々〇"
    .unicodeScalars.map(\.value)
}
