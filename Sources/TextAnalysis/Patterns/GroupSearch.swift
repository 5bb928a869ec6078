/// Finds what the groups of a pattern hold in one match: R. Pike's simulation over the match alone, with
/// a copy of the places a thread.
struct GroupSearch {
  private struct Thread {
    var instruction: Int32
    var places: [Int]
  }

  private let instructions: UnsafeBufferPointer<PatternProgram.Instruction>

  init(_ instructions: UnsafeBufferPointer<PatternProgram.Instruction>) {
    self.instructions = instructions
  }

  /// Group 0 is the match; a group that took no part has none.
  func groups(
    from start: Int32, count: Int, of match: Range<Int>, in text: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>, _ map: ScalarClassMap
  ) -> [Range<Int>?] {
    let text = UnsafeBufferPointer(rebasing: text[..<range.upperBound])
    var current = [Thread(instruction: start, places: [Int](repeating: -1, count: 2 * count + 2))]
    var before = map.kind(before: match.lowerBound, in: text, range.lowerBound)
    var position = match.lowerBound
    var places: [Int]?
    while !current.isEmpty, position <= match.upperBound {
      let unit =
        position < text.count
        ? map.read(text, at: position) : (class: ScalarClassMap.textEdge, length: 1)
      let after = map.kinds[Int(unit.class)]
      var next: [Thread] = []
      var reached: Set<Int32> = []
      follow: for thread in current {
        var stack = [thread]
        while var thread = stack.popLast() {
          guard reached.insert(thread.instruction).inserted else { continue }
          let instruction = instructions[Int(thread.instruction)]
          thread.instruction = instruction.next
          switch instruction.operation {
          case .match:
            if position == match.upperBound { places = thread.places }
            break follow
          case .take:
            if map.contains(unit.class, instruction.argument) { next.append(thread) }
          case .split:
            stack.append(Thread(instruction: instruction.other, places: thread.places))
            stack.append(thread)
          case .note:
            if Int(instruction.argument) < thread.places.count {
              thread.places[Int(instruction.argument)] = position
            }
            stack.append(thread)
          case .require:
            let assertion = PatternAssertion(
              rawValue: UInt8(truncatingIfNeeded: instruction.argument))!
            if assertion.holds(between: before, and: after) { stack.append(thread) }
          }
        }
      }
      current = next
      before = after
      position += unit.length
    }
    guard let places else { return [match] + [Range<Int>?](repeating: nil, count: count) }
    return (0...count).map { group in
      guard group > 0 else { return match }
      let (low, high) = (places[2 * group], places[2 * group + 1])
      return low >= 0 && high >= low ? low..<high : nil
    }
  }
}
