import Diagnostics
import DomainModel
import TextAnalysis

/// Emoji, emoticons, ～ and ！: as many as the voice and the channel allow, and none of the light ones
/// for an upset customer.
enum ToneSigns: ReplyChecker {
  static let tooManyEmoji = Check(
    "too-many-emoji", .suggestion,
    title: Message(zh: "表情太多", en: "too many emoji"),
    why: Message(
      zh: "一两个表情让人亲近，多了就没人信里面的话；最多几个写在口吻和渠道里",
      en: "One or two are warm, more are hard to believe. The voice and the channel say how many."))

  static let unsuitableEmoji = Check(
    "unsuitable-emoji", .warning,
    title: Message(zh: "这里不合适的表情", en: "emoji out of place"),
    why: Message(
      zh: "客户遇到麻烦时，表情显得不当回事；平时也只用口吻里列出的几个",
      en:
        "To a customer in trouble an emoji looks careless; elsewhere the voice lists the few to use."
    ))

  static let tilde = Check(
    "playful-tilde", .warning,
    title: Message(zh: "不用波浪号", en: "a playful ～"),
    why: Message(
      zh: "“～”读起来在撒娇；口吻、渠道不用它，客户生气时也不用",
      en: "～ sounds coy: not in this voice or channel, nor to an upset customer."))

  static let tooManyExclamations = Check(
    "too-many-exclamations", .suggestion,
    title: Message(zh: "感叹号太多", en: "too many exclamation marks"),
    why: Message(
      zh: "感叹号多了，像推销，也像在喊；客户越着急，我们的句子越要稳",
      en:
        "Many of them sound like selling, or shouting. The more upset the customer, the calmer we write."
    ))

