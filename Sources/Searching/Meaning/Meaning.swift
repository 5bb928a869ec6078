/// Which way a text's meaning points: 64 whole numbers. Zero where none of its words is known.
struct Meaning: Sendable {
  private(set) var numbers = SIMD64<Int32>()

  init() {}

  /// Of a folded text.
  init(of text: [UInt8]) { WordVectors.shared.add(wordsOf: text, to: &numbers) }

  var isZero: Bool { numbers == SIMD64<Int32>() }

  /// Of the same direction, about `length` long.
  private func scaled(to length: Int) -> SIMD64<Int32> {
    let own = Self.length(numbers)
    guard own > 0 else { return numbers }
    var scaled = numbers
    withUnsafeMutableBytes(of: &scaled) { scaled in
      let scaled = scaled.bindMemory(to: Int32.self)
      for place in scaled.indices { scaled[place] = Int32(Int(scaled[place]) * length / own) }
    }
    return scaled
  }

  /// As of both texts together.
  mutating func join(_ other: Meaning) { numbers &+= other.numbers }

  /// Every text counts the same, however long it is.
  mutating func add(_ other: Meaning) { numbers &+= other.scaled(to: FixedPoint.one) }

  private static func length(_ numbers: SIMD64<Int32>) -> Int {
    var sum = 0
    for place in 0..<64 { sum += Int(numbers[place]) * Int(numbers[place]) }
    return FixedPoint.squareRoot(sum)
  }
}

extension Meaning {
  /// Bytes of a meaning that is kept.
  static let packedSize = 64

  /// As it is kept: 64 signed bytes, of which the largest is 127 or −127; 64 zeros for none.
  var packed: SIMD64<Int8> {
    var largest = 0
    for place in 0..<64 { largest = max(largest, abs(Int(numbers[place]))) }
    var packed = SIMD64<Int8>()
    guard largest > 0 else { return packed }
    withUnsafeMutableBytes(of: &packed) { packed in
      for place in 0..<Self.packedSize {
        let number = Int(numbers[place]) * 127
        let rounded = Int8((number + (number < 0 ? -largest : largest) / 2) / largest)
        packed[place] = UInt8(bitPattern: rounded)
      }
    }
    return packed
  }

  /// Of folded texts, each counting the same.
  static func ofLines(_ texts: [[UInt8]]) -> Meaning {
    var sum = Meaning()
    for text in texts { sum.add(Meaning(of: text)) }
    return sum
  }

  /// A template's: of its title and what customers say, and as much of what they say in its scenario.
  static func ofTemplate(lines: Meaning, _ scenarioLines: Meaning) -> Meaning {
    var template = Meaning()
    template.add(lines)
    template.add(scenarioLines)
    return template
  }
}

/// A query's meaning, to compare others with.
struct QueryMeaning: Sendable {
  private let packed: SIMD64<Int8>
  private let square: Int

  init(_ meaning: Meaning) {
    // As small as one that is kept, so that no product overflows.
    packed = meaning.packed
    square = Self.product(packed, packed)
  }

  /// How near a kept meaning is (their cosine), from −1024 to 1024; 0 where either says nothing.
  func nearness(of other: SIMD64<Int8>) -> Int {
    let lengths = FixedPoint.squareRoot(square * Self.product(other, other))
    guard lengths > 0 else { return 0 }
    return Self.product(packed, other) * FixedPoint.one / lengths
  }

  /// A plain loop over bytes: what is written with vectors of 64 is not made fast by the compiler.
  private static func product(_ one: SIMD64<Int8>, _ other: SIMD64<Int8>) -> Int {
    withUnsafeBytes(of: one) { one in
      withUnsafeBytes(of: other) { other in
        var sum: Int32 = 0
        for place in 0..<Meaning.packedSize {
          sum &+= Int32(Int8(bitPattern: one[place])) &* Int32(Int8(bitPattern: other[place]))
        }
        return Int(sum)
      }
    }
  }
}

/// Ranks the best of what words found by what they mean as well.
enum MeaningRanking {
  /// A score with its meaning's share: 0.8 of the best score for the same meaning. (.680 of 344 Chinese
  /// messages first, .672 with 1.0, .660 with 1.2; .802 of 86 English ones, .791 with either.)
  static func score(_ score: Int, best: Int, nearness: Int) -> Int {
    score + best * nearness / FixedPoint.one * 4 / 5
  }
}
