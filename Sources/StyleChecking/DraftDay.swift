import DomainModel

/// The day on which a draft was written, where its front matter says so: `date: 2026-11-03`. What was
/// right on that day is no slip today.
enum DraftDay {
  /// - Parameter front: the lines from `---` to `---`.
  static func day(in front: Range<Int>, of bytes: [UInt8]) -> CivilDate? {
    for line in bytes[front].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      for key in keys where line.starts(with: key) {
        let rest = line.dropFirst(key.count).drop { $0 == 0x20 }
        guard let colon = colons.first(where: rest.starts) else { continue }
        let value = rest.dropFirst(colon.count).drop { " \t\"'".utf8.contains($0) }
        let digits = value.prefix { (0x30...0x39).contains($0) || "-/.".utf8.contains($0) }
        if let day = CivilDate(String(decoding: digits, as: UTF8.self)) { return day }
      }
    }
    return nil
  }

  private static let keys = ["date", "sent", "日期", "发送日期"].map { Array($0.utf8) }
  private static let colons = [":", "："].map { Array($0.utf8) }
}
