import LibraryGenerating
import Testing

@Suite struct GeneratedRepliesTests {
  private static let material = ReplyMaterial(
    (0..<4).map { number in
      (
        topic: number < 2 ? "refund" : "delay",
        text: """
        ---
        title: 退款到账\(number)：说明时间
        customer_says: |
          钱怎么还没到 第\(["一", "二", "三", "四"][number])次问了 查一下进度
          说好的三天 到现在没动静 等得着急，急用钱
        tags: [退款]
        ---
        <!-- @empathy -->
        {{ customer_name }}，让你久等了。

        这笔钱昨天已经退回去了。银行那边还要一两天才会显示。第\(["一", "二", "三", "四"][number])步我来替你做，你等消息就好。
        到账以后手机会收到一条短信。今天没到的话明天我再去催。一共退了两笔，分开到账。
        发票已经作废，不用寄回来。你的积分也退回账户里了。

        """
      )
    })

  private static let replies = GeneratedReplies(material)

  @Test func keepsPlainSentencesOnly() {
    #expect(Self.material.topics.map(\.name) == ["delay", "refund"])
    for topic in Self.material.topics {
      #expect(topic.titles.count == 2 && topic.titles.allSatisfy { $0.hasPrefix("退款到账") })
      #expect(topic.clauses.contains("查一下进度") && topic.clauses.contains("急用钱"))
      #expect(topic.sentences.contains("这笔钱昨天已经退回去了"))
      #expect(!topic.sentences.contains { $0.contains("{") || $0.contains("<") })
    }
  }

  @Test func templatesAreTheSameEachTimeAndOfALength() {
    let all = (0..<500).map { Self.replies.template($0) }
    #expect(all.map(\.file) == (0..<500).map { Self.replies.template($0).file })
    #expect(Set(all.map(\.path)).count == 500)
    #expect(all.allSatisfy { (200...400).contains($0.text.count) })
    #expect(all.allSatisfy { $0.file.hasPrefix("---\ntitle: \($0.title)\n") })
  }

  @Test func queriesAreShortAndDiffer() {
    let message = "钱怎么还没到，都第三次问了，说好的三天呢"
    let queries = (0..<300).compactMap { GeneratedReplies.query(message, $0) }
    #expect(queries == (0..<300).compactMap { GeneratedReplies.query(message, $0) })
    #expect(Set(queries).count > 100)
    #expect(queries.allSatisfy { (5...30).contains($0.count) && $0 != message })
    #expect(GeneratedReplies.query("", 0) == nil)
  }
}
