import TextAnalysis

/// Where a customer lives, written out to the house: 收货地址：杭州市文三路 8 号 2 单元 301 室, “your address, 12
/// High Street”.
///
/// Only behind words that say whose address it is: the same form is that of warehouses and shops, which
/// customers are told every day.
enum HomeAddresses {
  static func find(in reply: CheckedReply) -> [Range<Int>] {
    guard reply.holds(.homeAddress) else { return [] }
    var found: [Range<Int>] = []
    for lead in reply.words(.homeAddress) {
      let stretch = stretch(behind: lead, reply.bytes)
      let place =
        reply.bytes[lead.lowerBound] < 0x80
        ? english(in: stretch, reply.bytes) : chinese(in: stretch, reply.bytes)
      if let place, place.lowerBound >= found.last?.upperBound ?? 0, !isOurs(lead, reply) {
        found.append(place)
      }
    }
    return found
  }

  /// 请寄到我们的仓库, our return address
  private static func isOurs(_ lead: Range<Int>, _ reply: CheckedReply) -> Bool {
    guard !reply.context.sentences.isEmpty else { return true }
    let sentence = reply.context.sentences[reply.sentence(at: lead.lowerBound)]
      .clamped(to: max(0, lead.lowerBound - reach)..<lead.upperBound + reach)
    let words = Array(reply.bytes[sentence])
    if ours.contains(where: words.holds) { return true }
    guard reply.bytes[lead.lowerBound] < 0x80 else { return false }
    return words.split { !ScalarClass.isASCIILetter($0) }.contains {
      oursInEnglish.contains(String(decoding: $0, as: UTF8.self).lowercased())
    }
  }

  /// In bytes: 80 characters of Chinese.
  private static let reach = 240

  private static func stretch(behind lead: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = DateCursor(bytes, lead.upperBound)
    for word in ["已经", "已", "改成", "改为", "改到", "是", "为", "在"] { _ = start.skip(word) }
    var end = start.index
    let limit = min(bytes.count, end + reach)
    while end < limit {
      if bytes[end] == 0x0A, end + 1 < limit, bytes[end + 1] == 0x0A { break }
      if bytes[end...].starts(with: "。".utf8) { break }
      if bytes[end] == UInt8(ascii: "."), end + 1 < limit, bytes[end + 1] <= 0x20 { break }
      end += 1
    }
    return start.index..<end
  }

