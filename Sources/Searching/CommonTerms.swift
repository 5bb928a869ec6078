import TextAnalysis

/// How common characters and words are in customers' messages anywhere.
///
/// A team's library is too small to tell that 吗 says nothing and 退 says much, so half of a term's
/// weight comes from here. The order was written by hand, commonest first; only the rank counts.
enum CommonTerms {
  /// Bits of information in a common term, in 1024ths; nil where a term is not common.
  static func weight(of term: Term) -> Int? {
    // 0.9 bits for 的 (more than half of all messages hold it), about 5.5 for the last of a list.
    ranks[term].map { 900 + 1024 * FixedPoint.log2($0 / 4 + 1) / 1024 }
  }

  static func contains(_ term: Term) -> Bool { ranks[term] != nil }

  private static let ranks: [Term: Int] = {
    var ranks: [Term: Int] = [:]
    for (rank, scalar) in characters.unicodeScalars.enumerated() {
      ranks[.character(scalar.value)] = rank
    }
    func addTerms(_ list: String, where isWanted: (Term) -> Bool) {
      for (rank, entry) in list.split(whereSeparator: \.isWhitespace).enumerated() {
        TermScanner.scan(Array(entry.utf8)) { term, _ in
          if isWanted(term), ranks[term] == nil { ranks[term] = rank }
        }
      }
    }
    addTerms(pairs) { $0.isHanPair }
    addTerms(words) { $0.isWord }
    return ranks
  }()

  private static let characters =
    "的我了么不是有你怎一吗在什个那这到为可以要能没吧就说都人还好会上们来时请也呢啊候多后把想给下样"
    + "用得看里去过自出现天问知道大对些点只几从和他她它您嘛哦嗯呀又再很太已经啦哈被让跟与或而但如果因所"
    + "其哪谁何每各才却并且地着起中小之于此该行成开家亲帮忙谢麻烦前月日年号间做分两二三叫当"

  private static let pairs = """
    怎么 什么 我的 可以 不能 没有 为什 这个 是不 不是 么办 的时 时候 了吗 怎样 一个 知道 你们 我们 现在 还是 可不 能不 有没 如何 \
    请问 一下 还没 就是 的话 哪里 么样 多少 多久 这样 不到 了我 我要 我想 你好 您好 谢谢 麻烦 帮我 不了 有什 是什 需要 那个 \
    么还 的吗 吗我 么时 了怎 我在 在哪 几天 不会 会不 不可 已经 但是 如果 因为 所以 然后 自己 什麼 能用 可能 应该 今天 昨天 明天
    """

  private static let words = """
    i the to my a is it and not do how can in for on have you of what me was that this but with get be why there \
    am are has from don when would will so if please need did t or at does an just your any been where want we \
    as help could know im now had out by got its should they cant no up after about why isn didn still \
    say which were then tell he make trying hi hello thanks thank yes one some more also than
    """
}
