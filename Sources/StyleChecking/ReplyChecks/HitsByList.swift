/// The words of a reply by the lists that they are in: a handful of lists is asked for, each for a handful
/// of hundreds of words.
struct HitsByList {
  /// Places among the hits, list by list, each list's in their order.
  private let places: [Int32]
  /// Behind a first one, by list: where its places begin; they end where the next list's begin, or all
  /// places.
  private let starts: [Int32]
  /// One bit for each list that any hit is in.
  private let lists: UInt64

  /// - Parameter lists: of a phrase, one bit for each list that it is in.
  init(_ hits: [PhraseTable.Hit], lists: (_ phrase: Int) -> UInt64) {
    var all: UInt64 = 0
    let listsOfHits = hits.map { lists($0.phrase) }
    var counts = [Int32](repeating: 0, count: 65)
    counts.withUnsafeMutableBufferPointer { counts in
      for var rest in listsOfHits {
        all |= rest
        while rest != 0 {
          counts[rest.trailingZeroBitCount + 1] += 1
          rest &= rest - 1
        }
      }
      for list in 1...64 { counts[list] += counts[list - 1] }
    }
    var places = [Int32](repeating: 0, count: Int(counts[64]))
    counts.withUnsafeMutableBufferPointer { counts in
      places.withUnsafeMutableBufferPointer { places in
        // From the last to the first, each list from its end: then the ends are where the lists begin.
        for place in listsOfHits.indices.reversed() {
          var rest = listsOfHits[place]
          while rest != 0 {
            let list = rest.trailingZeroBitCount + 1
            counts[list] -= 1
            places[Int(counts[list])] = Int32(truncatingIfNeeded: place)
            rest &= rest - 1
          }
        }
      }
    }
    starts = counts
    self.places = places
    self.lists = all
  }

  func hold(_ list: WordList) -> Bool { lists & list.bit != 0 }

  func places(of list: WordList) -> ArraySlice<Int32> {
    let end = list.rawValue + 2 < starts.count ? Int(starts[list.rawValue + 2]) : places.count
    return places[Int(starts[list.rawValue + 1])..<end]
  }
}