  /// A road with a house, or a compound with a building and a door: names of places, then numbers with
  /// their units side by side.
  private static func chinese(in range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let first = numbered(at: index, bytes), first.end <= range.upperBound,
        let name = name(before: index, after: range.lowerBound, bytes)
      else {
        index += 1
        continue
      }
      var end = first.end
      var count = 1
      while let next = numbered(at: afterSpaces(end, bytes), bytes), next.end <= range.upperBound {
        end = next.end
        count += 1
      }
      // 3 栋 1602
      if count == 1, let door = door(at: afterSpaces(end, bytes), of: index..<end, bytes),
        door <= range.upperBound
      {
        end = door
        count += 1
      }
      let isHouse = first.isHouse && roads.contains { name.last.elementsEqual($0.utf8) }
      if isHouse || count > 1 { return name.start..<end }
      index = first.end
    }
    return nil
  }

  /// A number with a unit of addresses that starts at an offset: 8 号, 2 单元, 301 室.
  private static func numbered(at start: Int, _ bytes: [UInt8]) -> (end: Int, isHouse: Bool)? {
    var index = start
    while index < bytes.count, index - start < 5,
      ScalarClass.isDigit(bytes[index]) || index > start && ScalarClass.isASCIILetter(bytes[index])
    {
      index += 1
    }
    guard index > start, start == 0 || !ScalarClass.isDigit(bytes[start - 1]) else { return nil }
    index = afterSpaces(index, bytes)
    guard let unit = units.first(where: { bytes[index...].starts(with: $0.utf8) }) else {
      return nil
    }
    return (index + unit.utf8.count, unit == "号" || unit == "弄")
  }

  /// The number of a flat without a unit, behind that of its building.
  private static func door(at start: Int, of building: Range<Int>, _ bytes: [UInt8]) -> Int? {
    guard buildings.contains(where: { bytes[building].ends(with: $0) }) else { return nil }
    var end = start
    while end < bytes.count, end - start < 5, ScalarClass.isDigit(bytes[end]) { end += 1 }
    guard (3...4).contains(end - start) else { return nil }
    // A unit that is none of addresses: 3 栋 1602 户.
    return end == bytes.count || !(0xE4...0xE9).contains(bytes[end]) ? end : nil
  }

  private static let buildings = ["栋", "幢", "座", "号楼", "单元"].map { Array($0.utf8) }

  /// The run of Han that ends before an offset, with one of the words of places in it; `last` is its last
  /// character.
  private static func name(
    before end: Int, after low: Int, _ bytes: [UInt8]
  ) -> (start: Int, last: ArraySlice<UInt8>)? {
    var end = end
    while end > low, bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start - 3 >= low, bytes[start - 3] >= 0xE4, bytes[start - 3] <= 0xE9 { start -= 3 }
    guard end - start >= 6 else { return nil }
    let words = String(decoding: bytes[start..<end], as: UTF8.self)
    guard words.dropFirst().contains(where: places.contains) else { return nil }
    return (start, bytes[end - 3..<end])
  }

  private static func afterSpaces(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// `12 High Street, London`, `Flat 3, 12 High St`
  private static func english(in range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard ScalarClass.isDigit(bytes[index]), bytes[index - 1] == 0x20 || bytes[index - 1] == 0x0A
      else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, ScalarClass.isDigit(bytes[index]) { index += 1 }
      guard index - start <= 5 else { continue }
      var names = 0
      var cursor = index
      while names < 4, let word = capitalWord(at: cursor, range.upperBound, bytes) {
        if names > 0, streets.contains(String(decoding: bytes[word], as: UTF8.self)) {
          return start..<word.upperBound
        }
        names += 1
        cursor = word.upperBound
      }
    }
    return nil
  }

  /// A word with a capital, one space behind an offset.
  private static func capitalWord(at offset: Int, _ limit: Int, _ bytes: [UInt8]) -> Range<Int>? {
    guard offset + 1 < limit, bytes[offset] == 0x20, (0x41...0x5A).contains(bytes[offset + 1])
    else {
      return nil
    }
    var end = offset + 1
    while end < limit, ScalarClass.isASCIILetter(bytes[end]) { end += 1 }
    return offset + 1..<end
  }

  /// The longer before the shorter.
  private static let units = [
    "号楼", "单元", "号院", "号", "弄", "栋", "幢", "座", "室", "户", "房", "楼", "层", "门",
  ]
  private static let roads = ["路", "街", "道", "巷", "弄", "村", "里", "胡", "同", "段", "组"]
  private static let places: [Character] = [
    "路", "街", "道", "巷", "弄", "村", "镇", "区", "苑", "园", "城", "府", "庭", "湾", "里", "市", "县", "省", "邨",
  ]
  private static let streets: Set<String> = [
    "Street", "St", "Road", "Rd", "Avenue", "Ave", "Lane", "Ln", "Drive", "Dr", "Close", "Court",
    "Ct",
    "Way", "Place", "Terrace", "Gardens", "Crescent", "Boulevard", "Blvd", "Square", "Row",
  ]
  private static let ours = [
    "退货", "寄回", "寄到", "寄往", "退回", "仓库", "仓", "门店", "网点", "自提", "维修", "我们", "我司", "公司", "厂",
  ].map { Array($0.utf8) }
  private static let oursInEnglish: Set<String> = [
    "return", "returns", "warehouse", "store", "shop", "our", "office", "depot", "collect", "pick",
  ]
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with word: [UInt8]) -> Bool { suffix(word.count).elementsEqual(word) }
}
