import TextAnalysis

/// `tb_38829`, `13800138000`, `anna@shop`, `王**`, 微信用户, 未知, 😊: what systems call people or show instead
/// of a name; 亲, 先生, “Mr.”: what goes with a name. None of it is what people are called.
enum NoName {
  static func holds(_ text: String) -> Bool {
    let plain = WrittenNumber.halfWidth(text)
    let isAccount = plain.utf8.contains {
      $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "@")
        || $0 == UInt8(ascii: "*")
    }
    return isAccount || plain.hasSuffix("用户")
      || plain.hasPrefix("用户") && plain.dropFirst(2).allSatisfy(\.isASCII)
      || isNoName(plain.lowercased())
      || !plain.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  /// One of the words below, or several: 先生/女士, “Dear Sir or Madam”.
  private static func isNoName(_ plain: String) -> Bool {
    if words.contains(plain) { return true }
    let greeting = greetings.first(where: plain.hasPrefix) ?? ""
    let parts = plain.dropFirst(greeting.count).replacing(" or ", with: "/").replacing(
      "或", with: "/"
    )
    .split { "/、,，".contains($0) }
    .map { $0.filter { $0 != "." }.split(separator: " ").joined(separator: " ") }
    return !parts.isEmpty && parts.allSatisfy { words.contains($0) }
  }

  private static let greetings = ["尊敬的", "尊贵的", "亲爱的", "dear ", "hi ", "hello ", "hey "]

  private static let words: Set<String> = [
    "无", "無", "没有", "暂无", "空", "未知", "不详", "不知道", "匿名", "佚名", "未填", "未填写", "未提供", "未命名", "未登录",
    "已注销", "游客", "访客", "买家", "顾客", "客户", "会员", "网友", "测试", "姓名", "客户姓名", "名字", "某", "某某", "某某某",
    "某人", "某先生", "某女士",
    "none", "undefined", "unknown", "anonymous", "unnamed", "no name", "not given", "not provided",
    "tbd", "tba", "user", "wechat user", "guest", "customer", "test", "name", "customer name",
    "client", "buyer", "member", "subscriber", "shopper", "valued customer", "dear customer",
    // What goes before or behind a name.
    "亲", "亲亲", "亲爱的", "亲们", "宝", "宝子", "宝宝", "宝贝", "小主", "先生", "女士", "小姐", "小姐姐", "小哥哥", "太太", "夫人",
    "老师", "老板", "师傅", "同学", "朋友", "帅哥", "美女", "大哥", "大姐", "您", "你", "您好", "你好", "尊敬的", "贵客", "贵宾",
    "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "sirs", "madam", "ma'am", "ma’am", "dear", "hi",
    "hello", "there", "friend", "you",
  ]
}
