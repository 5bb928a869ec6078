import Diagnostics
import TextAnalysis

/// Links that open only on our side: localhost, 192.168.1.20, staging.…, crm.….internal.
///
/// The address of the customer's own router or of a program on their own computer is right where the
/// reply speaks of one.
enum InternalAddresses: ReplyChecker {
  static let internalAddress = Check(
    "internal-address", .warning, trust: .pattern,
    title: Message(zh: "只有内部打得开的网址", en: "an address that only we can open"),
    why: Message(
      zh: "测试环境和内网的网址，客户点了打不开，还会看到我们内部系统的名字",
      en:
        "A customer cannot open an address of a test system or of our own network, and learns the names of our systems from it."
    ))

  static let checks = [internalAddress]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.isReply else { return }
    for address in reply.context.text.addresses {
      report(address.source, reply, &findings)
    }
    guard reply.holds(.innerHost) else { return }
    var last = 0
    for word in reply.words(.innerHost) where word.lowerBound >= last {
      var (start, end) = (word.lowerBound, word.upperBound)
      while start > 0, word.lowerBound - start < longest, isOfAddress(reply.bytes[start - 1]) {
        start -= 1
      }
      while end < reply.bytes.count, end - start < longest, isOfAddress(reply.bytes[end]) {
        end += 1
      }
      while end > word.upperBound, [0x2E, 0x2C, 0x3A].contains(reply.bytes[end - 1]) { end -= 1 }
      last = end
      // Of an email address.
      if start > 0 && reply.bytes[start - 1] == 0x40
        || end < reply.bytes.count
          && reply.bytes[end] == 0x40
      {
        continue
      }
      report(reply.context.text.sourceRange(of: start..<end), reply, &findings)
    }
  }

  /// In bytes.
  private static let longest = 200

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    ScalarClass.isASCIILetter(byte) || ScalarClass.isDigit(byte)
      || "-._/:?=&%#".utf8.contains(byte)
  }

  private static func report(
    _ source: Range<Int>, _ reply: CheckedReply, _ findings: inout [Diagnostic]
  ) {
    let bytes = reply.text.bytes
    guard !source.isEmpty, source.upperBound <= bytes.count,
      let reach = InnerHost(bytes[source])?.reach,
      reach == .ours || !reply.holds(.ownNetwork)
    else { return }
    let shown = CheckContext.quotation(of: bytes[source])
    findings.append(
      Diagnostic(
        internalAddress,
        Message(
          zh: "“\(shown)”只有在我们内部才打得开", en: "“\(shown)” opens only inside our own network"),
        at: SourceRange(file: reply.text.path, utf8: source),
        help: Message(zh: "换成客户打得开的网址", en: "give the address that customers can open")))
  }
}
