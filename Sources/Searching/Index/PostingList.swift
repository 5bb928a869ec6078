/// Numbers of templates in ascending order, each with a small value of its own: what an index knows of
/// a term or a name.
///
/// An Elias–Fano code (Vigna, "Quasi-succinct indices", 2013): the upper bits of the numbers in unary,
/// the lower ones and the values packed. It takes about half a bit a number more than any code could
/// do with, is read from front to back as fast as it comes from memory, and finds one number without
/// reading those before it.
struct PostingList {
  /// How many numbers there are.
  let count: Int
  private let shape: Shape
  /// Where, for every 128th zero of the upper bits, the bit behind it stands; 4 bytes each.
  private let samples: UnsafeRawPointer
  private let upper: UnsafeRawPointer
  private let packed: UnsafeRawPointer

  /// How many bytes each part of a list has.
  struct Shape {
    /// Bits of a number that are packed.
    let lowBits: Int
    /// Bits of its value.
    let valueBits: Int
    /// Zeros among the upper bits, at least.
    let buckets: Int
    let samplesCount: Int
    let upperCount: Int
    let packedCount: Int

    static let bucketsASample = 128

    init(count: Int, below limit: Int, valueBits: Int) {
      guard count > 0 else {
        (lowBits, self.valueBits, buckets) = (0, valueBits, 0)
        (samplesCount, upperCount, packedCount) = (0, 0, 0)
        return
      }
      let ratio = limit / count
      lowBits = ratio < 2 ? 0 : Int.bitWidth - 1 - ratio.leadingZeroBitCount
      self.valueBits = valueBits
      buckets = (limit >> lowBits) + 1
      samplesCount = buckets / Self.bucketsASample * 4
      upperCount = (count + buckets + 7) / 8
      packedCount = (count * (lowBits + valueBits) + 7) / 8
    }

    var byteCount: Int { samplesCount + upperCount + packedCount }
  }

  /// - Parameters:
  ///   - bytes: start with the list; seven bytes behind them can be read without harm.
  ///   - limit: all numbers are below it.
  init(
    _ bytes: UnsafeRawBufferPointer, count: Int, below limit: Int, valueBits: Int
  ) throws(IndexProblem) {
    guard count <= limit, let base = bytes.baseAddress else { throw .damaged }
    let shape = Shape(count: count, below: limit, valueBits: valueBits)
    guard shape.byteCount <= bytes.count else { throw .damaged }
    self.count = count
    self.shape = shape
    samples = base
    upper = base + shape.samplesCount
    packed = upper + shape.upperCount
  }

  /// How many bytes of those it was made from it takes.
  var byteCount: Int { shape.byteCount }

  /// Calls `body` with each number and its value.
  @inline(__always)
  func forEach(_ body: (_ number: Int, _ value: Int) -> Void) {
    guard count > 0 else { return }
    let (lowBits, valueBits) = (shape.lowBits, shape.valueBits)
    let width = lowBits + valueBits
    let mask: UInt64 = (1 << UInt64(width)) - 1
    let valueMask: UInt64 = (1 << UInt64(valueBits)) - 1
    let count = count
    let words = (shape.upperCount + 7) / 8
    var index = 0
    var bit = 0
    for wordIndex in 0..<words {
      var word = Self.word(upper, wordIndex * 8)
      while word != 0 {
        let high = bit + word.trailingZeroBitCount - index
        word &= word &- 1
        let place = index &* width
        let item = Self.word(packed, place >> 3) >> UInt64(place & 7) & mask
        body(high << lowBits | Int(item >> UInt64(valueBits)), Int(item & valueMask))
        index += 1
        // What is behind the last one belongs to something else.
        if index == count { return }
      }
      bit += 64
    }
  }

