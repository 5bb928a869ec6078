import TextAnalysis

/// Names of people written in full: 王小明先生, 收件人：王小明, “Dear Mary Brown,”.
///
/// A surname or a first name alone (王先生, Hi Mary) tells a passer-by nothing.
enum PersonNames {
  static func find(in reply: CheckedReply) -> [Range<Int>] {
    let bytes = reply.bytes
    var found: [Range<Int>] = []
    let around = TextAround(bytes: bytes, text: 0..<bytes.count)
    for word in reply.words(.personTitle) {
      guard
        let name =
          bytes[word.lowerBound] >= 0x80
          ? isLabel(word, around) ? labelled(behind: word, around) : titled(before: word, around)
          : english(behind: word, around),
        name.lowerBound >= found.last?.upperBound ?? 0
      else { continue }
      found.append(name)
    }
    return found
  }

  private static func isLabel(_ word: Range<Int>, _ around: TextAround) -> Bool {
    labels.contains { around.holds($0, at: word.lowerBound) }
  }

  static let titles = ["先生", "女士", "小姐"]
  static let labels = ["收件人", "收货人", "姓名", "联系人", "户名", "乘机人", "入住人", "患者"]
  static let englishTitles = ["dear", "hi", "hello", "mr", "mrs", "ms", "miss"]

  // 王小明先生

  private static func titled(before title: Range<Int>, _ around: TextAround) -> Range<Int>? {
    var start = title.lowerBound
    // The longest name first: 欧阳小明 is not looked for, 司马 is no surname of one character.
    var starts: [Int] = []
    while starts.count < 3, TextAround.isHan(around.scalar(before: start)) {
      start -= UTF8Reading.scalar(in: around.bytes, before: start, start: 0).length
      starts.append(start)
    }
    return starts.dropFirst().reversed().first { start in
      let range = start..<title.lowerBound
      return isName(range, around) && standsFree(start, around)
    }.map { $0..<title.upperBound }
  }

  /// A surname and one or two characters more.
  private static func isName(_ range: Range<Int>, _ around: TextAround) -> Bool {
    guard surnames.contains(around.scalar(at: range.lowerBound)) else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let unit = UTF8Reading.scalar(in: around.bytes, at: index, end: range.upperBound)
      if noNames.contains(unit.scalar) { return false }
      index += unit.length
    }
    return true
  }

  /// 高贵的女士, 马上
  private static let noNames = Set("的位各们这那和与及或是有在上姓领".unicodeScalars.map(\.value))

  private static func standsFree(_ start: Int, _ around: TextAround) -> Bool {
    !TextAround.isHan(around.scalar(before: start))
      || leads.contains { around.ends(with: $0, at: start) }
  }

  private static let leads = [
    "尊敬的", "亲爱的", "您好", "你好", "收件人", "收货人", "联系人", "客户", "顾客", "会员", "乘客", "旅客", "患者", "业主", "家长",
    "给",
    "是", "为", "请", "和", "跟",
  ]

  // 收件人：王小明

  private static func labelled(behind label: Range<Int>, _ around: TextAround) -> Range<Int>? {
    let start = around.skippingSpace(from: label.upperBound)
    if ours.contains(where: { around.ends(with: $0, at: label.lowerBound) }) { return nil }
    guard let joint = joints.first(where: { around.holds($0, at: start) }) else { return nil }
    let name = around.skippingSpace(from: start + joint.utf8.count)
    var end = name
    var count = 0
    while count < 5, TextAround.isHan(around.scalar(at: end)) {
      end += UTF8Reading.scalar(in: around.bytes, at: end, end: around.text.upperBound).length
      count += 1
    }
    return (2...3).contains(count) && isName(name..<end, around) ? name..<end : nil
  }

  private static let joints = ["：", ":", "是", "为"]
  private static let ours = ["我们", "我们的", "我司", "公司", "门店", "店里", "仓库"]

  // Dear Mary Brown,

  private static func english(behind word: Range<Int>, _ around: TextAround) -> Range<Int>? {
    let isTitle = (around.bytes[word.lowerBound] | 0x20) == UInt8(ascii: "m")
    var start = word.upperBound
    if isTitle, around.holds(".", at: start) { start += 1 }
    guard around.holds(" ", at: start) else { return nil }
    start += 1
    for title in ["Mr. ", "Mrs. ", "Ms. ", "Mr ", "Mrs ", "Ms ", "Miss "]
    where around.holds(title, at: start) {
      start += title.utf8.count
    }
    guard let first = capitalWord(at: start, around),
      around.holds(" ", at: first.upperBound),
      let last = capitalWord(at: first.upperBound + 1, around)
    else { return nil }
    // “Dear Shanque Customer Care,” is none; a name ends where the greeting does.
    let after = around.scalar(at: last.upperBound)
    guard isTitle || [0x2C, 0x21, 0x3A, 0x0A, 0x0D, 0].contains(after),
      ![first, last].contains(where: { noPeople.contains(text($0, around)) })
    else { return nil }
    return first.lowerBound..<last.upperBound
  }

  private static func text(_ range: Range<Int>, _ around: TextAround) -> String {
    String(decoding: around.bytes[range], as: UTF8.self)
  }

  private static let noPeople: Set<String> = [
    "Customer", "Customers", "Team", "Guest", "Guests", "Sir", "Madam", "All", "Friend", "Friends",
    "Valued", "There", "Member", "Members", "Support", "Everyone", "Parents", "Student", "Students",
    "Traveller", "Passenger", "Reader", "User", "Users", "Care", "Service", "Black", "Christmas",
    "Thank", "Thanks", "Your", "The", "We", "I", "Just", "Sorry", "Fans", "New",
  ]

  private static func capitalWord(at offset: Int, _ around: TextAround) -> Range<Int>? {
    var end = offset
    while ScalarClass.isASCIILetter(UInt8(truncatingIfNeeded: around.scalar(at: end))),
      around.scalar(at: end) < 0x80
    {
      end += 1
    }
    guard end - offset > 1, (0x41...0x5A).contains(around.scalar(at: offset)),
      (0x61...0x7A).contains(around.scalar(at: end - 1))
    else { return nil }
    return offset..<end
  }

  /// The commonest ones.
  static let surnames = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
      .unicodeScalars.map(\.value))
}
