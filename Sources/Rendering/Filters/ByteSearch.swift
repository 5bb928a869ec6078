/// Finds a text within others, byte by byte, in time proportional to their length (D. Knuth,
/// J. Morris, V. Pratt, "Fast pattern matching in strings", 1977).
struct ByteSearch {
  private let wanted: [UInt8]
  /// For each byte, how many of the bytes before it the text starts with again.
  private let retreats: [Int]

  /// - Parameter text: not empty.
  init(_ text: String) {
    let wanted = Array(text.utf8)
    precondition(!wanted.isEmpty)
    var retreats = [Int](repeating: 0, count: wanted.count + 1)
    var matched = 0
    for index in wanted.indices.dropFirst() {
      while matched > 0, wanted[index] != wanted[matched] { matched = retreats[matched] }
      if wanted[index] == wanted[matched] { matched += 1 }
      retreats[index + 1] = matched
    }
    self.wanted = wanted
    self.retreats = retreats
  }

  var count: Int { wanted.count }

  /// Where the text stands, from the left and without overlaps.
  func matches(in bytes: [UInt8], limit: Int = .max) -> [Int] {
    var places: [Int] = []
    var matched = 0
    for (index, byte) in bytes.enumerated() {
      while matched > 0, byte != wanted[matched] { matched = retreats[matched] }
      if byte == wanted[matched] { matched += 1 }
      guard matched == wanted.count else { continue }
      places.append(index + 1 - wanted.count)
      matched = 0
      if places.count == limit { break }
    }
    return places
  }

  /// Where the text stands for the last time, also where that overlaps another place.
  func lastMatch(in bytes: [UInt8]) -> Int? {
    var last: Int?
    var matched = 0
    for (index, byte) in bytes.enumerated() {
      while matched > 0, matched == wanted.count || byte != wanted[matched] {
        matched = retreats[matched]
      }
      if byte == wanted[matched] { matched += 1 }
      if matched == wanted.count { last = index + 1 - wanted.count }
    }
    return last
  }
}