  @inline(__always)
  fileprivate static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension PostingList {
  /// Looks for numbers, each larger than the one before.
  struct Cursor {
    private let list: PostingList
    /// The upper bit at which the bucket `bucket` starts.
    private var bit = 0
    private var bucket = 0

    init(_ list: PostingList) { self.list = list }

    /// The value of a number; nil where it is not in the list.
    mutating func value(of number: Int) -> Int? {
      guard list.count > 0 else { return nil }
      let shape = list.shape
      let wanted = number >> shape.lowBits
      guard wanted < shape.buckets else { return nil }
      skip(to: wanted)
      let width = shape.lowBits + shape.valueBits
      let low = UInt64(number & ((1 << shape.lowBits) - 1))
      var index = bit - wanted
      var position = bit
      while index >= 0, index < list.count, isSet(position) {
        let place = index &* width
        let item =
          PostingList.word(list.packed, place >> 3) >> UInt64(place & 7)
          & ((1 << UInt64(width)) - 1)
        let found = item >> UInt64(shape.valueBits)
        if found >= low {
          return found == low ? Int(item & ((1 << UInt64(shape.valueBits)) - 1)) : nil
        }
        index += 1
        position += 1
      }
      return nil
    }

    private func isSet(_ position: Int) -> Bool {
      position >> 3 < list.shape.upperCount
        && list.upper.load(fromByteOffset: position >> 3, as: UInt8.self)
          >> UInt8(position & 7) & 1 == 1
    }

    /// Goes behind the zero that ends the bucket before.
    private mutating func skip(to wanted: Int) {
      let sample = wanted / Shape.bucketsASample
      if sample > bucket / Shape.bucketsASample {
        let start = list.samples.loadUnaligned(
          fromByteOffset: (sample - 1) * 4, as: UInt32.self)
        bit = Int(UInt32(littleEndian: start))
        bucket = sample * Shape.bucketsASample
      }
      let end = list.shape.upperCount * 8
      while bucket < wanted, bit < end {
        // The bits from here to the end of the word that starts at this byte.
        let rest = UInt64(bit & 7)
        var zeros = ~PostingList.word(list.upper, bit >> 3) >> rest
        let available = 64 - Int(rest)
        let found = zeros.nonzeroBitCount
        if bucket + found < wanted {
          bucket += found
          bit += available
          continue
        }
        for _ in 1..<wanted - bucket { zeros &= zeros &- 1 }
        bit += zeros.trailingZeroBitCount + 1
        bucket = wanted
      }
    }
  }

  /// The bytes of a list.
  /// - Parameters:
  ///   - numbers: ascending, each once, all below `limit`.
  ///   - values: one for each, of `valueBits` bits.
  static func encode(
    _ numbers: [UInt32], _ values: [UInt8], below limit: Int, valueBits: Int,
    into bytes: inout [UInt8]
  ) {
    precondition(numbers.count == values.count && numbers.count <= limit)
    guard !numbers.isEmpty else { return }
    let shape = Shape(count: numbers.count, below: limit, valueBits: valueBits)
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: shape.byteCount))
    bytes.withUnsafeMutableBytes { all in
      let samples = all.baseAddress! + start
      let upper = samples + shape.samplesCount
      let packed = upper + shape.upperCount
      let width = shape.lowBits + shape.valueBits
      var bit = 0
      var bucket = 0
      func endBucket() {
        bit += 1
        bucket += 1
        if bucket % Shape.bucketsASample == 0, bucket < shape.buckets {
          samples.storeBytes(
            of: UInt32(bit).littleEndian,
            toByteOffset: (bucket / Shape.bucketsASample - 1) * 4, as: UInt32.self)
        }
      }
      for index in numbers.indices {
        let number = Int(numbers[index])
        while bucket < number >> shape.lowBits { endBucket() }
        let byte = upper.load(fromByteOffset: bit >> 3, as: UInt8.self)
        upper.storeBytes(
          of: byte | 1 << UInt8(bit & 7), toByteOffset: bit >> 3, as: UInt8.self)
        bit += 1
        var item =
          UInt64(number & ((1 << shape.lowBits) - 1)) << UInt64(shape.valueBits)
          | UInt64(values[index])
        // Byte by byte: nothing behind the list may be touched.
        let place = index * width
        item <<= UInt64(place & 7)
        var offset = place >> 3
        while item != 0 {
          let byte = packed.load(fromByteOffset: offset, as: UInt8.self)
          packed.storeBytes(
            of: byte | UInt8(truncatingIfNeeded: item), toByteOffset: offset, as: UInt8.self)
          item >>= 8
          offset += 1
        }
      }
      while bucket < shape.buckets - 1 { endBucket() }
    }
  }
}