  static let checks = [tooManyEmoji, unsuitableEmoji, tilde, tooManyExclamations]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    let profile = reply.voice?.profile
    let channel = reply.channel?.channel
    let isUpset = reply.scenario?.isUpsetting == true
    guard profile != nil || channel != nil || isUpset else { return }
    let marks = reply.context.marks
    if !marks.emoji.isEmpty || reply.holds(.emoticon) {
      checkEmoji(reply, profile, channel, isUpset, &findings)
    }
    let tildes = playfulTildes(marks.tildes, reply)
    if let place = tildes.first {
      if isUpset || profile?.allowsTilde == false || channel?.allowsTilde == false {
        findings.append(
          reply.finding(
            tilde,
            isUpset
              ? Message(zh: "客户还在气头上，不用“～”", en: "no “～” to an upset customer")
              : Message(zh: "这里不用“～”", en: "“～” has no place here"), at: place,
            help: Message(zh: "换成句号、逗号，或者去掉", en: "write a full stop, a comma or nothing"),
            fixes: [punctuation(for: tildes, reply)]))
      }
    }
    let limits = [profile?.exclamationMax, channel?.exclamationMax, isUpset ? 1 : nil]
    if let most = limits.compactMap({ $0 }).min(), marks.exclamations.count > most {
      let places = BranchPath.longest(of: marks.exclamations, in: reply)
      if places.count > most {
        findings.append(
          reply.finding(
            tooManyExclamations,
            Message(
              zh: most == 0 ? "这里不用感叹号" : "有 \(places.count) 个感叹号，最多 \(most) 个",
              en: most == 0
                ? "no exclamation marks here" : "\(places.count) exclamation marks, at most \(most)"
            ),
            at: places[most], help: Message(zh: "改成句号", en: "write a full stop")))
      }
    }
  }

  private static func checkEmoji(
    _ reply: CheckedReply, _ profile: StyleGuide.Profile?, _ channel: StyleGuide.Channel?,
    _ isUpset: Bool, _ findings: inout [Diagnostic]
  ) {
    let all = withoutListSigns(
      (reply.context.marks.emoji + reply.words(.emoticon)).sorted { $0.lowerBound < $1.lowerBound },
      reply)
    let emoji = BranchPath.longest(of: all, in: reply)
    guard let first = emoji.first else { return }
    let most = [profile?.emojiMax, channel?.emojiMax].compactMap { $0 }.min()
    if isUpset || most == 0 {
      findings.append(
        reply.finding(
          unsuitableEmoji,
          isUpset
            ? Message(
              zh: "客户还在气头上，不用表情“\(reply.string(first))”",
              en: "no emoji such as “\(reply.string(first))” to an upset customer")
            : Message(
              zh: "这里不用表情，有 \(emoji.count) 个", en: "no emoji here, and there are \(emoji.count)"),
          at: first, help: Message(zh: "去掉就行，话说到就够了", en: "leave it out; the words are enough"),
          fixes: [removal(of: all, reply)]))
      return
    }
    let allowed = profile?.emojiAllow ?? []
    let known = allowed.map(plain)
    func isAllowed(_ place: Range<Int>) -> Bool {
      known.isEmpty || known.contains(plain(reply.string(place)))
    }
    var kept = emoji
    if let most, emoji.count > most {
      // Those that the voice does not have go first, then the last ones.
      let leaving = Set(
        (emoji.filter(isAllowed) + emoji.filter { !isAllowed($0) }).suffix(emoji.count - most))
      kept.removeAll(where: leaving.contains)
      let removed = emoji.filter(leaving.contains)
      findings.append(
        reply.finding(
          tooManyEmoji,
          Message(
            zh: "用了 \(emoji.count) 个表情，最多 \(most) 个", en: "\(emoji.count) emoji, at most \(most)"),
          at: removed[0], help: Message(zh: "留下最要紧的一个", en: "keep the one that matters"),
          fixes: [removal(of: removed, reply)]))
    }
    for place in kept where !isAllowed(place) {
      findings.append(
        reply.finding(
          unsuitableEmoji,
          Message(
            zh: "“\(reply.string(place))”不在这个口吻可用的表情里",
            en: "“\(reply.string(place))” is none of the emoji of this voice"), at: place,
          help: Message(
            zh: "可以用：\(allowed.joined(separator: " "))",
            en: "these may be used: \(allowed.joined(separator: " "))")))
    }
  }

  /// Without the selector that asks for colours.
  private static func plain(_ emoji: String) -> String {
    String(String.UnicodeScalarView(emoji.unicodeScalars.filter { $0.value != 0xFE0F }))
  }

  /// ✅ before each point of a list is a bullet.
  private static func withoutListSigns(
    _ emoji: [Range<Int>], _ reply: CheckedReply
  ) -> [Range<Int>] {
    guard emoji.count > 1 else { return emoji }
    func isAtLineStart(_ place: Range<Int>) -> Bool {
      var start = place.lowerBound
      while start > 0, reply.bytes[start - 1] == 0x20 || reply.bytes[start - 1] == 0x09 {
        start -= 1
      }
      return start == 0 || reply.bytes[start - 1] == 0x0A
    }
    let starts = emoji.filter(isAtLineStart)
    guard starts.count > 1 else { return emoji }
    return emoji.filter { place in
      !(starts.contains(place)
        && starts.count { reply.bytes[$0].elementsEqual(reply.bytes[place]) } > 1)
    }
  }

  private static func removal(of places: [Range<Int>], _ reply: CheckedReply) -> Fix {
    Fix(
      Message(zh: "去掉", en: "remove"), isSafe: false,
      edits: places.map { TextEdit(reply.context.text.sourceRange(of: $0), replacement: "") })
  }

  /// 灯泡已经装上啦～有空拍张图: a ～ that parts two clauses leaves a comma, at the end of a line a full
  /// stop, and nothing where another mark stands already.
  /// Without those of ~~原价 199~~, which strike out.
  private static func playfulTildes(
    _ tildes: [Range<Int>], _ reply: CheckedReply
  ) -> [Range<Int>] {
    guard tildes.contains(where: { $0.count == 2 }) else { return tildes }
    let struck = MarkupSigns(reply.bytes).emphases.map(\.range)
      .filter { reply.bytes[$0.lowerBound] == 0x7E }
    return tildes.filter { tilde in !struck.contains { $0.contains(tilde) } }
  }

  private static func punctuation(for tildes: [Range<Int>], _ reply: CheckedReply) -> Fix {
    var isRemoval = true
    let edits = tildes.map { tilde in
      let (range, mark) = mark(for: tilde, reply)
      if !mark.isEmpty { isRemoval = false }
      return TextEdit(reply.context.text.sourceRange(of: range), replacement: mark)
    }
    return Fix(
      isRemoval
        ? Message(zh: "去掉", en: "remove")
        : Message(zh: "换成标点", en: "write a plain mark instead"), isSafe: false, edits: edits)
  }

  private static func mark(
    for tilde: Range<Int>, _ reply: CheckedReply
  ) -> (range: Range<Int>, mark: String) {
    let bytes = reply.bytes
    guard tilde.lowerBound > 0 else { return (tilde, "") }
    var before = tilde.lowerBound - 1
    while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    let previous = UTF8Reading.scalar(in: bytes, at: before, end: bytes.count).scalar
    let isHan = ScalarClass.isIdeograph(previous)
    guard isHan || previous < 0x80 && CharacterClass(ascii: UInt8(previous)).isWord else {
      return (tilde, "")
    }
    var next = tilde.upperBound
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count, bytes[next] != 0x0A, bytes[next] != 0x0D else {
      return (tilde, isHan ? "。" : ".")
    }
    let following = UTF8Reading.scalar(in: bytes, at: next, end: bytes.count).scalar
    if ScalarClass.isIdeograph(following) { return (tilde.lowerBound..<next, "，") }
    guard following < 0x80, CharacterClass(ascii: UInt8(following)).isWord else {
      return (tilde, "")
    }
    if isHan { return (tilde.lowerBound..<next, "，") }
    let opensSentence = (0x41...0x5A).contains(following)
    return (tilde.lowerBound..<next, opensSentence ? ". " : ", ")
  }
}
