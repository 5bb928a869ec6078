/// A meaning as it is kept, and as others are compared with it.
struct PackedMeaning: Equatable, Sendable {
  /// The largest is 127 or −127; zeros for none.
  let numbers: SIMD64<Int8>
  /// In 16ths. Kept beside the numbers, as it would be asked for each time.
  let length: UInt16

  /// Bytes of the numbers.
  static let numbersSize = 64

  init(numbers: SIMD64<Int8>, length: UInt16) {
    self.numbers = numbers
    self.length = length
  }

  /// - Parameter wide: points where the meaning does, however far.
  init(_ wide: SIMD64<Int32>) {
    var largest = 0
    for place in 0..<64 { largest = max(largest, abs(Int(wide[place]))) }
    var numbers = SIMD64<Int8>()
    if largest > 0 {
      withUnsafeMutableBytes(of: &numbers) { numbers in
        for place in 0..<Self.numbersSize {
          let number = Int(wide[place]) * 127
          let rounded = Int8((number + (number < 0 ? -largest : largest) / 2) / largest)
          numbers[place] = UInt8(bitPattern: rounded)
        }
      }
    }
    let square = Self.product(numbers, numbers)
    self.init(
      numbers: numbers,
      length: UInt16(FixedPoint.squareRoot(square * Self.lengthUnit * Self.lengthUnit)))
  }

  private static let lengthUnit = 16

  /// How near another is (their cosine), from −1024 to 1024; 0 where either says nothing.
  func nearness(of other: PackedMeaning) -> Int {
    let lengths = Int(length) * Int(other.length)
    guard lengths > 0 else { return 0 }
    return Self.product(numbers, other.numbers) * Self.lengthUnit * Self.lengthUnit * FixedPoint.one
      / lengths
  }

  /// A plain loop over bytes: what is written with vectors of 64 is not made fast by the compiler.
  private static func product(_ one: SIMD64<Int8>, _ other: SIMD64<Int8>) -> Int {
    withUnsafeBytes(of: one) { one in
      withUnsafeBytes(of: other) { other in
        var sum: Int32 = 0
        for place in 0..<numbersSize {
          sum &+= Int32(Int8(bitPattern: one[place])) &* Int32(Int8(bitPattern: other[place]))
        }
        return Int(sum)
      }
    }
  }
}
