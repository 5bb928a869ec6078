import Measuring
import Testing

@Suite struct LikenessTests {
  private func groups(_ messages: [String]) -> [[Int]] {
    let terms = messages.map { MessageTerms($0) }
    var rarity = TermRarity()
    for message in terms { rarity.add(message) }
    return LikenessGroups(terms, rarity).groups
  }

  @Test func putsLikeMessagesTogether() {
    let messages = [
      "门锁密码忘了怎么办", "how do I get an invoice", "密码忘了 门锁打不开", "快递三天没动了",
      "an invoice for my company, how?", "门锁的密码忘了！！",
    ]
    #expect(groups(messages) == [[0, 2, 5], [1, 4], [3]])
  }

  @Test func tellsMessagesWithoutSharedWordsApart() {
    #expect(groups(["要发票", "门锁密码", "???", "😊", ""]) == [[0], [1], [2], [3], [4]])
  }

  /// Where each message is like the next one, the last of a group is still like the first.
  @Test func groupsDoNotRunOn() {
    let chain = (0..<300).map { first in (0..<4).map { "word\(first + $0)" }.joined(separator: " ")
    }
    let found = groups(chain)
    #expect(found.map(\.count).max()! <= 11)
    #expect(found.count(where: { $0.count > 1 }) > 20)
  }

  @Test func foldsCaseAndWidth() {
    #expect(groups(["ＡＰＰ打不开 LOGIN", "app打不开，login", "快递"]) == [[0, 1], [2]])
  }

  @Test func staysFastWhereAllShareTheirWords() {
    let found = groups((0..<20_000).map { "物流不动 \($0) \($0 % 7)" })
    #expect(found.reduce(0) { $0 + $1.count } == 20_000)
  }

  /// A term in the message that the text holds counts by how rare it is.
  @Test func coverageWeighsRareWordsMore() {
    var rarity = TermRarity()
    let texts = ["你好 快递", "你好 发票", "你好 退款", "你好 密码"].map { MessageTerms($0) }
    for text in texts { rarity.add(text) }
    let message = MessageTerms("你好 发票")
    let byRare = rarity.coverage(of: message, by: MessageTerms("发票"))
    let byCommon = rarity.coverage(of: message, by: MessageTerms("你好"))
    #expect(byCommon > 0.1 && byRare > 0.6 && byRare < 1)
    #expect(abs(byRare + byCommon - 1) < 1e-9)
    #expect(rarity.coverage(of: message, by: message) == 1)
    #expect(rarity.coverage(of: message, by: MessageTerms("无关")) == 0)
    #expect(rarity.coverage(of: MessageTerms(" ？"), by: message) == 0)
  }
}
