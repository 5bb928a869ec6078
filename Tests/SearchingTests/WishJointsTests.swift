import Testing

@testable import Searching

@Suite struct WishJointsTests {
  /// The parts that a message says are several things, with what stands between their first and last
  /// clause; none where it says no such thing.
  @Test(arguments: [
    ("灯坏了，发票也没开", ["灯坏了", "发票也没开"]),
    ("灯坏了，开关也松了，另外发票没开", ["灯坏了，开关也松了", "另外发票没开"]),
    ("灯坏了。对了，发票没开", ["灯坏了", "对了，发票没开"]),
    ("灯坏了。还有，发票没开", ["灯坏了", "还有，发票没开"]),
    ("灯坏了，还有发票没开", ["灯坏了", "还有发票没开"]),
    ("灯坏了，还有多久能修好", []), ("灯坏了，还有没有人管", []), ("灯坏了，打电话也不接", []),
    ("灯坏了，客服也没回", []), ("另外，灯坏了", []), ("灯坏了", []), ("", []),
    (
      "the lamp broke. Also the bulb did. Alsoran",
      ["the lamp broke", "Also the bulb did. Alsoran"]
    ),
    ("it broke, and please send an invoice", ["it broke", "and please send an invoice"]),
    ("it broke, and it hurt", []),
    ("你好，两件事\n1. 灯坏了\n2. 发票没开，急用", ["灯坏了\n2", "发票没开，急用"]),
    ("1、灯坏了 2、发票没开", ["1、灯坏了", "2、发票没开"]),
    ("（1）灯坏了；（2）发票没开", ["（1）灯坏了", "（2）发票没开"]),
    ("① 灯坏了 ② 发票没开", ["① 灯坏了", "② 发票没开"]),
    ("2. 灯坏了 3. 发票没开", []), ("1. 灯坏了，买了 15. 2 个月", []), ("订单 1. 灯坏了", []),
    ("- 灯坏了\n- 发票没开", ["- 灯坏了", "- 发票没开"]), ("灯坏了 - 发票没开", []),
  ])
  func segmentsAreWhatTheMessageTellsApart(_ message: String, _ expected: [String]) {
    let clauses = MessageClauses(message)
    #expect(clauses.joints.segments.map(clauses.original) == expected)
  }

  @Test func readsAnyBytes() {
    for text in ["1.", "(", "①", "也没", "\u{0}也没", "- ", "1. \n2. \n1. ", "還有", "😊，还有"] {
      let clauses = MessageClauses(Array(text.utf8) + [0xE2, 0x91] + Array(text.utf8) + [0xE4])
      #expect(clauses.joints.joints.count == clauses.ranges.count)
    }
  }
}
