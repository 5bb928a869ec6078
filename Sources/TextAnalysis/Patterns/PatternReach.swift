/// Whether any text at all matches a pattern: `$退` and `a\bb` match none.
enum PatternReach {
  static func canMatch(_ program: PatternProgram) -> Bool {
    // Every instruction leads to the match, if nothing on the way is impossible.
    if !program.usesAssertions { return program.sets.allSatisfy(holdsAny) }
    let kinds = program.sets.map(kinds(in:))
    let count = ScalarKind.allCases.count
    var seen = [Bool](repeating: false, count: program.instructions.count * count * count)
    var queue: [Place] = []
    func visit(_ place: Place) {
      let slot =
        (Int(place.instruction) * count + Int(place.before.rawValue)) * count
        + Int(place.after.rawValue)
      guard !seen[slot] else { return }
      seen[slot] = true
      queue.append(place)
    }
    func visit(_ instruction: Int32, behind before: ScalarKind) {
      for after in ScalarKind.allCases {
        visit(Place(instruction: instruction, before: before, after: after))
      }
    }
    for before in ScalarKind.allCases { visit(0, behind: before) }
    while let place = queue.popLast() {
      let instruction = program.instructions[Int(place.instruction)]
      func goOn(at next: Int32) {
        visit(Place(instruction: next, before: place.before, after: place.after))
      }
      switch instruction.operation {
      case .match: return true
      case .take:
        if kinds[Int(instruction.argument)] & (1 << place.after.rawValue) != 0 {
          visit(instruction.next, behind: place.after)
        }
      case .split:
        goOn(at: instruction.next)
        goOn(at: instruction.other)
      case .note: goOn(at: instruction.next)
      case .require:
        let assertion = PatternAssertion(rawValue: UInt8(instruction.argument))!
        if assertion.holds(between: place.before, and: place.after) { goOn(at: instruction.next) }
      }
    }
    return false
  }

  /// An instruction between two characters of which only the kinds are known.
  private struct Place {
    var instruction: Int32
    var before: ScalarKind
    var after: ScalarKind
  }

  private static func holdsAny(_ set: ScalarSet) -> Bool {
    if !set.isNegated, !set.ranges.isEmpty { return true }
    return set.edges.contains(where: set.contains) || samples.contains(where: set.contains)
  }

  /// The kinds of characters that a set holds, as bits, judged by samples: what a pattern can name is
  /// either a range, whose ends are tried, or a property, of which some character is among the
  /// samples.
  private static func kinds(in set: ScalarSet) -> UInt8 {
    var kinds: UInt8 = 0
    if let listed = set.listed {
      for scalar in listed { kinds |= 1 << ScalarKind(scalar).rawValue }
      return kinds
    }
    for scalar in set.edges where set.contains(scalar) { kinds |= 1 << ScalarKind(scalar).rawValue }
    for scalar in samples where set.contains(scalar) { kinds |= 1 << ScalarKind(scalar).rawValue }
    return kinds
  }

  /// ASCII but control characters, and one or two characters of each script and general category; the
  /// likeliest first.
  private static let samples: [UInt32] =
    [0x7684, 0x61, 0x35, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85] + Array(0x20...0x7E)
    + "退あアㄅ한ก éΩжǅʰªः\u{301}\u{20DD}²½ⅣⅧ‿—（）«»“”，。·×¥´©😊☎①　\u{A0}\u{2028}\u{2029}\u{200B}\u{200D}\u{E000}\u{378}\u{FFFC}５Ａ々〇"
    .unicodeScalars.map(\.value)
}
