/// The words of a reply by the lists that they are in: a handful of lists is asked for, each for a handful
/// of hundreds of words.
struct HitsByList {
  /// Places among the hits, list by list, each list's in their order.
  private let places: [Int32]
  /// By list: where its places begin; they end where the next list's begin.
  private let starts: [Int32]
  /// One bit for each list that any hit is in.
  private let lists: UInt64

  /// - Parameter lists: of a phrase, one bit for each list that it is in.
  init(_ hits: [PhraseTable.Hit], lists: (_ phrase: Int) -> UInt64) {
    var all: UInt64 = 0
    var ends = [Int32](repeating: 0, count: 65)
    for hit in hits {
      var rest = lists(hit.phrase)
      all |= rest
      while rest != 0 {
        ends[rest.trailingZeroBitCount + 1] += 1
        rest &= rest - 1
      }
    }
    for list in 1...64 { ends[list] += ends[list - 1] }
    starts = ends
    var places = [Int32](repeating: 0, count: Int(ends[64]))
    for (place, hit) in hits.enumerated() {
      var rest = lists(hit.phrase)
      while rest != 0 {
        let list = rest.trailingZeroBitCount
        places[Int(ends[list])] = Int32(truncatingIfNeeded: place)
        ends[list] += 1
        rest &= rest - 1
      }
    }
    self.places = places
    self.lists = all
  }

  func hold(_ list: WordList) -> Bool { lists & list.bit != 0 }

  func places(of list: WordList) -> ArraySlice<Int32> {
    places[Int(starts[list.rawValue])..<Int(starts[list.rawValue + 1])]
  }
}
