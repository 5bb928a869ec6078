/// Tells the ～ of “from … to” from the playful one, by what stands on both sides.
///
/// Taking 周一～周五 for a tone of voice is worse than to miss one: the fix takes the sign out, and nobody
/// knows any more when the shop is open.
enum TildeRange {
  /// In bytes: enough for a word and a unit.
  private static let reach = 30

  static func holds(_ tilde: Range<Int>, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = max(range.lowerBound, tilde.lowerBound - reach)
    while start < tilde.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(range.upperBound, tilde.upperBound + reach)
    while end > tilde.upperBound, end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let before = String(decoding: bytes[start..<tilde.lowerBound], as: UTF8.self)
    let after = String(decoding: bytes[tilde.upperBound..<end], as: UTF8.self)
    let left = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let right = after.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
    return isRange(left, right)
  }

  private static func isRange(_ before: Substring, _ after: Substring) -> Bool {
    // ~/Library and example.com/~wang
    if after.first == "/", before.last.map(isHan) != true { return true }
    if before.last == "/" { return true }
    let right = after.drop { $0 == " " }
    var left = before
    while left.last == " " { left.removeLast() }
    guard let next = right.first else { return false }
    if isDigit(next) || currencies.contains(next) {
      if left.count < before.count || left.isEmpty || ends(left) { return true }
      // （~5 分钟）, 大概~5 分钟
      return openings.contains(left.last!) || about.contains(where: left.hasSuffix)
    }
    let begins =
      numerals.contains(next) || words.contains(where: right.hasPrefix)
      || isSize(right.prefix(while: isLatin))
    return begins && ends(left)
  }

  /// Whether a number, a time, a place or a size stands right before.
  private static func ends(_ left: Substring) -> Bool {
    guard let last = left.last else { return false }
    if isDigit(last) || numerals.contains(last) || words.contains(where: left.hasSuffix) {
      return true
    }
    // 3000K, 15%, 5cm; S, XL
    var rest = left
    while let sign = rest.last, isLatin(sign) || "%％℃°".contains(sign) { rest.removeLast() }
    if rest.count < left.count {
      if isSize(left.dropFirst(rest.count)) { return true }
      if rest.last == " " { rest.removeLast() }
      return rest.last.map(isDigit) ?? false
    }
    // 10 月 1 日, 5 公斤
    for _ in 0..<2 {
      guard let sign = rest.last, isHan(sign) else { return false }
      rest.removeLast()
      if rest.last == " " { rest.removeLast() }
      if let sign = rest.last, isDigit(sign) || numerals.contains(sign) {
        return units.contains(where: left.hasSuffix)
      }
    }
    return false
  }

  private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }

  private static func isLatin(_ sign: Character) -> Bool { sign.isASCII && sign.isLetter }

  private static func isHan(_ sign: Character) -> Bool {
    ("\u{3400}"..."\u{9FFF}").contains(sign)
  }

  private static func isSize(_ word: Substring) -> Bool {
    sizes.contains(word.uppercased()) && word.allSatisfy(\.isUppercase)
      || englishTimes.contains(String(word))
  }

  private static let currencies: Set<Character> = ["¥", "￥", "$", "€", "£", "第"]
  private static let openings: Set<Character> = ["（", "(", "，", ",", "：", ":", "、"]
  private static let about = ["大概", "大约", "约", "需", "需要", "只要", "等", "共", "近"]
  private static let numerals: Set<Character> = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两", "半", "百", "千", "万",
  ]
  private static let units = [
    "年", "月", "日", "号", "號", "天", "点", "點", "时", "時", "分", "分钟", "分鐘", "秒", "秒钟", "小时", "小時", "周",
    "元", "块", "万", "角", "折", "个", "個", "件", "盏", "盞", "只", "套", "人", "岁", "次", "层", "楼", "公斤", "公里",
    "斤",
    "克", "米", "厘米", "毫米", "公分", "寸", "英寸", "升", "毫升", "度", "瓦", "伏", "页", "级", "倍", "码", "尺", "平",
  ]
  private static let sizes: Set<String> = [
    "XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL", "A", "B", "C", "D", "E", "F",
  ]
  private static let englishTimes: Set<String> = [
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Monday", "Tuesday", "Wednesday", "Thursday",
    "Friday", "Saturday", "Sunday", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
    "Oct", "Nov", "Dec", "am", "pm",
  ]
  /// Times, sizes and places that stand in such ranges.
  private static let words = [
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末", "週一", "週二", "週三", "週四", "週五", "週六", "週日",
    "周天", "星期日", "星期天", "早上", "上午", "中午", "下午", "傍晚", "晚上", "夜里", "凌晨", "半夜", "早晨", "今天", "明天",
    "后天", "今晚", "明晚", "月初", "月中", "月底", "年初", "年底", "除夕", "元旦", "国庆", "中秋", "春节", "元宵", "春季", "夏季",
    "秋季", "冬季", "大号", "中号", "小号", "加大", "特大", "大號", "中號", "小號", "大码", "中码", "小码", "均码", "特小号",
    "北京", "上海", "天津", "重庆", "广州", "深圳", "杭州", "南京", "苏州", "成都", "武汉", "西安", "长沙", "郑州", "青岛", "济南",
    "大连", "沈阳", "哈尔滨", "长春", "厦门", "福州", "宁波", "无锡", "合肥", "南昌", "昆明", "贵阳", "南宁", "海口", "太原",
    "兰州", "西宁", "银川", "拉萨", "乌鲁木齐", "呼和浩特", "石家庄", "佛山", "东莞", "珠海", "香港", "澳门", "台北", "高雄", "温州",
    "义乌", "广东", "浙江", "江苏", "山东", "四川", "新疆", "西藏", "海南", "东京", "新加坡",
  ]
}
