import Testing

@testable import Rendering

@Suite struct WrittenNumberTests {
  @Test(
    arguments: [
      ("0", 0), ("042", 42), ("零", 0), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("二十五", 25),
      ("一百", 100), ("一百零三", 103), ("一百一十", 110), ("一千零一", 1001), ("两万", 20_000), ("两万五千", 25_000),
      ("一万零三", 10_003), ("十万", 100_000), ("三亿", 300_000_000), ("三万亿", 3_000_000_000_000),
      ("一亿两千万", 120_000_000), ("二〇二六", 2026), ("叁佰", 300), ("萬", nil), ("十十", nil), ("百", nil),
      ("三四十", nil), ("一千一千", nil), ("三万四千万", nil), ("", nil), ("点", nil), ("12a", nil),
      ("99999999999999999999", nil), ("九千亿亿亿", nil),
    ] as [(String, Int?)])
  func readsWholeNumbers(text: String, expected: Int?) {
    #expect(WrittenNumber.whole(text) == expected)
  }
}
