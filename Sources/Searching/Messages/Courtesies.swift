import TextAnalysis

/// Words that customers are polite with, and what stands on a card about an order: a clause of nothing
/// else says nothing about what is wanted. Written by hand.
package enum Courtesies {
  /// Whether a message says nothing about what is wanted: greetings and thanks, links, order numbers,
  /// a yes or a no to something said before.
  package static func areAll(of message: String) -> Bool {
    let clauses = MessageClauses(message)
    return clauses.ranges.indices.allSatisfy {
      answers.contains(ComparedLine.key(clauses.original(of: $0..<$0 + 1)))
    }
  }

  /// Whether a message is a yes or a no to something said before, and nothing else.
  static func isAnswer(_ message: String) -> Bool {
    message.utf8.count <= longestAnswer && answers.contains(ComparedLine.key(message))
  }

  private static let answers = Set(
    """
    好 好的 好吧 好嘞 好滴 收到 知道了 明白 明白了 是的 是 对 对的 可以 可以的 行 行的 行吧 没问题 嗯 嗯嗯 嗯好 哦 哦哦 噢 不用 不用了 1
    ok okay okok k kk yes yep no nope sure fine cool alright noted
    """.split(whereSeparator: \.isWhitespace).map { ComparedLine.key(String($0)) })
  private static let longestAnswer = 32

  /// Folded.
  private static let chinese = Set(
    """
    你好 您好 哈喽 嗨 在吗 在不在 在么 有人吗 有人在吗 人工客服 人工 客服 亲 亲亲 老师 小姐姐 小哥哥 老板 打扰一下 打扰了 打扰
    请问一下 请问 想问一下 想问下 想问 问一下 问下 问个事 问个问题 咨询一下 咨询 早上好 上午好 中午好 下午好 晚上好 早 谢谢
    谢了 多谢 感谢 辛苦了 辛苦 麻烦了 麻烦你了 麻烦您了 麻烦 拜托了 拜托 在线等 急急急 挺急的 比较急 很急 急 等回复 等你回复
    等您回复 尽快回复 回复一下 回复 看一下 看看 帮忙 帮我 一下 谢谢啦 好的 先这样 就这样 祝 生意兴隆 工作顺利 生活愉快
    你 您 我 的 了 吗 呢 啊 呀 哦 哈 啦 哟 吧 嘛 嗯 那 就 也 请 我想 尽快 看到 有空 有时间 时候 还 挺 很 点 非常
    订单 订单号 订单编号 单号 运单号 下单时间 实付 型号 尺寸 颜色 收货人 商品 件数 共 件
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })

  private static let english = Set(
    """
    hi hello hey dear good morning afternoon evening there team support sir madam anyone is here again
    thanks thank you thx cheers so much very many for your help time in advance please kind regards best
    wishes sincerely yours have a nice great day looking forward to hearing from get back me when can could
    as soon possible asap quick question i just wanted want ask and hope all well with the re
    order number no ref model sent my iphone
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })

  private static let longestChinese = chinese.map(\.count).max() ?? 0
  /// What is longer says something.
  private static let longestClause = 96

  /// Whether a folded clause holds nothing but such words and signs.
  static func isNothingElse(_ clause: [UInt8]) -> Bool {
    guard clause.count <= longestClause else { return false }
    var index = 0
    while index < clause.count {
      let unit = TermScanner.unit(in: clause, at: index)
      let end = index + unit.length
      if TermScanner.isIdeograph(unit.scalar) {
        guard let end = endOfChinese(in: clause, from: index) else { return false }
        index = end
      } else if TermScanner.isWordScalar(unit.scalar) {
        let wordEnd = TermScanner.endOfWord(in: clause, from: end)
        guard english.contains(Array(clause[index..<wordEnd])) else { return false }
        index = wordEnd
      } else {
        index = end
      }
    }
    return true
  }

  /// The longest word at each place, from the left.
  private static func endOfChinese(in clause: [UInt8], from start: Int) -> Int? {
    var end = min(start + longestChinese, clause.count)
    while end > start {
      if chinese.contains(Array(clause[start..<end])) { return end }
      end -= 1
    }
    return nil
  }
}
