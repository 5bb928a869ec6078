/// 内 and 前 behind a blank make it a time, whatever its name: {{ reply_within }}内, [截止]前.
enum TimeSpanWords {
  /// Whether one of them stands at the beginning, spaces aside.
  static func follow(_ bytes: ArraySlice<UInt8>) -> Bool {
    var start = bytes.startIndex
    while start < bytes.endIndex, bytes[start] == 0x20 { start += 1 }
    // 内, 前, 之 and 以 start with E4 or E5, as most other characters do not.
    guard start < bytes.endIndex, bytes[start] == 0xE4 || bytes[start] == 0xE5 else { return false }
    let text = String(decoding: bytes[start...].prefix(9), as: UTF8.self)
    return words.contains(where: text.hasPrefix) && !otherWords.contains(where: text.hasPrefix)
  }

  private static let words = ["内", "前", "之内", "之前", "以内", "以前"]
  private static let otherWords = [
    "内容", "内部", "内侧", "内置", "内存", "内胆", "内芯", "内层", "内衬", "内包", "前面", "前台", "前端", "前置", "前盖", "前排",
    "前言", "前方", "前一",
  ]
}
