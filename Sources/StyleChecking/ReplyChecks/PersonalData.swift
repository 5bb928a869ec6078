import Diagnostics
import DomainModel
import TextAnalysis

/// A person's number or address, written out.
enum PersonalData: ReplyChecker {
  static let personalData = Check(
    "personal-data", .warning, trust: .pattern,
    title: Message(zh: "写出了个人信息", en: "somebody's personal data"),
    why: Message(
      zh: "手机号、证件号、卡号会随回复被转发、截图、存档；写进模板的，还会发给每一位客户",
      en:
        "Replies are forwarded, photographed and kept. If it is in a template, every customer gets it."
    ))

  static let checks = [personalData]

  private enum Kind {
    case mobile, landline, identityCard, bankCard, email, passport, home
    /// What only a public reply must not hold.
    case order, name

    var label: Message {
      switch self {
      case .mobile: Message(zh: "手机号", en: "a mobile number")
      case .landline: Message(zh: "电话号码", en: "a telephone number")
      case .identityCard: Message(zh: "身份证号", en: "an identity card's number")
      case .bankCard: Message(zh: "银行卡号", en: "a bank card's number")
      case .email: Message(zh: "邮箱", en: "an email address")
      case .passport: Message(zh: "护照号", en: "a passport's number")
      case .home: Message(zh: "住址", en: "a home address")
      case .order: Message(zh: "客户的单号", en: "a customer's order number")
      case .name: Message(zh: "客户的全名", en: "a customer's full name")
      }
    }
  }

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    checkHomes(reply, &findings)
    if reply.isReply, isPublic(reply) {
      if reply.holds(.orderNumber) {
        for place in TrackedNumbers.find(in: reply) { report(.order, place, reply, &findings) }
      }
      if reply.holds(.personTitle) {
        for place in PersonNames.find(in: reply) { report(.name, place, reply, &findings) }
      }
    }
    let seen = Seen(reply.context.unmasked.bytes, reply.context.unmasked.signs)
    guard seen.hasLongNumber || seen.hasAt else { return }
    // An example in a blank may be somebody's number.
    let reply = reply.withBlanks()
    let bytes = reply.bytes
    if seen.hasLongNumber {
      for run in NumberRuns.find(in: bytes, 0..<bytes.count) {
        guard let kind = kind(of: run, reply), !isKnown(run.digits, reply),
          kind != .landline || !isSignature(run.range, reply)
        else { continue }
        report(kind, isBehindPlus(run, reply) ? run.withPlus : run.range, reply, &findings)
      }
      if reply.holds(.passport) { checkPassports(reply, &findings) }
    }
    if seen.hasAt {
      for address in EmailAddresses.find(in: bytes) {
        let name = EmailAddresses.name(of: bytes[address])
        guard !roles.contains(name),
          !reply.standards.contacts.holds(domain: EmailAddresses.domain(of: bytes[address])),
          !(reply.text.customerMessage?.contains(reply.string(address)) ?? false) || isPublic(reply)
        else { continue }
        report(.email, address, reply, &findings)
      }
    }
  }

  /// Most texts hold neither seven digits nor `@`.
  private struct Seen {
    var hasLongNumber = false
    var hasAt = false

    init(_ bytes: [UInt8], _ signs: SignIndex) {
      var cursor = SignIndex.Cursor(signs)
      bytes.withUnsafeBufferPointer { text in
        var index = 0
        while true {
          index = cursor.next(from: index) {
            ScalarClass.isDigit(text[$0]) || text[$0] == UInt8(ascii: "@")
          }
          guard index < text.count else { return }
          if text[index] == UInt8(ascii: "@") { hasAt = true }
          var digits = 0
          while index < text.count {
            if ScalarClass.isDigit(text[index]) {
              digits += 1
            } else if text[index] != 0x20, text[index] != 0x2D {
              break
            }
            index += 1
          }
          if digits >= 7 { hasLongNumber = true }
          if digits == 0 { index += 1 }
        }
      }
    }
  }

  private static func isPublic(_ reply: CheckedReply) -> Bool {
    reply.channel?.channel.isPublic ?? (reply.text.channel == StyleGuide.Channel.publicID)
  }

  private static func kind(of run: NumberRuns.Run, _ reply: CheckedReply) -> Kind? {
    let digits = run.digits.utf8.map { $0 == UInt8(ascii: "X") ? 10 : $0 - 0x30 }
    let isPlain = run.groups.count == 1
    if PersonalNumber.isIdentityCard(digits), isPlain { return .identityCard }
    if isOrderNumber(run.range, reply) { return nil }
    if isBehindPlus(run, reply) {
      return PersonalNumber.isForeignMobile(digits) && run.groups.count < 6 ? .mobile : nil
    }
    if PersonalNumber.isMobile(digits) {
      // 138 0013 8000, 138-0013-8000, 13800138000
      return isPlain || run.groups == [3, 4, 4] || run.groups == [3, 8] || run.groups == [7, 4]
        ? .mobile : nil
    }
    if PersonalNumber.isLandline(digits, groups: run.groups) { return .landline }
    if PersonalNumber.isBankCard(digits) {
      return isPlain || run.groups.dropLast().allSatisfy { $0 == 4 } ? .bankCard : nil
    }
    if isPlain, reply.holds(.identityCard), PersonalNumber.isOldIdentityCard(digits) {
      return .identityCard
    }
    return nil
  }

  /// +44 7911 123456. That of China is inside the run.
  private static func isBehindPlus(_ run: NumberRuns.Run, _ reply: CheckedReply) -> Bool {
    !run.hasCountryCode && run.range.lowerBound > 0
      && reply.bytes[run.range.lowerBound - 1] == UInt8(ascii: "+")
  }

  private static func checkHomes(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    for place in HomeAddresses.find(in: reply) {
      let isTheirs =
        reply.text.customerMessage.map { message in
          message.filter { $0 != " " }
            .contains(String(decoding: reply.bytes[place], as: UTF8.self).filter { $0 != " " })
        } ?? false
      if !isTheirs || isPublic(reply) { report(.home, place, reply, &findings) }
    }
  }

  /// 客服电话：010-62345678 below a reply, or 010-62345678 转 2: the team's own.
  private static func isSignature(_ range: Range<Int>, _ reply: CheckedReply) -> Bool {
    guard reply.isReply else { return false }
    let bytes = reply.bytes
    if reply.isFollowed(range, by: "转") || reply.isFollowed(range, by: " 转") { return true }
    let below = bytes[range.upperBound...].prefix(400)
    guard below.count < 400, below.count(where: { $0 == 0x0A }) <= 4 else { return false }
    let line =
      bytes[..<range.lowerBound].suffix(48).split(separator: 0x0A, omittingEmptySubsequences: false)
      .last ?? []
    let words = String(decoding: line, as: UTF8.self).lowercased()
    return signatureLabels.contains(where: words.contains)
      && !["您", "你", "收件", "收货", "快递", "客户电话", "your"].contains(where: words.contains)
  }

  private static let signatureLabels = [
    "客服", "热线", "服务电话", "售后电话", "咨询电话", "店铺电话", "公司电话", "门店电话", "联系电话", "座机", "电话：", "电话:", "tel",
    "phone",
    "hotline",
  ]

  /// 单号 13800138000: within a few characters before it.
  private static func isOrderNumber(_ range: Range<Int>, _ reply: CheckedReply) -> Bool {
    guard reply.holds(.orderNumber) else { return false }
    let before = max(0, range.lowerBound - 24)..<range.lowerBound
    return reply.words(.orderNumber).starting(in: before).contains { word in
      before.contains(word)
        && !reply.bytes[word.upperBound..<range.lowerBound].contains { $0 == 0x0A || $0 == 0x2C }
        && !reply.bytes[word.upperBound..<range.lowerBound].holds("，")
    }
  }

  /// The team's own, or what the customer wrote; in public that makes no difference.
  private static func isKnown(_ digits: String, _ reply: CheckedReply) -> Bool {
    if reply.standards.contacts.holds(number: digits) { return true }
    guard !isPublic(reply), let message = reply.text.customerMessage else { return false }
    let bytes = Array(message.utf8)
    return NumberRuns.find(in: bytes, 0..<bytes.count).contains { $0.digits == digits }
  }

  /// E12345678 after the word.
  private static func checkPassports(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    let bytes = reply.bytes
    for word in reply.words(.passport) {
      var index = word.upperBound
      let end = min(bytes.count, index + 40)
      while index + 8 < end {
        let isLetter = "EeGgPpDdSsKkMm".utf8.contains(bytes[index])
        if isLetter, bytes[index + 1..<index + 9].allSatisfy(ScalarClass.isDigit),
          index + 9 == bytes.count || !ScalarClass.isDigit(bytes[index + 9])
        {
          report(.passport, index..<index + 9, reply, &findings)
          break
        }
        index += 1
      }
    }
  }

  private static func report(
    _ kind: Kind, _ place: Range<Int>, _ reply: CheckedReply, _ findings: inout [Diagnostic]
  ) {
    let label = kind.label
    let message: Message
    let help: Message
    if isPublic(reply) {
      message = Message(
        zh: "公开的地方写了\(label.zh)，谁都看得到", en: "\(label.en) in public: anybody can read it")
      help = Message(zh: "删掉，请客户私信说", en: "take it out, and ask the customer to write privately")
    } else if reply.isReply {
      message = Message(zh: "这里写出了完整的\(label.zh)", en: "\(label.en) is written out here")
      help = Message(
        zh: kind == .home
          ? "写到路名或小区就够核对，门牌号不写" : "只写尾号就够核对，例如“尾号 8000”；团队自己的号码写进 styleguide.yaml 的“联系人”",
        en: kind == .home
          ? "the street is enough to check; leave out the house"
          : "the last digits are enough to check, such as “ending in 8000”; the team's own belong in `contacts` of styleguide.yaml"
      )
    } else {
      message = Message(
        zh: "模板里写死了\(label.zh)，会发给每一位客户", en: "\(label.en) in a template goes to every customer")
      help = Message(
        zh: "写成要填的空；团队自己的号码写进 styleguide.yaml 的“联系人”",
        en: "make it a blank; the team's own belong in `contacts` of styleguide.yaml")
    }
    findings.append(
      reply.finding(
        personalData, message, at: place, help: help,
        level: !reply.isReply || isPublic(reply) && kind != .order && kind != .name
          ? .error : nil))
  }

  /// Mailboxes of a role, not of a person.
  private static let roles: Set<String> = [
    "support", "service", "services", "help", "helpdesk", "info", "contact", "hello", "care", "cs",
    "kefu", "customerservice", "customer.service", "customercare", "feedback", "noreply",
    "no-reply", "sales", "billing", "invoice", "fapiao", "aftersales", "shouhou", "office", "admin",
    "privacy", "security", "legal", "press", "hr", "jobs", "team",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether a mark stands in it.
  fileprivate func holds(_ mark: String) -> Bool { firstRange(of: mark.utf8) != nil }
}
