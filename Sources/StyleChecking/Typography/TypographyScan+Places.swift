import DomainModel
import TextAnalysis

/// Numbers of houses and halls, which nobody takes apart with spaces: A座3楼B301室, 3栋1602, 地铁C口.
extension TypographyScan {
  /// Whether what stands before an offset is the number of a place that its word follows: A座, 12B室.
  func isPlaceNumber(endingAt han: Int) -> Bool {
    guard settings.skipsChineseUnits, !spacesCounts, ChineseUnits.beginsPlace(at: han, in: text)
    else { return false }
    var start = han
    while start > 0, han - start < Self.longestPlaceNumber, classBefore(start).isWord { start -= 1 }
    return isPlaceNumber(start..<han) && !classBefore(start).isWord
  }

  /// Whether such a number begins behind Chinese text: 楼B301室, or stands behind its building alone: 3栋1602.
  func isPlaceNumber(startingAt index: Int) -> Bool {
    guard settings.skipsChineseUnits, !spacesCounts else { return false }
    var next = index
    while next < end, next - index < Self.longestPlaceNumber, classAt(next).isWord { next += 1 }
    guard isPlaceNumber(index..<next), !classAt(next).isWord else { return false }
    return ChineseUnits.beginsPlace(at: next, in: text) || endsBuilding(at: index)
  }

  /// In bytes.
  private static let longestPlaceNumber = 6

  /// Some digits with a letter at most.
  private func isPlaceNumber(_ range: Range<Int>) -> Bool {
    var letters = 0
    for byte in text[range] {
      if ScalarClass.isASCIILetter(byte) {
        letters += 1
      } else if !ScalarClass.isDigit(byte) {
        return false
      }
    }
    return !range.isEmpty && letters < 2
  }

  /// 3栋, A座, 2单元
  private func endsBuilding(at index: Int) -> Bool {
    guard index >= 3, ChineseUnits.beginsPlace(at: index - 3, in: text) else {
      return index >= 7 && text[index - 6..<index].elementsEqual("单元".utf8)
        && classBefore(index - 6).isWord
    }
    return classBefore(index - 3).isWord
  }
}
