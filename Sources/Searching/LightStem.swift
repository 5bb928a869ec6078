/// Takes the commonest English endings off a word, so that `refunds`, `refunded` and `refunding` are
/// found by `refund`. Errs on the side of leaving a word alone.
enum LightStem {
  /// - Parameter word: folded; other than ASCII letters it is returned as it is.
  static func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.count > 3, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    var stem = withoutPlural(word)
    let withoutEnding = withoutTense(stem)
    if withoutEnding.count < stem.count {
      stem = withoutDoubling(withoutEnding)
    }
    // charge, charged and charging have only `charg` in common.
    if stem.count > 3, stem.last == UInt8(ascii: "e") { stem = stem.dropLast() }
    return stem
  }

  private static func withoutPlural(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.last == UInt8(ascii: "s") else { return word }
    let rest = word.dropLast()
    switch rest.last {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return word
    case UInt8(ascii: "e")
    where ["sse", "xe", "che", "she"].contains(where: { rest.ends(with: $0) }):
      return rest.dropLast()
    default: return rest
    }
  }

  private static func withoutTense(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for ending in ["ing", "ed"] where word.count >= ending.utf8.count + 3 && word.ends(with: ending)
    {
      let stem = word.dropLast(ending.utf8.count)
      // `need` and `thing` are whole words.
      if stem.contains(where: { "aeiouy".utf8.contains($0) }), stem.last != UInt8(ascii: "e") {
        return stem
      }
    }
    return word
  }

  /// `stopp` → `stop`; `fall`, `pass` and `buzz` double their last letter by themselves.
  private static func withoutDoubling(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.count > 3, let last = word.last, word.dropLast().last == last,
      !"aeioulsz".utf8.contains(last)
    else { return word }
    return word.dropLast()
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
