/// What stands in brackets where somebody meant a blank: 客户名, 订单号, Amount, your name.
///
/// From the 1,253 different bracketed words of 1,245 public customer-service replies (the 120 most
/// frequent), and what teams call their slots.
package enum BlankWords {
  /// Whether words in brackets name a blank rather than say something to the customer.
  ///
  /// - Parameter isSquare: in `[ ]`, which hold little else in a Chinese text; 【 】 also stress words.
  package static func isBlank(_ words: String, isSquare: Bool) -> Bool {
    let sample = sample(in: words)
    let trimmed = words[..<(sample ?? words.endIndex)]
    guard !trimmed.isEmpty, trimmed.utf8.count <= longest,
      !trimmed.unicodeScalars.contains(where: isOutsideOfNames)
    else { return false }
    if afterInstruction(trimmed) != nil { return true }
    let lowered = trimmed.lowercased()
    if ["your ", "customer's "].contains(where: lowered.hasPrefix) { return true }
    if isCrosses(trimmed) { return true }
    // Nobody tells a customer in brackets what else might have stood there.
    if isSquare, sample != nil, isNameLike(trimmed) { return true }
    return trimmed.unicodeScalars.contains { $0.value >= 0x2E80 }
      ? isHanBlank(String(trimmed), isSquare: isSquare) : isLatinBlank(trimmed.lowercased())
  }

  /// One of several to be kept: [原路退回/零钱], [Used/Unused], [rain or a strike]. A template may have
  /// those who use it choose; in a reply somebody forgot to.
  package static func isChoice(_ words: String) -> Bool {
    guard words.utf8.count <= longestChoice else { return false }
    var choices = words.split(separator: "/", omittingEmptySubsequences: false)
    if choices.count == 1, let or = words.firstRange(of: " or ") ?? words.firstRange(of: "或") {
      choices = [words[..<or.lowerBound], words[or.upperBound...]]
    }
    // and/or, w/o, N/A and 24/7 are words of their own.
    return choices.count > 1 && !["and", "w"].contains(choices[0])
      && choices.allSatisfy { choice in
        !choice.isEmpty && !choice.unicodeScalars.contains { $0 != "✓" && isOutsideOfNames($0) }
          && (choice.contains { $0.isLetter } || choice.utf8.allSatisfy { $0 >= 0x80 })
          && (choice.utf8.count > 1 || choices.count > 2)
      }
  }

  /// In bytes.
  private static let longestChoice = 120

  /// 颜色1, 款式B: one of several blanks of a kind. 图1 and 附件2 are there to be looked at.
  static func isNumbered(_ words: some StringProtocol) -> Bool {
    guard let last = words.last, last.isASCII, last.isNumber || "ABCD".contains(last) else {
      return false
    }
    let word = words.dropLast()
    return word.last.map { $0.unicodeScalars.contains { $0.value >= 0x2E80 } } == true
      && !shownThings.contains(where: word.hasSuffix)
  }

  /// Whether the words can only be a blank's, wherever they stand: [颜色1]：显白, [赠品，如湿巾]：一份.
  static func isBlankAnywhere(_ words: String) -> Bool {
    isNumbered(words) || sample(in: words) != nil
  }

  private static let shownThings = ["图", "图片", "截图", "表", "附件", "注", "例", "视频", "第"]

  /// Where examples of what to write begin: [质地，如丝滑], [Skin type, e.g., dry or oily].
  private static func sample(in words: String) -> String.Index? {
    // Most names have no mark in them.
    guard words.utf8.contains(where: { [0x2C, 0x2E, 0xE3, 0xEF].contains($0) }) else { return nil }
    return sampleWords.compactMap { words.firstRange(of: $0)?.lowerBound }.min()
  }

  private static let sampleWords = [
    "，如", "，例如", "，比如", "、如", "：如", ", e.g.", " e.g.", ", eg ", ", such as ", " (e.g",
    ", for example", "（如", "（例如",
  ]

  /// A few words with nothing but letters, or a few characters.
  private static func isNameLike(_ words: Substring) -> Bool {
    words.unicodeScalars.contains { $0.value >= 0x2E80 }
      ? words.count <= 10
      : words.split(separator: " ").count <= 4
        && words.allSatisfy { $0.isLetter || $0.isNumber || " -'_".contains($0) }
  }

  /// Whether the words tell whoever uses the template to write something there.
  package static func isInstruction(_ words: String) -> Bool {
    if afterInstruction(words[...]) != nil { return true }
    if isToBeDone(words) { return true }
    // “(order number here)”, not “(tested here)”.
    guard words.utf8.suffix(4).map({ $0 | 0x20 }) == Array("here".utf8) else { return false }
    let parts = words.lowercased().split(separator: " ")
    return parts.last == "here" && parts.dropLast().last.map(latinEndings.contains) == true
  }

  /// What is to be written there: 订单号 of 此处填写订单号; nil where that is not said.
  package static func withoutInstruction(_ words: String) -> String? {
    if let place = words.lowercased().firstRange(of: " here"), isInstruction(words) {
      return withoutInstruction(String(words.prefix(words.lowercased()[..<place.lowerBound].count)))
    }
    guard !isToBeDone(words) else { return nil }
    guard let rest = afterInstruction(words[...]) else { return words }
    return rest.isEmpty ? nil : String(rest)
  }

  /// Whether a time or a date belongs there: 预计送达日期, {{ eta }}, Latest date, 今天发出/明天发出.
  package static func isTime(_ words: String) -> Bool {
    let name = words[..<(sample(in: words) ?? words.endIndex)]
    if name.utf8.contains(where: { $0 >= 0x80 }) {
      if times.contains(where: words.contains) { return true }
      let name = name.reversed().drop { !$0.isLetter }.reversed()
      return hanTimes.contains { name.suffix($0.count).elementsEqual($0) }
    }
    return name.lowercased().split { !$0.isLetter }.contains(where: latinTimes.contains)
  }

  private static let times = [
    "今天", "今日", "今晚", "明天", "明日", "后天", "分钟", "小时", "天内", "工作日",
  ]
  private static let hanTimes = ["时间", "日期", "时段", "天数", "小时数"]
  private static let latinTimes: Set<Substring> = ["date", "dates", "time", "eta", "deadline"]

  /// Of a person: such words stand at the start of a line to greet, not as a heading.
  package static func isPerson(_ words: String) -> Bool {
    ["姓名", "名字", "客户名", "称呼", "昵称", "name", "Name"].contains { words.hasSuffix($0) }
      || words.hasPrefix("客户") || words.hasPrefix("顾客")
  }

  /// What a text is merged with, and no title is called: 《客户姓名》, as «客户姓名» is typed.
  package static func isMergeField(_ words: String) -> Bool { mergeFields.contains(words) }

  private static let mergeFields: Set<String> = [
    "姓名", "客户姓名", "客户名", "客户名称", "客户昵称", "顾客姓名", "用户名", "用户姓名", "会员姓名", "会员昵称", "收件人姓名",
    "联系人姓名", "订单号", "订单编号", "快递单号", "物流单号", "运单号", "快递公司", "物流公司", "商品名称", "产品名称", "订单金额",
    "退款金额", "发货日期", "手机号", "手机号码", "验证码", "房型", "航班号", "学生姓名", "家长姓名", "就诊人", "患者姓名",
    "医生姓名", "角色名", "保单号", "预约时间", "入住日期", "离店日期",
  ]

  /// Names of HTML elements that read like a blank's.
  package static func isHTML(_ words: String) -> Bool {
    [
      "time", "address", "link", "code", "data", "summary", "title", "label", "object", "output",
      "details", "var", "a", "b", "i", "s", "u", "p",
    ].contains(words.lowercased())
  }

  /// 填写单号: in round brackets, where buttons do not stand.
  package static func isOrderToFill(_ words: String) -> Bool {
    // 填 or 请.
    guard let first = words.utf8.first, first == 0xE5 || first == 0xE8 else { return false }
    for order in ["请填写", "填写", "请填入", "填入"] where words.utf8.starts(with: order.utf8) {
      return isHanBlank(String(words.dropFirst(order.count)), isSquare: false)
    }
    return false
  }

  /// Longer than any name, in bytes.
  private static let longest = 60

  /// Signs that part choices and sentences, and what stands in paths and addresses.
  private static func isOutsideOfNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "|", "｜", "、", "，", ",", "。", ";", "；", ":", "：", "+", "@", "=", "!", "！", "?", "？",
      "\n",
      "\r", "《", "“", "{", "}", "`", "\\", "✓":
      true
    default: false
    }
  }

  /// What follows 此处填写, 填写, insert …; nil where nothing of the kind is said.
  private static func afterInstruction(_ words: Substring) -> Substring? {
    guard let first = words.utf8.first else { return nil }
    if first < 0x80 {
      guard first | 0x20 == UInt8(ascii: "i") || first | 0x20 == UInt8(ascii: "f") else {
        return nil
      }
      let start = latinInstructions.first { start in
        words.utf8.count >= start.utf8.count
          && zip(words.utf8, start.utf8).allSatisfy {
            (65...90).contains($0) ? $0 | 0x20 == $1 : $0 == $1
          }
      }
      return start.map { words.dropFirst($0.count) }
    }
    // Most words in brackets begin with another character.
    switch words.unicodeScalars.first {
    case "此", "这", "在": break
    default: return nil
    }
    for place in places where words.utf8.starts(with: place.utf8) {
      let rest = words.dropFirst(place.count).drop { $0 == "请" || $0 == "要" || $0 == "需" }
      for verb in hanInstructions where rest.hasPrefix(verb) {
        let rest = rest.dropFirst(verb.count)
        return rest.hasPrefix("写") || rest.hasPrefix("上") || rest.hasPrefix("入")
          ? rest.dropFirst() : rest
      }
    }
    return nil
  }

  private static let places = ["此处", "这里", "在此", "这儿"]
  private static let latinInstructions = ["insert ", "fill in "]
  private static let hanInstructions = [
    "填", "写", "输入", "插入", "补充", "替换", "加上", "添加", "放", "说明", "描述",
  ]

  private static func isToBeDone(_ words: String) -> Bool {
    words.unicodeScalars.first == "待"
      && ["待填", "待补", "待写"].contains { words.utf8.starts(with: $0.utf8) }
  }

  /// `X`, `XX`, `X-Y`: a number that nobody wrote.
  package static func isCrosses(_ words: some StringProtocol) -> Bool {
    words.allSatisfy { "XxYyZz×-~～ ".contains($0) } && words.contains { "Xx×".contains($0) }
      && words != "x"
  }

  private static func isHanBlank(_ words: String, isSquare: Bool) -> Bool {
    guard words.count <= 10, !verbs.contains(where: words.hasPrefix) else { return false }
    if hanEndings.contains(where: words.hasSuffix) || hanWords.contains(words) { return true }
    return isSquare && (isNumbered(words) || looseEndings.contains(where: words.hasSuffix))
  }

  private static let looseEndings = [
    "说明", "信息", "情况", "款式", "状态", "折扣", "优惠", "需求", "年龄", "面料", "功能", "功效", "特点", "清单", "步骤", "规格",
    "颜色", "费用", "材质", "质地", "场景", "年限", "频率", "周期", "范围", "高度", "重量", "身高", "体重", "内容", "方式", "产品",
    "商品",
  ]

  /// 修改地址, 查看订单号: what a button says, not what a blank is called.
  private static let verbs = [
    "修改", "查看", "复制", "填写", "输入", "更改", "更换", "选择", "添加", "新增", "绑定", "验证", "我的", "获取", "点击",
    "找回", "设置", "管理", "重要", "温馨", "特别", "关于", "如何", "没有", "第",
  ]

  private static let hanEndings = [
    "姓名", "名字", "名称", "昵称", "称呼", "客户名", "用户名", "产品名", "商品名", "公司名", "店铺名", "品牌名", "款式名",
    "订单号", "单号", "编号", "工号", "账号", "帐号", "卡号", "货号", "色号", "型号", "尾号", "号码", "手机号", "尺码",
    "金额", "价格", "售价", "原价", "折扣价", "活动价", "套装价", "单价", "总价", "运费", "差价", "日期", "时间", "时长", "时段",
    "天数", "小时数", "次数", "数量", "件数", "月龄", "电话", "邮箱", "地址", "网址", "链接", "快递公司", "物流公司", "原因",
    "变量", "占位符",
  ]

  /// Too common at the end of other words.
  private static let hanWords: Set<String> = [
    "客户", "顾客", "产品", "商品", "日期", "金额", "公司", "赠品", "颜色", "尺寸", "规格", "数字", "单位", "城市", "部门",
    "物流状态", "推荐产品", "推荐商品",
  ]

  private static func isLatinBlank(_ words: String) -> Bool {
    // order_no: nobody says it so to a customer.
    if words.contains("_") { return words.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
    let parts = words.split { $0 == " " || $0 == "-" }
    guard let last = parts.last, parts.count <= 4,
      parts.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "'" } || $0.count == 1 })
    else { return false }
    if latinEndings.contains(last) { return true }
    // Product A, Color 2
    return parts.count == 2 && last.count == 1 && latinEndings.contains(parts[0])
  }

  private static let latinEndings: Set<Substring> = [
    "name", "firstname", "lastname", "surname", "number", "no", "id", "date", "day", "days", "time",
    "hours", "amount", "price", "cost", "fee", "total", "address", "email", "phone", "url", "link",
    "company", "product", "item", "quantity", "qty", "size", "color", "colour", "reason", "status",
    "carrier", "courier", "discount", "percentage", "customer", "agent", "order", "tracking",
    "model", "code", "credits", "brand", "country", "city", "location", "weight", "material",
    "feature", "benefit", "details", "option", "title", "department", "team",
  ]
}
