/// Tells the ～ of “from … to” from the playful one, by what stands on both sides.
///
/// Taking 周一～周五 for a tone of voice is worse than to miss one: the fix takes the sign out, and nobody
/// knows any more when the shop is open.
struct TildeRange {
  private let text: UnsafeBufferPointer<UInt8>
  /// As much of the line as is looked at.
  private let low: Int
  private let high: Int

  /// In bytes: enough for a word and a unit.
  private static let reach = 30

  static func holds(_ tilde: Range<Int>, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { TildeRange($0, around: tilde, in: range).isRange(at: tilde) }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, around tilde: Range<Int>, in range: Range<Int>) {
    self.text = text
    var low = tilde.lowerBound
    let lowest = max(range.lowerBound, tilde.lowerBound - Self.reach)
    while low > lowest, text[low - 1] != 0x0A { low -= 1 }
    while low < tilde.lowerBound, text[low] & 0xC0 == 0x80 { low += 1 }
    self.low = low
    high = min(range.upperBound, tilde.upperBound + Self.reach)
  }

  private func isRange(at tilde: Range<Int>) -> Bool {
    // ~/Library and example.com/~wang
    if scalar(at: tilde.upperBound) == 0x2F, !isHan(scalar(before: tilde.lowerBound)) {
      return true
    }
    if scalar(before: tilde.lowerBound) == 0x2F { return true }
    var start = tilde.upperBound
    while start < high, text[start] == 0x20 { start += 1 }
    let next = scalar(at: start)
    guard next != 0, next != 0x0A else { return false }
    let isAmount = isDigit(next) || Self.currencies.contains(next)
    guard isAmount || begins(at: start, with: next) else { return false }
    var end = tilde.lowerBound
    while end > low, text[end - 1] == 0x20 { end -= 1 }
    if ends(at: end) { return true }
    guard isAmount else { return false }
    // （~5 分钟）, 大概~5 分钟
    return end < tilde.lowerBound || end == low || Self.openings.contains(scalar(before: end))
      || Self.about.contains { holds($0.utf8, before: end) }
  }

  /// Whether a number, a time, a place or a size stands right behind.
  private func begins(at start: Int, with first: UInt32) -> Bool {
    if Self.numerals.contains(first) || Self.words.start(in: text, at: start, high) { return true }
    guard isLatin(first) else { return false }
    var end = start + 1
    while end < high, isLatin(UInt32(text[end])) { end += 1 }
    return isSize(start..<end)
  }

  /// Whether a number, a time, a place or a size stands right before.
  private func ends(at end: Int) -> Bool {
    let last = scalar(before: end)
    guard last != 0 else { return false }
    if isDigit(last) || Self.numerals.contains(last) || Self.words.end(in: text, at: end, low) {
      return true
    }
    // 3000K, 15%, 5cm; S, XL
    var rest = end
    while case let sign = scalar(before: rest), isLatin(sign) || Self.signs.contains(sign) {
      rest -= length(of: sign)
    }
    if rest < end {
      if isSize(rest..<end) { return true }
      if scalar(before: rest) == 0x20 { rest -= 1 }
      return isDigit(scalar(before: rest))
    }
    // 10 月 1 日, 5 公斤
    for _ in 0..<2 {
      guard isHan(scalar(before: rest)) else { return false }
      rest -= 3
      if scalar(before: rest) == 0x20 { rest -= 1 }
      if case let sign = scalar(before: rest), isDigit(sign) || Self.numerals.contains(sign) {
        return Self.units.contains { holds($0.utf8, before: end) }
      }
    }
    return false
  }

  /// 0 at the end of what is looked at.
  private func scalar(at offset: Int) -> UInt32 {
    offset < high ? UTF8Reading.scalar(in: text, at: offset, end: high).scalar : 0
  }

  /// 0 at the start of what is looked at.
  private func scalar(before offset: Int) -> UInt32 {
    offset > low ? UTF8Reading.scalar(in: text, before: offset, start: low).scalar : 0
  }

  /// In bytes, of one that was read.
  private func length(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
  }

  private func holds(_ word: String.UTF8View, before end: Int) -> Bool {
    let start = end - word.count
    guard start >= low else { return false }
    var index = start
    for byte in word {
      guard text[index] == byte else { return false }
      index += 1
    }
    return true
  }

  private func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  private func isLatin(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 && scalar < 0x80 }

  private func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }

  private func isSize(_ range: Range<Int>) -> Bool {
    guard range.count <= 9 else { return false }
    let word = String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    return Self.sizes.contains(word) || Self.englishTimes.contains(word)
  }

  /// ¥ ￥ $ € £ 第
  private static let currencies: [UInt32] = [0xA5, 0xFFE5, 0x24, 0x20AC, 0xA3, 0x7B2C]
  /// （ ( ， , ： : 、
  private static let openings: [UInt32] = [0xFF08, 0x28, 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0x3001]
  /// % ％ ℃ °
  private static let signs: [UInt32] = [0x25, 0xFF05, 0x2103, 0xB0]
  private static let about = ["大概", "大约", "约", "需", "需要", "只要", "等", "共", "近"]
  private static let numerals = "一二三四五六七八九十两半百千万".unicodeScalars.map(\.value)
  private static let units = [
    "年", "月", "日", "号", "號", "天", "点", "點", "时", "時", "分", "分钟", "分鐘", "秒", "秒钟", "小时", "小時", "周",
    "元", "块", "万", "角", "折", "个", "個", "件", "盏", "盞", "只", "套", "人", "岁", "次", "层", "楼", "公斤", "公里",
    "斤",
    "克", "米", "厘米", "毫米", "公分", "寸", "英寸", "升", "毫升", "度", "瓦", "伏", "页", "级", "倍", "码", "尺", "平",
    "步", "章", "期",
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
  private static let words = HanWords([
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末", "週一", "週二", "週三", "週四", "週五", "週六", "週日",
    "周天", "星期日", "星期天", "早上", "上午", "中午", "下午", "傍晚", "晚上", "夜里", "凌晨", "半夜", "早晨", "今天", "明天",
    "后天", "今晚", "明晚", "月初", "月中", "月底", "年初", "年底", "除夕", "元旦", "国庆", "中秋", "春节", "元宵", "春季", "夏季",
    "秋季", "冬季", "大号", "中号", "小号", "加大", "特大", "大號", "中號", "小號", "大码", "中码", "小码", "均码", "特小号",
    "北京", "上海", "天津", "重庆", "广州", "深圳", "杭州", "南京", "苏州", "成都", "武汉", "西安", "长沙", "郑州", "青岛", "济南",
    "大连", "沈阳", "哈尔滨", "长春", "厦门", "福州", "宁波", "无锡", "合肥", "南昌", "昆明", "贵阳", "南宁", "海口", "太原",
    "兰州", "西宁", "银川", "拉萨", "乌鲁木齐", "呼和浩特", "石家庄", "佛山", "东莞", "珠海", "香港", "澳门", "台北", "高雄", "温州",
    "义乌", "广东", "浙江", "江苏", "山东", "四川", "新疆", "西藏", "海南", "东京", "新加坡",
  ])
}
