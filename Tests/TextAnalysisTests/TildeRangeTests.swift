import Testing

@testable import TextAnalysis

/// Which ～ says “from … to”, and which one only sounds friendly.
struct TildeRangeTests {
  @Test(arguments: [
    "10~12 点", "10 ～ 12 点", "周一～周五", "周一 ～ 周五", "S~XL", "10 月 1 日～7 日", "¥30～¥50", "30～50 元",
    "3000K～5000K", "三～五天", "上午～下午", "北京～上海", "第 1 步～第 3 步", "5 公斤～8 公斤", "15%～20%",
    "~/Library", "example.com/~wang", "（~5 分钟）", "大概~5 分钟", "~5 分钟", "Mon~Fri",
  ])
  func rangesAreNoToneOfVoice(_ text: String) {
    #expect(tildes(in: text) == [], "\(text)")
  }

  @Test(arguments: [
    "好的～", "好的～～", "～好的", "辛苦了～\n5 点见", "好的～周一见", "上海～", "收到~\r\n10 点见", "谢谢~ 我看看",
    "乙～周五", "看这里～/", "😊～5", "é～周五", "A1周一～去",
  ])
  func playfulOnesAre(_ text: String) {
    #expect(tildes(in: text).count == 1, "\(text)")
  }

  private func tildes(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return TextMarks(in: bytes, 0..<bytes.count).tildes.map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }
}
