import TextAnalysis

/// The older messages that mail programs leave in a reply: the customer's words, not ours.
///
/// They are known by the forms of Outlook, Gmail, Apple Mail, Foxmail and the web pages of QQ and 163:
/// `-----Original Message-----`, `On … wrote:`, `在…写道：`, and headers that begin with `From:` or
/// `发件人：`. Where our own words may come behind the quotation, the lines of it have to begin with `>`.
package enum QuotedMail {
  /// What is not ours, in order: lines that announce what somebody wrote, and from one of them to the end.
  package static func find(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { text in
      var search = Search(text)
      return search.run()
    }
  }

  private struct Search {
    private let text: UnsafeBufferPointer<UInt8>
    private var found: [Range<Int>] = []
    /// Whether we said something so far. A file that begins with headers is our own mail.
    private var holdsOwnWords = false
    private var isInHeaders = true
    private var previous = 0..<0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    mutating func run() -> [Range<Int>] {
      var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while start < text.count {
        let end = rawEnd(from: start)
        let line = trimmed(start, end)
        let next = min(text.count, end + 1)
        if !line.isEmpty, isTail(line, next: next) { return found }
        previous = line
        start = next
      }
      return found
    }

    /// Looks at one line that is not blank; true where nothing below is ours.
    private mutating func isTail(_ line: Range<Int>, next: Int) -> Bool {
      if text[line.lowerBound] == 0x3E { return false }
      switch text[line.upperBound - 1] {
      case 0x3A, 0x9A:
        if text[line].elementsEqual("Begin forwarded message:".utf8),
          takeRest(from: line.lowerBound)
        {
          return true
        }
        if let start = attributionStart(line) {
          if isQuoted(from: next) {
            found.append(start..<line.upperBound)
            return false
          }
          return takeRest(from: start)
        }
      default: break
      }
      switch text[line.lowerBound] {
      case 0x2D:
        if isDivider(line), takeRest(from: line.lowerBound) { return true }
      // *From:*, From:, and E5 of 发件人, 寄件人.
      case 0x2A, 0x46, 0xE5:
        if isFrom(line), holdsHeaders(line, next: next), takeRest(from: line.lowerBound) {
          return true
        }
      default: break
      }
      guard !holdsOwnWords else { return false }
      if isInHeaders, isHeader(line) { return false }
      isInHeaders = false
      holdsOwnWords = true
      return false
    }

    private mutating func takeRest(from start: Int) -> Bool {
      guard holdsOwnWords else { return false }
      found.append(withoutRule(before: start)..<text.count)
      return true
    }

    /// The start of a line of `_` or `-` that stands right above, or above a blank line.
    private func withoutRule(before start: Int) -> Int {
      var end = start
      while end > 0, text[end - 1] <= 0x20 { end -= 1 }
      var index = end
      while index > 0, text[index - 1] == 0x5F || text[index - 1] == 0x2D { index -= 1 }
      guard end - index >= 8, index == 0 || text[index - 1] == 0x0A else { return start }
      return index
    }

    /// Where the announcement begins that a line ends, `… wrote:`: it may take two lines.
    private func attributionStart(_ line: Range<Int>) -> Int? {
      let words = text[line]
      guard QuotedMail.verbs.contains(where: { words.suffix($0.count).elementsEqual($0) }) else {
        return nil
      }
      if !previous.isEmpty, previous.count <= 200, isDated(previous), !isDated(line),
        isAttribution(previous.lowerBound..<line.upperBound)
      {
        return previous.lowerBound
      }
      return isAttribution(line) ? line.lowerBound : nil
    }

    private func isDated(_ line: Range<Int>) -> Bool {
      QuotedMail.dateLeads.contains { text[line].starts(with: $0) }
    }

    /// “On 20 November you wrote:” is ours, and what follows may be too.
    private func isAttribution(_ range: Range<Int>) -> Bool {
      guard range.count <= 400 else { return false }
      let words = Array(text[range])
      guard !QuotedMail.toCustomer.contains(where: words.holds) else {
        return false
      }
      if words.contains(0x40) { return true }
      let isDated =
        isDated(range) || QuotedMail.dateMiddles.contains(where: words.holds)
      let signs = SignIndex(words, 0..<words.count)
      return isDated && !TimeExpressions.clockTimes(in: words, signs).isEmpty
    }

    /// Whether the next line that is not blank begins with `>`.
    private func isQuoted(from start: Int) -> Bool {
      var index = start
      while index < text.count, text[index] <= 0x20 { index += 1 }
      return index < text.count && text[index] == 0x3E
    }

    /// `-----Original Message-----`, `---- 回复的原邮件 ----`: dashes, a title that mail programs write, dashes.
    private func isDivider(_ line: Range<Int>) -> Bool {
      guard line.count >= 8, text[line.lowerBound + 1] == 0x2D, text[line.upperBound - 1] == 0x2D
      else { return false }
      var range = line
      while !range.isEmpty, text[range.lowerBound] == 0x2D || text[range.lowerBound] == 0x20 {
        range = range.lowerBound + 1..<range.upperBound
      }
      while !range.isEmpty, text[range.upperBound - 1] == 0x2D || text[range.upperBound - 1] == 0x20
      {
        range = range.lowerBound..<range.upperBound - 1
      }
      guard range.count <= 60 else { return false }
      let title = String(decoding: text[range], as: UTF8.self).lowercased()
      return QuotedMail.titles.contains(where: title.contains)
    }

    private func isFrom(_ line: Range<Int>) -> Bool {
      header(line).map(QuotedMail.senders.contains) ?? false
    }

    /// Whether a day or an address stands among the headers that a line begins: 发件人 alone is also said
    /// of parcels.
    private func holdsHeaders(_ line: Range<Int>, next: Int) -> Bool {
      var holdsAddress = text[line].contains(0x40)
      var count = 1
      var start = next
      while start < text.count, count < 8 {
        let end = rawEnd(from: start)
        let line = trimmed(start, end)
        guard !line.isEmpty, let name = header(line) else { break }
        if QuotedMail.days.contains(name) { return true }
        holdsAddress = holdsAddress || text[line].contains(0x40)
        count += 1
        start = end + 1
      }
      return holdsAddress && count > 1
    }

    private func isHeader(_ line: Range<Int>) -> Bool {
      header(line).map {
        QuotedMail.senders.contains($0) || QuotedMail.days.contains($0)
          || QuotedMail.otherHeaders.contains($0)
      } ?? false
    }

    /// What stands before a colon at the beginning of a line, in small letters, without marks and spaces.
    private func header(_ line: Range<Int>) -> String? {
      // Most lines have no colon near their beginning.
      let beginning = line.clamped(to: line.lowerBound..<line.lowerBound + 31)
      guard text[beginning].contains(where: { $0 == 0x3A || $0 == 0x9A }) else { return nil }
      var name: [UInt8] = []
      var index = line.lowerBound
      while index < line.upperBound, index - line.lowerBound < 28 {
        let byte = text[index]
        if byte == 0x3A { break }
        if byte == 0xEF, index + 2 < line.upperBound, text[index + 1] == 0xBC,
          text[index + 2] == 0x9A
        {
          break
        }
        // U+3000 parts the two characters of 日　期.
        if byte == 0xE3, index + 2 < line.upperBound, text[index + 1] == 0x80,
          text[index + 2] == 0x80
        {
          index += 3
          continue
        }
        if byte != 0x2A, byte != 0x20 { name.append(byte) }
        index += 1
      }
      guard index < line.upperBound, text[index] == 0x3A || text[index] == 0xEF else { return nil }
      return String(decoding: name, as: UTF8.self).lowercased()
    }

    private func rawEnd(from start: Int) -> Int {
      ByteScan.first(0x0A, in: text, from: start, text.count)
    }

    /// Without white space around.
    private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
      var (start, end) = (start, end)
      while end > start, text[end - 1] <= 0x20 { end -= 1 }
      while start < end, text[start] <= 0x20 { start += 1 }
      return start..<end
    }
  }

  private static let verbs = ["wrote:", "写道：", "写道:", "寫道：", "寫道:"].map { Array($0.utf8) }
  private static let toCustomer = ["你", "您", " you "].map { Array($0.utf8) }
  /// On Mon, Nov 2, 2026 at 10:00 … wrote, 在2026年…写道, 王小明 于2026年…写道
  private static let dateLeads = ["On ", "At ", "在", "於", "2"].map { Array($0.utf8) }
  private static let dateMiddles = [" 于2", " 於 2", " 于 2"].map { Array($0.utf8) }

  private static let titles = [
    "original message", "original email", "original mail", "original appointment",
    "forwarded message", "forwarded email", "原始邮件", "邮件原件", "原邮件", "转发邮件", "转发的邮件", "原始消息",
    "原始郵件", "原郵件", "轉寄郵件", "原始訊息",
  ]
  private static let senders: Set<String> = ["from", "发件人", "發件人", "寄件者", "寄件人", "发信人"]
  private static let days: Set<String> = [
    "sent", "date", "发送时间", "发送日期", "日期", "时间", "發送時間", "寄件日期", "傳送時間", "傳送日期",
  ]
  private static let otherHeaders: Set<String> = [
    "to", "cc", "bcc", "reply-to", "subject", "收件人", "抄送", "密送", "主题", "收件者", "副本", "主旨", "主題",
    "message-id", "mime-version", "content-type",
  ]
}
