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
  func visit(_ body: (_ number: Int, _ value: Int) -> Void) {
    var reader = Reader(self)
    reader.read(below: .max, body)
  }

  /// Calls `body` with the position of each wanted number that is in the list, and its value.
  /// - Parameters:
  ///   - wanted: ascending.
  ///   - found: by position, which of these are not looked for; nil for none.
  @inline(__always)
  func find(
    _ wanted: [Int], except found: UnsafeMutableBufferPointer<Bool>? = nil,
    _ body: (_ position: Int, _ value: Int) -> Void
  ) {
    guard let last = wanted.last else { return }
    if count > wanted.count * Self.shortList {
      var cursor = Cursor(self)
      for (position, number) in wanted.enumerated() where found?[position] != true {
        if let value = cursor.value(of: number) { body(position, value) }
      }
      return
    }
    var reader = Reader(self)
    var position = 0
    reader.read(below: last + 1) { number, value in
      while wanted[position] < number { position += 1 }
      if wanted[position] == number, found?[position] != true { body(position, value) }
    }
  }

  /// As long as this for each number that is looked for, a list is faster read than searched.
  private static let shortList = 4

  /// Reads a list from front to back, in stretches.
  struct Reader {
    private let list: PostingList
    /// How many numbers were read.
    private var index = 0
    /// The upper bits at hand that were not read yet, and where they stand.
    private var word: UInt64 = 0
    private var place = -64

    init(_ list: PostingList) { self.list = list }

    /// Calls `body` with each number below a limit that was not read yet, and its value.
    @inline(__always)
    mutating func read(below end: Int, _ body: (_ number: Int, _ value: Int) -> Void) {
      let shape = list.shape
      let lowBits = UInt64(truncatingIfNeeded: shape.lowBits)
      let valueBits = UInt64(truncatingIfNeeded: shape.valueBits)
      let width = shape.lowBits &+ shape.valueBits
      let mask: UInt64 = (1 &<< (lowBits &+ valueBits)) &- 1
      let valueMask: UInt64 = (1 &<< valueBits) &- 1
      let (count, lastPlace) = (list.count, shape.upperCount &* 8 &- 1)
      let (upper, packed) = (list.upper, list.packed)
      var (index, word, place) = (index, word, place)
      var offset = index &* width
      defer { (self.index, self.word, self.place) = (index, word, place) }
      while index < count {
        while word == 0 {
          place &+= 64
          guard place <= lastPlace else { return }
          word = PostingList.word(upper, place &>> 3)
        }
        let high = place &+ word.trailingZeroBitCount &- index
        let item =
          PostingList.word(packed, offset &>> 3) &>> UInt64(truncatingIfNeeded: offset & 7) & mask
        let number = high &<< Int(truncatingIfNeeded: lowBits) | Int(item &>> valueBits)
        if number >= end { return }
        body(number, Int(truncatingIfNeeded: item & valueMask))
        word &= word &- 1
        index &+= 1
        offset &+= width
      }
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
    /// The upper bit at which the block of 64 starts that was looked at last.
    private var place = 0
    /// How many zeros stand before it.
    private var zeros = 0
    /// Its zeros, as ones.
    private var block: UInt64
    /// In each byte of it, how many zeros there are up to the byte's end.
    private var counts: UInt64

    init(_ list: PostingList) {
      self.list = list
      block = list.count > 0 ? ~PostingList.word(list.upper, 0) : 0
      counts = Self.countsByByte(block)
    }

    /// The value of a number; nil where it is not in the list.
    @inline(__always)
    mutating func value(of number: Int) -> Int? {
      let shape = list.shape
      let wanted = number &>> shape.lowBits
      guard list.count > 0, wanted < shape.buckets else { return nil }
      let bit = start(ofBucket: wanted)
      var index = bit &- wanted
      guard bit < shape.upperCount &* 8, index >= 0 else { return nil }
      // Ones from here to the first zero are the numbers in the bucket.
      let rest = UInt64(truncatingIfNeeded: bit & 7)
      var ones = PostingList.word(list.upper, bit &>> 3) &>> rest
      if ones & 1 == 0 { return nil }
      var left = 64 &- Int(truncatingIfNeeded: rest)
      var place = bit
      let lowBits = UInt64(truncatingIfNeeded: shape.lowBits)
      let valueBits = UInt64(truncatingIfNeeded: shape.valueBits)
      let width = shape.lowBits &+ shape.valueBits
      let mask: UInt64 = (1 &<< (lowBits &+ valueBits)) &- 1
      let low = UInt64(truncatingIfNeeded: number) & ((1 &<< lowBits) &- 1)
      repeat {
        let offset = index &* width
        let item =
          PostingList.word(list.packed, offset &>> 3) &>> UInt64(truncatingIfNeeded: offset & 7)
          & mask
        let found = item &>> valueBits
        if found >= low {
          return found == low
            ? Int(truncatingIfNeeded: item & ((1 &<< valueBits) &- 1)) : nil
        }
        index &+= 1
        place &+= 1
        ones &>>= 1
        left &-= 1
        if left == 0 {
          guard place < shape.upperCount &* 8 else { return nil }
          // Now at the start of a byte.
          ones = PostingList.word(list.upper, place &>> 3)
          left = 64
        }
      } while ones & 1 == 1 && index < list.count
      return nil
    }

    /// The upper bit behind the zero that ends the bucket before.
    @inline(__always)
    private mutating func start(ofBucket wanted: Int) -> Int {
      if wanted == 0 { return 0 }
      let sample = wanted / Shape.bucketsASample
      if sample > 0, sample &* Shape.bucketsASample > zeros &+ 64 { skip(toSample: sample) }
      let end = list.shape.upperCount &* 8
      while zeros &+ Int(truncatingIfNeeded: counts &>> 56) < wanted {
        zeros &+= Int(truncatingIfNeeded: counts &>> 56)
        place &+= 64
        // In every index that was made by us, there is a zero for each bucket.
        guard place < end else { return end }
        load()
      }
      return place &+ Self.place(of: wanted &- zeros, in: block, counts) &+ 1
    }

    /// Goes to the block of the zero that a sample stands behind.
    private mutating func skip(toSample sample: Int) {
      let start = list.samples.loadUnaligned(fromByteOffset: (sample - 1) * 4, as: UInt32.self)
      let zero = Int(UInt32(littleEndian: start)) &- 1
      guard zero >= place, zero < list.shape.upperCount &* 8 else { return }
      place = zero & ~63
      load()
      let before = block & (1 &<< UInt64(truncatingIfNeeded: zero & 63) &- 1)
      let count = Int(truncatingIfNeeded: Self.countsByByte(before) &>> 56)
      zeros = sample &* Shape.bucketsASample &- 1 &- count
    }

    @inline(__always)
    private mutating func load() {
      block = ~PostingList.word(list.upper, place &>> 3)
      counts = Self.countsByByte(block)
    }

    /// In each byte, how many ones the word has up to its end (Vigna, "Broadword implementation of
    /// rank/select queries", 2008). Most processors have an instruction for the whole, which a program
    /// that runs on all of them cannot count on.
    @inline(__always)
    private static func countsByByte(_ word: UInt64) -> UInt64 {
      var counts = word &- (word &>> 1 & 0x5555_5555_5555_5555)
      counts = (counts & 0x3333_3333_3333_3333) &+ (counts &>> 2 & 0x3333_3333_3333_3333)
      return ((counts &+ (counts &>> 4)) & 0x0F0F_0F0F_0F0F_0F0F) &* 0x0101_0101_0101_0101
    }

    /// Where the one with a number from 1 stands, of which there are as many.
    @inline(__always)
    private static func place(of number: Int, in word: UInt64, _ counts: UInt64) -> Int {
      let ones: UInt64 = 0x0101_0101_0101_0101
      let highs: UInt64 = 0x8080_8080_8080_8080
      // The high bit of each byte that counts up to the number.
      let wanted = UInt64(truncatingIfNeeded: number) &* ones
      let reached = ((counts | highs) &- wanted) & highs
      let byte = UInt64(truncatingIfNeeded: reached.trailingZeroBitCount) & 0x38
      let before = (counts &<< 8) &>> byte & 0xFF
      // The same in that byte, with a byte for each of its bits.
      let bits = ((word &>> byte & 0xFF) &* ones) & 0x8040_2010_0804_0201
      let upTo = ((bits &+ 0x7F7F_7F7F_7F7F_7F7F) &>> 7 & ones) &* ones
      let bit = ((upTo | highs) &- (wanted &- before &* ones)) & highs
      return Int(truncatingIfNeeded: byte) &+ bit.trailingZeroBitCount &>> 3
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
