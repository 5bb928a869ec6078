/// What a long number is, by its form: GB 11643-1999 for identity cards, ISO/IEC 7812-1 for cards of
/// banks, the numbering plan of the Ministry of Industry and Information Technology for telephones.
enum PersonalNumber {
  /// 11 digits that begin with 13 to 19.
  static func isMobile(_ digits: [UInt8]) -> Bool {
    digits.count == 11 && digits[0] == 1 && digits[1] >= 3
  }

  /// With a country code, without the plus: 44 7911 123456. Only where mobiles can be told from other
  /// telephones by how they begin (ITU-T E.164, and the national plans behind it).
  static func isForeignMobile(_ digits: [UInt8]) -> Bool {
    mobilesAbroad.contains { plan in
      digits.count == plan.length && digits.starts(with: plan.start)
    }
  }

  /// A country code with what mobiles begin with there, and how many digits they have with it.
  private static let mobilesAbroad: [(start: [UInt8], length: Int)] = [
    // The United Kingdom, Ireland, France, Germany, Italy, Spain, the Netherlands, Russia.
    ("447", 12), ("3538", 12), ("336", 11), ("337", 11), ("4915", 13), ("4916", 12), ("4917", 12),
    ("4916", 13), ("4917", 13), ("393", 12), ("346", 11), ("347", 11), ("316", 11), ("79", 11),
    // Hong Kong, Macau, Taiwan, Singapore, Malaysia, Thailand, Viet Nam, Indonesia, the Philippines.
    ("8524", 11), ("8525", 11), ("8526", 11), ("8527", 11), ("8529", 11), ("8536", 11),
    ("8869", 12),
    ("658", 10), ("659", 10), ("601", 11), ("601", 12), ("666", 11), ("668", 11), ("669", 11),
    ("843", 11), ("845", 11), ("847", 11), ("848", 11), ("849", 11), ("628", 12), ("628", 13),
    ("639", 12),
    // Japan, Korea, India, Australia, New Zealand, the Emirates.
    ("8170", 12), ("8180", 12), ("8190", 12), ("8210", 12), ("916", 12), ("917", 12), ("918", 12),
    ("919", 12), ("614", 11), ("642", 11), ("642", 12), ("9715", 12),
  ].map { (start: Array($0.0.utf8).map { $0 - 0x30 }, length: $0.1) }

  /// With its area code: 010-12345678, 0571 1234567.
  static func isLandline(_ digits: [UInt8], groups: [Int]) -> Bool {
    guard digits.first == 0, groups.count == 2, groups[0] == 3 || groups[0] == 4,
      groups[1] == 7 || groups[1] == 8
    else { return false }
    // 010, 02x have three digits, others four.
    let isShort = digits[1] <= 2
    return digits[1] != 0 && (isShort ? groups[0] == 3 : groups[0] == 4) && digits[groups[0]] > 1
  }

  /// 18 characters with a region, a date of birth and a check character; the last is 10 for X.
  static func isIdentityCard(_ digits: [UInt8]) -> Bool {
    guard digits.count == 18, isRegion(digits), digits[..<17].allSatisfy({ $0 < 10 }),
      isDate(year: number(digits[6..<10]), digits[10..<14])
    else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1) }
    return Int(digits[17]) == [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2][sum % 11]
  }

  /// The form until 1999: 15 digits without a check character.
  static func isOldIdentityCard(_ digits: [UInt8]) -> Bool {
    digits.count == 15 && isRegion(digits)
      && isDate(year: 1900 + number(digits[6..<8]), digits[8..<12])
  }

  /// By Luhn's check digit, and a beginning that a network or a Chinese bank uses.
  static func isBankCard(_ digits: [UInt8]) -> Bool {
    guard (13...19).contains(digits.count), digits.allSatisfy({ $0 < 10 }) else { return false }
    let two = number(digits[..<2])
    let four = number(digits[..<4])
    let isPlausible =
      switch digits.count {
      case 13: digits[0] == 4
      case 15: two == 34 || two == 37
      case 16:
        digits[0] == 4 || (51...55).contains(two) || (2221...2720).contains(four) || two == 35
          || two == 62 || two == 60 || two == 68
      case 17, 18, 19: two == 62
      default: false
      }
    guard isPlausible else { return false }
    var sum = 0
    for (position, digit) in digits.reversed().enumerated() {
      let value = position % 2 == 1 ? Int(digit) * 2 : Int(digit)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }

  /// The first two digits of the provinces (GB/T 2260).
  private static func isRegion(_ digits: [UInt8]) -> Bool {
    switch number(digits[..<2]) {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
    default: false
    }
  }

  private static func isDate(year: Int, _ monthAndDay: ArraySlice<UInt8>) -> Bool {
    let month = number(monthAndDay.prefix(2))
    let day = number(monthAndDay.suffix(2))
    guard (1900...2100).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) }
  }
}
