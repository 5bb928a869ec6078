/// Finds emoji as people count them: a family, a flag, a keycap or a hand with a skin tone is one.
///
/// The grammar is that of UTS #51 section 1.4.9 (possible emoji). Characters that are text unless
/// U+FE0F asks otherwise (`©`, `™`, `①`, digits) do not count without it, but for the few faces,
/// hearts and hands that phones draw as emoji all the same.
package enum EmojiScanner {
  /// Where the emoji that starts at `start` ends; nil where none starts.
  package static func sequenceEnd(in bytes: [UInt8], from start: Int, _ limit: Int) -> Int? {
    let first = UTF8Reading.scalar(in: bytes, at: start, end: limit)
    var end = start + first.length
    func next() -> UInt32? {
      end < limit ? UTF8Reading.scalar(in: bytes, at: end, end: limit).scalar : nil
    }
    func skip(_ length: Int) { end += length }

    if isRegionalIndicator(first.scalar) {
      if let second = next(), isRegionalIndicator(second) { skip(4) }
      return end
    }
    if first.scalar < 0x80 {
      // A keycap: the character, U+FE0F (often left out), U+20E3.
      if next() == 0xFE0F { skip(3) }
      guard next() == 0x20E3 else { return nil }
      return end + 3
    }
    // Chinese punctuation and curly quotes, which are common, lie outside; asking for properties is
    // slow.
    switch first.scalar {
    case 0xA9, 0xAE, 0x203C...0x2FFF, 0x3030...: break
    default: return nil
    }
    guard let scalar = Unicode.Scalar(first.scalar), scalar.properties.isEmoji else { return nil }
    var isEmoji = scalar.properties.isEmojiPresentation || drawnAsEmoji.contains(first.scalar)
    if let selector = next(), selector == 0xFE0F || selector == 0xFE0E {
      isEmoji = selector == 0xFE0F
      skip(3)
    }
    while let scalar = next() {
      if isSkinTone(scalar) {
        isEmoji = true
        skip(4)
      } else if (0xE0020...0xE007F).contains(scalar) {
        skip(4)
      } else if scalar == 0xFE0F || scalar == 0x20E3 {
        skip(3)
      } else if scalar == 0x200D, let joined = joinedEmojiEnd(in: bytes, from: end + 3, limit) {
        isEmoji = true
        end = joined
      } else {
        break
      }
    }
    return isEmoji ? end : nil
  }

  /// The end of the emoji that a zero-width joiner ties on.
  private static func joinedEmojiEnd(in bytes: [UInt8], from start: Int, _ limit: Int) -> Int? {
    guard start < limit else { return nil }
    let unit = UTF8Reading.scalar(in: bytes, at: start, end: limit)
    guard unit.scalar > 0xFF, let scalar = Unicode.Scalar(unit.scalar), scalar.properties.isEmoji
    else { return nil }
    return start + unit.length
  }

  private static func isRegionalIndicator(_ scalar: UInt32) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar)
  }

  private static func isSkinTone(_ scalar: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }

  /// ☀ ☹ ☺ ♥ ✌ ❣ ❤
  private static let drawnAsEmoji: Set<UInt32> = [
    0x2600, 0x2639, 0x263A, 0x2665, 0x270C, 0x2763, 0x2764,
  ]
}
