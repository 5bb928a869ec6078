import Diagnostics
import DomainModel
import TemplateParsing
import TextAnalysis

/// Blanks that are not written `{{ }}`, so that the customer would read them: 【客户姓名】, XX 天, ____,
/// （此处填写订单号）, customer_nmae.
///
/// Brackets and crosses have honest uses too; what is left alone is said at each kind.
struct LeftoverBlanks {
  private let parsed: ParsedTemplate
  private let slots: KnownSlots
  private let labels: BareLabels
  private var literal: LiteralText

  init(_ parsed: ParsedTemplate, _ slots: KnownSlots, _ labels: BareLabels) {
    self.parsed = parsed
    self.slots = slots
    self.labels = labels
    literal = LiteralText(parsed.bytes, parsed.range)
  }

  /// - Parameter unused: names of slots that the file declares and does not read; one of them alone is what a
  ///   blank without a name means.
  mutating func findings(at places: [BlankScanner.Place], unused: [String]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var end = parsed.range.lowerBound
    for place in places where place.range.lowerBound >= end {
      guard findings.count < TemplateLimits.findings else { break }
      guard let finding = finding(at: place, unused: unused),
        !isLiteral(finding)
      else { continue }
      findings.append(finding)
      end = finding.location.utf8.upperBound
    }
    return findings
  }

  private mutating func isLiteral(_ finding: Diagnostic) -> Bool {
    let range = finding.location.utf8
    if finding.check == LibraryChecks.unopenedLink { return literal.isCode(range) }
    return literal.contains(range) || isLinkLabel(range)
  }

  /// `[words]` whose address stands on another line.
  private mutating func isLinkLabel(_ range: Range<Int>) -> Bool {
    parsed.bytes[range.lowerBound] == UInt8(ascii: "[")
      && literal.isLinkLabel(parsed.text(range.lowerBound + 1..<range.upperBound - 1))
  }

  private func finding(at place: BlankScanner.Place, unused: [String]) -> Diagnostic? {
    let around = TextAround(bytes: parsed.bytes, text: place.text)
    switch place.kind {
    case .bracket: return bracketed(place, around)
    case .crosses:
      return UnnamedBlanks.crosses(place.range, around)
        .flatMap { leftover($0, unused: unused, around) }
    case .underscores:
      return UnnamedBlanks.isLine(place.range, around)
        && !FormLines.isAsked(at: place.range, around)
        ? leftover(place.range, unused: unused, around) : nil
    case .ellipsis:
      return UnnamedBlanks.isBeforeUnit(place.range, around)
        ? leftover(place.range, unused: unused, around) : nil
    case .joinedWord: return joinedWord(place, around)
    case .sigil: return marked(place, unused: unused, around)
    case .enclosing:
      return EnclosedWord(at: place, parsed.bytes).map {
        leftover($0.range, named: parsed.text($0.word), around)
      }
    case .labelPair:
      if BareLabels.isUnnamed(place, parsed.bytes) {
        return leftover(place.range, unused: unused, around)
      }
      guard let (range, name) = labels.misspelt(at: place, parsed.bytes) else { return nil }
      return bareName(range, meaning: name)
    case .foreign: return nil
    // The parser says it.
    case .brace: return nil
    }
  }

  // In brackets.

  private func bracketed(_ place: BlankScanner.Place, _ around: TextAround) -> Diagnostic? {
    if let address = LinkScheme.unopened(at: place.range, around) { return unopened(address) }
    guard let bracket = BracketedWords(at: place.range, around) else { return nil }
    let words = parsed.text(bracket.words)
    if bracket.isTitle {
      return bracket.isMergeField(around)
        ? leftover(bracket.range, named: words, around) : nil
    }
    if bracket.isPlain, bracket.isQuotation || !BlankWords.isInstruction(words) {
      guard BlankWords.isPerson(words), bracket.standsForName(around),
        let name = slots.meant(by: words)
      else { return nil }
      return leftover(bracket.range, named: name, around)
    }
    if let slot = slots.slot(called: words) {
      guard !bracket.isHeading(isSlot: true, around), !bracket.isNamedToCustomer(around) else {
        return nil
      }
      let name = KnownSlots.isName(words) ? words : slot.name
      return Diagnostic(
        LibraryChecks.bracketedBlank,
        Message(
          zh: "“\(parsed.text(bracket.range))”会原样发给客户",
          en: "‘\(parsed.text(bracket.range))’ would reach the customer as it stands"),
        at: located(bracket.range), fixes: [write(name, at: bracket.range)])
    }
    let isInstruction = BlankWords.isInstruction(words)
    guard
      isInstruction || BlankWords.isBlank(words, isSquare: bracket.isSquare)
        || bracket.isForeign && slots.meant(by: words) != nil,
      !(bracket.isTag && BlankWords.isHTML(words)),
      isInstruction
        || !bracket.isHeading(isSlot: false, around) && !bracket.isNamedToCustomer(around)
    else { return nil }
    return leftover(bracket.range, named: BlankWords.withoutInstruction(words), around)
  }

  private func unopened(_ scheme: Range<Int>) -> Diagnostic {
    let text = parsed.text(scheme)
    return Diagnostic(
      LibraryChecks.unopenedLink,
      Message(
        zh: "“\(text)”开头的链接，客户点不开", en: "customers cannot open a link that starts with ‘\(text)’"),
      at: located(scheme),
      help: Message(
        zh: "换成 https:// 开头的网址，或者 mailto:、tel:",
        en: "use an address that starts with https://, or mailto:, or tel:"))
  }

  // Without a name.

  /// - Parameter words: what somebody called it.
  private func leftover(
    _ range: Range<Int>, named words: String? = nil, unused: [String] = [], _ around: TextAround
  ) -> Diagnostic {
    let text = parsed.text(range)
    let meant = words.flatMap(slots.meant(by:)) ?? (unused.count == 1 ? unused[0] : nil)
    let name = words.flatMap {
      KnownSlots.isName($0) && !BlankWords.isCrosses($0) ? $0 : nil
    }
    return Diagnostic(
      LibraryChecks.leftoverBlank,
      Message(
        zh: "“\(text)”像是还没填的空，会原样发给客户",
        en: "‘\(text)’ looks like a blank; the customer would read it as it stands"),
      at: located(range),
      help: meant != nil
        ? nil
        : Message(
          zh: "在“要填”（slots）里声明这个空，正文里写成 {{ \(name ?? "名字") }}；真要原样发出去，就放进 {% raw %}…{% endraw %}",
          en:
            "declare the blank in `slots` and write {{ \(name ?? "its_name") }}; if it is to be sent as it is, put it between {% raw %} and {% endraw %}"
        ),
      fixes: meant.map { [write($0, at: range)] } ?? [])
  }

  // Names without braces.

  /// `customer_nmae` bare in the text: with `_` in it, it is nothing that a customer would read.
  private func joinedWord(_ place: BlankScanner.Place, _ around: TextAround) -> Diagnostic? {
    var start = place.range.lowerBound
    while start > place.text.lowerBound, Self.isNameByte(parsed.bytes[start - 1]) { start -= 1 }
    var end = place.range.upperBound
    while end < place.text.upperBound, Self.isNameByte(parsed.bytes[end]) { end += 1 }
    // A file name, a path, a handle, a tag.
    let before = around.scalar(before: start)
    let after = around.scalar(at: end)
    guard end - start <= 60, !Self.joins.contains(before),
      !Self.joins.contains(after) || !TextAround.isWord(around.scalar(at: end + 1))
    else { return nil }
    let word = parsed.text(start..<end)
    guard let name = slots.slot(called: word)?.name ?? nearestName(to: word) else { return nil }
    return bareName(start..<end, meaning: name)
  }

  /// `$customer_name`, `%customer_name%`.
  private func marked(
    _ place: BlankScanner.Place, unused: [String], _ around: TextAround
  ) -> Diagnostic? {
    guard let marked = MarkedWord(at: place, parsed.bytes) else { return nil }
    if marked.form == .conversion { return conversion(marked.range, unused: unused, around) }
    let range = marked.range
    let word = parsed.text(marked.word)
    let name =
      slots.slot(called: word)?.name ?? (word.utf8.contains(0x5F) ? nearestName(to: word) : nil)
    return name.map { bareName(range, meaning: $0) }
  }

  /// `%s`: what is greeted is a name.
  private func conversion(
    _ range: Range<Int>, unused: [String], _ around: TextAround
  ) -> Diagnostic? {
    let isGreeted = BracketedWords.isGreeted(range, around)
    return leftover(
      range, named: isGreeted ? SlotConcept.customerName.label.zh : nil, unused: unused, around)
  }

  private func nearestName(to word: String) -> String? {
    guard word.utf8.count >= 5 else { return nil }
    return NearestName.nearest(
      to: word, among: (slots.own + slots.shared).map(\.name).filter { $0.utf8.contains(0x5F) },
      limit: 1
    ).first
  }

  private func bareName(_ range: Range<Int>, meaning name: String) -> Diagnostic {
    let text = parsed.text(range)
    return Diagnostic(
      LibraryChecks.bareSlotName,
      Message(
        zh: "“\(text)”没有写在 {{ }} 里，会原样发给客户",
        en: "‘\(text)’ is not between {{ }}: the customer would read it as it stands"),
      at: located(range), fixes: [write(name, at: range)])
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: "_")
  }

  /// `. / \ @ # - : = & ?`: what joins a word to an address, a path or a number.
  private static let joins: Set<UInt32> = Set("./\\@#-:=&?".unicodeScalars.map(\.value))

  private func located(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: parsed.path, utf8: range)
  }

  private func write(_ name: String, at range: Range<Int>) -> Fix {
    let right = "{{ \(name) }}"
    return Fix(
      Message(zh: "改成 \(right)", en: "change it to \(right)"), isSafe: false,
      edits: [TextEdit(range, replacement: right)])
  }
}
